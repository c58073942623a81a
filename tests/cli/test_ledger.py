"""The ledger of one loan, as somebody with a pencil recomputes it."""

from datetime import timedelta

import pytest

from loanflow_tui.cli.ledger_text import ledger_lines
from loanflow_tui.lending import commands as c
from tests.lending.test_repayment import lent, loan, until


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
