"""The limit card: every limit considered, and which one was lowest."""

from loanflow_tui.dialogue.cards.parts import row
from loanflow_tui.dialogue.cards.score import reason_message
from loanflow_tui.dialogue.messages import Message, Yuan
from loanflow_tui.dialogue.turns import Card
from loanflow_tui.lending.api import Decision


def limit_card(decision: Decision) -> Card | None:
    """Return the card of a decision's limit; None without a limit."""
    working = decision.limit
    if working is None or decision.limit_fen == 0:
        return None
    limits = {
        "limit-by-income": working.by_income_fen,
        "limit-by-affordability": working.by_affordability_fen,
        "limit-by-product": working.product_cap_fen,
        "limit-by-lender": working.lender_cap_fen,
        "limit-by-thin-file": working.thin_file_cap_fen,
    }
    rows = [row(name, Yuan(fen, whole=True)) for name, fen in limits.items() if fen is not None]
    if working.own_fen:
        rows.insert(0, row("own-loans", Yuan(working.own_fen)))
    return Card(
        kind="summary",
        title=Message("card-limit"),
        rows=(*rows, row("limit", Yuan(decision.limit_fen, whole=True), strong=True)),
        notes=(reason_message(working.binding),),
    )
