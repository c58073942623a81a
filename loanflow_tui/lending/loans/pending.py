"""A repayment that was asked for and has not come yet."""

from datetime import date
from typing import NamedTuple

from loanflow_tui.lending.events.servicing import PartEffect, RepaymentKind


class PendingRepayment(NamedTuple):
    """A request to collect that was sent under the idempotency key `key`; its fate is unknown.

    A debit by mandate is about the instalments up to number `debit`, counts on `counts_on`, and
    was last put to the rail on `tried_on`.
    """

    key: str
    kind: RepaymentKind
    amount_fen: int
    asked_on: date
    effect: PartEffect | None = None
    debit: int | None = None
    counts_on: date | None = None
    tried_on: date | None = None
