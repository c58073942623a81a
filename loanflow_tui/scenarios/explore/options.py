"""What there is to try where a journey stands, each by a label, so that nothing is tried twice."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from loanflow_tui.dialogue.asides import TARGETS, last_answer
from loanflow_tui.dialogue.conversation import Conversation
from loanflow_tui.lending.journey import SYSTEM_FACTS, Fact
from loanflow_tui.lending.order import first_missing
from loanflow_tui.lending.partners.catalogue import FAULTS, STEP_ALIASES
from loanflow_tui.lending.stages import state
from loanflow_tui.scenarios.explore.acts import FILL, Act, lexicon

_REPAY = re.compile(r"loan\.(instalment|part|all|give_back)")
FOR_THE_SCREEN = frozenset({"home", "pick_file"})
"""Choices that the conversation leaves to the screen to act on."""

_DECIDED_AT = {"decision.referred": ("approve", "decline"), "held": ("release", "block")}


@dataclass(frozen=True, slots=True)
class Option:
    """Something to try. `ends` tells that the journey is over after it."""

    label: tuple[str, ...]
    acts: tuple[Act, ...]
    ends: bool = False


def options(talk: Conversation) -> Iterator[Option]:
    """Yield all that may be tried now; a label is the same wherever trying it again is no use."""
    question = talk.question
    if question is None:
        return
    at, now = question.step, state(talk.view).value
    yield from _said(at)
    yield from _taken_back(talk, at, now)
    yield from _around(talk, at, now)
    for step in _asked_next(talk, at):
        yield from (_failing(fault, step) for fault in _faults_at(step))
    for choice in question.choices:
        if choice.id not in FOR_THE_SCREEN:
            kind = re.sub(r"\d+", "*", choice.id)
            yield Option((at, "choose", kind), (Act("choose", choice.id),))
    if not talk.ended:
        yield from _leaving(at, now)


def _said(at: str) -> Iterator[Option]:
    for name, words in lexicon()["asides"].items():
        yield Option((at, "aside", name), (Act("say", words),))
    for words in ("", "?!~"):
        yield Option((at, "odd", words), (Act("say", words),))


def _taken_back(talk: Conversation, at: str, now: str) -> Iterator[Option]:
    if talk.ended:
        return
    yield Option((at, "back"), (Act("say", "back"),))
    for wish, words in (("start_over", "start over"), ("cancel", "cancel")):
        yield Option((at, wish, "keep"), (Act("say", words), Act("choose", "keep")))
    yield Option((now, "over"), (Act("say", "start over"), Act("choose", "start_over")))
    for target, facts in TARGETS.items():
        if any(fact in talk.view.facts for fact in facts):
            words = f"change my {target.replace('_', ' ')}"
            yield Option((now, "change", target), (Act("say", words),))


def _around(talk: Conversation, at: str, now: str) -> Iterator[Option]:
    other = "wechat" if talk.host == "alipay" else "alipay"
    yield Option((now, "resume"), (Act("resume"),))
    yield Option((now, "host"), (Act("switch", other, "host"),))
    languages = ("zh-CN", "en") if talk.language == "en" else ("en", "zh-CN")
    yield Option((now, "language"), tuple(Act("switch", each, "language") for each in languages))
    for decided in _DECIDED_AT.get(at, ()):
        hold = talk.view.hold
        place = hold.interrupted.value if hold is not None else ""
        ends = decided in {"block", "decline"}
        yield Option((at, place, decided), (Act("decide", decided),), ends)
    if talk.view.loan is not None:
        for span in ("1 day", "1 month", "2 months"):
            yield Option((at, now, "wait", span), (Act("advance", span), Act("resume")))
    elif at.startswith("offer."):
        yield Option((now, "lapse"), (Act("advance", "25 hours"), FILL))
    elif at.endswith(".code"):
        yield Option((at, "late"), (Act("advance", "6 minutes"), FILL))


def _leaving(at: str, now: str) -> Iterator[Option]:
    yield Option((now, "leave"), (Act("say", "cancel"), Act("choose", "cancel")), True)
    yield Option((now, "expire"), (Act("advance", "3 months"), FILL), True)


def _failing(fault: str, step: str) -> Option:
    return Option(("fault", f"{fault}@{step}"), (Act("fault", f"{fault}@{step}", "inject"), FILL))


def _faults_at(step: str) -> Iterator[str]:
    for fault in FAULTS.values():
        if step in fault.steps:
            yield fault.name


def _asked_next(talk: Conversation, at: str) -> Iterator[str]:
    """Yield the steps that are done once this question is answered, before the next is asked."""
    if _REPAY.fullmatch(at):
        yield "repay"
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
        due = first_missing(facts)


def may_go_back(talk: Conversation) -> bool:
    """Tell whether there is an answer to take back."""
    return not talk.ended and last_answer(talk.view) is not None
