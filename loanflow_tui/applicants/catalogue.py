"""The named personas, read from `personas.toml` on first use."""

import tomllib
from collections.abc import Mapping
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import NotRequired, TypedDict

from loanflow_tui.applicants.generated import generate
from loanflow_tui.applicants.persona import GENERATED, Persona
from loanflow_tui.applicants.samples.person import Flaw
from loanflow_tui.lending.api import (
    RIGHT_CODE,
    Host,
    Method,
    Occupation,
    Outcome,
    Product,
    Purpose,
)

LARGEST_SEED = 2**63 - 1
"""The largest seed of a generated applicant; the smallest is 0."""


class _Row(TypedDict):
    """A persona as the file has it. Amounts are in yuan, income and debt a month."""

    name: str
    name_en: str
    host: str
    product: str
    number: str
    mobile: str
    cards: list[str]
    occupation: str
    employer: str
    employer_en: str
    income: int
    debt: int
    purpose: str
    province: str
    address: str
    amount: int
    months: int
    method: str
    rating: int
    outcome: NotRequired[str]
    reason: NotRequired[str]
    trouble: NotRequired[str]
    uscc: NotRequired[str]
    business_name: NotRequired[str]
    codes: NotRequired[list[str]]
    flaw: NotRequired[Flaw]
    comment: NotRequired[str]
    comment_en: NotRequired[str]


class PersonaError(LookupError):
    """No persona has that id; `nearest` is the closest valid id, if one is close."""

    def __init__(self, given: str, nearest: str | None) -> None:
        super().__init__(given)
        self.given = given
        self.nearest = nearest


def persona(persona_id: str) -> Persona:
    """Return a persona by id; `generated-7` is the applicant generated from seed 7.

    Raises:
        PersonaError: no persona has that id.
    """
    wanted = persona_id.strip().lower()
    seed = wanted.removeprefix(GENERATED)
    if seed != wanted and _is_seed(seed):
        return generate(int(seed))
    if wanted not in personas():
        near = get_close_matches(wanted, personas(), 1)
        raise PersonaError(persona_id, near[0] if near else None)
    return personas()[wanted]


def _is_seed(text: str) -> bool:
    """Tell whether the text is a seed; thousands of digits are refused unread."""
    plain = text.isascii() and text.isdigit() and len(text) <= len(str(LARGEST_SEED))
    return plain and int(text) <= LARGEST_SEED


@cache
def personas() -> Mapping[str, Persona]:
    """Return every named persona by id, in the order of the file."""
    text = Path(__file__).with_name("personas.toml").read_text(encoding="utf-8")
    return MappingProxyType({key: _read(key, row) for key, row in tomllib.loads(text).items()})


def _read(key: str, row: _Row) -> Persona:
    """Build a persona from its row."""
    return Persona(
        id=key,
        name=row["name"],
        name_en=row["name_en"],
        host=Host(row["host"]),
        product=Product(row["product"]),
        number=row["number"],
        mobile=row["mobile"],
        cards=tuple(row["cards"]),
        occupation=Occupation(row["occupation"]),
        employer=row["employer"],
        employer_en=row["employer_en"],
        monthly_income_fen=row["income"] * 100,
        monthly_debt_fen=row["debt"] * 100,
        purpose=Purpose(row["purpose"]),
        province=row["province"],
        address=row["address"],
        amount_fen=row["amount"] * 100,
        months=row["months"],
        method=Method(row["method"]),
        outcome=Outcome(row["outcome"]) if "outcome" in row else None,
        reason=row.get("reason"),
        trouble=row.get("trouble"),
        uscc=row.get("uscc"),
        business_name=row.get("business_name"),
        statement_fen=row["income"] * 100,
        codes=tuple(row.get("codes", (RIGHT_CODE,))),
        flaw=row.get("flaw"),
        rating=row["rating"],
        comment=row.get("comment", ""),
        comment_en=row.get("comment_en", ""),
    )
