"""Plays visibly: types letter by letter, highlights a reply before pressing it, waits its turn."""

from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from textual.css.query import NoMatches

from loanflow_tui.dialogue.arrival import asked_at
from loanflow_tui.dialogue.sample_answers import CHOICE
from loanflow_tui.lending.api import Pace
from loanflow_tui.scenarios.cues import Announce, Cue, CueKind
from loanflow_tui.scenarios.drivers.idle import MessageWatch, settle
from loanflow_tui.scenarios.drivers.protocol import is_pasted
from loanflow_tui.scenarios.drivers.screen import ScreenDriver

if TYPE_CHECKING:
    from loanflow_tui.scenarios.demo_app import DemoApp

LONGEST_CAP = 24
"""The most characters of pasted text that are announced as pressed."""


@dataclass(frozen=True, slots=True)
class Tempo:
    """Seconds between two keys, before an answer, and before what was chosen is pressed."""

    key: float
    thought: float
    press: float


HUMAN = Tempo(0.07, 1.0, 0.7)
BRISK = Tempo(0.03, 0.6, 0.3)
"""On the way to a question (`play_to`), which nobody wants to watch for long. A binding question
takes no answer before it was visible for 0.7 seconds."""


class DemoDriver(ScreenDriver):
    """Drives the app so that an audience can follow, and lets every state be seen.

    `turn` waits for the turn of an answer; `free` only while the show is held; `hold` holds it.
    """

    def __init__(
        self,
        app: "DemoApp",
        watch: MessageWatch,
        pace: Pace,
        turn: Callable[[float], Awaitable[None]],
        free: Callable[[], Awaitable[None]],
        hold: Callable[[], None],
        announce: Announce,
    ) -> None:
        super().__init__(app, watch)  # type: ignore[arg-type]  # reports its failures itself
        self.tempo = HUMAN
        self._pace = pace
        self._turn = turn
        self._free = free
        self._hold = hold
        self._announce = announce

    async def settle(self) -> None:
        """Wait until the app is idle, painting every intermediate state."""
        await settle(self.app, self._watch, paint_all=True)

    def unseen(self) -> AbstractAsyncContextManager[None]:
        """An audience watches all the time."""
        return nullcontext()

    async def search(self, words: str) -> None:
        """Type words into the host's search, and open the first result."""
        await self._turn(self.tempo.thought)
        await self._type(words)
        await self.settle()
        await self._pace.wait(self.tempo.press)
        await self._enter()

    async def say(self, text: str) -> None:
        await self._turn(self.tempo.thought)
        await self._answer(text)

    async def _answer(self, text: str) -> None:
        await self._to_field()
        await self._clear()
        self._announce_question()
        if is_pasted(text):
            self._announce(Cue(CueKind.TYPED, ""))
            await self.paste(text)
        else:
            picks = self.mini.dock.field.picks_by_digit and text[:1].isdigit()
            await self._type(f" {text}" if picks else text)
        await self._pace.wait(self.tempo.press)
        await self._enter()

    async def choose(self, choice: str) -> None:
        await self._turn(self.tempo.thought)
        await self._pick(choice)

    async def _pick(self, choice: str) -> None:
        await self._to_chat()
        try:
            self.mini.query_one(f"#choice-{choice}").focus()
        except NoMatches:
            await super().choose(choice)
            return
        await self.settle()
        await self._pace.wait(self.tempo.press)
        await self._free()
        self._announce_question()
        talk = self.talk
        await self._enter()
        if self._comes_back(choice, talk):
            await self.settle()

    async def press(self, *keys: str) -> None:
        for key in keys:
            self._announce(Cue(CueKind.KEY, key))
            await super().press(key)

    async def upload(self, path: Path) -> None:
        await self._turn(self.tempo.thought)
        await super().upload(path)

    async def fill(self) -> None:
        """Answer as the applicant would: by a reply that is pressed, or in typed words.

        What was answered by hand while the show was held is not answered again.
        """
        asked = asked_at(self.talk)
        await self._turn(self.tempo.thought if self._pace.factor else 0)
        talk = self.talk
        if asked_at(talk) != asked:
            return
        sample = talk.sample()
        locked = talk.view.verification.locked_until is not None
        if self._pace.factor == 0 or sample is None or locked:
            await super().fill()
        elif sample.startswith(CHOICE):
            await self._pick(sample.removeprefix(CHOICE))
        else:
            await self._answer(sample)

    def _announce_question(self) -> None:
        """Announce that a question stands as the audience sees it before its answer."""
        question = self.talk.question
        if question is not None:
            self._announce(Cue(CueKind.STEP, question.step))

    async def _type(self, text: str) -> None:
        self._announce(Cue(CueKind.TYPED, text))
        for letter in text:
            await self._in_chat()
            self._send_keys(letter)
            await self._pace.wait(self.tempo.key)
        await self.settle()

    async def _in_chat(self) -> None:
        """Wait until the show may go on; hold it while something lies over the chat, which would
        take the keys.
        """
        await self._free()
        while self.app.mini is not None and self.app.screen is not self.app.mini:
            self._hold()
            await self._free()

    async def _enter(self) -> None:
        await self._in_chat()
        self._announce(Cue(CueKind.KEY, "enter"))
        self._send_keys("enter")
        await self.settle()

    async def _clear(self) -> None:
        """Empty the field, without announcing it."""
        if self.input:
            await super().press("end", "ctrl+u")
