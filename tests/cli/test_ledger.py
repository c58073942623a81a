"""The ledger of one loan, as somebody with a pencil recomputes it."""

import re
from datetime import timedelta
from decimal import Decimal

import pytest

from loanflow_tui.cli.application_text import application
from loanflow_tui.cli.books_text import books_text
from loanflow_tui.cli.ledger_text import ledger_lines
from loanflow_tui.lending import commands as c
from loanflow_tui.lending.runtime.clock import today
from tests.lending.applying import Applying
from tests.lending.test_books import books, insured, journal
from tests.lending.test_other_lenders import ELSEWHERE, choosing
from tests.lending.test_repayment import lent, loan, until
from tests.lending.test_restructuring import accept, offered
from tests.lending.test_value_dates import debited_then_silent


@pytest.mark.parametrize("spoken", ["en", "zh-CN"])
async def test_every_figure_has_its_days_rate_and_principal(spoken: str) -> None:
    who = await lent()
    first = (await loan(who)).open[0]
    await until(who, first.due_on + timedelta(days=11))
    await who.send(c.Repay())
    await who.send(c.Repay(kind="part", amount_fen=5_000_00, effect="shorter"))
    journal = await who.service.journal(who.application_id)
    said = "\n".join(ledger_lines(who.application_id, journal, spoken))
    late = round(first.principal_fen * (await loan(who)).late_annual_rate * 10 / 360)
    assert f"{first.principal_fen / 100:,.2f}" in said
    assert f"{late / 100:,.2f}" in said
    for event in ("PayoutConfirmed", "LateInterestCharged", "RepaymentReceived"):
        assert event in said
    assert "÷ 360 =" in said


DAYS = re.compile(
    r"¥([\d,.]+) × ([\d.]+)% × (\d+) ÷ 360(?: with ([-+][\d.]+) fen [a-z ]+)? = ¥([\d,.]+)"
)


FEES = re.compile(r"¥([\d,.]+) × (\d+) ÷ (\d+) days of the period = ¥([\d,.]+)")


def number(text: str) -> Decimal:
    return Decimal(text.replace(",", ""))


async def test_equations_of_the_ledger_are_true() -> None:
    who = await insured()
    taken = (await loan(who)).taken_on
    for days, command in (
        (17, c.Repay(kind="part", amount_fen=3_000_00, effect="shorter")),
        (19, c.Repay(kind="part", amount_fen=1_00)),
        (21, c.Repay()),
        (40, c.Repay(kind="part", amount_fen=2_00)),
        (40, c.Repay(kind="all")),
    ):
        await until(who, taken + timedelta(days=days))
        await who.send(command)
    said = "\n".join(ledger_lines(who.application_id, await journal(who), "en"))
    found = DAYS.findall(said)
    assert len(found) >= 4
    assert any(carried for *_, carried, _ in found)
    for lent_yuan, rate, days, carried, interest in found:
        exact = number(lent_yuan) * Decimal(rate) / 100 * int(days) / 360
        exact += Decimal(carried or "0") / 100
        assert abs(number(interest) - exact) <= Decimal("0.005"), (lent_yuan, days, interest)
    charged = FEES.findall(said)
    assert len(charged) >= 4
    for monthly, days, whole, fees in charged:
        fen = int(number(monthly) * 100) * int(days) // int(whole)
        assert number(fees) * 100 == fen, (monthly, days, whole)
    assert "owed from before" in said and "were owed already" in said


async def test_late_interest_after_a_write_off_is_printed() -> None:
    who = await lent()
    await until(who, (await loan(who)).open[0].due_on + timedelta(days=181))
    await who.send(c.ProposeWriteOff(note="no answer"))
    await who.send(c.DecideWriteOff(approve=True, note="no answer"))
    await until(who, today(who.clock) + timedelta(days=9))
    await who.send(c.Repay(kind="part", amount_fen=500_00))
    said = "\n".join(ledger_lines(who.application_id, await journal(who), "en"))
    assert "LateInterestCharged" in said[said.index("LoanWrittenOff") :]


async def test_what_is_taken_back_says_why() -> None:
    who = await lent()
    await until(who, (await loan(who)).open[0].due_on)
    await debited_then_silent(who, c.Repay(), days=20)
    who.faults.inject("payment-returned", "repay")
    await who.send(c.Repay(kind="part", amount_fen=300_00))
    await until(who, today(who.clock) + timedelta(days=1))
    said = "\n".join(ledger_lines(who.application_id, await journal(who), "en"))
    assert "is taken back: a payment counts from then" in said
    assert "The bank took ¥300.00 back" in said


async def test_a_new_plan_is_printed_with_its_instalments() -> None:
    who = await offered()
    await accept(who)
    said = "\n".join(ledger_lines(who.application_id, await journal(who), "en"))
    plan = said[said.index("PlanAccepted") :]
    for row in (await loan(who)).open:
        assert f"{row.due_on}" in plan and f"¥{row.total_fen / 100:,.2f}" in plan
    assert "forgiven" in plan


async def test_books_say_why_nothing_more_is_earned() -> None:
    who = await lent()
    await until(who, (await loan(who)).open[0].due_on + timedelta(days=95))
    kept = {who.application_id: await books(who)}
    stopped = books_text(kept, "en", entries=True)
    assert "no income any more" in stopped
    assert "¥0.00 × 0%" not in stopped


async def test_a_claim_says_what_it_follows_from() -> None:
    who = await insured()
    await until(who, (await loan(who)).open[0].due_on + timedelta(days=81))
    await who.send(c.Repay())
    said = "\n".join(ledger_lines(who.application_id, await journal(who), "en"))
    lent_fen = (await loan(who)).principal_fen
    assert f"80% of ¥{lent_fen / 100:,.2f} lent = ¥{lent_fen * 8 / 1000:,.2f}" in said
    assert "Of it the insurer's: premium" in said


async def test_fees_of_a_new_plan_are_recomputed() -> None:
    who = await choosing(Applying(sequence="903", answers=dict(ELSEWHERE)), "hill-road")
    await who.play_to()
    before = await loan(who)
    first, second, *_ = before.open
    await who.send(c.Repay(kind="instalment"))
    left = before.outstanding_fen - first.principal_fen
    moved = first.fees_fen * left // before.outstanding_fen
    assert (await loan(who)).open[0].fees_fen == second.fees_fen + moved
    said = "\n".join(ledger_lines(who.application_id, await journal(who), "en"))
    figures = (first.fees_fen, left, before.outstanding_fen)
    fees, after, lent_before = (f"¥{fen / 100:,.2f}" for fen in figures)
    assert f"{fees} × {after} ÷ {lent_before} lent" in said
    shown = application(who.application_id, await journal(who), (), "2026.1", "en", ledger=True)
    assert "in whose books the loan is" in shown
