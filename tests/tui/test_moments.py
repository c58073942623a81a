"""The great moments: large figures, and cards that move without changing their size."""

from itertools import pairwise

import pytest

from loanflow_tui.dialogue.messages import Message, Yuan
from loanflow_tui.dialogue.turns import Card, CardRow, Gauge, Hero, Split, Track
from loanflow_tui.dialogue.wording import Wording
from loanflow_tui.registry.languages import Language
from loanflow_tui.tui.ascii_terminal import ASCII
from loanflow_tui.tui.paint.cards import card_lines
from loanflow_tui.tui.paint.finder import finder_lines
from loanflow_tui.tui.paint.ink import Colours
from loanflow_tui.tui.paint.lines import Line, size
from loanflow_tui.tui.paint.moments import counted
from loanflow_tui.tui.widgets.turn import eased

PLAIN = Colours(*["#000000"] * len(Colours.__slots__))
FIGURE = CardRow(Message("label-received"), Message("card-value", {"value": Yuan(433095)}))
MOVING = Card(
    "receipt", Message("card-receipt"), hero=Hero(FIGURE, FIGURE.label),
    gauge=Gauge(764, 350, 950, ((600, Message("band-fair")), (950, Message("band-excellent")))),
    split=Split(5_000_000, 197_137, Message("split-amount"), Message("split-cost")),
    track=Track("Morning Star", "8831"), stamp=Message("stamp-settled"),
)  # fmt: skip


def text(lines: list[Line]) -> str:
    """Return the text of lines."""
    return "\n".join("".join(part for part, _ in line) for line in lines)


@pytest.mark.parametrize("width", [20, 30, 72])
def test_moving_card_keeps_its_size(width: int) -> None:
    for language in Language:
        drawn = [
            card_lines(MOVING, Wording(language), PLAIN, width, share=share)
            for share in (0.0, 0.3, 0.7, 1.0)
        ]
        assert len({len(lines) for lines in drawn}) == 1
        assert all(size(line) <= width for lines in drawn for line in lines)
        assert len({text(lines) for lines in drawn}) == 4


def test_figure_is_plain_in_ascii(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(ASCII, "1")
    drawn = text(card_lines(MOVING, Wording("en"), PLAIN, 72))
    assert "\u00a54,330.95" in drawn


def test_figure_counts_up_to_itself() -> None:
    shares = (0.0, 0.25, 0.5, 1.0)
    assert [counted("764", each) for each in shares] == ["  0", "191", "382", "764"]
    assert [counted("¥4,330.95", each) for each in (0.2, 1.0)] == ["¥  866.19", "¥4,330.95"]
    assert counted("excellent", 0.5) == "excellent"


def test_movement_slows_down_and_arrives() -> None:
    shares = [eased(n / 10) for n in range(11)]
    assert shares[0] == 0
    assert shares[-1] == 1
    steps = [later - earlier for earlier, later in pairwise(shares)]
    assert steps == sorted(steps, reverse=True)


def test_stamp_falls_late() -> None:
    said = Wording("en").say(Message("stamp-settled"))
    for share, there in ((0.5, False), (0.6, True), (1.0, True)):
        drawn = text(card_lines(MOVING, Wording("en"), PLAIN, 72, share=share))
        assert (said in drawn) is there


def test_finder_keeps_its_size() -> None:
    assert {tuple(map(size, finder_lines(beat, PLAIN))) for beat in range(20)} == {(25,) * 7}
