"""Turns about monitoring: a repeated check, a hold, or a block."""

from collections.abc import Iterable

from loanflow_tui.dialogue.cards.parts import named
from loanflow_tui.dialogue.renderers.base import Renderer, Scene, say
from loanflow_tui.dialogue.turns import Turn
from loanflow_tui.lending.api import Fact
from loanflow_tui.lending.api import events as e


def _step_up(event: e.StepUpAsked, _: Scene) -> Iterable[Turn]:
    yield say("turn-step-up", tone="warn", why=named("noticed", event.sign.value))


def _step_up_passed(_: e.StepUpPassed, __: Scene) -> Iterable[Turn]:
    yield say("turn-step-up-passed", tone="good")


def _held(event: e.ApplicationHeld, _: Scene) -> Iterable[Turn]:
    yield say("turn-held", tone="warn", why=named("noticed", event.sign.value))


def _released(_: e.HoldReleased, __: Scene) -> Iterable[Turn]:
    yield say("turn-hold-released", tone="good")


def _blocked(event: e.ApplicationBlocked, scene: Scene) -> Iterable[Turn]:
    """Give the reason, the contract's fate, and the place for objections."""
    by_person = "-by-person" if event.decided_by == "person" else ""
    yield say(f"turn-blocked{by_person}", tone="bad", why=named("noticed", event.sign.value))
    if Fact.SIGNED in scene.view.facts:
        yield say("turn-blocked-contract")
    hotline = scene.policy.lender.hotline
    yield say("turn-blocked-object", hotline=hotline, id=scene.view.application_id)


RENDERERS: dict[type, Renderer] = {
    e.StepUpAsked: _step_up,
    e.StepUpPassed: _step_up_passed,
    e.ApplicationHeld: _held,
    e.HoldReleased: _released,
    e.ApplicationBlocked: _blocked,
}
