"""The untried options at a point of the journey, each with a label."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

from loanflow_tui.dialogue.conversation import Conversation
from loanflow_tui.dialogue.decisions import DecisionKind, decisions_on_referral
from loanflow_tui.dialogue.digressions import last_answer
from loanflow_tui.exploration.actions import FILL, Act, lexicon
from loanflow_tui.lending.api import (
    FAULTS,
    MONITORING,
    STEP_ALIASES,
    SYSTEM_FACTS,
    TARGETS,
    UNTIL_CLEARED,
    DecisionMade,
    Fact,
    Fault,
    next_fact,
    open_to_reviewer,
    state,
)
from loanflow_tui.registry.hosts import Host
from loanflow_tui.registry.languages import Language

_MONEY = {
    "loan.instalment": "repay", "loan.part": "repay", "loan.all": "repay",
    "loan.give_back": "repay", "loan.pending": "repay", "payout.retry": "payout",
}  # fmt: skip
"""Questions whose answer moves money, with the step that follows."""

FOR_THE_SCREEN = frozenset({"home", "pick_file"})
"""Choices that the screen handles, not the conversation."""

_ENDING = {"block", "decline", "uphold"}

_SEEN_LATER = {"payment-returned": (Act("advance", "2 days"), Act("resume"))}
"""The acts after which a fault becomes visible."""

_WRONG_CODES = tuple(Act("say", code) for code in ("111111", "222222", "333333"))
_MOST_REFUSALS = 4


class TurnOptions(IntEnum):
    """The order of trying: options that leave the step come last."""

    FIRST = 0
    LEADS_ON = 1
    ENDS = 2


@dataclass(frozen=True, slots=True)
class Option:
    """One option, to be tried once per label."""

    label: tuple[str, ...]
    acts: tuple[Act, ...]
    turn: TurnOptions = TurnOptions.FIRST

    @property
    def ends(self) -> bool:
        """True if the journey ends after it."""
        return self.turn is TurnOptions.ENDS


def options(talk: Conversation) -> Iterator[Option]:
    """Yield the options now; equal labels mean that a second try is useless."""
    question = talk.question
    if question is None:
        return
    at, now = question.step, state(talk.view).value
    yield from _said(at)
    yield from _taken_back(talk, at, now)
    yield from _around(talk, at, now)
    yield from _locking(at)
    for step in _asked_next(talk, at):
        for fault in _faults_at(step):
            yield from _failing(fault, step, now)
    for choice in question.choices:
        if choice.id not in FOR_THE_SCREEN:
            kind = re.sub(r"\d+", "*", choice.id)
            yield Option((at, now, "choose", kind), (Act("choose", choice.id),))
    yield from _later(talk, at, now)
    if not talk.ended:
        yield Option((at, now, "fill"), (FILL,), TurnOptions.LEADS_ON)
        yield from _leaving(at, now)


def _said(at: str) -> Iterator[Option]:
    for name, words in lexicon().asides.items():
        yield Option((at, "aside", name), (Act("say", words),))
    for words in ("", "?!~"):
        yield Option((at, "odd", words), (Act("say", words),))


def _taken_back(talk: Conversation, at: str, now: str) -> Iterator[Option]:
    if talk.ended:
        return
    last = last_answer(talk.view)
    yield Option((at, "back", last.value if last is not None else ""), (Act("say", "back"),))
    for wish, words in (("start_over", "start over"), ("cancel", "cancel")):
        yield Option((at, wish, "keep"), (Act("say", words), Act("choose", "keep")))
    yield Option((now, "over"), (Act("say", "start over"), Act("choose", "start_over")))
    for target, facts in TARGETS.items():
        if any(fact in talk.view.facts for fact in facts):
            yield Option((now, "change", target), (Act("say", words_to_change(target)), FILL))


def _around(talk: Conversation, at: str, now: str) -> Iterator[Option]:
    other = Host(talk.host).following.value
    yield Option((now, "resume"), (Act("resume"),))
    yield Option((now, "host"), (Act("switch", other, "host"),))
    languages = [*Language, *Language]
    after = languages.index(Language(talk.language)) + 1
    around = languages[after : after + len(Language)]
    yield Option((now, "language"), tuple(Act("switch", each, "language") for each in around))
    for decided in _decided_at(talk, at):
        hold = talk.view.monitoring.hold
        place = hold.interrupted.value if hold is not None else ""
        turn = TurnOptions.ENDS if decided in _ENDING else TurnOptions.FIRST
        yield Option((at, place, decided), (Act("decide", decided),), turn)


def _decided_at(talk: Conversation, at: str) -> tuple[DecisionKind, ...]:
    """Return what a person may decide on what waits at a step."""
    made, facts = talk.view.get(DecisionMade), talk.view.facts
    if Fact.PROPOSED in facts:
        return ("confirm", "send_back")
    if at == "decision.referred" and made is not None:
        may = open_to_reviewer(made.decision, talk.session.policy)
        return decisions_on_referral(may, Fact.STATEMENT in facts)
    return ("release", "block") if at == "held" else ()


def _locking(at: str) -> Iterator[Option]:
    if at.endswith(".code"):
        yield Option((at, "wrong"), _WRONG_CODES)
        yield Option((at, "late"), (Act("advance", "6 minutes"), FILL))
    elif at.endswith(".locked"):
        acts = (Act("advance", "30 minutes"), Act("choose", "resend"))
        yield Option((at, "unlock"), acts, TurnOptions.LEADS_ON)


def _later(talk: Conversation, at: str, now: str) -> Iterator[Option]:
    """Yield options that move the clock."""
    if talk.view.loan is not None:
        for span in ("1 day", "1 month", "2 months"):
            acts = (Act("advance", span), Act("resume"))
            yield Option((at, now, "wait", span), acts, TurnOptions.LEADS_ON)
    elif at.startswith(("offer.", "sign.")):
        yield Option((now, "lapse"), (Act("advance", "25 hours"), FILL), TurnOptions.LEADS_ON)


def _leaving(at: str, now: str) -> Iterator[Option]:
    yield Option((now, "leave"), (Act("say", "cancel"), Act("choose", "cancel")), TurnOptions.ENDS)
    yield Option((now, "expire"), (Act("advance", "3 months"), FILL), TurnOptions.ENDS)


def _failing(fault: Fault, step: str, now: str) -> Iterator[Option]:
    """Yield a fault that strikes once, and the same fault until it shows."""
    name = f"{fault.name}@{step}"
    where = (now,) if fault.partner == MONITORING else ()
    inject = Act("fault", name, "inject")
    later = _SEEN_LATER.get(fault.name, ())
    yield Option(("fault", name, *where), (inject, FILL, *later))
    if fault.times is UNTIL_CLEARED:
        yield Option(("fault", name, "stays"), (inject, *[FILL] * _MOST_REFUSALS))


def _faults_at(step: str) -> Iterator[Fault]:
    yield from (fault for fault in FAULTS.values() if step in fault.steps)


def _asked_next(talk: Conversation, at: str) -> Iterator[str]:
    """Yield the partner steps between this answer and the next question."""
    if at in _MONEY:
        yield _MONEY[at]
    if at not in set(Fact):
        return
    yield at
    facts = {**talk.view.facts}
    made = next(iter(facts.values()))
    due: Fact | None = Fact(at)
    while due is not None and (due == at or due in SYSTEM_FACTS or due is Fact.DECISION):
        if due != at:
            yield STEP_ALIASES.get(due.value, due.value)
        facts[due] = made
        due = next_fact(facts)


def words_to_change(target: str) -> str:
    """Return the words that ask to change an answer."""
    return f"change my {target.replace('_', ' ')}"


def may_go_back(talk: Conversation) -> bool:
    """Tell whether an answer can be undone."""
    return not talk.ended and last_answer(talk.view) is not None
