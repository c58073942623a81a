"""Examples that were worked out elsewhere, one file a kind; `about` in each says by which rules."""

import json
from pathlib import Path
from typing import Literal, NotRequired, TypedDict, cast

FOLDER = Path(__file__).parent
CheckedKind = Literal["resident_id", "uscc", "bank_card", "mobile"]


class CheckedCase(TypedDict):
    """A value that is valid or not. `birth_date`, `sex`, `region` and the age: of valid numbers of
    residents alone.
    """

    input: str
    valid: bool
    reason: NotRequired[str]
    normalized: NotRequired[str]
    birth_date: NotRequired[str]
    sex: NotRequired[str]
    region: NotRequired[str]
    age_on_2026_11_24: NotRequired[int]


class ScheduleCase(TypedDict):
    """A loan and its instalments, in fen; the rate is a fraction a year."""

    principal_fen: int
    annual_rate: str
    months: int
    method: str
    payments_fen: list[int]
    interest_fen: list[int]
    total_interest_fen: int


class MonthlyRateCase(TypedDict):
    """Payments in fen at the end of each month, and their rates as fractions."""

    kind: Literal["monthly"]
    received_fen: int
    payments_fen: list[int]
    irr_monthly: float
    apr_nominal: float
    apr_effective: float
    tolerance: float


class DatedRateCase(TypedDict):
    """Flows in fen, each with its day, and their rate a year as a fraction."""

    kind: Literal["dated"]
    flows: list[tuple[str, int]]
    apr_effective: float
    tolerance: float


class CapitalsCase(TypedDict):
    """An amount in fen, and how it is written in capitals."""

    fen: int
    capitals: str


def checked_cases(kind: CheckedKind) -> list[CheckedCase]:
    """Return values of a kind, valid and not."""
    return cast("list[CheckedCase]", _cases(kind))


def schedule_cases() -> list[ScheduleCase]:
    """Return loans with their schedules."""
    return cast("list[ScheduleCase]", _cases("schedules"))


def monthly_rate_cases() -> list[MonthlyRateCase]:
    """Return monthly payments with their rates."""
    rates = cast("list[MonthlyRateCase | DatedRateCase]", _cases("apr"))
    return [case for case in rates if case["kind"] == "monthly"]


def dated_rate_cases() -> list[DatedRateCase]:
    """Return dated flows with their rates."""
    rates = cast("list[MonthlyRateCase | DatedRateCase]", _cases("apr"))
    return [case for case in rates if case["kind"] == "dated"]


def capitals_cases() -> list[CapitalsCase]:
    """Return amounts in capitals."""
    return cast("list[CapitalsCase]", _cases("rmb_capital"))


def _cases(name: str) -> object:
    return json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))["cases"]
