"""How values are written in a policy file: percentages, exact numbers, provinces."""

import re
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

Band = Literal["weak", "fair", "good", "very_good", "excellent"]
BANDS: tuple[Band, ...] = ("weak", "fair", "good", "very_good", "excellent")

_PERCENT = re.compile(r"-?\d{1,4}(\.\d{1,4})?%")
_LONGEST_NUMBER = 30

PROVINCES = frozenset(
    {
        "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34",
        "35", "36", "37", "41", "42", "43", "44", "45", "46", "50", "51", "52",
        "53", "54", "61", "62", "63", "64", "65", "71", "81", "82",
    }
)  # fmt: skip
"""First two digits of the codes of GB/T 2260."""


class Part(BaseModel):
    """What all parts of a policy share: no key that isn't known, nothing that changes."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


def wrong(expected: str, *at: str | int) -> PydanticCustomError:
    """Return the error that something else is `expected`, down the path `at` from here."""
    return PydanticCustomError("policy", "{expected}", {"expected": expected, "at": at})


def _read_percent(value: Any) -> Decimal:
    if isinstance(value, Decimal):
        return value
    if not isinstance(value, str) or not _PERCENT.fullmatch(value):
        raise wrong("a percentage such as 14.6%")
    return Decimal(value[:-1]) / 100


def _read_number(value: Any) -> Decimal:
    if isinstance(value, bool) or not isinstance(value, (int, float, str, Decimal)):
        raise wrong("a number")
    try:
        number = Decimal(str(value)[:_LONGEST_NUMBER])
    except ArithmeticError:
        raise wrong("a number") from None
    if not number.is_finite():
        raise wrong("a number")
    return number


def _read_province(value: Any) -> str:
    if not isinstance(value, str) or value not in PROVINCES:
        raise wrong("a province's two digits in quotes, such as '44'")
    return value


Percent = Annotated[
    Decimal,
    BeforeValidator(_read_percent),
    WithJsonSchema({"type": "string", "pattern": r"^-?\d{1,4}(\.\d{1,4})?%$"}),
]
"""Written as 14.6%, kept as the fraction 0.146."""

Share = Annotated[Percent, Field(ge=0, le=1)]
"""A percentage from 0% to 100%."""

Number = Annotated[Decimal, BeforeValidator(_read_number), WithJsonSchema({"type": "number"})]
"""Any number, kept as it is written."""

Yuan = Annotated[int, Field(strict=True, ge=0, le=100_000_000)]
"""Whole yuan."""

Count = Annotated[int, Field(strict=True, ge=0, le=100_000)]
"""How many."""

Province = Annotated[str, BeforeValidator(_read_province)]
"""A province by its two digits."""

Name = Annotated[str, Field(min_length=1, max_length=100)]
Bilingual = Annotated[dict[str, Name], Field(min_length=1)]
"""A name by language tag."""
