"""Begins anywhere: a persona answers everything before a step, really, and the journal says so."""

from collections.abc import Awaitable, Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

from loanflow_tui.dialogue.conversation import Conversation
from loanflow_tui.dialogue.sample_answers import pick
from loanflow_tui.dialogue.session import Session
from loanflow_tui.dialogue.steps.catalogue import step_table

MOST_ANSWERS: Final = 60
"""Answers after which a persona is taken never to come to a step."""

USUAL: Final = "li-wei"
"""The persona that answers where none is named."""


class StepNotReached(LookupError):
    """The persona's journey doesn't come to the step; `stopped` is where it went no further."""

    def __init__(self, step: str, stopped: str) -> None:
        super().__init__(step)
        self.step = step
        self.stopped = stopped


@dataclass(frozen=True, slots=True)
class Way:
    """How to come to a step: by which step, by which answers there, with which faults, and as whom.

    Answers are written as samples: `choice:ID`, or words.
    """

    start: str
    answers: tuple[str, ...] = ()
    faults: tuple[str, ...] = ()
    persona: str = USUAL


def _by(start: str, *choices: str, faults: tuple[str, ...] = ()) -> Way:
    return Way(start, tuple(map(pick, choices)), faults)


_WRONG_CODES: Final = ("111111", "222222", "333333")

WAYS: Final[Mapping[str, Way]] = {
    "consent.reconsider": _by("consent.bureau", "refuse"),
    "consent.sharing": _by("offer.amount", "compare"),
    "offer.lender": _by("offer.amount", "compare", "agree"),
    "consent.lender": _by("offer.amount", "compare", "agree", "lender_river-bend"),
    "verify.locked": Way("verify.code", _WRONG_CODES),
    "sign.locked": Way("sign.code", _WRONG_CODES),
    "identity.uscc": Way("identity.uscc", persona="chen-jie"),
    "documents.business_licence": Way("documents.business_licence", persona="chen-jie"),
    "decision.referred": Way("decision.referred", persona="wu-qiang"),
    "consent.insurance": Way("consent.insurance", persona="sun-li"),
    "partner.retry": _by("partner.retry", faults=("bureau-outage",)),
    "held": _by("held", faults=("velocity",)),
    "payout.retry": _by("payout.retry", faults=("payment-rejected",)),
    "payout.card": _by("payout.retry", "other_card", faults=("payment-rejected",)),
    "loan.home": _by("end", "loan"),
    **{
        f"loan.{kind}": _by("end", "loan", f"loan_{kind}")
        for kind in ("instalment", "part", "all", "give_back", "debit", "line")
    },
}
"""Steps off the usual way."""

ONLY_BY_HAND: Final = frozenset(
    {"resting", "loan.plan", "loan.pending", "confirm.start_over", "confirm.cancel"}
)
"""Steps that only words in passing, an officer or time lead to."""

Fill = Callable[[Conversation], Awaitable[object]]


def steps_to_begin_at() -> tuple[str, ...]:
    """Return the steps that a persona can be brought to, in the order of the journey."""
    return tuple(each.id for each in step_table() if each.id not in ONLY_BY_HAND)


def persona_for(step: str) -> str:
    """Return the persona that comes to a step, where none is named."""
    return WAYS[step].persona if step in WAYS else USUAL


async def begin_at(
    session: Session, host: str, language: str, persona: str | None, step: str
) -> tuple[Conversation, StepNotReached | None]:
    """Return a new application at `step`, or where its persona stopped, with why.

    Raises:
        PersonaError: there is no such persona.
    """
    who = persona or persona_for(step)
    talk = await Conversation.open(session, host, language, who)
    missed = None
    with at_once(session):
        await talk.begin()
        try:
            await go_to(talk, step)
        except StepNotReached as never:
            missed = never
    talk.leave()
    return await Conversation.resume(session, talk.application_id), missed


async def go_to(talk: Conversation, step: str, fill: Fill = Conversation.fill) -> None:
    """Have the persona answer until `step` is asked; `fill` gives one answer.

    Raises:
        StepNotReached: the journey ends elsewhere.
    """
    way = WAYS.get(step, Way(step))
    faults = talk.session.faults
    for fault in way.faults:
        faults.inject(fault)
    for _ in range(MOST_ANSWERS):
        if asked_at(talk) == way.start or talk.ended:
            break
        await fill(talk)
    if asked_at(talk) == way.start:
        for answer in way.answers:
            await talk.fill_with(answer)
    if asked_at(talk) != step:
        raise StepNotReached(step, asked_at(talk))


async def filled_until(talk: Conversation, step: str) -> None:
    """Have the persona answer until `step` is asked, nothing is, or it has no answer."""
    for _ in range(MOST_ANSWERS):
        if talk.ended or asked_at(talk) in (step, "") or not talk.has_sample:
            return
        await talk.fill()


def asked_at(talk: Conversation) -> str:
    """Return the step that is asked; empty while nothing is."""
    return talk.question.step if talk.question is not None else ""


@contextmanager
def at_once(session: Session) -> Iterator[None]:
    """Let nothing wait for show."""
    factor = session.pace.factor
    session.pace.factor = 0.0
    session.pace.skip()
    try:
        yield
    finally:
        session.pace.factor = factor
