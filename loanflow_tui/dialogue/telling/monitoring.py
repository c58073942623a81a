"""What followed when something stood out; what stood out is for the lender alone."""

from collections.abc import Iterable

from loanflow_tui.dialogue.telling.base import Scene, Teller, say
from loanflow_tui.dialogue.turns import Turn
from loanflow_tui.lending.events import monitoring as e


def _step_up(_: e.StepUpAsked, __: Scene) -> Iterable[Turn]:
    yield say("turn-step-up")


def _passed(_: e.StepUpPassed, __: Scene) -> Iterable[Turn]:
    yield say("turn-step-up-passed", tone="good")


def _held(_: e.ApplicationHeld, __: Scene) -> Iterable[Turn]:
    yield say("turn-held", tone="warn")


def _released(_: e.HoldReleased, __: Scene) -> Iterable[Turn]:
    yield say("turn-hold-released", tone="good")


def _blocked(_: e.ApplicationBlocked, scene: Scene) -> Iterable[Turn]:
    yield say("turn-blocked", tone="bad", hotline=scene.policy.lender.hotline)


TELLERS: dict[type, Teller] = {
    e.StepUpAsked: _step_up,
    e.StepUpPassed: _passed,
    e.ApplicationHeld: _held,
    e.HoldReleased: _released,
    e.ApplicationBlocked: _blocked,
}
