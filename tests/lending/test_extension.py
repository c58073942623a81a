"""More time to pay: requested, decided by a person, and exact to the day."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loanflow_tui.lending import commands as c
from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.application.state import state
from loanflow_tui.lending.events import servicing as e
from loanflow_tui.lending.events.arrears import ArrearsReminderSent
from loanflow_tui.lending.events.credit import CreditReported, ReportAnnounced
from loanflow_tui.lending.handlers.unit_of_work import Rejected
from loanflow_tui.lending.loans.extension import Extension, extension_terms, no_time
from loanflow_tui.lending.loans.loan import Loan
from loanflow_tui.lending.loans.repayment import payoff
from loanflow_tui.lending.loans.schedule import Instalment
from loanflow_tui.lending.policy.servicing import ServicingTerms
from loanflow_tui.lending.runtime.clock import today
from loanflow_tui.lending.terms import Method, State
from tests.lending.applying import Applying
from tests.lending.test_books import books
from tests.lending.test_debit import day_by_day
from tests.lending.test_other_lenders import chosen_elsewhere
from tests.lending.test_repayment import lent, loan, until


async def asked(who: Applying, days_after_due: int) -> Loan:
    """Ask for more time `days_after_due` days after the first due date."""
    await until(who, (await loan(who)).open[0].due_on + timedelta(days=days_after_due))
    await who.send(c.RequestExtension())
    return await loan(who)


@pytest.mark.parametrize("days_after_due", [-5, 0, 1, 20])
async def test_a_granted_extension_costs_nothing_until_its_day(days_after_due: int) -> None:
    who = await lent()
    before = await asked(who, days_after_due)
    day = today(who.clock)
    owed = before.late_owed_fen(day)
    await who.send(c.DecideExtension(grant=True, note="illness"))
    extended = await loan(who)
    given_until = extended.extended_until(day)
    assert given_until is not None and given_until > max(day, before.open[0].due_on)
    assert given_until < before.open[1].due_on
    assert extended.late_owed_fen(given_until) == owed
    assert extended.days_overdue(given_until) == 0
    assert extended.open == before.open


async def test_an_unpaid_extension_is_overdue_after_its_grace() -> None:
    who = await lent()
    await asked(who, 2)
    await who.send(c.DecideExtension(grant=True, days=10, note="why"))
    extended = await loan(who)
    assert extended.extension is not None
    last = extended.extension.until + timedelta(days=extended.grace_days)
    assert extended.late_interest_fen(last) == 0
    assert extended.late_interest_fen(last + timedelta(days=1)) > 0
    await until(who, last + timedelta(days=1))
    overdue = await who.last(e.LoanOverdue)
    assert overdue.stage == "M1" and state(await who.view()) is State.OVERDUE


async def test_an_overdue_loan_runs_again_once_extended() -> None:
    who = await lent()
    await asked(who, 5)
    assert state(await who.view()) is State.OVERDUE
    await who.send(c.DecideExtension(grant=True, note="why"))
    assert state(await who.view()) is State.ACTIVE


async def test_refused_extension_leaves_the_loan() -> None:
    who = await lent()
    before = await asked(who, 5)
    await who.send(c.DecideExtension(grant=False, note="asked twice before"))
    after = await loan(who)
    assert after == replace(before, extension_asked=None)
    await who.send(c.RequestExtension())


async def test_a_request_or_extension_under_way_stops_another() -> None:
    who = await lent()
    await asked(who, 0)
    with pytest.raises(Rejected, match="extension_asked"):
        await who.send(c.RequestExtension())
    await who.send(c.DecideExtension(grant=True, note="why"))
    with pytest.raises(Rejected, match="extension_running"):
        await who.send(c.RequestExtension())
    with pytest.raises(Rejected, match="not_now"):
        await who.send(c.DecideExtension(grant=True, note="why"))


@pytest.mark.parametrize("days", [0, 31, 400])
async def test_only_days_before_the_next_instalment_are_given(days: int) -> None:
    who = await lent()
    await asked(who, 0)
    with pytest.raises(Rejected, match="extension_out_of_reach"):
        await who.send(c.DecideExtension(grant=True, days=days, note="why"))


async def test_nothing_is_extended_before_or_after_the_loan() -> None:
    who = Applying()
    await who.play_to(Fact.AMOUNT)
    with pytest.raises(Rejected, match="not_now"):
        await who.send(c.RequestExtension())
    lender = await lent()
    await lender.send(c.Repay(kind="all"))
    with pytest.raises(Rejected, match="settled"):
        await lender.send(c.RequestExtension())


async def test_requests_wait_in_the_queue_until_decided() -> None:
    who = await lent()
    await asked(who, 3)
    (entry,) = await who.service.queue()
    assert entry.extension is not None and entry.proposed_days == 14
    await who.send(c.DecideExtension(grant=True, days=entry.proposed_days, note="why"))
    assert await who.service.queue() == []


async def test_extension_request_lapses_with_repayment() -> None:
    who = await lent()
    await asked(who, 0)
    await who.send(c.Repay(kind="all"))
    assert await who.service.queue() == []


async def test_a_request_lapses_with_its_instalment() -> None:
    who = await lent()
    await asked(who, 5)
    await who.send(c.Repay())
    assert (await loan(who)).extension_asked is None
    assert await who.service.queue() == []
    with pytest.raises(Rejected, match="not_now"):
        await who.send(c.DecideExtension(grant=True, note="why"))


async def test_more_time_never_betters_the_class() -> None:
    who = await lent()
    await until(who, (await loan(who)).open[0].due_on + timedelta(days=24))
    for _ in range(2):
        before = (await books(who)).standing
        assert before is not None
        await who.send(c.RequestExtension())
        await who.send(c.DecideExtension(grant=True, days=1, note="why"))
        after = (await books(who)).standing
        assert after == before
        await until(who, today(who.clock) + timedelta(days=3))
    await until(who, (await loan(who)).open[0].due_on + timedelta(days=95))
    last = (await books(who)).standing
    assert last is not None and (last.loan_class, last.stage, last.days) == ("substandard", 3, 95)


@pytest.mark.parametrize("method", [Method.EQUAL_PAYMENT, Method.BULLET])
async def test_the_extended_instalment_is_paid_as_planned(method: Method) -> None:
    who = await lent(method=method)
    planned = (await asked(who, 4)).open[0]
    await who.send(c.DecideExtension(grant=True, days=10, note="why"))
    await until(who, today(who.clock) + timedelta(days=10))
    late = (await loan(who)).late_fen
    await who.send(c.Repay())
    paid = await who.last(e.RepaymentReceived)
    assert (paid.principal_fen, paid.interest_fen, paid.late_fen) == (
        planned.principal_fen,
        planned.interest_fen,
        late,
    )


@given(asks=st.integers(-40, 120), days=st.integers(1, 30), looks=st.integers(0, 90))
def test_extension_costs_nothing_and_keeps_the_plan(asks: int, days: int, looks: int) -> None:
    plain = _running_loan()
    day = plain.open[0].due_on + timedelta(days=asks)
    terms = extension_terms(plain, day)
    assert 1 <= terms.most_days <= 30
    later = [row for row in plain.open if row.number > terms.number]
    given_until = terms.since + timedelta(days=min(days, terms.most_days))
    assert all(given_until < row.due_on for row in later)
    extended = replace(plain, extension=Extension(terms.number, given_until))
    then = day + timedelta(days=looks)
    assert extended.late_owed_fen(then) <= plain.late_owed_fen(then)
    assert extended.days_overdue(then) <= plain.days_overdue(then)
    one, other = payoff(extended, then), payoff(plain, then)
    assert (one.principal_fen, one.interest_fen) == (other.principal_fen, other.interest_fen)
    assert [extended.pay_by(row) for row in later] == [row.due_on for row in later]


def _running_loan() -> Loan:
    rows = tuple(
        Instalment.of(number, date(2027, number, 24), 100_000, 1_000, 0) for number in range(1, 7)
    )
    return Loan(
        contract="C", taken_on=date(2026, 12, 24), principal_fen=600_000,
        annual_rate=Decimal("0.12"), late_annual_rate=Decimal("0.18"), grace_days=1,
        method=Method.EQUAL_PRINCIPAL, open=rows, accrued_from=date(2026, 12, 24),
    )  # fmt: skip


async def test_more_time_is_given_as_often_as_allowed() -> None:
    who = await lent()
    await until(who, (await loan(who)).open[0].due_on + timedelta(days=3))
    for _ in range(2):
        await who.send(c.RequestExtension())
        await who.send(c.DecideExtension(grant=True, days=1, note="why"))
        await until(who, today(who.clock) + timedelta(days=2))
    with pytest.raises(Rejected, match="extension_used_up") as refused:
        await who.send(c.RequestExtension())
    assert refused.value.values["times"] == "2"
    await who.send(c.Repay())
    await until(who, (await loan(who)).open[0].due_on)
    with pytest.raises(Rejected, match="extension_used_up"):
        await who.send(c.RequestExtension())


async def test_no_more_time_after_long_default() -> None:
    who = await lent()
    due = (await loan(who)).open[0].due_on
    await until(who, due + timedelta(days=30))
    await who.send(c.RequestExtension())
    await until(who, due + timedelta(days=31))
    with pytest.raises(Rejected, match="time_too_late"):
        await who.send(c.DecideExtension(grant=True, note="why"))
    await who.send(c.DecideExtension(grant=False, note="why"))
    with pytest.raises(Rejected, match="extension_too_late") as refused:
        await who.send(c.RequestExtension())
    assert refused.value.values["days"] == "30"


async def test_offers_of_before_have_no_such_limits() -> None:
    running = replace(await loan(await lent()), rules=ServicingTerms(), extended=40)
    assert no_time(running, running.open[0].due_on + timedelta(days=200)) is None


async def test_more_time_never_betters_what_was_reported() -> None:
    """In February a month is short enough for arrears to be reported before they are too old."""
    who = await lent()
    for _ in range(2):
        await until(who, (await loan(who)).open[0].due_on)
        await who.send(c.Repay())
    await day_by_day(who, date(2027, 3, 25))
    await who.send(c.RequestExtension())
    await who.send(c.DecideExtension(grant=True, note="why"))
    extension = (await loan(who)).extension
    assert extension is not None
    reported = [each for each in await who.events() if isinstance(each, CreditReported)]
    assert (reported[-1].status, reported[-1].overdue_days) == ("overdue", 29)
    await until(who, extension.until)
    await day_by_day(who, date(2027, 4, 25))
    last = (await loan(who)).credit.last
    assert last is not None and (last.on, last.overdue_days) == (date(2027, 4, 25), 60)
    await who.send(c.Repay(kind="part", amount_fen=(await loan(who)).due_fen(today(who.clock))))
    await until(who, date(2027, 5, 25))
    paid = (await loan(who)).credit.last
    assert paid is not None and (paid.status, paid.overdue_days) == ("running", 0)


async def test_another_lenders_loan_is_decided_there() -> None:
    who = await chosen_elsewhere("903", "hill-road")
    await who.play_to()
    due = (await loan(who)).open[0].due_on
    await until(who, due + timedelta(days=5))
    await who.send(c.RequestExtension())
    assert (await who.last(e.ExtensionRequested)).handed_to == "hill-road"
    assert await who.service.queue() == []
    with pytest.raises(Rejected, match="extension_handed"):
        await who.send(c.RequestExtension())
    await until(who, due + timedelta(days=190))
    assert await who.service.queue() == []
    for command in (
        c.DecideExtension(grant=True, note="why"), c.ProposePlan(months=12, note="why"),
        c.AnnounceCall(note="why"), c.ProposeWriteOff(note="why"),
    ):  # fmt: skip
        with pytest.raises(Rejected, match="other_books"):
            await who.send(command)


async def test_arrears_after_more_time_are_told_of_anew() -> None:
    who = await lent()
    due = (await loan(who)).open[0].due_on
    await day_by_day(who, due + timedelta(days=12))
    await who.send(c.RequestExtension())
    await who.send(c.DecideExtension(grant=True, days=14, note="payday is late"))
    extension = (await loan(who)).extension
    assert extension is not None
    assert (await loan(who)).credit.report_from is None, "nothing is overdue any more"
    await day_by_day(who, extension.until + timedelta(days=2))
    announced = await who.last(ReportAnnounced)
    assert announced.report_from == extension.until + timedelta(days=2 + 7)
    assert (await who.last(ArrearsReminderSent)).days == 2
    assert await who.count(ArrearsReminderSent) == 3
