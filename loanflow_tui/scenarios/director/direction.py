"""A show in the hands of a second terminal: what it tells there, and what it does for it."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from loanflow_tui.dialogue.messages import Message, Value
from loanflow_tui.dialogue.wording import Wording
from loanflow_tui.scenarios import format as f
from loanflow_tui.scenarios.base import Localised, in_language
from loanflow_tui.scenarios.director.protocol import (
    BranchOffered,
    Order,
    Status,
    ToBranch,
    ToChapter,
)
from loanflow_tui.scenarios.director.sockets import supported

if TYPE_CHECKING:
    from loanflow_tui.scenarios.demo_app import DemoApp
    from loanflow_tui.scenarios.director.server import DirectorServer


class Direction:
    """Connects a `DemoApp` with its directors. Without a data directory nobody can connect."""

    def __init__(self, app: "DemoApp", data_dir: Path | None) -> None:
        self._app = app
        self._data_dir = data_dir
        self._server: DirectorServer | None = None
        self._told: Message | None = None
        self.directors = 0

    @property
    def offered(self) -> bool:
        """Whether a second terminal may connect."""
        return self._data_dir is not None

    @property
    def directed(self) -> bool:
        """Whether a second terminal directs the show."""
        return self.directors > 0

    async def listen(self) -> None:
        """Wait for directors, where this system can and the show is not one of a browser's."""
        if self._data_dir is None or not supported() or os.environ.get("TEXTUAL_DRIVER"):
            return
        from loanflow_tui.scenarios.director.server import (  # noqa: PLC0415 - only on a stage
            DirectorServer,
        )

        self._server = DirectorServer(self, self._data_dir)
        try:
            await self._server.listen()
        except OSError:
            self._server = None
            self._app.tell("director-no-socket")

    async def close(self) -> None:
        """Let every director go, because the show ends."""
        if self._server is not None:
            await self._server.close()

    def tell(self) -> None:
        """Tell the directors where the show is."""
        if self._server is not None:
            self._server.tell()

    def told(self, message_id: str, **args: Value) -> bool:
        """Tell the directors a sentence; return False if there are none."""
        self._told = Message(message_id, args)
        self.tell()
        return self.directed

    # What a server asks of a show

    def directors_changed(self, count: int) -> None:
        """Show or hide what is the presenter's, as the first has come or the last has gone."""
        before, self.directors = self.directed, count
        if self.directed != before:
            self._app.act(self._app.show_prompts())

    def obey(self, order: Order | ToChapter | ToBranch) -> None:
        """Do what a director says."""
        controls = self._app.controls
        self._told = None
        match order:
            case Order(act=act):
                controls.obey(act)
            case ToChapter(number=number):
                controls.to_chapter(number)
            case ToBranch(id=branch):
                controls.to_branch(branch, self._app.playing.is_set())

    def refusal(self, name: str, language: str) -> str:
        """Return the sentence about a line that isn't followed."""
        return _say(Message(f"director-refused-{name}"), language or self._app.appearance.language)

    def status(self, language: str) -> Status:
        """Return where the show is, in a language."""
        app = self._app
        clock, branching = app.clock_shown, app.branching
        note, following = self._notes() if branching.branch is None else ("", "")
        return Status(
            title=app.loaded.title(language),
            chapters=tuple(in_language(each.title, language) for each in clock.chapters),
            chapter=clock.number,
            playing=app.playing.is_set(),
            over=app.run_shown is not None,
            note=in_language(note, language),
            next_note=in_language(following, language),
            next=self._next(language),
            elapsed=round(clock.elapsed, 1),
            left=None if clock.left is None else round(clock.left, 1),
            speed=app.controls.speed,
            loops=app.loops,
            dark=app.screen.id == "blackout",
            branch=branching.words(language),
            branches=tuple(
                BranchOffered(id=name, words=words) for name, words in branching.legal(language)
            ),
            host=app.appearance.host,
            language=app.appearance.language,
            told=_say(self._told, language) if self._told is not None else "",
        )

    def _notes(self) -> tuple[Localised, Localised]:
        """Return the present note and the next one."""
        playback, following = self._app.playback, self._app.playback.at + 1
        steps = [step for step, _ in self._app.loaded.steps()][following:]
        later = next((step.note for step in steps if isinstance(step, f.Note)), "")
        return playback.note, later

    def _next(self, language: str) -> str:
        """Return what the key for the next answer does."""
        app, talk = self._app, self._app.talk
        if app.screen.id == "blackout":
            return _say(Message("director-next-dark"), language)
        if talk is None:
            return _say(Message("director-next-card"), language)
        if talk.question is None:
            over = app.run_shown is not None or talk.ended
            return _say(Message("director-next-over" if over else "director-next-wait"), language)
        asked = _say(talk.question.prompt, language)
        name = "director-next-skip" if app.playing.is_set() else "director-next-answer"
        return _say(Message(name, {"asked": asked}), language)


def _say(message: Message, language: str) -> str:
    return Wording(language, strict=False).say(message)
