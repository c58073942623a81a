"""Paints the great moments: a large figure, an amount and its cost, the money's way, a stamp.

Each takes a share of its movement, from 0 to 1; at 1 it stands still. The number of lines never
depends on it.
"""

import re
from collections.abc import Sequence

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.renderables.digits import Digits

from loanflow_tui.dialogue.messages import Message, Yuan
from loanflow_tui.dialogue.turns import Hero, Split, Tone, Track
from loanflow_tui.dialogue.wording import Wording
from loanflow_tui.tui.ascii_terminal import only_ascii
from loanflow_tui.tui.paint.cells import clip, one_line, wrap
from loanflow_tui.tui.paint.ink import Colours
from loanflow_tui.tui.paint.lines import Line, size

_FIGURE = re.compile(r"\d[\d,]*(?:\.(\d+))?")
SHORTEST_WAY = 16
"""Cells between two stations, at least where there is room."""
STAMPED_FROM = 0.6
"""The share of the movement after which the stamp is there."""


def hero_lines(
    hero: Hero,
    wording: Wording,
    ink: Colours,
    width: int,
    tone: Tone,
    share: float,
    told: bool = True,
) -> list[Line]:
    """Return a figure in large digits, in the middle, with its caption below; where ASCII alone is
    drawn, in plain ones: large digits are made of lines that would all look alike.

    Unless `told`, the caption's place is empty.
    """
    style = ink.on(ink.surface, ink.tone(tone), bold=True)
    figure = counted(one_line(wording.say(hero.figure.value)), share)
    caption = one_line(wording.say(hero.caption))
    fits = Digits.get_width(figure) <= width and not only_ascii()
    large = _large(figure, style) if fits else [[(figure, style)]]
    below = ink.on(ink.surface, ink.muted)
    captions = wrap(caption, width)
    lines = [*large, *([(line if told else "", below)] for line in captions)]
    return [_centred(line, width, ink) for line in lines]


def counted(figure: str, share: float) -> str:
    """Return a figure on its way up from zero, written alike and as wide."""
    found = _FIGURE.search(figure)
    if share >= 1 or found is None:
        return figure
    places = len(found[1] or "")
    value = float(found[0].replace(",", "")) * share
    said = f"{value:,.{places}f}" if "," in found[0] else f"{value:.{places}f}"
    return figure[: found.start()] + said.rjust(len(found[0])) + figure[found.end() :]


def _large(figure: str, style: Style) -> list[Line]:
    lines: list[Line] = [[]]
    for segment in Digits(figure, style).render(style):
        if not isinstance(segment, Segment):
            continue
        if segment.text == "\n":
            lines.append([])
        else:
            lines[-1].append((segment.text, style))
    return [line for line in lines if line]


def _centred(line: Line, width: int, ink: Colours) -> Line:
    return [(" " * max(0, (width - size(line)) // 2), ink.on(ink.surface)), *line]


def split_lines(
    split: Split, wording: Wording, ink: Colours, width: int, share: float
) -> list[Line]:
    """Return an amount and its cost as one bar, and what its two parts are."""
    whole = max(1, split.amount_fen + split.cost_fen)
    cost = max(1 if split.cost_fen else 0, round(width * split.cost_fen / whole))
    drawn = round(cost * share)
    first, second = ink.on(ink.surface, ink.accent), ink.on(ink.surface, ink.warn)
    bar: Line = [
        ("━" * (width - cost), first), ("╍" * drawn, second),
        (" " * (cost - drawn), ink.on(ink.surface)),
    ]  # fmt: skip
    text = ink.on(ink.surface, ink.muted)
    names: Sequence[tuple[str, Style, Message, int]] = (
        ("━ ", first, split.amount, split.amount_fen), ("╍ ", second, split.cost, split.cost_fen)
    )  # fmt: skip
    parts: list[Line] = [
        [(mark, style), (_amount(wording, said, fen, width - 2), text)]
        for mark, style, said, fen in names
    ]
    gap = width - sum(map(size, parts))
    if gap < 2:
        return [bar, *parts]
    return [bar, [*parts[0], (" " * gap, text), *parts[1]]]


def _amount(wording: Wording, said: Message, fen: int, width: int) -> str:
    return clip(one_line(wording.say(Message(said.id, {"amount": Yuan(fen)}))), width)


def track_lines(
    track: Track, wording: Wording, ink: Colours, width: int, share: float
) -> list[Line]:
    """Return the money's way from one station to the other, and where it is."""
    end = clip(one_line(wording.say(track.end)), width // 3)
    most = max(width // 3, width - cell_len(end) - SHORTEST_WAY)
    start = clip(one_line(wording.say(track.start)), most)
    room = max(4, width - cell_len(start) - cell_len(end) - 2)
    gone = min(room - 1, round((room - 1) * share))
    text, way = ink.on(ink.surface), ink.on(ink.surface, ink.good, bold=True)
    arrived = share >= 1
    head = "▶" if arrived else "●"
    return [
        [
            (f"{start} ", text), ("━" * gone + head, way),
            ("─" * (room - 1 - gone), ink.on(ink.surface, ink.faint)),
            (f" {end}", ink.on(ink.surface, ink.good if arrived else None, bold=arrived)),
        ]
    ]  # fmt: skip


def stamp_lines(
    stamp: Message, wording: Wording, ink: Colours, width: int, share: float
) -> list[Line]:
    """Return a stamp at the right; before it falls, its place is empty."""
    said = clip(one_line(wording.say(stamp)), width - 6)
    inner = cell_len(said) + 4
    style = ink.on(ink.surface, ink.bad, bold=True)
    shown = ("┏" + "━" * inner + "┓", f"┃  {said}  ┃", "┗" + "━" * inner + "┛")
    margin = (" " * max(0, width - inner - 3), ink.on(ink.surface))
    if share < STAMPED_FROM:
        return [[margin] for _ in shown]
    return [[margin, (line, style)] for line in shown]
