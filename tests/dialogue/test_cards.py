"""The cards show the lender's own figures."""

import re
from decimal import Decimal
from itertools import combinations

import pytest

from loanflow_tui.dialogue.cards.decision import decision_card
from loanflow_tui.dialogue.cards.offer import dearest_apr, offer_card
from loanflow_tui.dialogue.cards.schedule import quote_of
from loanflow_tui.dialogue.cards.score import reason_message
from loanflow_tui.dialogue.messages import Message
from loanflow_tui.dialogue.turns import Card
from loanflow_tui.dialogue.wording import Wording
from loanflow_tui.lending.events.agreement import ContractSigned
from loanflow_tui.lending.events.risk import DecisionMade, OfferMade, ScoreComputed
from loanflow_tui.lending.policy import Policy
from loanflow_tui.lending.risk.decision import Decision
from loanflow_tui.lending.risk.price_range import price_range
from loanflow_tui.lending.risk.reasons import ReasonCode
from loanflow_tui.lending.terms import Outcome, Product
from loanflow_tui.registry.languages import Language
from tests.dialogue.conftest import Begin, Journey


def cards(journey: Journey, kind: str) -> list[Card]:
    return [turn.card for turn in journey.talk.turns if turn.card and turn.card.kind == kind]


def listed(card: Card) -> list[Message]:
    """Return the entries of a card's lists, without headings."""
    return [note for each in card.lists for note in each.notes]


def rows(journey: Journey, card: Card) -> dict[str, str]:
    """Return the text of a card's rows, by the id of their label."""
    say = journey.talk.wording.say
    return {row.label.id.removeprefix("label-"): say(row.value) for row in card.figures}


async def test_maximum_cost_comes_before_any_question(journey: Journey) -> None:
    first = journey.talk.turns[0].card
    assert first is not None and first.kind == "product"
    assert rows(journey, first)["apr-ceiling"] == "24.00%"
    assert rows(journey, first)["rates"] == "6.20% to 21.60%"
    assert first.table is not None
    say = journey.talk.wording.say
    assert [say(row[-1]) for row in first.table.rows] == [
        "7.0% to 24.0%", "7.1% to 23.5%", "6.1% to 24.0%",
    ]  # fmt: skip


@pytest.mark.parametrize("persona", ["li-wei", "ding-yi", "chen-jie", "zhao-min", "he-jing"])
async def test_an_offer_lies_within_what_was_said_first(begin: Begin, persona: str) -> None:
    journey = await begin(persona)
    await journey.play_to("offer.amount")
    view, policy = journey.talk.view, journey.talk.session.policy
    offer = view.need(OfferMade).offer
    said = price_range(policy, offer.product)
    assert said.lowest_rate <= offer.annual_rate <= said.highest_rate
    assert dearest_apr(offer) <= said.highest_apr <= policy.pricing.ceiling


async def test_the_points_add_up_to_the_score(journey: Journey) -> None:
    await journey.play_to("offer.amount")
    card = cards(journey, "score")[0]
    scored = next(r.event for r in journey.talk.journal if isinstance(r.event, ScoreComputed))
    assert card.gauge is not None
    assert card.gauge.value == sum(bar.points for bar in card.bars) == scored.result.total
    bounds = [end for end, _ in card.gauge.bands]
    assert bounds == sorted(bounds) and bounds[-1] == card.gauge.high
    assert not card.notes


async def test_only_a_weak_score_tells_what_counted_against(begin: Begin, policy: Policy) -> None:
    journey = await begin("zheng-hao")
    await journey.play()
    card = cards(journey, "score")[0]
    assert card.gauge is not None
    assert card.gauge.value < policy.decision.refer_below
    assert any(note.id.startswith("reason-") for note in card.notes)
    assert "spoke-for-you" not in rows(journey, card)


async def test_strong_score_tells_what_spoke_for_the_applicant(journey: Journey) -> None:
    await journey.play_to("offer.amount")
    shown = rows(journey, cards(journey, "score")[0])
    assert shown["spoke-for-you"].startswith("promises kept, no late payments and ")


async def test_a_decline_says_why_and_what_would_help(begin: Begin) -> None:
    journey = await begin("zheng-hao")
    await journey.play()
    card = cards(journey, "decision")[0]
    why, helps = card.lists
    assert [journey.talk.wording.say(each.heading) for each in card.lists] == [
        "Why",
        "What would help",
    ]
    assert 0 < len(why.notes) <= 4 and all(each.id.startswith("reason-") for each in why.notes)
    assert helps.notes and all(each.id.startswith("help-reason-") for each in helps.notes)
    assert card.tone == "bad" and not card.rows and not card.notes


def test_no_advice_where_nothing_helps(policy: Policy) -> None:
    declined = Decision(
        policy_version="",
        product=Product.CONSUMER,
        outcome=Outcome.DECLINED,
        reasons=(ReasonCode.R41,),
    )
    assert [each.heading.id for each in decision_card(declined, policy).lists] == ["decision-why"]


@pytest.mark.parametrize("language", list(Language))
def test_referral_reasons_do_not_accuse_the_applicant(
    language: str,
) -> None:
    say = Wording(language).say
    decided_on = [code for code in ReasonCode if not code.knocks_out or code is ReasonCode.R48]
    said = [say(reason_message(code)) for code in decided_on]
    assert not [each for each in said if re.search(r"\byour?\b|您", each, re.IGNORECASE)]


@pytest.mark.parametrize("language", list(Language))
def test_advice_appears_once(policy: Policy, language: str) -> None:
    say = Wording(language).say
    for reasons in combinations(ReasonCode, 2):
        declined = Decision(
            policy_version="", product=Product.CONSUMER, outcome=Outcome.DECLINED, reasons=reasons
        )
        said = [say(note) for note in listed(decision_card(declined, policy))]
        assert len(set(said)) == len(said)


def test_advice_that_goes_for_two_reasons_stands_once(policy: Policy) -> None:
    reasons = (ReasonCode.R20, ReasonCode.R05, ReasonCode.R41)
    declined = Decision(
        policy_version="", product=Product.CONSUMER, outcome=Outcome.DECLINED, reasons=reasons
    )
    ids = [note.id for note in listed(decision_card(declined, policy))]
    assert ids == [*(f"reason-{code}" for code in reasons), "help-reason-short-history"]


async def test_unserved_region_is_pointed_elsewhere(begin: Begin) -> None:
    journey = await begin("ma-hailong")
    await journey.play()
    notes = listed(cards(journey, "decision")[0])
    said = [journey.talk.wording.say(note) for note in notes]
    assert "Northern Light Finance (Demo)" in said[-1]
    await journey.talk.set_language("zh-CN")
    assert "北光消费金融" in journey.talk.wording.say(notes[-1])


async def test_approval_shows_only_the_offer_card(journey: Journey) -> None:
    await journey.play_to("offer.amount")
    assert not cards(journey, "decision")
    assert len(cards(journey, "offer")) == 1


async def test_approved_for_less_says_what_held_it_down(begin: Begin) -> None:
    journey = await begin("he-jing")
    await journey.play_to("offer.amount")
    notes = cards(journey, "decision")[0].notes
    assert [note.id for note in notes] == ["reason-limit-by-thin-file"]


async def test_the_offer_shows_every_rate_and_fee(journey: Journey) -> None:
    await journey.play_to("offer.amount")
    offer = journey.talk.view.need(OfferMade).offer
    shown = rows(journey, offer_card(offer))
    assert shown["limit"] == "¥144,000"
    assert shown["annual-rate"] == "7.20%"
    assert shown["daily-rate"] == "0.020%"
    assert shown["thousand"] == "¥0.20"
    assert shown["service-fee"] == "none"
    assert Decimal(shown["apr-most"].rstrip("%")) >= Decimal(shown["annual-rate"].rstrip("%"))


async def test_a_premium_is_in_the_apr(begin: Begin) -> None:
    journey = await begin("ding-yi")
    await journey.play_to("offer.accept")
    offer = journey.talk.view.need(OfferMade).offer
    assert offer.price.costs.premium_annual
    assert dearest_apr(offer) > offer.annual_rate + Decimal("0.01")
    shown = rows(journey, cards(journey, "schedule")[-1])
    assert shown["fee-insurance"] != "¥0.00"
    assert Decimal(shown["apr"].rstrip("%")) > Decimal(shown["annual-rate"].rstrip("%"))


async def test_the_plan_adds_up(journey: Journey) -> None:
    await journey.play_to("offer.accept")
    card, quote = cards(journey, "schedule")[-1], quote_of(journey.talk.view)
    assert card.table is not None and quote is not None
    shown = rows(journey, card)
    payments = [str(row[-1]) for row in card.table.rows]
    total = sum(Decimal(each.lstrip("¥").replace(",", "")) for each in payments)
    assert f"¥{total:,.2f}" == shown["total-repaid"]
    assert shown["total-cost"] == f"¥{Decimal(quote.cost_fen) / 100:,.2f}"
    assert shown["first-payment"] == payments[0]


async def test_daily_plan_shows_its_single_payment(begin: Begin) -> None:
    journey = await begin("zhao-min", "wechat")
    await journey.play_to("offer.accept")
    card = cards(journey, "schedule")[-1]
    assert card.table is not None and len(card.table.rows) == 1
    assert card.table.rows[0][0] == "3"


async def test_contract_plan_and_receipt_agree(journey: Journey) -> None:
    await journey.play_to("closing.rating")
    plan, contract, receipt = (
        rows(journey, cards(journey, kind)[-1]) for kind in ("schedule", "contract", "receipt")
    )
    for name in ("apr", "first-payment", "tenor"):
        assert plan[name] == contract[name] == receipt[name]
    assert plan["amount"] == contract["amount"] == receipt["received"]
    assert contract["total-cost"] == plan["total-cost"]
    assert contract["first-due"] == receipt["first-due"]
    assert receipt["contract-number"] == journey.talk.view.need(ContractSigned).number


async def test_document_card_compares_read_and_given(journey: Journey) -> None:
    await journey.play_to("offer.amount")
    front, back, statement = cards(journey, "document")
    assert front.thumbnail is not None and front.thumbnail.rows
    assert rows(journey, front)["number"] == "110•••••••••••9011"
    assert "expires" in rows(journey, back)
    shown = rows(journey, statement)
    assert shown["income-found"] == shown["income-declared"] == "¥18,000"


async def test_decision_card_needs_only_the_event(begin: Begin) -> None:
    journey = await begin("wu-qiang")
    await journey.play()
    decision = journey.talk.view.need(DecisionMade).decision
    assert decision_card(decision, journey.talk.session.policy) == cards(journey, "decision")[0]
