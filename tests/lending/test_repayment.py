"""Repayment: as planned, in part, early and late, with the ledger."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loanflow_tui.lending import commands as c
from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.events import servicing as e
from loanflow_tui.lending.handlers.unit_of_work import Rejected
from loanflow_tui.lending.loans.booking import charged as charges
from loanflow_tui.lending.loans.ledger import Account, Ledger, keep_books
from loanflow_tui.lending.loans.loan import Loan
from loanflow_tui.lending.loans.repayment import payoff
from loanflow_tui.lending.loans.schedule import DAYS_IN_YEAR, half_up
from loanflow_tui.lending.runtime.clock import today
from loanflow_tui.lending.terms import Method, Product, State
from tests.lending.applying import Applying, card


async def lent(
    product: Product = Product.CONSUMER, method: Method | None = None, months: int = 12
) -> Applying:
    answers: dict[Fact, c.Command] = {}
    if method is not None:
        answers = {
            Fact.TENOR: c.ChooseTenor(months=months),
            Fact.METHOD: c.ChooseMethod(method=method),
        }
    who = Applying(product=product, answers=answers)
    await who.play_to()
    return who


async def loan(who: Applying) -> Loan:
    found = (await who.view()).loan
    assert found is not None
    return found


async def books(who: Applying) -> Ledger:
    return keep_books(await who.service.journal(who.application_id))


async def until(who: Applying, day: date) -> None:
    who.clock.advance(day - today(who.clock))
    await who.send(c.Tick())


async def test_late_interest_by_pieces_comes_to_the_whole() -> None:
    running = await loan(await lent())
    end = running.open[3].due_on + timedelta(days=47)
    whole = running.late_owed_fen(end)
    for step in (1, 7, 11, 30):
        charged = running
        for day in range(2, (end - running.open[0].due_on).days + 1, step):
            for event in charges(charged, running.open[0].due_on + timedelta(days=day)):
                charged = charged.apply(event, datetime(2027, 5, 1, tzinfo=UTC), {})
        assert charged.late_owed_fen(end) == whole, step


@pytest.mark.parametrize("method", [m for m in Method if m is not Method.DAILY_INTEREST])
async def test_loan_repaid_as_planned_costs_the_contract_sum(
    method: Method,
) -> None:
    who = await lent(method=method)
    planned = sum(row.interest_fen for row in (await loan(who)).open)
    while not (await loan(who)).settled:
        await until(who, (await loan(who)).open[0].due_on)
        await who.send(c.Repay())
    settled = await who.last(e.LoanSettled)
    assert (settled.interest_fen, settled.late_fen) == (planned, 0)
    assert await who.state() is State.SETTLED
    ledger = await books(who)
    assert ledger.balance(Account.LOANS) == 0
    assert ledger.balance(Account.BANK) == planned


async def test_contract_and_accrual_agree_on_daily_interest() -> None:
    who = await lent(Product.EMERGENCY, Method.DAILY_INTEREST, months=6)
    taken = await loan(who)
    (row,) = taken.open
    days = (row.due_on - taken.taken_on).days
    assert days == 181
    assert row.interest_fen == half_up(
        taken.principal_fen * taken.annual_rate * days / DAYS_IN_YEAR
    )
    assert taken.accrued_fen(row.due_on - timedelta(days=1)) < row.interest_fen
    await until(who, row.due_on)
    await who.send(c.Repay())
    settled = await who.last(e.LoanSettled)
    assert (settled.interest_fen, settled.saved_fen) == (row.interest_fen, 0)


@pytest.mark.parametrize("method", [m for m in Method if m is not Method.DAILY_INTEREST])
async def test_early_payoff_costs_only_the_days(method: Method) -> None:
    who = await lent(method=method)
    planned = sum(row.interest_fen for row in (await loan(who)).open)
    rate = (await loan(who)).annual_rate
    await until(who, today(who.clock) + timedelta(days=10))
    await who.send(c.Repay(kind="all"))
    received = await who.last(e.RepaymentReceived)
    assert received.interest_fen == round(20_000_00 * rate * 10 / 360)
    assert received.saved_fen == planned - received.interest_fen
    assert await who.state() is State.SETTLED


async def test_a_part_repaid_early_lowers_what_is_left() -> None:
    who = await lent()
    before = await loan(who)
    await until(who, today(who.clock) + timedelta(days=10))
    await who.send(c.Repay(kind="part", amount_fen=5_000_00))
    after, received = await loan(who), await who.last(e.RepaymentReceived)
    assert received.amount_fen == received.principal_fen + received.interest_fen == 5_000_00
    assert [row.due_on for row in after.open] == [row.due_on for row in before.open]
    assert after.open[1].total_fen < before.open[1].total_fen
    assert received.saved_fen > 0


async def test_late_interest_starts_after_grace() -> None:
    who = await lent()
    first = (await loan(who)).open[0]
    await until(who, first.due_on + timedelta(days=1))
    assert await who.state() is State.ACTIVE and not await who.count(e.LateInterestCharged)
    await until(who, first.due_on + timedelta(days=11))
    assert await who.state() is State.OVERDUE
    await who.send(c.Repay())
    received = await who.last(e.RepaymentReceived)
    rate = (await loan(who)).late_annual_rate
    assert received.late_fen == round(first.principal_fen * rate * 10 / 360)
    assert await who.state() is State.ACTIVE


async def test_each_overdue_stage_is_recorded_once() -> None:
    who = await lent()
    first = (await loan(who)).open[0].due_on
    for days in (2, 20, 30, 31, 60, 61, 90, 91, 200):
        await until(who, first + timedelta(days=days))
    stages = [event.stage for event in await who.events() if isinstance(event, e.LoanOverdue)]
    assert stages == ["M1", "M2", "M3", "M3+"]


async def test_reminder_comes_once_before_the_due_day() -> None:
    who = await lent()
    first = (await loan(who)).open[0]
    for days in (10, 4, 3, 2, 1, 0):
        await until(who, first.due_on - timedelta(days=days))
    assert await who.count(e.ReminderSent) == 1
    assert (await who.last(e.ReminderSent)).due_on == first.due_on


async def test_clock_jump_equals_day_by_day_servicing() -> None:
    found = []
    for step in (365, 73):
        who = await lent()
        start = today(who.clock)
        for days in range(step, 366, step):
            await until(who, start + timedelta(days=days))
        found.append((await loan(who)).late_owed_fen(today(who.clock)))
    assert abs(found[0] - found[1]) <= 5, "but for rounding at each charge"


@pytest.mark.parametrize(
    ("amount", "reason"), [(None, "zero"), (0, "zero"), (-1, "zero"), (10**9, "above_payoff")]
)
async def test_part_payment_must_be_owed(amount: int | None, reason: str) -> None:
    who = await lent()
    with pytest.raises(Rejected) as refused:
        await who.send(c.Repay(kind="part", amount_fen=amount))
    assert refused.value.reason == reason


async def test_empty_card_pays_nothing_and_retry_pays_once() -> None:
    who = Applying(answers={Fact.CARD: c.GiveCard(card=card("0002"))})
    await who.play_to()
    await until(who, (await loan(who)).open[0].due_on)
    await who.send(c.Repay())
    assert (await who.last(e.RepaymentFailed)).reason == "no_funds"
    assert (await loan(who)).problem == "no_funds"
    await who.send(c.Repay())
    assert await who.count(e.RepaymentReceived) == 1


async def test_partial_collection_is_credited_as_part() -> None:
    who = Applying(answers={Fact.CARD: c.GiveCard(card=card("0010"))})
    await who.play_to()
    await until(who, (await loan(who)).open[0].due_on)
    due = (await loan(who)).due_fen(today(who.clock))
    await who.send(c.Repay())
    received = await who.last(e.RepaymentReceived)
    assert received.kind == "part" and 0 < received.amount_fen < due
    assert (await loan(who)).due_fen(today(who.clock)) == due - received.amount_fen


@pytest.mark.parametrize("fault", ["payment-timeout-after-sending@repay", "payment-late@repay"])
async def test_a_collection_is_never_made_twice(fault: str) -> None:
    who = await lent()
    await until(who, (await loan(who)).open[0].due_on)
    name, _, step = fault.partition("@")
    who.faults.inject(name, step)
    await who.send(c.Repay())
    assert await who.count(e.RepaymentReceived) == 1
    assert len([m for m in who.rail._kept.values() if m.key.startswith("repay")]) == 1


async def test_unknown_collection_is_cleared_up_first() -> None:
    who = await lent()
    await until(who, (await loan(who)).open[0].due_on)
    who.faults.inject("payment-outage")
    await who.send(c.Repay())
    assert (await loan(who)).pending is not None
    await who.crash()
    who.faults.clear()
    with pytest.raises(Rejected, match="repayment_under_way"):
        await who.send(c.Repay(kind="all"))
    received = await who.last(e.RepaymentReceived)
    assert received.kind == "instalment" and (await loan(who)).pending is None


async def test_nothing_is_collected_on_a_settled_loan() -> None:
    who = await lent()
    await who.send(c.Repay(kind="all"))
    with pytest.raises(Rejected) as refused:
        await who.send(c.Repay())
    assert refused.value.reason == "settled"


async def test_running_loan_is_not_erased() -> None:
    who = await lent()
    with pytest.raises(Rejected) as refused:
        await who.service.erase(who.application_id)
    assert refused.value.reason == "loan_running"
    await who.send(c.Repay(kind="all"))
    with pytest.raises(Rejected, match="payment_uncertain"):
        await who.service.erase(who.application_id)
    await who.certain()
    await who.service.erase(who.application_id)


async def test_unseen_return_keeps_a_loan_from_erasure() -> None:
    who = await lent()
    who.faults.inject("payment-returned", "repay")
    await who.send(c.Repay(kind="all"))
    who.clock.advance(timedelta(days=9))
    with pytest.raises(Rejected, match="loan_running"):
        await who.service.erase(who.application_id)


STEPS = st.lists(
    st.tuples(
        st.integers(0, 70),
        st.sampled_from(["instalment", "part", "all", None]),
        st.integers(1, 8_000_00),
    ),
    max_size=12,
)


@given(st.sampled_from(list(Product)), STEPS, st.booleans())
async def test_any_repayments_keep_books_and_loan_equal(
    product: Product, steps: list[tuple[int, e.RepaymentKind | None, int]], faulty: bool
) -> None:
    who = await lent(product)
    if faulty:
        who.faults.inject("payment-partial")
    for days, kind, fen in steps:
        await until(who, today(who.clock) + timedelta(days=days))
        if kind is None or (await loan(who)).settled:
            continue
        most = payoff(await loan(who), today(who.clock)).total_fen
        await who.send(c.Repay(kind=kind, amount_fen=min(fen, most)))
        await _agree(who)
    await _agree(who)


async def _agree(who: Applying) -> None:
    ledger, owed = await books(who), await loan(who)
    assert sum(ledger.balances().values()) == 0
    assert ledger.balance(Account.LOANS) == owed.outstanding_fen >= 0
    assert ledger.balance(Account.LATE_RECEIVABLE) == owed.late_fen >= 0
    assert owed.outstanding_fen + owed.repaid.principal_fen == owed.principal_fen
    assert all(min(row[2:]) >= 0 and row.total_fen == sum(row[2:5]) for row in owed.open)
    assert ledger.balance(Account.BANK) == owed.repaid.total_fen - owed.principal_fen


def test_journal_stores_instalments_as_lists() -> None:
    stored = (
        '{"key":"repay-1","reference":"R1","kind":"part","on":"2026-12-01","amount_fen":50000,'
        '"principal_fen":50000,"interest_fen":0,"fees_fen":0,"late_fen":0,"saved_fen":0,'
        '"plan":[[2,"2026-12-31",33333,1000,10,34343]]}'
    )
    received = e.RepaymentReceived.model_validate_json(stored)
    assert received.plan is not None
    assert received.plan[0].principal_fen == 33_333
    assert received.public_json().startswith(stored[:-1])
    assert e.RepaymentReceived.model_validate_json(received.public_json()) == received
