"""The contract: drawn up from the accepted terms, and signed with the right code."""

from contextlib import suppress

from loanflow_tui.lending import events as ev
from loanflow_tui.lending.application.agreed_terms import (
    contract_number,
    contract_terms,
    terms_to_draw,
)
from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.contract.authority import AuthorityError
from loanflow_tui.lending.contract.notary import CONTRACTS, SignedContract
from loanflow_tui.lending.contract.terms import ContractTerms
from loanflow_tui.lending.events.agreement import (
    ContractChanged,
    ContractPrepared,
    ContractSigned,
)
from loanflow_tui.lending.events.application import AnswerUndone
from loanflow_tui.lending.events.customer import CustomerSeen
from loanflow_tui.lending.events.risk import PartnerGaveUp
from loanflow_tui.lending.handlers.customer import worsened
from loanflow_tui.lending.handlers.market import takes_back
from loanflow_tui.lending.handlers.registration import works_on
from loanflow_tui.lending.handlers.unit_of_work import UnitOfWork
from loanflow_tui.lending.journal.store import Conflict, StoreProblem
from loanflow_tui.lending.runtime.clock import today

AUTHORITY = "authority"
"""The name of the certificate authority in messages when it gave no certificate."""

STEP = "sign.signed"


@works_on(Fact.CONTRACT, emits=(ev.ContractPrepared,))
async def draw_up(uow: UnitOfWork) -> None:
    """Draw the contract up in the applicant's language."""
    view, drawn_on = uow.view, today(uow.clock)
    number, language = contract_number(view, drawn_on), view.origin.language
    terms = terms_to_draw(view, uow.policy, number, drawn_on, language)
    digest = await uow.notary.draw(terms)
    uow.drawn = view.facts, terms
    await uow.record(
        ContractPrepared(number=number, drawn_on=drawn_on, language=language, sha256=digest)
    )


@works_on(
    Fact.SIGNED,
    emits=(
        ev.AnswerUndone,
        ev.ContractChanged,
        ev.ContractSigned,
        ev.CustomerSeen,
        ev.LenderRefused,
        ev.PartnerGaveUp,
    ),
)
async def sign(uow: UnitOfWork) -> None:
    """Sign the document that was shown; if it would differ now, draw it up again.

    Whoever has signed for another loan with this lender since it was decided is decided on anew.
    """
    drawn = uow.need(ContractPrepared)
    if await takes_back(uow):
        return
    standing = await uow.customers.standing(uow.view, today(uow.clock))
    if Fact.OFFER in uow.view.facts and worsened(uow.view, standing):
        await uow.record(CustomerSeen(standing=standing))
        return
    terms = _terms(uow, drawn)
    changed = uow.faults.take("contract", STEP) is not None
    if changed or await uow.notary.draw(terms) != drawn.sha256:
        await uow.record(ContractChanged(number=drawn.number), AnswerUndone(step=Fact.CONTRACT))
        return
    fault = uow.faults.take(AUTHORITY, STEP)
    if fault is not None:
        await uow.record(PartnerGaveUp(partner=AUTHORITY, reason=fault.effect))
        return
    signed_at = uow.clock.now()
    try:
        signed = await uow.notary.sign(terms, signed_at, (uow.view.seq, uow.view.hash))
    except AuthorityError as error:
        await uow.record(PartnerGaveUp(partner=AUTHORITY, reason=error.reason))
        return
    event = ContractSigned(
        number=drawn.number, sha256=signed.sha256, file=signed.file, signed_at=signed_at
    )
    try:
        await uow.record(event)
    except (Conflict, StoreProblem):
        await _take_back(uow, signed)
        raise
    if signed.file is not None:
        with suppress(OSError):  # What a crash left of an earlier attempt.
            await uow.files.remove(f"{CONTRACTS}/{drawn.number}.pdf", signed.file)


def _terms(uow: UnitOfWork, drawn: ContractPrepared) -> ContractTerms:
    """Return the terms of what was drawn up, from all that they rest on; where every fact is still
    the one that they were drawn up from, they are the same.
    """
    if uow.drawn is not None:
        facts, terms = uow.drawn
        if terms.number == drawn.number and facts.items() <= uow.view.facts.items():
            return terms
    return contract_terms(uow.view, uow.policy)


async def _take_back(uow: UnitOfWork, signed: SignedContract) -> None:
    """Delete a contract whose signing could not be recorded.

    Where the store can't be read it stays: the next signing or an erasure deletes it.
    """
    if signed.file is None:
        return
    with suppress(OSError, StoreProblem):
        if not await uow.is_recorded(signed.sha256):
            await uow.files.discard(signed.file)
