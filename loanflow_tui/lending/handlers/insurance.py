"""The insurer: cover from the payout on, its certificate, and the claim after default."""

from datetime import date

from loanflow_tui.lending import commands as c
from loanflow_tui.lending import events as ev
from loanflow_tui.lending.application.agreed_terms import contract_terms, lender_of
from loanflow_tui.lending.contract.certificate import Certificate
from loanflow_tui.lending.events import insurance as e
from loanflow_tui.lending.events.money import PayoutConfirmed
from loanflow_tui.lending.handlers.partner_calls import ask
from loanflow_tui.lending.handlers.registration import handles
from loanflow_tui.lending.handlers.unit_of_work import UnitOfWork
from loanflow_tui.lending.loans.insurance import claim_due, may_end, without_premium
from loanflow_tui.lending.loans.loan import Loan
from loanflow_tui.lending.loans.repayment import payoff
from loanflow_tui.lending.partners.names import Partner
from loanflow_tui.lending.risk.offer import LoanQuote
from loanflow_tui.lending.runtime.clock import compact, today
from loanflow_tui.lending.terms import ConsentKind


def cover_begun(uow: UnitOfWork, quote: LoanQuote, on: date) -> list[e.CoverBegun]:
    """Return the cover that begins with the payout; none where no premium is charged."""
    offer, terms = uow.view.need_offer(), uow.policy.insurance
    insurer, costs = terms.insurer, offer.price.costs
    premium = costs.premium_monthly_fen(quote.amount_fen)
    if insurer is None or offer.rules is None or not premium:
        return []
    serial = uow.view.application_id.removeprefix("A")
    begun = e.CoverBegun(
        certificate=f"CI{compact(on)}-{serial}",
        insurer=dict(insurer.name),
        hotline=insurer.hotline,
        share=offer.insured_share,
        premium_annual=costs.premium_annual,
        premium_fen=premium,
        monthly_fen=quote.fee_monthly_fen,
        begins_on=on,
        claim_after_days=terms.claim_after_days,
    )
    return [begun]


def cover_ended(uow: UnitOfWork) -> list[e.CoverEnded]:
    """Return the end of the cover, today, with the plan without a premium; none where no premium is
    charged any more.
    """
    loan, on = uow.view.loan, today(uow.clock)
    if loan is None or loan.cover is None or not may_end(loan):
        return []
    rest = without_premium(loan, loan.cover, on)
    return [e.CoverEnded(on=on, plan=rest.plan, premium_left_fen=rest.premium_fen)]


@handles(c.IssueCertificate, emits=(ev.CertificateIssued,))
async def issue_certificate(uow: UnitOfWork, _: c.IssueCertificate) -> None:
    """Make the certificate in the language that is read now; asked for again, it is made again.

    Raises:
        Rejected: the loan isn't insured, or not any more.
    """
    begun = next((x.event for x in uow.journal if isinstance(x.event, e.CoverBegun)), None)
    paid = uow.view.get(PayoutConfirmed)
    ended = any(isinstance(x.event, e.CoverEnded) for x in uow.journal)
    if begun is None or ended or paid is None or uow.view.loan is None:
        uow.reject("not_insured")
    made = await uow.notary.write_certificate(_certificate(uow, uow.view.loan, begun, paid))
    issued = e.CertificateIssued(certificate=begun.certificate, sha256=made.sha256, file=made.file)
    await uow.record(issued)


def _certificate(
    uow: UnitOfWork, loan: Loan, begun: e.CoverBegun, paid: PayoutConfirmed
) -> Certificate:
    terms, language = contract_terms(uow.view, uow.policy), uow.view.origin.language
    return Certificate(
        number=begun.certificate,
        language=language,
        insurer=language.pick(begun.insurer),
        hotline=begun.hotline,
        lender=language.pick(lender_of(uow.view, uow.policy).name),
        borrower=terms.borrower,
        contract=loan.contract,
        principal_fen=loan.principal_fen,
        begins_on=begun.begins_on,
        ends_on=(paid.plan or terms.schedule)[-1].due_on,
        share=begun.share,
        premium_annual=begun.premium_annual,
        premium_fen=begun.premium_fen,
        claim_after_days=begun.claim_after_days,
    )


async def claim_if_due(uow: UnitOfWork, day: date) -> None:
    """Claim on the insurer after the days of its policy: once a day until it pays. Where the
    borrower withdrew the consent, the insurer is told nothing more.
    """
    loan = uow.view.loan
    if loan is None or loan.cover is None or not uow.view.consented(ConsentKind.INSURANCE):
        return
    claim = claim_due(loan, day, payoff(loan, day).interest_fen)
    if claim is None:
        return
    certificate, amount = loan.cover.certificate, claim.principal_fen + claim.interest_fen
    answer = await ask(
        uow, Partner.INSURER, "claim",
        lambda asked: uow.partners.insurer.claim(asked, certificate, amount),
        attempts=1,
    )  # fmt: skip
    paid = answer.value
    if paid is None or paid.amount_fen != amount:
        await uow.record(claim, *answer.calls)
        return
    rest = without_premium(loan, loan.cover, paid.value_date)
    await uow.record(
        claim,
        *answer.calls,
        e.ClaimPaid(
            on=paid.value_date, reference=paid.reference,
            principal_fen=claim.principal_fen, interest_fen=claim.interest_fen,
            plan=rest.plan, premium_left_fen=rest.premium_fen,
        ),
    )  # fmt: skip
