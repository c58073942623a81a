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
from loanflow_tui.lending.loans.ledger import Account, keep_books
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
    damage = [*_rail(uow, said.value), *_amounts(uow), *await _contract(uow)]
    if damage:
        raise StoreProblem("altered", view.application_id, damage)


_OF_PAYMENTS = (PayoutRequested, PayoutConfirmed, RepaymentRequested)


def _rail(uow: UnitOfWork, lines: Sequence[StatementLine]) -> Iterator[Damage]:
    """Yield each payment that rail and journal don't know alike."""
    application_id, journal = uow.view.application_id, uow.journal
    of_payments = [recorded for recorded in journal if type(recorded.event) in _OF_PAYMENTS]
    requested = {
        recorded.event.key
        for recorded in of_payments
        if isinstance(recorded.event, PayoutRequested | RepaymentRequested)
    }
    for line in lines:
        if line.key not in requested:
            yield Damage("payout_unknown", application_id)
        elif line.seq and not _holds(journal, line):
            yield Damage("payout_head", application_id, line.seq)
    paid = {line.key for line in lines if line.paid}
    for recorded in of_payments:
        if isinstance(recorded.event, PayoutConfirmed) and recorded.event.key not in paid:
            yield Damage("payout_missing", application_id, recorded.seq)


def _holds(journal: Sequence[Recorded], line: StatementLine) -> bool:
    """Tell whether the journal still has the event at which the rail was asked."""
    return line.seq <= len(journal) and journal[line.seq - 1].hash == line.hash


def _amounts(uow: UnitOfWork) -> Iterator[Damage]:
    """Yield damage where the books, the contract and what is about to be paid differ."""
    view = uow.view
    accepted, quote = uow.need(OfferAccepted), chosen_quote(view)
    lent = keep_books(uow.journal).balance(Account.LOANS)
    owed = view.loan.on_books_fen if view.loan is not None else 0
    if accepted.amount_fen != quote.amount_fen or lent != owed:
        yield Damage("amounts", view.application_id)


async def _contract(uow: UnitOfWork) -> list[Damage]:
    """Compare the signed contract on disk with what was signed."""
    signed = next(
        (each for each in reversed(uow.journal) if type(each.event) is ContractSigned), None
    )
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
