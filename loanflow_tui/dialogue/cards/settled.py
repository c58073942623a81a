"""The settlement letter: everything was repaid."""

from loanflow_tui.dialogue.cards.parts import row
from loanflow_tui.dialogue.messages import Day, Message, Yuan
from loanflow_tui.dialogue.turns import Card
from loanflow_tui.lending.events.servicing import LoanSettled


def settled_card(settled: LoanSettled) -> Card:
    """Return the card of a loan that is repaid."""
    costs = {
        "interest": settled.interest_fen,
        "fees": settled.fees_fen,
        "late-interest": settled.late_fen,
        "saved": settled.saved_fen,
    }
    return Card(
        kind="summary",
        title=Message("card-settled"),
        rows=(
            row("contract-number", settled.contract),
            row("settled-on", Day(settled.on)),
            row("total-repaid", Yuan(settled.repaid_fen), strong=True),
            *(row(name, Yuan(fen)) for name, fen in costs.items() if fen),
        ),
        tone="good",
    )
