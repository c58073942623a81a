"""Writing down a live journey as a scenario: short, readable, and passing when played back."""

from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from typing import Any

from loanflow_tui.dialogue.conversation import Conversation
from loanflow_tui.dialogue.sample_answers import sample_for
from loanflow_tui.dialogue.turns import Question
from loanflow_tui.dialogue.wording import Wording
from loanflow_tui.lending.api import (
    ApplicationView,
    AsideShown,
    DecisionMade,
    IdentityGiven,
    MobileGiven,
    Recorded,
    RepairShown,
    state,
)
from loanflow_tui.scenarios.checks import last_repair
from loanflow_tui.scenarios.yaml_text import Step, scenario_yaml

_TOLD = ("decision", "offer", "contract", "receipt")
"""Cards that are expected again when they come."""


@dataclass(frozen=True, slots=True)
class RecordedAct:
    """One thing the applicant did: when what was asked, and what it left."""

    kind: str
    value: str
    question: Question | None
    view: ApplicationView
    left: tuple[Recorded, ...]
    cards: tuple[tuple[str, str], ...]
    after: str
    state: str
    ended: bool


class Recorder:
    """Listens to what an applicant does in a conversation."""

    def __init__(self, talk: Conversation) -> None:
        self.talk = talk
        self.acts: list[RecordedAct] = []
        self._started = (talk.host, talk.language)
        for kind, name in _WAYS.items():
            setattr(talk, name, self._heard(kind, getattr(talk, name)))

    def _heard(
        self, kind: str, way: Callable[..., Awaitable[Any]]
    ) -> Callable[..., Awaitable[Any]]:
        async def act(*given: str) -> Any:
            talk = self.talk
            question, view = talk.question, talk.view
            events, turns = len(talk.journal), len(talk.turns)
            done = await way(*given)
            say = talk.wording.say
            cards = (turn.card for turn in talk.turns[turns:] if turn.card is not None)
            self.acts.append(
                RecordedAct(
                    kind=kind,
                    value=given[0] if given else "",
                    question=question,
                    view=view,
                    left=tuple(talk.journal[events:]),
                    cards=tuple((card.kind, say(card.title)) for card in cards),
                    after=talk.question.step if talk.question else "",
                    state=state(talk.view).value,
                    ended=talk.ended,
                )
            )
            return done

        return act

    @property
    def persona(self) -> str:
        """The persona that was played, by choice or by the numbers that were given."""
        from loanflow_tui.applicants import personas  # noqa: PLC0415 - heavy

        if self.talk.view.origin.persona is not None:
            return self.talk.view.origin.persona
        given = {
            value
            for recorded in self.talk.journal
            if isinstance(recorded.event, (IdentityGiven, MobileGiven))
            for value in recorded.event.personal_values().values()
        }
        for persona_id, persona in personas().items():
            if given & {persona.number, persona.mobile}:
                return persona_id
        return next(iter(personas()))


_WAYS = {
    "say": "answer", "choose": "choose", "upload": "attach", "fill": "fill",
    "language": "set_language", "host": "set_host",
}  # fmt: skip
"""What a scenario calls each way of acting on a conversation."""


def scenario_text(recorder: Recorder, seed: int | None = None) -> str:
    """Return what was recorded, as a scenario file."""
    host, language = recorder._started
    head: dict[str, Any] = {"applicant": recorder.persona, "host": host, "language": language}
    if seed is not None:
        head["seed"] = seed
    return scenario_yaml(head, _steps(recorder))


def _steps(recorder: Recorder) -> Iterator[Step]:
    persona = _Persona(recorder.talk, recorder.persona)
    for act in recorder.acts:
        yield from _step(act, persona)
        yield from _expected(act)
    if recorder.acts and not recorder.acts[-1].ended:
        yield {"expect": {"step": recorder.acts[-1].after}}


class _Persona:
    """Stands in for the session when a persona's answers are asked for."""

    def __init__(self, talk: Conversation, persona_id: str) -> None:
        from loanflow_tui.applicants import persona  # noqa: PLC0415 - heavy

        self._talk = talk
        self._persona = persona(persona_id)

    def applicant(self, _: ApplicationView) -> Any:
        return self._persona

    def wording(self, language: str) -> Wording:
        return self._talk.session.wording(language)

    def answer(self, act: RecordedAct) -> str | None:
        """Return what the persona would have said."""
        session: Any = self
        return sample_for(session, act.view, act.question, self._talk.journal[: act.view.seq])


def _step(act: RecordedAct, persona: _Persona) -> Iterator[Step]:
    asked = act.question.step if act.question else ""
    own = persona.answer(act)
    if act.kind in {"language", "host"}:
        yield {"switch": {act.kind: act.value}}
    elif act.kind == "fill" or own in {act.value, f"choice:{act.value}"}:
        yield {"fill": asked}
    elif act.kind == "say" and act.question is not None and _private(act):
        # A valid number of somebody else is not written down; the applicant's own goes instead.
        yield {"fill": asked}
    else:
        yield {act.kind: act.value}


def _private(act: RecordedAct) -> bool:
    """Tell whether what was said is a sensitive value that was taken."""
    secret = act.question is not None and act.question.secret
    return secret and not any(isinstance(each.event, RepairShown) for each in act.left)


def _expected(act: RecordedAct) -> Iterator[Step]:
    """Yield what is worth expecting after an act: what was told, and what was shown."""
    expected: dict[str, Any] = {}
    reason = last_repair(act.left)
    topics = [each.event.topic for each in act.left if isinstance(each.event, AsideShown)]
    decided = [each.event for each in act.left if isinstance(each.event, DecisionMade)]
    told = [card for card in act.cards if card[0] in _TOLD and act.kind != "language"]
    if reason or topics:
        expected["step"] = act.after
    if reason:
        expected["repair"] = reason
    if topics:
        expected["events"] = [{"AsideShown": {"topic": topics[-1]}}]
    if decided:
        expected["outcome"] = decided[-1].outcome.value
    if decided or act.ended:
        expected["state"] = act.state
    if told:
        kind, title = told[-1]
        expected["card"] = {"kind": kind, "title": title}
    if expected:
        yield {"expect": expected}
