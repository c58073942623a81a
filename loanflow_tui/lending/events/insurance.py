"""Credit insurance of a loan: its certificate, a claim after default, what goes to the insurer."""

from datetime import date
from decimal import Decimal

from loanflow_tui.lending.events.base import Event
from loanflow_tui.lending.loans.schedule import Instalment


class CoverBegun(Event):
    """The insurer carries `share` of the loss from the day the money arrived; `insurer` is its name
    by language tag.

    Of each month's charge of `monthly_fen` so much is premium: `premium_fen`. The insurer pays once
    the loan is overdue for more than `claim_after_days`.
    """

    certificate: str
    insurer: dict[str, str]
    hotline: str
    share: Decimal
    premium_annual: Decimal
    premium_fen: int
    monthly_fen: int
    begins_on: date
    claim_after_days: int


class ClaimMade(Event):
    """The insurer is asked to pay its share of what is lent and of the interest so far."""

    on: date
    principal_fen: int
    interest_fen: int


class ClaimPaid(Event):
    """The insurer paid its share. The borrower owes as before; so much of it is the insurer's now,
    and comes back to it as the borrower pays. Premium is charged up to that day alone: `plan` is
    what is left to pay without it, `premium_left_fen` what of it is still owed. Claims of before
    have neither, and premium went on.
    """

    on: date
    reference: str
    principal_fen: int
    interest_fen: int
    plan: tuple[Instalment, ...] | None = None
    premium_left_fen: int | None = None


class CoverEnded(Event):
    """The borrower withdrew the consent to tell the insurer: nothing is claimed from it any more,
    and premium is charged up to that day alone. `plan` is what is left to pay without it,
    `premium_left_fen` what of it is still owed.
    """

    on: date
    plan: tuple[Instalment, ...]
    premium_left_fen: int


class InsurerPaid(Event):
    """The lender pays collected premium, and the insurer's share of recoveries, to the insurer; a
    premium below zero comes back from it, because the loan was given back.
    """

    on: date
    premium_fen: int
    recovered_fen: int


class CertificateIssued(Event):
    """The insurance certificate was made as a document."""

    SEALED = ("sha256",)
    certificate: str
    sha256: str
    file: str | None
