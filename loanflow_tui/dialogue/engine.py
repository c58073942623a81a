"""Turn-taking: ask the question that is due, pass the answer to the lender, one by one."""

import asyncio
from collections.abc import Coroutine, Mapping, Sequence
from typing import Any, NamedTuple

from loanflow_tui.dialogue.altered import ALTERED
from loanflow_tui.dialogue.conversation_state import NO_PROPOSALS, PART_PLANS, ConversationState
from loanflow_tui.dialogue.masking import mask_personal
from loanflow_tui.dialogue.messages import Day, Message
from loanflow_tui.dialogue.narrator import Narrator
from loanflow_tui.dialogue.offers import asked
from loanflow_tui.dialogue.renderers.store import store_problem
from loanflow_tui.dialogue.renderers.talk import typed
from loanflow_tui.dialogue.session import Session
from loanflow_tui.dialogue.steps.base import Situation, Step
from loanflow_tui.dialogue.steps.catalogue import STEPS, current_step
from loanflow_tui.dialogue.steps.labels import dashed
from loanflow_tui.dialogue.steps.loan import plans_first
from loanflow_tui.dialogue.steps.waiting import WAITING
from loanflow_tui.dialogue.turns import Question
from loanflow_tui.dialogue.understand.normalise import clean
from loanflow_tui.dialogue.understand.spoken import says_no_number
from loanflow_tui.lending.api import (
    ApplicationView,
    Conflict,
    DrawOpened,
    Fact,
    Recorded,
    Rejected,
    StoreProblem,
    finished,
    reading_left,
)
from loanflow_tui.lending.api import commands as c

LONGEST_SHOWN = 200
"""The most characters kept of words that were not an answer."""


class Beside(NamedTuple):
    """A question asked together with something else: its topic, its words, the values it names."""

    topic: str
    words: str = ""
    values: Mapping[str, str] = NO_PROPOSALS


def shown(step: Step, words: str) -> str:
    """Return an answer's words, masked so that they may be shown."""
    plain = clean(words)
    if step.mask is None or says_no_number(plain):
        return mask_personal(plain)
    return step.mask(plain)


def written(values: Mapping[str, str]) -> tuple[str, ...]:
    """Return values by step as the journal keeps them."""
    return tuple(f"{step}={value}" for step, value in values.items())


class Engine:
    """One application, and whose turn it is. Whatever is done is done one thing after another.

    `asking` is the identity of the question under way: the journal's length when it was put.
    `asked_beside` is what was asked along with the words at hand: answered before the next
    question is put.
    """

    def __init__(self, session: Session, view: ApplicationView) -> None:
        self.session = session
        self.view = view
        self.journal: Sequence[Recorded] = ()
        self.question: Question | None = None
        self.asking = 0
        self.narrator = Narrator(session.pace, session.policy, session.moments)
        if session.variant is not None:
            self.narrator.transcript.hidden_cards = frozenset(session.variant.hide_cards)
        self._turn = asyncio.Lock()
        self._going_on: asyncio.Task[None] | None = None
        self._stopped = False
        self._due: tuple[ApplicationView, ConversationState, Step | None] | None = None
        self._altered: StoreProblem | None = None
        self.asked_beside: tuple[Beside, ...] = ()

    @property
    def busy(self) -> bool:
        """Whether an answer is being taken, or the lender is at work."""
        return self._turn.locked()

    @property
    def situation(self) -> Situation:
        """What a step may look at."""
        variant = self.session.variant
        return Situation(self.view, self.session.policy, self.conversation_state, variant)

    @property
    def conversation_state(self) -> ConversationState:
        """The last question, and what was said in passing about it."""
        return self.narrator.transcript.conversation

    @property
    def step_due(self) -> Step | None:
        """The step whose question is due; None while it is the lender's turn."""
        view, state = self.view, self.conversation_state
        if self._due is None or self._due[0] is not view or self._due[1] is not state:
            self._due = (view, state, current_step(view, state))
        return self._due[2]

    @property
    def step(self) -> Step | None:
        """The step whose question is due; None while the lender is at work.

        Where the lender's work could not be recorded, the step asks whether to try again; where
        the application was altered outside, it says what can still be done.
        """
        if self._altered is not None:
            return ALTERED
        found = self.step_due
        return STEPS["partner.retry"] if found is None and self._stopped else found

    async def understand_as(self, value: str) -> None:
        """Take `value`, which was said within a longer sentence, as an answer to what is asked.

        How words are understood is known to what is built on this.
        """
        raise NotImplementedError

    async def read_journal(self) -> None:
        """Read the application as it is stored, and listen to what happens to it from now on."""
        service, application_id = self.session.service, self.view.application_id
        self.view = await service.view(application_id)
        self.journal = await service.journal(application_id)
        self.narrator.forget()
        self.narrator.transcript.replay(application_id, self.journal)
        await service.listen(application_id, self._heard)

    def leave(self) -> None:
        """Stop listening to the application; another conversation may go on with it."""
        self.session.service.stop_listening(self.view.application_id, self._heard)

    async def give(
        self, step: Step, command: c.Command, said: c.Said, words: str, ask: bool = True
    ) -> bool:
        """Send an answer; False when it won't do and the words stay for editing. Where the question
        fell away meanwhile, as with an offer that lapsed, what follows is asked instead. Without
        `ask` the question that follows is left to the caller.
        """
        command = plans_first(command, self.situation)
        before_asked, before = self.question, self.view.seq
        try:
            await self._send(command.model_copy(update={"said": said}))
        except Rejected as rejected:
            now = self.step_due
            if now is not None and now.id == step.id:
                return await self.repair(step, rejected.reason, words, rejected.values)
            await self._advance()
            return True
        if self.view.seq == before:
            await self._nothing_new(step, words)
            return True
        if not ask:
            return True
        now = self.step_due
        same = now is not None and now.id == step.id
        other = now is not None and same and asked(now, self.situation) != before_asked
        again = other or (same and isinstance(command, c.ShowAside) and command.topic == "human")
        await self._advance(again=again)
        return not same or said.choice is not None or _shows_plans(command)

    async def repair(
        self, step: Step, reason: str, words: str, values: dict[str, str] | None = None
    ) -> bool:
        """Say what is wrong with an answer; the question and the typed words stay."""
        await self._send(
            c.ShowRepair(
                step=step.id,
                reason=reason,
                words=shown(step, words[:LONGEST_SHOWN]),
                values=values or {},
            )
        )
        self._put(step)
        return False

    async def ask_back(self, step: Step, words: str, offers: Sequence[str]) -> bool:
        """Ask what was meant, with quick replies for the likely readings; nothing is taken."""
        await self._send(
            c.ShowClarification(
                step=self.question.step if self.question else step.id,
                words=shown(step, words[:LONGEST_SHOWN]),
                offers=tuple(offers),
            )
        )
        self._put(step)
        return False

    async def keep_values(self, step: Step, words: str, values: Mapping[str, str]) -> None:
        """Keep values that were said before their question, to be proposed there."""
        heard = mask_personal(clean(words[:LONGEST_SHOWN]))
        await self._send(c.KeepValues(step=step.id, words=heard, values=written(values)))

    async def show_aside(
        self,
        step: Step,
        topic: str,
        words: str,
        values: Mapping[str, str] = NO_PROPOSALS,
        beside: Sequence[str] = (),
    ) -> None:
        """Record and answer something said in passing, then ask the question again.

        `beside` are quick replies for what may have been meant instead.
        """
        await self.mention(step, topic, words, values, beside)
        await self._advance(again=True)

    async def mention(
        self,
        step: Step,
        topic: str,
        words: str,
        values: Mapping[str, str] = NO_PROPOSALS,
        beside: Sequence[str] = (),
    ) -> None:
        """Record something said in passing that is followed by something else."""
        place = self.question.step if self.question else step.id
        heard = mask_personal(clean(words[:LONGEST_SHOWN]))
        shown_values = written(values)
        await self._send(
            c.ShowAside(
                step=place, topic=topic, words=heard, values=shown_values, beside=tuple(beside)
            )
        )

    async def take_back(self, *facts: Fact) -> None:
        """Undo answers and ask for them again. Does nothing if the application has expired."""
        await self.undo(*facts)
        await self._advance(again=True)

    async def undo(self, *facts: Fact) -> None:
        """Undo answers. Does nothing if the application has expired."""
        for fact in facts:
            if fact in self.view.facts and not finished(self.view):
                await self._send(c.Undo(step=fact))

    async def carry_out(self, command: c.Command | None = None, again: bool = True) -> None:
        """Carry out a command that is not an answer, then ask the next question."""
        if command is not None:
            await self._send(command)
        await self._advance(again)

    async def catch_up(self) -> None:
        """Read what other processes have written, and go on from there."""
        await self._went_on_elsewhere()
        await self._advance()

    async def notice(self) -> None:
        """Show what another window has done meanwhile; nothing is written, and nobody waits.

        Until the other window has put its next question, nothing is asked here.
        """
        if self.busy or self._altered is not None:
            return
        async with self._turn:
            try:
                if not await self.session.service.went_on_elsewhere(self.view.application_id):
                    return
                await self._read_anew()
            except (StoreProblem, LookupError):
                return  # said when something is done
            self.narrator.say_problem(Message("elsewhere-noticed"))
            step = self.step_due
            asks = step is not None and self.conversation_state.asked == step.id
            self._put(step if asks else None)

    async def _nothing_new(self, step: Step, words: str) -> None:
        """Tell the state if an answer changed nothing, unless another process went on."""
        elsewhere = await self._went_on_elsewhere()
        waiting = step.id in WAITING and not elsewhere
        if not elsewhere:
            await self.mention(step, "not_yet" if waiting else "status", words)
        await self._advance(again=not waiting)

    async def _went_on_elsewhere(self) -> bool:
        """Read the journal again if another process has written to it; return whether it had."""
        rows = await self.session.service.rows(self.view.application_id)
        if len(rows) == self.view.seq:
            return False
        await self._read_anew()
        return True

    async def _read_anew(self) -> None:
        await self.session.service.release(self.view.application_id)
        await self.read_journal()
        self.narrator.tell_rewritten()

    async def _send(self, command: c.Command) -> None:
        self.narrator.tell_question(None)
        if self.narrator.progress.start_command(command):
            self.narrator.tell_progress()
            if isinstance(command, c.CheckFace):
                await self.session.pace.wait(self.session.moments.get("face", 0.0))
        before = self.view.seq
        try:
            self.view = await self.session.service.handle(self.view.application_id, command)
        finally:
            if self.narrator.progress.stop():
                self.narrator.tell_progress()
            self._tell_time()
        await self.narrator.speak()
        if any(isinstance(each.event, DrawOpened) for each in self.journal[before:]):
            await self._turn_to(self.view.line.opened)

    def _tell_time(self) -> None:
        """Say that the clock was moved on to where other processes have come, if it was."""
        day = self.session.service.came_to()
        if day is not None:
            self.narrator.say_problem(Message("time-went-on", {"day": Day(day)}))

    async def _turn_to(self, application_id: str) -> None:
        """Go on with another application of the same line, with its transcript from the start."""
        self.leave()
        self.view = await self.session.service.handle(application_id, c.Tick())
        await self.read_journal()
        self.narrator.tell_rewritten()

    async def _advance(self, again: bool = False) -> None:
        """Say what is unsaid, let the lender do its work, then ask the next question."""
        self._stopped = False
        await self.narrator.speak()
        while (step := self.step_due) is None:
            before = self.view.seq
            self.narrator.progress.start(self.view)
            self.narrator.tell_progress()
            await self._send(c.Proceed())
            if self.view.seq == before:
                self._put(None)
                return
        if self.view.due is Fact.COSTS_CONFIRMED:
            await self._read_through()
        beside, self.asked_beside = self.asked_beside, ()
        for topic, words, values in beside:
            await self.mention(step, topic, words, values)
        if again or self.conversation_state.asked != step.id:
            await self._send(c.ShowQuestion(step=step.id))
        self._put(step)

    async def _read_through(self) -> None:
        """Let the time go by for which the table of the all-in cost has to be read. At a quicker
        pace the journey's clock goes ahead for the rest, so that it always stands in the journal.
        """
        clock = self.session.clock
        await self.session.pace.hold(reading_left(self.journal, clock.now()).total_seconds())
        clock.advance(reading_left(self.journal, clock.now()))

    def _put(self, step: Step | None) -> None:
        if step is ALTERED:
            self.question = step.ask(self.situation)
        else:
            self.question = asked(step, self.situation) if step is not None else None
        self.asking = self.view.seq
        self.narrator.tell_question(self.question)

    async def _in_turn(
        self, work: Coroutine[Any, Any, bool | None], asked: int | None = None
    ) -> bool:
        """Await `work` once it is its turn; what goes wrong is said and the question stays.

        What was done from outside is gone on from first. An answer to the question `asked` is
        dropped where another is under way by then.
        """
        if self._going_on is not None and not self._going_on.done():
            await asyncio.wait([self._going_on])
        return await self._take_turn(work, asked)

    async def _take_turn(
        self, work: Coroutine[Any, Any, bool | None], asked: int | None = None
    ) -> bool:
        async with self._turn:
            if asked is not None and asked != self.asking:
                work.close()
                return False
            try:
                return await work is not False
            except Rejected as rejected:
                problem = Message(f"repair-{dashed(rejected.reason)}", typed(rejected.values))
            except Conflict:
                await self._read_anew()
                problem = Message("problem-elsewhere")
            except StoreProblem as failed:
                problem = store_problem(failed)
                self._altered = failed if failed.reason == "altered" else None
            except OSError:
                problem = Message("problem-disk")
            except Exception:
                self._put(self.step_due)
                raise
            self.narrator.say_problem(problem)
            self._stopped = True
            self._put(self.step)
            return False

    def _heard(self, recorded: Recorded, view: ApplicationView) -> None:
        self.view = view
        self.narrator.heard(recorded, view)
        if not self._turn.locked():
            self._going_on = asyncio.get_running_loop().create_task(self._go_on())

    async def _go_on(self) -> None:
        """Go on after a change from outside while nobody was answering."""
        await self._take_turn(self.carry_out(again=False))

    async def settled(self) -> None:
        """Wait until the conversation has caught up with changes from outside."""
        if self._going_on is not None:
            await self._going_on

    def tell_rewritten(self) -> None:
        """Tell the listener to show the whole transcript again."""
        self.narrator.tell_rewritten()


def _shows_plans(command: c.Command) -> bool:
    return isinstance(command, c.ShowAside) and command.topic == PART_PLANS
