"""Containers with an even background, which need not be painted line by line."""

from rich.style import Style
from textual.containers import Horizontal, Vertical
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget


class EvenBackground(Widget):
    """Shows nothing but its background, without a border: all lines are equal.

    It comes last among a class's bases, because Textual takes styles from the first.
    """

    def render_lines(self, crop: Region) -> list[Strip]:
        background = self.background_colors[1]
        line = Strip.blank(crop.width, Style(bgcolor=background.rich_color))
        for line_filter in self.get_line_filters():
            line = line.apply_filter(line_filter, background)
        return [line] * crop.height


class Row(Horizontal, EvenBackground):
    """Puts widgets side by side."""


class Column(Vertical, EvenBackground):
    """Puts widgets one below the other."""
