"""Under the hood: what the inspector shows, read from the journal."""

from collections.abc import Sequence
from dataclasses import dataclass

from loanflow_tui.dialogue.cards.market import short_name
from loanflow_tui.dialogue.cards.parts import named
from loanflow_tui.dialogue.cards.score import band_message, point_bars, reason_message
from loanflow_tui.dialogue.messages import Message
from loanflow_tui.dialogue.renderers.talk import typed
from loanflow_tui.dialogue.steps.labels import dashed
from loanflow_tui.dialogue.turns import PointBar
from loanflow_tui.lending.api import (
    ApplicationView,
    AsideShown,
    DecisionMade,
    Event,
    MonitorAlerted,
    Partner,
    PartnerCalled,
    Policy,
    Recorded,
    ScoreComputed,
    state,
)


@dataclass(frozen=True, slots=True)
class InspectorCall:
    """One question to a partner: how long it took, in milliseconds, and how it ended."""

    partner: Message
    latency_ms: int
    outcome: Message
    well: bool


@dataclass(frozen=True, slots=True)
class InspectorAlert:
    """Something that stood out or was said: what, what followed (`hold`), and an explanation."""

    sign: Message
    measure: str
    explained: Message


CONCERNS = {"crisis_self_harm": "rest", "crisis_hardship": "note"}
"""What an applicant may say that whoever looks on should know, and what followed.

Coercion raises an alert of its own.
"""


@dataclass(frozen=True, slots=True)
class InspectorEntry:
    """One event of the journal, in short."""

    seq: int
    kind: str
    detail: str
    hash: str


@dataclass(frozen=True, slots=True)
class InspectorModel:
    """All that the inspector shows."""

    state: Message
    version: str
    calls: tuple[InspectorCall, ...]
    score: int | None
    band: Message | None
    bars: tuple[PointBar, ...]
    reasons: tuple[tuple[str, Message], ...]
    alerts: tuple[InspectorAlert, ...]
    journal: tuple[InspectorEntry, ...]
    faults: tuple[str, ...] = ()
    """Faults that wait to strike, as NAME@STEP."""


def inspector_model(
    view: ApplicationView,
    journal: Sequence[Recorded],
    policy: Policy,
    faults: tuple[str, ...] = (),
) -> InspectorModel:
    """Return what is under the hood of the application whose journal this is."""
    calls = tuple(_call(r.event, policy) for r in journal if isinstance(r.event, PartnerCalled))
    scored = next((r.event for r in reversed(journal) if isinstance(r.event, ScoreComputed)), None)
    decided = view.get(DecisionMade)
    return InspectorModel(
        state=named("state", state(view).value),
        version=view.origin.policy_version,
        calls=calls,
        score=scored.result.total if scored else None,
        band=band_message(scored.result) if scored else None,
        bars=point_bars(scored.result) if scored else (),
        reasons=tuple((f"{code.name} {code}", reason_message(code)) for code in decided.reasons)
        if decided
        else (),
        alerts=alerts_of(journal),
        faults=faults,
        journal=tuple(InspectorEntry(r.seq, r.kind, _detail(r.event), r.hash) for r in journal),
    )


def _call(event: PartnerCalled, policy: Policy) -> InspectorCall:
    """Return who was asked, of other lenders which, and what came of it."""
    partner = named("partner", event.partner)
    if event.partner == Partner.MARKET:
        lender = event.step.rpartition(".")[2]
        partner = Message("lender-name", {"lender": short_name(lender, policy)})
    outcome = named("call", event.outcome)
    return InspectorCall(partner, event.latency_ms, outcome, well=event.outcome == "ok")


def alert_of(event: MonitorAlerted) -> InspectorAlert:
    """Return an alert with its explanation."""
    sign = event.sign.value
    explained = Message(f"seen-{dashed(sign)}", typed(event.values))
    return InspectorAlert(named("sign", sign), event.measure.value, explained)


def alerts_of(journal: Sequence[Recorded]) -> tuple[InspectorAlert, ...]:
    """Return what stood out, and what the applicant said that somebody should know of."""
    found = (_alert(recorded.event) for recorded in journal)
    return tuple(alert for alert in found if alert is not None)


def _alert(event: Event) -> InspectorAlert | None:
    if isinstance(event, MonitorAlerted):
        return alert_of(event)
    if isinstance(event, AsideShown) and event.topic in CONCERNS:
        name = dashed(event.topic)
        return InspectorAlert(
            Message(f"concern-{name}"), CONCERNS[event.topic], Message(f"concern-{name}-seen")
        )
    return None


def _detail(event: Event) -> str:
    """Return the one public value that tells most of an event."""
    if isinstance(event, AsideShown):
        return event.topic
    for name in (
        "step",
        "partner",
        "consent",
        "document",
        "product",
        "masked",
        "outcome",
        "topic",
        "sign",
    ):
        value = getattr(event, name, None)
        if isinstance(value, str) and name not in event.PERSONAL:
            return value
    return ""
