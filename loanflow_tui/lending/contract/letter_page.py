"""Draws letters of one page: settlement letters and insurance certificates. Heavy to import;
`notary` imports it late.
"""

from dataclasses import astuple
from datetime import date, datetime, time
from io import BytesIO

from loanflow_tui.lending.contract.certificate import Certificate, certificate_text
from loanflow_tui.lending.contract.document import add_page, characters, describe
from loanflow_tui.lending.contract.ink import ACCENT, INK, MUTED
from loanflow_tui.lending.contract.letter import Letter, LetterText, letter_text
from loanflow_tui.lending.contract.seal import draw_seal
from loanflow_tui.lending.contract.sheet import HEIGHT, LEFT, RIGHT, Sheets
from loanflow_tui.lending.contract.terms import Say
from loanflow_tui.lending.contract.typeface import Typeface
from loanflow_tui.lending.contract.writers import SteadyWriter
from loanflow_tui.lending.runtime.clock import CHINA
from loanflow_tui.lending.terms import Language

_BODY = 10.5
_LINE = 22.0


def render_letter(letter: Letter, say: Say) -> bytes:
    """Return the letter as an A4 page in PDF; see `_render`."""
    return _render(letter_text(letter, say), repr(letter), letter.language, letter.settled_on)


def render_certificate(certificate: Certificate, say: Say) -> bytes:
    """Return the certificate as an A4 page in PDF; see `_render`."""
    text = certificate_text(certificate, say)
    return _render(text, repr(certificate), certificate.language, certificate.begins_on)


def _render(text: LetterText, identity: str, language: Language, on: date) -> bytes:
    """Return the page in PDF.

    Equal letters and wording give equal bytes. Takes tens of milliseconds, more the first time in a
    process; call it in a thread.
    """
    typeface = Typeface(characters(astuple(text)))
    sheets = Sheets(typeface)
    _head(sheets, text)
    sheets.paragraph(text.opening, _BODY, leading=1.8)
    sheets.down(14)
    for label, value in text.rows:
        _row(sheets, label, value)
    sheets.down(18)
    sheets.paragraph(text.closing, _BODY, leading=1.8)
    _foot(sheets, text)
    writer = SteadyWriter(identity.encode("utf-8", "surrogatepass"))
    made_at = datetime.combine(on, time(), CHINA)
    title = f"{text.title} {text.number}"
    describe(writer, language, title, text.lender, text.number, made_at)
    font = typeface.embed(writer)
    for page in sheets.pages:
        add_page(writer, page.content(), font)
    written = BytesIO()
    writer.write(written)  # type: ignore[no-untyped-call]
    return written.getvalue()


def _head(sheets: Sheets, text: LetterText) -> None:
    ink = sheets.ink
    ink.box(0, HEIGHT - 8, RIGHT + LEFT, 8, fill=ACCENT)
    ink.text(LEFT, HEIGHT - 34, text.lender, 9.5, ACCENT, bold=True)
    ink.right(RIGHT, HEIGHT - 34, text.number, 8, MUTED)
    ink.rule(LEFT, HEIGHT - 42, RIGHT)
    ink.rule(LEFT, 46, RIGHT)
    ink.text(LEFT, 33, text.notice, 7, MUTED)
    sheets.down(40)
    ink.text(LEFT, sheets.y, text.title, 20, INK, bold=True)
    sheets.down(24)


def _row(sheets: Sheets, label: str, value: str) -> None:
    sheets.need(_LINE)
    sheets.down(_LINE)
    sheets.ink.text(LEFT, sheets.y + 7, label, _BODY, MUTED)
    sheets.ink.right(RIGHT, sheets.y + 7, value, _BODY, INK)
    sheets.ink.rule(LEFT, sheets.y, RIGHT)


def _foot(sheets: Sheets, text: LetterText) -> None:
    sheets.need(150)
    sheets.down(60)
    draw_seal(sheets.ink, RIGHT - 60, sheets.y - 20, text.lender, text.seal)
    sheets.ink.text(LEFT, sheets.y - 8, text.lender, 11, INK, bold=True)
    sheets.ink.text(LEFT, sheets.y - 28, text.signed, 9, MUTED)
