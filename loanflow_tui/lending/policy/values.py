"""Value types of a policy file: percentages, exact numbers, provinces."""

import re
from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any, Literal, NoReturn, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from loanflow_tui.lending.policy.errors import RuleReason, ShapeReason

Band = Literal["weak", "fair", "good", "very_good", "excellent"]
BANDS: tuple[Band, ...] = ("weak", "fair", "good", "very_good", "excellent")

_PERCENT = re.compile(r"-?\d{1,4}(\.\d{1,4})?%")
_LONGEST_NUMBER = 30
LARGEST_NUMBER = 1000
"""Larger weights and multiples are mistakes, and too large for exact arithmetic."""

PROVINCES = frozenset(
    {
        "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34",
        "35", "36", "37", "41", "42", "43", "44", "45", "46", "50", "51", "52",
        "53", "54", "61", "62", "63", "64", "65", "71", "81", "82",
    }
)  # fmt: skip
"""First two digits of the codes of GB/T 2260."""


class Part(BaseModel):
    """Base of all parts of a policy: frozen, and without unknown keys."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


WRONG = "policy"
"""The error type of a policy's own checks."""


def wrong(
    reason: ShapeReason | RuleReason, *at: str | int, shows: bool = True, **values: str
) -> PydanticCustomError:
    """Return the error for a broken rule `reason` at the path `at` from here.

    `shows` tells whether the present value helps; `values` are those of the sentence.
    """
    context = {"reason": reason, "at": at, "shows": shows, "values": values}
    return PydanticCustomError(WRONG, "{reason}", context)


def _read_percent(value: Any) -> Decimal:
    if isinstance(value, Decimal):
        return value
    if not isinstance(value, str) or not _PERCENT.fullmatch(value):
        raise wrong("percentage")
    return Decimal(value[:-1]) / 100


def _read_number(value: Any) -> Decimal:
    if isinstance(value, bool) or not isinstance(value, (int, float, str, Decimal)):
        raise wrong("number")
    try:
        number = Decimal(str(value)[:_LONGEST_NUMBER])
    except ArithmeticError:
        raise wrong("number") from None
    if not number.is_finite():
        raise wrong("number")
    if number < -LARGEST_NUMBER:
        raise wrong("at_least", least=f"-{LARGEST_NUMBER}")
    if number > LARGEST_NUMBER:
        raise wrong("at_most", most=f"{LARGEST_NUMBER}")
    return number


def _read_province(value: Any) -> str:
    if not isinstance(value, str) or value not in PROVINCES:
        raise wrong("province")
    return value


def _read_day(value: Any) -> date:
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    try:
        return date.fromisoformat(value) if isinstance(value, str) else _no_day()
    except ValueError:
        return _no_day()


def _no_day() -> NoReturn:
    raise wrong("day")


Percent = Annotated[
    Decimal,
    BeforeValidator(_read_percent),
    WithJsonSchema({"type": "string", "pattern": r"^-?\d{1,4}(\.\d{1,4})?%$"}),
]
"""A percentage such as 14.6%, kept as the fraction 0.146."""

Share = Annotated[Percent, Field(ge=0, le=1)]
"""A percentage from 0% to 100%."""

Number = Annotated[
    Decimal,
    BeforeValidator(_read_number),
    WithJsonSchema({"type": "number", "minimum": -LARGEST_NUMBER, "maximum": LARGEST_NUMBER}),
]
"""Any number up to `LARGEST_NUMBER` either way, kept exactly."""

Yuan = Annotated[int, Field(strict=True, ge=0, le=100_000_000)]
"""Whole yuan."""

Count = Annotated[int, Field(strict=True, ge=0, le=100_000)]
"""A count."""

Province = Annotated[str, BeforeValidator(_read_province)]
"""A province by its two digits."""

Day = Annotated[
    date, BeforeValidator(_read_day), WithJsonSchema({"type": "string", "format": "date"})
]
"""A calendar day, written as 2026-08-01."""

Name = Annotated[str, Field(min_length=1, max_length=100)]
Bilingual = Annotated[dict[str, Name], Field(min_length=1)]
"""A name by language tag."""


class Ages(Part):
    """The minimum and maximum age for applying, in whole years, both included."""

    min_age: Annotated[Count, Field(le=100)]
    max_age: Annotated[Count, Field(le=100)]

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.min_age > self.max_age:
            raise wrong("ages", "min_age")
        return self
