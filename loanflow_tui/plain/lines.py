"""Turns, cards and questions as lines of text, each understandable alone."""

from collections.abc import Iterable, Iterator

from loanflow_tui.dialogue.messages import Message, Text
from loanflow_tui.dialogue.turns import Card, CardTable, Gauge, Question, Turn
from loanflow_tui.dialogue.wording import Wording
from loanflow_tui.harmless_text import harmless, one_line


def turn_lines(turn: Turn, wording: Wording) -> Iterator[str]:
    """Yield a turn's words, with the speaker first, and its card."""
    said = turn.words or (wording.say(turn.message) if turn.message else "")
    if said:
        yield _say(wording, f"plain-{turn.speaker}", words=harmless(said))
    if turn.card is not None:
        yield from card_lines(turn.card, wording)


def card_lines(card: Card, wording: Wording) -> Iterator[str]:
    """Yield a card: title, score, figures, table, notes, and whether there is more."""
    yield _say(wording, "plain-card", title=one_line(wording.say(card.title)))
    if card.gauge is not None:
        yield _indented(_gauge(card.gauge, wording))
    for each in card.figures:
        yield _indented(_pair(each.label, each.value, wording))
    for bar in card.bars:
        points = Message("plain-points", {"points": bar.points})
        yield _indented(_pair(bar.label, points, wording))
    if card.table is not None:
        yield from _table(card.table, wording)
    for note in card.notes:
        yield _indented(one_line(wording.say(note)))
    for notes in card.lists:
        yield _indented(one_line(wording.say(notes.heading)))
        yield from (_indented(_indented(one_line(wording.say(note)))) for note in notes.notes)
    if card.full_text:
        yield _indented(_say(wording, "plain-card-more"))


def full_text_lines(card: Card, wording: Wording) -> Iterator[str]:
    """Yield the whole text behind a card, such as a consent or the contract."""
    yield _say(wording, "plain-card", title=one_line(wording.say(card.title)))
    for paragraph in card.full_text:
        yield from harmless(wording.say(paragraph)).splitlines()


def question_lines(question: Question, wording: Wording) -> Iterator[str]:
    """Yield the numbered replies to a question, and what may be typed."""
    for number, choice in enumerate(question.choices, start=1):
        label = one_line(wording.say(choice.label))
        yield _say(wording, "plain-reply", number=str(number), label=label)
    yield _say(wording, "plain-answer", placeholder=one_line(wording.say(question.placeholder)))


def _gauge(gauge: Gauge, wording: Wording) -> str:
    band = next((name for upper, name in gauge.bands if gauge.value <= upper), gauge.bands[-1][1])
    return _say(
        wording,
        "plain-gauge",
        value=str(gauge.value),
        low=str(gauge.low),
        high=str(gauge.high),
        band=wording.say(band),
    )


def _table(table: CardTable, wording: Wording) -> Iterator[str]:
    """Yield one line per row, in which every figure follows its heading."""
    for row in table.rows:
        cells = zip(table.headings, row, strict=True)
        yield _indented(
            _say(wording, "plain-cells", cells=_joined(_pair(*cell, wording) for cell in cells))
        )


def _pair(label: Text, value: Text, wording: Wording) -> str:
    return _say(
        wording,
        "plain-pair",
        label=one_line(wording.say(label)),
        value=one_line(wording.say(value)),
    )


def _joined(parts: Iterable[str]) -> str:
    return "; ".join(part for part in parts if part)


def _indented(line: str) -> str:
    return f"  {line}"


def _say(wording: Wording, name: str, **values: str) -> str:
    return wording.say(Message(name, values))
