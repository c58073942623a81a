"""The figures of a loan's cards: the kinds that a payment is made of, and parts that add up."""

from datetime import timedelta

import pytest

from loanflow_tui.dialogue.cards.loan import coming_card, new_plan_card, receipts_card
from loanflow_tui.dialogue.turns import Card
from loanflow_tui.dialogue.wording import Wording
from loanflow_tui.lending import commands as c
from loanflow_tui.lending.loans.restructuring import new_plan
from loanflow_tui.lending.runtime.clock import today
from tests.lending.test_books import insured
from tests.lending.test_repayment import lent, loan, until

WORDS = Wording("en")


def fen(text: str) -> int:
    return round(float(text.replace("¥", "").replace(",", "")) * 100)


def columns(card: Card) -> dict[str, list[str]]:
    assert card.table is not None
    rows = [[WORDS.say(cell) for cell in row] for row in card.table.rows]
    heads = [WORDS.say(each) for each in card.table.headings]
    return {head: [row[at] for row in rows] for at, head in enumerate(heads)}


async def test_premium_and_late_interest_are_no_interest() -> None:
    who = await insured()
    await until(who, (await loan(who)).open[0].due_on + timedelta(days=20))
    await who.send(c.Repay())
    card, paid = receipts_card(await loan(who)), (await loan(who)).repaid
    told = {WORDS.say(row.label): fen(WORDS.say(row.value)) for row in card.rows}
    assert paid.premium_fen > 0 and paid.late_fen > 0
    assert told == {
        "Repaid so far": paid.total_fen, "Principal": paid.principal_fen,
        "Interest": paid.interest_fen, "Interest for paying late": paid.late_fen,
        "Insurance premium": paid.premium_fen,
    }  # fmt: skip
    assert [WORDS.say(note) for note in card.notes] and "Reference" not in columns(card)


async def test_usual_payments_keep_their_references_beside() -> None:
    who = await lent()
    await who.send(c.Repay())
    card, (receipt,) = receipts_card(await loan(who)), (await loan(who)).receipts
    assert columns(card)["Reference"] == [receipt.reference]


@pytest.mark.parametrize("anew", [False, True])
async def test_parts_of_a_plan_add_up(anew: bool) -> None:
    who = await insured()
    running = await loan(who)
    if anew:
        await until(who, running.open[1].due_on)
    plan = new_plan(await loan(who), 18, today(who.clock))
    shown = columns(new_plan_card(plan) if anew else coming_card(running))
    parts = zip(shown["Principal"], shown["Interest"], shown["Fees"], strict=True)
    assert [sum(map(fen, row)) for row in parts] == [*map(fen, shown["You pay"])]
