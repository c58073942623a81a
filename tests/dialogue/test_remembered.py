"""What was understood before is remembered, and only where it still holds."""

from dataclasses import replace

from loanflow_tui.dialogue.understand.context import Context
from loanflow_tui.dialogue.understand.interpreter import interpret
from loanflow_tui.dialogue.understand.meaning import Meaning
from loanflow_tui.dialogue.understand.remembered import MOST_LINES, Remembered
from tests.cases import for_each

AMOUNT = Context("offer.amount", least_fen=500_00, most_fen=20_000_00, tenors=(6, 12))


def counting() -> tuple[Remembered, list[str]]:
    """Return an understanding that remembers, and the lines that it had to understand."""
    heard: list[str] = []

    def understood(raw: str, context: Context) -> Meaning:
        heard.append(raw)
        return interpret(raw, context)

    return Remembered(understood), heard


def test_what_was_not_looked_at_may_change() -> None:
    remembered, heard = counting()
    first = remembered("make it 12000", AMOUNT)
    assert remembered("make it 12000", replace(AMOUNT, owed_fen=7, name="Li Wei")) == first
    assert first == interpret("make it 12000", AMOUNT) and len(heard) == 1


def test_another_limit_is_understood_anew() -> None:
    remembered, heard = counting()
    taken = remembered("make it 12000", AMOUNT)
    lower = replace(AMOUNT, most_fen=9_000_00)
    refused = remembered("make it 12000", lower)
    assert refused != taken and refused == interpret("make it 12000", lower)
    assert remembered("make it 12000", AMOUNT) == taken and len(heard) == 2


@for_each(
    "line",
    ["12000", "¥9,000", "12 months", "what does it cost", "no, my income is 9000", "ok", "好"],
)
def test_remembered_lines_mean_what_they_mean(line: str) -> None:
    remembered, _ = counting()
    for context in (AMOUNT, Context("profile.debt"), Context("consent.bureau"), AMOUNT):
        assert remembered(line, context) == interpret(line, context)


def test_lines_not_said_for_longest_are_forgotten() -> None:
    heard: list[str] = []

    def understood(raw: str, context: Context) -> Meaning:
        heard.append(raw)
        return interpret("", context)

    remembered = Remembered(understood)
    for number in (*range(MOST_LINES), 0, MOST_LINES, 0, 1):
        remembered(str(number), AMOUNT)
    assert heard == [*map(str, range(MOST_LINES + 1)), "1"]
