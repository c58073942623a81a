"""A widget that paints its own lines and allows selecting their text."""

from collections.abc import Sequence

from rich.cells import cell_len
from rich.style import Style
from textual.geometry import Region, Size
from textual.selection import Selection
from textual.strip import Strip

from loanflow_tui.tui.widgets.steady import Steady


class Painted(Steady):
    """Lines of cells for a given width, cached until `repaint()`."""

    DEFAULT_CSS = "Painted { height: auto; }"

    def __init__(self, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._lines: list[Strip] = []
        self._painted_width = -1

    def paint(self, width: int) -> list[Strip]:
        """Return the lines; each widget implements it."""
        raise NotImplementedError

    def repaint(self, layout: bool = True) -> None:
        """Paint again; without `layout` if the height stays the same."""
        self._painted_width = -1
        if self.is_attached:
            self.refresh(layout=layout)

    def renew(self) -> None:
        """Paint again, and show only the lines that changed."""
        width, before = self._painted_width, self._lines
        if not self.is_attached or width != self.size.width:
            self.repaint()
            return
        self._lines = self.paint(width)
        if len(self._lines) != len(before):
            self.refresh(layout=True)
            return
        changed = [y for y, line in enumerate(self._lines) if line != before[y]]
        if changed:
            self.refresh(*(Region(0, y, width, 1) for y in changed))

    def lines(self, width: int) -> Sequence[Strip]:
        """Return the widget's lines at a width in cells; painted once a width."""
        if width != self._painted_width:
            self._lines = self.paint(width)
            self._painted_width = width
        return self._lines

    def get_content_width(self, container: Size, viewport: Size) -> int:
        return container.width

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return len(self.lines(width))

    def render_line(self, y: int) -> Strip:
        width = self.size.width
        lines = self.lines(width)
        line = lines[y] if 0 <= y < len(lines) else Strip.blank(width, self.rich_style)
        selection = self.text_selection
        if selection is not None and (span := selection.get_span(y)) is not None:
            line = selected(line, *span, self.screen.get_component_rich_style("screen--selection"))
        return line.apply_offsets(0, y)

    def get_selection(self, selection: Selection) -> tuple[str, str]:
        """Return what is selected of the lines that there are, and what stands after it."""
        spans = ((line, selection.get_span(y)) for y, line in enumerate(self._lines))
        found = (line.text.rstrip()[slice(*_ends(line, *span))] for line, span in spans if span)
        return "\n".join(found), "\n"


def selected(line: Strip, start: int, end: int, style: Style) -> Strip:
    """Return a line with its characters from `start` to `end` in a style; -1 is the line's end."""
    start, end = (cell_len(line.text[:at]) for at in _ends(line, start, end))
    if start >= end:
        return line
    parts = [line.crop(0, start), line.crop(start, end).apply_style(style), line.crop(end)]
    return Strip.join(parts)


def _ends(line: Strip, start: int, end: int) -> tuple[int, int]:
    return max(0, start), len(line.text) if end == -1 else max(0, end)
