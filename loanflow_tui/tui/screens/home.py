"""The host's home: search for the mini program and open it, or resume an application."""

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Literal

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widget import Widget
from textual.widgets import Input, Static

from loanflow_tui.dialogue.catalogue import worded
from loanflow_tui.dialogue.messages import Message, Moment
from loanflow_tui.dialogue.wording import Wording
from loanflow_tui.registry.hosts import Host
from loanflow_tui.registry.languages import Language
from loanflow_tui.tui.paint.cells import one_line
from loanflow_tui.tui.screens.base import HostScreen
from loanflow_tui.tui.widgets.home_hood import HomeHood
from loanflow_tui.tui.widgets.host_home import (
    Chats,
    HomeTitle,
    Named,
    Scenery,
    TabBar,
    Tiles,
    named,
    told_at,
)
from loanflow_tui.tui.widgets.notice import SmallNotice
from loanflow_tui.tui.widgets.ordered_input import OrderedInput
from loanflow_tui.tui.widgets.result import Result
from loanflow_tui.tui.widgets.suggestion import Suggestion

if TYPE_CHECKING:
    from loanflow_tui.lending.api import Standing

PROGRAM = "result-easyloan"
MOST_RESUMABLE = 30

SearchResult = Literal["tip", "found", "nothing"]


class SearchField(OrderedInput):
    """The host's search box; pasted text becomes one harmless line."""

    def _on_paste(self, event: events.Paste) -> None:
        event.stop()
        event.prevent_default()
        self.replace(one_line(event.text)[:200], *self.selection)


class HomeScreen(HostScreen):
    """Search, results, and unfinished applications."""

    def __init__(self) -> None:
        super().__init__(id="home")
        self._unfinished: Sequence[Standing] | None = None
        self._search = SearchField(id="search", compact=True, max_length=200)
        self._shelf = VerticalScroll(id="shelf", can_focus=False)
        self._note = Static(id="home-note", markup=False)
        self._small = SmallNotice()
        self._head, self._tabs, self._hood = HomeTitle(), TabBar(), HomeHood()
        self._showing = asyncio.Lock()
        self._entries_due = False
        self._shown: tuple[SearchResult, str] = ("tip", "")

    def compose(self) -> ComposeResult:
        with Horizontal(id="body"):
            with Vertical(id="phone"):
                yield self.status_bar
                yield self._head
                with Vertical(id="band"), Horizontal(id="search-box"):
                    yield Static("⌕", id="search-mark", markup=False)
                    self._search.placeholder = self.say("ui-search-field")
                    yield self._search
                with self._shelf:
                    yield from self._entries()
                self._note.update(self.say("ui-sandbox"))
                yield self._note
                yield self._tabs
            yield self._hood
        self._dress()
        yield self.key_bar
        self._small.show(self.say("ui-small"))
        yield self._small

    def on_mount(self) -> None:
        # Textual focuses nothing by itself while a browser's window has yet to be clicked.
        self._search.focus()

    def reword(self) -> None:
        super().reword()
        self._search.placeholder = self.say("ui-search-field")
        self._note.update(self.say("ui-sandbox"))
        self._dress()
        self._small.show(self.say("ui-small"))
        self._fill_shelf()

    def _dress(self) -> None:
        """Put on the host's look."""
        host = self.phone.appearance.host
        self.set_class(Host(host).home == "chats", "-chats")
        self._head.show(self.say(f"ui-host-{host}"))
        self._tabs.show(named(self._own("ui-home-tabs")))

    def _own(self, message_id: str) -> str:
        """Return the host's own words for a part of its home, or those of any host."""
        own = f"{message_id}-{self.phone.appearance.host}"
        return self.say(own if worded(own) else message_id)

    def _scenery(self) -> Sequence[Widget]:
        recents = Tiles("recents", self.say("ui-home-recent"), named(self._own("ui-home-recents")))
        if Host(self.phone.appearance.host).home == "chats":
            return (recents, Chats("chats", "", self._chats()))
        return (Tiles("tiles", "", named(self._own("ui-home-tiles"))), recents)

    def _chats(self) -> Sequence[Named]:
        """Return the latest chats, all from before the journey's time."""
        now, yesterday = self.now(), self.say("ui-yesterday")
        weekdays = self.say("ui-weekdays").split("|")
        return [
            each._replace(at=told_at(each.at, now, yesterday, weekdays))
            for each in named(self._own("ui-home-chats"))
        ]

    @on(Scenery.Pressed)
    def _scenery_pressed(self) -> None:
        self.phone.tell("ui-home-only")

    def offer(self, unfinished: Sequence["Standing"]) -> None:
        """Offer these applications to be resumed."""
        self._hood.begin()
        if unfinished != self._unfinished:
            self._unfinished = unfinished
            self._fill_shelf()

    @on(Input.Changed, "#search")
    def _searched(self) -> None:
        if self._result() != self._shown:
            self._fill_shelf()

    def _fill_shelf(self) -> None:
        self._entries_due = True
        self.phone.act(self._show_due())

    async def _show_due(self) -> None:
        """Show the search results, once for all keys typed meanwhile."""
        async with self._showing:
            if not self._entries_due or not self._shelf.is_attached:
                return
            self._entries_due = False
            self._shown = self._result()
            async with self.batch():
                await self._shelf.remove_children()
                await self._shelf.mount_all(self._entries())

    def _result(self) -> tuple[SearchResult, str]:
        """Return what the search comes to, with the words for which nothing is found."""
        words = " ".join(self._search.value.casefold().split())
        if not words:
            return "tip", ""
        return ("found", "") if self._found(words) else ("nothing", words[:40])

    def _entries(self) -> Sequence[Widget]:
        match self._shown:
            case "tip", _:
                return (
                    self._title("ui-search-tip"), self._suggestions(), *self._resumable(),
                    *self._scenery(),
                )  # fmt: skip
            case "found", _:
                return (self._title("ui-search-found"), self._program(), *self._resumable())
            case "nothing", words:
                return (self._title("ui-search-nothing", words=words),)

    def _suggestions(self) -> Suggestion:
        return Suggestion(self.say("ui-suggestion"))

    @on(Suggestion.Chosen)
    def _suggested(self, event: Suggestion.Chosen) -> None:
        self._search_for(event.words)

    def fill(self) -> None:
        """Search for the mini program; once found, open it."""
        if self.query(f"#{PROGRAM}"):
            self.phone.launcher.begin()
        else:
            self._search_for(self.say("ui-suggestion"))

    def _search_for(self, words: str) -> None:
        self._search.value = words
        self._search.action_end()
        self._search.focus()

    def _title(self, message_id: str, **args: str) -> Static:
        return Static(self.say(message_id, **args), classes="shelf-title", markup=False)

    def _found(self, words: str) -> bool:
        """Tell whether the words name the mini program or its use, in any language."""
        spoken = (self.phone.appearance.language, *(each.value for each in Language))
        known = (Wording(each, strict=False) for each in spoken)
        names = "|".join(wording.say(Message("ui-search-words")) for wording in known).split("|")
        return any(words in name or (len(name) > 1 and name in words) for name in names)

    def _program(self) -> Result:
        return Result(
            PROGRAM, self.say("ui-product-mark"), self.say("ui-product-name"),
            self.say("ui-search-tag"), self.say("ui-product-what"),
        )  # fmt: skip

    def _resumable(self) -> Sequence[Widget]:
        if not self._unfinished:
            asked_for = self.phone.options.resume == "" and self._unfinished is not None
            return (self._title("ui-resume-none"),) if asked_for else ()
        return (
            self._title("ui-resume-title"),
            *(self._standing(one) for one in self._unfinished[:MOST_RESUMABLE]),
        )

    def _standing(self, one: "Standing") -> Result:
        at = datetime.fromtimestamp(one.updated_us / 1_000_000, UTC)
        return Result(
            f"resume-{one.application_id}",
            "↻",
            self.say(f"ui-resume-{one.product or 'new'}"),
            self.say("ui-resume-tag", host=self.say(f"ui-host-{one.host}"), at=Moment(at)),
            self.say(
                "ui-resume-what",
                id=one.application_id,
                state=Message(f"state-{one.state.replace('_', '-')}"),
            ),
        )

    @on(Input.Submitted, "#search")
    def _first_result(self) -> None:
        first = next(iter(self.query(Result)), None)
        if first is not None:
            self._open(first)

    @on(Result.Chosen)
    def _chosen(self, event: Result.Chosen) -> None:
        self._open(event.entry)

    def _open(self, entry: Result) -> None:
        assert entry.id is not None
        if entry.id == PROGRAM:
            self.phone.launcher.begin()
        else:
            self.phone.launcher.resume(entry.id.removeprefix("resume-"))

    def on_key(self, event: events.Key) -> None:
        """Move through the results and back to the search box by arrows."""
        if event.key not in ("up", "down"):
            return
        event.stop()
        stops = [self._search, *self.query(Suggestion), *self.query(Result)]
        here = next((n for n, each in enumerate(stops) if each.has_focus), 0)
        stops[(here + (1 if event.key == "down" else -1)) % len(stops)].focus()
