"""Text in cells: what is safe to show, how wide it is, where it may be broken.

What a person typed comes here as it is and leaves as plain characters: no markup is read, nothing
reaches the terminal that moves the cursor or turns the direction of writing.
"""

from rich.cells import cell_len, set_cell_size

from loanflow_tui.line_breaking import lines

_UNSEEN = (
    *range(0x20), *range(0x7F, 0xA0),  # controls
    0xAD, 0x61C, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070),
    *range(0xFE00, 0xFE10), 0xFEFF, *range(0xE0000, 0xE01F0),
)  # fmt: skip
"""Characters that take no cell of their own but change how others are shown."""

_HARMLESS: dict[int, str] = dict.fromkeys(_UNSEEN, "")
_HARMLESS |= dict.fromkeys((0x09, 0x0B, 0x0C, 0x85, 0x2028, 0x2029), " ")
_HARMLESS |= dict.fromkeys(range(0xD800, 0xE000), "\N{REPLACEMENT CHARACTER}")
_HARMLESS[0x0A] = "\n"


def harmless(text: str) -> str:
    """Return `text` with nothing in it that a terminal would act on; line breaks stay."""
    if text.isascii() and text.isprintable():
        return text
    return text.replace("\r\n", "\n").replace("\r", "\n").translate(_HARMLESS)


def one_line(text: str) -> str:
    """Return harmless text on one line."""
    return harmless(text).replace("\n", " ")


def clip(text: str, width: int) -> str:
    """Return as much of `text` as fits into `width` cells, ending in an ellipsis where cut."""
    if cell_len(text) <= width:
        return text
    return set_cell_size(text, width - 1).rstrip() + "…" if width > 0 else ""


def pad(text: str, width: int, right: bool = False) -> str:
    """Return `text` in exactly `width` cells, to the left or to the right."""
    shown = clip(text, width)
    blank = " " * (width - cell_len(shown))
    return blank + shown if right else shown + blank


def wrap(text: str, width: int) -> list[str]:
    """Break `text` into lines of at most `width` cells.

    Chinese may be broken between any two characters, but no line starts with a closing mark or
    ends with an opening one. A word that is longer than a line is cut.
    """
    return list(lines(text, max(2, width), cell_len)) or [""]
