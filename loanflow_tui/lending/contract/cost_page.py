"""Sets the table of the all-in cost on a page of its own."""

from loanflow_tui.lending.contract.costs import CostText
from loanflow_tui.lending.contract.ink import ACCENT, INK, MUTED, TINT, WHITE
from loanflow_tui.lending.contract.sheet import LEFT, RIGHT, Sheets

_BODY = 9.2
_STARTS = (LEFT + 8, LEFT + 92, LEFT + 330)
_ENDS = (LEFT + 318, RIGHT - 8)
_LINE = 12.0


def set_costs(sheets: Sheets, costs: CostText) -> None:
    """Begin a page with the table, and leave the cursor below it."""
    sheets.turn()
    sheets.down(26)
    sheets.heading(costs.title, 15, ACCENT)
    sheets.paragraph(costs.intro, _BODY, colour=MUTED)
    sheets.down(6)
    _row(sheets, costs.header, header=True)
    for index, row in enumerate(costs.rows):
        _row(sheets, row, tinted=bool(index % 2))
    sheets.ink.rule(LEFT, sheets.y, RIGHT, ACCENT, 1.0)
    _row(sheets, costs.sums, bold=True)
    sheets.down(8)
    sheets.paragraph(costs.normal, _BODY)
    sheets.down(8)
    sheets.heading(costs.late_title, 11, INK, keep=30)
    for line in costs.late:
        sheets.paragraph(line, _BODY, left=LEFT + 8)
    sheets.down(8)
    sheets.paragraph(costs.nothing_else, _BODY)
    sheets.paragraph(costs.confirmed, _BODY, colour=MUTED)
    sheets.paragraph(costs.rules, _BODY, colour=MUTED)
    sheets.down(14)


def _row(
    sheets: Sheets,
    row: tuple[str, ...],
    *,
    header: bool = False,
    tinted: bool = False,
    bold: bool = False,
) -> None:
    """Set item, basis, yearly rate, payee and sum; the basis may take several lines."""
    item, basis, rate, payee, total = row
    broken = sheets.wrapped(basis, 8.2, _ENDS[0] - 44 - _STARTS[1]) or [""]
    height = _LINE * len(broken) + 5
    sheets.need(height)
    ink, top = sheets.ink, sheets.y
    if header or tinted:
        ink.box(LEFT, top - height, RIGHT - LEFT, height, fill=ACCENT if header else TINT)
    colour, strong, y = WHITE if header else INK, header or bold, top - 11.5
    ink.text(_STARTS[0], y, item, 8.6, colour, bold=strong)
    for index, line in enumerate(broken):
        ink.text(_STARTS[1], y - _LINE * index, line, 8.2, colour)
    ink.right(_ENDS[0], y, rate, 8.6, colour, strong)
    size = ink.typeface.fitting(payee, 8.6, _ENDS[1] - 62 - _STARTS[2])
    ink.text(_STARTS[2], y, payee, size, colour)
    ink.right(_ENDS[1], y, total, 8.6, colour, strong)
    sheets.y = top - height
