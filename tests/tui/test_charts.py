"""The gauge of a score names each band below its place."""

import pytest

from loanflow_tui.dialogue.cards.parts import named
from loanflow_tui.dialogue.turns import Gauge
from loanflow_tui.dialogue.wording import Wording
from loanflow_tui.lending.policy import load_policy
from loanflow_tui.tui.paint.charts import gauge_lines
from loanflow_tui.tui.paint.ink import Colours
from loanflow_tui.tui.paint.lines import Line, size
from tests.cases import for_each

PLAIN = Colours(*["#000000"] * len(Colours.__slots__))


def painted(language: str, width: int, value: int = 640) -> list[Line]:
    """Return the gauge of a score, with the policy's bands."""
    policy = load_policy()
    ends = [*(band.from_ for band in policy.bands[1:]), policy.scorecard.highest]
    bands = [(end, named("band", b.id)) for end, b in zip(ends, policy.bands, strict=True)]
    gauge = Gauge(value, policy.scorecard.lowest, policy.scorecard.highest, tuple(bands))
    return gauge_lines(gauge, Wording(language), PLAIN, width)


def below(line: Line) -> str:
    """Return the text of a line."""
    return "".join(text for text, _ in line)


@for_each("width", [34, 40, 56, 70, 100])
def test_every_band_is_named_in_its_order(width: int) -> None:
    *_, scale, names = painted("en", width)
    assert below(names).split() == ["weak", "fair", "good", "very", "good", "excellent"]
    assert size(names) <= size(scale) == width


@pytest.mark.parametrize("width", [56, 70, 100])
def test_a_name_begins_below_its_band(width: int) -> None:
    edges = [round((edge - 350) * width / 600) for edge in (350, 550, 600, 650, 700, 950)]
    line, begins = below(painted("en", width)[-1]), 0
    for n, name in enumerate(("weak", "fair", "good", "very good", "excellent")):
        begins = line.index(name, begins)
        assert edges[n] - 1 <= begins < edges[n + 1]
        begins += len(name)


@pytest.mark.parametrize(("language", "width"), [("en", 33), ("zh-CN", 23), ("en", 12)])
def test_chart_labels_never_overlap(language: str, width: int) -> None:
    names = painted(language, width)[-1]
    assert size(names) == width
    known = {Wording(language).say(named("band", b.id)) for b in load_policy().bands}
    assert {text.strip() for text, _ in names} - {""} < known
