"""What is come by only on purpose: who sets out for it, when, and what they do on the way."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from loanflow_tui.lending.clock import CHINA
from loanflow_tui.lending.policy import load_policy
from loanflow_tui.lending.policy.monitoring import MonitoringTerms, Sign
from loanflow_tui.lending.terms import State
from loanflow_tui.scenarios.coverage.kinds import Kind, arrow
from loanflow_tui.scenarios.coverage.universe import sign_of
from loanflow_tui.scenarios.explore.acts import Act
from loanflow_tui.scenarios.explore.touring import Item
from loanflow_tui.scenarios.explore.walking import Start

_DAY = datetime(2026, 11, 24, tzinfo=CHINA)
_AGAIN = Act("again")
_ANYBODY = Start("generated-7")
"""Whose numbers are an ordinary applicant's: monitoring remembers them."""


@dataclass(frozen=True, slots=True)
class Leg:
    """Something to do once this question is asked; until then, the applicant's own answers."""

    step: str
    acts: tuple[Act, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """Who sets out, and what they do on the way, one leg after another."""

    start: Start
    legs: tuple[Leg, ...] = ()


def plans() -> Mapping[Item, Plan]:
    """Return what to do for each thing that walks come by only on purpose."""
    signs = _signs(load_policy().monitoring)
    return {**{(Kind.RULE, sign_of(sign)): plan for sign, plan in signs.items()}, **_others()}


def _signs(terms: MonitoringTerms) -> Mapping[Sign, Plan]:
    """Return how each sign is brought about that nobody gives by going alone and at ease."""
    one_device = (Act("device", "counter-1"), *[_AGAIN] * terms.most_by_device)
    one_card = Leg("profile.occupation", (_AGAIN,))
    hurried = (Act("choose", "consumer"), *[Act("choose", "agree")] * 5)
    return {
        Sign.DEVICE_VELOCITY: Plan(Start("li-wei"), (Leg("product", one_device),)),
        Sign.CARD_VELOCITY: Plan(
            _ANYBODY, (*[one_card] * terms.most_by_card, Leg("held", (Act("decide", "release"),)))
        ),
        Sign.PLACE_JUMP: Plan(
            _ANYBODY,
            (
                Leg("profile.region", (Act("say", "Guangdong"), _AGAIN)),
                Leg("profile.region", (Act("say", "Sichuan"),)),
            ),
        ),
        Sign.NIGHT: Plan(Start("li-wei", clock=_DAY + timedelta(hours=terms.night_from))),
        Sign.SPEED: Plan(
            Start("li-wei"), (Leg("product", (Act("advance", "1 second"), *hurried)),)
        ),
    }


def _others() -> Mapping[Item, Plan]:
    """Return the ways to what takes an applicant to whom nothing else happened before."""
    elsewhere = Plan(
        Start("li-wei", answers={"profile.region": "Xinjiang"}),
        (
            Leg("end", (Act("choose", "elsewhere"),)),
            Leg("offer.lender", (Act("choose", "lender_hill-road"),)),
            Leg("offer.amount", (Act("choose", "compare"),)),
        ),
    )
    given_back = (Act("choose", "loan_give_back"),)
    several_devices = Act("fault", "device-jump@score.decision", "inject")
    return {
        (Kind.MOVE, arrow(State.DECLINED, State.OFFERED)): elsewhere,
        (Kind.MOVE, arrow(State.OFFERED, State.DECLINED)): elsewhere,
        (Kind.MOVE, arrow(State.DOCUMENTED, State.IDENTIFIED)): Plan(
            Start("li-wei"), (Leg("product", (several_devices,)),)
        ),
        (Kind.STEP, "loan.give_back"): Plan(
            Start("li-wei"),
            (Leg("end", (Act("choose", "loan"),)), Leg("loan.home", given_back)),
        ),
    }
