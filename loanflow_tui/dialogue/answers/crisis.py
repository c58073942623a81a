"""Answers to people in trouble: calm and short, with a number to call, and never a sale.

Helplines: 12356 is the national psychological helpline (National Health Commission, 2025), 96110
the anti-fraud line of the Ministry of Public Security, 110 the police, 120 the ambulance.
"""

from collections.abc import Iterable
from decimal import Decimal

from loanflow_tui.dialogue.answers.base import Answer, products_known, spoken
from loanflow_tui.dialogue.answers.plans import monthly_plan
from loanflow_tui.dialogue.answers.repaying import late_by_the_day
from loanflow_tui.dialogue.cards.schedule import quote_of
from loanflow_tui.dialogue.messages import Message, Value, Yuan
from loanflow_tui.dialogue.renderers.base import Scene, say
from loanflow_tui.dialogue.turns import Turn
from loanflow_tui.lending.api import (
    DAYS_IN_YEAR,
    AsideShown,
    half_up,
    lender_of,
    no_time,
    price_range,
)

_THOUSAND_FEN = 100_000
_MONTH_DAYS = 30


def self_harm(_: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Stop the selling: one calm text, whom to call, and that the application rests."""
    yield say("crisis-self-harm-again" if scene.before.work.resting else "crisis-self-harm")


def coercion(_: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Say to stop, whom to call, and what can still be done where money was paid."""
    if scene.view.loan is not None and not scene.view.loan.settled:
        yield say("crisis-coercion-paid", tone="warn")
    else:
        yield say("crisis-coercion", tone="warn")


def hardship(_: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Be honest about what it costs, before the loan; say what helps, after it."""
    view, loan = scene.view, scene.view.loan
    quote, offer = quote_of(view), view.offer
    if loan is not None and loan.settled:
        yield say("crisis-hardship-settled")
    elif loan is not None:
        yield say("crisis-hardship-loan")
        yield late_by_the_day(loan, scene)
        yield _ways_on(scene)
    elif quote is not None:
        args: dict[str, Value] = {"cost": Yuan(quote.cost_fen), "plan": monthly_plan(quote)}
        yield spoken(Message("crisis-hardship-chosen", args))
    elif offer is not None:
        yield say(
            "crisis-hardship-offer",
            cost=Yuan(_month_of_a_thousand(offer.annual_rate)), least=Yuan(offer.min_fen, True),
        )  # fmt: skip
    else:
        costs = price_range(scene.policy, *products_known(view, scene.policy))
        yield say(
            "crisis-hardship-before",
            lowest=Yuan(_month_of_a_thousand(costs.lowest_rate)),
            highest=Yuan(_month_of_a_thousand(costs.highest_apr)),
        )


def _ways_on(scene: Scene) -> Turn:
    """Return what can be done about a payment that is hard to make."""
    loan = scene.view.loan
    hotline = lender_of(scene.view, scene.policy).hotline
    if loan is not None and loan.extension_asked is not None:
        return say("crisis-hardship-asked", hotline=hotline)
    if loan is not None and loan.extended_until(scene.view.today) is not None:
        return say("crisis-hardship-extended", hotline=hotline)
    if loan is not None and no_time(loan, scene.view.today) is not None:
        return say("crisis-hardship-part", hotline=hotline)
    return say("crisis-hardship-ways", hotline=hotline)


def _month_of_a_thousand(annual_rate: Decimal) -> int:
    """Return what ¥1,000 cost for 30 days, in fen."""
    return half_up(_THOUSAND_FEN * annual_rate * _MONTH_DAYS / DAYS_IN_YEAR)


def human(_: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Say how to reach a person; to somebody in danger, one who answers."""
    hotline = lender_of(scene.view, scene.policy).hotline
    yield say("crisis-human" if scene.view.work.resting else "aside-human", hotline=hotline)


def come_back(_: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Take up where the application was left to rest; who was misunderstood was told so."""
    if scene.conversation_before.last_aside != "misread":
        yield say("crisis-come-back")


def misread(_: AsideShown, __: Scene) -> Iterable[Turn]:
    """Apologise to somebody whose words were taken for trouble, and who goes on."""
    yield say("crisis-misread")


def resting_misread(_: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Apologise likewise, and say how to go on; in other words the second time in a row."""
    again = scene.conversation_before.last_aside == "resting_misread"
    yield say("crisis-resting-misread-2" if again else "crisis-resting-misread-1")


def resting(_: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Say that nothing has to be answered now, in other words each time."""
    yield say(f"crisis-resting-{scene.view.seq // 2 % 3 + 1}")


def resting_ready(_: AsideShown, __: Scene) -> Iterable[Turn]:
    """Say how to go on, to somebody who seems to want to."""
    yield say("crisis-resting-3")


def all_right(_: AsideShown, __: Scene) -> Iterable[Turn]:
    """Go on with somebody who says that they are not in danger."""
    yield say("crisis-all-right")


def all_right_still(_: AsideShown, __: Scene) -> Iterable[Turn]:
    """Name the help there is to somebody who said before that they are not in danger."""
    yield say("crisis-all-right-still")


def own_wish(_: AsideShown, __: Scene) -> Iterable[Turn]:
    """Go on with somebody who says that nobody else is behind the loan."""
    yield say("crisis-own-wish")


def decided_alone(_: AsideShown, __: Scene) -> Iterable[Turn]:
    """Remind somebody who borrows by own decision how to say that somebody else is behind it."""
    yield say("crisis-decided-alone")


CRISIS: dict[str, Answer] = {
    "crisis_self_harm": self_harm,
    "crisis_coercion": coercion,
    "crisis_hardship": hardship,
    "human": human,
    "come_back": come_back,
    "misread": misread,
    "resting_misread": resting_misread,
    "resting": resting,
    "resting_ready": resting_ready,
    "all_right": all_right,
    "all_right_still": all_right_still,
    "own_wish": own_wish,
    "decided_alone": decided_alone,
}
