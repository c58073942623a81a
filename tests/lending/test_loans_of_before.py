"""Journals of before value dates open, and their loans go on by the rules they were made under."""

import json
from datetime import timedelta

from loanflow_tui.lending.application.fold import fold
from loanflow_tui.lending.application.view import ApplicationView
from loanflow_tui.lending.events import EVENT_TYPES
from loanflow_tui.lending.events.base import Event
from loanflow_tui.lending.loans.repayment import amount_for, split
from tests.lending.test_repayment import lent


def as_before(event: Event) -> Event:
    """Return an event as it was stored before offers had rules and payouts a value date."""
    body = json.loads(event.model_dump_json())
    for name in ("value_date", "plan", "apr"):
        if type(event).__name__ == "PayoutConfirmed":
            body.pop(name)
    if type(event).__name__ == "OfferMade":
        body["offer"].pop("rules")
    return EVENT_TYPES[type(event).__name__].model_validate_json(json.dumps(body))


async def before() -> ApplicationView:
    who = await lent()
    journal = await who.service.journal(who.application_id)
    return fold(
        who.application_id, [each._replace(event=as_before(each.event)) for each in journal]
    )


async def test_loan_of_before_goes_on_by_its_contract() -> None:
    loan = (await before()).loan
    assert loan is not None and loan.rules is None
    first, second, *_ = loan.open
    assert amount_for(loan, "instalment", loan.taken_on) == first.total_fen
    day = second.due_on + timedelta(days=40)
    late = loan.late_interest_fen(day)
    paid = split(loan, late + first.interest_fen, "part", day)
    assert (paid.late_fen, paid.interest_fen, paid.principal_fen) == (late, first.interest_fen, 0)
    assert loan.pay_by(first) == first.due_on and loan.order_on(day) == "late_first"
