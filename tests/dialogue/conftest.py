"""A journey without a screen: the conversation, and the text that a person would read."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from datetime import timedelta

import pytest

from loanflow_tui.dialogue.conversation import Conversation
from loanflow_tui.dialogue.session import Session, SessionOptions, open_session
from loanflow_tui.dialogue.turns import Turn
from loanflow_tui.lending.policy import Policy, load_policy
from loanflow_tui.lending.runtime.clock import ManualClock
from loanflow_tui.scenarios.session_setup import shelf
from tests.journals import fill, journal_at, record_journals

MOST_ANSWERS = 60
LOCK = timedelta(minutes=16)


class Journey:
    """One conversation, with the turns since the applicant's last act."""

    def __init__(self, talk: Conversation, clock: ManualClock) -> None:
        self.talk = talk
        self.clock = clock
        self._seen = 0

    @property
    def step(self) -> str:
        """The step of the current question."""
        assert self.talk.question is not None
        return self.talk.question.step

    @property
    def choices(self) -> list[str]:
        assert self.talk.question is not None
        return [choice.id for choice in self.talk.question.choices]

    @property
    def new(self) -> list[Turn]:
        """The turns since the applicant's last act."""
        return list(self.talk.turns[self._seen :])

    @property
    def new_ids(self) -> list[str]:
        """The messages in `new`, by id."""
        return [turn.message.id for turn in self.new if turn.message]

    @property
    def words(self) -> list[str]:
        """The words of `new`."""
        say = self.talk.wording.say
        said = (turn.words or (say(turn.message) if turn.message else "") for turn in self.new)
        return [words for words in said if words]

    @property
    def events(self) -> list[str]:
        return [recorded.kind for recorded in self.talk.journal]

    def mark(self) -> None:
        """Count turns as new from here on."""
        self._seen = len(self.talk.turns)

    async def say(self, text: str) -> bool:
        self._seen = len(self.talk.turns)
        return await self.talk.answer(text)

    async def choose(self, choice: str) -> bool:
        self._seen = len(self.talk.turns)
        return await self.talk.choose(choice)

    async def fill(self) -> bool:
        self._seen = len(self.talk.turns)
        return await self.talk.fill()

    async def play_to(self, step: str) -> None:
        """Answer as the persona would, until `step` is asked."""
        if self.step != step and not self._seen:
            self.talk = await journal_at(self.talk, step)
        for _ in range(MOST_ANSWERS):
            if self.step == step:
                return
            assert not self.talk.ended, f"ended before {step}"
            if self.step.endswith(".locked"):
                self.clock.advance(LOCK)
            self._seen = len(self.talk.turns)
            await fill(self.talk)
        raise AssertionError(f"never came to {step}, but stays at {self.step}")

    async def play(self) -> None:
        """Answer as the persona would, while that leads further."""
        stuck = 0
        for _ in range(MOST_ANSWERS):
            if self.talk.ended or self.step == "decision.referred":
                return
            if self.step.endswith(".locked"):
                self.clock.advance(LOCK)
            before = self.step
            await self.fill()
            stuck = stuck + 1 if self.step == before else 0
            if stuck > MOST_ANSWERS // 10:
                return


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock()


def _options(clock: ManualClock) -> SessionOptions:
    return SessionOptions(seed=7, pace=0, clock=clock, contracts="defer", samples=shelf())


@pytest.fixture
async def session(clock: ManualClock) -> AsyncIterator[Session]:
    async with await open_session(_options(clock)) as opened:
        record_journals(opened)
        yield opened


@pytest.fixture(scope="session")
def policy() -> Policy:
    return load_policy()


Begin = Callable[..., Awaitable[Journey]]


@pytest.fixture
def begin(session: Session, clock: ManualClock) -> Begin:
    """Return a function that opens the mini program for a persona."""

    async def opened(
        persona: str | None = "li-wei", host: str = "alipay", language: str = "en"
    ) -> Journey:
        talk = await Conversation.open(session, host, language, persona)
        await talk.begin()
        return Journey(talk, clock)

    return opened


@pytest.fixture
async def begin_alone() -> AsyncIterator[Begin]:
    """Return a function like `begin`, each time in a new session: nobody has applied before."""
    async with AsyncExitStack() as sessions:

        async def opened(
            persona: str | None = "li-wei", host: str = "alipay", language: str = "en"
        ) -> Journey:
            clock = ManualClock()
            session = await sessions.enter_async_context(await open_session(_options(clock)))
            record_journals(session)
            talk = await Conversation.open(session, host, language, persona)
            await talk.begin()
            return Journey(talk, clock)

        yield opened


@pytest.fixture
async def journey(begin: Begin) -> Journey:
    """A consumer in Alipay, in English, at the first question."""
    return await begin()


async def at_the_loan(begin: Begin, language: str = "en") -> Journey:
    """Return a journey whose loan is paid out, at the home of the loan."""
    journey = await begin(language=language)
    await journey.play()
    await journey.choose("loan")
    assert journey.step == "loan.home"
    return journey
