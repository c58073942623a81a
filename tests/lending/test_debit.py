"""Direct debit: by mandate alone, on the due day, and tried again as the policy says."""

from contextlib import suppress
from datetime import date, timedelta

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from loanflow_tui.lending import commands as c
from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.events import debit as d
from loanflow_tui.lending.events import servicing as e
from loanflow_tui.lending.events.identity import CardLinked
from loanflow_tui.lending.handlers.unit_of_work import Rejected
from loanflow_tui.lending.loans.calendar import payable_until
from loanflow_tui.lending.loans.ledger import Account, keep_books
from loanflow_tui.lending.runtime.clock import today
from loanflow_tui.lending.terms import Product, State
from tests.lending.applying import Applying, card
from tests.lending.loops import Loop
from tests.lending.test_repayment import books, lent, loan, until


async def with_mandate() -> Applying:
    who = await lent()
    await who.send(c.GiveMandate())
    return who


async def day_by_day(who: Applying, day: date) -> None:
    while today(who.clock) < day:
        await until(who, today(who.clock) + timedelta(days=1))


async def test_each_instalment_is_debited_on_its_day() -> None:
    who = await with_mandate()
    plan = (await loan(who)).open
    await day_by_day(who, payable_until(plan[2].due_on))
    received = [event for event in await who.events() if isinstance(event, e.RepaymentReceived)]
    assert [event.on for event in received] == [payable_until(row.due_on) for row in plan[:3]]
    assert [event.amount_fen for event in received] == [row.total_fen for row in plan[:3]]
    assert await who.count(e.LoanOverdue) == 0
    assert (await loan(who)).open == plan[3:]


async def test_without_a_mandate_nothing_is_debited() -> None:
    who = await lent()
    await day_by_day(who, (await loan(who)).open[1].due_on)
    assert await who.count(e.RepaymentRequested) == 0
    assert (await who.last(e.ReminderSent)).debit_on is None


async def test_a_debit_is_announced_before_it_is_made() -> None:
    who = await with_mandate()
    due = (await loan(who)).open[0].due_on
    await day_by_day(who, due - timedelta(days=1))
    reminder = await who.last(e.ReminderSent)
    assert (reminder.debit_on, reminder.number) == (payable_until(due), 1)
    assert await who.count(e.RepaymentRequested) == 0


async def test_empty_account_is_retried_by_the_policy() -> None:
    who = await with_mandate()
    (rules, row) = ((await loan(who)).rules, (await loan(who)).open[0])
    assert rules is not None
    who.faults.inject("payment-empty", "repay")
    await day_by_day(who, row.due_on + timedelta(days=25))
    tried = [event.on for event in await who.events() if isinstance(event, e.RepaymentFailed)]
    gaps = (0, *rules.debit_again_after_days)
    assert tried == [row.due_on + timedelta(days=gap) for gap in gaps]
    assert await who.count(d.DebitRetryPlanned) == len(rules.debit_again_after_days)
    assert await who.state() is State.OVERDUE


async def test_a_later_try_collects_what_is_due_then() -> None:
    who = await with_mandate()
    row = (await loan(who)).open[0]
    who.faults.inject("payment-no-funds", "repay", times=3)
    await day_by_day(who, row.due_on + timedelta(days=7))
    received = await who.last(e.RepaymentReceived)
    assert received.on == row.due_on + timedelta(days=7)
    assert received.amount_fen == row.total_fen + received.late_fen
    assert received.late_fen > 0 and await who.state() is State.ACTIVE


async def test_a_debit_made_late_counts_on_its_day() -> None:
    late, punctual = await with_mandate(), await with_mandate()
    day = (await loan(late)).open[2].due_on + timedelta(days=3)
    await day_by_day(punctual, day)
    await until(late, day)
    assert (await loan(late)).open == (await loan(punctual)).open
    assert (await loan(late)).repaid == (await loan(punctual)).repaid
    assert await late.count(e.LoanOverdue) == await late.count(e.LateInterestCharged) == 0


async def test_empty_account_costs_nothing_until_it_was_asked() -> None:
    who = await with_mandate()
    due = (await loan(who)).open[0].due_on
    who.faults.inject("payment-empty", "repay")
    await until(who, due + timedelta(days=20))
    assert await who.state() is State.ACTIVE
    assert (await loan(who)).late_owed_fen(today(who.clock)) == 0
    await day_by_day(who, due + timedelta(days=24))
    assert await who.state() is State.OVERDUE


@pytest.mark.parametrize("fault", ["payment-outage", "payment-timeout-after-sending"])
async def test_debit_under_way_is_asked_once_a_day(fault: str) -> None:
    who = await with_mandate()
    row = (await loan(who)).open[0]
    who.faults.inject(fault, "repay")
    await until(who, row.due_on)
    for _ in range(3):
        await who.send(c.Tick())
    assert (await loan(who)).pending is not None
    who.faults.clear()
    await until(who, row.due_on + timedelta(days=5))
    received = await who.last(e.RepaymentReceived)
    assert (received.on, received.late_fen) == (row.due_on, 0)
    keys = {ev.key for ev in await who.events() if isinstance(ev, e.RepaymentRequested)}
    assert len(keys) == 1 and await who.count(e.RepaymentRequested) == 2
    assert await who.state() is State.ACTIVE


async def test_closed_account_ends_the_mandate() -> None:
    who = Applying(answers={Fact.CARD: c.GiveCard(card=card("0150"))})
    await who.play_to()
    await who.send(c.GiveMandate())
    await day_by_day(who, (await loan(who)).open[0].due_on + timedelta(days=9))
    assert (await who.last(d.MandateEnded)).reason == "account_closed"
    assert await who.count(e.RepaymentRequested) == 1
    assert (await loan(who)).mandate is None


async def test_a_partial_debit_retries_the_rest() -> None:
    who = await with_mandate()
    row = (await loan(who)).open[0]
    who.faults.inject("payment-partial", "repay")
    await day_by_day(who, row.due_on + timedelta(days=1))
    received = [event for event in await who.events() if isinstance(event, e.RepaymentReceived)]
    assert [event.on - row.due_on for event in received] == [timedelta(0), timedelta(days=1)]
    assert sum(event.amount_fen for event in received) == row.total_fen


async def test_withdrawn_mandate_stops_debits() -> None:
    who = await with_mandate()
    await who.send(c.WithdrawMandate())
    await day_by_day(who, (await loan(who)).open[0].due_on)
    assert await who.count(e.RepaymentRequested) == 0
    with pytest.raises(Rejected, match="no_mandate"):
        await who.send(c.WithdrawMandate())


async def test_a_new_mandate_leaves_arrears_to_the_borrower() -> None:
    who = await lent()
    plan = (await loan(who)).open
    await day_by_day(who, plan[0].due_on + timedelta(days=10))
    await who.send(c.GiveMandate())
    await day_by_day(who, plan[1].due_on - timedelta(days=1))
    assert await who.count(e.RepaymentRequested) == 0
    await day_by_day(who, payable_until(plan[1].due_on))
    assert (await loan(who)).open == plan[2:]


async def test_a_debit_taken_back_is_not_repeated() -> None:
    who = await with_mandate()
    row = (await loan(who)).open[0]
    who.faults.inject("payment-returned", "repay")
    await day_by_day(who, row.due_on + timedelta(days=10))
    assert (await who.last(e.RepaymentReversed)).reason == "returned"
    assert await who.count(e.RepaymentRequested) == 1
    assert (await loan(who)).open[0] == row


async def test_a_second_command_never_collects_the_first() -> None:
    who = await lent()
    for fault in ("payment-timeout-after-sending", "payment-outage"):
        who.faults.inject(fault, "repay")
    await who.send(c.Repay(kind="part", amount_fen=100))
    who.faults.clear()
    whole = (await loan(who)).outstanding_fen
    with pytest.raises(Rejected, match="repayment_under_way"):
        await who.send(c.Repay(kind="all", shown_fen=whole))
    assert (await loan(who)).repaid.total_fen == 100
    assert (await loan(who)).pending is None, "and the first is cleared up"
    with pytest.raises(Rejected, match="not_now"):
        await who.send(c.ClearUpRepayment())


class Debiting(RuleBasedStateMachine):
    """A mandate given and withdrawn, empty accounts, silent rails, payments by hand, and time."""

    @initialize(product=st.sampled_from([Product.CONSUMER, Product.EMERGENCY]))
    def lend(self, product: Product) -> None:
        self.loop = Loop()
        self.who = self.loop.run(lent(product))

    @rule(command=st.sampled_from([c.GiveMandate(), c.WithdrawMandate(), c.ClearUpRepayment()]))
    def decide(self, command: c.Command) -> None:
        self.send(command)

    @rule(kind=st.sampled_from(["instalment", "part", "all"]), fen=st.integers(1, 5_000_00))
    def pay_by_hand(self, kind: e.RepaymentKind, fen: int) -> None:
        self.send(c.Repay(kind=kind, amount_fen=fen))

    @rule(
        faults=st.sampled_from(
            [
                ("payment-no-funds",),
                ("payment-partial",),
                ("payment-returned",),
                ("payment-timeout-after-sending", "payment-outage"),
            ]
        )
    )
    def something_fails(self, faults: tuple[str, ...]) -> None:
        for fault in faults:
            self.who.faults.inject(fault, "repay")

    @rule()
    def it_is_mended(self) -> None:
        self.who.faults.clear()

    @rule(days=st.sampled_from([1, 3, 28, 31, 70]))
    def let_time_pass(self, days: int) -> None:
        self.who.clock.advance(timedelta(days=days))
        self.send(c.Tick())

    @rule()
    def crash(self) -> None:
        before = self.loop.run(self.who.view())
        self.loop.run(self.who.crash())
        assert self.loop.run(self.who.view()) == before

    def send(self, command: c.Command) -> None:
        with suppress(Rejected):
            self.loop.run(self.who.send(command))

    @invariant()
    def every_fen_is_booked_once(self) -> None:
        if not hasattr(self, "who"):
            return
        owed = self.loop.run(loan(self.who))
        journal = self.loop.run(self.who.service.journal(self.who.application_id))
        ledger = keep_books(journal)
        assert sum(ledger.balances().values()) == 0
        assert ledger.balance(Account.LOANS) == owed.outstanding_fen
        assert ledger.balance(Account.BANK) == owed.repaid.total_fen - owed.principal_fen
        assert ledger.balance(Account.LATE_RECEIVABLE) == owed.late_fen

    @invariant()
    def debits_need_a_mandate(self) -> None:
        if not hasattr(self, "who"):
            return
        allowed, requested = False, set[str]()
        for event in self.loop.run(self.who.events()):
            if isinstance(event, d.MandateGiven | d.MandateEnded):
                allowed = isinstance(event, d.MandateGiven)
            if isinstance(event, e.RepaymentRequested) and event.debit is not None:
                assert allowed or event.key in requested
                requested.add(event.key)

    def teardown(self) -> None:
        if hasattr(self, "loop"):
            self.loop.close()


Debiting.TestCase.settings = settings(stateful_step_count=16)
TestDebiting = Debiting.TestCase


async def test_books_of_debits_and_payments_by_hand_agree() -> None:
    debited, by_hand = await with_mandate(), await lent()
    for row in (await loan(by_hand)).open[:3]:
        day = payable_until(row.due_on)
        await day_by_day(debited, day)
        await until(by_hand, day)
        await by_hand.send(c.Repay())
    assert (await books(debited)).balances() == (await books(by_hand)).balances()
    assert (await loan(debited)).open == (await loan(by_hand)).open


async def test_another_card_needs_its_own_mandate() -> None:
    who = await with_mandate()
    first = (await loan(who)).open[0]
    await who.send(c.GiveCard(card=card("1234")))
    assert (await who.last(d.MandateEnded)).reason == "card_changed"
    assert (await loan(who)).mandate is None
    await who.send(c.GiveMandate())
    await day_by_day(who, payable_until(first.due_on))
    key = (await who.last(e.RepaymentReceived)).key
    moved = await who.rail.find(who.application_id, key)
    assert moved is not None and moved.tail == (await who.last(CardLinked)).card[-4:]


async def test_an_uncertain_payment_keeps_the_card() -> None:
    who = await lent()
    for fault in ("payment-timeout-after-sending", "payment-outage"):
        who.faults.inject(fault, "repay")
    await who.send(c.Repay())
    with pytest.raises(Rejected, match="not_now"):
        await who.send(c.GiveCard(card=card("1234")))


@pytest.mark.parametrize("end", ["called in", "written off"])
async def test_nothing_is_debited_once_all_is_due(end: str) -> None:
    who = await with_mandate()
    due = (await loan(who)).open[0].due_on
    who.faults.inject("payment-no-funds", "repay", times=99)
    await day_by_day(who, due + timedelta(days=61 if end == "called in" else 181))
    if end == "called in":
        await who.send(c.AnnounceCall(note="no answer"))
        await day_by_day(who, today(who.clock) + timedelta(days=10))
        assert (await loan(who)).arrears.due_since == today(who.clock)
    else:
        await who.send(c.ProposeWriteOff(note="no answer"))
        await who.send(c.DecideWriteOff(approve=True, note="no answer"))
    who.faults.clear()
    tried = await who.count(e.RepaymentRequested)
    await day_by_day(who, today(who.clock) + timedelta(days=40))
    assert await who.count(e.RepaymentRequested) == tried
    await who.send(c.WithdrawMandate())
    with pytest.raises(Rejected, match="mandate_for_nothing"):
        await who.send(c.GiveMandate())
