"""The score: points per characteristic, their sum, its band, and the reasons for points lost."""

from bisect import bisect_left
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from pydantic import BaseModel, ConfigDict

from loanflow_tui.lending.policy.compiled import CompiledCard, CompiledRow
from loanflow_tui.lending.policy.model import Policy
from loanflow_tui.lending.policy.values import Band
from loanflow_tui.lending.risk.inputs import (
    ScoreInputs,
    assessed_income_fen,
    debt_to_income_bp,
    is_thin,
    monthly_debt_fen,
)
from loanflow_tui.lending.risk.reasons import ReasonCode
from loanflow_tui.lending.risk.reports import BureauReport
from loanflow_tui.lending.terms import Host
from loanflow_tui.registry.characteristics import Characteristic

_CONFIG = ConfigDict(frozen=True, extra="forbid")

Values = dict[Characteristic, int | str]
"""Measured values by characteristic; unknown ones are absent."""


@dataclass(frozen=True, slots=True)
class CharacteristicPoints:
    """One characteristic's bin and points."""

    __pydantic_config__: ClassVar[ConfigDict] = _CONFIG
    name: Characteristic
    bin: str
    points: int
    max_points: int
    reason: ReasonCode

    @property
    def lost(self) -> int:
        """The points short of this characteristic's maximum."""
        return self.max_points - self.points


class ScoreResult(BaseModel):
    """A score. `total` is the sum of points within the card's range; `host_band` is the band of the
    host's own score, if it gave one.
    """

    model_config = _CONFIG
    policy_version: str
    host: Host
    total: int
    band: Band
    points: tuple[CharacteristicPoints, ...]
    reasons: tuple[ReasonCode, ...]
    host_score: int | None = None
    host_band: Band | None = None

    @property
    def points_sum(self) -> int:
        """The unrounded, unlimited sum of the points."""
        return sum(each.points for each in self.points)


def score(inputs: ScoreInputs, policy: Policy) -> ScoreResult:
    """Return the score of `inputs` by the card of their host."""
    card = policy.cards[inputs.host]
    values = measured_values(inputs, policy)
    rows = card_rows(inputs, policy)
    points = tuple(_points(row, values.get(row.characteristic)) for row in rows)
    total = _on_card(card, sum(each.points for each in points))
    report = inputs.fresh_host_report
    return ScoreResult(
        policy_version=policy.version,
        host=inputs.host,
        total=total,
        band=policy.band(total).id,
        points=points,
        reasons=_reasons(points, policy.decision.most_reasons),
        host_score=report.score if report else None,
        host_band=policy.band(report.score).id if report else None,
    )


def _on_card(card: CompiledCard, points: int) -> int:
    """Return a sum of points within the card's range."""
    return min(card.highest, max(card.lowest, points))


def card_rows(inputs: ScoreInputs, policy: Policy) -> tuple[CompiledRow, ...]:
    """Return the rows by which `inputs` are scored: a thin credit file has bins of its own."""
    card = policy.cards[inputs.host]
    return card.thin_rows if is_thin(inputs, policy) else card.rows


def measured_values(inputs: ScoreInputs, policy: Policy) -> Values:
    """Return the known values, in the units of the card's bounds (fen, basis points)."""
    income = assessed_income_fen(inputs, policy)
    debt = monthly_debt_fen(inputs)
    values: Values = {
        Characteristic.INCOME: income,
        Characteristic.DEBT_TO_INCOME: debt_to_income_bp(debt, income),
        Characteristic.OCCUPATION: inputs.occupation.value,
        Characteristic.AGE: inputs.age,
    }
    if inputs.credit_file is not None:
        _add_credit_file(values, inputs.credit_file)
    if inputs.fresh_host_report is not None:
        values |= inputs.fresh_host_report.signals.indexes
    return values


def _add_credit_file(values: Values, file: BureauReport) -> None:
    values[Characteristic.DELINQUENCIES_24M] = file.delinquencies_24m
    values[Characteristic.OPEN_ACCOUNTS] = file.open_accounts
    values[Characteristic.UTILISATION] = file.utilisation_bp
    values[Characteristic.INQUIRIES_30D] = file.inquiries_30d
    values[Characteristic.INQUIRIES_90D] = file.inquiries_90d
    values[Characteristic.MONTHS_SINCE_FIRST] = file.months_since_first


def bin_of(row: CompiledRow, value: int | str | None) -> int:
    """Return the bin that `value` falls into; the last bin is for missing data."""
    missing = len(row.points) - 1
    if isinstance(value, str):
        return row.by_category.get(value, missing) if row.by_category else missing
    return missing if value is None else bisect_left(row.bounds, value)


def _points(row: CompiledRow, value: int | str | None) -> CharacteristicPoints:
    at = bin_of(row, value)
    return CharacteristicPoints(
        name=row.characteristic,
        bin=row.labels[at],
        points=row.points[at],
        max_points=row.most,
        reason=row.reason,
    )


def _reasons(points: tuple[CharacteristicPoints, ...], most: int) -> tuple[ReasonCode, ...]:
    """Return the reasons for lost points, most points first; ties in the card's order."""
    lost: dict[ReasonCode, int] = {}
    for each in points:
        if each.lost > 0:
            lost[each.reason] = lost.get(each.reason, 0) + each.lost
    return tuple(sorted(lost, key=lambda reason: -lost[reason])[:most])


def bin_points(card: CompiledCard, row: CompiledRow, at: int) -> tuple[Decimal, Decimal]:
    """Return a bin's unrounded points: the part by its evidence, and the constant part."""
    count = len(card.rows)
    evidence = -row.woes[at] * row.coefficient * card.factor
    return evidence, (card.offset - card.intercept * card.factor) / count
