"""Where a conversation stands: what was asked last, and what was said in passing about it."""

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType
from typing import NamedTuple

from loanflow_tui.lending.api import (
    OPTIONAL_CONSENTS,
    ORDERS,
    SORTING,
    ConsentKind,
    Fact,
    Facts,
    Order,
    Projection,
)
from loanflow_tui.lending.api import events as e

CONFIRMED = frozenset({"start_over", "cancel"})
"""Wishes that are confirmed before they are carried out."""

HOME = "loan.home"
LINE = "loan.line"

PLACES = {
    "loan": HOME, "loan_instalment": "loan.instalment", "loan_part": "loan.part",
    "loan_all": "loan.all", "loan_give_back": "loan.give_back", "loan_debit": "loan.debit",
    "loan_plan": "loan.plan",
    "other_card": "payout.card", "payout": "payout.retry",
}  # fmt: skip
PART_PLANS = "loan_part_plans"
"""The topic under which both plans after a part payment are shown; its words are the amount."""
"""The question that a wish leads to once the money is paid, or could not be."""

_PLACE_AFTER: dict[type[e.Event], str] = {e.LineSeen: LINE, e.DrawOpened: HOME}
"""The question that follows an event, wherever the applicant went before; else the usual one."""

_ORDERS: dict[str, Order] = {f"{SORTING}{order}": order for order in ORDERS}


NO_PROPOSALS: Mapping[str, str] = MappingProxyType({})


class FailedCall(NamedTuple):
    """The last call to a partner, where it failed."""

    partner: str
    outcome: str


DOUBTS = frozenset({"all_right", "own_wish"})
"""The first quick reply of a doubt about the applicant: in danger, or made to borrow."""

_SETTLES_A_DOUBT = frozenset({*DOUBTS, "crisis_self_harm", "crisis_coercion"})
"""Topics by which such a doubt is answered."""

_CONSENTS = frozenset(f"consent.{kind.value}" for kind in ConsentKind)


class ConversationState(NamedTuple):
    """One conversation, folded from the application's journal.

    `asked` is the step of the last question, `confirming` the wish that waits for a yes, `refused`
    the needed consent that was just refused. `place` is the question that the applicant went to
    after the money was paid, or could not be. `offers` are the quick replies by which it was asked
    back what was meant; `proposals` the values that were said before their step, by step.
    `repairs` are the reasons by which the question at hand was not answered so far; `own_words`
    says that the last answer was put in other words than it is taken in; `last_aside` is the topic
    of what was said in passing last. `heard` are the values in the utterance at hand that don't
    answer the question asked, by step. `part_fen` is the part repayment whose plans were shown.
    `beside` are the quick replies for what may have been meant
    instead of what was answered in passing. `doubt` are those by which it was asked whether
    the applicant is all right, or borrows by own decision: asked until it is answered;
    `decided_alone` that it was answered so, `is_well` that the applicant said to be all right.
    """

    asked: str = ""
    confirming: str | None = None
    refused: ConsentKind | None = None
    place: str | None = None
    market_order: Order = "apr"
    failed_call: FailedCall | None = None
    offers: tuple[str, ...] = ()
    proposals: Mapping[str, str] = NO_PROPOSALS
    repairs: tuple[str, ...] = ()
    own_words: bool = False
    last_aside: str = ""
    heard: Mapping[str, str] = NO_PROPOSALS
    beside: tuple[str, ...] = ()
    part_fen: int | None = None
    doubt: tuple[str, ...] = ()
    decided_alone: bool = False
    is_well: bool = False

    def apply(
        self,
        event: e.QuestionShown | e.AnswerGiven | e.RepairShown | e.ClarificationShown
        | e.ValuesHeard | e.AsideShown | e.AnswerUndone | e.StartedOver | e.ConsentRefused
        | e.ConsentGiven | e.CardLinked | e.PayoutRequested | e.PayoutReturned | e.RepaymentFailed
        | e.RepaymentReceived | e.MandateGiven | e.MandateEnded | e.PartnerCalled
        | e.PlanAccepted | e.PlanDeclined
        | e.PartnerGaveUp | e.HostChanged | e.LineSeen | e.DrawOpened,
        _: datetime,
        facts: Facts,
    ) -> "ConversationState":  # fmt: skip
        """Return the conversation after `event`."""
        match event:
            case e.QuestionShown():
                return self._after_question(event.step)
            case e.AnswerGiven() | e.RepairShown() | e.ClarificationShown() | e.ValuesHeard():
                return self._after_words(event, facts)
            case e.HostChanged():
                # The card of a consent names the host of before: it is shown anew.
                return self._replace(asked="" if self.asked in _CONSENTS else self.asked)
            case e.AsideShown():
                return self._after_aside(event)._hearing(event.values, facts)
            case e.AnswerUndone() | e.StartedOver():
                return self._replace(confirming=None, refused=None)
            case e.ConsentRefused():
                optional = event.consent in OPTIONAL_CONSENTS
                return self if optional else self._replace(refused=event.consent)
            case e.ConsentGiven():
                return self._replace(refused=None)
            case e.CardLinked():
                place = "loan.debit" if Fact.PAYOUT in facts else None
                return self._replace(place=place) if Fact.SIGNED in facts else self
            case e.PayoutRequested() | e.PayoutReturned() | e.LineSeen() | e.DrawOpened():
                return self._replace(place=_PLACE_AFTER.get(type(event)))
            case (
                e.RepaymentFailed() | e.RepaymentReceived() | e.MandateGiven() | e.MandateEnded()
                | e.PlanAccepted() | e.PlanDeclined()
            ):  # fmt: skip
                return self._replace(place=HOME if self.place else None, part_fen=None)
            case e.PartnerCalled():
                ok = event.outcome == "ok"
                failed = None if ok else FailedCall(event.partner, event.outcome)
                return self if failed == self.failed_call else self._replace(failed_call=failed)
            case e.PartnerGaveUp():
                return self._replace(failed_call=None)

    def _after_question(self, step: str) -> "ConversationState":
        """What was not understood counts for the question at hand, however often it is asked."""
        same = step == self.asked
        return self._replace(
            asked=step,
            offers=(),
            beside=self.beside if same and self.last_aside else (),
            own_words=False,
            heard=NO_PROPOSALS,
            repairs=self.repairs if same else (),
            last_aside=self.last_aside if same else "",
        )

    def _after_words(
        self,
        event: e.AnswerGiven | e.RepairShown | e.ClarificationShown | e.ValuesHeard,
        facts: Facts,
    ) -> "ConversationState":
        match event:
            case e.AnswerGiven():
                return self._after_answer(event)
            case e.RepairShown():
                return self._not_understood(event.reason)
            case e.ClarificationShown():
                return self._not_understood("unclear", event.offers)._doubting(event.offers)
            case e.ValuesHeard():
                return self._hearing(event.values, facts)._replace(offers=())

    def _hearing(self, values: tuple[str, ...], facts: Facts) -> "ConversationState":
        """Values are proposed at their step unless it was answered already."""
        if not values:
            return self
        heard = dict(each.split("=", 1) for each in values)
        early = {step: value for step, value in heard.items() if step not in facts}
        return self._replace(proposals={**self.proposals, **early}, heard=heard)

    def _after_answer(self, event: e.AnswerGiven) -> "ConversationState":
        """An answer settles what was asked back, and what was proposed for its step."""
        left = {each: value for each, value in self.proposals.items() if each != event.step}
        return self._replace(
            offers=(),
            proposals=left or NO_PROPOSALS,
            repairs=(),
            own_words=_in_own_words(event),
            last_aside="",
        )

    def _not_understood(self, reason: str, offers: tuple[str, ...] = ()) -> "ConversationState":
        return self._replace(
            offers=offers, beside=(), repairs=(*self.repairs, reason), last_aside=""
        )

    def _doubting(self, offers: tuple[str, ...]) -> "ConversationState":
        return self._replace(doubt=offers) if DOUBTS.intersection(offers[:1]) else self

    def _after_aside(self, event: e.AsideShown) -> "ConversationState":
        """A wish to be confirmed stays until it is answered, whatever is asked meanwhile."""
        topic, part_fen = event.topic, None if event.topic in PLACES else self.part_fen
        if topic == PART_PLANS:
            part_fen = int(event.words) if event.words.isdecimal() else None
        confirming = topic if topic in CONFIRMED else self.confirming
        return self._replace(
            confirming=None if topic == "kept" else confirming,
            offers=(),
            beside=event.beside,
            last_aside=topic,
            place=PLACES.get(topic, self.place),
            market_order=_ORDERS.get(topic, self.market_order),
            part_fen=part_fen,
            doubt=() if topic in _SETTLES_A_DOUBT else self.doubt,
            decided_alone=self.decided_alone or topic == "own_wish",
            is_well=self.is_well or topic == "all_right",
        )


def _in_own_words(event: e.AnswerGiven) -> bool:
    if event.filled or not event.words:
        return False
    return event.choice is None or event.way in ("words", "number", "near")


CONVERSATION = Projection(ConversationState.apply)
