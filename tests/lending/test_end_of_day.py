"""The end of the day: every loan as if it were looked at by itself, once, and quickly."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loanflow_tui.lending import commands as c
from loanflow_tui.lending.application.view import ApplicationView
from loanflow_tui.lending.end_of_day import DayReport, EndOfDay
from loanflow_tui.lending.events import servicing as e
from loanflow_tui.lending.events.credit import CreditReported
from loanflow_tui.lending.journal.records import Recorded
from loanflow_tui.lending.journal.store import MemoryStore
from loanflow_tui.lending.loans.arrears import certain_after
from loanflow_tui.lending.loans.due_day import next_due_day
from loanflow_tui.lending.runtime.clock import today
from loanflow_tui.lending.terms import Host, Language
from tests.lending.applying import Applying
from tests.lending.loops import Loop
from tests.lending.test_books import insured
from tests.lending.test_repayment import lent, loan

DAY = timedelta(days=1)


async def another(who: Applying, sequence: str = "905") -> Applying:
    """Return another applicant at the same lender, on another identity."""
    other = Applying(sequence=sequence, clock=who.clock, faults=who.faults, rail=who.rail)
    other.service = who.service
    other.application_id = (await who.service.start(Host.ALIPAY, Language.EN)).application_id
    await other.play_to()
    return other


async def a_book() -> list[Applying]:
    """Return three loans of one lender: with a mandate, without one, and with an empty account."""
    first = await lent()
    second, third = await another(first), await another(first, "901")
    for each in (first, third):
        await each.send(c.GiveMandate())
    return [first, second, third]


def plain(view: ApplicationView) -> ApplicationView:
    """Return a view without what every application has of its own."""
    return view._replace(application_id="", hash="")


async def test_a_run_does_what_looking_at_each_would() -> None:
    run, looked = await a_book(), await a_book()
    days = EndOfDay(run[0].service)
    for each in (run, looked):
        each[0].faults.inject("payment-no-funds", "repay", times=2)
    for _ in range(70):
        run[0].clock.advance(DAY)
        looked[0].clock.advance(DAY)
        await days.run()
        for who in sorted(looked, key=lambda each: each.application_id):
            await who.send(c.Tick())
    for one, other in zip(run, looked, strict=True):
        assert [event for event in await one.events() if event not in await other.events()] == []
        assert plain(await one.view()) == plain(await other.view())


async def test_a_second_run_on_a_day_does_nothing() -> None:
    who = (await a_book())[0]
    days = EndOfDay(who.service)
    for _ in range(33):
        who.clock.advance(DAY)
        first = await days.run()
        assert first.running == 3 and not first.left
        assert (await days.run()).changed == 0


async def test_bureau_hears_of_a_repaid_loan_next_day() -> None:
    who = await lent()
    days = EndOfDay(who.service)
    who.faults.inject("bureau-outage", "credit.report")
    await who.send(c.Repay(kind="all"))
    for taken in (False, False, True):
        assert (await who.last(CreditReported)).taken is False
        if taken:
            who.faults.clear()
        who.clock.advance(DAY)
        report = await days.run()
        assert (report.running, report.looked_at) == (0, 1)
    assert (await who.last(CreditReported)).taken
    certain = certain_after(await loan(who))
    assert certain is not None
    while today(who.clock) <= certain:
        who.clock.advance(DAY)
        assert (await days.run()).looked_at == 1
    who.clock.advance(DAY)
    assert (await days.run()).looked_at == 0


async def test_a_quiet_loan_is_not_opened() -> None:
    who = await lent()
    days = EndOfDay(who.service)
    who.clock.advance(DAY)
    await days.run()
    who.clock.advance(DAY)
    assert (await days.run()).looked_at == 1, "after the look at the payout"
    who.clock.advance(DAY)
    report = await days.run()
    assert (report.running, report.looked_at) == (1, 0)
    await who.send(c.GiveMandate())
    who.clock.advance(DAY)
    assert (await days.run()).looked_at == 1, "what changed is looked at anew"


async def test_a_run_cut_off_is_gone_on_with() -> None:
    book = await a_book()
    who = book[0]
    who.clock.advance((await loan(who)).open[0].due_on - today(who.clock))

    def pull_the_plug(recorded: Recorded, _: ApplicationView) -> None:
        if isinstance(recorded.event, e.RepaymentRequested):
            raise KeyboardInterrupt

    await who.service.listen(who.application_id, pull_the_plug)
    with pytest.raises(KeyboardInterrupt):
        await EndOfDay(who.service).run()
    await who.crash()
    assert await who.count(e.RepaymentReceived) == 0
    report = await EndOfDay(who.service).run()
    assert not report.left
    for each in book:
        each.service = who.service
    for kind in (e.RepaymentReceived, e.RepaymentRequested):
        assert [await each.count(kind) for each in book] == [1, 0, 1]


async def test_one_altered_loan_stops_no_other() -> None:
    book = await a_book()
    who = book[0]
    who.clock.advance((await loan(who)).open[0].due_on - today(who.clock))
    store = who.service.store
    assert isinstance(store, MemoryStore)
    rows = store._rows[who.application_id]
    rows[2] = rows[2]._replace(body="{}")
    await who.service.release(who.application_id)
    report = await EndOfDay(who.service).run()
    assert report.left == {who.application_id: "altered"}
    assert report.looked_at == 2


async def test_no_day_ends_before_what_is_stored() -> None:
    who = await lent()
    await who.send(c.MoveClock(days=3))
    reached = today(who.clock)
    who.clock.moment -= 10 * DAY
    report: DayReport = await EndOfDay(who.service).run()
    assert (report.day, report.running) == (reached, 1)


@settings(max_examples=12, deadline=None)
@given(
    mandate=st.booleans(),
    covered=st.booleans(),
    fault=st.sampled_from(
        [
            "",
            "payment-empty@repay",
            "payment-outage@repay",
            "payment-partial@repay",
            "insurer-outage@claim",
            "bureau-outage@credit.report",
        ]
    ),
    paid=st.lists(st.integers(1, 120), max_size=2),
)
def test_nothing_happens_before_the_next_due_day(
    mandate: bool, covered: bool, fault: str, paid: list[int]
) -> None:
    async def play(who: Applying) -> None:
        if mandate:
            await who.send(c.GiveMandate())
        if fault:
            name, step = fault.split("@")
            who.faults.inject(name, step)
        quiet: date | None = today(who.clock)
        for number in range(130):
            who.clock.advance(DAY)
            day, before = today(who.clock), (await who.view()).seq
            view = await who.send(c.Tick())
            assert view.loan is not None
            if quiet is None or day < quiet:
                assert view.seq == before, (day, quiet)
            if number in paid and not view.loan.settled and view.loan.pending is None:
                view = await who.send(c.Repay(kind="part", amount_fen=700_00))
                assert view.loan is not None
            assert view.loan is not None
            quiet = next_due_day(view.loan, day, view.payout.checked)

    loop = Loop()
    try:
        loop.run(play(loop.run(insured() if covered else lent())))
    finally:
        loop.close()


async def test_a_line_is_reviewed_after_its_year() -> None:
    who, day_by_day = await lent(), await lent()
    days = EndOfDay(who.service)
    for each in (who, day_by_day):
        await each.send(c.GiveMandate())
    for _ in range(400):
        for each in (who, day_by_day):
            each.clock.advance(DAY)
        await days.run()
        await day_by_day.send(c.Tick())
    kinds = [[type(event).__name__ for event in await each.events()] for each in (who, day_by_day)]
    assert kinds[0] == kinds[1]
