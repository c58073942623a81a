"""The reading time of the table of the all-in cost, by the journey's clock."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from loanflow_tui.lending.events.agreement import CostsShown
from loanflow_tui.lending.journal.records import Recorded

NOTHING_LEFT = timedelta()


def reading_left(journal: Sequence[Recorded], now: datetime) -> timedelta:
    """Return for how long the table that was shown last has still to be read before it may be
    confirmed.
    """
    for recorded in reversed(journal):
        if isinstance(recorded.event, CostsShown):
            ends = recorded.at + timedelta(seconds=recorded.event.reading_seconds)
            return max(NOTHING_LEFT, ends - now)
    return NOTHING_LEFT
