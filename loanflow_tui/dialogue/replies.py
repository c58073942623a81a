"""The applicant's acts: answer, choose, hand in a file, fill, switch."""

from loanflow_tui.dialogue import digressions, hearing, reactions, value_answers
from loanflow_tui.dialogue.altered import WHAT_IS_WRONG, what_is_wrong
from loanflow_tui.dialogue.clock_jumps import ClockJump, days_until
from loanflow_tui.dialogue.engine import Engine
from loanflow_tui.dialogue.offers import doubt_at
from loanflow_tui.dialogue.renderers.store import store_problem
from loanflow_tui.dialogue.sample_answers import CHOICE, has_sample, sample_for
from loanflow_tui.dialogue.steps.base import Step
from loanflow_tui.dialogue.steps.catalogue import LOCKED
from loanflow_tui.dialogue.understand import exact_choice
from loanflow_tui.dialogue.understand.normalise import normalise
from loanflow_tui.lending.api import AnswerWay, Fact, Host, Language, NameGiven, PickWay, today
from loanflow_tui.lending.api import commands as c

MOST_WORDS = 2_000
"""Characters of an answer that are kept; nothing an applicant is asked for is longer."""


class Replies(Engine):
    """An application that can be answered. `question` is what is asked now, if anything."""

    async def answer(self, text: str, asked: int | None = None, pasted: bool = False) -> bool:
        """Take typed or pasted words as they are; False when they stay for editing.

        What answers the question `asked` (see `asking`) never answers another.
        """
        words = text[:MOST_WORDS]
        return await self._in_turn(self._answer(words, "pasted" if pasted else ""), asked)

    async def choose(self, choice_id: str, asked: int | None = None, way: PickWay = "tap") -> bool:
        """Take a quick reply that was tapped or picked by its key.

        False when it isn't offered, or is for the screen to act on.
        """
        return await self._in_turn(self._choose(choice_id, way), asked)

    def named_choice(self, text: str) -> str | None:
        """Return the quick reply whose own words `text` is, in either language."""
        if self.question is None or not self.question.choices:
            return None
        return exact_choice(text, digressions.choice_names(self.question, self.session))

    async def attach(self, path: str, asked: int | None = None) -> bool:
        """Hand in a file for the question under way."""
        return await self._in_turn(self._attach(path), asked)

    def sample(self) -> str | None:
        """Return what the persona would answer now: text, or `choice:ID`."""
        return sample_for(self.session, self.view, self.question, self.journal)

    @property
    def has_sample(self) -> bool:
        """Whether the persona would answer now, whatever it is."""
        return has_sample(self.question)

    async def fill(self, asked: int | None = None) -> bool:
        """Answer as the persona would: who is locked out waits a day.

        Where nothing is asked, the lender tries again.
        """
        return await self._in_turn(self._fill(), asked)

    async def fill_with(self, sample: str) -> bool:
        """Answer for the persona with this sample: `choice:ID`, or words."""
        return await self._in_turn(self._give_sample(sample))

    async def set_language(self, language: str) -> None:
        """Switch to another language; the whole transcript is reworded."""
        await self._in_turn(self._rewrite(c.SwitchLanguage(language=Language(language))))

    @property
    def host_vouches(self) -> bool:
        """Whether answers rest on the host's data, and are taken back with the host."""
        return Fact.CONSENT_HOST_DATA in self.view.facts and Fact.SIGNED not in self.view.facts

    async def set_host(self, host: str) -> None:
        """Go on in the other host."""
        await self._in_turn(self._rewrite(c.SwitchHost(host=Host(host))))

    async def move_clock(self, span: ClockJump) -> None:
        """Let time pass up to the next day, due date or month; what falls due is said."""
        await self._in_turn(self._move_clock(span))

    async def _move_clock(self, span: ClockJump) -> None:
        again = self.view.loan is not None
        days = days_until(span, self.view.loan, today(self.session.clock))
        await self.carry_out(c.MoveClock(days=days), again=again)

    async def understand_as(self, value: str) -> None:
        """Take `value`, which was said within a longer sentence, as an answer to what is asked.

        Does nothing while no question is put.
        """
        if self.question is not None:
            await hearing.understand(self, self._step, self.question, value)

    @property
    def _step(self) -> Step:
        step = self.step
        assert step is not None, "asked for an answer while it is the lender's turn"
        return step

    async def _answer(self, words: str, way: AnswerWay) -> bool:
        if self.question is None:
            return await self._try_again()
        if self._altered is not None:
            return await self._tell_altered(self.named_choice(words))
        if self._is_signature(words):
            return await value_answers.read(self, self._step, words, way=way)
        return await hearing.understand(self, self._step, self.question, words, way)

    def _is_signature(self, words: str) -> bool:
        """Say whether words are the applicant's own name where it signs: many a name, such as one
        that sounds like being late or like being sure, would be taken for something else.
        """
        given = self.view.get(NameGiven)
        return (
            self.question is not None
            and self.question.step == "sign.name"
            and given is not None
            and not doubt_at(self._step, self.conversation_state)
            and normalise(words) == normalise(given.name)
        )

    async def _try_again(self) -> bool:
        """Have the lender do what is due, where that came to nothing before."""
        await self.carry_out(again=False)
        return False

    async def _choose(self, choice_id: str, way: AnswerWay) -> bool:
        offered = self.question.choices if self.question else ()
        if choice_id not in {choice.id for choice in offered}:
            return False
        if self._altered is not None:
            return await self._tell_altered(choice_id)
        return await reactions.choose(self, self._step, choice_id, way=way)

    async def _tell_altered(self, picked: str | None) -> bool:
        """Say what is wrong with an application that was altered, or that nothing can be done."""
        problem = self._altered
        assert problem is not None
        if picked == WHAT_IS_WRONG:
            damage = await self.session.service.damage_of(self.view.application_id)
            for message in what_is_wrong((*problem.damage, *damage)):
                self.narrator.say_problem(message)
        elif picked is None:
            self.narrator.say_problem(store_problem(problem))
        self._put(self._step)
        return picked is not None

    async def _attach(self, path: str) -> bool:
        if self.question is None or self.question.kind != "file":
            return False
        return await value_answers.hand_in(self, self._step, path)

    async def _fill(self) -> bool:
        if self.question is None:
            return await self._try_again()
        if self._altered is not None:
            return False
        until = self.view.verification.locked_until
        if self.question.step in LOCKED and until and self.session.clock.now() < until:
            await self.carry_out(c.MoveClock(days=1), again=False)
        sample = self.sample()
        if sample is None:
            return False
        if self.question.kind == "file":
            return await value_answers.hand_in_sample(self, self._step)
        return await self._give_sample(sample)

    async def _give_sample(self, sample: str) -> bool:
        if sample.startswith(CHOICE):
            return await reactions.choose(
                self, self._step, sample.removeprefix(CHOICE), filled=True
            )
        return await value_answers.read(self, self._step, sample, filled=True)

    async def _rewrite(self, command: c.Command) -> None:
        await self.carry_out(command, again=False)
        self.narrator.tell_rewritten()
