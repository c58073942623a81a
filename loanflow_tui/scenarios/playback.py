"""Plays a show on the app's screen, from its title or from any chapter on."""

from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from loanflow_tui.dialogue.arrival import asked_at
from loanflow_tui.dialogue.session import SessionOptions, open_session
from loanflow_tui.line_breaking import cells
from loanflow_tui.scenarios import format as f
from loanflow_tui.scenarios.base import Localised, in_language
from loanflow_tui.scenarios.cues import Cue, CueKind
from loanflow_tui.scenarios.demo_driver import BRISK, HUMAN, DemoDriver
from loanflow_tui.scenarios.drivers.gc_freeze import freeze_garbage, uncollected
from loanflow_tui.scenarios.drivers.idle import settle
from loanflow_tui.scenarios.player import Player
from loanflow_tui.scenarios.replay import Replayed, ReplayFailed, replayed, session_anew
from loanflow_tui.scenarios.run import Run, StepRun
from loanflow_tui.scenarios.title_card import TitleCard

if TYPE_CHECKING:
    from loanflow_tui.dialogue.conversation import Conversation
    from loanflow_tui.scenarios.demo_app import DemoApp

A_LETTER_READ = 0.04
A_LETTER_READ_WIDE = 0.12
"""Seconds for reading a character, and one of Chinese."""
A_CARD = 2.5
A_LOOK = 2.5
"""Seconds to look at the back office before and after a decision."""

_VISIBLE_CHANGES = frozenset(
    {"press", "advance", "move_clock", "switch", "resume", "again", "device", "resize"}
)
"""Actions that aren't answers, but visible on screen."""

_DONE_ONCE = frozenset(
    {"say", "choose", "fill", "upload", "decide", "advance", "move_clock", "resume", "again",
     "device"}
)  # fmt: skip
"""Actions that are not repeated once they have had an effect."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a show was left: the number of the step to go on with, the show's applications so far,
    and whether anything was done by hand.
    """

    step: int
    applications: tuple[str, ...]
    by_hand: bool


class Playback:
    """Plays the show of a `DemoApp`, and waits where its director says so."""

    def __init__(self, app: "DemoApp") -> None:
        self._app = app
        self._driver = DemoDriver(
            app, app.messages, app.show_pace, self.turn, self.while_held, self._hold, app.announce
        )
        self._journal_at_hand_over: int | None = None
        self._by_hand = False
        self._one_answer = False
        self._player: Player | None = None
        self._first = 0
        self._step: StepRun | None = None
        self._before: tuple[str, int] = ("", 0)
        self._begins = app.options.clock.now()
        self.note: Localised = ""

    async def shown(self) -> None:
        """Play the show from its title on."""
        await self._guarded(self._from_the_title)

    async def shown_from(self, number: int) -> None:
        """Play the show from a chapter on, counted from 1: what lies before is replayed at once."""

        async def play() -> Run:
            app = self._app
            first = app.clock_shown.chapters[number - 1].step
            with uncollected():
                done = await self._replay(first)
                await self.take(done.talk)
            app.clock_shown.number = number - 1
            return await self._play(first, done.applications)

        await self._guarded(play)

    async def shown_in(self, host: str) -> None:
        """Play the show from its present place on in another host: what lies before is replayed
        there. Where that can't be, the show goes on in its own.
        """

        async def play() -> Run:
            await self._driver.settle()
            place = self.place()
            try:
                done = await self._replay(place.step, host, self._asked_on_the_way)
            except ReplayFailed as failed:
                self._tell_failure(failed.step)
                return await self._play(place.step, place.applications, place.by_hand)
            await self.take(done.talk)
            return await self._play(place.step, done.applications)

        await self._guarded(play)

    @property
    def _asked_on_the_way(self) -> str:
        """The question asked now, if the present step gives several answers; else empty."""
        talk, step = self._app.talk, self._step
        under_way = talk is not None and step is not None and step.action == "play_to"
        return asked_at(talk) if talk is not None and under_way else ""

    @property
    def by_hand(self) -> bool:
        """Whether anything was done by hand, up to now."""
        talk, at_hand_over = self._app.talk, self._journal_at_hand_over
        grown = talk is not None and at_hand_over is not None and len(talk.journal) > at_hand_over
        return self._by_hand or grown

    async def shown_onward(self, place: Place) -> None:
        """Play the show from where it was left on; its conversation is on the screen."""

        async def play() -> Run:
            return await self._play(place.step, place.applications, place.by_hand)

        await self._guarded(play)

    async def branch(self) -> None:
        """Answer as the applicant would, one answer after another, as far as the journey goes."""
        app = self._app
        self._one_answer = False
        self._driver.tempo = HUMAN
        while True:
            await self.while_held()
            await self._driver.settle()
            talk = app.talk
            if talk is not None and not talk.ended and talk.has_sample:
                asked = asked_at(talk)
                await self._driver.fill()
                await self._driver.settle()
                if asked_at(talk) != asked:
                    continue
            app.playing.clear()
            app.tell_presenter("branch-stands")
            app.show_keys()

    @property
    def at(self) -> int:
        """The number of the present step, counted from 0; before the first it is the first."""
        return self._first + (self._step.number - 1 if self._step is not None else 0)

    def _note_at(self, step: StepRun) -> Localised:
        """Return a note in every language that it has."""
        note = list(self._app.loaded.steps())[self._first + step.number - 1][0]
        return note.note if isinstance(note, f.Note) else step.value

    def _announced(self, text: Localised) -> str:
        """Return what a film says: in its own language, whatever the journey speaks just now."""
        return in_language(text, self._app.options.language)

    def keep_pace(self, talk: "Conversation") -> None:
        """Let a conversation speak at the show's present speed."""
        talk.session.pace.factor = self._app.show_pace.factor

    def session_anew(self) -> SessionOptions:
        """Return what a session of the show begins with."""
        return session_anew(self._app.options, self._begins)

    async def _begin_anew(self) -> None:
        """Close the session; the next one begins at the show's first moment, in memory: what a
        playing before has kept would change the outcome.
        """
        app = self._app
        session = await open_session(self.session_anew())
        session.pace.factor = app.show_pace.factor
        await app.launcher.loader.use(session)

    async def _replay(self, steps: int, host: str = "", until: str = "") -> Replayed:
        """Return the conversation after so many steps, and the answers up to the question `until`,
        in this host or the present one, and in the present language.

        Raises:
            ReplayFailed: a step failed.
        """
        app = self._app
        look, who = app.appearance, app.options.persona or app.loaded.scenario.persona
        anew = self.session_anew()
        return await replayed(app.loaded, anew, steps, host or look.host, look.language, who, until)

    def place(self) -> Place:
        """Return where the show is, once nothing of it is under way any more."""
        talk, step, player = self._app.talk, self._step, self._player
        if talk is None or step is None or player is None:
            return Place(self._first, (), self._by_hand)
        grown = (talk.application_id, len(talk.journal)) != self._before
        done = step.action == "chapter" or (step.action in _DONE_ONCE and grown)
        number = self._first + step.number - (0 if done else 1)
        return Place(number, tuple(player.applications), self._by_hand)

    async def settle(self) -> None:
        """Wait until the app is idle."""
        await self._driver.settle()

    async def _guarded(self, play: Callable[[], Awaitable[Run]]) -> None:
        app = self._app
        try:
            run = await play()
            await self._ended(run)
        except ReplayFailed as failed:
            self._tell_failure(failed.step)
        except Exception as problem:
            app.failed(problem)
        app.over.set()
        if app.loops and app.run_shown is not None and app.run_shown.failed is None:
            app.controls.restart()

    async def _from_the_title(self) -> Run:
        app = self._app
        self.note = ""
        app.clock_shown.begin(0)
        if app.mini is not None or app.screen.id != "home":
            await self.clear()
            await self._begin_anew()
        await self._driver.settle()
        if app.show_pace.factor == 0:
            app.launcher.begin()
        else:
            await self._card("title", app.say("demo-presents"), app.summary, app.chapters())
            await self._driver.search(app.say("ui-suggestion"))
        await self._driver.settle()
        return await self._play(0)

    async def take(self, talk: "Conversation") -> None:
        """Show another conversation, in a session of its own, instead of the present one."""
        app = self._app
        self.keep_pace(talk)
        async with self.unpainted():
            await self.clear()
            await app.launcher.loader.use(talk.session)
            app.launcher.open(talk)

    @asynccontextmanager
    async def unpainted(self) -> AsyncIterator[None]:
        """Return a context in which screens change, of which only the last one is painted."""
        app = self._app
        app.paints = False
        try:
            yield
            await settle(app, app.messages)
        finally:
            app.paints = True
            if app.screen_stack:
                app.screen.refresh()
        await self._driver.settle()

    async def clear(self) -> None:
        """Close every screen but the host's home."""
        app = self._app
        if app.mini is not None:
            app.mini.close()
        while len(app.screen_stack) > 1:
            top = app.screen
            app.door.close(top)
            if app.screen is top:
                app.pop_screen()
        await settle(app, app.messages)

    async def _play(
        self, first: int, applications: Sequence[str] = (), by_hand: bool = False
    ) -> Run:
        app = self._app
        freeze_garbage()  # A collection would walk through all that was imported: 0.2 s of a jump.
        self._by_hand, self._one_answer = by_hand, False
        self._first, self._step = first, None
        self._player = player = Player(
            app.loaded, self._driver, deadline=None, screen=True, watch=self._before_step,
            applications=applications,
        )  # fmt: skip
        return await player.play(first)

    async def _ended(self, run: Run) -> None:
        app = self._app
        failed = run.failed
        if failed is not None and self._by_hand and app.clock_shown.number < len(app.chapters()):
            # What was done by hand led elsewhere: the show takes over at its next chapter.
            app.tell_presenter("demo-taken-back")
            app.controls.next_chapter()
            return
        self.note = ""
        await app.prompt()
        if failed is None:
            await self.turn(A_CARD)
            await self._card("end", app.say("demo-ended"), app.words(app.loaded.scenario.ending))
        app.run_shown = run
        app.clock_shown.hold()
        app.announce(Cue(CueKind.END))
        app.show_keys()
        if failed is not None:
            self._tell_failure(failed)
        else:
            app.tell_presenter("demo-over")

    def _tell_failure(self, step: StepRun) -> None:
        if step.problem is not None:
            words = self._app.appearance.wording.say(step.problem.message)
            self._app.notify(
                f"{step.place.line}: {words}", severity="error", markup=False, timeout=30
            )

    async def _card(self, name: str, over: str, summary: str, chapters: Sequence[str] = ()) -> None:
        """Show a card for its reading time, or until a key goes on."""
        app = self._app
        if app.show_pace.factor == 0:
            return
        title = app.loaded.title(app.appearance.language)
        card = TitleCard(f"card-{name}", over, title, summary, chapters)
        await self._driver.settle()
        app.door.open(f"card-{name}", lambda: card)
        text = "".join((title, summary, *chapters))
        await app.show_pace.wait(A_CARD + reading_seconds(text) / 2)
        app.door.close(card)
        await self._driver.settle()

    async def _before_step(self, step: StepRun) -> None:
        """Show notes and chapters; actions other than answers wait for their turn."""
        app = self._app
        self._step = step
        self._before = self._driver.talk.application_id, len(self._driver.talk.journal)
        self._driver.tempo = BRISK if step.action == "play_to" else HUMAN
        if app.screen.id == "office" and step.action not in ("hold", "expect"):
            await app.show_pace.wait(A_LOOK)
            await self._driver.press("f8")
        match step.action:
            case "chapter":
                app.clock_shown.begin(app.clock_shown.number + 1)
                app.controls.arrived()
                app.direction.tell()
                app.announce(Cue(CueKind.CHAPTER, self._announced(app.clock_shown.title)))
            case "note":
                self.note = self._note_at(step)
                app.announce(Cue(CueKind.NOTE, self._announced(self.note)))
                await app.prompt()
                await app.show_pace.wait(reading_seconds(step.value) / 2)
            case "hold":
                await self.while_held()
                await app.show_pace.wait(float(step.value))
            case "decide":
                await self.turn(HUMAN.thought)
                await self._driver.press("f8")
                await app.show_pace.wait(A_LOOK)
            case action if action in _VISIBLE_CHANGES:
                await self.turn(HUMAN.thought)

    async def turn(self, seconds: float) -> None:
        """Wait while the show is paused, then a moment to look."""
        app = self._app
        if self._one_answer:
            self._one_answer = False
            app.playing.clear()
            app.show_keys()
        await self.while_held()
        if app.one_more:
            app.one_more = False
            self._one_answer = True
        else:
            await app.show_pace.wait(seconds)
            await self.while_held()

    async def while_held(self) -> None:
        """Wait while the show is held."""
        app = self._app
        if not app.playing.is_set():
            app.holding.set()
            app.clock_shown.hold()
            await app.playing.wait()
            if app.branching.branch is None:
                app.clock_shown.go_on()
        at_hand_over, self._journal_at_hand_over = self._journal_at_hand_over, None
        if at_hand_over is not None and app.talk is not None:
            self._by_hand |= len(app.talk.journal) > at_hand_over

    def _hold(self) -> None:
        """Hold the show, and say so: something that the presenter opened lies over it."""
        self._app.controls.hold()
        self._app.show_keys()
        self._app.show_bar()

    def note_hand_over(self) -> None:
        """Note where the show was handed over, to see whether anything is done by hand."""
        talk = self._app.talk
        self._journal_at_hand_over = len(talk.journal) if talk is not None else None


def reading_seconds(text: str) -> float:
    """Return how long a text takes to read."""
    wide = cells(text) - len(text)
    return A_LETTER_READ * (len(text) - wide) + A_LETTER_READ_WIDE * wide
