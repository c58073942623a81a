"""The app in which a participant carries out a task: without what would do it for them."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, Final, cast

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.screen import ModalScreen, Screen

from loanflow_tui.dialogue.messages import Message
from loanflow_tui.lending.api import ApplicationView, QuestionShown, Recorded
from loanflow_tui.tui import screens
from loanflow_tui.tui.app import LoanflowApp
from loanflow_tui.tui.app_options import AppOptions
from loanflow_tui.tui.guarded import GuardedScreen
from loanflow_tui.tui.paint.cells import harmless
from loanflow_tui.tui.phone import phone_of
from loanflow_tui.tui.screens.asking import AskingScreen
from loanflow_tui.tui.signals import let_pass_while_leaving
from loanflow_tui.tui.widgets.keys import Key
from loanflow_tui.tui.widgets.prose import Prose

if TYPE_CHECKING:
    from loanflow_tui.dialogue.conversation import Conversation
    from loanflow_tui.tui.launcher import Opening

HERE: Final = Path(__file__).parent
STYLES: Final = Path(screens.__file__).parent

CLOSED: Final = frozenset(
    {"inspect", "fill", "language", "host", "back_office", "clock", "insights", "jump", "faults",
     "journal"}
)  # fmt: skip
"""Actions that would answer for a participant, or lead out of the task."""

OPEN: Final = frozenset({"help", "mark", "read", "home", "theme", "screenshot", "leave"})
"""Commands of the palette that a study has."""


class StudyPhone(LoanflowApp):
    """Carries out one task. `finished` tells, after the app has ended, that the participant left
    for good and not for a pause; `done` that the step was reached at which the task is done.
    """

    offered = OPEN

    BINDINGS: ClassVar = [Binding("f10", "task", show=False, priority=True)]

    def __init__(self, options: AppOptions, task: str, aloud: str, done_at: str) -> None:
        # What happens under the hood is not for participants.
        super().__init__(replace(options, inspect=False, inspector=False))
        self.told = task
        self.aloud = aloud
        self.done_at = done_at
        self.done = False
        self.finished = False
        self.launcher.around = self._watching

    async def _watching(self, opening: "Opening") -> "Conversation":
        talk = await opening
        await talk.session.service.listen(talk.application_id, self._heard)
        for recorded in talk.journal[-1:]:
            self._heard(recorded, talk.view)
        return talk

    def _heard(self, recorded: Recorded, view: ApplicationView) -> None:
        event = recorded.event
        if isinstance(event, QuestionShown) and event.step == self.done_at and not self.done:
            self.done = True
            self.call_later(self.tell, "study-task-done")

    def shown_keys(self) -> Sequence[Key]:
        """Return the keys of a study: help, the task, colours, finishing."""
        usual = {action: each for each in super().shown_keys() if (action := each[2])}
        kept = [usual[name] for name in ("app.help", "app.theme") if name in usual]
        task = ("F10", self.say("study-key-task"), "app.task")
        finish = ("^C", self.say("study-key-finish"), "app.leave")
        return [kept[0], task, *kept[1:], finish]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Say that what would answer for a participant can't be done here."""
        return action not in CLOSED and super().check_action(action, parameters)

    def action_task(self) -> None:
        """Show the task again."""
        self.door.open("task", TaskScreen)

    def action_leave(self) -> None:
        """Ask whether the task is finished; asked twice, finish."""
        if self.door.shows("leave"):
            self.finish()
        else:
            self.door.open("leave", FinishScreen)

    def finish(self) -> None:
        """Leave for good."""
        self.finished = True
        self.leave()

    def leave(self, code: int = 0) -> None:
        """Leave; how to go on later is said by the study."""
        if not self.is_headless:
            let_pass_while_leaving()
        self._leave_talk("quit")
        self.exit(return_code=code)


def study_of(node: Screen[Any]) -> StudyPhone:
    """Return the app that a study's screen belongs to."""
    return cast("StudyPhone", node.app)


class FinishScreen(AskingScreen):
    """Finish the task, or go on with it."""

    CSS_PATH: ClassVar = [STYLES / "asking.tcss", STYLES.parent / "widgets" / "dock.tcss"]
    ANSWERS: ClassVar = (("stay", "study-finish-stay"), ("go", "study-finish-go"))

    def __init__(self) -> None:
        super().__init__(id="leave")

    def told(self) -> tuple[Message, tuple[Message, ...]]:
        how = "done" if study_of(self).done else "open"
        advice = (Message(f"study-finish-{how}-advice"), Message("study-finish-pause"))
        return Message(f"study-finish-{how}"), advice

    def taken(self) -> None:
        study_of(self).finish()


class TaskScreen(GuardedScreen, ModalScreen[None]):
    """The task once more."""

    CSS_PATH: ClassVar = [STYLES / "asking.tcss", HERE / "task.tcss"]
    BINDINGS: ClassVar = [Binding("escape,enter,q,f10", "close", show=False, priority=True)]

    def __init__(self) -> None:
        super().__init__(id="task")

    def compose(self) -> ComposeResult:
        app = study_of(self)
        with VerticalScroll(id="leave-box"):
            yield Prose(app.say("study-your-task"), id="leave-title")
            text = "\n\n".join(harmless(each) for each in (app.told, app.aloud) if each)
            yield Prose(text, id="task-text")
            yield Prose(app.say("study-task-close"), id="task-hint")

    def action_close(self) -> None:
        """Go on with the task."""
        phone_of(self).door.close(self)
