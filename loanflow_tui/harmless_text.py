"""Makes people's text safe to print: plain characters that no terminal acts on.

It removes everything that moves the cursor, changes the direction of writing or alters other
characters; line breaks stay.
"""

_UNSEEN = (
    *range(0x20), *range(0x7F, 0xA0),  # controls
    0xAD, 0x61C, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070),
    *range(0xFE00, 0xFE10), 0xFEFF, *range(0xE0000, 0xE01F0),
)  # fmt: skip
"""Characters without a cell of their own that change how others are shown."""

_HARMLESS: dict[int, str] = dict.fromkeys(_UNSEEN, "")
_HARMLESS |= dict.fromkeys((0x09, 0x0B, 0x0C, 0x85, 0x2028, 0x2029), " ")
_HARMLESS |= dict.fromkeys(range(0xD800, 0xE000), "\N{REPLACEMENT CHARACTER}")
_HARMLESS[0x0A] = "\n"


def harmless(text: str) -> str:
    """Return `text` without anything that a terminal would act on; line breaks stay."""
    if text.isascii() and text.isprintable():
        return text
    return text.replace("\r\n", "\n").replace("\r", "\n").translate(_HARMLESS)


def one_line(text: str) -> str:
    """Return harmless text on one line."""
    return harmless(text).replace("\n", " ")
