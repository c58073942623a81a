"""Messages before wording: ids with typed values, which `Wording` renders.

Nothing here holds a sentence. A value says what it is (an amount, a rate, a day), so that each
language writes it in its own way, and so that the whole transcript can change language in place.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Union


@dataclass(frozen=True, slots=True)
class Yuan:
    """An amount in fen, written as ¥1,234.50; `whole` leaves out the fen where they are zero."""

    fen: int
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Rate:
    """A rate as a fraction (0.146), written as 14.60%."""

    fraction: Decimal
    digits: int = 2


@dataclass(frozen=True, slots=True)
class Day:
    """A calendar day, written as its language writes days."""

    on: date


@dataclass(frozen=True, slots=True)
class Moment:
    """A point in time, written as the local time of day."""

    at: datetime


@dataclass(frozen=True, slots=True)
class Listing:
    """Several things, joined as the language joins them; `either` of them, or all."""

    items: tuple["Value", ...]
    either: bool = False


@dataclass(frozen=True, slots=True)
class Named:
    """A name that each language has its own of, such as a lender's; by language tag."""

    names: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Message:
    """One sentence by its Fluent id and the values in it.

    `shortly` says it in the shorter form for when it was said just before, `<id>-again`. `within`
    is the sentence that it is said in, as its { $sentence }: as I said, …
    """

    id: str
    args: Mapping[str, "Value"] = field(default_factory=dict)
    shortly: bool = False
    within: str = ""


Value = Union[str, int, Yuan, Rate, Day, Moment, Listing, Named, Message]  # noqa: UP007 - recursive
Text = str | Message
"""Something to show: a message to word, or words that are the same in every language."""
