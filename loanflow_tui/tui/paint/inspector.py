"""Paints the inspector."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.style import Style

from loanflow_tui.dialogue.messages import Message, Value
from loanflow_tui.dialogue.wording import Wording
from loanflow_tui.tui.paint.cells import clip, one_line, pad, wrap
from loanflow_tui.tui.paint.charts import bar_lines
from loanflow_tui.tui.paint.ink import Colours
from loanflow_tui.tui.paint.lines import Line

if TYPE_CHECKING:
    from loanflow_tui.dialogue.inspector import InspectorModel

MOST_CALLS = 8
LEAST_CALLS, LEAST_ENTRIES = 4, 5
"""The calls and journal entries shown at least."""
FEWEST_CALLS, FEWEST_ENTRIES = 2, 3
"""The same for a low panel."""
CALLED = 22
"""Cells for the partner's name."""
JOURNAL_FRAME = 3
"""Lines of the journal's section besides its entries."""


@dataclass(frozen=True, slots=True)
class InspectorPainter:
    """Paints the inspector on its own dark background."""

    wording: Wording
    ink: Colours
    """With the panel's background as `surface`."""

    def lines(self, inspector: "InspectorModel", width: int, height: int) -> list[Line]:
        """Return everything in lines of at most `width` cells.

        The end of the journal fills the rest of `height`. If that is little, fewer calls are shown;
        if it is too little, everything moves closer together.
        """
        usual = self._arranged(inspector, width, height, close=False)
        if len(usual) <= height:
            return usual
        return self._arranged(inspector, width, height, close=True)

    def _arranged(
        self, inspector: "InspectorModel", width: int, height: int, close: bool
    ) -> list[Line]:
        least_calls = FEWEST_CALLS if close else LEAST_CALLS
        least_entries = FEWEST_ENTRIES if close else LEAST_ENTRIES
        blank: list[Line] = [] if close else [[]]

        def apart(*parts: list[Line]) -> list[Line]:
            return [line for part in parts if part for line in (*part, *blank)]

        above = apart(
            self._state(inspector, width),
            self._alerts(inspector, width),
            self._score(inspector, width, close),
            self._reasons(inspector, width),
        )
        faults = apart(self._faults(inspector, width))
        room = height - len(above) - len(faults) - JOURNAL_FRAME
        calls = min(MOST_CALLS, max(least_calls, room - LEAST_ENTRIES - 1 - len(blank)))
        below = [*apart(self._calls(inspector, width, calls)), *faults]
        entries = max(least_entries, height - len(above) - len(below) - JOURNAL_FRAME)
        return [*above, *below, *self._journal(inspector, width, entries)]

    def _say(self, message_id: str, **args: Value) -> str:
        return one_line(self.wording.say(Message(message_id, args)))

    def _style(self, colour: str | None = None, bold: bool = False) -> Style:
        return self.ink.on(self.ink.surface, colour, bold)

    def _heading(self, message_id: str, width: int, right: str = "") -> Line:
        text = self._say(message_id)
        room = width - cell_len(text) - cell_len(right) - 2
        rule = "─" * max(0, room)
        return [
            (f"{text} ", self._style(self.ink.accent, bold=True)),
            (rule, self._style(self.ink.faint)),
            (f" {right}", self._style(self.ink.muted)),
        ]

    def _state(self, inspector: "InspectorModel", width: int) -> list[Line]:
        state = clip(one_line(self.wording.say(inspector.state)), width - 2)
        return [
            self._heading(
                "ui-hood-state", width, self._say("ui-hood-policy", version=inspector.version)
            ),
            [("◉ ", self._style(self.ink.good)), (state, self._style(bold=True))],
        ]

    def _alerts(self, inspector: "InspectorModel", width: int) -> list[Line]:
        if not inspector.alerts:
            return []
        lines = [self._heading("ui-hood-alerts", width, str(len(inspector.alerts)))]
        for alert in inspector.alerts:
            sign = one_line(self.wording.say(alert.sign))
            measure = self._say(f"measure-{alert.measure.replace('_', '-')}")
            words = wrap(one_line(self.wording.say(alert.explained)), width - 2)
            lines.append(
                [(f"▲ {sign}", self._style(self.ink.warn, bold=True)),
                 (f"  {measure}", self._style(self.ink.muted))]
            )  # fmt: skip
            lines += [[(f"  {line}", self._style())] for line in words]
        return lines

    def _score(self, inspector: "InspectorModel", width: int, close: bool) -> list[Line]:
        if inspector.score is None:
            return []
        band = one_line(self.wording.say(inspector.band)) if inspector.band else ""
        total = str(inspector.score)
        alone: list[Line] = [[(total, self._style(self.ink.good, bold=True))]]
        return [
            self._heading("ui-hood-score", width, f"{total} {band}" if close else band),
            *([] if close else alone),
            *bar_lines(inspector.bars, self.wording, self.ink, width),
        ]

    def _reasons(self, inspector: "InspectorModel", width: int) -> list[Line]:
        if inspector.score is None or not inspector.reasons:
            return []
        lines = [self._heading("ui-hood-reasons", width)]
        for code, reason in inspector.reasons:
            words = wrap(one_line(self.wording.say(reason)), width - 2)
            lines.append([(f"▲ {code}", self._style(self.ink.warn, bold=True))])
            lines += [[(f"  {line}", self._style())] for line in words]
        return lines

    def _faults(self, inspector: "InspectorModel", width: int) -> list[Line]:
        if not inspector.faults:
            return []
        waiting = [
            [("↯ ", self._style(self.ink.warn)), (clip(each, width - 2), self._style())]
            for each in inspector.faults
        ]
        return [self._heading("ui-hood-faults", width), *waiting]

    def _calls(self, inspector: "InspectorModel", width: int, most: int) -> list[Line]:
        if not inspector.calls:
            return []
        lines = [self._heading("ui-hood-calls", width)]
        for call in inspector.calls[-most:]:
            colour = self.ink.good if call.well else self.ink.bad
            partner = one_line(self.wording.say(call.partner))
            name = pad(("✓ " if call.well else "✗ ") + partner, CALLED)
            took = self._say("ui-hood-ms", ms=call.latency_ms)
            outcome = pad(one_line(self.wording.say(call.outcome)), max(0, width - CALLED - 10))
            lines.append(
                [(name, self._style(colour)), (outcome, self._style(self.ink.muted)),
                 (pad(took, 10, right=True), self._style())]
            )  # fmt: skip
        return lines

    def _journal(self, inspector: "InspectorModel", width: int, room: int) -> list[Line]:
        tail = inspector.journal[-1].hash if inspector.journal else ""
        lines = [self._heading("ui-hood-journal", width, str(len(inspector.journal)))]
        earlier = len(inspector.journal) - room
        if earlier > 0:
            said = self._say("ui-hood-earlier", count=earlier)
            lines.append([(f"  ⋮ {said}", self._style(self.ink.muted))])
        for entry in inspector.journal[-room:]:
            number = (pad(str(entry.seq), 3, right=True) + " ", self._style(self.ink.muted))
            kind = clip(entry.kind, width - 12)
            detail = clip(entry.detail, max(0, width - 4 - cell_len(kind) - 1 - 8))
            gap = max(1, width - 4 - cell_len(kind) - 1 - cell_len(detail) - 7)
            lines.append(
                [number, (kind, self._style()), (f" {detail}", self._style(self.ink.muted)),
                 (" " * gap, self._style()), (entry.hash[:6], self._style(self.ink.muted))]
            )  # fmt: skip
        if tail:
            chained = self._say("ui-hood-chained", hash=f"{tail[:8]}…{tail[-4:]}")
            lines.append(
                [("    └ ", self._style(self.ink.faint)), (chained, self._style(self.ink.good))]
            )
        return lines
