"""The subject of sample documents: identity, business, and a flaw if any."""

from dataclasses import dataclass
from typing import Literal

Flaw = Literal[
    "unreadable",
    "expired",
    "number_differs",
    "altered",
    "wrong_side",
    "other_person",
    "short",
]
"""The flaws: the card's front is unreadable, shows another number, was altered, or is its back; the
card expired; the statement is another person's, or covers two months.
"""
SHORT_MONTHS = 2


@dataclass(frozen=True, slots=True)
class SamplePerson:
    """The subject of the documents; `business_name` and `uscc` for a business only."""

    name: str
    resident_number: str
    address: str
    monthly_income_fen: int
    employer: str
    uscc: str | None = None
    business_name: str | None = None
    statement_months: int = 6
    flaw: Flaw | None = None
