"""Plays a show on the app's screen, from its title or from any chapter on."""

from collections.abc import Awaitable, Callable, Sequence
from typing import TYPE_CHECKING

from loanflow_tui.line_breaking import cells
from loanflow_tui.scenarios.cues import Cue, CueKind
from loanflow_tui.scenarios.demo_driver import BRISK, HUMAN, DemoDriver
from loanflow_tui.scenarios.player import Player
from loanflow_tui.scenarios.presenter_notes import PresenterNotes
from loanflow_tui.scenarios.replay import ReplayFailed, replayed
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
LONGEST_SHOW = 600.0
"""The deadline of one step in a show, in seconds."""

_VISIBLE_CHANGES = frozenset(
    {"press", "advance", "move_clock", "switch", "resume", "again", "device", "resize"}
)
"""Actions that aren't answers, but visible on screen."""


class Playback:
    """Plays the show of a `DemoApp`, and waits where its director says so."""

    def __init__(self, app: "DemoApp") -> None:
        self._app = app
        self._driver = DemoDriver(
            app, app.messages, app.show_pace, self.turn, self.while_held, app.announce
        )
        self._journal_at_hand_over: int | None = None
        self._by_hand = False
        self._one_answer = False

    async def shown(self) -> None:
        """Play the show from its title on."""
        await self._guarded(self._from_the_title)

    async def shown_from(self, number: int) -> None:
        """Play the show from a chapter on, counted from 1: what lies before is replayed at once."""

        async def play() -> Run:
            app = self._app
            first = app.clock_shown.chapters[number - 1].step
            talk = await replayed(app.loaded, app.options, first)
            await self._take(talk)
            app.clock_shown.number = number - 1
            return await self._play(first)

        await self._guarded(play)

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
            app.action_restart()

    async def _from_the_title(self) -> Run:
        app = self._app
        app.clock_shown.begin(0)
        if app.mini is not None or app.screen.id != "home":
            await self._clear()
            await app.launcher.loader.close()
        await self._driver.settle()
        if app.show_pace.factor == 0:
            app.launcher.begin()
        else:
            await self._card("title", app.say("demo-presents"), app.summary, app.chapters())
            await self._driver.search(app.say("ui-suggestion"))
        await self._driver.settle()
        return await self._play(0)

    async def _take(self, talk: "Conversation") -> None:
        """Show another conversation, in a session of its own, instead of the present one."""
        app = self._app
        await self._clear()
        await app.launcher.loader.use(talk.session)
        app.launcher.open(talk)
        await self._driver.settle()

    async def _clear(self) -> None:
        """Close every screen but the host's home."""
        app = self._app
        if app.mini is not None:
            app.mini.close()
        while len(app.screen_stack) > 1:
            top = app.screen
            app.door.close(top)
            if app.screen is top:
                app.pop_screen()
        await self._driver.settle()

    async def _play(self, first: int) -> Run:
        app = self._app
        self._by_hand = self._one_answer = False
        player = Player(
            app.loaded, self._driver, deadline=LONGEST_SHOW, screen=True, watch=self._before_step
        )
        return await player.play(first)

    async def _ended(self, run: Run) -> None:
        app = self._app
        failed = run.failed
        if failed is not None and self._by_hand and app.clock_shown.number < len(app.chapters()):
            # What was done by hand led elsewhere: the show takes over at its next chapter.
            app.tell("demo-taken-back")
            app.action_next_chapter()
            return
        await self._prompt("")
        if failed is None:
            await self.turn(A_CARD)
            await self._card("end", app.say("demo-ended"), app.words(app.loaded.scenario.ending))
        app.run_shown = run
        app.announce(Cue(CueKind.END))
        app.show_keys()
        if failed is not None:
            self._tell_failure(failed)
        else:
            app.tell("demo-over")

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
        self._driver.tempo = BRISK if step.action == "play_to" else HUMAN
        if app.screen.id == "office" and step.action not in ("hold", "expect"):
            await app.show_pace.wait(A_LOOK)
            await self._driver.press("f8")
        match step.action:
            case "chapter":
                app.clock_shown.begin(app.clock_shown.number + 1)
                app.arrived()
                app.announce(Cue(CueKind.CHAPTER, step.value))
            case "note":
                app.announce(Cue(CueKind.NOTE, step.value))
                await self._prompt(step.value)
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
            await app.playing.wait()
        at_hand_over, self._journal_at_hand_over = self._journal_at_hand_over, None
        if at_hand_over is not None and app.talk is not None:
            self._by_hand |= len(app.talk.journal) > at_hand_over

    def note_hand_over(self) -> None:
        """Note where the show was handed over, to see whether anything is done by hand."""
        talk = self._app.talk
        self._journal_at_hand_over = len(talk.journal) if talk is not None else None

    async def _prompt(self, note: str) -> None:
        """Show a note to the presenter, or hide it if empty."""
        mini = self._app.mini
        if mini is None or not self._app.shows_notes:
            return
        found = mini.query(PresenterNotes)
        prompter = found.first() if found else PresenterNotes()
        if not found:
            await mini.mount(prompter, before=mini.key_bar)
        prompter.prompt(note)


def reading_seconds(text: str) -> float:
    """Return how long a text takes to read."""
    wide = cells(text) - len(text)
    return A_LETTER_READ * (len(text) - wide) + A_LETTER_READ_WIDE * wide
