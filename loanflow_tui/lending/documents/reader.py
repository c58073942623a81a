"""Reads pictures of documents: the reader's results, and the sandbox reader.

The sandbox reads the data in a sample picture's PNG text chunk named `loanflow`; it looks at no
pixels, so any other picture is unreadable.
"""

import json
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

from loanflow_tui.lending.documents.pngtext import text_chunk
from loanflow_tui.lending.terms import DocumentKind

CHUNK = "loanflow"

Side = Literal["front", "back"]
ReadReason = Literal["unreadable", "altered", "wrong_side", "wrong_kind"]
Difference = Literal["name_differs", "number_differs", "expired"]


@dataclass(frozen=True, slots=True)
class ReadFields:
    """The fields of a document; `number` is the identity number or the credit code."""

    name: str | None = field(default=None, repr=False)
    number: str | None = field(default=None, repr=False)
    side: Side | None = None
    issued: date | None = None
    expires: date | None = None
    address: str | None = field(default=None, repr=False)
    authority: str | None = None
    legal_representative: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class ReadDocument:
    """What was read from a picture or file: its kind, and the fields of that kind."""

    kind: DocumentKind
    fields: ReadFields


@dataclass(frozen=True, slots=True)
class ReadProblem:
    """The reason why a document could not be read."""

    kind: DocumentKind
    reason: ReadReason


class SandboxReader:
    """Reads the data in sample pictures."""

    async def read(
        self, kind: DocumentKind, content: bytes, media_type: str
    ) -> ReadDocument | ReadProblem:
        """Return the fields of a document of `kind`, or why they can't be read."""
        found = _data(content) if media_type == "image/png" else None
        if found is None or found.get("quality") == "low":
            return ReadProblem(kind, "unreadable")
        if found.get("altered") is True:
            return ReadProblem(kind, "altered")
        if found.get("document") != kind.value:
            cards = {DocumentKind.ID_FRONT.value, DocumentKind.ID_BACK.value}
            both_cards = kind.value in cards and found.get("document") in cards
            return ReadProblem(kind, "wrong_side" if both_cards else "wrong_kind")
        return ReadDocument(kind, _fields(found))


def differences(
    fields: ReadFields, *, name: str, number: str, today: date
) -> tuple[Difference, ...]:
    """Return the fields in which a document differs from the applicant's answers."""
    found: list[Difference] = []
    if fields.name is not None and fields.name != name:
        found.append("name_differs")
    if fields.number is not None and fields.number != number:
        found.append("number_differs")
    if fields.expires is not None and fields.expires < today:
        found.append("expired")
    return tuple(found)


def _data(content: bytes) -> dict[str, object] | None:
    text = text_chunk(content, CHUNK)
    try:
        found = json.loads(text) if text is not None else None
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def _fields(found: dict[str, object]) -> ReadFields:
    side = found.get("side")
    return ReadFields(
        name=_text(found.get("name")),
        number=_text(found.get("number")),
        side=side if side in ("front", "back") else None,
        issued=_day(found.get("issued")),
        expires=_day(found.get("expires")),
        address=_text(found.get("address")),
        authority=_text(found.get("authority")),
        legal_representative=_text(found.get("legal_representative")),
    )


def _text(value: Any) -> str | None:
    return value[:200] if isinstance(value, str) and value else None


def _day(value: Any) -> date | None:
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
