"""What can be seen to be wrong on a screen as it is painted: contrast and cut text."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from textual.color import Color

from loanflow_tui.tui.textual_private import screen_lines

if TYPE_CHECKING:
    from textual.screen import Screen

    from loanflow_tui.tui.app import LoanflowApp

LEAST_CONTRAST: Final = 4.5
"""The contrast that the Web Content Accessibility Guidelines 2.2 require for text (1.4.3)."""

CUT: Final = "…"
FOLDED: Final = "▾"
"""The sign of a question that is folded to a line on a low screen, and opens."""
_DIGEST: Final = re.compile(r"[0-9a-f]{12}$")
"""The first digits of a fingerprint: nobody reads the rest."""


class Look(NamedTuple):
    """What was seen: words with too little contrast, lines whose text is cut, and where the
    keyboard is held (see `keyboard`).
    """

    faint: tuple[str, ...]
    cut: tuple[str, ...]
    trapped: tuple[str, ...] = ()


def look(app: "LoanflowApp") -> Look:
    """Return what is wrong on the present screen."""
    talk = app.talk
    turns = talk.turns if talk is not None else ()
    said = " ".join(talk.wording.say(each.message) for each in turns if talk and each.message)
    return look_at(app.screen, said)


def look_at(screen: "Screen[Any]", said: str = "") -> Look:
    """Return what is wrong on a screen; an ellipsis that was `said` cuts nothing off."""
    faint = tuple(dict.fromkeys(_faint(screen)))
    return Look(faint, tuple(_cut(screen, said)))


def contrast(one: Color, other: Color) -> float:
    """Return the contrast ratio of two colours, 1 to 21, as WCAG defines it."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: Color) -> float:
    parts = (part / 255 for part in colour.rgb)
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _faint(screen: "Screen[Any]") -> Iterator[str]:
    for line in screen_lines(screen):
        for segment in line:
            style = segment.style
            words = segment.text.strip()
            if style is None or style.color is None or style.bgcolor is None:
                continue
            if not any(each.isalnum() for each in words):
                continue
            ink, ground = (Color.from_rich_color(each) for each in (style.color, style.bgcolor))
            if style.reverse:
                ink, ground = ground, ink
            if contrast(ink, ground) < LEAST_CONTRAST:
                yield f"{words} ({contrast(ink, ground):.1f})"


def _cut(screen: "Screen[Any]", said: str) -> Iterator[str]:
    """Yield lines that end in an ellipsis which no sentence of the chat has."""
    for line in screen_lines(screen):
        for part in line.text.split("  "):
            words = part.strip(" │┃▌╭╮╰╯─")
            before = words.partition(CUT)[0]
            if CUT not in words or before[-12:] + CUT in said:
                continue
            if not (before.startswith(FOLDED) or before[-1:] in " " or _DIGEST.search(before)):
                yield words
