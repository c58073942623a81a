"""The customer across applications."""

from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.events.base import Event
from loanflow_tui.lending.risk.customer import CustomerStanding


class CustomerSeen(Event, establishes=Fact.CUSTOMER):
    """What the applicant has with this lender, over all other applications, was looked up; it is
    recorded where there is something, and again where it changed. A decision rests on it.
    """

    standing: CustomerStanding
