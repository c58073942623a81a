"""The named personas, read from `personas.toml` on first use."""

import tomllib
from collections.abc import Mapping
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from loanflow_tui.applicants.generated import generate
from loanflow_tui.applicants.persona import GENERATED, Persona
from loanflow_tui.lending.api import Host, Method, Occupation, Outcome, Product, Purpose

_PLAIN = (
    "name", "name_en", "number", "mobile", "employer", "employer_en", "province", "address",
    "months", "reason", "trouble", "uscc", "business_name", "flaw", "rating", "comment",
    "comment_en",
)  # fmt: skip
LARGEST_SEED = 2**63 - 1
"""The largest seed of a generated applicant; the smallest is 0."""
_LISTS = ("codes", "faults")


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


def _read(key: str, row: dict[str, Any]) -> Persona:
    """Build a persona from its row; the file gives amounts in yuan."""
    income, amount = row["income"] * 100, row["amount"] * 100
    lists: dict[str, Any] = {name: tuple(row[name]) for name in _LISTS if name in row}
    return Persona(
        id=key,
        host=Host(row["host"]),
        product=Product(row["product"]),
        occupation=Occupation(row["occupation"]),
        purpose=Purpose(row["purpose"]),
        method=Method(row["method"]),
        outcome=Outcome(row["outcome"]) if "outcome" in row else None,
        cards=tuple(row["cards"]),
        monthly_income_fen=income,
        monthly_debt_fen=row.get("debt", 0) * 100,
        amount_fen=amount,
        statement_fen=row.get("statement", 0) * 100 or income,
        **{name: row[name] for name in _PLAIN if name in row},
        **lists,
    )
