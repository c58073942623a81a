"""Partners' reports about an applicant. The journal keeps them as JSON, so they hold whole numbers
and decimals only.
"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_serializer, model_validator

from loanflow_tui.lending.terms import Host
from loanflow_tui.registry.characteristics import Characteristic

CreditStatus = Literal["running", "overdue", "settled", "written_off"]
BureauStatus = Literal["hit", "thin", "no_hit", "frozen", "mismatch"]
InquiryReason = Literal["loan_approval", "line_review"]
Index = Annotated[int, Field(ge=0, le=100)]
"""An index from 0 to 100."""

_Whole = Annotated[int, Field(ge=0)]


class Report(BaseModel):
    """What a partner reports: frozen, and nothing in it that isn't known."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class CreditRecord(Report):
    """One loan as its lender reported it last, with the days on which it was reported late."""

    lender: str
    opened_on: date
    reported_on: date
    status: CreditStatus
    balance_fen: _Whole
    monthly_fen: _Whole
    overdue_days: _Whole
    worst_days: _Whole
    late_on: tuple[date, ...] = ()

    @property
    def open(self) -> bool:
        """Tell whether something is owed still."""
        return self.status != "settled"


class Inquiry(Report):
    """One inquiry of a lender's; only those for a loan's approval count in a score."""

    lender: str
    reason: InquiryReason
    on: date


class BureauReport(Report):
    """A credit bureau's file on one person.

    `status`: `hit`, `thin` (too short to tell), `no_hit` (no file), `frozen` (the person had it
    closed to inquiries) or `mismatch` (name and number don't belong together). `utilisation_bp` is
    the share of card limits in use, in basis points; `monthly_debt_fen` the payments on all debts
    per month. `records` are the loans that lenders have reported in this store, and `inquiries` who
    asked the bureau about the person, counted in all of these.
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
    records: tuple[CreditRecord, ...] = ()
    inquiries: tuple[Inquiry, ...] = ()

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        if self.inquiries_90d < self.inquiries_30d:
            raise ValueError("inquiries of 90 days include those of 30")
        if self.worst_overdue_days < self.active_overdue_days:
            raise ValueError("the worst overdue is at least the active one")
        return self

    @property
    def readable(self) -> bool:
        """Tell whether the file may be scored."""
        return self.status in ("hit", "thin")


class HostSignals(Report):
    """A host's signals: an index from 0 to 100 for each.

    In JSON the indexes stand beside `host`, by their names.
    """

    host: Host
    indexes: Mapping[Characteristic, Index]

    @classmethod
    def of(cls, host: Host, **indexes: int) -> Self:
        """Return a host's signals, given by name."""
        return cls.model_validate({"host": host, **indexes})

    @model_validator(mode="before")
    @classmethod
    def _gathered(cls, values: object) -> object:
        if not isinstance(values, Mapping) or "indexes" in values:
            return values
        indexes = {name: value for name, value in values.items() if name != "host"}
        return {"host": values.get("host"), "indexes": indexes}

    @model_validator(mode="after")
    def _whole(self) -> Self:
        if set(self.indexes) != set(self.host.signals):
            raise ValueError(f"signals of {self.host}: {', '.join(self.host.signals)}")
        return self

    @model_serializer
    def _flat(self) -> dict[str, str | int]:
        return {"host": self.host.value} | {
            name.value: self.indexes[name] for name in self.host.signals
        }


class HostReport(Report):
    """A host's own score, from 350 to 950, and the signals behind it; `stale` data is not used."""

    score: Annotated[int, Field(ge=350, le=950)]
    signals: HostSignals
    stale: bool = False

    @property
    def host(self) -> Host:
        """The host that vouches for the signals."""
        return self.signals.host


class InsurerQuote(Report):
    """An insurer's answer: the `share` of the loss it would carry for a yearly premium on the
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
