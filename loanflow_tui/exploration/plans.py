"""Plans for what is covered only on purpose: the applicant, the time, and the acts."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from loanflow_tui.exploration.actions import CLEAR, FILL, Act
from loanflow_tui.exploration.coverage.kinds import CoverageKind, arrow
from loanflow_tui.exploration.coverage.universe import rule_of, sign_of
from loanflow_tui.exploration.exhaustive import Item
from loanflow_tui.exploration.walker import Start
from loanflow_tui.lending.api import (
    CHINA,
    MonitoringTerms,
    ReasonCode,
    Sign,
    State,
    load_policy,
)

_FORCES = Act("say", "my boss forces me to take this loan for him")
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
    """An applicant and their acts, one leg after another."""

    start: Start
    legs: tuple[Leg, ...] = ()


def plans() -> Mapping[Item, Plan]:
    """Return a plan for each item that walks cover only on purpose."""
    signs = _signs(load_policy().monitoring)
    return {
        **{(CoverageKind.RULE, sign_of(sign)): plan for sign, plan in signs.items()},
        **_others(),
    }


def _signs(terms: MonitoringTerms) -> Mapping[Sign, Plan]:
    """Return a plan for each sign of monitoring that an ordinary walk never gives."""
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
        Sign.COERCION: Plan(
            Start("li-wei"),
            (
                Leg("identity.name", (_FORCES,)),
                Leg("held", (Act("decide", "release"),)),
            ),
        ),
        Sign.NIGHT: Plan(Start("li-wei", clock=_DAY + timedelta(hours=terms.night_from))),
        Sign.SPEED: Plan(
            Start("li-wei"), (Leg("product", (Act("advance", "1 second"), *hurried)),)
        ),
    }


def _others() -> Mapping[Item, Plan]:
    """Return the plans for steps and moves that a random walk hardly ever reaches."""
    given_back = Plan(Start("li-wei"), (_TO_THE_LOAN, _leg("loan.home", _pick("loan_give_back"))))
    at_rest = Plan(
        Start("li-wei"),
        (
            _leg("product", _say("I don't want to live any more")),
            _leg("resting", _pick("come_back")),
        ),
    )
    found: dict[Item, Plan] = {
        (CoverageKind.STEP, "loan.give_back"): given_back,
        (CoverageKind.STEP, "resting"): at_rest,
        **_of_customers(),
    }
    return found | {
        (CoverageKind.MOVE, arrow(*pair)): plan
        for pairs, plan in {**_moves(), **_late_moves()}.items()
        for pair in pairs
    }


def _of_customers() -> Mapping[Item, Plan]:
    """Return the plans for whoever has a loan here and asks for another one."""
    taken = _leg("end", _AGAIN)
    overdue = _leg("end", Act("advance", "3 months"), _AGAIN)
    first = Act("resume", "1")
    return {
        (CoverageKind.RULE, rule_of(ReasonCode.R39)): Plan(Start("li-wei"), (taken,)),
        (CoverageKind.RULE, rule_of(ReasonCode.R49)): Plan(Start("li-wei"), (overdue,)),
        (CoverageKind.MOVE, arrow(State.OFFERED, State.SCORING)): Plan(
            Start("li-wei"), (_leg("offer.accept", _AGAIN), _leg("end", first, FILL))
        ),
        (CoverageKind.MOVE, arrow(State.SIGNING, State.SCORING)): Plan(
            Start("li-wei"), (_leg("sign.code", _AGAIN), _leg("end", first, FILL))
        ),
    }


def _moves() -> Mapping[tuple[tuple[State, State], ...], Plan]:
    """Return one plan for each group of moves between states that it covers."""
    several_devices = Plan(
        Start("li-wei"), (_leg("product", _fault("device-jump@score.decision")),)
    )
    return {
        ((State.DECLINED, State.OFFERED), (State.OFFERED, State.DECLINED)): _elsewhere(
            _HILL_ROAD, _leg("offer.amount", _pick("compare"))
        ),
        ((State.DECLINED, State.VERIFIED),): _elsewhere(
            _leg("consent.sharing", _say("change my income"))
        ),
        ((State.DECLINED, State.PROFILED),): Plan(Start("zheng-hao"), (
            _leg("end", _pick("elsewhere")),
            _leg("consent.sharing", _say("change my bank statement")),
        )),
        ((State.DECLINED, State.WITHDRAWN),): _elsewhere(_leg("consent.sharing", *_CANCEL)),
        ((State.DECLINED, State.EXPIRED),): _elsewhere(
            _leg("consent.sharing", Act("advance", "3 months"), FILL)
        ),
        (
            (State.DECLINED, State.ON_HOLD), (State.ON_HOLD, State.DECLINED),
            (State.DECLINED, State.BLOCKED),
        ): _elsewhere(*_cards_looked_at("consent.sharing")),
        (
            (State.PROFILED, State.ON_HOLD), (State.ON_HOLD, State.PROFILED),
            (State.PROFILED, State.BLOCKED),
        ): Plan(Start("li-wei"), _cards_looked_at("documents.id_front")),
        ((State.DOCUMENTED, State.IDENTIFIED),): several_devices,
        (
            (State.VERIFIED, State.DOCUMENTED), (State.REFERRED, State.DOCUMENTED),
            (State.REFERRED, State.SCORING),
        ): Plan(Start("li-wei"), _changed_while_the_bureau_is_out()),
        tuple((State.DOCUMENTED, each) for each in _AS_IT_LAPSES): Plan(
            Start("li-wei"), _taken_back_as_it_lapses()
        ),
        ((State.DOCUMENTED, State.EXPIRED),): Plan(
            Start("li-wei"), (_leg("offer.amount", *_left_at_the_wish_to_cancel()),)
        ),
        ((State.DISBURSEMENT_FAILED, State.BLOCKED),): Plan(
            Start("tian-ye"), (_leg("payout.retry", _fault("identity-reused@payout"), FILL),)
        ),
        tuple((State.ACCEPTED, each) for each in _UNDRAWN): Plan(Start("li-wei"), _undrawn()),
        ((State.ACCEPTED, State.EXPIRED),): Plan(
            Start("li-wei"), (_undraw("zh-CN", Act("advance", "3 months"), FILL),)
        ),
        ((State.ACTIVE, State.DISBURSEMENT_FAILED),): Plan(Start("li-wei"), _returned_late()),
        _held_at(*_FORCED.values()): Plan(Start("li-wei"), _forced_at_every_stage()),
        _held_at(State.REFERRED): Plan(
            Start("zhou-tao"), (_leg("decision.referred", _FORCES), _RELEASED)
        ),
        _held_at(State.ACCEPTED): Plan(
            Start("li-wei"), (_undraw("zh-CN", _FORCES), _RELEASED)
        ),
    }  # fmt: skip


def _late_moves() -> Mapping[tuple[tuple[State, State], ...], Plan]:
    """Return the same for moves from an offer and from a signed contract."""
    return {
        ((State.OFFERED, State.BLOCKED),): Plan(
            Start("li-wei"),
            (
                _leg(
                    "offer.accept",
                    _say("change my card"), _fault("identity-reused@verify.card"), FILL,
                ),
            ),
        ),
        ((State.SIGNING, State.DECLINED),): _elsewhere(
            _HILL_ROAD,
            _leg("sign.code", _AGAIN),
            _leg("end", _pick("elsewhere")),
            _HILL_ROAD,
            _leg("closing.rating", Act("resume", "1"), FILL),
        ),
        ((State.SIGNED, State.DOCUMENTED),): Plan(Start("li-wei"), _lapsed_while_held()),
        ((State.SIGNED, State.VERIFIED),): _elsewhere(_HILL_ROAD, *_lapsed_while_held()),
        ((State.DISBURSEMENT_FAILED, State.VERIFIED),): _elsewhere(
            _HILL_ROAD,
            _leg("sign.code", _fault("payment-account-frozen@payout")),
            _leg("payout.retry", _A_WEEK, _pick("retry")),
        ),
    }  # fmt: skip


def _leg(step: str, *acts: Act) -> Leg:
    return Leg(step, acts)


def _say(words: str) -> Act:
    return Act("say", words)


def _pick(choice: str) -> Act:
    return Act("choose", choice)


def _fault(name: str) -> Act:
    return Act("fault", name, "inject")


def _decide(decided: str) -> Act:
    return Act("decide", decided)


_CANCEL = (_say("cancel"), _pick("cancel"))
_TO_THE_LOAN = _leg("end", _pick("loan"))
_RELEASED = _leg("held", _decide("release"))
_HILL_ROAD = _leg("offer.lender", _pick("lender_hill-road"))
_A_WEEK = Act("advance", "8 days")
"""Longer than a signed contract waits for its payout."""


def _elsewhere(*legs: Leg) -> Plan:
    """Return how to be declined for where one lives, look at other lenders, and go on."""
    start = Start("li-wei", answers={"profile.region": "Xinjiang"})
    return Plan(start, (_leg("end", _pick("elsewhere")), *legs))


def _cards_looked_at(step: str) -> tuple[Leg, ...]:
    """Name another card twice: the first is held and let go, the second is another person's."""
    card = _say("change my card")
    return (
        _leg(step, card, _fault("velocity@verify.card"), FILL),
        _leg("held", _decide("release")),
        _leg(step, card, _fault("identity-reused@verify.card"), FILL),
    )


def _changed_while_the_bureau_is_out() -> tuple[Leg, ...]:
    """Change answers on which the reports that are there do not rest, and those on which they do;
    the face is not seen again, so that a person has to compare it.
    """
    return (
        _leg("documents.bank_statement", _fault("bureau-outage@score.bureau")),
        _leg("partner.retry", _say("change my income")),
        _leg("profile.income", Act("switch", "wechat", "host")),
        _leg("partner.retry", _say("change my consents"), _fault("face-no-camera@verify.face")),
        _leg("decision.referred", _decide("approve")),
        _leg("partner.retry", _say("back"), _say("back")),
        _leg("decision.referred", CLEAR, _decide("approve")),
        _leg("offer.amount", *_CANCEL),
    )


_AS_IT_LAPSES = (
    State.PROFILED, State.VERIFIED, State.CONSENTED, State.STARTED, State.WITHDRAWN,
)  # fmt: skip


def _taken_back_as_it_lapses() -> tuple[Leg, ...]:
    """Take back ever earlier answers, each at an offer whose time is over."""
    lapses = Act("advance", "25 hours")
    changes = (_say(f"change my {each}") for each in ("documents", "income", "name"))
    return (
        *(_leg("offer.amount", lapses, change) for change in changes),
        _leg("offer.amount", _say("start over"), lapses, _pick("start_over")),
        _leg("offer.amount", _say("cancel"), lapses, _pick("cancel")),
    )


def _left_at_the_wish_to_cancel() -> tuple[Act, ...]:
    """Be asked whether to cancel, have the offer lapse meanwhile, and stay away."""
    lapsed = (Act("advance", "25 hours"), Act("switch", "zh-CN", "language"))
    return (_say("cancel"), *lapsed, Act("advance", "3 months"), FILL)


_UNDRAWN = (
    State.OFFERED, State.VERIFIED, State.CONSENTED, State.DOCUMENTED, State.STARTED,
    State.WITHDRAWN,
)  # fmt: skip


def _undraw(language: str, *acts: Act) -> Leg:
    """Be asked whether to cancel, and have the contract fall away with its language meanwhile."""
    return _leg("sign.name", _say("cancel"), Act("switch", language, "language"), *acts)


def _undrawn() -> tuple[Leg, ...]:
    """Take back ever earlier answers while no contract is drawn."""
    return (
        _undraw("zh-CN", _say("change my amount")),
        _undraw("en", _say("change my income")),
        _undraw("zh-CN", _say("change my name")),
        _undraw("en", Act("advance", "25 hours"), _say("change my documents")),
        _undraw("zh-CN", _say("start over"), _pick("start_over")),
        _undraw("en", _pick("cancel")),
    )


_FORCED = {
    "product": State.STARTED,
    "identity.name": State.CONSENTED,
    "verify.code": State.IDENTIFIED,
    "profile.occupation": State.VERIFIED,
    "documents.id_front": State.PROFILED,
    "offer.amount": State.OFFERED,
    "sign.name": State.SIGNING,
}
"""Where somebody may say that they are forced, with the state that this interrupts."""


def _held_at(*stages: State) -> tuple[tuple[State, State], ...]:
    """Return the moves into a hold from these states, and back."""
    return tuple(pair for each in stages for pair in ((each, State.ON_HOLD), (State.ON_HOLD, each)))


def _forced_at_every_stage() -> tuple[Leg, ...]:
    """Say at every stage that somebody forces the loan, and be let go each time."""
    return tuple(leg for step in _FORCED for leg in (_leg(step, _FORCES), _RELEASED))


def _lapsed_while_held() -> tuple[Leg, ...]:
    """Have a person look at the signed contract until it lapses, then let it go."""
    return (
        _leg("sign.code", _fault("payout-mismatch@payout")),
        _leg("held", _A_WEEK, _decide("release")),
    )


def _returned_late() -> tuple[Leg, ...]:
    """Have the bank send the money back, and not say so before an instalment is overdue."""
    return (
        _leg("sign.code", _fault("payment-returned@payout")),
        _leg("end", CLEAR, _fault("payment-outage@payout"), _pick("loan")),
        _leg("loan.home", Act("advance", "2 months"), Act("resume"), CLEAR),
        _leg("loan.home", Act("advance", "1 day"), Act("resume"), *_CANCEL),
    )
