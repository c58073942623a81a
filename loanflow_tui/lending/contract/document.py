"""Building the PDF with pyHanko. Heavy to import; `pdf` imports it where it is used."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import datetime, time
from io import BytesIO
from types import MappingProxyType
from typing import Any

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name, pdf_string
from pyhanko.pdf_utils.writer import PageObject, PdfFileWriter
from pyhanko.sign.fields import SigFieldSpec, append_signature_field

from loanflow_tui.lending.contract.certificates import holder_name
from loanflow_tui.lending.contract.layout import SignatureBox, lay_out
from loanflow_tui.lending.contract.sheet import HEIGHT, WIDTH
from loanflow_tui.lending.contract.terms import ContractTerms, Say
from loanflow_tui.lending.contract.text import ContractText, contract_text
from loanflow_tui.lending.contract.typeface import Typeface
from loanflow_tui.lending.contract.writers import SteadyWriter
from loanflow_tui.lending.runtime.clock import CHINA
from loanflow_tui.lending.terms import Language

FIELD = "Borrower"
"""Name of the signature field."""
BORROWER = "/LoanflowBorrower"
"""The entry of the document information that names the borrower."""


def build(terms: ContractTerms, say: Say) -> bytes:
    """Return the contract as A4 pages with an empty signature field on the last."""
    text = contract_text(terms, say)
    typeface = Typeface(characters(text))
    pages, box = lay_out(text, typeface)
    writer = _document(terms, text)
    font = typeface.embed(writer)
    for page in pages:
        add_page(writer, page.content(), font)
    _add_field(writer, box)
    written = BytesIO()
    writer.write(written)
    return written.getvalue()


def characters(value: Any) -> set[str]:
    """Return every character of a text to be set, and a few that always are."""
    return set("0123456789/ ").union(*_strings(value))


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from _strings(each)
    elif is_dataclass(value):
        for each in fields(value):
            yield from _strings(getattr(value, each.name))


def _document(terms: ContractTerms, text: ContractText) -> PdfFileWriter:
    drawn_up = datetime.combine(terms.signed_on, time(), CHINA)
    writer = SteadyWriter(repr(terms).encode("utf-8", "surrogatepass"))
    title = f"{text.title} {terms.number}"
    signer = {BORROWER: holder_name(terms.borrower.name)}
    describe(writer, terms.language, title, terms.lender.name, terms.number, drawn_up, signer)
    return writer


def describe(
    writer: PdfFileWriter,
    language: Language,
    title: str,
    author: str,
    number: str,
    made_at: datetime,
    more: Mapping[str, str] = MappingProxyType({}),
) -> None:
    """Write title, author, language, number and date into the document information."""
    writer.root[pdf_name("/Lang")] = pdf_string(language.value)
    writer.root[pdf_name("/ViewerPreferences")] = generic.DictionaryObject(
        {pdf_name("/DisplayDocTitle"): generic.BooleanObject(True)}
    )
    said = {
        "/Title": title, "/Author": author, "/Subject": number, **more,
        "/Producer": "loanflow-tui",
    }  # fmt: skip
    entries = {pdf_name(name): pdf_string(value) for name, value in said.items()}
    for name in ("/CreationDate", "/ModDate"):
        entries[pdf_name(name)] = generic.pdf_date(made_at)
    writer.set_info(generic.DictionaryObject(entries))


def add_page(writer: PdfFileWriter, content: bytes, font: Any) -> None:
    """Add a page with this content, set in `font`."""
    fonts = generic.DictionaryObject({pdf_name("/F1"): font})
    writer.insert_page(
        PageObject(
            contents=writer.add_object(generic.StreamObject(stream_data=content)),
            media_box=(0, 0, WIDTH, HEIGHT),
            resources=generic.DictionaryObject({pdf_name("/Font"): fonts}),
        )
    )


def _add_field(writer: PdfFileWriter, box: SignatureBox) -> None:
    append_signature_field(writer, SigFieldSpec(FIELD, on_page=-1, box=box))
