"""The progress rail: the phases of the journey that are done, current, and to come."""

from collections.abc import Callable, Collection, Sequence

from textual.strip import Strip

from loanflow_tui.dialogue.messages import Message
from loanflow_tui.dialogue.turns import Phase
from loanflow_tui.tui.paint.lines import Line, size, strip
from loanflow_tui.tui.widgets.bar import ScreenBar

Say = Callable[[Message], str]


class Rail(ScreenBar):
    """Shows all phases, or only the current one's name on a narrow screen."""

    def __init__(self) -> None:
        super().__init__(id="rail")
        self._now: Phase | None = None
        self._done: Collection[Phase] = ()
        self._names: Sequence[str] = [""] * len(Phase)

    def show(self, now: Phase | None, done: Collection[Phase], names: Sequence[str]) -> None:
        """Show the current phase; `names` are those of all phases, in order."""
        if (now, done, names) != (self._now, self._done, self._names):
            self._now, self._done, self._names = now, done, names
            self.repaint(layout=False)

    def paint(self, width: int) -> list[Strip]:
        blank = self.style("lf-text", "lf-title")
        for between in (" ─ ", "─"):
            line = self._line(between, tuple(Phase))
            if size(line) <= width - 2:
                return [strip([(" ", blank), *line], width, blank)]
        named = (self._now,) if self._now else ()
        line = [(" ", blank), *self._line("─", named)]
        count = f"{min(len(self._done) + 1, len(Phase))}/{len(Phase)} "
        gap = (" " * max(1, width - size(line) - len(count)), blank)
        return [strip([*line, gap, (count, self.style("lf-muted", "lf-title"))], width, blank)]

    def _line(self, between: str, named: Collection[Phase]) -> Line:
        line: Line = []
        count = len(Phase)
        for n, phase in enumerate(Phase):
            now = phase is self._now and phase not in self._done
            done = phase in self._done
            colour = "lf-accent" if now or done else "lf-muted"
            style = self.style(colour, "lf-title", bold=now)
            symbol = "✓" if done else "◉" if now else "○"
            name = f" {self._names[n]}" if phase in named else ""
            line.append((symbol + name, style))
            if n < count - 1:
                gap = between if len(named) > 1 or not name else f" {between}"
                line.append((gap, self.style("lf-faint", "lf-title")))
        return line
