"""Saying what has happened, at the session's pace, to whatever shows the conversation."""

from collections import deque
from collections.abc import Mapping
from typing import Protocol

from loanflow_tui.dialogue.messages import Message
from loanflow_tui.dialogue.moments import SECONDS
from loanflow_tui.dialogue.progress import ProgressWatch
from loanflow_tui.dialogue.transcript import Passage, Transcript
from loanflow_tui.dialogue.turns import Card, MomentKind, Progress, Question, Turn
from loanflow_tui.lending.api import ApplicationView, Pace, Policy, Recorded

TYPING_SECONDS = 0.5
"""How long the dots are shown before the assistant says something."""


class Listener(Protocol):
    """The protocol of anything that shows the conversation."""

    def turn_added(self, turn: Turn) -> None:
        """Show a turn behind those shown."""
        ...

    def question_changed(self, question: Question | None) -> None:
        """Show the question now put; None while the applicant has nothing to answer."""
        ...

    def typing_changed(self, typing: bool) -> None:
        """Show or hide the dots of an assistant who is typing."""
        ...

    def progress_changed(self, progress: Progress | None) -> None:
        """Show what the lender is doing; None once it is done."""
        ...

    def journal_grew(self) -> None:
        """Show anew what is worked out from the journal, such as the inspector."""
        ...

    def rewritten(self) -> None:
        """Show the whole transcript anew: earlier turns changed."""
        ...


class Narrator:
    """Turns events into what is said, and says it."""

    def __init__(
        self, pace: Pace, policy: Policy, moments: Mapping[MomentKind, float] = SECONDS
    ) -> None:
        self.listener: Listener | None = None
        self.transcript = Transcript(policy)
        self.progress = ProgressWatch(policy)
        self._pace = pace
        self._moments = moments
        self._unspoken: deque[Passage] = deque()
        self._problems = 0

    def heard(self, recorded: Recorded, view: ApplicationView) -> None:
        """Take note of an event; what it leaves to be said is said by `speak`."""
        passage = self.transcript.passage(recorded, view)
        if passage is not None:
            self._unspoken.append(passage)
        if self.progress.saw(recorded.event):
            self.tell_progress()
        if self.listener:
            self.listener.journal_grew()

    async def speak(self) -> None:
        """Say what is unspoken; with nobody to listen, it is as good as said."""
        while self._unspoken:
            passage = self._unspoken.popleft()
            if self.listener is None and self._pace.factor == 0:
                self.transcript.add(passage)
                continue
            for turn in passage.turns:
                if turn.speaker == "assistant" and self._pace.factor > 0:
                    await self._type()
                self._say(turn)
                if turn.card is not None:
                    await self._pace.wait(self.moment_seconds(turn.card))

    def moment_seconds(self, card: Card) -> float:
        """Return for how long a card holds the stage, at pace 1."""
        return self._moments.get(card.moment, 0.0) if card.moment is not None else 0.0

    def forget(self) -> None:
        """Leave unsaid what is unspoken: it is read from the journal instead."""
        self._unspoken.clear()

    def say_problem(self, message: Message) -> None:
        """Say what went wrong with the program itself; that is in no journal."""
        self._problems += 1
        self._say(Turn(f"problem-{self._problems}", "assistant", message, tone="bad"))

    def tell_question(self, question: Question | None) -> None:
        """Tell what may be answered now, if anything."""
        if self.listener:
            self.listener.question_changed(question)

    def tell_progress(self) -> None:
        """Tell the listener what the lender is working on now."""
        if self.listener:
            self.listener.progress_changed(self.progress.shown)

    def tell_rewritten(self) -> None:
        """Tell the listener to show the whole transcript again."""
        if self.listener:
            self.listener.rewritten()

    def _say(self, turn: Turn) -> None:
        self.transcript.add(Passage(lambda: (turn,)))
        if self.listener:
            self.listener.turn_added(turn)

    async def _type(self) -> None:
        if self.listener:
            self.listener.typing_changed(True)
        await self._pace.wait(TYPING_SECONDS)
        if self.listener:
            self.listener.typing_changed(False)
