"""The building blocks of cards."""

from collections.abc import Iterable
from datetime import datetime
from functools import cache

from loanflow_tui.dialogue.messages import Day, Message, Moment, Text, Value, Yuan
from loanflow_tui.dialogue.turns import CardRow, CardTable, Tone
from loanflow_tui.dialogue.wording import write_yuan
from loanflow_tui.lending.api import china_day


def shown(value: Value) -> Text:
    """Return a value formatted alone: an amount, a rate, a date."""
    return value if isinstance(value, (str, Message)) else Message("card-value", {"value": value})


def row(name: str, value: Value, strong: bool = False, tone: Tone = "plain") -> CardRow:
    """Return a row labelled by the message with this name."""
    return CardRow(label(name), shown(value), strong, tone)


@cache
def label(name: str) -> Message:
    """Return the message that names a row, `label-NAME`."""
    return Message(f"label-{name}")


@cache
def named(kind: str, name: str) -> Message:
    """Return the word for a member of a closed set: `named("method", "equal_payment")`."""
    return Message(f"{kind}-{name.replace('_', '-')}")


def months(count: int) -> Message:
    """Return a number of months as a message."""
    return Message("months-one") if count == 1 else Message("months-value", {"months": count})


def days(count: int) -> Message:
    """Return a number of days as a message."""
    return Message("days-value", {"days": count})


def moment(at: datetime) -> Message:
    """Return a date with the time of day."""
    return Message("day-and-time", {"day": Day(china_day(at)), "time": Moment(at)})


def yuan(fen: int) -> str:
    """Return an amount, written alike in every language."""
    return write_yuan(Yuan(fen))


def table(headings: Iterable[str], rows: Iterable[tuple[Text, ...]]) -> CardTable:
    """Return a table with headings by the messages of these names."""
    return CardTable(tuple(Message(f"heading-{name}") for name in headings), tuple(rows))
