"""The settlement card: the loan is repaid in full."""

from loanflow_tui.dialogue.cards.parts import label, row
from loanflow_tui.dialogue.messages import Day, Message, Yuan
from loanflow_tui.dialogue.turns import Card, Hero
from loanflow_tui.lending.api import ApplicationView, IdentityGiven, Loan, NameGiven, Policy


def settled_card(loan: Loan, view: ApplicationView, policy: Policy) -> Card:
    """Return the card of a repaid loan; its full text is the settlement letter."""
    repaid, last = loan.repaid, loan.receipts[-1]
    costs = {
        "interest": repaid.interest_fen,
        "fees": repaid.fees_fen - repaid.premium_fen,
        "fee-insurance": repaid.premium_fen,
        "late-interest": repaid.late_fen,
        "saved": repaid.saved_fen,
    }
    letter = "letter-given-back" if last.kind == "give_back" else "letter-repaid"
    return Card(
        kind="summary",
        title=Message("card-settled"),
        rows=(
            row("contract-number", loan.contract),
            row("settled-on", Day(last.on)),
            *(row(name, Yuan(fen)) for name, fen in costs.items() if fen),
        ),
        hero=Hero(
            row("repaid-in-all", Yuan(repaid.total_fen), strong=True), label("repaid-in-all")
        ),
        stamp=Message("stamp-settled"),
        moment="settled",
        full_text=(
            Message(
                letter,
                {
                    "name": view.need(NameGiven).name,
                    "identity": view.need(IdentityGiven).masked,
                    "number": loan.contract,
                    "day": Day(last.on),
                },
            ),
            Message("letter-nothing-owed", {"hotline": policy.lender.hotline}),
        ),
        tone="good",
    )
