"""An entry to choose on the host's home: a mini program, or an unfinished application."""

from rich.style import Style
from textual import events
from textual.message import Message as Posted
from textual.strip import Strip

from loanflow_tui.tui.paint.cells import clip, one_line, wrap
from loanflow_tui.tui.paint.lines import Line, filled, size, strip
from loanflow_tui.tui.widgets.painted import Painted


class Result(Painted, can_focus=True):
    """A heading with a tag, and a line or two below; opens by Enter and by click."""

    ALLOW_SELECT = False

    class Chosen(Posted):
        """The entry was opened."""

        def __init__(self, entry: "Result") -> None:
            super().__init__()
            self.entry = entry

    def __init__(self, id: str, mark: str, title: str, tag: str, below: str) -> None:
        super().__init__(id=id)
        self._mark, self._title, self._tag, self._below = mark, title, tag, below

    def on_focus(self) -> None:
        self.repaint(layout=False)

    def on_blur(self) -> None:
        self.repaint(layout=False)

    def on_click(self, event: events.Click) -> None:
        event.stop()
        self.post_message(self.Chosen(self))

    def on_key(self, event: events.Key) -> None:
        if event.key in ("enter", "space"):
            event.stop()
            self.post_message(self.Chosen(self))

    def paint(self, width: int) -> list[Strip]:
        colours = self.app.theme_variables
        ground = colours["lf-accent-soft"] if self.has_focus else colours["lf-surface"]

        def style(name: str, bold: bool = False) -> Style:
            return Style(color=colours[f"lf-{name}"], bgcolor=ground, bold=bold)

        badge = Style(color=colours["lf-on-accent"], bgcolor=colours["lf-accent"], bold=True)
        edge = ("▌" if self.has_focus else " ", style("accent"))
        opens = (" › ", style("accent" if self.has_focus else "muted", bold=True))
        head: Line = [
            edge, (" ", style("text")), (f" {self._mark} ", badge), ("  ", style("text")),
            (clip(self._title, width - 24), style("text", bold=True)),
            ("  ", style("text")), (self._tag, style("muted")),
        ]  # fmt: skip
        head = [*filled(head, width - size([opens]), style("text")), opens]
        lines: list[Line] = [head]
        for line in wrap(one_line(self._below), width - 12):
            lines.append([edge, ("      ", style("text")), (line, style("muted"))])
        blank: Line = [edge]
        return [strip(line, width, style("text")) for line in (blank, *lines, blank)]
