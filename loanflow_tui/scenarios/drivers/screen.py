"""Drives the screen with real key, paste and mouse events, as a person would."""

import unicodedata
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from textual import events
from textual.css.query import NoMatches
from textual.geometry import Size
from textual.keys import REPLACED_KEYS, _character_to_key, _get_unicode_name_from_key
from textual.widget import Widget

from loanflow_tui.scenarios.drivers.idle import MessageWatch, settle
from loanflow_tui.scenarios.drivers.protocol import is_pasted
from loanflow_tui.scenarios.drivers.screen_capture import look_at
from loanflow_tui.scenarios.run import Look, StepFailed
from loanflow_tui.tui.textual_private import (
    check_size,
    failure_of,
    resize_headless,
    visible_widgets,
)

if TYPE_CHECKING:
    from loanflow_tui.dialogue.conversation import Conversation
    from loanflow_tui.scenarios.drivers.staged_app import StagedApp
    from loanflow_tui.tui.app import LoanflowApp
    from loanflow_tui.tui.screens.mini import MiniScreen


class ScreenDriver:
    """Plays through the screen. Each method returns when the app awaits the next action."""

    def __init__(self, app: "StagedApp", watch: MessageWatch) -> None:
        self.app = app
        self._watch = watch
        self.looked = False
        """True once the whole screen was painted and looked at."""

    @property
    def mini(self) -> "MiniScreen":
        """The mini program's screen.

        Raises:
            StepFailed: it isn't open.
        """
        mini = self.app.mini
        if mini is None:
            raise StepFailed("not-open")
        return mini

    @property
    def talk(self) -> "Conversation":
        return self.mini.talk

    @property
    def input(self) -> str:
        return self.mini.dock.field.value

    async def settle(self) -> None:
        """Wait until the app is idle.

        Raises:
            Exception: the app recorded an internal error.
        """
        await settle(self.app, self._watch)
        failure = failure_of(self.app)
        if failure is not None:
            raise failure
        if self.app.trouble is not None:
            trouble, self.app.trouble = self.app.trouble, None
            raise trouble

    async def say(self, text: str) -> None:
        await self._to_field()
        await self._clear()
        if is_pasted(text):
            self.app.post_message(events.Paste(text))
        else:
            # A digit alone would pick a quick reply: a blank before it makes it words.
            picks = self.mini.dock.field.picks_by_digit and text[:1].isdigit()
            self._send_keys(*(" " if picks else ""), *text)
        self._send_keys("enter")
        await self.settle()

    async def choose(self, choice: str) -> None:
        await self._to_chat()
        talk = self.talk
        try:
            chip = self.mini.query_one(f"#choice-{choice}")
        except NoMatches:
            raise StepFailed("no-choice", choice, "") from None
        if not self._click(chip):
            chip.focus()
            self._send_keys("enter")
        await self.settle()
        if self._comes_back(choice, talk):
            await self.settle()

    def _comes_back(self, choice: str, talk: "Conversation") -> bool:
        """Take up again an application that was put off until later; tell whether it was."""
        later = choice == "later" and self.app.mini is None
        if later:
            self.app.launcher.resume(talk.application_id)
        return later

    async def press(self, *keys: str) -> None:
        for key in keys:
            self._send_keys(key)
            await self.settle()

    async def paste(self, text: str) -> None:
        """Paste text, wherever the focus is."""
        self.app.post_message(events.Paste(text))
        await self.settle()

    async def click(self, selector: str) -> None:
        """Click the middle of a widget.

        Raises:
            StepFailed: it isn't visible.
        """
        if not self._click(self.app.screen.query_one(selector)):
            raise StepFailed("not-seen", selector=selector)
        await self.settle()

    async def click_at(self, x: int, y: int) -> None:
        """Click a cell, counted from 0 at the upper left, and wait until the app is idle."""
        self._point(x, y)
        await self.settle()

    async def upload(self, path: Path) -> None:
        await self._to_field()
        await self._clear()
        self.app.post_message(events.Paste(str(path)))
        self._send_keys("enter")
        await self.settle()

    def unseen(self) -> AbstractAsyncContextManager[None]:
        return self._unpainted()

    @asynccontextmanager
    async def _unpainted(self) -> AsyncIterator[None]:
        """Lay out each change and paint none, which takes half of the time; look at the end."""
        before, self.app.paints = self.app.paints, False
        try:
            yield
        finally:
            self.app.paints = before
        self.look()
        await self.settle()

    async def fill(self) -> None:
        await self._to_chat()
        await self.press("f3")

    async def switch(self, language: str | None = None, host: str | None = None) -> None:
        if language is not None and language != self.app.appearance.language:
            await self.press("f4")
        if host is not None and host != self.app.appearance.host:
            await self.press("f5")
            if self.app.screen.id == "switch":
                await self.click("#choice-switch")

    async def resume(self, application_id: str | None = None) -> None:
        await self._to_chat()
        talk = self.talk
        application_id = application_id or talk.application_id
        self.app.action_home()
        await self.settle()
        await talk.session.service.release(application_id)
        self.app.launcher.resume(application_id)
        await self.settle()

    async def again(self) -> None:
        await self._to_chat()
        self.app.action_home()
        await self.settle()
        self.app.launcher.begin()
        await self.settle()

    async def resize(self, columns: int, lines: int) -> None:
        size = Size(columns, lines)
        resize_headless(self.app, size)
        self.app.post_message(events.Resize(size, size))
        await self.settle()
        check_size(self.app)
        await self.settle()

    def look(self, picture: bool = False) -> Look:
        self.looked = True
        return look_at(self.app, picture)

    async def change(self) -> None:
        await self._watch.more()
        await self.settle()

    async def _to_chat(self) -> None:
        """Close whatever covers the chat."""
        if self.app.screen is not self.mini:
            await self.press("escape")

    async def _to_field(self) -> None:
        """Focus the field."""
        await self._to_chat()
        if not self.mini.dock.field.has_focus:
            self._click(self.mini.dock.field)
            await self.settle()

    async def _clear(self) -> None:
        """Empty the field."""
        if self.input:
            await self.press("end", "ctrl+u")

    def _send_keys(self, *keys: str) -> None:
        for key in keys:
            self.app.post_message(key_event(key, self.app))

    def _click(self, widget: Widget) -> bool:
        """Click a widget; return False if it isn't visible."""
        screen = self.app.screen
        with suppress(Exception):
            region, clip = visible_widgets(screen)[widget]
            seen = region.intersection(clip)
            if not seen.area:
                return False
            self._point(seen.x + seen.width // 2, seen.y + seen.height // 2)
            return True
        return False

    def _point(self, x: int, y: int) -> None:
        """Move the mouse to a cell, press and release."""
        for kind in (events.MouseMove, events.MouseDown, events.MouseUp):
            button = 0 if kind is events.MouseMove else 1
            event = kind(None, x, y, 0, 0, button, False, False, False, screen_x=x, screen_y=y)
            event.set_sender(self.app)
            self.app.post_message(event)


def key_event(key: str, app: "LoanflowApp") -> events.Key:
    """Return the event of one key, by Textual's name or by its character."""
    if len(key) == 1:
        event = events.Key(key if key.isalnum() else _character_to_key(key), key)
    else:
        original = REPLACED_KEYS.get(key, key)
        try:
            character: str | None = unicodedata.lookup(_get_unicode_name_from_key(original))
        except KeyError:
            character = None
        event = events.Key(key, character)
    event.set_sender(app)
    return event
