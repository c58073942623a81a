"""The contract: drawn up from what was accepted, and signed once the code is right."""

from loanflow_tui.lending.agreed import contract_number, contract_terms, terms_to_draw
from loanflow_tui.lending.clock import today
from loanflow_tui.lending.contract.authority import AuthorityError
from loanflow_tui.lending.desk import Desk
from loanflow_tui.lending.events.agreement import (
    ContractChanged,
    ContractPrepared,
    ContractSigned,
)
from loanflow_tui.lending.events.application import AnswerUndone
from loanflow_tui.lending.events.risk import PartnerGaveUp
from loanflow_tui.lending.journey import Fact

AUTHORITY = "authority"
"""How the certificate authority is called where it gave no certificate."""

STEP = "sign.signed"


async def draw_up(desk: Desk) -> None:
    """Draw the contract up in the applicant's language."""
    view, drawn_on = desk.view, today(desk.clock)
    number, language = contract_number(view, drawn_on), view.language
    terms = terms_to_draw(view, desk.policy, number, drawn_on, language)
    digest = await desk.notary.draw(terms)
    await desk.record(
        ContractPrepared(number=number, drawn_on=drawn_on, language=language, sha256=digest)
    )


async def sign(desk: Desk) -> None:
    """Sign the very document that was shown; one that would come out otherwise is drawn anew."""
    drawn = desk.need(ContractPrepared)
    terms = contract_terms(desk.view, desk.policy)
    changed = desk.faults.take("contract", STEP) is not None
    if changed or await desk.notary.draw(terms) != drawn.sha256:
        await desk.record(ContractChanged(number=drawn.number), AnswerUndone(step=Fact.CONTRACT))
        return
    fault = desk.faults.take(AUTHORITY, STEP)
    if fault is not None:
        await desk.record(PartnerGaveUp(partner=AUTHORITY, reason=fault.effect))
        return
    signed_at = desk.clock.now()
    try:
        signed = await desk.notary.sign(terms, signed_at)
    except AuthorityError as error:
        await desk.record(PartnerGaveUp(partner=AUTHORITY, reason=error.reason))
        return
    await desk.record(
        ContractSigned(
            number=drawn.number, sha256=signed.sha256, file=signed.file, signed_at=signed_at
        )
    )
