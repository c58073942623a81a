"""Reads the payment rail's statement during a run, to compare it with the journal."""

from collections.abc import Sequence

from loanflow_tui.dialogue.conversation import Conversation
from loanflow_tui.lending.api import Ask, PayoutRequested, StatementLine

PAYOUT = "payout-"
"""Prefix of the rail's payout keys."""


class RailWatch:
    """Asks the rail after each step; `lines` is its last answer."""

    def __init__(self) -> None:
        self.lines: tuple[StatementLine, ...] = ()

    async def look(self, talk: Conversation) -> None:
        """Ask the rail for the statement of the conversation's application."""
        if not any(type(each.event) is PayoutRequested for each in talk.journal):
            self.lines = ()
            return
        rail = talk.session.service.deps.partners.payment
        self.lines = (await rail.statement(Ask(talk.application_id, "check"))).value or ()


def payouts_paid(lines: Sequence[StatementLine]) -> list[StatementLine]:
    """Return the payouts for which the rail moved money."""
    return [line for line in lines if line.paid and line.key.startswith(PAYOUT)]
