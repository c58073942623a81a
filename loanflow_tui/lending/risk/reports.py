"""What partners report of an applicant. These are kept in the journal, so they go to JSON and back
unchanged: whole numbers and decimals only.
"""

from decimal import Decimal
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from loanflow_tui.lending.terms import Host

BureauStatus = Literal["hit", "thin", "no_hit", "frozen"]
Index = Annotated[int, Field(ge=0, le=100)]
"""An index from 0 to 100."""

_Whole = Annotated[int, Field(ge=0)]


class Report(BaseModel):
    """What all reports share."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class BureauReport(Report):
    """A credit bureau's file on one person.

    `status`: `hit`, `thin` (too short to tell), `no_hit` (no file) or `frozen` (the person had it
    closed to inquiries). `utilisation_bp` is the share of card limits in use, in hundredths of a
    percent; `monthly_debt_fen` what is paid on all debts a month.
    """

    status: BureauStatus
    delinquencies_24m: _Whole = 0
    worst_overdue_days: _Whole = 0
    active_overdue_days: _Whole = 0
    open_accounts: _Whole = 0
    utilisation_bp: Annotated[int, Field(ge=0, le=100_000)] = 0
    inquiries_30d: _Whole = 0
    inquiries_90d: _Whole = 0
    months_since_first: _Whole = 0
    monthly_debt_fen: _Whole = 0
    blacklisted: bool = False

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        if self.inquiries_90d < self.inquiries_30d:
            raise ValueError("inquiries of 90 days include those of 30")
        if self.worst_overdue_days < self.active_overdue_days:
            raise ValueError("the worst overdue is at least the active one")
        return self

    @property
    def readable(self) -> bool:
        """Say whether there is a file that may be scored."""
        return self.status in ("hit", "thin")


class AlipaySignals(Report):
    """What Alipay vouches for: how regularly one shops, what one keeps, whether one pays up."""

    host: Literal[Host.ALIPAY] = Host.ALIPAY
    shopping_regularity: Index
    wealth: Index
    fulfilment: Index


class WechatSignals(Report):
    """What WeChat vouches for: how regularly one pays, and how steady one's circle is."""

    host: Literal[Host.WECHAT] = Host.WECHAT
    payment_regularity: Index
    social_stability: Index


class HostReport(Report):
    """A host's own score, from 350 to 950, and the signals behind it; `stale` data aren't used."""

    score: Annotated[int, Field(ge=350, le=950)]
    signals: Annotated[AlipaySignals | WechatSignals, Field(discriminator="host")]
    stale: bool = False

    @property
    def host(self) -> Host:
        """The host that vouches."""
        return self.signals.host


class InsurerQuote(Report):
    """An insurer's answer: the `share` of the loss it would carry, for a yearly premium on the
    amount lent, both as fractions; or why it declines.
    """

    covered: bool
    share: Annotated[Decimal, Field(ge=0, le=1)] = Decimal(0)
    premium_annual: Annotated[Decimal, Field(ge=0, le=1)] = Decimal(0)
    declined_reason: Literal["risk", "segment", "capacity"] | None = None

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        if self.covered == (self.declined_reason is not None):
            raise ValueError("either covered, or declined for a reason")
        return self
