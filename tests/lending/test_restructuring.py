"""A new plan in hardship: by named persons, accepted by the borrower, and true to the fen."""

from datetime import timedelta

import pytest

from loanflow_tui.lending import commands as c
from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.events import arrears as a
from loanflow_tui.lending.handlers.unit_of_work import Rejected
from loanflow_tui.lending.loans.arrears import certain_on
from loanflow_tui.lending.loans.ledger import Account, keep_books
from loanflow_tui.lending.loans.repayment import payoff
from loanflow_tui.lending.loans.restructuring import new_plan
from loanflow_tui.lending.loans.schedule import add_months, half_up
from loanflow_tui.lending.runtime.clock import today
from loanflow_tui.lending.terms import State
from tests.lending.applying import Applying
from tests.lending.test_arrears import overdue
from tests.lending.test_books import books
from tests.lending.test_debit import day_by_day
from tests.lending.test_repayment import lent, loan

WHY = "lost the job in March"


def total(plan: a.PlanAccepted) -> int:
    return sum(row.total_fen for row in plan.plan)


async def offered(days: int = 40) -> Applying:
    who = await overdue(days)
    await who.send(c.ProposePlan(months=18, note=WHY))
    return who


async def accept(who: Applying) -> a.PlanAccepted:
    current, day = await loan(who), today(who.clock)
    plan = new_plan(current, current.arrears.plan_months, day)
    await who.send(c.AcceptPlan(shown_fen=sum(row.total_fen for row in plan.rows)))
    return await who.last(a.PlanAccepted)


async def test_accepted_plan_owes_the_same_principal_and_interest() -> None:
    who = await offered()
    before, day = await loan(who), today(who.clock)
    owed = payoff(before, day)
    accepted = await accept(who)
    after = await loan(who)
    assert len(after.open) == 18 and after.outstanding_fen == before.outstanding_fen
    assert after.open[0].interest_fen > owed.interest_fen
    assert await who.state() is State.ACTIVE
    assert (after.late_owed_fen(day), accepted.forgiven_fen) == (0, before.late_fen)
    ledger = keep_books(await who.service.journal(who.application_id))
    assert ledger.balance(Account.LATE_RECEIVABLE) == 0
    assert ledger.balance(Account.LOANS) == after.outstanding_fen


async def test_no_plan_holds_before_it_is_accepted() -> None:
    who = await offered()
    before = await loan(who)
    assert before.arrears.plan_until == today(who.clock) + timedelta(days=10)
    with pytest.raises(Rejected, match="amount_changed"):
        await who.send(c.AcceptPlan(shown_fen=1))
    await who.send(c.DeclinePlan())
    assert (await loan(who)).open == before.open


async def test_an_offer_of_a_plan_lapses() -> None:
    who = await offered()
    await day_by_day(who, today(who.clock) + timedelta(days=11))
    assert (await who.last(a.PlanDeclined)).lapsed
    with pytest.raises(Rejected, match="not_now"):
        await who.send(c.AcceptPlan(shown_fen=1))


async def test_above_the_sum_two_persons_decide() -> None:
    who = Applying(answers={Fact.AMOUNT: c.ChooseAmount(amount_fen=30_000_00)}, sequence="901")
    await who.play_to()
    await day_by_day(who, (await loan(who)).open[0].due_on + timedelta(days=5))
    assert (await loan(who)).outstanding_fen > 20_000_00
    await who.send(c.ProposePlan(note=WHY, officer="zhou-min"))
    assert await who.count(a.PlanOffered) == 0
    assert [each.in_arrears for each in await who.service.queue()] == [True]
    with pytest.raises(Rejected, match="second_person_needed"):
        await who.send(c.DecidePlan(approve=True, note=WHY, officer="zhou-min"))
    await who.send(c.DecidePlan(approve=True, note=WHY))
    assert (await who.last(a.PlanOffered)).officer == "xu-wen"
    await accept(who)


async def test_plans_need_a_reason_and_fit_their_months() -> None:
    who = await overdue(10)
    with pytest.raises(Rejected, match="reason_needed"):
        await who.send(c.ProposePlan())
    with pytest.raises(Rejected, match="plan_out_of_reach"):
        await who.send(c.ProposePlan(months=37, note=WHY))


async def test_new_plan_is_repaid_to_the_last_fen() -> None:
    who = await offered(20)
    accepted = await accept(who)
    await who.send(c.GiveMandate())
    await day_by_day(who, accepted.plan[-1].due_on + timedelta(days=9))
    assert await who.state() is State.SETTLED
    assert (await loan(who)).repaid.total_fen == total(accepted)
    kept = await books(who)
    assert kept.balance(Account.LOANS) == kept.balance(Account.ALLOWANCE) == 0


async def test_loans_on_a_new_plan_count_as_riskier() -> None:
    who = await offered(20)
    await accept(who)
    standing = (await books(who)).standing
    assert standing is not None
    assert (standing.loan_class, standing.stage, standing.days) == ("special_mention", 2, 0)


async def test_whoever_pays_on_time_may_be_helped_too() -> None:
    who = await lent()
    await who.send(c.RequestExtension())
    await who.send(c.ProposePlan(note=WHY))
    assert (await loan(who)).extension_asked is None
    await accept(who)
    assert await who.state() is State.ACTIVE


async def test_repaying_a_new_plan_keeps_what_was_owed() -> None:
    who = await offered()
    before, day = await loan(who), today(who.clock)
    owed = payoff(before, day)
    await accept(who)
    after = await loan(who)
    assert payoff(after, day).total_fen == owed.total_fen - before.late_owed_fen(day)
    await day_by_day(who, day + timedelta(days=1))
    one_day = half_up(after.outstanding_fen * after.annual_rate / 360)
    assert payoff(after, today(who.clock)).interest_fen == owed.interest_fen + one_day


async def test_a_small_part_leaves_the_rest_owed() -> None:
    who = await offered()
    await accept(who)
    owed = payoff(await loan(who), today(who.clock))
    await who.send(c.Repay(kind="part", amount_fen=owed.interest_fen // 2))
    left = payoff(await loan(who), today(who.clock))
    assert left.total_fen == owed.total_fen - owed.interest_fen // 2


async def test_a_default_is_cured_only_after_its_trial() -> None:
    who = await offered(100)
    accepted = await accept(who)
    standing = (await books(who)).standing
    assert standing is not None
    assert (standing.loan_class, standing.stage, standing.earns) == ("substandard", 3, False)
    await who.send(c.GiveMandate())
    end = add_months(accepted.on, 12)
    await day_by_day(who, end - timedelta(days=1))
    assert (await books(who)).standing.loan_class == "substandard"  # type: ignore[union-attr]
    await day_by_day(who, end)
    cured = (await books(who)).standing
    assert cured is not None
    assert (cured.loan_class, cured.stage, cured.earns) == ("normal", 1, True)


async def test_a_late_instalment_begins_the_trial_anew() -> None:
    who = await offered(20)
    accepted = await accept(who)
    late = accepted.plan[0].due_on + timedelta(days=5)
    await day_by_day(who, late)
    assert (await books(who)).standing.loan_class == "substandard"  # type: ignore[union-attr]
    await who.send(c.Repay(kind="part", amount_fen=(await loan(who)).due_fen(late)))
    assert (await books(who)).standing.loan_class == "special_mention"  # type: ignore[union-attr]
    assert (await loan(who)).arrears.trial_from == late


async def test_a_plan_waits_for_an_uncertain_payment() -> None:
    who = await offered(40)
    until = (await loan(who)).arrears.plan_until
    assert until is not None
    await day_by_day(who, until - timedelta(days=1))
    await who.send(c.Repay(kind="part", amount_fen=500_00))
    with pytest.raises(Rejected, match="payment_uncertain"):
        await accept(who)
    certain = certain_on(await loan(who), today(who.clock))
    assert certain is not None and certain > until
    await day_by_day(who, certain)
    await accept(who)
    assert await who.count(a.PlanDeclined) == 0
