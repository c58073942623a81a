"""The inspector: the chapter that the journey is at and the journal, as they grow."""

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.geometry import Region
from textual.message import Message as Posted
from textual.strip import Strip

from loanflow_tui.tui.paint.inspector import InspectorPainter, hood_colours
from loanflow_tui.tui.paint.lines import strip
from loanflow_tui.tui.paint.painter import Painter
from loanflow_tui.tui.widgets.painted import Painted

if TYPE_CHECKING:
    from loanflow_tui.dialogue.inspector.model import InspectorModel


class InspectorView(Painted):
    """The inspector's whole content as one long sheet."""

    def __init__(self) -> None:
        super().__init__(id="hood-sheet")
        self.seen: InspectorModel | None = None
        self.painter: Painter | None = None
        self.chosen: int | None = None
        self.entries: dict[int, int] = {}

    def paint(self, width: int) -> list[Strip]:
        panel = self.parent
        if self.seen is None or self.painter is None:
            return []
        ink = hood_colours(self.painter.ink, self.app.theme_variables)
        assert isinstance(panel, InspectorPanel)
        height = panel.outer_size.height - panel.styles.gutter.height
        painted = InspectorPainter(self.painter.wording, ink).panel(
            self.seen, width, height, self.chosen
        )
        self.entries = painted.entries
        blank = ink.on(ink.surface)
        return [strip(line, width, blank) for line in painted.lines]


class InspectorPanel(VerticalScroll, can_focus=False):
    """The panel beside the phone, or over it on a narrow screen.

    It takes the focus only when asked, so that Tab stays between the field and its replies; then
    the arrows choose an event of the journal, and Enter opens it.
    """

    BINDINGS: ClassVar = [
        Binding("up,k", "choose(-1)", show=False),
        Binding("down,j", "choose(1)", show=False),
        Binding("pageup", "choose(-10)", show=False),
        Binding("pagedown", "choose(10)", show=False),
        Binding("home", "choose(-100000)", show=False),
        Binding("end", "choose(100000)", show=False),
        Binding("enter,space", "open", show=False),
        Binding("escape", "leave", show=False),
    ]

    class Opened(Posted):
        """An event of the journal is to be read, by its number."""

        def __init__(self, seq: int) -> None:
            super().__init__()
            self.seq = seq

    class Left(Posted):
        """The keys go back to the chat."""

    def __init__(self) -> None:
        super().__init__(id="hood")
        self._view = InspectorView()
        self._source: Callable[[], InspectorModel] | None = None
        self._due = False

    def compose(self) -> ComposeResult:
        yield self._view

    def on_resize(self) -> None:
        self._view.repaint()

    def use(self, painter: Painter) -> None:
        """Paint with the colours and words of `painter` from now on."""
        self._view.painter = painter
        self._view.repaint()

    def look(self, source: "Callable[[], InspectorModel]") -> None:
        """Refresh soon, but only while visible; the first time once the chat is painted."""
        self._source = source
        if self.display and not self._due:
            self._due = True
            if self._view.seen is None:
                self.call_after_refresh(self._look)
            else:
                self.call_later(self._look)

    def _look(self) -> None:
        self._due = False
        if self._source is not None:
            before, self._view.seen = self._view.seen, self._source()
            self._view.renew()
            if before is not None and before.title != self._view.seen.title:
                self.scroll_home(animate=False)

    # The journal

    def begin_choosing(self) -> None:
        """Take the keys, with the last event chosen."""
        if self._view.seen is None:
            # Just opened: what is to be chosen from is not waited for.
            self._look()
        seen = self._view.seen
        if seen is not None and seen.journal:
            self.can_focus = True
            self.focus(scroll_visible=False)
            self._choose(seen.journal[-1].seq)

    def on_blur(self) -> None:
        self.can_focus = False
        self._view.chosen = None
        self._view.renew()
        self.scroll_home(animate=False)

    def action_choose(self, by: int) -> None:
        """Move along the events."""
        if self._view.seen is not None and self._view.chosen is not None:
            self._choose(max(1, min(len(self._view.seen.journal), self._view.chosen + by)))

    def _choose(self, seq: int) -> None:
        self._view.chosen = seq
        self._view.renew()
        self.call_after_refresh(self._follow)

    def _follow(self) -> None:
        """Keep the chosen event in view."""
        line = next((y for y, seq in self._view.entries.items() if seq == self._view.chosen), None)
        if line is not None:
            self.scroll_to_region(
                Region(0, line, 1, 1), animate=False, force=True, x_axis=False, immediate=True
            )

    def action_open(self) -> None:
        """Open the chosen event."""
        if self._view.chosen is not None:
            self.post_message(self.Opened(self._view.chosen))

    def action_leave(self) -> None:
        """Give the keys back."""
        self.post_message(self.Left())

    def on_click(self, event: events.Click) -> None:
        """Open the event that was clicked."""
        offset = event.get_content_offset(self._view)
        seq = self._view.entries.get(offset.y) if offset is not None else None
        if seq is not None:
            event.stop()
            self.post_message(self.Opened(seq))
