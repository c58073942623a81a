"""The conversation: asks what is due, understands what is said, and keeps the question in mind.

It remembers nothing of its own: the transcript is read from the journal, and what comes next
follows from the application's state. No terminal is needed to run it.
"""

from collections.abc import Sequence
from typing import Self

from loanflow_tui.dialogue.hints import hint_for
from loanflow_tui.dialogue.inspector import InspectorModel, event_card, inspector_model
from loanflow_tui.dialogue.narrator import Listener
from loanflow_tui.dialogue.progress import phase_of
from loanflow_tui.dialogue.replies import Replies
from loanflow_tui.dialogue.session import Session
from loanflow_tui.dialogue.steps.loan import loan_step
from loanflow_tui.dialogue.steps.waiting import ANYWHERE
from loanflow_tui.dialogue.transcript import Passage
from loanflow_tui.dialogue.turns import Card, Hint, Phase, Turn
from loanflow_tui.dialogue.wording import Wording
from loanflow_tui.lending.api import ANY_DEVICE, Fact, Host, Language, finished, missing
from loanflow_tui.lending.api import commands as c

__all__ = ["Conversation", "Listener"]


class Conversation(Replies):
    """One application's conversation. `question` is what may be answered now, if anything."""

    @classmethod
    async def open(
        cls, session: Session, host: str, language: str, persona: str | None = None
    ) -> Self:
        """Open the mini program in `host`: a new application.

        Raises:
            PersonaError: there is no such persona.
        """
        if persona is not None:
            session.expect(persona)
        view = await session.service.start(Host(host), Language(language), persona, session.device)
        if session.variant is not None:
            await session.service.handle(view.application_id, session.variant.command())
        return await cls._made(session, view.application_id)

    @classmethod
    async def resume(
        cls, session: Session, application_id: str, language: str | None = None
    ) -> Self:
        """Go on with an application where it was left; on another device, that is on record. One
        that was altered outside is shown as far as it can be read, in `language` if nothing can.

        Raises:
            LookupError: there is none of that id.
        """
        view = await session.service.view(application_id)
        elsewhere = not finished(view) and session.device not in (view.origin.device, ANY_DEVICE)
        if elsewhere and not await session.service.damage_of(application_id):
            await session.service.handle(application_id, c.TakeUp(device=session.device))
        made = await cls._made(session, application_id)
        if language is not None and not made.journal:
            spoken = made.view.origin._replace(language=Language(language))
            made.view = made.view._replace(origin=spoken)
        return made

    @classmethod
    async def _made(cls, session: Session, application_id: str) -> Self:
        made = cls(session, await session.service.view(application_id))
        await made.read_journal()
        return made

    async def begin(self) -> None:
        """Say what fell due meanwhile, and ask what is due. Call once, when there is a listener. A
        table of the all-in cost that was left while it was to be read is shown anew.
        """
        reading = self.view.due is Fact.COSTS_CONFIRMED and (
            self.conversation_state.asked != Fact.COSTS_CONFIRMED
        )
        device = self.view.origin.device
        command = c.TakeUp(device=device) if reading else c.Tick()
        await self._in_turn(self.carry_out(command, again=False))

    async def refresh(self) -> None:
        """Notice what was done from outside, such as a person's decision, and go on from there."""
        await self._in_turn(self.catch_up())

    @property
    def application_id(self) -> str:
        """The application that this conversation is about."""
        return self.view.application_id

    @property
    def language(self) -> str:
        """The tag of the language that the assistant speaks now."""
        return self.view.origin.language.value

    @property
    def host(self) -> str:
        """The host that the mini program runs in now."""
        return self.view.origin.host.value

    @property
    def wording(self) -> Wording:
        """What puts messages into the conversation's language."""
        return self.session.wording(self.language)

    @property
    def turns(self) -> Sequence[Turn]:
        """The lines of the transcript so far, oldest first."""
        return self.narrator.transcript.turns

    @property
    def passages(self) -> Sequence[Passage]:
        """The passages so far, event by event, rendered or not."""
        return self.narrator.transcript.passages

    @property
    def ended(self) -> bool:
        """Whether nothing is left to answer; a loan that is looked after goes on."""
        over = finished(self.view) and loan_step(self.view, self.conversation_state.place) == "end"
        return over and not self.view.work.resting

    @property
    def goes_on(self) -> bool:
        """Whether there is a loan to look after once all else has ended."""
        return self.view.loan is not None

    @property
    def phase(self) -> Phase:
        """The phase on the progress rail; the score while the lender is at work."""
        step, due = self.step_due, missing(self.view)
        if due is None and not self.view.holds(Fact.PAYOUT):
            return Phase.SCORE
        anywhere = finished(self.view) or (step is not None and step.id in ANYWHERE)
        return phase_of(due) if step is None or anywhere else step.phase

    @property
    def phases_done(self) -> frozenset[Phase]:
        """The phases of which nothing is left to answer."""
        return self.narrator.progress.phases_done(self.view, self.phase)

    @property
    def listener(self) -> Listener | None:
        """What shows the conversation; None while nothing does."""
        return self.narrator.listener

    @listener.setter
    def listener(self, listener: Listener | None) -> None:
        self.narrator.listener = listener

    def inspector(self, typed: str = "") -> InspectorModel:
        """Return what the "under the hood" panel shows; `typed` stands in the field."""
        faults = tuple(each.spec for each in self.session.faults.active())
        return inspector_model(
            self.view, self.journal, self.session.policy, self.phase, faults,
            self.narrator.progress.shown, typed,
        )  # fmt: skip

    def event_card(self, seq: int) -> Card:
        """Return an event of the journal with its whole content, by its number."""
        before = self.journal[seq - 2].hash if seq > 1 else ""
        return event_card(self.journal[seq - 1], before)

    def hint(self, text: str) -> Hint | None:
        """Return what the field says to `text` while it is being typed."""
        return hint_for(self.question, text, self.situation) if self.question else None

    def skip(self) -> None:
        """End the waiting for show that is under way."""
        self.session.pace.skip()
