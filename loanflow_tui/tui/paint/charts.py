"""Paints charts: a gauge with named bands, and bars on both sides of an axis."""

from collections.abc import Sequence
from itertools import pairwise

from rich.cells import cell_len
from rich.style import Style

from loanflow_tui.dialogue.turns import Gauge, PointBar
from loanflow_tui.dialogue.wording import Wording
from loanflow_tui.tui.paint.cells import one_line, pad
from loanflow_tui.tui.paint.ink import Colours
from loanflow_tui.tui.paint.lines import Line


def gauge_lines(
    gauge: Gauge, wording: Wording, ink: Colours, width: int, share: float = 1.0
) -> list[Line]:
    """Return a scale with a mark at its value, and its bands' names under their segments."""
    edges = [gauge.low, *(upper for upper, _ in gauge.bands)]
    span = max(1, edges[-1] - gauge.low)
    places = [round((edge - gauge.low) * width / span) for edge in edges]
    value = min(max(gauge.value, gauge.low), gauge.high)
    here = min(width - 1, int((value - gauge.low) * share) * width // span)
    names = [one_line(wording.say(name)) for _, name in gauge.bands]
    band = next((n for n, upper in enumerate(edges[1:]) if value < upper), len(names) - 1)
    colour = _band_colours(ink, len(names))
    strong = ink.on(ink.surface, colour[band], bold=True)
    scale: Line = []
    for n, (start, end) in enumerate(pairwise(places)):
        last = n == len(names) - 1
        for at in range(start, end):
            glyph = "●" if at == here else " " if at == end - 1 and not last else "━"
            scale.append((glyph, ink.on(ink.surface, colour[n], n == band or at == here)))
    quiet = ink.on(ink.surface, ink.muted)
    return [scale, _names(names, places, band if share >= 1 else -1, quiet, strong)]


def _names(
    names: Sequence[str], places: Sequence[int], band: int, quiet: Style, strong: Style
) -> Line:
    """Return the bands' names under the middle of their segments, as many as fit."""
    sizes = [cell_len(name) for name in names]
    middles = [
        (start + end - size) // 2
        for size, (start, end) in zip(sizes, pairwise(places), strict=True)
    ]
    starts = _apart(middles, sizes, places[-1])
    if starts[0] < 0:
        return [
            (pad(name if size < end - start else "", end - start), strong if n == band else quiet)
            for n, (name, size, (start, end)) in enumerate(
                zip(names, sizes, pairwise(places), strict=True)
            )
        ]
    line: Line = []
    used = 0
    for n, (name, size, start) in enumerate(zip(names, sizes, starts, strict=True)):
        line += [(" " * (start - used), quiet), (name, strong if n == band else quiet)]
        used = start + size
    return line


def _apart(places: Sequence[int], sizes: Sequence[int], width: int) -> list[int]:
    """Return each name's start: its place, or beside it if a neighbour needs the room."""
    starts, free = [], 0
    for place, size in zip(places, sizes, strict=True):
        starts.append(max(place, free))
        free = starts[-1] + size + 1
    free = width + 1
    for n in reversed(range(len(starts))):
        starts[n] = min(starts[n], free - 1 - sizes[n])
        free = starts[n]
    return starts


def _band_colours(ink: Colours, count: int) -> list[str]:
    """Return the bands' colours: bad for the lowest, a warning for the lower half, then good."""
    return [
        ink.bad if n == 0 else ink.warn if n < (count + 1) // 2 else ink.good for n in range(count)
    ]


def bar_lines(bars: Sequence[PointBar], wording: Wording, ink: Colours, width: int) -> list[Line]:
    """Return bars that grow to the right for gains and to the left for losses."""
    labels = [one_line(wording.say(bar.label)) for bar in bars]
    column = min(max(map(cell_len, labels)), width // 2)
    room = width - column - 8
    lost, gained = (max(0, *(sign * bar.points for bar in bars), 1) for sign in (-1, 1))
    left = round(room * lost / (gained + lost)) if any(bar.points < 0 for bar in bars) else 0
    unit = min(left / lost, (room - left) / gained) if left else room / gained
    quiet = ink.on(ink.surface, ink.muted)
    return [
        [(pad(label, column, right=True) + " ", quiet), *_bar(bar.points, unit, left, ink)]
        for bar, label in zip(bars, labels, strict=True)
    ]


def _bar(points: int, unit: float, left: int, ink: Colours) -> Line:
    """Return one bar, exact to half a cell; `left` cells lie on the losing side of the axis."""
    blank = ink.on(ink.surface)
    whole, half = divmod(round(abs(points) * unit * 2), 2)
    said = (f" {points:+d}" if points else " 0", blank)
    if points >= 0:
        bar = "━" * whole + "╸" * half
        return [(" " * left, blank), (bar or "╸", ink.on(ink.surface, ink.good)), said]
    bar = "╺" * half + "━" * whole
    return [(" " * max(0, left - len(bar)), blank), (bar, ink.on(ink.surface, ink.bad)), said]
