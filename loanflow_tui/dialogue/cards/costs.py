"""The table of the all-in cost: each item with its yearly rate, who charges it, and its sum."""

from loanflow_tui.dialogue.cards.parts import row
from loanflow_tui.dialogue.messages import Message, Named, Rate, Yuan
from loanflow_tui.dialogue.turns import Card
from loanflow_tui.lending.api import ApplicationView, CostTerms, Policy, lender_of


def costs_card(costs: CostTerms, view: ApplicationView, policy: Policy) -> Card:
    """Return the card of the all-in cost as it was shown."""
    insurer = policy.insurance.insurer
    lender = Named(lender_of(view, policy).name)
    payees = {"lender": lender, "insurer": Named(insurer.name) if insurer is not None else lender}
    items = tuple(
        row(
            f"cost-{item.name}",
            Message(
                "cost-item",
                {
                    "basis": Message(f"contract-cost-{item.name}-basis"),
                    "rate": Rate(item.annual),
                    "payee": payees[item.payee],
                    "total": Yuan(item.total_fen),
                },
            ),
        )
        for item in costs.items
    )
    late = Message(
        "contract-costs-late-interest", {"rate": Rate(costs.late_annual_rate), "lender": lender}
    )
    return Card(
        kind="costs",
        title=Message("contract-costs"),
        rows=(
            row("amount", Yuan(costs.principal_fen)),
            *items,
            row("total-cost", Yuan(costs.total_fen)),
            row("apr", Rate(costs.apr), strong=True),
            row("cost-late", late),
        ),
        notes=(Message("contract-costs-late-none"), Message("contract-costs-nothing-else")),
    )
