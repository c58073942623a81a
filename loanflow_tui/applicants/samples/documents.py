"""Writes a persona's documents as files: pictures of cards, a licence, a statement in CSV.

Each is marked as a sample. The pictures carry their text for the sandbox reader, and the persona's
flaw if it has one. Equal persons and days give equal bytes.
"""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from loanflow_tui.applicants.samples.person import SamplePerson
from loanflow_tui.lending.api import DocumentKind, write_private

FILE_NAMES: Mapping[DocumentKind, str] = {
    DocumentKind.ID_FRONT: "id-front.png",
    DocumentKind.ID_BACK: "id-back.png",
    DocumentKind.BANK_STATEMENT: "bank-statement.csv",
    DocumentKind.BUSINESS_LICENCE: "business-licence.png",
}


def write_samples(directory: Path, person: SamplePerson, today: date) -> dict[DocumentKind, Path]:
    """Write a person's documents into `directory`, readable by the user alone.

    Takes tens of milliseconds, and half a second the first time: call it in a thread.

    Raises:
        OSError: the directory can't be written.
    """
    from loanflow_tui.applicants.samples import pictures, statement  # noqa: PLC0415 - heavy

    contents = {
        DocumentKind.ID_FRONT: pictures.id_front(person, today),
        DocumentKind.ID_BACK: pictures.id_back(person, today),
        DocumentKind.BANK_STATEMENT: statement.statement(person, today),
    }
    if person.uscc:
        contents[DocumentKind.BUSINESS_LICENCE] = pictures.licence(person, today)
    return {
        kind: write_private(directory / FILE_NAMES[kind], content, durable=False)
        for kind, content in contents.items()
    }
