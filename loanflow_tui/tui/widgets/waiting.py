"""Shown while others work: typing dots, or the tasks under way."""

from textual.strip import Strip
from textual.timer import Timer

from loanflow_tui.dialogue.turns import Progress
from loanflow_tui.tui.paint.cells import one_line, wrap
from loanflow_tui.tui.paint.finder import finder_lines
from loanflow_tui.tui.paint.lines import Line, boxed, size, strip
from loanflow_tui.tui.paint.painter import Painter
from loanflow_tui.tui.widgets.painted import Painted

_DOTS = ("●○○", "○●○", "○○●")
_TURNING = "◐◓◑◒"
_STATES = {"done": "✓", "failed": "✗"}


class Waiting(Painted):
    """The last line of the transcript; takes no room when empty."""

    ALLOW_SELECT = False

    def __init__(self) -> None:
        super().__init__(id="waiting")
        self._painter: Painter | None = None
        self._typing = False
        self._progress: Progress | None = None
        self._beat = 0
        self._timer: Timer | None = None

    def use(self, painter: Painter) -> None:
        """Paint with `painter` from now on."""
        self._painter = painter
        self.repaint()

    def show_typing(self, typing: bool) -> None:
        """Show or hide the dots."""
        if typing != self._typing:
            self._typing = typing
            self._changed()

    def show_progress(self, progress: Progress | None) -> None:
        """Show the tasks under way; None hides them."""
        if progress != self._progress:
            self._progress = progress
            self._changed()

    def _changed(self) -> None:
        self.repaint()
        moving = (self._typing or self._progress is not None) and self.app.animation_level == "full"
        if moving and self._timer is None:
            self._timer = self.set_interval(0.2, self._move)
        elif not moving and self._timer is not None:
            self._timer.stop()
            self._timer = None

    def _move(self) -> None:
        self._beat += 1
        self.repaint(layout=False)

    def paint(self, width: int) -> list[Strip]:
        if self._painter is None or not (self._typing or self._progress):
            return []
        ink = self._painter.ink
        lines = self._tasks(width) if self._progress else self._dots()
        if self._progress is not None and self._progress.finder:
            lines = [*finder_lines(self._beat, ink), [], *lines]
        inner = min(width - 2, max(map(size, lines)) + 2)
        margin = (" ", ink.on(ink.page))
        box = boxed(lines, inner, ink.surface, ink.page, self._painter.roomy)
        return [strip([margin, *line], width, margin[1]) for line in box]

    def _dots(self) -> list[Line]:
        assert self._painter is not None
        ink = self._painter.ink
        return [[(" ".join(_DOTS[self._beat % len(_DOTS)]), ink.on(ink.surface, ink.muted))]]

    def _tasks(self, width: int) -> list[Line]:
        assert self._painter is not None
        assert self._progress is not None
        ink, say = self._painter.ink, self._painter.wording.say
        turning = _TURNING[self._beat % len(_TURNING)]
        title = wrap(one_line(say(self._progress.title)), width - 8)
        strong = ink.on(ink.surface, bold=True)
        accent = ink.on(ink.surface, ink.accent, bold=True)
        lines: list[Line] = [
            [(f"{turning} " if n == 0 else "  ", accent), (line, strong)]
            for n, line in enumerate(title)
        ]
        for name, state in self._progress.tasks:
            colour = {"done": ink.good, "failed": ink.bad}.get(state, ink.muted)
            symbol = _STATES.get(state, turning)
            mark = (f"  {symbol} ", ink.on(ink.surface, colour, bold=True))
            lines.append([mark, (one_line(say(name)), ink.on(ink.surface))])
        return lines
