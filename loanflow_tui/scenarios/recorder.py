"""Writing down a live journey as a scenario: short, readable, and passing when played back."""

from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from loanflow_tui.dialogue.conversation import Conversation
from loanflow_tui.dialogue.sample_answers import sample_for
from loanflow_tui.dialogue.turns import Question
from loanflow_tui.dialogue.wording import Wording
from loanflow_tui.lending.api import (
    Active,
    ApplicationView,
    AsideShown,
    DecisionMade,
    IdentityGiven,
    MobileGiven,
    Recorded,
    RepairShown,
    state,
)
from loanflow_tui.lending.api import commands as c
from loanflow_tui.scenarios.checks import last_repair
from loanflow_tui.scenarios.yaml_text import Step, scenario_yaml

_TOLD = ("decision", "offer", "contract", "receipt")
"""Cards that are expected again when they come."""


@dataclass(frozen=True, slots=True)
class RecordedAct:
    """One thing the applicant did: when what was asked, and what it left."""

    kind: str
    value: Any
    question: Question | None
    view: ApplicationView
    left: tuple[Recorded, ...]
    cards: tuple[tuple[str, str], ...]
    after: str
    state: str
    ended: bool


class Recorder:
    """Listens to what is done in the conversations of one session: by the applicant, by the
    presenter, and in the back office.
    """

    def __init__(self, talk: Conversation) -> None:
        self.talk = talk
        self.acts: list[RecordedAct] = []
        self._started = (talk.host, talk.language)
        self.opening = False
        self._listen()
        service, faults = talk.session.service, talk.session.faults
        for partner, name, heard in (
            (service, "handle", self._decided),
            (faults, "inject", self._put_in),
            (faults, "clear", self._cleared),
        ):
            setattr(partner, name, heard(getattr(partner, name)))

    def opened(self, talk: Conversation) -> None:
        """Go on with another conversation: the same application once more, or a new one."""
        again = talk.application_id != self.talk.application_id
        self.talk, self.opening = talk, False
        self._listen()
        self._note("again" if again else "resume", None)

    def _listen(self) -> None:
        for kind, name in _WAYS.items():
            setattr(self.talk, name, self._heard(kind, getattr(self.talk, name)))

    def _heard(
        self, kind: str, way: Callable[..., Awaitable[Any]]
    ) -> Callable[..., Awaitable[Any]]:
        """Return a way of acting that is written down. It begins when its turn has come, so what
        is asked then is what is answered.
        """

        async def act(*given: Any, **named: Any) -> Any:
            talk = self.talk
            before = _Before(talk.question, talk.view, len(talk.journal), len(talk.turns))
            done = await way(*given, **named)
            if len(talk.journal) > before.events:
                self._note(*_named(kind, given), before)
            return done

        return act

    def _decided(self, handle: Callable[..., Awaitable[Any]]) -> Callable[..., Awaitable[Any]]:
        async def decide(application_id: str, command: c.Command) -> Any:
            talk = self.talk
            decision = _decision(command) if application_id == talk.application_id else None
            before = _Before(talk.question, talk.view, len(talk.journal), len(talk.turns))
            done = await handle(application_id, command)
            if decision is not None:
                self._note("decide", decision, before)
            return done

        return decide

    def _put_in(self, inject: Callable[..., Active]) -> Callable[..., Active]:
        def put_in(spec: str, *more: Any) -> Active:
            active = inject(spec, *more)
            if not self.opening:
                # A persona's own faults come with it, and are put in while it is opened.
                self._note("fault", active.spec)
            return active

        return put_in

    def _cleared(self, clear: Callable[..., None]) -> Callable[..., None]:
        def cleared(name: str | None = None) -> None:
            clear(name)
            self._note("fault", {"clear": name or "all"})

        return cleared

    def _note(self, kind: str, value: Any, before: "_Before | None" = None) -> None:
        talk = self.talk
        found = before or _Before(talk.question, talk.view, len(talk.journal), len(talk.turns))
        say = talk.wording.say
        cards = (turn.card for turn in talk.turns[found.turns :] if turn.card is not None)
        self.acts.append(
            RecordedAct(
                kind=kind,
                value=value,
                question=found.question,
                view=found.view,
                left=tuple(talk.journal[found.events :]),
                cards=tuple((card.kind, say(card.title)) for card in cards),
                after=talk.question.step if talk.question else "",
                state=state(talk.view).value,
                ended=talk.ended,
            )
        )

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
    "say": "_answer", "choose": "_choose", "upload": "_attach", "fill": "_fill",
    "switch": "_rewrite", "move_clock": "_move_clock",
}  # fmt: skip
"""What a scenario calls each way of acting on a conversation."""


@dataclass(frozen=True, slots=True)
class _Before:
    """How a conversation stood when an act began."""

    question: Question | None
    view: ApplicationView
    events: int
    turns: int


def _named(kind: str, given: tuple[Any, ...]) -> tuple[str, Any]:
    """Return an act as a scenario writes it: what it is, and its value."""
    match kind, given:
        case "switch", (c.SwitchLanguage(language=language), *_):
            return kind, {"language": language.value}
        case "switch", (c.SwitchHost(host=host), *_):
            return kind, {"host": host.value}
        case _, (value, *_):
            return kind, value
    return kind, None


def _decision(command: c.Command) -> dict[str, Any] | None:
    """Return what a person decided in the back office, as a scenario writes it."""
    match command:
        case c.DecideReferral(approve=approve, limit_fen=limit, note=note):
            found = {"way": "approve" if approve else "decline", "note": note}
            return {**found, "limit": limit // 100} if limit else found
        case c.DecideExtension(grant=grant, days=days, note=note):
            found = {"way": "extend" if grant else "keep_due", "note": note}
            return {**found, "days": days} if days else found
        case c.ReleaseHold(note=note):
            return {"way": "release", "note": note}
        case c.ConfirmBlock(note=note):
            return {"way": "block", "note": note}
    return None


def scenario_text(recorder: Recorder, seed: int | None = None, faults: Sequence[str] = ()) -> str:
    """Return what was recorded, as a scenario file; `faults` were there from the beginning."""
    host, language = recorder._started
    head: dict[str, Any] = {"applicant": recorder.persona, "host": host, "language": language}
    if seed is not None:
        head["seed"] = seed
    if faults:
        head["faults"] = list(faults)
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
    match act.kind:
        case "fill":
            yield {"fill": asked or None}
        case "again" | "resume":
            yield {act.kind: True}
        case "say" | "upload" if _private(act) or _is_own_file(act, persona):
            # A sensitive value is not written down; the applicant's own goes instead.
            yield {"fill": asked}
        case _:
            yield {act.kind: act.value}


def _is_own_file(act: RecordedAct, persona: _Persona) -> bool:
    return act.kind == "upload" and persona.answer(act) == act.value


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
    told = [card for card in act.cards if card[0] in _TOLD and act.kind != "switch"]
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
