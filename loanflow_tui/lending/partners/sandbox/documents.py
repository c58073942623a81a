"""The sandbox's document reader: it reads the data in sample pictures."""

from dataclasses import replace
from datetime import timedelta
from typing import cast

from loanflow_tui.lending.documents.reader import (
    ReadDocument,
    ReadProblem,
    ReadReason,
    SandboxReader,
)
from loanflow_tui.lending.partners.names import Partner
from loanflow_tui.lending.partners.ports import Ask, Reply
from loanflow_tui.lending.partners.sandbox.transport import Sandbox, SimulatedTransport
from loanflow_tui.lending.runtime.clock import today
from loanflow_tui.lending.terms import DocumentKind

_NOT_READ = ("unreadable", "altered", "wrong_side")


class SandboxDocuments:
    """Reads a picture, and misreads it when a fault says so."""

    def __init__(self, sandbox: Sandbox) -> None:
        self._line = SimulatedTransport(Partner.DOCUMENTS, sandbox)
        self._clock = sandbox.clock
        self._reader = SandboxReader()

    async def read(
        self, ask: Ask, kind: DocumentKind, content: bytes, media_type: str
    ) -> Reply[ReadDocument | ReadProblem]:
        """See `DocumentReading.read`."""
        effect = self._line.effect(ask)
        found = await self._reader.read(kind, content, media_type)

        def answer() -> ReadDocument | ReadProblem:
            if effect in _NOT_READ:
                return ReadProblem(kind, cast(ReadReason, effect))
            return found if isinstance(found, ReadProblem) else self._misread(found, effect)

        return await self._line.carry(ask, effect, answer)

    def _misread(self, found: ReadDocument, effect: str | None) -> ReadDocument:
        fields = found.fields
        match effect:
            case None:
                return found
            case "number_differs":
                fields = replace(fields, number=(fields.number or "")[::-1] or "0")
            case "name_differs":
                fields = replace(fields, name=_another(fields.name or ""))
                if fields.legal_representative is not None:
                    other = _another(fields.legal_representative)
                    fields = replace(fields, legal_representative=other)
            case "expired":
                fields = replace(fields, expires=today(self._clock) - timedelta(days=30))
        return replace(found, fields=fields)


def _another(name: str) -> str:
    return name[::-1] + "·"
