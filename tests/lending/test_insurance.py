"""Credit insurance: premium for the insurer, a claim after default, and recoveries shared."""

import hashlib
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from loanflow_tui.lending import commands as c
from loanflow_tui.lending import events as e
from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.handlers.unit_of_work import Rejected
from loanflow_tui.lending.loans.ledger import Account, keep_books
from loanflow_tui.lending.loans.repayment import payoff
from loanflow_tui.lending.loans.restructuring import new_plan
from loanflow_tui.lending.partners.names import Partner
from loanflow_tui.lending.runtime.clock import today
from loanflow_tui.lending.terms import ConsentKind, Product, State
from tests.lending.applying import Applying
from tests.lending.test_books import books
from tests.lending.test_books import insured as lent
from tests.lending.test_debit import day_by_day
from tests.lending.test_repayment import lent as lent_without
from tests.lending.test_repayment import loan, until

WHY = "no answer to reminders"


async def defaulted(days: int = 81) -> Applying:
    who = await lent()
    await day_by_day(who, (await loan(who)).open[0].due_on + timedelta(days=days))
    return who


async def insurer_got(who: Applying) -> int:
    paid = [each for each in await who.events() if isinstance(each, e.InsurerPaid)]
    return sum(each.premium_fen + each.recovered_fen for each in paid)


async def test_cover_begins_with_the_money() -> None:
    who = await lent()
    begun, paid = await who.last(e.CoverBegun), await who.last(e.PayoutConfirmed)
    assert begun.begins_on == paid.value_date
    assert begun.share == Decimal("0.8") and begun.insurer["en"]
    assert begun.premium_fen == (await loan(who)).open[0].fees_fen


async def test_without_a_premium_nothing_is_insured() -> None:
    who = await lent_without(Product.EMERGENCY)
    assert await who.count(e.CoverBegun) == 0
    with pytest.raises(Rejected, match="not_insured"):
        await who.send(c.IssueCertificate())


async def test_the_premium_is_never_the_lenders_income() -> None:
    who = await lent()
    premium = 0
    while not (await loan(who)).settled:
        row = (await loan(who)).open[0]
        premium += row.fees_fen
        await until(who, row.due_on)
        await who.send(c.Repay())
    kept = await books(who)
    assert kept.balance(Account.FEE_INCOME) == kept.balance(Account.INSURER_PAYABLE) == 0
    assert await insurer_got(who) == premium
    assert kept.balance(Account.BANK) == -kept.balance(Account.INTEREST_INCOME)


async def test_premium_is_paid_over_once_it_is_certain() -> None:
    who = await lent()
    row = (await loan(who)).open[0]
    await until(who, row.due_on)
    await who.send(c.Repay())
    await day_by_day(who, row.due_on + timedelta(days=5))
    assert await who.count(e.InsurerPaid) == 0
    assert (await books(who)).balance(Account.INSURER_PAYABLE) == -row.fees_fen
    await day_by_day(who, row.due_on + timedelta(days=6))
    assert (await who.last(e.InsurerPaid)).premium_fen == row.fees_fen
    assert (await books(who)).balance(Account.INSURER_PAYABLE) == 0


async def test_a_payment_taken_back_takes_its_premium_back() -> None:
    who = await lent()
    row = (await loan(who)).open[0]
    await until(who, row.due_on)
    who.faults.inject("payment-returned", "repay")
    await who.send(c.Repay())
    await day_by_day(who, row.due_on + timedelta(days=9))
    assert await who.count(e.RepaymentReversed) == 1
    assert await insurer_got(who) == 0
    assert (await books(who)).balance(Account.INSURER_PAYABLE) == 0


@pytest.mark.parametrize("days", [0, 1, 17, 45])
async def test_no_premium_is_kept_after_the_end(days: int) -> None:
    who = await lent()
    taken = await loan(who)
    await until(who, taken.taken_on + timedelta(days=days))
    await who.send(c.Repay(kind="all"))
    begun = await who.last(e.CoverBegun)
    most = begun.premium_fen * days / 28
    assert await insurer_got(who) <= most
    assert (await loan(who)).repaid.fees_fen == await insurer_got(who)


async def test_giving_back_costs_no_premium() -> None:
    who = await lent()
    await until(who, (await loan(who)).taken_on + timedelta(days=3))
    await who.send(c.Repay(kind="give_back"))
    assert await who.state() is State.SETTLED
    assert await insurer_got(who) == 0


async def test_a_claim_is_paid_after_the_policys_day() -> None:
    who = await defaulted(80)
    assert await who.count(e.ClaimMade) == 0
    owed, day = await loan(who), today(who.clock) + timedelta(days=1)
    interest = payoff(owed, day).interest_fen
    await day_by_day(who, day)
    paid = await who.last(e.ClaimPaid)
    assert paid.principal_fen == owed.outstanding_fen * 8 // 10
    assert paid.interest_fen == interest * 8 // 10
    after = await loan(who)
    assert after.outstanding_fen == owed.outstanding_fen, "the borrower owes as before"
    assert after.on_books_fen == owed.outstanding_fen - paid.principal_fen
    kept = await books(who)
    assert kept.balance(Account.LOANS) == after.on_books_fen
    assert sum(kept.trial_balance().values()) == 0
    assert await who.count(e.ClaimPaid) == 1


async def test_no_premium_is_charged_after_a_claim() -> None:
    who = await defaulted(80)
    before, day = await loan(who), today(who.clock) + timedelta(days=1)
    until_then = sum(row.fees_fen for row in before.due(day)) + before.accrued_fees_fen(day)
    await day_by_day(who, day)
    after = await loan(who)
    assert sum(row.fees_fen for row in after.open) == until_then
    assert after.cover is not None and after.cover.premium_left_fen == until_then
    assert [row[:4] for row in after.open] == [row[:4] for row in before.open]
    await day_by_day(who, day + timedelta(days=10))
    assert payoff(await loan(who), today(who.clock)).fees_fen == until_then
    got = await insurer_got(who)
    await who.send(c.Repay(kind="all"))
    paid = await who.last(e.ClaimPaid)
    theirs = until_then + paid.principal_fen + paid.interest_fen
    assert await insurer_got(who) - got == theirs


async def test_a_silent_insurer_is_asked_again_each_day() -> None:
    who = await defaulted(80)
    who.faults.inject("insurer-outage", "claim")
    await day_by_day(who, today(who.clock) + timedelta(days=3))
    await who.send(c.Tick())
    assert (await who.count(e.ClaimMade), await who.count(e.ClaimPaid)) == (3, 0)
    who.faults.clear()
    await day_by_day(who, today(who.clock) + timedelta(days=1))
    assert await who.count(e.ClaimPaid) == 1


async def test_recoveries_are_shared_with_the_insurer() -> None:
    who = await defaulted()
    paid, before = await who.last(e.ClaimPaid), await loan(who)
    await who.send(c.Repay(kind="part", amount_fen=before.due_fen(today(who.clock))))
    part = await who.last(e.RepaymentReceived)
    assert part.insurer_principal_fen == part.principal_fen * 8 // 10
    await who.send(c.Repay(kind="all"))
    assert await who.state() is State.SETTLED
    recovered = sum(
        each.recovered_fen for each in await who.events() if isinstance(each, e.InsurerPaid)
    )
    assert recovered == paid.principal_fen + paid.interest_fen
    kept = await books(who)
    for account in (Account.LOANS, Account.INSURER_PAYABLE, Account.INTEREST_RECEIVABLE):
        assert kept.balance(account) == 0, account
    repaid = (await loan(who)).repaid
    own = repaid.interest_fen + repaid.late_fen
    assert kept.balance(Account.BANK) == own


async def test_the_insurer_shares_recoveries_after_a_write_off() -> None:
    who = await defaulted(181)
    own = (await loan(who)).on_books_fen
    await who.send(c.ProposeWriteOff(note=WHY))
    await who.send(c.DecideWriteOff(approve=True, note=WHY))
    assert (await books(who)).balance(Account.CREDIT_LOSS) == own
    await who.send(c.Repay(kind="part", amount_fen=1_000_00))
    part = await who.last(e.RepaymentReceived)
    assert part.insurer_principal_fen == 800_00
    ledger = keep_books(await who.service.journal(who.application_id))
    assert ledger.balance(Account.RECOVERIES) == -200_00
    assert ledger.balance(Account.INSURER_PAYABLE) == -800_00 - part.premium_fen


async def test_a_new_plan_ends_the_cover() -> None:
    who = await lent()
    await who.send(c.ProposePlan(months=18, note=WHY))
    plan = await who.last(e.PlanOffered)
    rows = new_plan(await loan(who), plan.months, today(who.clock)).rows
    await who.send(c.AcceptPlan(shown_fen=sum(row.total_fen for row in rows)))
    await day_by_day(who, rows[0].due_on + timedelta(days=83))
    assert await who.count(e.ClaimMade) == 0


async def asked(who: Applying) -> list[str]:
    calls = [each for each in await who.events() if isinstance(each, e.PartnerCalled)]
    return [call.step for call in calls if call.partner == Partner.INSURER]


async def test_the_insurer_is_asked_with_consent_only() -> None:
    who = Applying(sequence="905")
    view = await who.play_to(Fact.CONSENT_INSURANCE)
    assert view.consented(ConsentKind.PRIVACY) and await asked(who) == []
    with pytest.raises(Rejected, match="not_yours"):
        await who.send(c.RefuseConsent(consent=ConsentKind.PRIVACY))
    await who.send(c.GiveConsent(consent=ConsentKind.INSURANCE))
    await who.send(c.Proceed())
    assert await asked(who) == ["score.insurer"]


async def test_the_insurer_is_asked_if_cover_is_needed() -> None:
    who = await lent_without()
    assert await asked(who) == []
    with pytest.raises(Rejected):
        await who.send(c.GiveConsent(consent=ConsentKind.INSURANCE))


async def test_who_refuses_the_insurer_borrows_less_without_premium() -> None:
    refusal = c.RefuseConsent(consent=ConsentKind.INSURANCE)
    who = Applying(sequence="905", answers={Fact.CONSENT_INSURANCE: refusal})
    view = await who.play_to()
    with_cover = (await (await lent()).view()).need_offer()
    assert view.need_offer().limit_fen == with_cover.limit_fen // 2
    assert not view.need_offer().price.costs.premium_annual
    assert view.loan is not None and view.loan.cover is None
    assert await asked(who) == []


async def test_after_withdrawal_nothing_is_claimed() -> None:
    who = await lent()
    await who.send(c.WithdrawConsent(consent=ConsentKind.INSURANCE))
    await day_by_day(who, (await loan(who)).open[0].due_on + timedelta(days=83))
    assert await asked(who) == ["score.insurer"]
    assert await who.count(e.ClaimMade) == 0


async def test_withdrawal_ends_cover_and_premium() -> None:
    who = await lent()
    whole = (await loan(who)).open
    await until(who, whole[0].due_on - timedelta(days=10))
    await who.send(c.WithdrawConsent(consent=ConsentKind.INSURANCE))
    left = (await loan(who)).open
    assert 0 < left[0].fees_fen < whole[0].fees_fen
    assert not any(row.fees_fen for row in left[1:])
    assert [row.principal_fen for row in left] == [row.principal_fen for row in whole]
    with pytest.raises(Rejected, match="not_insured"):
        await who.send(c.IssueCertificate())
    await who.send(c.Repay(kind="all"))
    assert await insurer_got(who) == left[0].fees_fen
    assert (await books(who)).balance(Account.INSURER_PAYABLE) == 0


async def test_a_draw_after_withdrawal_asks_for_cover_anew() -> None:
    who = await lent()
    await who.send(c.WithdrawConsent(consent=ConsentKind.INSURANCE))
    who.application_id = (await who.send(c.BorrowAgain())).line.opened
    assert (await who.play_to(Fact.CONSENT_INSURANCE)).due is Fact.CONSENT_INSURANCE
    await who.send(c.RefuseConsent(consent=ConsentKind.INSURANCE))
    view = await who.play_to()
    assert view.loan is not None and not any(row.fees_fen for row in view.loan.open)
    assert await who.count(e.CoverBegun) == 0


async def test_the_certificate_is_made_and_goes_with_erasure(tmp_path: Path) -> None:
    who = Applying(sequence="905", data_dir=tmp_path, contracts="draw")
    await who.play_to()
    await who.send(c.IssueCertificate())
    issued, begun = await who.last(e.CertificateIssued), await who.last(e.CoverBegun)
    assert issued.certificate == begun.certificate
    made = tmp_path / "certificates" / f"{begun.certificate}.pdf"
    assert made.read_bytes().startswith(b"%PDF")
    assert hashlib.sha256(made.read_bytes()).hexdigest() == issued.sha256
    await who.send(c.Repay(kind="all"))
    await who.certain()
    await who.service.erase(who.application_id)
    assert not made.exists()
