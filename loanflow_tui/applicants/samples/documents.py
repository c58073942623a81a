"""A persona's documents as real files: pictures of cards, a licence, a statement in CSV.

Each is marked as a sample. The pictures carry what stands on them for the sandbox reader, and a
flaw where the persona is to have one. Equal persons and days give equal bytes.
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

    Takes some tens of milliseconds, the first time half a second: call it in a thread.

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
