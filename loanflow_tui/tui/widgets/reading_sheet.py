"""A scrolling sheet that follows its end, but shows content taller than itself from its top."""

from textual.containers import VerticalScroll
from textual.geometry import Size
from textual.layout import DockArrangeResult
from textual.message import Message
from textual.scrollbar import ScrollBar
from textual.widget import Widget

from loanflow_tui.tui.textual_private import follow_end, follows_end, foretell_height


class ReadingSheet(VerticalScroll):
    """Follows its end, but stops before the top of new content would leave the view."""

    class Stopped(Message):
        """It stopped before its end, or follows it again."""

    def __init__(self, id: str) -> None:
        super().__init__(id=id)
        self._from_top: Widget | None = None
        self._stopped = False

    @property
    def more_below(self) -> bool:
        """True if it stopped before the end, so that new content lies below."""
        return self._stopped and not follows_end(self) and self.scroll_y < self.max_scroll_y

    def read_from(self, widget: Widget | None) -> None:
        """Keep the top of `widget` in view, if it is new; None follows the end again."""
        self._from_top = widget
        if self._stopped:
            self._stopped = False
            follow_end(self, True)

    def anchor(self, anchor: bool = True) -> None:
        self.read_from(None)
        super().anchor(anchor)

    def release_anchor(self) -> None:
        self._from_top = None
        super().release_anchor()

    def arrange(self, size: Size, optimal: bool = False) -> DockArrangeResult:
        """Arrange the content for this size.

        Textual keeps the end at the bottom of the previous size; setting the new size here avoids a
        second layout.
        """
        if size.height:
            foretell_height(self, size.height)
        arranged = super().arrange(size, optimal)
        if size.height and self._from_top is not None:
            self._stop_at(self._from_top, arranged, size.height)
        return arranged

    def spare(self, widget: Widget) -> int:
        """Return how many lines at the top of a widget may leave the view."""
        return 0

    def _stop_at(self, widget: Widget, arranged: DockArrangeResult, height: int) -> None:
        """Stop at the top of `widget` if following the end would move it out of view."""
        if not follows_end(self) and not self._stopped:
            return
        end = arranged.total_region.bottom - height
        top = next((p.region.y for p in reversed(arranged.placements) if p.widget is widget), end)
        stop = top < end and top + self.spare(widget) < end
        if stop != self._stopped:
            self._stopped = stop
            follow_end(self, not stop)
            self.post_message(self.Stopped())
        if self._stopped:
            # As Textual does during layout: nothing is painted twice for it.
            self.set_reactive(Widget.scroll_y, top)
            self.set_reactive(Widget.scroll_target_y, top)
            self.vertical_scrollbar.set_reactive(ScrollBar.position, top)
