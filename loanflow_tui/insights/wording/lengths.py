"""How wide a message may be where it stands on a screen of 80 columns."""

import re
from collections.abc import Mapping
from typing import Final

from loanflow_tui.insights.wording.forms import VALUE, Said
from loanflow_tui.line_breaking import cells

_WIDEST: Final[Mapping[str, int]] = {
    r"choice-": 18,
    r"ui-phase-": 8,
    r"ui-key-": 8,
    r"label-": 30,
    r"card-": 40,
    r"field-": 60,
    r"ui-command-.*-what": 76,
    r"ui-command-(?!.*-what)": 40,
    r"ui-hint": 76,
    r"hint-": 76,
}
"""Cells by place: quick replies, the rail, the key bar, rows and titles of cards, the field, the
palette, and the line below the field."""

_VALUE: Final = "12345678"


def too_wide(said: Said) -> tuple[int, int] | None:
    """Return a message's width and the most its place holds, in cells, where it is wider."""
    for place, most in _WIDEST.items():
        if re.match(place, said.id):
            width = max(map(cells, said.text.replace(VALUE, _VALUE).split("\n")))
            return (width, most) if width > most else None
    return None
