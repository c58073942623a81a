"""Explains a score and a limit in columns, so that both can be checked by hand."""

from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING

from loanflow_tui.applicants import Persona
from loanflow_tui.cli.columns import aligned, labelled
from loanflow_tui.cli.shared import say
from loanflow_tui.lending.api import (
    SCALE,
    CompiledRow,
    Costs,
    Decision,
    Policy,
    ScoreInputs,
    ScoreResult,
    SystemClock,
    bin_of,
    bin_points,
    card_rows,
    make_offer,
    measured_values,
)

if TYPE_CHECKING:
    from loanflow_tui.dialogue.messages import Value

_COLUMNS = ("characteristic", "value", "bin", "woe", "coefficient", "exact", "points", "most")
_HUNDREDTH = Decimal("0.01")


def points(inputs: ScoreInputs, scored: ScoreResult, policy: Policy, spoken: str) -> list[str]:
    """Return the formula, then a line for each characteristic, then the sum."""
    card, values = policy.cards[inputs.host], measured_values(inputs, policy)
    _, shared = bin_points(card, card.rows[0], 0)
    table = [tuple(say(f"score-column-{name}", spoken) for name in _COLUMNS)]
    for row in card_rows(inputs, policy):
        measured = values.get(row.characteristic)
        at = bin_of(row, measured)
        evidence, _ = bin_points(card, row, at)
        table.append(
            (
                say(f"characteristic-{row.characteristic.value.replace('_', '-')}", spoken),
                _measured(row, measured, spoken),
                _bin(row, at, spoken),
                f"{row.woes[at]:.2f}",
                f"{row.coefficient:.2f}",
                _fine(evidence + shared),
                str(row.points[at]),
                str(row.most),
            )
        )
    formula = say(
        "score-formula", spoken,
        shared=_fine(shared), factor=_fine(card.factor), offset=_fine(card.offset),
        intercept=f"{-card.intercept:.2f}", count=len(card.rows),
    )  # fmt: skip
    total = say(
        "score-sum", spoken,
        sum=str(scored.points_sum), low=str(card.lowest), high=str(card.highest),
        total=str(scored.total),
    )  # fmt: skip
    return [formula, "", *aligned(table, 3), "", total]


def limits(decision: Decision, spoken: str) -> list[str]:
    """Return every limit considered, and its basis."""
    from loanflow_tui.dialogue.messages import Rate, Yuan  # noqa: PLC0415 - only for people

    found, affordability = decision.limit, decision.affordability
    assert found is not None and affordability is not None
    rows: dict[str, Value] = {
        "score-income": Yuan(affordability.income_fen),
        "score-debt": Yuan(affordability.debt_fen),
        "score-headroom": Yuan(affordability.headroom_fen),
        "label-limit-by-income": Yuan(found.by_income_fen),
        "label-limit-by-affordability": Yuan(found.by_affordability_fen),
        "label-limit-by-product": Yuan(found.product_cap_fen),
        "label-limit-by-lender": Yuan(found.lender_cap_fen),
    }
    if found.thin_file_cap_fen is not None:
        rows["label-limit-by-thin-file"] = Yuan(found.thin_file_cap_fen)
    if found.insurer_factor is not None:
        rows["score-insurer-factor"] = Rate(found.insurer_factor, 0)
    rows["score-instalment"] = Yuan(found.instalment_fen)
    rows["score-after"] = Rate(Decimal(found.after_bp) / 10_000)
    return labelled([(say(label, spoken), value(worth, spoken)) for label, worth in rows.items()])


def cost(
    who: Persona, inputs: ScoreInputs, decision: Decision, policy: Policy, spoken: str
) -> list[str]:
    """Return the derivation of the rate, and the cost of the persona's loan."""
    from loanflow_tui.dialogue.messages import Rate, Yuan  # noqa: PLC0415 - only for people

    price = decision.price
    assert price is not None
    rows: dict[str, Value] = {
        "score-base-rate": Rate(price.base_rate),
        "score-discount": Rate(price.discount),
        "score-premium": Rate(price.costs.premium_annual),
        **_covered(inputs, price.costs),
        "label-annual-rate": Rate(price.annual_rate),
    }
    offer = make_offer(decision, policy, SystemClock().now())
    if offer.problem(who.amount_fen, who.months, who.method) is None:
        quote = offer.quote(who.amount_fen, who.months, who.method)
        rows |= {
            "label-amount": Yuan(quote.amount_fen),
            "label-interest": Yuan(quote.interest_fen),
            "score-fees": Yuan(quote.fees_fen),
            "label-apr": Rate(Decimal(str(quote.apr.nominal))),
        }
    return labelled([(say(label, spoken), value(worth, spoken)) for label, worth in rows.items()])


def _covered(inputs: ScoreInputs, costs: Costs) -> dict[str, "Value"]:
    """Return the share of a loss that the insurer carries, if there is insurance."""
    from loanflow_tui.dialogue.messages import Rate  # noqa: PLC0415 - only for people

    if inputs.insurer is None or not costs.premium_annual:
        return {}
    return {"score-covered": Rate(inputs.insurer.share, 0)}


def value(worth: "Value", spoken: str) -> str:
    """Return a value formatted alone."""
    return say("score-value", spoken, value=worth)


def _measured(row: CompiledRow, measured: int | str | None, spoken: str) -> str:
    """Return a value in the unit of its bins."""
    if isinstance(measured, str):
        return _category(measured, spoken)
    if measured is None:
        return "-"
    scale = SCALE[row.unit]
    number = str(measured) if scale == 1 else f"{Decimal(measured) / scale:.2f}"
    return _in_unit(row, number)


def _bin(row: CompiledRow, at: int, spoken: str) -> str:
    """Return the label of a value's bin."""
    label = row.labels[at]
    if at == len(row.labels) - 1:
        return say("score-bin-missing", spoken)
    if row.by_category is not None:
        return " / ".join(_category(each, spoken) for each in label.split("|"))
    return _in_unit(row, label) if label != "any" else say("score-bin-any", spoken)


def _category(name: str, spoken: str) -> str:
    return say(f"choice-{name.replace('_', '-')}", spoken)


def _in_unit(row: CompiledRow, number: str) -> str:
    return f"{number}%" if row.unit == "percent" else number


def _fine(number: Decimal) -> str:
    return str(number.quantize(_HUNDREDTH, ROUND_HALF_UP))
