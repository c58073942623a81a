"""Whose documents the samples are, what is wrong with them, and what stands on them."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

Flaw = Literal[
    "unreadable",
    "expired",
    "number_differs",
    "altered",
    "wrong_side",
    "other_person",
    "short",
]
"""What is wrong: the card's front can't be read, shows another number, was altered, or is its back;
the card expired; the statement is another person's, or covers two months."""
SHORT_MONTHS = 2


@dataclass(frozen=True, slots=True)
class SamplePerson:
    """Whose documents they are; `business_name` and `uscc` for a business only."""

    name: str
    resident_number: str
    address: str
    monthly_income_fen: int
    employer: str
    uscc: str | None = None
    business_name: str | None = None
    statement_months: int = 6
    flaw: Flaw | None = None


@cache
def wording() -> dict[str, Any]:
    """Return what stands on the samples."""
    return tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
