"""The branches of a show: what could be otherwise, and the journey as it then goes.

The list is closed. Each branch changes the rules, a partner, the person or the sum, and is played
in a session of its own, in memory.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from loanflow_tui.dialogue.arrival import asked_at, filled_until
from loanflow_tui.dialogue.conversation import Conversation
from loanflow_tui.dialogue.session import SessionOptions, open_session
from loanflow_tui.lending.api import (
    ApplicationView,
    DecisionMade,
    Fact,
    Outcome,
    Policy,
    Product,
)
from loanflow_tui.scenarios.retracing import retraced

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
            await filled_until(made, asked_at(talk))
        else:
            await retraced(made, talk, branch.share)
        await made.settled()
        made.leave()
        return await Conversation.resume(session, made.application_id)
    except BaseException:
        await session.close()
        raise
