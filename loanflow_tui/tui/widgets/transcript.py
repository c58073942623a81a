"""The chat: mounts only its last turns, and earlier ones on scrolling up."""

import asyncio
from collections.abc import Callable, Sequence

from textual.app import ComposeResult
from textual.geometry import Region, Size
from textual.layout import DockArrangeResult
from textual.widget import Widget

from loanflow_tui.dialogue.turns import Card, Progress, Turn
from loanflow_tui.tui.paint.lines import LOWER_EDGE, UPPER_EDGE
from loanflow_tui.tui.paint.painter import Painter
from loanflow_tui.tui.textual_private import follows_end, take_bar_as_laid_out
from loanflow_tui.tui.widgets.containers import EvenBackground
from loanflow_tui.tui.widgets.reading_sheet import ReadingSheet
from loanflow_tui.tui.widgets.steady import Steady
from loanflow_tui.tui.widgets.turn import TurnView
from loanflow_tui.tui.widgets.waiting import Waiting

KEPT = 20
"""Turns that stay mounted after the transcript was trimmed."""
MOST = 40
"""The most mounted turns before it is trimmed."""
EARLIER = 20
"""Turns mounted at once on scrolling up to the first."""


class TranscriptView(ReadingSheet, Steady, EvenBackground, can_focus=False):
    """Every turn, in order; the newest is at the bottom, in view unless the user scrolled away.

    A card too tall to be visible together with the next question is shown from its top.
    """

    def __init__(self) -> None:
        super().__init__(id="transcript")
        self.turns: list[Turn] = []
        self._first = 0
        self._painter: Painter | None = None
        self._coming: list[Turn] = []
        self._anew: list[Turn] | None = None
        self._due = False
        self._mounting = asyncio.Lock()
        self._waiting = Waiting()
        self._loading = False
        self._placed: Sequence[tuple[TurnView, Region]] = ()
        self._slivers: dict[TurnView, int] = {}
        self.moving: Callable[[Card], float] = lambda _: 0.0
        """For how many seconds a card that comes now moves."""

    def compose(self) -> ComposeResult:
        yield self._waiting

    def on_mount(self) -> None:
        self.styles.layout = "stream"
        self.anchor()

    def use(self, painter: Painter) -> None:
        """Paint with `painter` from now on, existing turns too."""
        self._painter = painter
        self._waiting.use(painter)
        for view in self.query_children(TurnView):
            view.painter = painter
            view.repaint()

    def show(self, turns: Sequence[Turn]) -> None:
        """Show exactly these turns."""
        self._anew = list(turns)
        self._coming.clear()
        self._soon()

    def add(self, turn: Turn) -> None:
        """Add a turn; several at once are mounted together."""
        self._coming.append(turn)
        self._soon()

    def _soon(self) -> None:
        if not self._due:
            self._due = True
            self.call_later(self.catch_up)

    async def catch_up(self) -> None:
        """Mount the turns since the last time, or all after a change."""
        async with self._mounting:
            if self._due:
                self._due = False
                await self._mount_due()

    async def _mount_due(self) -> None:
        coming, self._coming = self._coming, []
        anew, self._anew = self._anew, None
        if anew is None and len(coming) > KEPT:
            anew = self.turns
        if not self.is_attached:
            return
        with self.app.batch_update():
            if anew is not None:
                self.turns = [*anew, *coming]
                self._first = max(0, len(self.turns) - KEPT)
                coming = self.turns[self._first :]
                await self.remove_children(TurnView)
                self.anchor()
            else:
                self.turns += coming
            for view in self.query_children(TurnView):
                view.stand()
            views = self._views(coming)
            await self.mount_all(views, before=self._waiting)
            if anew is None and views:
                self._move(views[-1])
            self.read_from(self._last_card())
            if len(self.turns) - self._first > MOST and follows_end(self):
                await self._cut_back()

    def _move(self, view: TurnView) -> None:
        seconds = self.moving(view.turn.card) if view.turn.card is not None else 0.0
        if seconds > 0 and self.app.animation_level == "full":
            view.move(seconds)

    def stand(self) -> None:
        """End all movement."""
        for view in self.query_children(TurnView):
            view.stand()

    def _last_card(self) -> TurnView | None:
        """Return the newest card, if only the question and messages on the phone came after it."""
        for after, view in enumerate(reversed(list(self.query_children(TurnView)))):
            if view.turn.card:
                return view
            if after and view.turn.speaker != "phone":
                break
        return None

    def spare(self, widget: Widget) -> int:
        """Spare the words above a card, unless they are the question."""
        if not isinstance(widget, TurnView) or widget.turn is self.turns[-1]:
            return 0
        return widget.above_card(self.scrollable_content_region.width)

    def arrange(self, size: Size, optimal: bool = False) -> DockArrangeResult:
        arranged = super().arrange(size, optimal)
        if size.height:
            self._placed = [
                (placed.widget, placed.region)
                for placed in arranged.placements
                if isinstance(placed.widget, TurnView)
            ]
            end = max(0, arranged.total_region.bottom - size.height)
            top = end if follows_end(self) else round(self.scroll_y)
            self._hide_slivers(top, size.height, laying_out=True)
        return arranged

    def _hide_slivers(self, top: int, height: int, laying_out: bool = False) -> None:
        """Hide the edge of a bubble or card of which nothing else is in view."""
        slivers: dict[TurnView, int] = {}
        if self._painter is not None and self._painter.roomy:
            for y, edge in ((top, LOWER_EDGE), (top + height - 1, UPPER_EDGE)):
                for view, region in self._placed:
                    if y in region.line_range and view.edged(y - region.y, edge, region.width):
                        slivers[view] = y - region.y
        for view in {*self._slivers, *slivers}:
            view.hide(slivers.get(view), laying_out)
        self._slivers = slivers

    def _views(self, turns: Sequence[Turn]) -> list[TurnView]:
        assert self._painter is not None, "use() comes first"
        return [TurnView(turn, self._painter) for turn in turns]

    async def _cut_back(self) -> None:
        """Unmount the earliest turns; nothing moves, because the end is in view."""
        surplus = len(self.turns) - self._first - KEPT
        self._first += surplus
        await self.remove_children(list(self.query_children(TurnView))[:surplus])

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        super().watch_scroll_y(old_value, new_value)
        self._hide_slivers(round(new_value), self.scrollable_content_region.height)
        if new_value < 2 and old_value > new_value and self._first > 0 and not self._loading:
            self._loading = True
            self.call_later(self._load_earlier)

    async def _load_earlier(self) -> None:
        """Mount the turns before the first; the view doesn't move."""
        first = max(0, self._first - EARLIER)
        views = self._views(self.turns[first : self._first])
        self._first = first
        width = self.scrollable_content_region.width
        added = sum(len(view.lines(width)) for view in views)
        await self.mount_all(views, before=0)
        self.scroll_to(y=self.scroll_y + added, animate=False, immediate=True, force=True)
        self._loading = False

    def _size_updated(
        self, size: Size, virtual_size: Size, container_size: Size, layout: bool = True
    ) -> bool:
        """Take the size from the layout; the scrollbar already has its own."""
        changed = super()._size_updated(size, virtual_size, container_size, layout)
        if changed and self.show_vertical_scrollbar:
            take_bar_as_laid_out(self.vertical_scrollbar)
        return changed

    async def reveal(self, turn: Turn) -> None:
        """Scroll a turn to the top of the view; those before it are mounted where needed."""
        async with self._mounting:
            place = self.turns.index(turn)
            if place < self._first:
                views = self._views(self.turns[place : self._first])
                self._first = place
                await self.mount_all(views, before=0)
        width = self.scrollable_content_region.width
        above = list(self.query_children(TurnView))[: place - self._first]
        self.release_anchor()
        lines = sum(len(view.lines(width)) for view in above)
        self.scroll_to(y=lines, animate=False, immediate=True, force=True)

    def to_end(self) -> None:
        """Scroll to the newest turn and stay there."""
        self.anchor()

    def show_typing(self, typing: bool) -> None:
        """Show or hide the dots."""
        self._waiting.show_typing(typing)

    def show_progress(self, progress: Progress | None) -> None:
        """Show the progress of the lender's work."""
        self._waiting.show_progress(progress)
