"""The director's terminal: notes, chapters and time of a show, and all its keys."""

import asyncio
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from loanflow_tui.dialogue.messages import Message, Value
from loanflow_tui.dialogue.wording import Wording
from loanflow_tui.scenarios.director.link import Link, ShowGone
from loanflow_tui.scenarios.director.protocol import (
    Act,
    Order,
    Refused,
    Status,
    ToBranch,
    ToChapter,
)
from loanflow_tui.scenarios.director_menu import ChoiceMenu
from loanflow_tui.scenarios.show_clock import minutes
from loanflow_tui.tui.small_app import SmallApp
from loanflow_tui.tui.widgets.prose import Prose

_KEYS: tuple[tuple[str, Act], ...] = (
    ("f7,space", "play_pause"), ("f10,n", "next_step"),
    ("shift+left,left", "previous_chapter"), ("shift+right,right", "next_chapter"),
    ("shift+up,plus", "faster"), ("shift+down,minus", "slower"), ("r", "restart"), ("l", "loop"),
    ("ctrl+b,b", "blackout"), ("f4", "language"), ("f5", "host"), ("f6", "theme"),
)  # fmt: skip


class DirectorApp(SmallApp[str]):
    """Directs a show; returns the sentence to end with, empty if it was left.

    With several `shows` one is chosen first.
    """

    TITLE = "loanflow"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (92, "-roomy")]  # noqa: RUF012 - Textual's own type
    BINDINGS: ClassVar = [
        *(Binding(key, f"order('{act}')", show=False, priority=True) for key, act in _KEYS),
        *(Binding(str(n), f"chapter({n})", show=False) for n in range(1, 10)),
        Binding("ctrl+y,y", "branch", show=False, priority=True),
        Binding("escape,q,ctrl+c", "leave", show=False),
    ]
    CSS = """
    Screen { background: $lf-page; color: $lf-text; }
    #top { height: 3; padding: 1 2; background: $lf-bar; color: $lf-bar-text; text-style: bold; }
    #top-title { width: 1fr; }
    #top-time { width: auto; }
    #state { height: 1; padding: 0 2; background: $lf-title; color: $lf-title-text; }
    #body { height: 1fr; }
    #chapters { width: 40; height: 1fr; border: none; padding: 1; background: $lf-surface;
        color: $lf-text; }
    #chapters > .option-list--option-highlighted { background: $lf-accent; color: $lf-on-accent;
        text-style: bold; }
    #desk { width: 1fr; height: 1fr; padding: 1 3; }
    .label { height: 1; color: $lf-muted; }
    .said { height: auto; margin: 0 0 1 0; max-width: 72; }
    #note { text-style: bold; }
    #next-note { color: $lf-muted; }
    #branch { color: $lf-accent; text-style: bold; }
    #told { color: $lf-muted; }
    #keys { height: auto; max-height: 3; padding: 0 2; background: $lf-title; color: $lf-muted; }
    #chapters, #desk { scrollbar-size-vertical: 1; }
    #chapters:focus { background-tint: $lf-surface 0%; }
    Screen.-narrow #top { height: 1; padding: 0 2; }
    Screen.-narrow #body { layout: vertical; }
    Screen.-narrow #chapters { width: 100%; height: auto; max-height: 9; padding: 0 1; }
    Screen.-narrow #desk { width: 100%; padding: 1 2 0 2; }
    Screen.-narrow #told { margin: 0; }
    """

    def __init__(self, shows: list[tuple[Path, Status]], language: str, dark: bool = False) -> None:
        super().__init__(Wording(language), dark)
        self._shows = shows
        self._language = language
        self._link: Link | None = None
        self._listening: asyncio.Task[None] | None = None
        self.status: Status | None = None
        self.changed = asyncio.Event()

    def compose(self) -> ComposeResult:
        with Horizontal(id="top"):
            yield Static(id="top-title", markup=False)
            yield Static(id="top-time", markup=False)
        yield Static(id="state", markup=False)
        with Horizontal(id="body"):
            yield OptionList(id="chapters")
            with VerticalScroll(id="desk", can_focus=False):
                for name in ("branch", "note", "next-note", "next"):
                    with Vertical(id=f"{name}-part", classes="said"):
                        yield Static(self._say(f"director-label-{name}"), classes="label")
                        yield Prose(id=name)
                yield Prose(id="told", classes="said")
        yield Prose(self._say("director-keys"), id="keys", between=" · ")

    def on_mount(self) -> None:
        self.query_one(OptionList).focus()
        if len(self._shows) == 1:
            self._direct(self._shows[0][0])
            return
        shows = [(str(n), status.title, str(n)) for n, (_, status) in enumerate(self._shows, 1)]
        self.push_screen(
            ChoiceMenu("shows-menu", self._say("director-choose"), (), 0, shows),
            lambda chosen: (
                self._direct(self._shows[int(chosen) - 1][0]) if chosen else self.exit("")
            ),
        )

    def _say(self, message: str, **args: Value) -> str:
        return self.wording.say(Message(message, args))

    # The show

    def _direct(self, path: Path) -> None:
        self._listening = asyncio.create_task(self._listen(path))

    async def _listen(self, path: Path) -> None:
        """Show what the show says, until it ends."""
        try:
            self._link = await Link.to(path, self._language)
            while True:
                match await self._link.heard():
                    case Status() as status:
                        self._show(status)
                    case Refused(sentence=sentence):
                        self.query_one("#told", Prose).say(sentence)
                self.changed.set()
        except ShowGone:
            self.exit(self._say("director-gone"))

    async def on_unmount(self) -> None:
        if self._listening is not None:
            self._listening.cancel()
        if self._link is not None:
            self._link.close()

    def _show(self, status: Status) -> None:
        before, self.status = self.status, status
        self.query_one("#top-title", Static).update(Content(status.title))
        time = minutes(status.elapsed)
        if status.left is not None:
            time += f"  -{minutes(status.left)}"
        self.query_one("#top-time", Static).update(Content(time))
        self.query_one("#state", Static).update(Content(self._state(status)))
        if before is None or (before.chapters, before.chapter) != (status.chapters, status.chapter):
            self._list_chapters(status)
        for name in ("branch", "note", "next-note", "next"):
            words = getattr(status, name.replace("-", "_"))
            self.query_one(f"#{name}-part").display = bool(words)
            self.query_one(f"#{name}", Prose).say(words)
        if status.told:
            self.query_one("#told", Prose).say(status.told)

    def _list_chapters(self, status: Status) -> None:
        listed = self.query_one(OptionList)
        listed.clear_options()
        for number, title in enumerate(status.chapters, 1):
            mark = "▶" if number == status.chapter else " "
            listed.add_option(Option(Content(f"{mark} {number:2}  {title}"), str(number)))
        listed.highlighted = max(0, status.chapter - 1) if status.chapters else None

    def _state(self, status: Status) -> str:
        """Return the show's state in words, on one line."""
        playing = "over" if status.over else "playing" if status.playing else "held"
        chapter = ""
        if status.chapter:
            count = len(status.chapters)
            chapter = self._say("director-chapter", number=status.chapter, count=count)
        parts = (
            self._say("director-state", state=playing),
            chapter,
            f"{status.speed:g}×" if status.speed != 1 else "",
            self._say("director-loops") if status.loops else "",
            self._say("director-dark") if status.dark else "",
            self._say(f"ui-host-{status.host}") if status.host else "",
            Wording(status.language).say(Message("director-language")) if status.language else "",
        )
        return " · ".join(filter(None, parts))

    # Keys

    def action_order(self, act: Act) -> None:
        """Have the show do this."""
        if self._link is not None and len(self.screen_stack) == 1:
            self.query_one("#told", Prose).say("")
            self._link.say(Order(act=act))

    def action_chapter(self, number: int) -> None:
        """Have the show go to a chapter."""
        if self._link is not None:
            self._link.say(ToChapter(number=number))

    @on(OptionList.OptionSelected, "#chapters")
    def _chapter_chosen(self, event: OptionList.OptionSelected) -> None:
        self.action_chapter(int(event.option_id or "1"))

    def action_branch(self) -> None:
        """Choose a branch, or have the show come back from one."""
        link, status = self._link, self.status
        if link is None or status is None or len(self.screen_stack) > 1:
            return
        if status.branch:
            link.say(Order(act="return"))
            return
        if not status.branches:
            self.query_one("#told", Prose).say(self._say("branch-none"))
            return
        offered = [(each.id, each.words, str(n)) for n, each in enumerate(status.branches, 1)]
        self.push_screen(
            ChoiceMenu("branch-menu", self._say("branch-title"), (), 0, offered),
            lambda chosen: link.say(ToBranch(id=chosen)) if chosen else None,
        )

    def action_leave(self) -> None:
        """Let the show go on by itself."""
        self.exit("")
