"""Handles documents: reads each and compares it with the answers. None leaves the machine."""

from typing import NoReturn

from loanflow_tui.lending import commands as c
from loanflow_tui.lending import events as ev
from loanflow_tui.lending.documents.examination import examine
from loanflow_tui.lending.documents.intake import Refusal, Taken
from loanflow_tui.lending.documents.preview import Thumbnail
from loanflow_tui.lending.documents.reader import (
    ReadFields,
    ReadProblem,
    differences,
)
from loanflow_tui.lending.documents.statement import Statement, StatementProblem
from loanflow_tui.lending.events.identity import BusinessCodeGiven, IdentityGiven, NameGiven
from loanflow_tui.lending.events.profile import DocumentRefused, DocumentTaken
from loanflow_tui.lending.handlers.partner_calls import ask, gave_up
from loanflow_tui.lending.handlers.registration import handles
from loanflow_tui.lending.handlers.unit_of_work import UnitOfWork
from loanflow_tui.lending.partners.names import Partner
from loanflow_tui.lending.runtime.clock import today

_STATEMENT = "documents.bank_statement"


@handles(
    c.GiveDocument,
    emits=(
        ev.DocumentRefused,
        ev.DocumentTaken,
        ev.PartnerCalled,
        ev.PartnerGaveUp,
    ),
)
async def give_document(uow: UnitOfWork, command: c.GiveDocument) -> None:
    """A file that is no such document is refused by reason; one that was read and won't do is on
    record.
    """
    uow.need(NameGiven)
    uow.need(IdentityGiven)
    found = await examine(command.path, command.document, uow.documents)
    if isinstance(found, Refusal):
        _refuse(uow, found)
    taken, seen = found
    if seen.statement is not None:
        await _take_statement(uow, taken, seen.statement)
    else:
        await _take_picture(uow, taken, seen.shown)


def _refuse(uow: UnitOfWork, refusal: Refusal) -> NoReturn:
    uow.reject(
        refusal.reason,
        name=refusal.name,
        size=str(refusal.size),
        limit=str(refusal.limit_bytes),
        media_type=refusal.media_type,
        wanted=" ".join(refusal.wanted),
    )


async def _take_statement(
    uow: UnitOfWork, taken: Taken, statement: Statement | StatementProblem
) -> None:
    """What a statement in CSV says of income is weighed at scoring."""
    if isinstance(statement, StatementProblem):
        uow.reject(
            f"statement_{statement.reason}",
            line=str(statement.line or ""),
            months=str(uow.policy.checks.statement_months),
        )
    least, holder = uow.policy.checks.statement_months, statement.holder or ""
    fault = uow.faults.take(Partner.DOCUMENTS, _STATEMENT, ("too_short", "other_person"))
    effect = fault.effect if fault is not None else None
    if statement.months < least or effect == "too_short":
        uow.reject("statement_too_short", months=str(least), line="")
    if (holder and holder != uow.need(NameGiven).name) or effect == "other_person":
        uow.reject("statement_other_person")
    await uow.record(
        DocumentTaken(
            document=taken.kind,
            name=taken.name,
            size=taken.size,
            sha256=taken.sha256,
            media_type=taken.media_type,
            holder=holder,
            monthly_income_fen=statement.monthly_income_fen,
            months=statement.months,
        )
    )


async def _take_picture(uow: UnitOfWork, taken: Taken, shown: Thumbnail) -> None:
    answer = await ask(
        uow, Partner.DOCUMENTS, f"documents.{taken.kind.value}",
        lambda asked: uow.partners.documents.read(
            asked, taken.kind, taken.content, taken.media_type
        ),
    )  # fmt: skip
    found = answer.value
    if found is None:
        await uow.record(*answer.calls, gave_up(Partner.DOCUMENTS, answer))
        return
    reason = found.reason if isinstance(found, ReadProblem) else _difference(uow, found.fields)
    if isinstance(found, ReadProblem) or reason is not None:
        refused = DocumentRefused(
            document=taken.kind, reason=reason or "unreadable", name=taken.name
        )
        await uow.record(*answer.calls, refused)
        return
    await uow.record(*answer.calls, _taken(taken, found.fields, shown))


def _difference(uow: UnitOfWork, fields: ReadFields) -> str | None:
    """Return the first in which a document differs from what the applicant gave."""
    name = uow.need(NameGiven).name
    business = uow.view.get(BusinessCodeGiven)
    if fields.legal_representative is not None and business is not None:
        if fields.legal_representative != name:
            return "name_differs"
        name, number = fields.name or "", business.code
    else:
        number = uow.need(IdentityGiven).number
    found = differences(fields, name=name, number=number, today=today(uow.clock))
    return found[0] if found else None


def _taken(taken: Taken, fields: ReadFields, shown: Thumbnail) -> DocumentTaken:
    return DocumentTaken(
        document=taken.kind,
        name=taken.name,
        size=taken.size,
        sha256=taken.sha256,
        media_type=taken.media_type,
        holder=fields.name or "",
        number=fields.number or "",
        expires=fields.expires,
        thumbnail=shown,
    )
