"""Paints the inspector: the chapter's sections, and the journal below them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.style import Style

from loanflow_tui.dialogue.inspector.model import PanelBar, PanelNote, PanelRow
from loanflow_tui.dialogue.messages import Message, Text, Value
from loanflow_tui.dialogue.turns import Tone
from loanflow_tui.dialogue.wording import Wording
from loanflow_tui.tui.paint.cells import clip, one_line, pad, wrap
from loanflow_tui.tui.paint.ink import SYMBOLS, Colours
from loanflow_tui.tui.paint.lines import Line, size

if TYPE_CHECKING:
    from loanflow_tui.dialogue.inspector.model import InspectorModel, PanelLine, PanelSection

FEWEST_ENTRIES = 2
"""The journal entries shown at least."""
FEWEST_CELLS = 10
"""A bar is at least so wide; sums behind it give way first."""
MARK = 4
"""Cells between a label and its value."""
JOURNAL_FRAME = 2
"""Lines of the journal's section besides its entries."""


def hood_colours(ink: Colours, variables: Mapping[str, str]) -> Colours:
    """Return the colours of the panel's own dark ground."""
    names = {"text": "hood-text", "surface": "hood"} | {
        name: f"hood-{name}" for name in ("muted", "faint", "accent", "good", "warn", "bad")
    }
    return replace(ink, **{name: variables[f"lf-{found}"] for name, found in names.items()})


@dataclass(frozen=True, slots=True)
class PaintedPanel:
    """The inspector's lines, and which event stands on which of them."""

    lines: Sequence[Line]
    entries: dict[int, int]
    """Event numbers by line."""


@dataclass(frozen=True, slots=True)
class InspectorPainter:
    """Paints the inspector on its own dark background."""

    wording: Wording
    ink: Colours
    """With the panel's background as `surface`."""

    def panel(
        self, inspector: "InspectorModel", width: int, height: int, chosen: int | None = None
    ) -> PaintedPanel:
        """Return everything in lines of at most `width` cells.

        The end of the journal fills the rest of `height`; where an event is `chosen`, the whole
        journal is there.
        """
        lines = [*self._head(inspector, width), []]
        for section in inspector.sections:
            lines += [*self.section(section, width), []]
        room = max(FEWEST_ENTRIES, height - len(lines) - JOURNAL_FRAME)
        if chosen is not None:
            room = len(inspector.journal)
        entries = {}
        above = len(lines) + 1 + (len(inspector.journal) > room)
        for place, entry in enumerate(inspector.journal[-room:]):
            entries[above + place] = entry.seq
        lines += self._journal(inspector, width, room, chosen)
        return PaintedPanel(lines, entries)

    def title(self, text: Message, width: int) -> list[Line]:
        """Return the first line of a panel without a journey."""
        return [[(clip(self._say(text), width), self._style(bold=True))]]

    def _say(self, text: Text) -> str:
        return one_line(self.wording.say(text))

    def _word(self, message_id: str, **args: Value) -> str:
        return self._say(Message(message_id, args))

    def _style(self, colour: str | None = None, bold: bool = False) -> Style:
        return self.ink.on(self.ink.surface, colour, bold)

    def _tone(self, tone: Tone) -> str | None:
        return None if tone == "plain" else self.ink.tone(tone)

    def _head(self, inspector: "InspectorModel", width: int) -> list[Line]:
        number = (
            self._word("ui-hood-chapter", number=inspector.number, count=inspector.count)
            if inspector.number
            else ""
        )
        right = self._word("ui-hood-policy", version=inspector.version)
        title = clip(self._say(inspector.title), max(1, width - cell_len(number + right) - 4))
        first: Line = [
            (f"{number}  " if number else "", self._style(self.ink.muted)),
            (title, self._style(bold=True)),
        ]
        gap = max(1, width - size(first) - cell_len(right))
        first += [(" " * gap, self._style()), (right, self._style(self.ink.muted))]
        state = clip(self._say(inspector.state), width - 2)
        return [first, [("◉ ", self._style(self.ink.good)), (state, self._style(self.ink.good))]]

    def _heading(self, text: str, width: int, right: str = "") -> Line:
        right = clip(right, width // 2)
        text = clip(text, width - cell_len(right) - 4)
        rule = "─" * max(0, width - cell_len(text) - cell_len(right) - 2)
        return [
            (f"{text} ", self._style(self.ink.accent, bold=True)),
            (rule, self._style(self.ink.faint)),
            (f" {right}", self._style(self.ink.muted)),
        ]

    def section(self, section: "PanelSection", width: int) -> list[Line]:
        """Return a section under its heading."""
        lines = [self._heading(self._say(section.heading), width, self._say(section.right))]
        bars = _Bars(self, [each for each in section.lines if isinstance(each, PanelBar)],
                     section.scale, width)  # fmt: skip
        column = self._label_width([r for r in section.lines if isinstance(r, PanelRow)], width)
        for line in section.lines:
            lines += self._line(line, column, bars, width)
        return lines

    def _label_width(self, rows: Sequence[PanelRow], width: int) -> int:
        """Return the width of the labels: as wide as they are, but at most half, or what the values
        leave.
        """
        labels = max((cell_len(self._say(row.label)) for row in rows), default=0)
        values = max((cell_len(self._say(row.value)) for row in rows), default=0)
        return min(labels, max(width // 2, width - values - MARK))

    def _line(self, line: "PanelLine", column: int, bars: "_Bars", width: int) -> Iterable[Line]:
        match line:
            case PanelBar():
                return [bars.line(line)]
            case PanelNote(text=text, tone=tone):
                mark = f"{SYMBOLS[tone] or ' '} "
                words = wrap(self._say(text), width - 2)
                style = self._style(self._tone(tone) or self.ink.muted)
                return [
                    [(mark if n == 0 else "  ", style), (each, style)]
                    for n, each in enumerate(words)
                ]
            case _:
                return self._row(line, column, width)

    def _row(self, row: PanelRow, column: int, width: int) -> Iterable[Line]:
        symbol = SYMBOLS[row.tone] or " "
        style = self._style(self._tone(row.tone), bold=row.strong)
        values = wrap(self._say(row.value), max(4, width - column - MARK))
        label = pad(self._say(row.label), column)
        quiet = self._style(self.ink.text if row.strong else self.ink.muted)
        for n, value in enumerate(values):
            yield [
                (label if n == 0 else " " * column, quiet),
                (f" {symbol if n == 0 else ' '} ", style),
                (value, style),
            ]

    def _journal(
        self, inspector: "InspectorModel", width: int, room: int, chosen: int | None
    ) -> list[Line]:
        entries = inspector.journal
        tail = entries[-1].hash if entries else ""
        chained = self._word("ui-hood-chained", hash=tail[:8]) if tail else ""
        lines = [self._heading(self._word("ui-hood-journal"), width, chained)]
        earlier = len(entries) - room
        if earlier > 0:
            said = self._word("ui-hood-earlier", count=earlier)
            lines.append([(f"  ⋮ {clip(said, width - 4)}", self._style(self.ink.muted))])
        for entry in entries[-room:]:
            here = entry.seq == chosen
            mark = "▸" if here else " "
            kind = clip(entry.kind, max(4, width - 12))
            detail = clip(entry.detail, max(0, width - 14 - cell_len(kind)))
            line: Line = [
                (
                    f"{mark}{entry.seq:>3} ",
                    self._style(self.ink.accent if here else self.ink.muted),
                ),
                (kind, self._style(self.ink.accent if here else None, bold=here)),
                (f" {detail}", self._style(self.ink.muted)),
            ]
            gap = max(1, width - size(line) - 6)
            lines.append([*line, (" " * gap, self._style()),
                          (entry.hash[:6], self._style(self.ink.muted))])  # fmt: skip
        return lines


class _Bars:
    """The bars of a section: labels, values and sums in columns, the bars on one scale."""

    def __init__(
        self, painter: InspectorPainter, bars: Sequence[PanelBar], scale: int, width: int
    ) -> None:
        self._ink, self._scale = painter.ink, scale
        self._say = painter._say
        self._style = painter._style
        values, afters = [self._say(b.value) for b in bars], [self._say(b.after) for b in bars]
        widest = max([0, *(cell_len(self._say(bar.label)) for bar in bars)])
        self._value = max([0, *map(cell_len, values)])
        self._after = max([0, *map(cell_len, afters)])
        self._marks = any(bar.marked for bar in bars)
        taken = self._value + 2 + (2 if self._marks else 0)
        self._label = min(widest, max(8, width - taken - FEWEST_CELLS - 1))
        room = width - taken - self._label - 1
        if self._after and room - self._after - 2 < FEWEST_CELLS:
            self._after = 0
        self._room = max(1, room - (self._after + 2 if self._after else 0))

    def line(self, bar: PanelBar) -> Line:
        """Return one bar with its label and value."""
        ink, style = self._ink, self._style
        value, after = self._say(bar.value), self._say(bar.after)
        if bar.tone == "bad" and after and not self._after:
            value, after = after, ""
        colour = ink.tone(bar.tone)
        line: Line = [
            (pad(self._say(bar.label), self._label), style(bold=bar.marked)), (" ", style()),
            *self._drawn(bar, colour),
            (f" {pad(value, self._value, right=True)}",
             style(colour if bar.marked or bar.tone == "bad" else None, bold=bar.marked)),
        ]  # fmt: skip
        if self._after:
            line.append((f"  {pad(after, self._after, right=True)}", style(ink.muted)))
        if self._marks:
            line.append((" ◂" if bar.marked else "  ", style(colour, bold=True)))
        return line

    def _drawn(self, bar: PanelBar, colour: str) -> Line:
        """Return the bar in half cells: a gap, both parts, and the rest of the track."""
        halves = self._room * 2
        start = round(bar.start * halves / self._scale)
        first = round((bar.start + bar.length) * halves / self._scale)
        end = round((bar.start + bar.length + bar.second) * halves / self._scale)
        if bar.length and first == start:
            start, first = max(0, first - 1), max(1, first)
        if bar.second:
            first = max(start + 1, min(first, end - 1) // 2 * 2)
        track = round(bar.most * halves / self._scale)
        cells = [_glyph(n * 2, start, first, end, track) for n in range(self._room)]
        style = {
            "bar": self._style(colour), "second": self._style(self._ink.warn),
            "track": self._style(self._ink.faint), "": self._style(),
        }  # fmt: skip
        return [(glyph, style[kind]) for glyph, kind in cells]


def _glyph(at: int, start: int, first: int, end: int, track: int) -> tuple[str, str]:
    """Return the character of the cell at half cell `at`, and what it belongs to."""
    left, right = start <= at < first, start <= at + 1 < first
    if left or right:
        return ("━" if left and right else "╸" if left else "╺"), "bar"
    if first <= at + 1 < end or first <= at < end:
        return "╍", "second"
    if at < track:
        return "─", "track"
    return " ", ""
