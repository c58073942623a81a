"""A narrow card leaves nothing out."""

from rich.cells import cell_len

from loanflow_tui.dialogue.messages import Message
from loanflow_tui.dialogue.turns import Card, CardRow, CardTable
from loanflow_tui.dialogue.wording import Wording
from loanflow_tui.tui.paint.cards import card_lines
from loanflow_tui.tui.paint.ink import Colours

PLAIN = Colours(*["#000000"] * len(Colours.__slots__))
TITLE = Message("card-offer")


def painted(card: Card, width: int) -> list[str]:
    """Return a card's lines as text."""
    lines = card_lines(card, Wording("en"), PLAIN, width)
    return ["".join(text for text, _ in line).rstrip() for line in lines]


def test_narrow_tables_break_their_first_column() -> None:
    headings = tuple(Message(f"insights-head-{name}") for name in ("step", "asked", "answered"))
    rows = (("Advertising consent (consent.marketing)", "10", "9"),)
    lines = painted(Card("summary", TITLE, table=CardTable(headings, rows)), 44)
    assert max(map(cell_len, lines)) <= 44
    table = " ".join(" ".join(lines[2:]).split())
    assert table == "Step Asked Answered Advertising consent 10 9 (consent.marketing)"


def test_labels_stay_whole_beside_short_values() -> None:
    rows = (
        CardRow(Message("label-income-declared"), "¥18,000"),
        CardRow(Message("label-months-covered"), "6 months"),
    )
    lines = painted(Card("summary", TITLE, rows), 36)
    assert "Income a month, declared  ¥18,000" in lines
