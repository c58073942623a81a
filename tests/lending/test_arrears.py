"""A loan in arrears: reminders within hours, calling it in after notice, writing it off by two."""

from datetime import timedelta

import pytest

from loanflow_tui.lending import commands as c
from loanflow_tui.lending.events import arrears as a
from loanflow_tui.lending.events import servicing as e
from loanflow_tui.lending.events.credit import ReportAnnounced
from loanflow_tui.lending.handlers.unit_of_work import Rejected
from loanflow_tui.lending.loans.ledger import Account, keep_books
from loanflow_tui.lending.loans.schedule import half_up
from loanflow_tui.lending.runtime.clock import CHINA, today
from loanflow_tui.lending.terms import State
from tests.lending.applying import Applying
from tests.lending.test_books import books
from tests.lending.test_debit import day_by_day
from tests.lending.test_repayment import lent, loan, until
from tests.lending.test_value_dates import taken_back_on

WHY = "three reminders without an answer"


async def overdue(days: int) -> Applying:
    who = await lent()
    await day_by_day(who, (await loan(who)).open[0].due_on + timedelta(days=days))
    return who


async def test_reminders_come_as_the_policy_says() -> None:
    who = await overdue(100)
    rules = (await loan(who)).rules
    assert rules is not None
    sent = [each for each in await who.events() if isinstance(each, a.ArrearsReminderSent)]
    assert [each.days for each in sent] == [*rules.remind_arrears_after_days]


async def test_nobody_is_reminded_at_night() -> None:
    who = await lent()
    due = (await loan(who)).open[0].due_on
    await until(who, due + timedelta(days=1))
    who.clock.advance(timedelta(hours=14))
    await who.send(c.Tick())
    who.clock.advance(timedelta(hours=6))
    await who.send(c.Tick())
    assert today(who.clock) == due + timedelta(days=2)
    assert await who.count(a.ArrearsReminderSent) == 0, "it is 23:41, then 05:41"
    who.clock.advance(timedelta(hours=3))
    await who.send(c.Tick())
    assert await who.count(a.ArrearsReminderSent) == 1


async def test_due_day_reminders_never_come_at_night() -> None:
    who = await lent()
    due = (await loan(who)).open[0].due_on
    await until(who, due - timedelta(days=4))
    who.clock.advance(timedelta(hours=21))
    await who.send(c.Tick())
    assert today(who.clock) == due - timedelta(days=3)
    assert await who.count(e.ReminderSent) == 0, "it is 06:41"
    who.clock.advance(timedelta(hours=3))
    await who.send(c.Tick())
    assert await who.count(e.ReminderSent) == 1


async def test_instalment_reminders_end_once_all_is_due() -> None:
    who = await overdue(61)
    await who.send(c.AnnounceCall(note=WHY))
    effective = (await who.last(a.CallAnnounced)).effective_on
    await day_by_day(who, effective - timedelta(days=1))
    before = await who.count(e.ReminderSent)
    await day_by_day(who, effective + timedelta(days=40))
    assert await who.count(a.LoanCalledIn) == 1
    assert await who.count(e.ReminderSent) == before
    current = await loan(who)
    assert (await who.last(a.ArrearsReminderSent)).amount_fen >= current.outstanding_fen


async def test_nobody_is_reminded_after_the_write_off() -> None:
    who = await overdue(181)
    await who.send(c.ProposeWriteOff(note=WHY))
    await who.send(c.DecideWriteOff(approve=True, note=WHY, officer="xu-wen"))
    before = len(await who.events())
    await day_by_day(who, today(who.clock) + timedelta(days=70))
    came = {type(each) for each in (await who.events())[before:]}
    assert not came & {e.ReminderSent, a.ArrearsReminderSent, e.LoanOverdue}


async def test_written_off_loans_get_no_more_time() -> None:
    who = await overdue(181)
    await who.send(c.ProposeWriteOff(note=WHY))
    await who.send(c.DecideWriteOff(approve=True, note=WHY))
    with pytest.raises(Rejected, match="not_now"):
        await who.send(c.RequestExtension())
    assert await who.state() is State.OVERDUE


async def test_reminders_begin_anew_after_arrears_are_paid() -> None:
    who = await overdue(8)
    await who.send(c.Repay(kind="part", amount_fen=(await loan(who)).due_fen(today(who.clock))))
    await day_by_day(who, (await loan(who)).open[0].due_on + timedelta(days=3))
    assert (await who.last(a.ArrearsReminderSent)).days == 2


async def test_a_loan_is_called_in_only_after_notice() -> None:
    who = await overdue(60)
    with pytest.raises(Rejected, match="not_now"):
        await who.send(c.AnnounceCall(note=WHY))
    await day_by_day(who, today(who.clock) + timedelta(days=1))
    await who.send(c.AnnounceCall(note=WHY, officer="lin-yue"))
    announced = await who.last(a.CallAnnounced)
    assert announced.officer == "lin-yue"
    assert announced.effective_on == today(who.clock) + timedelta(days=10)
    await day_by_day(who, announced.effective_on - timedelta(days=1))
    assert await who.count(a.LoanCalledIn) == 0
    before = await loan(who)
    await day_by_day(who, announced.effective_on)
    after, day = await loan(who), today(who.clock)
    assert after.due(day) == after.open
    assert after.outstanding_fen == before.outstanding_fen
    lent_on = sum(row.principal_fen for row in before.open if row.due_on > day)
    days = (day - before.period_start(day)).days
    assert after.open[-1].interest_fen == half_up(lent_on * after.annual_rate * days / 360)


async def test_stages_begun_at_night_are_told_by_day() -> None:
    who = await overdue(30)
    before = await who.count(a.ArrearsReminderSent)
    who.clock.advance(timedelta(days=1) + timedelta(hours=6) - _time_of_day(who))
    await who.send(c.Tick())
    found = await who.last(e.LoanOverdue)
    assert (found.stage, found.told) == ("M2", False), "it is 06:00"
    assert await who.count(a.ArrearsReminderSent) == before
    who.clock.advance(timedelta(hours=3))
    await who.send(c.Tick())
    await who.send(c.Tick())
    assert await who.count(a.ArrearsReminderSent) == before + 1
    assert (await who.last(a.ArrearsReminderSent)).days == 31


async def test_no_loan_is_called_in_at_night() -> None:
    who = await overdue(61)
    await who.send(c.AnnounceCall(note=WHY))
    effective = (await who.last(a.CallAnnounced)).effective_on
    await day_by_day(who, effective - timedelta(days=1))
    who.clock.advance(timedelta(days=1) + timedelta(hours=6) - _time_of_day(who))
    await who.send(c.Tick())
    assert await who.count(a.LoanCalledIn) == 0, "it is 06:00"
    who.clock.advance(timedelta(hours=3))
    await who.send(c.Tick())
    assert await who.count(a.LoanCalledIn) == 1


async def test_nobody_is_told_of_arrears_at_night() -> None:
    who = await overdue(0)
    who.clock.advance(timedelta(days=61) + timedelta(hours=22) - _time_of_day(who))
    await who.send(c.Tick())
    assert await who.count(e.LoanOverdue) == 1
    assert not (await who.last(e.LoanOverdue)).told
    assert not (await who.last(e.LateInterestCharged)).told
    assert await who.count(ReportAnnounced) == 0
    with pytest.raises(Rejected, match="not_at_this_hour"):
        await who.send(c.AnnounceCall(note=WHY))
    who.clock.advance(timedelta(hours=10))
    await who.send(c.Tick())
    assert (await who.last(ReportAnnounced)).report_from == today(who.clock) + timedelta(days=7)
    assert (await who.last(a.ArrearsReminderSent)).days == 62
    await who.send(c.AnnounceCall(note=WHY))


def _time_of_day(who: Applying) -> timedelta:
    now = who.clock.now().astimezone(CHINA)
    return timedelta(hours=now.hour, minutes=now.minute, seconds=now.second)


async def test_arrears_paid_in_time_end_the_call() -> None:
    who = await overdue(61)
    await who.send(c.AnnounceCall(note=WHY))
    await who.send(c.Repay(kind="part", amount_fen=(await loan(who)).due_fen(today(who.clock))))
    await day_by_day(who, today(who.clock) + timedelta(days=12))
    assert await who.count(a.CallDropped) == 1
    assert await who.count(a.LoanCalledIn) == 0
    assert (await loan(who)).open[-1].due_on > today(who.clock)


async def test_a_loan_called_in_ends_with_one_payment() -> None:
    who = await overdue(61)
    await who.send(c.AnnounceCall(note=WHY))
    await day_by_day(who, today(who.clock) + timedelta(days=15))
    await who.send(c.Repay(kind="all"))
    assert await who.state() is State.SETTLED
    assert keep_books(await who.service.journal(who.application_id)).balance(Account.LOANS) == 0


async def test_writing_off_takes_two_persons_and_reasons() -> None:
    who = await overdue(181)
    with pytest.raises(Rejected, match="reason_needed"):
        await who.send(c.ProposeWriteOff())
    with pytest.raises(Rejected, match="no_such_officer"):
        await who.send(c.ProposeWriteOff(note=WHY, officer="nobody"))
    await who.send(c.ProposeWriteOff(note=WHY, officer="zhou-min"))
    with pytest.raises(Rejected, match="second_person_needed"):
        await who.send(c.DecideWriteOff(approve=True, note=WHY, officer="zhou-min"))
    with pytest.raises(Rejected, match="role_needed"):
        await who.send(c.DecideWriteOff(approve=True, note=WHY, officer="lin-yue"))
    assert (await loan(who)).arrears.written_off is None
    await who.send(c.DecideWriteOff(approve=True, note=WHY))
    written = await who.last(a.LoanWrittenOff)
    assert (written.proposed_by, written.officer) == ("zhou-min", "xu-wen")


async def test_no_write_off_while_a_payment_may_return() -> None:
    who = await overdue(181)
    await who.send(c.ProposeWriteOff(note=WHY))
    await who.send(c.Repay(kind="part", amount_fen=100_00))
    with pytest.raises(Rejected, match="write_off_uncertain"):
        await who.send(c.DecideWriteOff(approve=True, note=WHY))
    await who.certain()
    await who.send(c.DecideWriteOff(approve=True, note=WHY))
    assert (await loan(who)).arrears.written_off == today(who.clock)


async def test_a_refused_write_off_changes_nothing() -> None:
    who = await overdue(181)
    before = await loan(who)
    await who.send(c.ProposeWriteOff(note=WHY))
    await who.send(c.DecideWriteOff(approve=False, note="a plan was agreed"))
    assert await loan(who) == before


async def test_too_early_a_write_off_is_refused() -> None:
    who = await overdue(180)
    with pytest.raises(Rejected, match="not_now"):
        await who.send(c.ProposeWriteOff(note=WHY))


async def test_arrears_paid_since_stop_a_write_off() -> None:
    who = await overdue(181)
    await who.send(c.ProposeWriteOff(note=WHY))
    await who.send(c.Repay())
    await day_by_day(who, today(who.clock) + timedelta(days=6))
    with pytest.raises(Rejected, match="write_off_not_due"):
        await who.send(c.DecideWriteOff(approve=True, note=WHY))
    await who.send(c.DecideWriteOff(approve=False, note=WHY))
    assert (await loan(who)).arrears.proposed_by == ""


async def test_a_return_after_write_off_is_no_recovery() -> None:
    who, plain = await overdue(182), await overdue(182)
    for each in (who, plain):
        await each.send(c.ProposeWriteOff(note=WHY))
    await who.send(c.Repay(kind="part", amount_fen=1_000_00))
    for each in (who, plain):
        await each.certain()
        await each.send(c.DecideWriteOff(approve=True, note=WHY))
        await each.send(c.Repay(kind="part", amount_fen=300_00))
    key = next(x.key for x in await who.events() if isinstance(x, e.RepaymentReceived))
    await taken_back_on(who, today(who.clock) + timedelta(days=1), key)
    for each in (who, plain):
        await until(each, today(each.clock) + timedelta(days=1))
    assert [x.reason for x in await who.events() if isinstance(x, e.RepaymentReversed)][-1] == (
        "returned"
    )
    after, usual = await books(who), await books(plain)
    assert after.balance(Account.RECOVERIES) == usual.balance(Account.RECOVERIES) == -300_00
    assert after.balance(Account.CREDIT_LOSS) == usual.balance(Account.CREDIT_LOSS)
    assert after.trial_balance() == usual.trial_balance()


async def test_payment_after_a_write_off_is_a_recovery() -> None:
    who = await overdue(181)
    owed = (await loan(who)).outstanding_fen
    await who.send(c.ProposeWriteOff(note=WHY))
    await who.send(c.DecideWriteOff(approve=True, note=WHY))
    off = await books(who)
    for account in (Account.LOANS, Account.ALLOWANCE, Account.INTEREST_RECEIVABLE):
        assert off.balance(account) == 0, account
    assert off.balance(Account.CREDIT_LOSS) == owed
    await who.send(c.Repay(kind="part", amount_fen=3_000_00))
    paid = await books(who)
    assert paid.balance(Account.RECOVERIES) == -3_000_00
    assert sum(paid.trial_balance().values()) == 0
    await who.send(c.Repay(kind="all"))
    assert await who.state() is State.SETTLED
    assert (await books(who)).balance(Account.LOANS) == 0
    assert (await who.last(e.LoanSettled)).repaid_fen > owed


async def test_back_office_sees_loans_long_overdue() -> None:
    who = await overdue(61)
    (entry,) = await who.service.queue()
    assert entry.in_arrears and entry.loan is not None
    await who.send(c.Repay(kind="all"))
    assert await who.service.queue() == []
