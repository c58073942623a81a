"""A report: sections with a table each, made of values that every form writes its own way."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, NamedTuple

from loanflow_tui.dialogue.messages import Message, Rate, Yuan


class Share(NamedTuple):
    """A share of a whole, as a fraction; `bar` draws it."""

    fraction: float
    bar: bool = True


class Span(NamedTuple):
    """The bounds of an interval, each written like `unit`."""

    low: "Cell"
    high: "Cell"


class Seconds(NamedTuple):
    """A length of time."""

    seconds: float


class Known(NamedTuple):
    """What has an id that programs know it by, and words for whoever reads."""

    id: str
    words: Message


Cell = Message | Known | str | int | Yuan | Rate | Share | Span | Seconds | None
"""A value in a table; None where there is none."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A column's id, which stays, and its words; numbers are aligned to the right."""

    id: str
    words: Message
    align: Literal["left", "right"] = "right"


@dataclass(frozen=True, slots=True)
class Section:
    """One table under its title. `notes` say how its figures came about."""

    id: str
    title: Message
    headings: tuple[Heading, ...]
    rows: tuple[tuple[Cell, ...], ...]
    notes: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as SVG under its title, with a caption. HTML alone shows it."""

    title: str
    lines: tuple[Message, ...]
    svg: str


@dataclass(frozen=True, slots=True)
class Report:
    """A whole report. `about` stands below the title: what it is of, and what it is not."""

    title: Message
    about: tuple[Message, ...]
    sections: tuple[Section, ...]
    pictures: tuple[Picture, ...] = ()


def headings(report: str, names: Iterable[str]) -> tuple[Heading, ...]:
    """Return a report's headings; those that end in `<` are aligned to the left."""
    return tuple(
        Heading(name.rstrip("<"), Message(f"{report}-head-{name.rstrip('<').replace('_', '-')}"),
                "left" if name.endswith("<") else "right")
        for name in names
    )  # fmt: skip


def raw(cell: Cell) -> str | int | float | None:
    """Return a cell's bare value: fen, fractions, seconds; bounds are joined by two dots."""
    match cell:
        case Yuan(fen=fen):
            return fen
        case Rate(fraction=fraction):
            return float(fraction)
        case Share(fraction=fraction):
            return round(fraction, 6)
        case Seconds(seconds=seconds):
            return round(seconds, 3)
        case Span(low=low, high=high):
            return f"{raw(low)}..{raw(high)}"
        case Message(id=name) | Known(id=name):
            return name
    return cell


def rate_of_bp(bp: float) -> Rate:
    """Return basis points as a rate."""
    return Rate(Decimal(str(round(bp, 2))) / 10_000)
