"""One store has one time, whatever the clocks of the services over it say."""

from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from loanflow_tui.lending import commands as c
from loanflow_tui.lending.application.customer import owed_by
from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.application.fold import fold
from loanflow_tui.lending.application.view import ApplicationView
from loanflow_tui.lending.end_of_day import EndOfDay
from loanflow_tui.lending.events.agreement import ContractSigned
from loanflow_tui.lending.events.application import ClockMoved
from loanflow_tui.lending.events.money import PayoutConfirmed, PayoutRequested
from loanflow_tui.lending.events.servicing import RepaymentReceived
from loanflow_tui.lending.handlers.unit_of_work import Rejected
from loanflow_tui.lending.journal.store import Conflict
from loanflow_tui.lending.loans.books import books_on
from loanflow_tui.lending.policy import load_policy
from loanflow_tui.lending.runtime.clock import ManualClock, china_day, today
from tests.cases import NIGHTLY
from tests.lending.applying import Applying
from tests.lending.loops import Loop

DAY = timedelta(days=1)
GRANTS = (ContractSigned, PayoutRequested)

ACTS = st.one_of(
    st.tuples(st.just("apply"), st.sampled_from((Fact.AMOUNT, Fact.SIGN_CODE, Fact.PAYOUT, None))),
    st.tuples(st.just("time"), st.integers(1, 45)),
    st.tuples(st.just("end of day"), st.just(0)),
    st.tuples(st.just("repay"), st.just(0)),
    st.tuples(st.just("debit"), st.just(0)),
)


def window(folder: Path) -> Applying:
    """Return what another process over this store would be, with a clock of its own."""
    return Applying(
        data_dir=folder,
        answers={Fact.AMOUNT: c.ChooseAmount(amount_fen=5_000_00)},
        clock=ManualClock(),
    )


class OneStore:
    """Two windows on one store; whatever is done in either is checked."""

    def __init__(self, folder: Path) -> None:
        self.windows = [window(folder), window(folder)]
        self.length: dict[str, int] = {}
        self.newest = ManualClock().moment

    async def act(self, number: int, how: str, what: Fact | int | None) -> None:
        who = self.windows[number]
        with suppress(Rejected, Conflict):
            match how:
                case "apply":
                    await self.apply(who, what if isinstance(what, Fact) else None)
                case "time" if isinstance(what, int):
                    who.clock.advance(what * DAY)
                case "end of day":
                    await EndOfDay(who.service).run()
                case "repay" if who.application_id:
                    await who.send(c.Repay())
                case "debit" if who.application_id:
                    await who.send(c.GiveMandate())
        await self.look(who)

    async def apply(self, who: Applying, stop: Fact | None) -> None:
        """Go on with the application of this window, or begin another where it has ended."""
        if who.application_id:
            view = await who.view()
            if view.loan is not None or view.closed_as is not None:
                who.application_id = ""
        await who.play_to(stop)

    async def look(self, who: Applying) -> None:
        """Check the events written since the last check."""
        standings = await who.service.standings()
        journals = {
            each.application_id: await who.service.read(each.application_id) for each in standings
        }
        views = {each: fold(each, journal) for each, journal in journals.items()}
        came = self.newest
        for name, journal in journals.items():
            moments = [each.at for each in journal]
            assert moments == sorted(moments), name
            new = journal[self.length.get(name, 0) :]
            self.length[name] = len(journal)
            assert all(each.at >= self.newest for each in new), name
            came = max([came, *moments])
            for each in new:
                if isinstance(each.event, GRANTS):
                    self.nobody_is_overdue(name, views, each.at)
            books = books_on(name, journal, load_policy().books, china_day(came))
            assert sum(books.trial_balance().values()) == 0
        self.newest = came

    def nobody_is_overdue(
        self, name: str, views: Mapping[str, ApplicationView], at: datetime
    ) -> None:
        others = [owed_by(view, china_day(at)) for each, view in views.items() if each != name]
        assert not any(each.overdue_days for each in others if each is not None), name


@settings(
    max_examples=100 if NIGHTLY else 4,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)  # fmt: skip
@given(st.lists(st.tuples(st.integers(0, 1), ACTS), min_size=4, max_size=12))
def test_time_never_runs_back_in_a_store(acts: list[tuple[int, tuple[str, Fact | int]]]) -> None:
    loop = Loop()
    with TemporaryDirectory() as folder:
        one = OneStore(Path(folder))
        try:
            for number, (how, what) in [(0, ("apply", None)), *acts]:
                loop.run(one.act(number, how, what))
        finally:
            for who in one.windows:
                loop.run(who.service.close())
            loop.close()


async def test_no_loan_by_a_clock_left_behind(tmp_path: Path) -> None:
    office, who = window(tmp_path), window(tmp_path)
    await office.play_to()
    await who.play_to(Fact.ACCEPTED)
    office.clock.advance(45 * DAY)
    await EndOfDay(office.service).run()
    await who.play_to()
    view = await who.view()
    assert view.loan is None and not await who.count(PayoutConfirmed)
    assert today(who.clock) == today(office.clock) == who.service.came_to()
    for each in (office, who):
        await each.service.close()


async def test_a_due_debit_counts_before_arrears(tmp_path: Path) -> None:
    who = window(tmp_path)
    await who.play_to()
    first = who.application_id
    await who.send(c.GiveMandate())
    who.clock.advance(35 * DAY)
    who.application_id = ""
    assert (await who.play_to()).loan is not None
    received = [each.event for each in await who.service.read(first)]
    assert sum(isinstance(each, RepaymentReceived) for each in received) == 1
    await who.service.close()


async def test_no_event_of_an_earlier_day_is_written(tmp_path: Path) -> None:
    office, who = window(tmp_path), window(tmp_path)
    await who.start()
    uow = await who.service._unit_of_work(who.application_id)
    office.clock.advance(DAY)
    await office.start()
    before = uow.view.seq
    with pytest.raises(Conflict):
        await uow.record(ClockMoved(days=1))
    assert len(await who.service.rows(who.application_id)) == before
    for each in (office, who):
        await each.service.close()
