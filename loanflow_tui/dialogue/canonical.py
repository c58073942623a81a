"""An answer as it is written back: the value that was taken, in the language's own form."""

from loanflow_tui.dialogue.cards.identity import region_message
from loanflow_tui.dialogue.cards.parts import months, named
from loanflow_tui.dialogue.messages import Message, Value, Yuan
from loanflow_tui.dialogue.steps.labels import choice_label
from loanflow_tui.lending.api import events as e


def canonical(event: e.Event) -> Value | None:
    """Return an answer in its canonical form, masked where it is secret; None for what is none."""
    found: Value | None = None
    match event:
        case e.ProductChosen():
            found = choice_label(event.product.value)
        case e.NameGiven():
            found = event.name
        case e.IdentityGiven() | e.MobileGiven() | e.BusinessCodeGiven() | e.CardLinked():
            found = event.masked
        case e.OccupationGiven():
            found = choice_label(event.occupation.value)
        case e.EmployerGiven():
            found = event.employer
        case e.PurposeGiven():
            found = choice_label(event.purpose.value)
        case e.IncomeGiven() | e.DebtGiven():
            found = Message("a-month", {"amount": Yuan(event.monthly_fen, whole=True)})
        case e.RegionGiven():
            found = region_message(event.province)
        case e.AmountChosen():
            found = Yuan(event.amount_fen, whole=True)
        case e.TenorChosen():
            found = months(event.months)
        case e.MethodChosen():
            found = named("choice", event.method.value)
    return found
