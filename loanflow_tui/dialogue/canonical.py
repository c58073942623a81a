"""An answer as it is written back: the value that was taken, in the language's own form."""

from enum import Enum
from typing import Final

from loanflow_tui.dialogue.cards.identity import region_message
from loanflow_tui.dialogue.cards.parts import months
from loanflow_tui.dialogue.messages import Message, Value, Yuan
from loanflow_tui.dialogue.steps.labels import choice_label
from loanflow_tui.lending.api import FACT_OF, SYSTEM_FACTS
from loanflow_tui.lending.api import events as e

ANSWERS: Final[frozenset[type[e.Event]]] = frozenset(
    kind for kind, fact in FACT_OF.items() if fact not in SYSTEM_FACTS
)
"""The events that are an applicant's answers, each to one question."""


def canonical(event: e.Event) -> Value | None:
    """Return an answer in its canonical form, masked where it is secret; None for what is none."""
    match event:
        case e.ProductChosen():
            return choice_label(event.product.value)
        case e.NameGiven():
            return event.name
        case e.IdentityGiven() | e.MobileGiven() | e.BusinessCodeGiven() | e.CardLinked():
            return event.masked
        case e.EmployerGiven():
            return event.employer
        case e.IncomeGiven() | e.DebtGiven():
            return Message("a-month", {"amount": Yuan(event.monthly_fen, whole=True)})
        case e.RegionGiven():
            return region_message(event.province)
        case e.AmountChosen():
            return Yuan(event.amount_fen, whole=True)
        case e.TenorChosen():
            return months(event.months)
        case _ if type(event) in ANSWERS:
            return _choice(event)
    return None


def _choice(event: e.Event) -> Value | None:
    """Return the label of an answer that is one member of a closed set."""
    match [value for _, value in event]:
        case [Enum() as only]:
            return choice_label(str(only.value))
    return None
