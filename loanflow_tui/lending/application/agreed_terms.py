"""The quote for the applicant's choices, and the contract's terms."""

from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import lru_cache

from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.application.view import ApplicationView
from loanflow_tui.lending.contract.terms import (
    Borrower,
    Citation,
    ContractTerms,
    CostItem,
    CostTerms,
    Party,
)
from loanflow_tui.lending.events.agreement import (
    ContractPrepared,
    CostsConfirmed,
    CostsShown,
    OfferAccepted,
)
from loanflow_tui.lending.events.identity import CardLinked, IdentityGiven, MobileGiven, NameGiven
from loanflow_tui.lending.events.line import DrawBegun
from loanflow_tui.lending.events.market import LenderChosen, LenderDetails
from loanflow_tui.lending.events.money import PayoutConfirmed
from loanflow_tui.lending.events.profile import PurposeGiven
from loanflow_tui.lending.loans.loan import Loan
from loanflow_tui.lending.loans.plan_dates import dated_plan
from loanflow_tui.lending.loans.schedule import Instalment, Schedule, drifting_dates
from loanflow_tui.lending.policy import Policy
from loanflow_tui.lending.policy.products import Lender
from loanflow_tui.lending.policy.servicing import ServicingTerms
from loanflow_tui.lending.risk.offer import LoanQuote
from loanflow_tui.lending.runtime.clock import china_day, compact
from loanflow_tui.lending.terms import Language, LenderKind


def plan(view: ApplicationView, schedule: Schedule, drawn_on: date) -> tuple[Instalment, ...]:
    """Return the repayment plan of a contract, if the money arrives on the day it is drawn up."""
    if view.need_offer().rules is None:
        return _plan_of_before(schedule, drawn_on)
    return dated_plan(schedule, drawn_on)


@lru_cache(64)
def _plan_of_before(schedule: Schedule, drawn_on: date) -> tuple[Instalment, ...]:
    return schedule.instalments(drifting_dates(drawn_on, schedule.months))


def chosen_quote(view: ApplicationView, taken_on: date | None = None) -> LoanQuote:
    """Return what the applicant's choice comes to, from the day its contract is of.

    Where none is drawn up yet that is `taken_on`, or else the day of the last event.

    Raises:
        LookupError: not everything is chosen yet.
    """
    drawn = view.get(ContractPrepared)
    if drawn is not None:
        taken_on = drawn.drawn_on
    elif taken_on is None and view.updated is not None:
        taken_on = china_day(view.updated)
    return quote_from(view, taken_on)


def quote_from(view: ApplicationView, taken_on: date | None) -> LoanQuote:
    """Return what the applicant's choice comes to where the money arrives on `taken_on`.

    Raises:
        LookupError: not everything is chosen yet.
    """
    amount, months, method = view.amount_fen, view.months, view.method
    if amount is None or months is None or method is None:
        raise LookupError("choice")
    offer = view.need_offer()
    price = offer.quote_accepted if Fact.ACCEPTED in view.facts else offer.quote
    return price(amount, months, method, taken_on)


def lender_of(view: ApplicationView, policy: Policy) -> Lender | LenderDetails:
    """Return the lender whose offer is taken: the one that was chosen, or this one."""
    chosen = view.get(LenderChosen)
    return policy.lender if chosen is None or chosen.details is None else chosen.details


def contract_terms(view: ApplicationView, policy: Policy) -> ContractTerms:
    """Return the terms of the contract that was drawn up.

    Raises:
        LookupError: none was.
    """
    drawn = view.need(ContractPrepared)
    return terms_to_draw(view, policy, drawn.number, drawn.drawn_on, drawn.language)


def terms_to_draw(
    view: ApplicationView, policy: Policy, number: str, drawn_on: date, language: Language
) -> ContractTerms:
    """Return the terms of a contract over what the applicant accepted."""
    accepted, offer = view.need(OfferAccepted), view.need_offer()
    quote = chosen_quote(view, drawn_on)
    shown = view.get(CostsShown) if view.get(CostsConfirmed) is not None else None
    insurer = policy.insurance.insurer
    lender, rules = lender_of(view, policy), offer.rules or ServicingTerms()
    drawn, line = view.get(DrawBegun), offer.line
    return ContractTerms(
        number=number,
        application_id=view.application_id,
        signed_on=drawn_on,
        language=language,
        product=offer.product,
        lender=Party(
            language.pick(lender.name),
            lender.licence,
            language.pick(lender.address),
            lender.hotline,
        ),
        borrower=Borrower(
            view.need(NameGiven).name,
            view.need(IdentityGiven).masked,
            view.need(MobileGiven).masked,
        ),
        principal_fen=quote.amount_fen,
        annual_rate=quote.annual_rate,
        apr_nominal=Decimal(accepted.apr),
        method=quote.method,
        months=quote.months,
        fees=quote.fees,
        schedule=plan(view, quote.schedule, drawn_on),
        payout_account_masked=view.need(CardLinked).masked,
        purpose=view.need(PurposeGiven).purpose,
        late_annual_rate=offer.late_annual_rate,
        ceiling=offer.ceiling,
        upfront_fen=quote.fee_upfront_fen,
        grace_days=offer.grace_days,
        cooling_off_days=offer.cooling_off_days,
        costs=cost_terms(view, policy, shown.shown_on) if shown is not None else None,
        insurer=language.pick(insurer.name) if insurer is not None else "",
        law=_cited(view, policy, drawn_on, language) if shown is not None else (),
        payout_within_days=rules.payout_within_days,
        notice_days=rules.notice_days,
        principal_first_after_days=rules.principal_first_after_days,
        line_fen=offer.line_fen,
        agreement=drawn.agreement if drawn is not None else "",
        draw=drawn.draw if drawn is not None else 1,
        line_months=line.reassess_months if line is not None else 0,
        lower_after_days=line.lower_after_days if line is not None else 0,
        lowered_to=line.lowered_to if line is not None else Decimal(0),
        debit_again_after_days=rules.debit_again_after_days,
        call_in_after_days=rules.call_in_after_days,
        call_in_notice_days=rules.call_in_notice_days,
        contact_hours=(rules.contact_from_hour, rules.contact_until_hour),
    )


def cost_terms(view: ApplicationView, policy: Policy, on: date) -> CostTerms:
    """Return the all-in cost of what was accepted, as of a day.

    The yearly rates of the items add up to the annualised rate: each is what it adds to the items
    before it.
    """
    offer, quote = view.need_offer(), quote_from(view, on)
    (bare, served), apr = offer.rates_by_item(quote, on), quote.apr.exact
    sums = dict(quote.fees)
    items = (
        CostItem("interest", bare, quote.interest_fen, "lender"),
        CostItem("service", served - bare, sums["service"], "lender"),
        CostItem("insurance", apr - served, sums["insurance"], "insurer"),
    )
    return CostTerms(
        shown_on=on,
        lender=lender_of(view, policy).licence,
        principal_fen=quote.amount_fen,
        months=quote.months,
        items=tuple(item for item in items if item.total_fen or item.name == "interest"),
        apr=apr,
        late_annual_rate=offer.late_annual_rate,
    )


def kind_of_lender(view: ApplicationView, policy: Policy) -> LenderKind:
    """Return the kind of the lender whose offer is taken."""
    chosen = view.get(LenderChosen)
    other = policy.other_lender(chosen.lender) if chosen is not None else None
    return policy.lender.kind if other is None else other.kind


def _cited(
    view: ApplicationView, policy: Policy, on: date, language: Language
) -> tuple[Citation, ...]:
    """Return the rules in force on a day that a contract cites: those with figures for this lender
    whose text was found in public.
    """
    return tuple(
        (language.pick(rule.title), rule.number or "", rule.article or "")
        for rule in policy.register.in_force(on, kind_of_lender(view, policy)).cited
    )


def loan_of(view: ApplicationView, paid: PayoutConfirmed, told_at: datetime) -> Loan:
    """Return the loan that begins with its payout; its plan is the payout's, or in journals of
    before the contract's. The days of cooling-off count from when the borrower is told.
    """
    quote, drawn = chosen_quote(view), view.need(ContractPrepared)
    offer = view.need_offer()
    told_on, days = china_day(told_at), offer.cooling_off_days
    taken_on = paid.value_date or told_on
    return Loan(
        contract=drawn.number,
        taken_on=taken_on,
        principal_fen=quote.amount_fen,
        annual_rate=quote.annual_rate,
        late_annual_rate=offer.late_annual_rate,
        grace_days=offer.grace_days,
        method=quote.method,
        open=paid.plan or plan(view, quote.schedule, drawn.drawn_on),
        accrued_from=taken_on,
        fee_taken_fen=quote.amount_fen - quote.received_fen,
        give_back_until=told_on + timedelta(days=days) if days else None,
        rules=offer.rules,
    )


def contract_number(view: ApplicationView, drawn_on: date) -> str:
    """Return the number of the next contract of this application."""
    again = f"-{view.work.contracts_drawn + 1}" if view.work.contracts_drawn else ""
    return f"LF{compact(drawn_on)}-{view.application_id.removeprefix('A')}{again}"
