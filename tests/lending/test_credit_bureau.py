"""The credit bureau remembers: monthly reports, arrears after notice, and later inquiries."""

from dataclasses import dataclass
from datetime import timedelta

import pytest

from loanflow_tui.lending import commands as c
from loanflow_tui.lending import events as e
from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.loans.schedule import add_months
from loanflow_tui.lending.partners.names import Partner
from loanflow_tui.lending.risk.reports import BureauReport, Inquiry
from loanflow_tui.lending.runtime.clock import today
from loanflow_tui.lending.terms import ConsentKind
from tests.lending.applying import Applying
from tests.lending.test_debit import day_by_day
from tests.lending.test_repayment import lent, loan, until


async def reports(who: Applying) -> list[e.CreditReported]:
    return [each for each in await who.events() if isinstance(each, e.CreditReported)]


@dataclass
class Again(Applying):
    """A further application by the same person, in the same store."""

    first: Applying | None = None

    def __post_init__(self) -> None:
        assert self.first is not None
        self.service, self.clock = self.first.service, self.first.clock
        self.faults = self.first.faults


async def asked_again(first: Applying, sequence: str = "903") -> BureauReport:
    """Return the bureau's answer in a further application."""
    who = Again(first=first, sequence=sequence)
    await who.play_to(Fact.AMOUNT)
    return (await who.last(e.BureauReported)).report


async def test_a_loan_is_reported_at_once_and_monthly() -> None:
    who = await lent()
    taken = await loan(who)
    await who.send(c.GiveMandate())
    assert await reports(who) == []
    await day_by_day(who, add_months(taken.taken_on, 3))
    told = await reports(who)
    days = [add_months(taken.taken_on, months) + timedelta(days=1) for months in (0, 1, 2)]
    assert [each.on for each in told] == days
    assert {each.status for each in told} == {"running"}
    assert told[0].balance_fen == taken.principal_fen
    assert told[-1].balance_fen == sum(row.principal_fen for row in taken.open[2:])
    assert told[-1].loan_class == "normal" and told[-1].monthly_fen > 0


@pytest.mark.parametrize("how", ["paid early", "part repaid", "overdue"])
async def test_the_instalment_reported_is_that_of_the_plan(how: str) -> None:
    who = await lent()
    taken = await loan(who)
    level = taken.open[3].total_fen
    if how == "part repaid":
        await who.send(c.Repay(kind="part", amount_fen=5_000_00))
        level = (await loan(who)).open[3].total_fen
    if how == "paid early":
        await who.send(c.Repay())
    await day_by_day(who, taken.taken_on + timedelta(days=1))
    assert (await reports(who))[-1].monthly_fen == level
    if how == "overdue":
        await day_by_day(who, taken.open[1].due_on + timedelta(days=2))
        assert (await reports(who))[-1].status == "overdue"
        assert (await reports(who))[-1].monthly_fen == level


async def test_arrears_are_reported_only_after_telling() -> None:
    who = await lent()
    due = (await loan(who)).open[0].due_on
    await day_by_day(who, due + timedelta(days=35))
    announced, (*_, late) = await who.last(e.ReportAnnounced), await reports(who)
    assert announced.report_from == due + timedelta(days=2 + 7)
    assert late.on == add_months(due, 1) + timedelta(days=1) and late.status == "overdue"
    assert late.overdue_days == (late.on - due).days
    assert late.loan_class == "special_mention"


async def test_arrears_paid_before_the_day_are_not_reported() -> None:
    who = await lent()
    due = (await loan(who)).open[0].due_on
    await day_by_day(who, due + timedelta(days=5))
    await who.send(c.Repay())
    await day_by_day(who, due + timedelta(days=20))
    assert await who.count(e.ReportAnnounced) == 1
    assert {each.status for each in await reports(who)} == {"running"}


async def test_a_settled_loan_is_reported_at_once() -> None:
    who = await lent()
    await who.send(c.Repay(kind="all"))
    (told,) = await reports(who)
    assert (told.status, told.balance_fen) == ("settled", 0)
    await day_by_day(who, today(who.clock) + timedelta(days=40))
    assert len(await reports(who)) == 1


async def test_a_silent_bureau_is_told_next_day() -> None:
    who = await lent()
    who.faults.inject("bureau-outage", "credit.report")
    await until(who, (await loan(who)).taken_on + timedelta(days=1))
    await who.send(c.Tick())
    assert [each.taken for each in await reports(who)] == [False]
    who.faults.clear()
    await until(who, (await loan(who)).taken_on + timedelta(days=2))
    assert [each.taken for each in await reports(who)] == [False, True]


async def test_without_consent_nothing_is_reported() -> None:
    who = await lent()
    await who.send(c.WithdrawConsent(consent=ConsentKind.BUREAU))
    await day_by_day(who, today(who.clock) + timedelta(days=70))
    assert await reports(who) == []
    calls = [x for x in await who.events() if isinstance(x, e.PartnerCalled)]
    assert [x.step for x in calls if x.partner == Partner.BUREAU] == ["score.bureau"]


async def test_a_later_application_sees_past_arrears() -> None:
    who = await lent()
    usual = (await who.last(e.BureauReported)).report
    due = (await loan(who)).open[0].due_on
    await day_by_day(who, due + timedelta(days=40))
    await who.send(c.Repay(kind="all"))
    again = await asked_again(who)
    (record,) = again.records
    assert record.status == "settled" and record.worst_days >= 9
    assert again.delinquencies_24m == usual.delinquencies_24m + len(record.late_on)
    assert again.worst_overdue_days == record.worst_days
    assert again.open_accounts == usual.open_accounts, "nothing of it is open"


async def test_another_lenders_loan_counts_as_debt_here() -> None:
    who = Applying(answers={Fact.COMPARE: c.CompareLenders()})
    await who.play_to(Fact.AMOUNT)
    await who.send(c.CompareLenders())
    await who.play_to(Fact.LENDER)
    offers = (await who.last(e.MarketReported)).offers
    await who.send(c.ChooseLender(lender=offers[0].lender))
    await who.play_to()
    running = await loan(who)
    await until(who, running.taken_on + timedelta(days=1))
    usual = (await who.last(e.LenderDecided)).report
    again = await asked_again(who)
    (record,) = again.records
    assert record.lender == offers[0].lender
    assert again.open_accounts == usual.open_accounts + 1
    assert again.monthly_debt_fen == usual.monthly_debt_fen + record.monthly_fen


async def test_inquiries_count_for_ninety_days() -> None:
    numbers = {"sequence": "123"}
    who = Applying(**numbers)  # type: ignore[arg-type]
    await who.play_to(Fact.AMOUNT)
    before = (await who.last(e.BureauReported)).report
    once = await asked_again(who, "123")
    assert once.inquiries_30d == before.inquiries_30d + 1
    who.clock.advance(timedelta(days=31))
    later = await asked_again(who, "123")
    assert (later.inquiries_30d, later.inquiries_90d) == (
        before.inquiries_30d,
        before.inquiries_90d + 2,
    )


async def test_rehearsals_leave_no_inquiry_about_magic_people() -> None:
    who = Applying()
    await who.play_to(Fact.AMOUNT)
    usual = (await who.last(e.BureauReported)).report
    assert (await asked_again(who)).inquiries_30d == usual.inquiries_30d


async def test_next_report_holds_inquiries_about_a_customer() -> None:
    who = await lent()
    usual = (await who.last(e.BureauReported)).report
    again = await asked_again(who)
    assert again.inquiries == (
        Inquiry(lender="morning-star", reason="loan_approval", on=today(who.clock)),
    )
    assert again.inquiries_30d == usual.inquiries_30d + 1
    assert again.inquiries_90d == usual.inquiries_90d + 1


async def test_the_yearly_look_is_remembered_and_costs_nothing() -> None:
    who = await lent()
    await who.send(c.GiveMandate())
    usual = (await who.last(e.BureauReported)).report
    await day_by_day(who, add_months((await loan(who)).taken_on, 12))
    again = await asked_again(who)
    assert [x.reason for x in again.inquiries] == ["loan_approval", "line_review"]
    assert again.inquiries[-1].on == today(who.clock)
    assert again.inquiries_90d == usual.inquiries_90d


async def test_another_lender_sees_who_asked_before_it() -> None:
    who = Applying(sequence="123", answers={Fact.COMPARE: c.CompareLenders()})
    await who.play_to(Fact.AMOUNT)
    ours = (await who.last(e.BureauReported)).report
    await who.send(c.CompareLenders())
    await who.play_to(Fact.LENDER)
    await who.send(c.ChooseLender(lender=(await who.last(e.MarketReported)).offers[0].lender))
    await who.play_to(Fact.AMOUNT)
    theirs = (await who.last(e.LenderDecided)).report
    assert [each.lender for each in theirs.inquiries] == ["morning-star"]
    assert theirs.inquiries_30d == ours.inquiries_30d + 1


async def test_erasure_takes_what_the_bureau_was_told() -> None:
    who = await lent()
    await who.send(c.Repay(kind="all"))
    assert (await asked_again(who)).records
    await who.certain()
    await who.service.erase(who.application_id)
    assert not (await asked_again(who)).records


@pytest.mark.parametrize("effect", ["bureau-frozen", "bureau-mismatch"])
async def test_a_closed_file_tells_nothing_of_loans(effect: str) -> None:
    who = await lent()
    await until(who, (await loan(who)).taken_on + timedelta(days=1))
    who.faults.inject(effect, "score.bureau")
    again = Again(first=who)
    await again.play_to(Fact.AMOUNT)
    assert (await again.last(e.BureauReported)).report.records == ()
