"""What cards are made of."""

from collections.abc import Iterable

from loanflow_tui.dialogue.messages import Message, Text, Value, Yuan
from loanflow_tui.dialogue.turns import Row, Table, Tone
from loanflow_tui.dialogue.wording import write_yuan


def shown(value: Value) -> Text:
    """Return a value as it stands by itself: an amount, a rate, a day."""
    return value if isinstance(value, (str, Message)) else Message("card-value", {"value": value})


def row(name: str, value: Value, strong: bool = False, tone: Tone = "plain") -> Row:
    """Return a row whose label is the message named after it."""
    return Row(Message(f"label-{name}"), shown(value), strong, tone)


def named(kind: str, name: str) -> Message:
    """Return the word for one of a closed set: `named("method", "equal_payment")`."""
    return Message(f"{kind}-{name.replace('_', '-')}")


def yuan(fen: int) -> str:
    """Return an amount as it is written in every language."""
    return write_yuan(Yuan(fen))


def table(headings: Iterable[str], rows: Iterable[tuple[Text, ...]]) -> Table:
    """Return a table whose headings are the messages named after them."""
    return Table(tuple(Message(f"heading-{name}") for name in headings), tuple(rows))
