"""What a host's home shows around the search: tiles, recent mini programs, chats, tabs.

All of it is scenery: pressing it says what can be done here instead.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from rich.cells import cell_len
from rich.style import Style
from textual import events
from textual.message import Message as Posted
from textual.strip import Strip

from loanflow_tui.tui.paint.cells import clip, pad
from loanflow_tui.tui.paint.lines import Line, filled, size, strip
from loanflow_tui.tui.widgets.bar import ScreenBar
from loanflow_tui.tui.widgets.painted import Painted

FEWEST_CELLS = 11
"""A tile is at least so wide."""


class Named(NamedTuple):
    """A mark with a name, and for a chat the last words and their time."""

    mark: str
    name: str
    said: str = ""
    at: str = ""


def named(words: str) -> tuple[Named, ...]:
    """Read `mark name` or `mark name·last words·time`, separated by bars."""
    found = []
    for each in words.split("|"):
        mark, _, rest = each.strip().partition(" ")
        name, said, at, *_ = [*(part.strip() for part in rest.split("·")), "", ""]
        found.append(Named(mark, name, said, at))
    return tuple(found)


def told_at(said: str, now: datetime, yesterday: str, weekdays: Sequence[str]) -> str:
    """Return when a chat's last words came, as messengers tell it: today by the hour, else by day.

    `said` is an hour (HH:MM), or days ago (-1 is yesterday). What today has yet to reach came
    yesterday.
    """
    if not said.startswith("-"):
        return said if said < f"{now:%H:%M}" else yesterday
    days = -int(said)
    return yesterday if days == 1 else weekdays[(now - timedelta(days=days)).weekday()]


class Scenery(Painted):
    """A part of the home that only shows how the host looks."""

    ALLOW_SELECT = False

    class Pressed(Posted):
        """A tile or chat that is only scenery was pressed."""

    def __init__(self, id: str, title: str, things: Sequence[Named]) -> None:
        super().__init__(id=id)
        self._title, self._things = title, things

    def on_click(self, event: events.Click) -> None:
        event.stop()
        self.post_message(self.Pressed())

    def _style(self, colour: str, ground: str = "surface", bold: bool = False) -> Style:
        colours = self.app.theme_variables
        return Style(color=colours[f"lf-{colour}"], bgcolor=colours[f"lf-{ground}"], bold=bold)

    def _heading(self) -> list[Line]:
        if not self._title:
            return [[]]
        return [[], [("  ", self._style("text")), (self._title, self._style("muted"))], []]


class Tiles(Scenery):
    """Marks on coloured ground with their names below, as many in a row as fit."""

    def paint(self, width: int) -> list[Strip]:
        columns = max(1, min(len(self._things), 5, width // FEWEST_CELLS))
        cells = width // columns
        blank = self._style("text")
        lines = self._heading()
        for first in range(0, len(self._things), columns):
            row = self._things[first : first + columns]
            marks: Line = []
            names: Line = []
            for each in row:
                badge = f" {each.mark} "
                left = (cells - cell_len(badge)) // 2
                marks += [(" " * left, blank), (badge, self._style("accent", "accent-soft", True))]
                marks.append((" " * (cells - left - cell_len(badge)), blank))
                name = clip(each.name, cells - 1)
                left = (cells - cell_len(name)) // 2
                names.append((" " * left + pad(name, cells - left), blank))
            lines += [marks, names, []]
        return [strip(line, width, blank) for line in lines]


class Chats(Scenery):
    """The latest chats: a mark, a name, the last words and their time."""

    def paint(self, width: int) -> list[Strip]:
        blank, quiet = self._style("text"), self._style("muted")
        lines = self._heading()
        for each in self._things:
            badge = (f" {each.mark} ", self._style("on-accent", "accent", bold=True))
            room = width - cell_len(each.at) - 9
            head: Line = [("  ", blank), badge, ("  ", blank), (clip(each.name, room), blank)]
            head = [*filled(head, width - cell_len(each.at) - 2, blank), (each.at, quiet)]
            said = clip(each.said, width - 10)
            lines += [head, [(" " * (4 + size([badge])), blank), (said, quiet)], []]
        return [strip(line, width, blank) for line in lines]


class TabBar(ScreenBar):
    """The host's tabs; the first is the present one."""

    def __init__(self) -> None:
        super().__init__(id="tabs")
        self._things: Sequence[Named] = ()

    def show(self, things: Sequence[Named]) -> None:
        """Show these names as tabs; painted again only where they differ."""
        if things != self._things:
            self._things = things
            self.repaint(layout=False)

    def on_click(self, event: events.Click) -> None:
        self.post_message(Scenery.Pressed())

    def paint(self, width: int) -> list[Strip]:
        if not self._things:
            return []
        cells = width // len(self._things)
        line: Line = []
        for number, each in enumerate(self._things):
            here = number == 0
            mark = "◉" if here else each.mark
            text = clip(f"{mark} {each.name}", cells - 1)
            left = (cells - cell_len(text)) // 2
            style = self.style("lf-accent" if here else "lf-muted", "lf-title", bold=here)
            line.append((" " * left + pad(text, cells - left), style))
        blank = self.style("lf-muted", "lf-title")
        return [strip(line, width, blank)]


class HomeTitle(ScreenBar):
    """The host's name in the middle of a row of its own, as messengers have it."""

    def __init__(self) -> None:
        super().__init__(id="home-title")
        self._shown = ""

    def show(self, name: str) -> None:
        """Show the host's name in the middle."""
        self._shown = name
        self.repaint(layout=False)

    def paint(self, width: int) -> list[Strip]:
        plain = self.style("lf-text", "lf-page")
        bold = self.style("lf-text", "lf-page", bold=True)
        left = max(0, (width - cell_len(self._shown)) // 2)
        line: Line = [(" " * left, plain), (self._shown, bold)]
        line = [*filled(line, width - 6, plain), ("⊕    ", plain)]
        return [strip(line, width, plain)]
