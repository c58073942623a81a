"""Before money moves: contract, payment rail, ledger and journal must say the same.

Whatever differs was altered outside, lost or put back to an older state. Then nothing is paid.
"""

import hashlib
from collections.abc import Iterator, Sequence

from loanflow_tui.lending.anchor.damage import Damage
from loanflow_tui.lending.application.agreed_terms import chosen_quote
from loanflow_tui.lending.contract.notary import CONTRACTS
from loanflow_tui.lending.events.agreement import ContractSigned, OfferAccepted
from loanflow_tui.lending.events.money import PayoutConfirmed, PayoutRequested
from loanflow_tui.lending.events.servicing import RepaymentRequested
from loanflow_tui.lending.handlers.unit_of_work import UnitOfWork
from loanflow_tui.lending.journal.records import Recorded
from loanflow_tui.lending.journal.store import StoreProblem
from loanflow_tui.lending.loans.ledger import OF_MONEY, Account, keep_books
from loanflow_tui.lending.partners.ports import Ask, StatementLine
from loanflow_tui.lending.runtime.files import kept_name


async def reconcile(uow: UnitOfWork, step: str) -> None:
    """Compare everything that knows of this application's money.

    Raises:
        StoreProblem: `altered` where they differ, `rail` where the rail's file is damaged, `no_key`
            where what was written can't be witnessed.
    """
    if not await uow.ready_to_pay():
        raise StoreProblem("no_key", "the witness can't be written")
    view = uow.view
    asked = Ask(view.application_id, step, 1, view.seq, view.hash)
    said = await uow.partners.payment.statement(asked)
    journal = [each for each in uow.journal if type(each.event) in _COMPARED]
    damage = [
        *_rail(uow, said.value, journal),
        *_amounts(uow, journal),
        *await _contract(uow, journal),
    ]
    if damage:
        raise StoreProblem("altered", view.application_id, damage)


_COMPARED = OF_MONEY | {PayoutRequested, PayoutConfirmed, RepaymentRequested, ContractSigned}
"""The events that are compared; a journal has many others."""


def _rail(
    uow: UnitOfWork, lines: Sequence[StatementLine], journal: Sequence[Recorded]
) -> Iterator[Damage]:
    """Yield each payment that rail and journal don't know alike."""
    application_id = uow.view.application_id
    requested = {
        recorded.event.key
        for recorded in journal
        if isinstance(recorded.event, PayoutRequested | RepaymentRequested)
    }
    for line in lines:
        if line.key not in requested:
            yield Damage("payout_unknown", application_id)
        elif line.seq and not _holds(uow.journal, line):
            yield Damage("payout_head", application_id, line.seq)
    paid = {line.key for line in lines if line.paid}
    for recorded in journal:
        if isinstance(recorded.event, PayoutConfirmed) and recorded.event.key not in paid:
            yield Damage("payout_missing", application_id, recorded.seq)


def _holds(journal: Sequence[Recorded], line: StatementLine) -> bool:
    """Tell whether the journal still has the event at which the rail was asked."""
    return line.seq <= len(journal) and journal[line.seq - 1].hash == line.hash


def _amounts(uow: UnitOfWork, journal: Sequence[Recorded]) -> Iterator[Damage]:
    """Yield damage where the books, the contract and what is about to be paid differ."""
    view = uow.view
    accepted, quote = uow.need(OfferAccepted), chosen_quote(view)
    lent = keep_books(journal).balance(Account.LOANS)
    owed = view.loan.on_books_fen if view.loan is not None else 0
    if accepted.amount_fen != quote.amount_fen or lent != owed:
        yield Damage("amounts", view.application_id)


async def _contract(uow: UnitOfWork, journal: Sequence[Recorded]) -> list[Damage]:
    """Compare the signed contract on disk with what was signed."""
    signed = next((each for each in reversed(journal) if type(each.event) is ContractSigned), None)
    if signed is None:
        return []
    event = uow.need(ContractSigned)
    if event.file is None:
        return []
    content = await uow.files.read(kept_name(CONTRACTS, event.file))
    if content is None:
        return [Damage("contract_missing", uow.view.application_id, signed.seq)]
    if hashlib.sha256(content).hexdigest() != event.sha256:
        return [Damage("contract_altered", uow.view.application_id, signed.seq)]
    return []
