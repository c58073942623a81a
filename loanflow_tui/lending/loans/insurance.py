"""Credit insurance of a loan: the premium in its charges, a claim after default, and recoveries.

The premium is a part of each charge and the insurer's from the start. It is charged by days, so
that nothing is unearned when a loan ends early, and none for days after the insurer has paid or the
borrower withdrew the consent to tell it, which ends the cover. Once
it has paid its share, that share of the principal is its own: of what the borrower pays of
principal it gets the part that it owns, of interest its share until it has back what it paid.
Interest from then on, and late interest, are the lender's, who goes on collecting.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from decimal import ROUND_FLOOR, Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from loanflow_tui.lending.events.insurance import (
    ClaimMade,
    ClaimPaid,
    CoverBegun,
    CoverEnded,
    InsurerPaid,
)
from loanflow_tui.lending.events.servicing import RepaymentReceived
from loanflow_tui.lending.loans.arrears import may_be_returned, returnable_until
from loanflow_tui.lending.loans.paid import Behind
from loanflow_tui.lending.loans.schedule import Instalment

if TYPE_CHECKING:
    from loanflow_tui.lending.loans.loan import Loan

InsuranceEvent = CoverBegun | CoverEnded | ClaimMade | ClaimPaid | InsurerPaid
"""The events that change a cover."""


class InsurerParts(NamedTuple):
    """What of a payment is the insurer's, in fen."""

    premium_fen: int = 0
    principal_fen: int = 0
    interest_fen: int = 0


class Cover(NamedTuple):
    """An insurer's cover of one loan.

    `premium_fen` of each `monthly_fen` of charges is premium. `claimed_on` is the day of the last
    claim, `paid_on` that on which `paid_fen` was paid; `principal_fen` and `interest_fen` are what
    the insurer owns since and has not back, `premium_left_fen` the premium that is owed of the days
    before. `premiums_fen` and `recovered_fen` were received for it; `premiums_over_fen` and
    `recovered_over_fen` of them were paid over.
    """

    certificate: str
    share: Decimal
    premium_fen: int
    monthly_fen: int
    claim_after_days: int
    insurer: Mapping[str, str] = MappingProxyType({})
    ended: bool = False
    claimed_on: date | None = None
    paid_on: date | None = None
    principal_fen: int = 0
    interest_fen: int = 0
    paid_fen: int = 0
    premiums_fen: int = 0
    recovered_fen: int = 0
    premiums_over_fen: int = 0
    recovered_over_fen: int = 0
    premium_left_fen: int | None = None

    @property
    def owed_fen(self) -> int:
        """What was received for the insurer and not paid over."""
        paid_over = self.premiums_over_fen + self.recovered_over_fen
        return self.premiums_fen + self.recovered_fen - paid_over

    def parts(
        self, principal_fen: int, interest_fen: int, fees_fen: int, lent_fen: int, before_fen: int
    ) -> InsurerParts:
        """Return what of a payment is the insurer's, where `lent_fen` was lent and `before_fen` of
        fees had been paid before it. Premium is rounded on all fees together.
        """
        fees = max(0, before_fen) + max(0, fees_fen)
        premium = fees * self.premium_fen // self.monthly_fen if self.monthly_fen else 0
        if fees_fen < 0:
            premium = -self.premiums_fen  # All fees go back as the loan is given back.
        else:
            premium = max(0, premium - self.premiums_fen) if fees_fen else 0
        if self.premium_left_fen is not None:
            premium = min(premium, self.premium_left_fen)
        principal = principal_fen * self.principal_fen // lent_fen if lent_fen else 0
        last = principal_fen == lent_fen
        interest = interest_fen if last else _floor(interest_fen * self.share)
        return InsurerParts(premium, principal, max(0, min(self.interest_fen, interest)))

    def after(self, event: RepaymentReceived) -> "Cover":
        """Return the cover once a repayment is booked: what goes to the insurer, in fen."""
        back = event.insurer_principal_fen + event.insurer_interest_fen
        return self._replace(
            principal_fen=self.principal_fen - event.insurer_principal_fen,
            interest_fen=self.interest_fen - event.insurer_interest_fen,
            premiums_fen=self.premiums_fen + event.premium_fen,
            recovered_fen=self.recovered_fen + back,
            premium_left_fen=self.premium_left_less(event.premium_fen),
        )

    def premium_left_less(self, fen: int) -> int | None:
        """Return the premium owed of the days before the claim was paid, once so much of it is
        paid; below zero it was taken back. None before that.
        """
        return None if self.premium_left_fen is None else self.premium_left_fen - fen


def cover_after(cover: Cover | None, event: InsuranceEvent) -> Cover | None:
    """Return a loan's cover after `event`."""
    if isinstance(event, CoverBegun):
        return Cover(
            event.certificate, event.share, event.premium_fen, event.monthly_fen,
            event.claim_after_days, event.insurer,
        )  # fmt: skip
    if cover is None:
        return None
    match event:
        case ClaimMade():
            return cover._replace(claimed_on=event.on)
        case CoverEnded():
            return cover._replace(ended=True, premium_left_fen=event.premium_left_fen)
        case ClaimPaid():
            return cover._replace(
                paid_on=event.on,
                principal_fen=event.principal_fen,
                interest_fen=event.interest_fen,
                paid_fen=event.principal_fen + event.interest_fen,
                premium_left_fen=event.premium_left_fen,
            )
        case InsurerPaid():
            return cover._replace(
                premiums_over_fen=cover.premiums_over_fen + event.premium_fen,
                recovered_over_fen=cover.recovered_over_fen + event.recovered_fen,
            )


class WithoutPremium(NamedTuple):
    """What is left to pay once no premium is charged any more, and the premium owed until then."""

    plan: tuple[Instalment, ...]
    premium_fen: int


def may_end(loan: "Loan") -> bool:
    """Tell whether a loan has cover that still costs a premium: not once it ended or paid."""
    return loan.cover is not None and _may_claim(loan, loan.cover)


def without_premium(loan: "Loan", cover: Cover, on: date) -> WithoutPremium:
    """Return what is left to pay of a loan if no premium is charged for days after `on`."""
    coming, owed = loan.coming(on), loan.accrued_fees_fen(on)
    plan, premium = [], 0
    for row in loan.open:
        before = owed if coming is not None and row.number == coming.number else 0
        kept = row.fees_fen if row.due_on <= on else before
        less = _premium_of(cover, row.fees_fen - kept)
        premium += _premium_of(cover, kept)
        fees = row.fees_fen - less
        plan.append(
            Instalment.of(row.number, row.due_on, row.principal_fen, row.interest_fen, fees)
        )
    return WithoutPremium(tuple(plan), premium)


def insured(loan: "Loan", event: InsuranceEvent) -> "Loan":
    """Return a loan after an event of its insurance."""
    cover = cover_after(loan.cover, event)
    if not isinstance(event, ClaimPaid | CoverEnded) or event.plan is None:
        return replace(loan, cover=cover)
    coming, behind = loan.coming(event.on), loan.behind
    if coming is not None:
        interest, fees = loan.behind_of(coming).interest_fen, loan.accrued_fees_fen(event.on)
        behind = Behind(coming.number, interest, fees, loan.behind_of(coming).rest)
    return replace(loan, cover=cover, open=event.plan, behind=behind, previous=None)


def _premium_of(cover: Cover, fees_fen: int) -> int:
    return fees_fen * cover.premium_fen // cover.monthly_fen if cover.monthly_fen else 0


def claim_due(loan: "Loan", day: date, interest_fen: int) -> ClaimMade | None:
    """Return the claim that may be made on a day, where `interest_fen` of interest is owed; once a
    day until the insurer pays, and not while a payment is uncertain.
    """
    cover = loan.cover
    if cover is None or not _may_claim(loan, cover) or loan.pending is not None:
        return None
    if cover.claimed_on == day or loan.days_overdue(day) <= cover.claim_after_days:
        return None
    if may_be_returned(loan, day):
        return None
    return ClaimMade(
        on=day,
        principal_fen=_floor(loan.outstanding_fen * cover.share),
        interest_fen=_floor(interest_fen * cover.share),
    )


def paid_over(loan: "Loan", day: date, everything: bool = False) -> list[InsurerPaid]:
    """Return what is paid over to the insurer on a day: what no bank may take back any more, or, as
    the loan ends, all of it.
    """
    cover = loan.cover
    if cover is None or (cover.owed_fen <= 0 and not everything):
        return []
    held = [] if everything else [x for x in loan.receipts if day <= returnable_until(loan, x)]
    premium = cover.premiums_fen - cover.premiums_over_fen - sum(x.premium_fen for x in held)
    back = sum(x.insurer_principal_fen + x.insurer_interest_fen for x in held)
    recovered = cover.recovered_fen - cover.recovered_over_fen - back
    if everything and (premium or recovered):
        return [InsurerPaid(on=day, premium_fen=premium, recovered_fen=recovered)]
    if premium <= 0 and recovered <= 0:
        return []
    return [InsurerPaid(on=day, premium_fen=max(0, premium), recovered_fen=max(0, recovered))]


def cover_days(loan: "Loan", day: date) -> Iterator[date]:
    """Yield the days on which the clock brings about something with the insurer."""
    cover = loan.cover
    if cover is None or not loan.open:
        return
    if _may_claim(loan, cover):
        claim_on = loan.pay_by(loan.open[0]) + timedelta(days=cover.claim_after_days + 1)
        days = [returnable_until(loan, each) + timedelta(days=1) for each in loan.receipts]
        if cover.claimed_on is not None:
            days.append(cover.claimed_on + timedelta(days=1))
        yield max([claim_on, *days])
    if cover.owed_fen > 0:
        untils = (returnable_until(loan, each) for each in loan.receipts)
        yield min((until for until in untils if day <= until), default=day) + timedelta(days=1)


def _may_claim(loan: "Loan", cover: Cover) -> bool:
    over = loan.settled or loan.arrears.written_off is not None
    return cover.paid_on is None and not (cover.ended or over)


def _floor(amount: Decimal) -> int:
    return int(amount.to_integral_value(ROUND_FLOOR))
