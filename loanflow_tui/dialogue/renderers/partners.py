"""Turns about partners that failed, were retried, answered twice, or were skipped."""

from collections.abc import Iterable

from loanflow_tui.dialogue.catalogue import worded
from loanflow_tui.dialogue.renderers.base import Renderer, Scene, say
from loanflow_tui.dialogue.steps.catalogue import current_step
from loanflow_tui.dialogue.steps.labels import dashed
from loanflow_tui.dialogue.turns import Tone, Turn
from loanflow_tui.lending.api import ConsentKind, Fact, Fault, Partner
from loanflow_tui.lending.api import events as e

BEHIND = frozenset({"claim", "credit.report"})
"""Steps of which the applicant hears nothing: they wait for no answer."""

_ASKS_AGAIN = frozenset({"partner.retry", "payout.retry", "loan.pending"})


def told_of(fault: str, step: str) -> str:
    """Return the id of the message with what the applicant is told of a fault at a step."""
    return "faults-behind" if step in BEHIND else f"fault-{fault}"


def told_now(fault: Fault, paid: bool) -> str:
    """Return the id of what is told of a fault that strikes next: at the first of its steps, or at
    the last once the loan is paid out.
    """
    return told_of(fault.name, fault.steps[-1 if paid else 0])


def _called(event: e.PartnerCalled, scene: Scene) -> Iterable[Turn]:
    """Report a failure once it is over; a failure that blocks becomes a question instead."""
    if event.outcome != "ok" or event.step in BEHIND:
        return
    failed = scene.conversation_before.failed_call
    if failed is not None and failed.partner == event.partner:
        yield from _fault(event.partner, failed.outcome)
    if event.copies > 1:
        yield from _fault(event.partner, "duplicate")


def _fault(partner: str, effect: str, tone: Tone = "plain") -> Iterable[Turn]:
    name = f"fault-{dashed(partner)}-{dashed(effect)}"
    if worded(name):
        yield say(name, tone=tone)


def _vouched(event: e.HostDataReported, _: Scene) -> Iterable[Turn]:
    if event.report is None:
        yield from _fault(Partner.HOST_DATA, "unavailable")
    elif event.report.stale:
        yield from _fault(Partner.HOST_DATA, "stale")


def _insured(event: e.InsurerQuoted, scene: Scene) -> Iterable[Turn]:
    if not scene.view.consented(ConsentKind.INSURANCE) or Fact.COVER not in scene.view.facts:
        return
    if event.quote is None:
        yield from _fault(Partner.INSURER, "outage")
    elif not event.quote.covered:
        yield from _fault(Partner.INSURER, "declines")
    elif event.quote.premium_annual > scene.policy.insurance.max_premium:
        yield from _fault(Partner.INSURER, "too_dear")


def _given_up(event: e.PartnerGaveUp, scene: Scene) -> Iterable[Turn]:
    """Say that a retry is possible, unless a question of its own offers it."""
    step = current_step(scene.view, scene.conversation)
    if step is not None and step.id not in _ASKS_AGAIN:
        yield from _fault(event.partner, "outage", "warn")


RENDERERS: dict[type, Renderer] = {
    e.PartnerCalled: _called,
    e.PartnerGaveUp: _given_up,
    e.HostDataReported: _vouched,
    e.InsurerQuoted: _insured,
}
