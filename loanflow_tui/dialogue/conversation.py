"""The conversation: asks what is due, understands what is said, and keeps the question in mind.

It remembers nothing of its own: the transcript is read from the journal, and what comes next
follows from the application's state. No terminal is needed to run it.
"""

import asyncio
from collections import deque
from collections.abc import Awaitable, Sequence
from typing import Protocol, Self

from loanflow_tui.dialogue import asides
from loanflow_tui.dialogue.hints import hint_for
from loanflow_tui.dialogue.hood import Hood, look_under
from loanflow_tui.dialogue.messages import Message
from loanflow_tui.dialogue.progress import ProgressWatch
from loanflow_tui.dialogue.samples import sample_for
from loanflow_tui.dialogue.session import Session
from loanflow_tui.dialogue.steps.base import Repair, Situation, Step
from loanflow_tui.dialogue.steps.catalogue import STEPS, current_step
from loanflow_tui.dialogue.transcript import Transcript
from loanflow_tui.dialogue.turns import Hint, Phase, Progress, Question, Turn
from loanflow_tui.dialogue.understand import Ambiguous, match_choice, normalise, read_intent
from loanflow_tui.dialogue.wording import Wording
from loanflow_tui.lending import commands as c
from loanflow_tui.lending.desk import Rejected
from loanflow_tui.lending.journal.records import Recorded
from loanflow_tui.lending.journal.store import Conflict, StoreProblem
from loanflow_tui.lending.stages import finished
from loanflow_tui.lending.terms import DocumentKind, Host, Language
from loanflow_tui.lending.view import ApplicationView

MOST_WORDS = 2_000
"""Characters of an answer that are kept; nothing an applicant is asked for is longer."""


class Listener(Protocol):
    """Whatever shows the conversation."""

    def turn_added(self, turn: Turn) -> None: ...
    def question_changed(self, question: Question | None) -> None: ...
    def typing_changed(self, typing: bool) -> None: ...
    def progress_changed(self, progress: Progress | None) -> None: ...
    def journal_grew(self) -> None: ...
    def rewritten(self) -> None: ...


class Conversation:
    """One application's conversation. `question` is what may be answered now, if anything."""

    def __init__(self, session: Session, view: ApplicationView, journal: Sequence[Recorded]) -> None:
        self.session = session
        self.view = view
        self.journal = journal
        self.listener: Listener | None = None
        self.question: Question | None = None
        self._transcript = Transcript(session.policy, session.terms_for)
        self._unspoken: deque[Turn] = deque()
        self._progress = ProgressWatch()
        self._turn_lock = asyncio.Lock()
        self._problems = 0

    @classmethod
    async def open(
        cls, session: Session, host: str, language: str, persona: str | None = None
    ) -> Self:
        """Open the mini program in `host`: a new application."""
        view = await session.service.start(Host(host), Language(language), persona)
        return await cls._made(session, view.application_id)

    @classmethod
    async def resume(cls, session: Session, application_id: str) -> Self:
        """Go on with an application where it was left.

        Raises:
            LookupError: there is none of that id.
        """
        return await cls._made(session, application_id)

    @classmethod
    async def _made(cls, session: Session, application_id: str) -> Self:
        view = await session.service.view(application_id)
        journal = await session.service.journal(application_id)
        made = cls(session, view, journal)
        made._transcript.replay(application_id, journal)
        await session.service.listen(application_id, made._heard)
        return made

    async def begin(self) -> None:
        """Ask what is due. Call once, when there is a listener."""
        async with self._turn_lock:
            await self._guarded(self._advance())

    # What is so

    @property
    def application_id(self) -> str:
        return self.view.application_id

    @property
    def language(self) -> str:
        return self.view.language.value

    @property
    def host(self) -> str:
        return self.view.host.value

    @property
    def wording(self) -> Wording:
        return self.session.wording(self.language)

    @property
    def turns(self) -> Sequence[Turn]:
        return self._transcript.turns

    @property
    def ended(self) -> bool:
        return finished(self.view)

    @property
    def phase(self) -> Phase:
        step = current_step(self.view)
        return step.phase if step else self._progress.phase(self.view)

    @property
    def phases_done(self) -> frozenset[Phase]:
        return self._progress.phases_done(self.view, self.phase)

    def hood(self) -> Hood:
        """Return what the "under the hood" panel shows."""
        return look_under(self.view, self.journal)

    def hint(self, text: str) -> Hint | None:
        """Return what the field says to `text` while it is being typed."""
        return hint_for(self.question, text, self._situation) if self.question else None

    def skip(self) -> None:
        """End the waiting for show that is under way."""
        self.session.pace.skip()

    # What the applicant does

    async def answer(self, text: str) -> bool:
        """Take typed or pasted words; False when they are no answer yet and stay for editing."""
        async with self._turn_lock:
            if self.question is None:
                return False
            step = STEPS[self.question.step] if self.question.step in STEPS else self._step
            words = normalise(text[: MOST_WORDS * 6])[:MOST_WORDS]
            return await self._guarded(self._understand(step, words, filled=False))

    async def choose(self, choice_id: str) -> bool:
        """Take a quick reply."""
        async with self._turn_lock:
            offered = self.question.choices if self.question else ()
            if choice_id not in {choice.id for choice in offered}:
                return False
            return await self._guarded(self._choose(self._step, choice_id, filled=False))

    async def attach(self, path: str) -> bool:
        """Hand in a file for the question under way."""
        async with self._turn_lock:
            if self.question is None or self.question.kind != "file":
                return False
            return await self._guarded(self._hand_in(self._step, path, filled=False))

    def sample(self) -> str | None:
        """Return what the persona would answer now: text, or `choice:ID`."""
        return sample_for(self.session, self.view, self.question)

    async def fill(self) -> bool:
        """Answer as the persona would."""
        sample = self.sample()
        async with self._turn_lock:
            if sample is None or self.question is None:
                return False
            step = self._step
            if self.question.kind == "file":
                return await self._guarded(self._hand_in_sample(step))
            if sample.startswith("choice:"):
                picked = sample.removeprefix("choice:")
                return await self._guarded(self._choose(step, picked, filled=True))
            return await self._guarded(self._understand(step, sample, filled=True))

    async def set_language(self, language: str) -> None:
        """Go on in another language; the whole transcript is worded anew."""
        async with self._turn_lock:
            await self._guarded(self._send(c.SwitchLanguage(language=Language(language))))
            self.tell_rewritten()

    async def set_host(self, host: str) -> None:
        """Go on in the other host."""
        async with self._turn_lock:
            await self._guarded(self._send(c.SwitchHost(host=Host(host))))
            self.tell_rewritten()

    # Understanding

    @property
    def _situation(self) -> Situation:
        return Situation(self.view, self.session.policy)

    @property
    def _step(self) -> Step:
        step = current_step(self.view)
        assert step is not None, "asked for an answer while it is the lender's turn"
        return step

    async def _understand(self, step: Step, words: str, filled: bool) -> bool:
        question = self.question
        assert question is not None
        intent = read_intent(words, free_text=step.free)
        if intent is not None and await asides.take(self, step, intent, words):
            return True
        if question.kind == "file":
            return await self._hand_in(step, words, filled)
        if not words.strip():
            return await self._repair(step, "empty", words)
        if question.choices and not step.free:
            match = match_choice(words, asides.choice_names(question, self.session))
            if isinstance(match, str):
                return await self._choose(step, match, filled, words)
            if isinstance(match, Ambiguous):
                return await self._repair(step, "choose", words)
        result = step.read(words, self._situation)
        if isinstance(result, Repair):
            return await self._repair(step, result.reason, words, dict(result.values))
        return await self._give(step, result, self._said(step, words, None, filled))

    async def _choose(self, step: Step, picked: str, filled: bool, words: str = "") -> bool:
        aside = asides.of_choice(picked)
        if aside is not None:
            return await asides.take(self, step, aside, words)
        if picked == "use_sample":
            return await self._hand_in_sample(step)
        if step.pick is None:
            return False
        result = step.pick(picked, self._situation)
        if isinstance(result, Repair):
            return await self._repair(step, result.reason, words, dict(result.values))
        return await self._give(step, result, self._said(step, words, picked, filled))

    async def _hand_in_sample(self, step: Step) -> bool:
        kind = DocumentKind(step.id.removeprefix("documents."))
        path = await self.session.sample_document(self.view, kind)
        return await self._hand_in(step, path, filled=True)

    async def _hand_in(self, step: Step, path: str, filled: bool) -> bool:
        command = step.read(path, self._situation)
        assert not isinstance(command, Repair)
        name = path.strip().strip("'\"").replace("\\", "/").rsplit("/", 1)[-1][:120]
        return await self._give(step, command, self._said(step, name, None, filled))

    def _said(self, step: Step, words: str, picked: str | None, filled: bool) -> c.Said:
        shown = "" if picked else words if step.mask is None else step.mask(words)
        return c.Said(step=step.id, words=shown, choice=picked, filled=filled)

    # Acting

    async def _give(self, step: Step, command: c.Command, said: c.Said) -> bool:
        """Send an answer; True when it was taken and the journey went on from it."""
        try:
            await self._send(command.model_copy(update={"said": said}), then_ask=False)
        except Rejected as rejected:
            return await self._repair(step, rejected.reason, said.words, rejected.values)
        after = current_step(self.view)
        await self._advance(again=after is not None and after.id == step.id)
        return after is None or after.id != step.id or step.id.startswith("confirm.")

    async def _repair(
        self, step: Step, reason: str, words: str, values: dict[str, str] | None = None
    ) -> bool:
        shown = step.mask(words) if step.mask is not None else words
        await self._send(
            c.ShowRepair(step=step.id, reason=reason, words=shown[:200], values=values or {}),
            then_ask=False,
        )
        self._tell_question()
        return False

    async def show_aside(self, step: Step, topic: str, words: str) -> None:
        """Record and answer something said in passing, then ask the question again."""
        await self._send(c.ShowAside(step=step.id, topic=topic, words=words[:200]), then_ask=False)
        await self._advance(again=True)

    async def carry_out(self, command: c.Command) -> None:
        """Carry out a command that is no answer, then ask what is due."""
        await self._send(command, then_ask=False)
        await self._advance(again=True)

    async def _send(self, command: c.Command, then_ask: bool = True) -> bool:
        self._hush()
        self.view = await self.session.service.handle(self.application_id, command)
        await self._speak()
        if then_ask:
            await self._advance()
        return True

    async def _advance(self, again: bool = False) -> None:
        """Let the lender do what is due, then put the question that follows."""
        while (step := current_step(self.view)) is None:
            before = self.view.seq
            self._progress.start(self.view)
            self._tell_progress()
            try:
                self.view = await self.session.service.handle(self.application_id, c.Proceed())
            finally:
                self._progress.stop()
                self._tell_progress()
            await self._speak()
            if self.view.seq == before:
                return
        if again or self.view.asked != step.id:
            show = c.ShowQuestion(step=step.id)
            self.view = await self.session.service.handle(self.application_id, show)
            await self._speak()
        self.question = step.ask(self._situation)
        self._tell_question()

    async def _guarded(self, work: Awaitable[bool | None]) -> bool:
        """Await `work`; a store that fails is said plainly and the question stays."""
        try:
            return await work is not False
        except Rejected as rejected:
            self._say_problem(f"repair-{rejected.reason.replace('_', '-')}")
        except Conflict:
            self._say_problem("problem-conflict")
        except StoreProblem as problem:
            self._say_problem(f"problem-{problem.reason.replace('_', '-')}")
        step = current_step(self.view)
        if step is not None:
            self.question = step.ask(self._situation)
        self._tell_question()
        return False

    # Telling

    def _heard(self, recorded: Recorded, view: ApplicationView) -> None:
        self.view = view
        self._unspoken.extend(self._transcript.turns_of(recorded, view))
        if self._progress.saw(recorded.event):
            self._tell_progress()
        if self.listener:
            self.listener.journal_grew()

    async def _speak(self) -> None:
        """Say what is unspoken, at the pace of the session."""
        while self._unspoken:
            turn = self._unspoken.popleft()
            if turn.speaker == "assistant" and self.session.pace.factor > 0:
                self._tell_typing(True)
                await self.session.pace.wait(0.5)
                self._tell_typing(False)
            self._transcript.add(turn)
            if self.listener:
                self.listener.turn_added(turn)

    def _say_problem(self, message_id: str) -> None:
        self._problems += 1
        turn = Turn(f"problem-{self._problems}", "assistant", Message(message_id), tone="bad")
        self._transcript.add(turn)
        if self.listener:
            self.listener.turn_added(turn)

    def _tell_question(self) -> None:
        if self.listener:
            self.listener.question_changed(self.question)

    def _hush(self) -> None:
        """Nothing can be answered while a command is carried out."""
        if self.listener:
            self.listener.question_changed(None)

    def _tell_typing(self, typing: bool) -> None:
        if self.listener:
            self.listener.typing_changed(typing)

    def _tell_progress(self) -> None:
        if self.listener:
            self.listener.progress_changed(self._progress.shown)

    def tell_rewritten(self) -> None:
        if self.listener:
            self.listener.rewritten()
