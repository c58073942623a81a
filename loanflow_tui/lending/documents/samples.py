"""A persona's documents as real files: pictures of cards, a licence, a statement in CSV.

Each is marked as a sample. The pictures carry what stands on them for the sandbox reader, and a
flaw where the persona is to have one. Equal persons and days give equal bytes.
"""

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Literal

from loanflow_tui.lending.terms import DocumentKind

Flaw = Literal[
    "unreadable",
    "expired",
    "number_differs",
    "altered",
    "wrong_side",
    "other_person",
    "short",
]
"""What is wrong: the card's front can't be read, shows another number, was altered, or is its back;
the card expired; the statement is another person's, or covers two months."""

FILE_NAMES: Mapping[DocumentKind, str] = {
    DocumentKind.ID_FRONT: "id-front.png",
    DocumentKind.ID_BACK: "id-back.png",
    DocumentKind.BANK_STATEMENT: "bank-statement.csv",
    DocumentKind.BUSINESS_LICENCE: "business-licence.png",
}
SHORT_MONTHS = 2


@dataclass(frozen=True, slots=True)
class SamplePerson:
    """Whose documents they are; `business_name` and `uscc` for a business only."""

    name: str
    resident_number: str
    address: str
    monthly_income_fen: int
    employer: str
    uscc: str | None = None
    business_name: str | None = None
    statement_months: int = 6
    flaw: Flaw | None = None


def write_samples(directory: Path, person: SamplePerson, today: date) -> dict[DocumentKind, Path]:
    """Write a person's documents into `directory`, readable by the user alone.

    Takes some tens of milliseconds, the first time half a second: call it in a thread.

    Raises:
        OSError: the directory can't be written.
    """
    from loanflow_tui.lending.documents import pictures, sample_statement  # noqa: PLC0415 - heavy

    contents = {
        DocumentKind.ID_FRONT: pictures.id_front(person, today),
        DocumentKind.ID_BACK: pictures.id_back(person, today),
        DocumentKind.BANK_STATEMENT: sample_statement.statement(person, today),
    }
    if person.uscc:
        contents[DocumentKind.BUSINESS_LICENCE] = pictures.licence(person, today)
    return {
        kind: _write(directory / FILE_NAMES[kind], content) for kind, content in contents.items()
    }


@cache
def wording() -> dict[str, Any]:
    """Return what stands on the samples."""
    return tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))


def _write(path: Path, content: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
    beside.replace(path)
    return path
