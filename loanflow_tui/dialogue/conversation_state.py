"""Where a conversation stands: what was asked last, and what was said in passing about it."""

from datetime import datetime
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

PLACES = {
    "loan": HOME, "loan_instalment": "loan.instalment", "loan_part": "loan.part",
    "loan_all": "loan.all", "loan_give_back": "loan.give_back",
    "other_card": "payout.card", "payout": "payout.retry",
}  # fmt: skip
"""The question that a wish leads to once the money is paid, or could not be."""

_ORDERS: dict[str, Order] = {f"{SORTING}{order}": order for order in ORDERS}


class FailedCall(NamedTuple):
    """The last call to a partner, where it failed."""

    partner: str
    outcome: str


class ConversationState(NamedTuple):
    """One conversation, folded from the application's journal.

    `asked` is the step of the last question, `confirming` the wish that waits for a yes, `refused`
    the needed consent that was just refused. `place` is the question that the applicant went to
    after the money was paid, or could not be.
    """

    asked: str = ""
    confirming: str | None = None
    refused: ConsentKind | None = None
    place: str | None = None
    market_order: Order = "apr"
    failed_call: FailedCall | None = None

    def apply(
        self,
        event: e.QuestionShown | e.AsideShown | e.AnswerUndone | e.StartedOver | e.ConsentRefused
        | e.ConsentGiven | e.CardLinked | e.PayoutRequested | e.PayoutReturned | e.RepaymentFailed
        | e.RepaymentReceived | e.PartnerCalled | e.PartnerGaveUp,
        _: datetime,
        facts: Facts,
    ) -> "ConversationState":  # fmt: skip
        """Return the conversation after `event`."""
        match event:
            case e.QuestionShown():
                return self._replace(asked=event.step)
            case e.AsideShown():
                return self._after_aside(event.topic)
            case e.AnswerUndone() | e.StartedOver():
                return self._replace(confirming=None, refused=None)
            case e.ConsentRefused():
                optional = event.consent in OPTIONAL_CONSENTS
                return self if optional else self._replace(refused=event.consent)
            case e.ConsentGiven():
                return self._replace(refused=None)
            case e.CardLinked():
                return self._replace(place=None) if Fact.SIGNED in facts else self
            case e.PayoutRequested() | e.PayoutReturned():
                return self._replace(place=None)
            case e.RepaymentFailed() | e.RepaymentReceived():
                return self._replace(place=HOME if self.place else None)
            case e.PartnerCalled():
                if event.outcome != "ok":
                    return self._replace(failed_call=FailedCall(event.partner, event.outcome))
                return self if self.failed_call is None else self._replace(failed_call=None)
            case e.PartnerGaveUp():
                return self._replace(failed_call=None)

    def _after_aside(self, topic: str) -> "ConversationState":
        """A wish to be confirmed stays until it is answered, whatever is asked meanwhile."""
        confirming = topic if topic in CONFIRMED else self.confirming
        return self._replace(
            confirming=None if topic == "kept" else confirming,
            place=PLACES.get(topic, self.place),
            market_order=_ORDERS.get(topic, self.market_order),
        )


CONVERSATION = Projection(ConversationState.apply)
