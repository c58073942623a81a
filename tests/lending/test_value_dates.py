"""A payment counts on the day the account was debited, whenever its confirmation comes."""

from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from loanflow_tui.lending import commands as c
from loanflow_tui.lending import events as e
from loanflow_tui.lending.end_of_day import EndOfDay
from loanflow_tui.lending.handlers.unit_of_work import Rejected
from loanflow_tui.lending.loans.credit import correction
from loanflow_tui.lending.loans.ledger import Account, keep_books
from loanflow_tui.lending.loans.loan import Loan
from loanflow_tui.lending.loans.repayment import payoff
from loanflow_tui.lending.loans.restructuring import new_plan
from loanflow_tui.lending.loans.schedule import half_up
from loanflow_tui.lending.policy.books import BooksTerms
from loanflow_tui.lending.runtime.clock import today
from loanflow_tui.lending.terms import ConsentKind, Method, Product, State
from tests.lending.applying import Applying
from tests.lending.loops import Loop
from tests.lending.test_books import insured
from tests.lending.test_debit import day_by_day
from tests.lending.test_repayment import books, lent, loan, until


async def loan_line(who: Applying) -> e.LineSeen:
    seen = (await who.send(c.ShowLine())).line.seen
    assert seen is not None
    return seen


OUT = ("payment-timeout-after-sending", "payment-outage")


async def debited_then_silent(who: Applying, command: c.Repay, days: int) -> None:
    """Let the account be debited today and the answer come so many days later."""
    for fault in OUT:
        who.faults.inject(fault, "repay")
    await who.send(command)
    for _ in range(days):
        who.clock.advance(timedelta(days=1))
        await who.send(c.Tick())
    who.faults.clear()
    await who.send(c.ClearUpRepayment())


async def test_instalment_debited_in_time_is_never_late() -> None:
    who, plain = await lent(), await lent()
    due = (await loan(who)).open[0].due_on
    for each in (who, plain):
        await until(each, due)
    await plain.send(c.Repay())
    await debited_then_silent(who, c.Repay(), days=20)
    assert await who.count(e.LoanOverdue) == 1, "nobody knew better meanwhile"
    received = await who.last(e.RepaymentReceived)
    assert (received.on, received.late_fen) == (due, 0)
    assert (await who.last(e.LateInterestReversed)).since == due
    assert await who.state() is State.ACTIVE
    for each in (who, plain):
        await until(each, due + timedelta(days=29))
    assert (await loan(who)).open == (await loan(plain)).open
    assert (await books(who)).balances() == (await books(plain)).balances()


async def test_payoff_debited_early_settles_on_its_day() -> None:
    who = await lent()
    day = today(who.clock) + timedelta(days=10)
    await until(who, day)
    await debited_then_silent(who, c.Repay(kind="all"), days=40)
    settled = await who.last(e.LoanSettled)
    assert settled.on == day and settled.late_fen == 0
    assert settled.interest_fen == round(20_000_00 * (await loan(who)).annual_rate * 10 / 360)
    ledger = await books(who)
    assert ledger.balance(Account.LOANS) == ledger.balance(Account.LATE_RECEIVABLE) == 0


async def test_arrears_that_never_were_leave_no_trace() -> None:
    who, plain = await lent(), await lent()
    due = (await loan(who)).open[0].due_on
    whole = (await loan_line(who)).limit_fen
    for each in (who, plain):
        await day_by_day(each, due)
    await plain.send(c.Repay())
    await debited_then_silent(who, c.Repay(), days=32)
    reports = [x for x in await who.events() if isinstance(x, e.CreditReported)]
    (*_, told, _, corrected) = reports
    assert told.overdue_days == 32 and told.status == "overdue"
    assert (corrected.corrects, corrected.because) == (told.on, "paid_earlier")
    assert (corrected.status, corrected.overdue_days) == ("running", 0)
    lowered, restored = [x for x in await who.events() if isinstance(x, e.LineChanged)]
    assert (lowered.reason, restored.reason) == ("overdue", "paid_in_time")
    assert (await loan_line(who)).limit_fen == restored.limit_fen == whole
    await day_by_day(plain, today(who.clock))
    mine, theirs = (await loan(who)).credit, (await loan(plain)).credit
    assert (mine.late_on, mine.worst_days, mine.report_from) == ((), 0, None)
    figures = [
        [(x.on, x.status, x.balance_fen, x.monthly_fen, x.loan_class) for x in each.history]
        for each in (mine, theirs)
    ]
    assert figures[0] == figures[1]
    before = len(await who.events())
    await who.send(c.Tick())
    assert len(await who.events()) == before


async def test_late_debit_of_an_empty_account_costs_nothing() -> None:
    who = await lent()
    await who.send(c.GiveMandate())
    due = (await loan(who)).open[0].due_on
    await day_by_day(who, due - timedelta(days=1))
    who.faults.inject("payment-outage", "repay")
    await day_by_day(who, due + timedelta(days=33))
    assert (await loan(who)).late_fen > 0 and await who.count(e.ArrearsReminderSent) == 0
    who.faults.clear()
    who.faults.inject("payment-no-funds", "repay")
    await day_by_day(who, due + timedelta(days=34))
    asked = (await who.last(e.RepaymentFailed)).on
    assert asked == today(who.clock)
    current = await loan(who)
    assert current.late_owed_fen(asked) == 0 and current.stage is None
    assert (await books(who)).balance(Account.LATE_RECEIVABLE) == 0
    assert {x.overdue_days for x in current.credit.history} == {0}


async def test_a_correction_waits_for_a_silent_bureau() -> None:
    who = await lent()
    await day_by_day(who, (await loan(who)).open[0].due_on)
    who.faults.inject("payment-timeout-after-sending", "repay")
    who.faults.inject("payment-outage", "repay")
    await who.send(c.Repay(kind="all"))
    await day_by_day(who, today(who.clock) + timedelta(days=32))
    who.faults.clear()
    who.faults.inject("bureau-outage", "credit.report")
    await who.send(c.ClearUpRepayment())
    assert (await loan(who)).settled and (await loan(who)).credit.worst_days == 32
    who.faults.clear()
    await until(who, today(who.clock) + timedelta(days=1))
    credit = (await loan(who)).credit
    assert credit.worst_days == 0 and credit.last is not None
    assert credit.last.status == "settled"


async def test_a_wrong_report_is_corrected_without_consent_too() -> None:
    who = await lent()
    due = (await loan(who)).open[0].due_on
    await day_by_day(who, due)
    for fault in OUT:
        who.faults.inject(fault, "repay")
    await who.send(c.Repay())
    await day_by_day(who, due + timedelta(days=33))
    assert (await loan(who)).credit.worst_days == 32
    await who.send(c.WithdrawConsent(consent=ConsentKind.BUREAU))
    who.faults.clear()
    await who.send(c.ClearUpRepayment())
    assert (await loan(who)).credit.worst_days == 0
    reported = await who.count(e.CreditReported)
    await day_by_day(who, today(who.clock) + timedelta(days=40))
    assert await who.count(e.CreditReported) == reported, "nothing but the correction"


async def test_a_line_rightly_lowered_stays_lowered() -> None:
    who = await lent()
    due = (await loan(who)).open[0].due_on
    await day_by_day(who, due + timedelta(days=40))
    await debited_then_silent(who, c.Repay(kind="all"), days=20)
    assert [x.reason for x in await who.events() if isinstance(x, e.LineChanged)] == ["overdue"]
    assert (await loan(who)).credit.worst_days > 30


async def test_no_call_while_a_payment_is_awaited() -> None:
    who = await lent()
    due = (await loan(who)).open[0].due_on
    await day_by_day(who, due)
    for fault in OUT:
        who.faults.inject(fault, "repay")
    await who.send(c.Repay())
    await day_by_day(who, due + timedelta(days=61))
    await who.send(c.AnnounceCall(note="no answer"))
    await day_by_day(who, due + timedelta(days=75))
    assert await who.count(e.LoanCalledIn) == 0
    who.faults.clear()
    await who.send(c.ClearUpRepayment())
    await day_by_day(who, today(who.clock) + timedelta(days=7))
    assert await who.count(e.CallDropped) == 1 and await who.count(e.LoanCalledIn) == 0


@pytest.mark.parametrize("silent", [True, False])
async def test_giving_back_counts_on_its_request_day(silent: bool) -> None:
    who = await lent()
    given_back = (await loan(who)).give_back_until
    assert given_back is not None
    await until(who, given_back)
    if silent:
        await debited_then_silent(who, c.Repay(kind="give_back"), days=40)
    else:
        who.faults.inject("payment-outage", "repay")
        await who.send(c.Repay(kind="give_back"))
        await until(who, given_back + timedelta(days=40))
        who.faults.clear()
        await who.send(c.ClearUpRepayment())
    settled = await who.last(e.LoanSettled)
    assert settled.given_back and (settled.interest_fen, settled.late_fen) == (0, 0)
    assert (await books(who)).balance(Account.BANK) == 0


async def test_payment_taken_back_by_the_bank_never_counted() -> None:
    who, plain = await lent(), await lent()
    for each in (who, plain):
        await until(each, (await loan(each)).open[0].due_on)
    who.faults.inject("payment-returned", "repay")
    await who.send(c.Repay(kind="all"))
    assert await who.state() is State.SETTLED
    for each in (who, plain):
        await until(each, today(each.clock) + timedelta(days=1))
    assert (await who.last(e.RepaymentReversed)).reason == "returned"
    assert await who.state() is State.ACTIVE
    assert (await loan(who)).open == (await loan(plain)).open
    assert (await books(who)).balances() == (await books(plain)).balances()


async def test_payments_after_one_taken_back_are_booked_anew() -> None:
    who, plain = await lent(), await lent()
    for each in (who, plain):
        await until(each, (await loan(each)).open[0].due_on)
    who.faults.inject("payment-returned", "repay")
    await who.send(c.Repay(kind="part", amount_fen=500_00))
    for each in (who, plain):
        await each.send(c.Repay(kind="part", amount_fen=700_00))
        await until(each, today(each.clock) + timedelta(days=1))
    redone = [event for event in await who.events() if isinstance(event, e.RepaymentReversed)]
    assert [event.reason for event in redone] == ["redone", "returned"]
    assert (await loan(who)).open == (await loan(plain)).open
    assert (await books(who)).balances() == (await books(plain)).balances()


async def test_an_early_instalment_books_what_was_collected() -> None:
    who = await lent()
    await until(who, today(who.clock) + timedelta(days=5))
    who.faults.inject("payment-outage", "repay")
    await who.send(c.Repay())
    await until(who, today(who.clock) + timedelta(days=10))
    who.faults.clear()
    await who.send(c.ClearUpRepayment())
    received = await who.last(e.RepaymentReceived)
    assert received.lines is not None
    assert sum(sum(line[1:]) for line in received.lines) == received.amount_fen
    assert (await books(who)).balance(Account.SUSPENSE) == 0


async def test_a_return_is_found_however_late_looked() -> None:
    who = await lent()
    await until(who, (await loan(who)).open[0].due_on)
    who.faults.inject("payment-returned", "repay")
    await who.send(c.Repay())
    await until(who, today(who.clock) + timedelta(days=7))
    assert (await who.last(e.RepaymentReversed)).reason == "returned"


async def test_a_late_debit_may_be_taken_back() -> None:
    who = await lent()
    await who.send(c.GiveMandate())
    due = (await loan(who)).open[0].due_on
    who.faults.inject("payment-returned", "repay")
    await until(who, due + timedelta(days=7))
    who.faults.clear()
    assert (await who.last(e.RepaymentReceived)).on == due
    await day_by_day(who, due + timedelta(days=8))
    assert (await who.last(e.RepaymentReversed)).reason == "returned"


async def test_what_came_back_is_never_booked_as_received() -> None:
    who = await lent()
    for fault in OUT:
        who.faults.inject(fault, "repay")
    await who.send(c.Repay())
    await taken_back_on(who, today(who.clock) + timedelta(days=1))
    await until(who, today(who.clock) + timedelta(days=20))
    who.faults.clear()
    await who.send(c.ClearUpRepayment())
    assert (await who.last(e.RepaymentFailed)).reason == "returned"
    assert await who.count(e.RepaymentReceived) == 0


async def test_a_settled_loan_is_looked_at_too() -> None:
    who = await lent()
    await who.send(c.Repay(kind="all"))
    await taken_back_on(who, today(who.clock) + timedelta(days=3))
    day = EndOfDay(who.service)
    for _ in range(4):
        who.clock.advance(timedelta(days=1))
        await day.run()
    assert await who.state() is State.ACTIVE


async def test_payments_returned_after_replanning_are_owed_again() -> None:
    who = await lent()
    await until(who, (await loan(who)).open[0].due_on + timedelta(days=20))
    await who.send(c.Repay(kind="part", amount_fen=500_00))
    await until(who, today(who.clock) + timedelta(days=6))
    await who.send(c.ProposePlan(months=12, note="lost the job"))
    plan = new_plan(await loan(who), 12, today(who.clock))
    await who.send(c.AcceptPlan(shown_fen=sum(row.total_fen for row in plan.rows)))
    await returned_behind(who)
    assert (await loan(who)).arrears.replanned is not None


async def test_a_return_behind_a_claim_is_owed_again() -> None:
    who = await insured()
    await until(who, (await loan(who)).open[0].due_on)
    await who.send(c.Repay(kind="part", amount_fen=500_00))
    await day_by_day(who, (await loan(who)).open[0].due_on + timedelta(days=82))
    paid = (await loan(who)).cover
    assert paid is not None and paid.paid_on is not None
    await returned_behind(who)
    assert (await who.last(e.RepaymentReversed)).key not in [
        each.key for each in (await loan(who)).receipts
    ]


async def returned_behind(who: Applying) -> None:
    """Let the bank take the latest payment back, as its rules forbid; all goes on from there."""
    before = await loan(who)
    await taken_back_on(who, today(who.clock) + timedelta(days=1))
    await until(who, today(who.clock) + timedelta(days=1))
    back, owed = await who.last(e.RepaymentReversed), await loan(who)
    assert owed.outstanding_fen == before.outstanding_fen + back.principal_fen
    assert (await books(who)).balance(Account.LOANS) == owed.on_books_fen
    assert (await books(who)).balance(Account.LATE_RECEIVABLE) == owed.late_fen
    await who.send(c.Repay(kind="all"))
    assert await who.state() is State.SETTLED
    assert (await books(who)).balance(Account.LOANS) == 0


async def taken_back_on(who: Applying, day: date, key: str = "") -> None:
    """Let the bank take a payment, or the latest one, back on a day."""
    key = key or (await who.last(e.RepaymentRequested)).key
    moved = await who.rail.find(who.application_id, key)
    assert moved is not None
    who.rail._kept[key] = replace(moved, returns_on=day)


class Repaying(RuleBasedStateMachine):
    """Payments of any kind, silent rails, banks that take money back, and time."""

    @initialize(product=st.sampled_from(list(Product)), late=st.booleans())
    def lend(self, product: Product, late: bool) -> None:
        self.loop = Loop()
        method = Method.EQUAL_PRINCIPAL if late and product is Product.CONSUMER else None
        self.who = self.loop.run(lent(product, method))

    @rule(
        kind=st.sampled_from(["instalment", "part", "all", "give_back"]),
        fen=st.integers(1, 20_000_00),
        effect=st.sampled_from([None, "smaller", "shorter"]),
        faults=st.sampled_from([(), OUT, ("payment-returned",), ("payment-partial",)]),
    )
    def repay(
        self, kind: e.RepaymentKind, fen: int, effect: e.PartEffect | None, faults: tuple[str, ...]
    ) -> None:
        for fault in faults:
            self.who.faults.inject(fault, "repay")
        self.send(c.Repay(kind=kind, amount_fen=fen, effect=effect))

    @rule()
    def the_rail_answers(self) -> None:
        self.who.faults.clear()
        if self.loan().pending is not None:
            self.send(c.ClearUpRepayment())

    @rule(days=st.sampled_from([1, 2, 13, 31, 95]))
    def let_time_pass(self, days: int) -> None:
        self.who.clock.advance(timedelta(days=days))
        self.send(c.Tick())

    def send(self, command: c.Command) -> None:
        with suppress(Rejected):
            self.loop.run(self.who.send(command))

    def loan(self) -> Loan:
        return self.loop.run(loan(self.who))

    @invariant()
    def books_and_loan_agree(self) -> None:
        if not hasattr(self, "who"):
            return
        owed, journal = (
            self.loan(),
            self.loop.run(self.who.service.journal(self.who.application_id)),
        )
        ledger = keep_books(journal)
        assert sum(ledger.balances().values()) == 0
        assert ledger.balance(Account.LOANS) == owed.outstanding_fen >= 0
        assert ledger.balance(Account.LATE_RECEIVABLE) == owed.late_fen >= 0
        assert ledger.balance(Account.BANK) == owed.repaid.total_fen - owed.principal_fen
        assert owed.outstanding_fen + owed.repaid.principal_fen == owed.principal_fen
        assert all(min(row[2:]) >= 0 and row.total_fen == sum(row[2:5]) for row in owed.open)
        assert all(fen > 0 for _, fen in owed.late)
        assert owed.settled == (not owed.open and not owed.late)

    @invariant()
    def what_was_told_and_charged_is_true(self) -> None:
        if not hasattr(self, "who"):
            return
        owed, day = self.loan(), today(self.who.clock)
        assert correction(owed, "", day, BooksTerms()) is None
        lines = [line for charge in owed.charges for line in charge.lines]
        for number in {line.number for line in lines}:
            mine = [line for line in lines if line.number == number]
            exact = sum(line.principal_fen * line.days for line in mine) * owed.late_annual_rate
            assert sum(line.fen for line in mine) == half_up(exact / 360)

    @invariant()
    def every_payment_is_what_its_lines_say(self) -> None:
        if not hasattr(self, "who"):
            return
        for receipt in self.loan().receipts:
            assert receipt.lines is not None
            parts = [sum(each[at] for each in receipt.lines) for at in (1, 2, 3, 4)]
            assert parts == [
                receipt.fees_fen,
                receipt.late_fen,
                receipt.interest_fen,
                receipt.principal_fen,
            ]
            assert sum(parts) == receipt.amount_fen
        most = payoff(self.loan(), today(self.who.clock))
        assert most.total_fen >= self.loan().outstanding_fen

    def teardown(self) -> None:
        if hasattr(self, "loop"):
            self.loop.close()


Repaying.TestCase.settings = settings(stateful_step_count=14)
TestRepaying = Repaying.TestCase
