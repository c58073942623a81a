"""The table of the all-in cost: shown before signing, confirmed, and a page of the contract."""

from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal

import pytest

from loanflow_tui.dialogue.session import contract_words
from loanflow_tui.lending import commands as c
from loanflow_tui.lending import events as e
from loanflow_tui.lending.application.agreed_terms import contract_terms, cost_terms
from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.contract.costs import cost_digest
from loanflow_tui.lending.contract.document import build
from loanflow_tui.lending.contract.terms import ContractTerms
from loanflow_tui.lending.contract.text import contract_text, plain_terms
from loanflow_tui.lending.handlers.unit_of_work import Rejected
from loanflow_tui.lending.policy import Policy
from loanflow_tui.lending.runtime.clock import CHINA, ManualClock, today
from loanflow_tui.lending.terms import Language, Product
from tests.lending.applying import Applying

INSURED = "905"
PAGE = b"/Type /Page\n"


async def _at_the_table(clock: ManualClock | None = None) -> Applying:
    who = Applying(sequence=INSURED, clock=clock or ManualClock())
    await who.play_to(Fact.COSTS_CONFIRMED)
    return who


async def _signed(policy: Policy) -> ContractTerms:
    return contract_terms(await Applying(sequence=INSURED).play_to(Fact.RATING), policy)


async def test_costs_add_up_to_the_annualised_rate(policy: Policy) -> None:
    who = await _at_the_table()
    view = await who.view()
    costs = cost_terms(view, policy, today(who.clock))
    quote = view.need_offer().quote(
        view.amount_fen or 0, view.months or 0, view.need(e.MethodChosen).method
    )
    assert sum(item.annual for item in costs.items) == costs.apr
    assert str(costs.apr) == view.need(e.OfferAccepted).apr
    assert costs.total_fen == quote.cost_fen
    assert [item.name for item in costs.items] == ["interest", "insurance"]
    assert costs.items[-1].payee == "insurer"


async def test_contract_is_not_drawn_before_costs_are_confirmed() -> None:
    who = await _at_the_table()
    view = await who.send(c.Proceed())
    assert view.due is Fact.COSTS_CONFIRMED
    assert await who.count(e.ContractPrepared) == 0


async def test_confirmation_records_the_table_that_was_shown(policy: Policy) -> None:
    who = await _at_the_table()
    shown = await who.last(e.CostsShown)
    view = await who.read().send(c.ConfirmCosts())
    assert view.need(e.CostsConfirmed).sha256 == shown.sha256
    assert shown.sha256 == cost_digest(cost_terms(view, policy, shown.shown_on))
    assert shown.rule == "all-in-cost-table"
    rule = policy.register.rule(shown.rule)
    assert rule is not None
    assert shown.reading_seconds == rule.figures.reading_seconds


async def test_no_confirmation_within_the_reading_time() -> None:
    who = await _at_the_table()
    who.clock.advance(timedelta(seconds=3, milliseconds=200))
    with pytest.raises(Rejected) as refused:
        await who.send(c.ConfirmCosts())
    assert (refused.value.reason, refused.value.values) == ("still_reading", {"seconds": "2"})
    who.clock.advance(timedelta(seconds=1, milliseconds=800))
    assert Fact.COSTS_CONFIRMED in (await who.send(c.ConfirmCosts())).facts


async def test_table_left_unread_is_read_anew() -> None:
    who = await _at_the_table()
    who.clock.advance(timedelta(seconds=4))
    await who.crash()
    view = await who.send(c.TakeUp(device=(await who.view()).origin.device))
    assert view.due is Fact.COSTS
    await who.send(c.Proceed())
    who.clock.advance(timedelta(seconds=4))
    with pytest.raises(Rejected, match="still_reading"):
        await who.send(c.ConfirmCosts())


async def test_table_that_was_read_is_not_shown_again() -> None:
    who = await _at_the_table()
    await who.read().send(c.ShowQuestion(step=Fact.COSTS_CONFIRMED))
    view = await who.send(c.TakeUp(device=(await who.view()).origin.device))
    assert view.due is Fact.COSTS_CONFIRMED


async def test_table_of_another_day_is_shown_anew() -> None:
    who = await _at_the_table()
    who.clock.advance(timedelta(hours=16))
    view = await who.send(c.ConfirmCosts())
    assert Fact.COSTS not in view.facts
    await who.play_to(Fact.INTENT)
    assert await who.count(e.CostsShown) == 2
    assert await who.count(e.CostsConfirmed) == 1


async def test_contract_drawn_after_midnight_can_be_signed() -> None:
    # Half a year from the last of November has a day less than from the first of December.
    clock = ManualClock(datetime(2026, 11, 30, 10, tzinfo=CHINA))
    who = Applying(product=Product.EMERGENCY, clock=clock)
    await who.play_to(Fact.COSTS_CONFIRMED)
    await who.read().send(c.ConfirmCosts())
    who.clock.advance(timedelta(hours=16))
    view = await who.play_to(Fact.RATING)
    assert view.need(e.CostsConfirmed).sha256 == (await who.last(e.CostsShown)).sha256
    assert await who.count(e.ContractChanged) == 0


@pytest.mark.parametrize("language", Language.built_in(), ids=str)
async def test_signed_contract_holds_the_table(policy: Policy, language: Language) -> None:
    terms = await _signed(policy)
    say = contract_words(language)
    costs = contract_text(terms, say).costs
    assert costs is not None
    lines = list(plain_terms(contract_text(terms, say)))
    assert {costs.title, costs.normal, costs.nothing_else} <= set(lines)
    assert terms.lender.name in {row[3] for row in costs.rows}
    assert terms.insurer in {row[3] for row in costs.rows}
    assert costs.sums[2] == f"{(terms.apr_nominal * 100).quantize(Decimal('0.01'))}%"


async def test_table_is_a_page_of_the_pdf(policy: Policy) -> None:
    terms = await _signed(policy)
    say = contract_words(Language.EN)
    bare = build(replace(terms, costs=None), say).count(PAGE)
    assert build(terms, say).count(PAGE) == bare + 1


async def test_contract_cites_the_rules_in_force(policy: Policy) -> None:
    terms = await _signed(policy)
    titles = {title for title, _, _ in terms.law}
    confirmed = [rule for rule in policy.register.rules if rule.cited == "confirmed"]
    assert titles
    assert titles <= {rule.title["zh-CN"] for rule in confirmed}
    numbers = {number for _, number, _ in terms.law}
    assert "\u91d1\u89c4\u30142026\u30152\u53f7" in numbers
    costs = contract_text(terms, contract_words(Language.ZH_CN)).costs
    assert costs is not None
    assert all(title in costs.rules for title in titles)


async def test_no_table_before_the_rule_was_in_force() -> None:
    clock = ManualClock(datetime(2026, 7, 20, 10, tzinfo=CHINA))
    who = Applying(sequence=INSURED, clock=clock)
    view = await who.play_to(Fact.INTENT)
    assert view.need(e.OfferAccepted).cost_rule is None
    assert await who.count(e.CostsShown) == 0
    assert await who.count(e.ContractPrepared) == 1


async def test_whole_principal_is_paid_out() -> None:
    who = Applying(sequence=INSURED)
    view = await who.play_to(Fact.RATING)
    paid = await who.last(e.PayoutConfirmed)
    assert paid.amount_fen == view.amount_fen


async def test_changed_amount_takes_the_confirmation_back() -> None:
    who = await _at_the_table()
    await who.read().send(c.ConfirmCosts())
    view = await who.send(c.Undo(step=Fact.AMOUNT))
    assert not {Fact.COSTS, Fact.COSTS_CONFIRMED} & set(view.facts)
