"""The books by the day: what is earned, suspended and set aside, and every entry's event."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from loanflow_tui.lending import commands as c
from loanflow_tui.lending.events import servicing as e
from loanflow_tui.lending.handlers.unit_of_work import Rejected
from loanflow_tui.lending.journal.records import Recorded
from loanflow_tui.lending.loans.booking import received
from loanflow_tui.lending.loans.books import Books, booked_on, books_on, own_interest_fen
from loanflow_tui.lending.loans.ledger import Account, keep_books
from loanflow_tui.lending.loans.repayment import payoff
from loanflow_tui.lending.loans.restructuring import new_plan
from loanflow_tui.lending.loans.schedule import half_up
from loanflow_tui.lending.policy import load_policy
from loanflow_tui.lending.policy.books import BooksTerms
from loanflow_tui.lending.runtime.clock import today
from loanflow_tui.lending.terms import Method, Product
from tests.lending.applying import Applying
from tests.lending.loops import Loop
from tests.lending.test_repayment import lent, loan, until

TERMS = BooksTerms()


async def journal(who: Applying) -> Sequence[Recorded]:
    return await who.service.journal(who.application_id)


async def books(who: Applying, day: date | None = None) -> Books:
    return books_on(who.application_id, await journal(who), TERMS, day or today(who.clock))


def test_the_policy_has_the_shares_of_its_file() -> None:
    assert load_policy().books == TERMS


async def test_interest_is_earned_day_by_day() -> None:
    who = await lent(Product.EMERGENCY, Method.DAILY_INTEREST, months=6)
    taken = await loan(who)
    for days in (1, 10, 35, 90):
        kept = await books(who, taken.taken_on + timedelta(days=days))
        earned = half_up(taken.principal_fen * taken.annual_rate * days / 360)
        assert kept.balance(Account.INTEREST_RECEIVABLE) == earned
        assert kept.balance(Account.INTEREST_INCOME) == -earned


async def test_interest_paid_is_interest_that_was_earned() -> None:
    who = await lent()
    first = (await loan(who)).open[0]
    await until(who, first.due_on)
    assert (await books(who)).balance(Account.INTEREST_RECEIVABLE) == first.interest_fen
    await who.send(c.Repay())
    paid = await books(who)
    assert paid.balance(Account.INTEREST_RECEIVABLE) == 0
    assert paid.balance(Account.INTEREST_INCOME) == -first.interest_fen


async def test_a_default_earns_nothing_beyond_ninety_days() -> None:
    who = await lent()
    first = (await loan(who)).open[0]
    await until(who, first.due_on + timedelta(days=90))
    at_ninety = await books(who)
    assert at_ninety.standing is not None and at_ninety.standing.earns
    assert (
        at_ninety.balance(Account.INTEREST_INCOME) < 0 < at_ninety.balance(Account.LATE_RECEIVABLE)
    )
    await until(who, first.due_on + timedelta(days=91))
    beyond = await books(who)
    for account in (
        Account.INTEREST_INCOME,
        Account.INTEREST_RECEIVABLE,
        Account.LATE_INCOME,
        Account.LATE_RECEIVABLE,
    ):
        assert beyond.balance(account) == 0, account


async def test_interest_in_default_is_income_when_paid() -> None:
    who = await lent()
    first = (await loan(who)).open[0]
    await until(who, first.due_on + timedelta(days=120))
    await who.send(c.Repay(kind="part", amount_fen=first.total_fen * 3))
    paid = await who.last(e.RepaymentReceived)
    kept = await books(who)
    assert kept.balance(Account.BANK) == paid.amount_fen - (await loan(who)).principal_fen
    assert kept.balance(Account.LOANS) == (await loan(who)).outstanding_fen


async def test_classes_and_stages_follow_the_days_overdue() -> None:
    who = await lent()
    first = (await loan(who)).open[0]
    wanted = [
        (0, "normal", 1, "0.01"),
        (2, "special_mention", 1, "0.01"),
        (31, "special_mention", 2, "0.10"),
        (91, "substandard", 3, "0.40"),
        (271, "doubtful", 3, "0.70"),
        (361, "loss", 3, "1"),
    ]
    for days, loan_class, stage, loss in wanted:
        day = first.due_on + timedelta(days=days)
        kept = await books(who, day)
        found = kept.standing
        assert found is not None
        assert (found.loan_class, found.stage, found.loss) == (loan_class, stage, Decimal(loss))
        assert found.days == days
        owed = (
            kept.balance(Account.LOANS)
            + kept.balance(Account.INTEREST_RECEIVABLE)
            + kept.balance(Account.LATE_RECEIVABLE)
        )
        assert found.exposure_fen == owed
        assert kept.balance(Account.ALLOWANCE) == -half_up(owed * Decimal(loss))
        assert kept.balance(Account.CREDIT_LOSS) == -kept.balance(Account.ALLOWANCE)


async def test_a_repaid_loan_leaves_income_alone() -> None:
    who = await lent()
    while not (await loan(who)).settled:
        await until(who, (await loan(who)).open[0].due_on + timedelta(days=3))
        await who.send(c.Repay())
    repaid = (await loan(who)).repaid
    left = {account: fen for account, fen in (await books(who)).trial_balance().items() if fen}
    assert left == {
        Account.BANK: repaid.interest_fen + repaid.late_fen,
        Account.INTEREST_INCOME: -repaid.interest_fen,
        Account.LATE_INCOME: -repaid.late_fen,
    }


async def test_a_correction_is_booked_when_it_is_learned() -> None:
    who = await lent()
    due = (await loan(who)).open[0].due_on
    await until(who, due)
    for fault in ("payment-timeout-after-sending", "payment-outage"):
        who.faults.inject(fault, "repay")
    await who.send(c.Repay())
    await until(who, due + timedelta(days=20))
    before = await books(who)
    assert before.balance(Account.LATE_INCOME) < 0
    who.faults.clear()
    await until(who, due + timedelta(days=21))
    await who.send(c.ClearUpRepayment())
    assert (await books(who)).balance(Account.LATE_INCOME) == 0
    assert (await books(who, due + timedelta(days=20))).entries == before.entries


async def insured() -> Applying:
    """Return a borrower whose loan is insured."""
    who = Applying(sequence="905")
    await who.play_to()
    return who


@pytest.mark.parametrize("written_off", [False, True])
async def test_money_that_nobody_owes_goes_back(written_off: bool) -> None:
    who = await lent()
    if written_off:
        await until(who, (await loan(who)).open[0].due_on + timedelta(days=181))
        await who.send(c.ProposeWriteOff(note="why"))
        await who.send(c.DecideWriteOff(approve=True, note="why"))
    owed, day = await loan(who), today(who.clock)
    amount = payoff(owed, day).total_fen + 123_45
    events = received(owed, "K", "R", amount, "all", day, who.clock.now(), day)
    (excess,) = [each for each in events if isinstance(each, e.ExcessRefunded)]
    assert excess.amount_fen == 123_45
    rows = list(await journal(who))
    for event in events:
        rows.append(Recorded(rows[-1].seq + 1, who.clock.now(), event, ""))
    ledger = keep_books(rows)
    assert sum(ledger.balances().values()) == 0
    assert ledger.balance(Account.SUSPENSE) == ledger.balance(Account.REFUNDS) == 0
    refunded = next(x for x in ledger.entries if x.kind == "ExcessRefunded")
    assert {x.account for x in refunded.postings} == {
        Account.SUSPENSE,
        Account.REFUNDS,
        Account.BANK,
    }


class Bookkeeping(RuleBasedStateMachine):
    """Payments, silent rails, debits, default, new plans and time: the books stay true."""

    @initialize(product=st.sampled_from([*Product, None]))
    def lend(self, product: Product | None) -> None:
        self.loop = Loop()
        self.who = self.loop.run(lent(product) if product is not None else insured())

    @rule(
        command=st.sampled_from(
            [
                c.Repay(),
                c.Repay(kind="all"),
                c.Repay(kind="give_back"),
                c.Repay(kind="part", amount_fen=333_33, effect="shorter"),
                c.GiveMandate(),
                c.WithdrawMandate(),
                c.RequestExtension(),
                c.DecideExtension(grant=True, note="why"),
                c.ClearUpRepayment(),
                c.AnnounceCall(note="why"),
                c.ProposeWriteOff(note="why"),
                c.DecideWriteOff(approve=True, note="why"),
                c.ProposePlan(months=9, note="why"),
            ]
        )
    )
    def act(self, command: c.Command) -> None:
        self.send(command)

    @rule()
    def accept_the_plan(self) -> None:
        owed, day = self.loop.run(loan(self.who)), today(self.who.clock)
        if owed.arrears.plan_until is not None and not owed.settled:
            rows = new_plan(owed, owed.arrears.plan_months, day).rows
            self.send(c.AcceptPlan(shown_fen=sum(row.total_fen for row in rows)))

    @rule(
        fault=st.sampled_from(
            [
                "payment-returned",
                "payment-outage",
                "payment-no-funds",
                "payment-charged-twice",
                "payment-partial",
            ]
        )
    )
    def something_fails(self, fault: str) -> None:
        self.who.faults.inject(fault, "repay")

    @rule()
    def it_is_mended(self) -> None:
        self.who.faults.clear()

    @rule(days=st.sampled_from([1, 4, 30, 31, 100, 190]))
    def let_time_pass(self, days: int) -> None:
        self.who.clock.advance(timedelta(days=days))
        self.send(c.Tick())

    def send(self, command: c.Command) -> None:
        with suppress(Rejected):
            self.loop.run(self.who.send(command))

    @invariant()
    def the_books_say_what_is_owed(self) -> None:
        if not hasattr(self, "who"):
            return
        day, rows = today(self.who.clock), self.loop.run(journal(self.who))
        kept = books_on(self.who.application_id, rows, TERMS, day)
        assert sum(kept.trial_balance().values()) == 0
        owed, standing = kept.loan, kept.standing
        assert owed is not None and standing is not None
        due = payoff(owed, day)
        earns = standing.earns and not owed.settled
        assert kept.balance(Account.LOANS) == owed.on_books_fen
        own = own_interest_fen(owed, due) if earns else 0
        assert kept.balance(Account.INTEREST_RECEIVABLE) == own
        assert kept.balance(Account.LATE_RECEIVABLE) == (due.late_fen if earns else 0)
        assert kept.balance(Account.ALLOWANCE) == -standing.provision_fen
        assert kept.balance(Account.BANK) == keep_books(rows).balance(Account.BANK)
        assert kept.balance(Account.SUSPENSE) == kept.balance(Account.REFUNDS) == 0
        theirs = owed.cover.owed_fen if owed.cover is not None else 0
        assert kept.balance(Account.INSURER_PAYABLE) == -theirs
        assert kept.balance(Account.FEE_INCOME) == 0, "the only charge is the premium"
        if owed.cover is not None and (owed.settled or owed.cover.ended):
            assert owed.cover.principal_fen <= owed.outstanding_fen

    @invariant()
    def every_entry_cites_an_event_known_by_then(self) -> None:
        if not hasattr(self, "who"):
            return
        rows = self.loop.run(journal(self.who))
        kept = books_on(self.who.application_id, rows, TERMS, today(self.who.clock))
        days = [entry.on for entry in kept.entries]
        assert days == sorted(days)
        for entry in kept.entries:
            assert booked_on(rows[entry.seq - 1]) <= entry.on

    def teardown(self) -> None:
        if hasattr(self, "loop"):
            self.loop.close()


Bookkeeping.TestCase.settings = settings(
    max_examples=settings().max_examples // 2, stateful_step_count=12
)
TestBookkeeping = Bookkeeping.TestCase
