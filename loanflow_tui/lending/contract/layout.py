"""Lays a contract out on pages: key facts in a box, plan as a table, articles, signatures."""

from loanflow_tui.lending.contract.cost_page import set_costs
from loanflow_tui.lending.contract.ink import ACCENT, INK, MUTED, RULE, TINT, WHITE, Ink
from loanflow_tui.lending.contract.key_facts import KeyFact
from loanflow_tui.lending.contract.seal import draw_seal
from loanflow_tui.lending.contract.sheet import BOTTOM, HEIGHT, LEFT, RIGHT, Sheets
from loanflow_tui.lending.contract.text import ContractText, PartyText, PlanText, Signatures
from loanflow_tui.lending.contract.typeface import Typeface

SignatureBox = tuple[int, int, int, int]
"""The place of the borrower's signature on the last page: left, bottom, right, top."""

_INNER = LEFT + 14.0
_VALUES = LEFT + 150.0
_BODY = 9.2


def lay_out(text: ContractText, typeface: Typeface) -> tuple[list[Ink], SignatureBox]:
    """Return the pages, and the place of the borrower's signature on the last one."""
    sheets = Sheets(typeface)
    _head(sheets, text)
    _facts(sheets, text)
    _parties(sheets, text)
    _plan(sheets, text.plan)
    if text.costs is not None:
        set_costs(sheets, text.costs)
    _articles(sheets, text)
    box = _signatures(sheets, text.signatures)
    for number, page in enumerate(sheets.pages, 1):
        _margins(page, text, f"{number} / {len(sheets.pages)}")
    return sheets.pages, box


def _margins(page: Ink, text: ContractText, number: str) -> None:
    lender = text.signatures.lender
    page.box(0, HEIGHT - 8, RIGHT + LEFT, 8, fill=ACCENT)
    size = page.typeface.fitting(lender, 9.5, (RIGHT - LEFT) * 0.6)
    page.text(LEFT, HEIGHT - 34, lender, size, ACCENT, bold=True)
    page.right(RIGHT, HEIGHT - 34, text.number, 8, MUTED)
    page.rule(LEFT, HEIGHT - 42, RIGHT)
    page.rule(LEFT, 46, RIGHT)
    page.text(LEFT, 33, text.notice, 7, MUTED)
    page.right(RIGHT, 33, number, 7.5, MUTED)


def _head(sheets: Sheets, text: ContractText) -> None:
    sheets.down(26)
    sheets.ink.text(LEFT, sheets.y, text.title, 20, INK, bold=True)
    sheets.down(8)
    sheets.paragraph(text.intro, 8.6, colour=MUTED)
    sheets.down(10)


def _facts(sheets: Sheets, text: ContractText) -> None:
    """Draw three large figures and the others as rows, in one tinted box that is never split."""
    large, rows = text.facts[:3], text.facts[3:]
    notes = [sheets.wrapped(fact.note, 7.8, RIGHT - _VALUES - 14) for fact in rows]
    heights = [19.0 + 11.0 * len(note) if note else 18.0 for note in notes]
    height = 92 + sum(heights) + 8
    sheets.need(height)
    ink, top = sheets.ink, sheets.y
    ink.box(LEFT, top - height, RIGHT - LEFT, height, fill=TINT, edge=RULE)
    ink.box(LEFT, top - 22, RIGHT - LEFT, 22, fill=ACCENT)
    ink.text(_INNER, top - 15.2, text.facts_title, 10.5, WHITE, bold=True)
    column = (RIGHT - LEFT - 28) / 3
    for index, fact in enumerate(large):
        _large(ink, _INNER + index * column, top - 38, column - 8, fact)
    y = top - 92
    for fact, note, room in zip(rows, notes, heights, strict=True):
        ink.rule(_INNER, y, RIGHT - 14)
        ink.text(_INNER, y - 13, fact.label, 8.8, MUTED)
        ink.text(_VALUES, y - 13, fact.value, 9.4, INK, bold=True)
        for index, line in enumerate(note):
            ink.text(_VALUES, y - 24.5 - 11 * index, line, 7.8, MUTED)
        y -= room
    sheets.y = top - height - 16


def _large(ink: Ink, x: float, y: float, width: float, fact: KeyFact) -> None:
    fitting = ink.typeface.fitting
    ink.text(x, y, fact.label, 8.6, MUTED)
    ink.text(x, y - 23, fact.value, fitting(fact.value, 19, width), ACCENT, bold=True)
    ink.text(x, y - 38, fact.note, fitting(fact.note, 7, width), MUTED)


def _parties(sheets: Sheets, text: ContractText) -> None:
    sheets.heading(text.parties_title, 12, ACCENT, keep=90)
    sheets.down(2)
    half = (RIGHT - LEFT - 16) / 2
    top = sheets.y
    ends = [
        _party(sheets, party, LEFT + index * (half + 16), top, half)
        for index, party in enumerate(text.parties)
    ]
    sheets.y = min(ends) - 16


def _party(sheets: Sheets, party: PartyText, x: float, top: float, width: float) -> float:
    ink, values = sheets.ink, x + 66
    ink.rule(x, top, x + width, ACCENT, 1.0)
    ink.text(x, top - 14, party.part, 9.4, ACCENT, bold=True)
    y = top - 29
    for label, value in party.lines:
        ink.text(x, y, label, 8.4, MUTED)
        for line in sheets.wrapped(value, 8.8, x + width - values):
            ink.text(values, y, line, 8.8)
            y -= 13
    return y


def _plan(sheets: Sheets, plan: PlanText) -> None:
    """Draw the table, with its header repeated on every page."""
    sheets.heading(plan.title, 12, ACCENT, keep=80)
    sheets.down(2)
    _plan_header(sheets, plan)
    for index, row in enumerate(plan.rows):
        if sheets.y - 15 < BOTTOM:
            sheets.turn()
            _plan_header(sheets, plan)
        if index % 2:
            sheets.ink.box(LEFT, sheets.y - 15, RIGHT - LEFT, 15, fill=TINT)
        _plan_row(sheets, row)
    sheets.need(20)
    sheets.ink.rule(LEFT, sheets.y, RIGHT, ACCENT, 1.0)
    sheets.down(1)
    _plan_row(sheets, plan.sums, bold=True)
    sheets.down(14)


def _plan_header(sheets: Sheets, plan: PlanText) -> None:
    sheets.ink.box(LEFT, sheets.y - 17, RIGHT - LEFT, 17, fill=ACCENT)
    sheets.down(1)
    _plan_row(sheets, plan.header, header=True)
    sheets.down(1)


def _plan_row(
    sheets: Sheets, row: tuple[str, ...], *, header: bool = False, bold: bool = False
) -> None:
    ink, y = sheets.ink, sheets.y - 10.8
    colour = WHITE if header else INK
    ink.text(LEFT + 8, y, row[0], 8.6, colour, bold=bold or header)
    ink.text(LEFT + 52, y, row[1], 8.6, colour, bold=bold or header)
    ends = (LEFT + 235, LEFT + 315, LEFT + 390, RIGHT - 8)
    for end, cell in zip(ends, row[2:], strict=True):
        ink.right(end, y, cell, 8.6, colour, bold or header)
    sheets.down(15)


def _articles(sheets: Sheets, text: ContractText) -> None:
    sheets.heading(text.articles_title, 12, ACCENT, keep=60)
    for article in text.articles:
        sheets.down(7)
        sheets.heading(f"{article.number}  {article.title}", 10, INK, keep=30)
        for paragraph in article.paragraphs:
            sheets.paragraph(paragraph, _BODY, left=LEFT + 17)
            sheets.down(3.5)
    sheets.down(12)


def _signatures(sheets: Sheets, signatures: Signatures) -> SignatureBox:
    sheets.need(210)
    sheets.heading(signatures.title, 12, ACCENT)
    sheets.paragraph(signatures.statement, _BODY)
    sheets.down(12)
    half = (RIGHT - LEFT - 16) / 2
    ink, top, right = sheets.ink, sheets.y, LEFT + half + 16
    for x, part, name in (
        (LEFT, signatures.lender_part, signatures.lender),
        (right, signatures.borrower_part, signatures.borrower),
    ):
        ink.text(x, top - 9, part, 8.4, MUTED)
        size = sheets.typeface.fitting(name, 10.5, half)
        ink.text(x, top - 24, name, size, INK, bold=True)
        ink.box(x, top - 128, half, 94, fill=WHITE, edge=RULE)
    draw_seal(ink, LEFT + half / 2, top - 81, signatures.lender, signatures.seal)
    ink.text(right + 12, top - 85, signatures.pending, 9, MUTED)
    ink.text(LEFT, top - 142, signatures.drawn_up, 8.4, MUTED)
    return (round(right), round(top - 128), round(right + half), round(top - 34))
