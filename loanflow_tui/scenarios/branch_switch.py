"""Leaves the show for a branch, and comes back to it at its place."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from loanflow_tui.applicants import persona
from loanflow_tui.dialogue.conversation import Conversation
from loanflow_tui.dialogue.messages import Message
from loanflow_tui.dialogue.wording import Wording
from loanflow_tui.scenarios.branches import Branch, branched, legal_branches
from loanflow_tui.scenarios.drivers.gc_freeze import uncollected
from loanflow_tui.scenarios.playback import Place
from loanflow_tui.tui.launcher import Launcher

if TYPE_CHECKING:
    from loanflow_tui.dialogue.session import Session
    from loanflow_tui.scenarios.demo_app import DemoApp
    from loanflow_tui.scenarios.run import Run


@dataclass(frozen=True, slots=True)
class _Left:
    """The show as it was left: its session stays open meanwhile."""

    session: "Session"
    application_id: str
    launcher: Launcher
    place: Place
    playing: bool
    run: "Run | None"


class Branching:
    """Whether the app shows a branch, and the show that waits behind it."""

    def __init__(self, app: "DemoApp") -> None:
        self._app = app
        self._left: _Left | None = None
        self.branch: Branch | None = None
        self._person: str | None = None

    def words(self, language: str) -> str:
        """Return the question that the branch answers; empty in the show itself."""
        return _question(self.branch, self._person, language) if self.branch is not None else ""

    def legal(self, language: str) -> list[tuple[str, str]]:
        """Return id and words of each branch that makes sense now; none within a branch."""
        talk = self._app.talk
        if talk is None or self.branch is not None:
            return []
        view = talk.view
        return [
            (each.id, _question(each, each.person(view), language)) for each in legal_branches(view)
        ]

    async def entered(self, branch: Branch, playing: bool) -> None:
        """Show a branch from the present place on; what was under way has been stopped."""
        app = self._app
        await app.playback.settle()
        talk = app.talk
        if talk is None:
            return
        app.clock_shown.hold()
        left = _Left(
            talk.session, talk.application_id, app.launcher, app.playback.place(), playing,
            app.run_shown,
        )  # fmt: skip
        person = branch.person(talk.view)
        try:
            with uncollected():
                made = await branched(talk, branch, app.playback.session_anew())
        except Exception as problem:
            app.failed(problem)
            await self._on(left)
            return
        app.launcher = Launcher(app)
        self._left, self.branch, self._person = left, branch, person
        app.appearance.headline = _message(branch, person, app.appearance.language)
        app.run_shown = None
        await app.playback.take(made)
        await app.playback.branch()

    async def returned(self) -> None:
        """Show the show again, as it was left, and let it go on."""
        app, left = self._app, self._left
        if left is None:
            return
        await app.playback.settle()
        with uncollected():
            async with app.playback.unpainted():
                await app.playback.clear()
                await self.dropped()
                talk = await Conversation.resume(left.session, left.application_id)
                app.playback.keep_pace(talk)
                app.launcher.open(talk)
        await self._on(left)

    async def _on(self, left: _Left) -> None:
        app = self._app
        app.run_shown = left.run
        if left.playing:
            app.clock_shown.go_on()
            app.controls.go_on()
        app.show_keys()
        await app.prompt()
        if left.run is not None:
            app.over.set()
        else:
            await app.playback.shown_onward(left.place)

    async def dropped(self) -> None:
        """Close the branch's session, if there is one; the show's is in its place again."""
        left, self._left = self._left, None
        self.branch, self._app.appearance.headline = None, None
        if left is not None:
            branch, self._app.launcher = self._app.launcher, left.launcher
            await branch.loader.close()

    async def close(self) -> None:
        """Close the session of the show that waits behind a branch, when the app ends."""
        if self._left is not None:
            await self._left.launcher.loader.close()


def _message(branch: Branch, person: str | None, language: str) -> Message:
    name = persona(person).name_in(language) if person is not None else ""
    return Message(f"branch-{branch.id}", {"name": name})


def _question(branch: Branch, person: str | None, language: str) -> str:
    return Wording(language).say(_message(branch, person, language))
