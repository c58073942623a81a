"""A search suggestion, which opens the way to the mini program without typing."""

from rich.cells import cell_len
from rich.segment import Segment
from textual import events
from textual.geometry import Size
from textual.message import Message as Posted
from textual.strip import Strip
from textual.widget import Widget


class Suggestion(Widget, can_focus=True):
    """A word that goes into the search box when pressed."""

    ALLOW_SELECT = False

    class Chosen(Posted):
        """A suggestion was pressed."""

        def __init__(self, words: str) -> None:
            super().__init__()
            self.words = words

    def __init__(self, words: str) -> None:
        super().__init__(id="suggestion")
        self.words = words

    def get_content_width(self, container: Size, viewport: Size) -> int:
        return cell_len(self.words) + 4

    def render_line(self, y: int) -> Strip:
        before = "▸" if self.has_focus else " "
        strip = Strip([Segment(f"{before}⌕ {self.words} ", self.rich_style)])
        return strip.adjust_cell_length(self.size.width, self.rich_style)

    def on_click(self, event: events.Click) -> None:
        event.stop()
        self.post_message(self.Chosen(self.words))

    def on_key(self, event: events.Key) -> None:
        if event.key in ("enter", "space"):
            event.stop()
            self.post_message(self.Chosen(self.words))
