"""The branches of a show: what could be otherwise, and the journey as it then goes.

The list is closed. Each branch changes the rules, a partner, the person or the sum, and is played
in a session of its own, in memory.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from loanflow_tui.dialogue.arrival import MOST_ANSWERS, asked_at
from loanflow_tui.dialogue.conversation import Conversation
from loanflow_tui.dialogue.session import SessionOptions, open_session
from loanflow_tui.lending.api import (
    DOT,
    AmountChosen,
    AnswerGiven,
    ApplicationView,
    DecisionMade,
    Fact,
    Outcome,
    Policy,
    Product,
    Recorded,
)

AMOUNT: Final = "offer.amount"
ABOVE_ANY_SCORE: Final = 1000

Legal = Callable[[ApplicationView], bool]


@dataclass(frozen=True, slots=True)
class Branch:
    """What is otherwise. `faults` are written NAME@STEP, `thresholds` are scores that take the
    place of the policy's, `people` are personas by product, and `share` is the part of the sum
    that is asked for. `legal` tells whether it makes sense from here.
    """

    id: str
    faults: tuple[str, ...] = ()
    thresholds: Mapping[str, int] = field(default_factory=dict)
    people: Mapping[Product, Sequence[str]] = field(default_factory=dict)
    share: float | None = None
    legal: Legal = lambda _: True

    def rules(self, policy: Policy) -> Policy:
        """Return the policy with the thresholds that this branch sets."""
        decision = policy.decision.model_copy(update=dict(self.thresholds))
        return policy.model_copy(update={"decision": decision}) if self.thresholds else policy

    def person(self, view: ApplicationView) -> str | None:
        """Return who applies instead, or None where it is the same person."""
        others = self.people.get(view.product or Product.CONSUMER, ())
        return next((each for each in others if each != view.origin.persona), None)


def _not_decided(*outcomes: Outcome) -> Legal:
    def legal(view: ApplicationView) -> bool:
        made = view.get(DecisionMade)
        return made is None or made.outcome not in outcomes

    return legal


def _has_offer(view: ApplicationView) -> bool:
    return view.holds(Fact.OFFER)


def _is_unpaid(view: ApplicationView) -> bool:
    return view.loan is None


BRANCHES: Final = (
    Branch(
        "declined",
        thresholds={"decline_below": ABOVE_ANY_SCORE, "refer_below": ABOVE_ANY_SCORE},
        legal=_not_decided(Outcome.DECLINED),
    ),
    Branch(
        "referred",
        thresholds={"decline_below": 0, "refer_below": ABOVE_ANY_SCORE},
        legal=_not_decided(Outcome.DECLINED, Outcome.REFERRED),
    ),
    Branch("bureau-down", faults=("bureau-outage@score.bureau",)),
    Branch("other-face", faults=("face-mismatch@verify.face",)),
    Branch("held", faults=("velocity@verify.face",)),
    Branch("no-reply", faults=("payment-timeout-after-sending@payout",), legal=_is_unpaid),
    Branch(
        "other-person",
        people={
            Product.CONSUMER: ("he-jing", "li-wei"),
            Product.BUSINESS: ("sun-li", "chen-jie"),
            Product.EMERGENCY: ("zhao-min", "peng-bo"),
        },
    ),
    Branch("half", share=0.5, legal=_has_offer),
)
"""Every branch, in the order of the list."""


def legal_branches(view: ApplicationView) -> list[Branch]:
    """Return the branches that make sense from where an application stands."""
    return [each for each in BRANCHES if each.legal(view)]


async def branched(talk: Conversation, branch: Branch, options: SessionOptions) -> Conversation:
    """Return the journey of `talk` as it goes in a branch, at the same question, or where it goes
    another way before. It has a session of its own, which whoever takes it closes.
    """
    rules = branch.rules(talk.session.policy)
    faults = options.faults if isinstance(options.faults, tuple) else ()
    session = await open_session(
        replace(options, data_dir=None, pace=0, rules=rules, faults=(*faults, *branch.faults))
    )
    try:
        other = branch.person(talk.view)
        who = other or talk.view.origin.persona
        made = await Conversation.open(session, talk.host, talk.language, who)
        await made.begin()
        if other is not None:
            await _as_somebody_else(made, asked_at(talk))
        else:
            await _retraced(made, talk, branch)
        await made.settled()
        made.leave()
        return await Conversation.resume(session, made.application_id)
    except BaseException:
        await session.close()
        raise


async def _as_somebody_else(made: Conversation, step: str) -> None:
    """Let the other person answer until the same question is asked."""
    for _ in range(MOST_ANSWERS):
        if made.ended or asked_at(made) in (step, "") or not made.has_sample:
            return
        await made.fill()


async def _retraced(made: Conversation, talk: Conversation, branch: Branch) -> None:
    """Give the answers that stand in the journal until the same question is asked, or one that was
    never answered, or one whose answer is not taken here.
    """
    answers = {
        recorded.event.step: recorded
        for recorded in talk.journal
        if isinstance(recorded.event, AnswerGiven)
    }
    until, last = asked_at(talk), ""
    while not made.ended:
        step = asked_at(made)
        recorded = answers.get(step)
        if branch.share is not None and step == AMOUNT:
            await made.answer(f"{_part_of_sum(talk.view, branch.share)}")
            return
        if step in (until, last) or recorded is None:
            return
        last = step
        await _give(made, recorded)


async def _give(made: Conversation, recorded: Recorded) -> None:
    """Give an answer of a journal at its time; what is masked there the persona gives."""
    clock, given = made.session.clock, recorded.event
    assert isinstance(given, AnswerGiven)
    clock.advance(recorded.at - clock.now())
    if given.choice is not None:
        await made.choose(given.choice)
    elif given.filled or DOT in given.words or given.step.startswith("documents."):
        await made.fill()
    else:
        await made.answer(given.words)


def _part_of_sum(view: ApplicationView, share: float) -> int:
    """Return the share in yuan of the sum that was chosen, or of the limit, in whole hundreds."""
    offer, chosen = view.need_offer(), view.get(AmountChosen)
    whole = chosen.amount_fen if chosen is not None else offer.limit_fen
    return max(offer.min_fen, int(whole * share) // 10_000 * 10_000) // 100
