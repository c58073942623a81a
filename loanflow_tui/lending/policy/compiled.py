"""A scorecard with its points computed once, as plain tuples, so that scoring is a lookup."""

from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal
from functools import cache

from loanflow_tui.lending.policy.scorecard import (
    CharacteristicTerms,
    Scorecard,
    Unit,
)
from loanflow_tui.lending.risk.reasons import ReasonCode
from loanflow_tui.lending.terms import Host
from loanflow_tui.registry.characteristics import Characteristic

SCALE: dict[Unit, int] = {
    "count": 1, "months": 1, "years": 1, "index": 1, "percent": 100, "yuan": 100,
}  # fmt: skip
"""The number of measured units in one unit of the policy file: fen in a yuan, and so on."""


@dataclass(frozen=True, slots=True)
class CompiledRow:
    """One characteristic. Bin i reaches up to and including `bounds[i]`, the last has no upper end;
    the points after the last bin's are those for missing data. `labels` name the bins in the policy
    file's units ("0", "2-3", "above 10").
    """

    characteristic: Characteristic
    reason: ReasonCode
    unit: Unit
    bounds: tuple[int, ...]
    by_category: dict[str, int] | None
    woes: tuple[Decimal, ...]
    coefficient: Decimal
    points: tuple[int, ...]
    labels: tuple[str, ...]
    most: int


@dataclass(frozen=True, slots=True)
class CompiledCard:
    """One host's scorecard; `factor` and `offset` belong to the points formula. `thin_rows` hold
    where the credit file is thin.
    """

    host: Host
    rows: tuple[CompiledRow, ...]
    thin_rows: tuple[CompiledRow, ...]
    factor: Decimal
    offset: Decimal
    intercept: Decimal
    lowest: int
    highest: int


def compile_card(scorecard: Scorecard, host: Host) -> CompiledCard:
    """Return `host`'s card; points = -(woe x coefficient + intercept/n) x factor + offset/n."""
    factor = scorecard.points_to_double / _ln(2)
    offset = scorecard.base_points - factor * _ln(scorecard.base_odds)
    names = scorecard.card(host)
    fixed = (offset - scorecard.intercept * factor) / len(names)
    rows = tuple(_row(name, scorecard.characteristics[name], factor, fixed) for name in names)
    thin_rows = tuple(
        _thin_row(row, scorecard.characteristics[row.characteristic], factor, fixed) for row in rows
    )
    return CompiledCard(
        host,
        rows,
        thin_rows,
        factor,
        offset,
        scorecard.intercept,
        scorecard.lowest,
        scorecard.highest,
    )


def _row(
    name: Characteristic, terms: CharacteristicTerms, factor: Decimal, fixed: Decimal
) -> CompiledRow:
    woes = (*(each.woe for each in terms.bins or terms.categories), terms.missing)
    points = tuple(whole(fixed - woe * terms.coefficient * factor) for woe in woes)
    by_category = {
        occupation.value: place
        for place, category in enumerate(terms.categories)
        for occupation in category.any_of
    }
    scale = SCALE[terms.unit]
    return CompiledRow(
        characteristic=name,
        reason=terms.reason,
        unit=terms.unit,
        bounds=tuple(each.up_to * scale for each in terms.bins if each.up_to is not None),
        by_category=by_category or None,
        woes=woes,
        coefficient=terms.coefficient,
        points=points,
        labels=_labels(terms),
        most=max(points[:-1]),
    )


def _thin_row(
    usual: CompiledRow, terms: CharacteristicTerms, factor: Decimal, fixed: Decimal
) -> CompiledRow:
    """Return a row's own bins for thin files. Points are lost against the best of the usual ones,
    as that is what a longer file could bring.
    """
    if not terms.thin:
        return usual
    own = _row(usual.characteristic, terms.model_copy(update={"bins": terms.thin}), factor, fixed)
    return replace(own, most=usual.most)


def _labels(terms: CharacteristicTerms) -> tuple[str, ...]:
    if terms.categories:
        return (*("|".join(each.any_of) for each in terms.categories), "missing")
    labels: list[str] = []
    low = 0
    whole_steps = terms.unit in ("count", "months", "years", "index")
    for each in terms.bins:
        if each.up_to is None:
            labels.append(f">{low - 1 if whole_steps else low}" if labels else "any")
        elif whole_steps:
            labels.append(str(low) if low == each.up_to else f"{low}-{each.up_to}")
            low = each.up_to + 1
        else:
            labels.append(f"{low}-{each.up_to}" if not labels else f">{low}-{each.up_to}")
            low = each.up_to
    return (*labels, "missing")


def whole(points: Decimal) -> int:
    """Round points half up."""
    return int(points.quantize(Decimal(1), ROUND_HALF_UP))


@cache
def _ln(number: int) -> Decimal:
    return Decimal(number).ln()
