"""The part of a policy about a loan's life: by which rules it is paid out and repaid."""

from typing import Annotated

from pydantic import Field

from loanflow_tui.lending.policy.values import Count, Part


class ServicingTerms(Part):
    """The rules by which a loan runs. An offer keeps those of its policy, so that a loan goes on by
    the rules under which it was offered; offers of before have none.

    A signed contract that is not paid out within `payout_within_days` lapses. No instalment is due
    less than `notice_days` after the borrower is told that the money arrived. A payment counts by
    instalment, the oldest first; while a loan is overdue for more than `principal_first_after_days`
    what is due of the principal comes first. Where an account has no funds on the day of a debit,
    it is debited again `debit_again_after_days` after that day.
    """

    payout_within_days: Annotated[Count, Field(ge=1, le=30)] = 7
    notice_days: Annotated[Count, Field(ge=1, le=28)] = 10
    principal_first_after_days: Annotated[Count, Field(ge=90)] = 90
    debit_again_after_days: tuple[Annotated[Count, Field(ge=1, le=20)], ...] = (1, 3, 7)
