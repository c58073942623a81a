"""A journey on the screen, as a test can read it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from loanflow_tui.dialogue.turns import Question, Turn
from loanflow_tui.lending.api import Faults, Offer, Recorded, state
from loanflow_tui.scenarios.drivers.stage import Stage

if TYPE_CHECKING:
    from textual.pilot import Pilot
    from textual.widgets import Input

    from loanflow_tui.dialogue.conversation import Conversation
    from loanflow_tui.dialogue.session import Session
    from loanflow_tui.tui.app import LoanflowApp


class JourneyView:
    """The present state of screen, conversation and journal."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage

    @property
    def pilot(self) -> "Pilot[None]":
        """Textual's Pilot, for anything else."""
        return self._stage.pilot

    @property
    def app(self) -> "LoanflowApp":
        """The app under test; all of Textual's own can be asked of it."""
        return self._stage.app

    @property
    def talk(self) -> "Conversation":
        """The conversation behind the screen."""
        return self._stage.driver.talk

    @property
    def session(self) -> "Session":
        """The loan service with its pace, clock and faults."""
        return self.talk.session

    @property
    def faults(self) -> Faults:
        """The active faults: `inject("bureau-timeout")`, `clear()`."""
        return self.session.faults

    @property
    def input(self) -> "Input":
        """The field below the transcript, with what was typed so far."""
        return self._stage.driver.mini.dock.field

    @property
    def question(self) -> Question | None:
        """What is asked now; None while it is the lender's turn."""
        return self.talk.question

    @property
    def turns(self) -> Sequence[Turn]:
        """All turns so far."""
        return self.talk.turns

    @property
    def journal(self) -> Sequence[Recorded]:
        """Every event so far, with its number, time and hash."""
        return self.talk.journal

    @property
    def events(self) -> list[str]:
        """The name of every event so far."""
        return [recorded.kind for recorded in self.journal]

    @property
    def state(self) -> str:
        """The application's state."""
        return state(self.talk.view).value

    @property
    def offer(self) -> Offer | None:
        """The lender's offer, if there is one."""
        return self.talk.view.offer

    @property
    def text(self) -> str:
        """The visible text, line by line."""
        return self._stage.driver.look().text
