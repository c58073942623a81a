"""The inspector: journal, partner calls, score and state, as they grow."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.strip import Strip

from loanflow_tui.tui.paint.inspector import InspectorPainter
from loanflow_tui.tui.paint.lines import strip
from loanflow_tui.tui.paint.painter import Painter
from loanflow_tui.tui.widgets.painted import Painted

if TYPE_CHECKING:
    from loanflow_tui.dialogue.inspector import InspectorModel


class InspectorView(Painted):
    """The inspector's whole content as one long sheet."""

    def __init__(self) -> None:
        super().__init__(id="hood-sheet")
        self.seen: InspectorModel | None = None
        self.painter: Painter | None = None

    def paint(self, width: int) -> list[Strip]:
        panel = self.parent
        if self.seen is None or self.painter is None:
            return []
        colours = self.app.theme_variables
        ink = replace(
            self.painter.ink,
            surface=colours["lf-hood"], text=colours["lf-hood-text"],
            muted=colours["lf-hood-muted"],
            faint=colours["lf-hood-faint"], accent=colours["lf-hood-accent"],
            good=colours["lf-hood-good"], warn=colours["lf-hood-warn"], bad=colours["lf-hood-bad"],
        )  # fmt: skip
        assert isinstance(panel, InspectorPanel)
        height = panel.scrollable_content_region.height
        lines = InspectorPainter(self.painter.wording, ink).lines(self.seen, width, height)
        blank = ink.on(ink.surface)
        return [strip(line, width, blank) for line in lines]


class InspectorPanel(VerticalScroll, can_focus=False):
    """The panel beside the chat, or over it on a narrow screen."""

    def __init__(self) -> None:
        super().__init__(id="hood")
        self._view = InspectorView()
        self._source: Callable[[], InspectorModel] | None = None
        self._due = False

    def compose(self) -> ComposeResult:
        yield self._view

    def on_mount(self) -> None:
        self.anchor()

    def on_resize(self) -> None:
        self._view.repaint()

    def use(self, painter: Painter) -> None:
        """Paint with the colours and words of `painter` from now on."""
        self._view.painter = painter
        self._view.repaint()

    def look(self, source: "Callable[[], InspectorModel]") -> None:
        """Refresh soon, but only while visible."""
        self._source = source
        if self.display and not self._due:
            self._due = True
            self.call_later(self._look)

    def _look(self) -> None:
        self._due = False
        if self._source is not None:
            self._view.seen = self._source()
            self._view.repaint()
