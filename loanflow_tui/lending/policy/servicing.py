"""The part of a policy about a loan's life: by which rules it is paid out and repaid."""

from decimal import Decimal
from functools import cached_property
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from loanflow_tui.lending.policy.values import Count, Part, Share


class LineRules(BaseModel):
    """The rules of one credit line, kept in its offer; see `LineTerms`."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    reassess_months: int
    lower_after_days: int
    lowered_to: Decimal


class LineTerms(Part):
    """How a product's limit may be drawn again and again.

    The line is assessed anew after `reassess_months`. While a loan of the borrower's here is
    overdue nothing may be drawn; once one is overdue for more than `lower_after_days`, the limit
    falls to `lowered_to` of itself until the next assessment.
    """

    reassess_months: Annotated[Count, Field(ge=1, le=12)] = 12
    lower_after_days: Annotated[Count, Field(ge=1)] = 30
    lowered_to: Share

    @cached_property
    def rules(self) -> LineRules:
        """The rules that an offer keeps, so that a line goes on by those it was offered under."""
        return LineRules(
            reassess_months=self.reassess_months,
            lower_after_days=self.lower_after_days,
            lowered_to=self.lowered_to,
        )


class ServicingTerms(Part):
    """The rules by which a loan runs. An offer keeps those of its policy, so that a loan goes on by
    the rules under which it was offered; offers of before have none.

    A signed contract that is not paid out within `payout_within_days` lapses. No instalment is due
    less than `notice_days` after the borrower is told that the money arrived. A payment counts by
    instalment, the oldest first; while a loan is overdue for more than `principal_first_after_days`
    what is due of the principal comes first. Where an account has no funds on the day of a debit,
    it is debited again `debit_again_after_days` after that day.

    In arrears the borrower is reminded once they are `remind_arrears_after_days` old, in the app
    and between two hours of the day in China, and nobody else is. Arrears are reported to the
    credit bureau no earlier than `report_notice_days` after the borrower was told. The whole loan
    may be called in once it is overdue for more than `call_in_after_days`, `call_in_notice_days`
    after notice.

    More time to pay is given at most `extensions_at_most` times in the life of a loan, while it is
    overdue for at most `extension_within_days`, and for at most `extension_most_days`. Where they
    are None, as in offers of before, there is no such limit.
    """

    payout_within_days: Annotated[Count, Field(ge=1, le=30)] = 7
    notice_days: Annotated[Count, Field(ge=1, le=28)] = 10
    principal_first_after_days: Annotated[Count, Field(ge=90)] = 90
    call_in_after_days: Annotated[Count, Field(ge=60)] = 60
    call_in_notice_days: Annotated[Count, Field(ge=10)] = 10
    remind_arrears_after_days: tuple[Annotated[Count, Field(ge=1)], ...] = (2, 7, 15, 30, 60, 90)
    contact_from_hour: Annotated[Count, Field(ge=8, le=21)] = 8
    contact_until_hour: Annotated[Count, Field(ge=9, le=22)] = 22
    report_notice_days: Annotated[Count, Field(ge=5)] = 7
    extensions_at_most: Annotated[Count, Field(ge=0, le=12)] | None = None
    extension_within_days: Annotated[Count, Field(ge=0, le=90)] | None = None
    extension_most_days: Annotated[Count, Field(ge=1, le=30)] = 30
    debit_again_after_days: tuple[Annotated[Count, Field(ge=1, le=20)], ...] = (1, 3, 7)
