"""What one run covered, read from its journal and its transcript."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from functools import cache
from pathlib import Path
from typing import Any

from loanflow_tui.dialogue.conversation_state import CONVERSATION, ConversationState
from loanflow_tui.dialogue.messages import Message
from loanflow_tui.dialogue.offers import answerable
from loanflow_tui.dialogue.steps.base import Situation
from loanflow_tui.dialogue.steps.catalogue import STEPS
from loanflow_tui.exploration.coverage.kinds import CoverageKind, arrow
from loanflow_tui.exploration.coverage.universe import made_of, rule_of, sign_of
from loanflow_tui.lending.api import (
    ApplicationView,
    DecisionMade,
    MonitorAlerted,
    Policy,
    QuestionShown,
    ScoreComputed,
    apply_event,
    load_policy,
    state,
)
from loanflow_tui.scenarios.run import Run

Reached = Mapping[str, frozenset[str]]
"""The covered items by kind, in plain values that can be sent between processes."""


def reached_by(run: Run) -> Reached:
    """Return what a run covered."""
    scenario = run.loaded.scenario
    policy = _policy(run.loaded.path.parent / scenario.policy if scenario.policy else None)
    found = _Found(policy)
    view, conversation = ApplicationView(run.application_id), ConversationState()
    for recorded in run.journal:
        before, view = view, apply_event(view, recorded)
        conversation = CONVERSATION(conversation, recorded.event, recorded.at, before.facts)
        found.event(recorded.event, before, view, conversation)
    for turn in run.turns:
        found.said(turn)
        if turn.card is not None:
            found.items[CoverageKind.CARD].add(turn.card.kind)
    found.items[CoverageKind.FAULT] |= set(run.struck)
    return {str(kind): frozenset(items) for kind, items in found.items.items()}


@cache
def _policy(path: Path | None) -> Policy:
    return load_policy(path)


class _Found:
    """Collects what is covered, event by event."""

    def __init__(self, policy: Policy) -> None:
        self.items: dict[CoverageKind, set[str]] = defaultdict(set)
        self._policy = policy
        self._asked = ""

    def event(
        self,
        event: object,
        before: ApplicationView,
        view: ApplicationView,
        conversation: ConversationState,
    ) -> None:
        """Take note of an event, which led from one view to the next."""
        items = self.items
        items[CoverageKind.EVENT].add(type(event).__name__)
        now, then = state(view).value, state(before).value
        items[CoverageKind.STATE].add(now)
        if now != then and before.seq:
            items[CoverageKind.MOVE].add(arrow(then, now))
        match event:
            case QuestionShown(step=step):
                self._question(step, Situation(view, self._policy, conversation))
            case DecisionMade(decision=decision):
                binding = [decision.limit.binding] if decision.limit is not None else []
                items[CoverageKind.RULE] |= set(map(rule_of, (*decision.reasons, *binding)))
            case ScoreComputed(result=result):
                items[CoverageKind.RULE] |= set(map(rule_of, result.reasons))
            case MonitorAlerted(sign=sign):
                items[CoverageKind.RULE].add(sign_of(sign))

    def _question(self, step: str, situation: Situation) -> None:
        question = answerable(STEPS[step], situation)
        self.items[CoverageKind.STEP].add(question.step)
        if self._asked and self._asked != question.step:
            self.items[CoverageKind.WAY].add(arrow(self._asked, question.step))
        self._asked = question.step
        self.said(question)

    def said(self, value: object) -> None:
        """Take note of every message in a turn or a question."""
        waiting: list[str] = []
        _note(value, waiting)
        while waiting:
            name = waiting.pop()
            if name not in self.items[CoverageKind.WORDING]:
                self.items[CoverageKind.WORDING].add(name)
                waiting += made_of(name)


def _note(value: object, into: list[str]) -> None:
    """Put the id of every message in a value, however deep, into a list."""
    if isinstance(value, Message):
        into.append(value.id)
    kind = type(value)
    parts = _READ.get(kind)
    if parts is None:
        parts = _READ[kind] = _parts_of(kind)
    for part in parts(value):
        if part.__class__ not in _PLAIN:
            _note(part, into)


_PLAIN = frozenset({str, int, bool, type(None)})
"""Kinds of values that hold no message; most are of these."""


_READ: dict[type, Callable[[Any], Iterable[object]]] = {}
"""What reads the parts of a value, by its kind: to find it takes longer than to read."""


def _parts_of(kind: type) -> Callable[[Any], Iterable[object]]:
    """Return what reads the parts of a value of this kind."""
    if issubclass(kind, Message):
        return lambda message: message.args.values()
    if issubclass(kind, str | int):
        return lambda _: ()
    if issubclass(kind, Mapping):
        return lambda found: found.values()
    if issubclass(kind, Sequence):
        return iter
    names = [each.name for each in fields(kind)] if is_dataclass(kind) else []
    return lambda value: [getattr(value, name) for name in names]
