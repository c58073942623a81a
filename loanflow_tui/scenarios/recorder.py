"""Records a live journey as a scenario that is short, readable, and passes when replayed."""

from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any, TypedDict

from loanflow_tui.applicants import Persona, persona, personas
from loanflow_tui.dialogue.conversation import Conversation
from loanflow_tui.dialogue.sample_answers import sample_for
from loanflow_tui.dialogue.turns import Question
from loanflow_tui.dialogue.wording import Wording
from loanflow_tui.lending.api import (
    Active,
    AnswerGiven,
    ApplicationView,
    AsideShown,
    DecisionMade,
    Event,
    IdentityGiven,
    MobileGiven,
    Recorded,
    ValuesHeard,
    state,
)
from loanflow_tui.lending.api import commands as c
from loanflow_tui.scenarios.checks import last_repair
from loanflow_tui.scenarios.masking import masked
from loanflow_tui.scenarios.yaml_text import Step, scenario_yaml

PERSONAL_STEPS = frozenset(
    {"identity.name", "identity.number", "identity.mobile", "identity.uscc", "verify.card",
     "payout.card", "sign.name", "profile.employer"}
)  # fmt: skip
"""Questions whose answers say who somebody is; such answers are never written as they are."""

NEARLY = 0.85
"""From which likeness on a wrong answer is taken for a slip in the persona's own."""

_EXPECTED_CARDS = ("decision", "offer", "contract", "receipt")
"""Cards that the recorded scenario expects."""


@dataclass(frozen=True, slots=True)
class RecordedAct:
    """One act of the applicant: the question at that time, and the events it caused."""

    kind: str
    value: object
    question: Question | None
    view: ApplicationView
    left: tuple[Recorded, ...]
    cards: tuple[tuple[str, str], ...]
    after: str
    state: str
    ended: bool


class Recorder:
    """Records the acts in one session's conversations, by the applicant, the presenter and the back
    office.
    """

    def __init__(self, talk: Conversation) -> None:
        self.talk = talk
        self.acts: list[RecordedAct] = []
        self._applications = [talk.application_id]
        self._started = (talk.host, talk.language)
        self.opening = False
        self._listen()
        service, faults = talk.session.service, talk.session.faults
        for partner, name, heard in (
            (service, "handle", self._deciding),
            (faults, "inject", self._injection),
            (faults, "clear", self._clearing),
        ):
            setattr(partner, name, heard(getattr(partner, name)))

    def opened(self, talk: Conversation) -> None:
        """Continue with another conversation: the same application again, or a new one."""
        left, opened = self.talk.application_id, talk.application_id
        self.talk, self.opening = talk, False
        self._listen()
        if opened not in self._applications:
            self._applications.append(opened)
            self._note("again", True)
        else:
            self._note("resume", opened == left or self._applications.index(opened) + 1)

    def _listen(self) -> None:
        for kind, name in _METHODS.items():
            setattr(self.talk, name, self._recorded(kind, getattr(self.talk, name)))

    def _recorded(
        self, kind: str, way: Callable[..., Awaitable[Any]]
    ) -> Callable[..., Awaitable[Any]]:
        """Wrap a conversation's method so that it is recorded. It starts when its turn has come, so
        the recorded question is the one it answers.
        """

        async def act(*given: Any, **named: Any) -> Any:
            talk = self.talk
            before = _Before(talk.question, talk.view, len(talk.journal), len(talk.turns))
            done = await way(*given, **named)
            if len(talk.journal) > before.events:
                self._note(*_named(kind, given), before)
            return done

        return act

    def _deciding(self, handle: Callable[..., Awaitable[Any]]) -> Callable[..., Awaitable[Any]]:
        async def decide(application_id: str, command: c.Command) -> Any:
            talk = self.talk
            decision = _decision(command) if application_id == talk.application_id else None
            before = _Before(talk.question, talk.view, len(talk.journal), len(talk.turns))
            done = await handle(application_id, command)
            if decision is not None:
                self._note("decide", decision, before)
            return done

        return decide

    def _injection(self, inject: Callable[..., Active]) -> Callable[..., Active]:
        def put_in(spec: str, *more: Any) -> Active:
            active = inject(spec, *more)
            if not self.opening:
                # A persona's own faults come with the persona, and are injected while it is opened.
                self._note("fault", active.spec)
            return active

        return put_in

    def _clearing(self, clear: Callable[..., None]) -> Callable[..., None]:
        def cleared(name: str | None = None) -> None:
            clear(name)
            self._note("fault", {"clear": name or "all"})

        return cleared

    def _note(self, kind: str, value: object, before: "_Before | None" = None) -> None:
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
        """The persona of the journey, by choice or by the given numbers."""
        if self.talk.view.origin.persona is not None:
            return self.talk.view.origin.persona
        given = {
            value
            for recorded in self.talk.journal
            if isinstance(recorded.event, (IdentityGiven, MobileGiven))
            for value in recorded.event.personal_values().values()
        }
        for persona_id, each in personas().items():
            if given & {each.number, each.mobile}:
                return persona_id
        return next(iter(personas()))


_METHODS = {
    "say": "_answer", "choose": "_choose", "upload": "_attach", "fill": "_fill",
    "switch": "_rewrite", "move_clock": "_move_clock",
}  # fmt: skip
"""The conversation's method behind each action of a scenario."""


@dataclass(frozen=True, slots=True)
class _Before:
    """The state of a conversation before an act."""

    question: Question | None
    view: ApplicationView
    events: int
    turns: int


def _named(kind: str, given: tuple[object, ...]) -> tuple[str, object]:
    """Return an act as a scenario writes it: its action and value."""
    match kind, given:
        case "switch", (c.SwitchLanguage(language=language), *_):
            return kind, {"language": language.value}
        case "switch", (c.SwitchHost(host=host), *_):
            return kind, {"host": host.value}
        case _, (value, *_):
            return kind, value
    return kind, None


def _decision(command: c.Command) -> Mapping[str, object] | None:
    """Return a back-office decision as a scenario writes it, or None."""
    if not isinstance(command, c.BackOffice):
        return None
    found = _way(command)
    return {**found, "officer": command.officer} if found and command.officer else found


def _way(command: c.BackOffice) -> Mapping[str, object] | None:
    """Return which decision was made, with its figures and its reason."""
    match command:
        case c.DecideReferral(approve=approve, limit_fen=limit, note=note):
            found = {"way": "approve" if approve else "decline", "note": note}
            return {**found, "limit": limit // 100} if limit else found
        case c.AskForPapers(note=note):
            return {"way": "ask_papers", "note": note}
        case c.ConfirmReferral(approve=approve, note=note):
            return {"way": "confirm" if approve else "send_back", "note": note}
        case c.DecideExtension(grant=grant, days=days, note=note):
            found = {"way": "extend" if grant else "keep_due", "note": note}
            return {**found, "days": days} if days else found
        case c.ReleaseHold(note=note):
            return {"way": "release", "note": note}
        case c.ConfirmBlock(note=note):
            return {"way": "block", "note": note}
        case c.AnnounceCall(note=note):
            return {"way": "call_in", "note": note}
        case c.ProposeWriteOff(note=note):
            return {"way": "propose_write_off", "note": note}
        case c.ProposePlan(note=note):
            return {"way": "propose_plan", "note": note}
        case c.DecidePlan(approve=approve, note=note):
            return {"way": "offer_plan" if approve else "refuse_plan", "note": note}
        case c.DecideWriteOff(approve=approve, note=note):
            return {"way": "write_off" if approve else "keep_on_books", "note": note}
    return None


def scenario_text(
    recorder: Recorder,
    seed: int | None = None,
    faults: Sequence[str] = (),
    policy: str | None = None,
) -> str:
    """Return the recording as a scenario file; `faults` were active from the beginning.

    `policy` is the path of the policy in force, as the scenario's file sees it.
    """
    host, language = recorder._started
    head: dict[str, object] = {"applicant": recorder.persona, "host": host, "language": language}
    if seed is not None:
        head["seed"] = seed
    if policy is not None:
        head["policy"] = policy
    if faults:
        head["faults"] = list(faults)
    return scenario_yaml(head, _steps(recorder))


def _steps(recorder: Recorder) -> Iterator[Step]:
    persona = _PersonaSession(recorder.talk, recorder.persona)
    for act in recorder.acts:
        if _left_out(act, persona):
            continue
        yield from _step(act, persona)
        yield from _expected(act)
    if recorder.acts and not recorder.acts[-1].ended:
        yield {"expect": {"step": recorder.acts[-1].after}}


class _PersonaSession:
    """Replaces the session when sample answers are computed."""

    def __init__(self, talk: Conversation, persona_id: str) -> None:
        self._talk = talk
        self._persona = persona(persona_id)

    def applicant(self, view: ApplicationView) -> Persona:
        return self._persona

    def wording(self, language: str) -> Wording:
        return self._talk.session.wording(language)

    def answer(self, act: RecordedAct) -> str | None:
        """Return the persona's own answer."""
        return sample_for(self, act.view, act.question, self._talk.journal[: act.view.seq])


def _step(act: RecordedAct, persona: _PersonaSession) -> Iterator[Step]:
    asked = act.question.step if act.question else ""
    match act.kind:
        case "fill":
            yield {"fill": asked or None}
        case "say" | "upload" if _private(act) or _is_own_file(act, persona):
            # Sensitive values are never written; the applicant's own answer replaces them.
            yield {"fill": asked}
        case _:
            yield {act.kind: act.value}


def _is_own_file(act: RecordedAct, persona: _PersonaSession) -> bool:
    return act.kind == "upload" and persona.answer(act) == act.value


def _private(act: RecordedAct) -> bool:
    """Tell whether an act gave a personal value that was accepted."""
    return any(_says_who(each.event) for each in act.left)


def _says_who(event: Event) -> bool:
    """Tell whether an event keeps a value that says who somebody is, beyond words as typed."""
    if isinstance(event, AsideShown | ValuesHeard):
        return any(value.partition("=")[0] in PERSONAL_STEPS for value in event.values)
    return bool(set(event.PERSONAL) - {"words"}) and any(event.personal_values().values())


def _left_out(act: RecordedAct, persona: _PersonaSession) -> bool:
    """Tell whether an act holds what may be somebody's own, was no answer, and can't be replaced.

    A wrong answer that is nearly the persona's own is about the persona.
    """
    if act.kind != "say" or not isinstance(act.value, str):
        return False
    if _private(act):
        return not any(isinstance(each.event, AnswerGiven) for each in act.left)
    asked = act.question is not None and act.question.step in PERSONAL_STEPS
    refused = bool(last_repair(act.left))
    if not (asked and refused) and masked(act.value) == act.value:
        return False
    own = persona.answer(act) or ""
    return SequenceMatcher(None, own, act.value).ratio() < NEARLY


class _Expected(TypedDict, total=False):
    """An expectation as a scenario writes it."""

    step: str
    repair: str
    events: list[dict[str, dict[str, str]]]
    outcome: str
    state: str
    card: dict[str, str]


def _expected(act: RecordedAct) -> Iterator[Step]:
    """Yield the expectation after an act: its replies, decision and card."""
    expected: _Expected = {}
    reason = last_repair(act.left)
    topics = [each.event.topic for each in act.left if isinstance(each.event, AsideShown)]
    decided = [each.event for each in act.left if isinstance(each.event, DecisionMade)]
    told = [card for card in act.cards if card[0] in _EXPECTED_CARDS and act.kind != "switch"]
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
