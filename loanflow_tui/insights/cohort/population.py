"""The population: what applicants are like, by temper. All of it assumed; reports say so."""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random

from pydantic import BaseModel, ConfigDict, Field


class Temper(BaseModel):
    """One temper's assumptions, as explained at the top of `population.toml`."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    share: int = Field(ge=0)
    words: int = Field(ge=0, le=100)
    slip: int = Field(ge=0, le=100)
    ask: int = Field(ge=0, le=100)
    chat: int = Field(ge=0, le=100)
    doubt: int = Field(ge=0, le=100)
    patience: int = Field(ge=1)
    think_ms: int = Field(ge=0)
    key_ms: int = Field(ge=0)
    dearest_bp: tuple[int, int]
    least: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Applicant:
    """Who applies: the seed of the person, and what they are like.

    `dearest_bp` is the highest APR they accept, in basis points; `least` the smallest share of the
    amount wanted, in a hundred, that is of use to them.
    """

    number: int
    person: int
    temper: str
    traits: Temper
    patience: int
    dearest_bp: int
    least: int

    @property
    def persona(self) -> str:
        """The persona's id, as `--persona` takes it."""
        return f"generated-{self.person}"


@cache
def tempers() -> dict[str, Temper]:
    """Return the tempers by name, in the order of the file."""
    text = Path(__file__).with_name("population.toml").read_text(encoding="utf-8")
    return {name: Temper.model_validate(values) for name, values in tomllib.loads(text).items()}


def applicant(seed: int, number: int, wanted: Sequence[str] = ()) -> Applicant:
    """Return applicant `number` of the cohort of `seed`; of the tempers `wanted`, or of all."""
    chance = Random(f"cohort/{seed}/{number}")
    person = chance.randrange(1, 2**31)
    names = [name for name in tempers() if not wanted or name in wanted]
    name = chance.choices(names, [tempers()[each].share for each in names])[0]
    traits = tempers()[name]
    return Applicant(
        number=number,
        person=person,
        temper=name,
        traits=traits,
        patience=max(2, traits.patience + chance.randint(-2, 2)),
        dearest_bp=chance.randint(*traits.dearest_bp),
        least=chance.randint(*traits.least),
    )
