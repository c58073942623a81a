"""The table of the all-in cost: each item, how and at what rate it is charged, and by whom."""

import hashlib
from dataclasses import dataclass

from loanflow_tui.lending.contract.figures import day, percent, yuan
from loanflow_tui.lending.contract.terms import ContractTerms, CostTerms, Payee, Say

COLUMNS = ("item", "basis", "rate", "payee", "total")
"""The columns of the table; `rate` is by the year, and adds up to the all-in cost."""


@dataclass(frozen=True, slots=True)
class CostText:
    """The table in words. `rows` are what is charged in normal performance, `late` in default."""

    title: str
    intro: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    sums: tuple[str, ...]
    normal: str
    late_title: str
    late: tuple[str, ...]
    nothing_else: str
    confirmed: str
    rules: str


def cost_digest(terms: CostTerms) -> str:
    """Return the SHA-256 of a table, in hexadecimal; it is the same in every language."""
    return hashlib.sha256(repr(terms).encode("utf-8")).hexdigest()


def cost_text(terms: ContractTerms, say: Say) -> CostText | None:
    """Return the table that the borrower confirmed, in words; None where none was asked for."""
    costs = terms.costs
    if costs is None:
        return None
    names: dict[Payee, str] = {"lender": terms.lender.name, "insurer": terms.insurer}
    return CostText(
        title=say("contract-costs", {}),
        intro=say("contract-costs-intro", {"amount": yuan(costs.principal_fen)}),
        header=tuple(say(f"contract-costs-{name}", {}) for name in COLUMNS),
        rows=tuple(
            (
                say(f"contract-cost-{item.name}", {}),
                say(f"contract-cost-{item.name}-basis", {}),
                percent(item.annual),
                names[item.payee] or say("contract-cost-insurer", {}),
                yuan(item.total_fen),
            )
            for item in costs.items
        ),
        sums=(say("contract-plan-sum", {}), "", percent(costs.apr), "", yuan(costs.total_fen)),
        normal=say("contract-costs-normal", {"apr": percent(costs.apr)}),
        late_title=say("contract-costs-late", {}),
        late=(
            say(
                "contract-costs-late-interest",
                {"rate": percent(costs.late_annual_rate), "lender": names["lender"]},
            ),
            say("contract-costs-late-none", {}),
        ),
        nothing_else=say("contract-costs-nothing-else", {}),
        confirmed=say("contract-costs-confirmed", {"day": day(costs.shown_on, say)}),
        rules=say("contract-costs-rules", {"rules": _rules(terms, say)}),
    )


def _rules(terms: ContractTerms, say: Say) -> str:
    """Return the rules that the contract cites, one after another."""
    listed = ""
    for title, number, article in terms.law:
        values = {"title": title, "number": number or "none", "article": article or "none"}
        rule = say("contract-rule", values)
        listed = say("contract-fee-and", {"before": listed, "next": rule}) if listed else rule
    return listed
