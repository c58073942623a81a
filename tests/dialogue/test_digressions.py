"""A digression is answered, and the question comes back."""

import pytest

from loanflow_tui.lending.terms import State
from tests.dialogue.conftest import Begin, Journey

STEPS = ("product", "consent.bureau", "identity.number", "verify.code", "profile.debt",
         "documents.bank_statement", "offer.tenor", "sign.code")  # fmt: skip


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("asked", ["help", "why", "cost", "status", "talk to a person", "privacy"])
async def test_the_question_comes_back_after_an_aside(
    journey: Journey, step: str, asked: str
) -> None:
    await journey.play_to(step)
    question = journey.talk.question
    assert await journey.say(asked)
    assert journey.talk.question == question
    assert journey.new[0].words == asked
    said = journey.new[-1].message
    assert question and said and (said.id, said.args) == (question.prompt.id, question.prompt.args)
    assert len(journey.new) == 3


async def test_help_and_why_are_about_the_step(journey: Journey) -> None:
    await journey.play_to("identity.mobile")
    await journey.say("why do you ask this?")
    assert journey.new_ids[0] == "why-identity-mobile"
    await journey.say("怎么填")
    assert journey.new_ids[0] == "help-identity-mobile"


async def test_cost_is_as_exact_as_known(journey: Journey) -> None:
    await journey.say("how much does this cost")
    assert "24.00%" in journey.words[1]
    await journey.play_to("offer.amount")
    await journey.say("how much does this cost")
    assert "¥0.20" in journey.words[1]
    await journey.play_to("offer.accept")
    await journey.say("how much does this cost")
    assert "¥1,971.37" in journey.words[1]


async def test_cost_before_offer_is_the_products(begin: Begin) -> None:
    business, consumer = await begin("chen-jie"), await begin("li-wei")
    for journey in (business, consumer):
        await journey.play_to("identity.mobile")
        await journey.say("how much does this cost")
    assert "6.20% to 21.60%" in business.words[1]
    assert "7.20% to 21.60%" in consumer.words[1]


async def test_other_lenders_cost_comes_from_their_offers(begin: Begin) -> None:
    journey = await begin("li-wei")
    await journey.play_to("offer.amount")
    await journey.choose("compare")
    await journey.choose("agree")
    assert journey.step == "offer.lender"
    await journey.say("how much does this cost")
    assert journey.new_ids[0] == "aside-cost-compared"
    card = journey.new[1].card
    assert card is not None and card.kind == "market"


async def test_why_the_limit_shows_every_limit_looked_at(journey: Journey) -> None:
    await journey.play_to("offer.amount")
    await journey.choose("why_limit")
    card = journey.new[0].card
    assert card is not None and card.kind == "summary"
    assert card.rows[-1].strong


@pytest.mark.parametrize(
    ("persona", "rows"),
    [
        ("li-wei", ["band", "base-rate", "annual-rate", "service-fee", "monthly-fee", "insurance"]),
        ("chen-jie", ["band", "base-rate", "discount", "annual-rate"]),
    ],
)
async def test_rate_explanation_shows_its_parts(
    begin: Begin, persona: str, rows: list[str]
) -> None:
    journey = await begin(persona)
    await journey.say("why this rate")
    assert [turn.card for turn in journey.new] == [None] * len(journey.new), "nothing decided yet"
    await journey.play_to("offer.amount")
    await journey.say("why this rate")
    card = journey.new[1].card
    assert card is not None and card.kind == "summary"
    shown = [row.label.id.removeprefix("label-") for row in card.rows]
    assert shown[: len(rows)] == rows
    assert shown[-1] == "apr-most"


@pytest.mark.parametrize("asked", ["why this rate", "why this limit"])
async def test_lenders_explain_only_their_own_offer(journey: Journey, asked: str) -> None:
    await journey.play_to("offer.amount")
    for choice in ("compare", "agree", "lender_river-bend"):
        await journey.choose(choice)
    await journey.say(asked)
    assert "River Bend" in journey.words[1] and journey.new[1].card is None


@pytest.mark.parametrize("persona", ["zheng-hao", "ma-hailong", "zhou-tao"])
async def test_decline_and_referral_show_reasons(begin: Begin, persona: str) -> None:
    journey = await begin(persona)
    while not journey.talk.ended and journey.step != "decision.referred":
        await journey.fill()
    cards = [turn.card for turn in journey.talk.turns if turn.card is not None]
    decided = next(card for card in cards if card.kind == "decision")
    await journey.say("why was this not approved")
    assert journey.new[1].card == decided
    assert "aside-why-limit" not in journey.new_ids


async def test_consent_and_contract_open_in_full(journey: Journey) -> None:
    await journey.play_to("consent.bureau")
    await journey.choose("read")
    turn = journey.new[0]
    assert turn.opened and turn.card and len(turn.card.full_text) == 7
    await journey.play_to("identity.name")
    assert await journey.choose("read") is False
    await journey.play_to("sign.name")
    await journey.say("read the contract")
    turn = journey.new[1]
    assert turn.opened and turn.card and len(turn.card.full_text) > 40


async def test_read_without_text_says_so(journey: Journey) -> None:
    await journey.play_to("profile.debt")
    await journey.say("read")
    assert journey.new_ids[0] == "aside-no-text"


async def test_cancel_is_asked_about_once_more(journey: Journey) -> None:
    await journey.play_to("identity.mobile")
    await journey.say("cancel")
    assert journey.step == "confirm.cancel"
    await journey.say("no")
    assert journey.step == "identity.mobile"
    await journey.say("cancel")
    await journey.say("cancel it")
    assert journey.talk.view.closed_as is State.WITHDRAWN
    assert journey.step == "end"


async def test_start_over_confirms_then_clears_answers(journey: Journey) -> None:
    await journey.play_to("profile.income")
    await journey.say("start over")
    assert journey.step == "confirm.start_over"
    assert "StartedOver" not in journey.events
    await journey.choose("start_over")
    assert journey.step == "product"
    assert len(journey.talk.view.facts) == 1


async def test_signed_or_ended_answers_stay(journey: Journey) -> None:
    await journey.play_to("closing.rating")
    for words in ("back", "cancel", "start over", "change my income"):
        await journey.say(words)
        assert journey.new_ids == ["aside-too-late", "ask-closing-rating"]


async def test_an_ended_application_says_so(journey: Journey) -> None:
    await journey.say("cancel")
    await journey.choose("cancel")
    await journey.say("start over")
    assert journey.new_ids[0] == "aside-ended"


async def test_only_optional_steps_can_be_skipped(journey: Journey) -> None:
    await journey.play_to("consent.marketing")
    await journey.say("skip")
    assert journey.step == "identity.name"
    await journey.play_to("identity.number")
    await journey.say("skip this")
    assert journey.new_ids[0] == "aside-skip"


async def test_a_yes_makes_the_change_asked_back(journey: Journey) -> None:
    await journey.play_to("offer.accept")
    await journey.say("I want to change my number")
    assert journey.step == "offer.accept"
    await journey.say("yes")
    assert journey.step == "identity.mobile"


async def test_a_long_number_said_in_passing_is_hidden(journey: Journey) -> None:
    await journey.play_to("profile.income")
    await journey.say("change my card to 6270 0476 4093 1378 831")
    said = " ".join(turn.words for turn in journey.talk.turns)
    assert "6270" not in said
    assert "0476" not in said
    assert "8831" in said.replace(" ", "")


async def test_sensitive_words_are_masked_at_any_question(journey: Journey) -> None:
    await journey.play_to("identity.name")
    await journey.say("110101198903149011")
    assert journey.new[0].words == "••••9011"


async def test_leaving_late_is_asked_about(journey: Journey) -> None:
    await journey.play_to("sign.name")
    await journey.choose("leave")
    assert journey.step == "confirm.cancel"
    await journey.choose("keep")
    assert journey.step == "sign.name"


async def test_later_keeps_everything(journey: Journey) -> None:
    journey.talk.session.faults.inject("bureau-outage")
    await journey.play_to("partner.retry")
    await journey.choose("later")
    assert journey.new_ids[:2] == ["choice-later", "aside-later"]
    assert journey.step == "partner.retry"
    journey.talk.session.faults.clear()
    await journey.say("yes, try again")
    assert journey.step == "offer.amount"


@pytest.mark.parametrize(
    ("step", "told"),
    [("consent.host_data", "aside-skip-consent"), ("consent.bureau", "aside-skip")],
)
async def test_skipping_says_whether_a_consent_may_be_refused(
    journey: Journey, step: str, told: str
) -> None:
    await journey.play_to(step)
    await journey.say("skip")
    assert told in journey.new_ids and journey.step == step


async def test_a_name_said_early_is_told_to_wait(journey: Journey) -> None:
    await journey.play_to("consent.host_data")
    await journey.say("My name is Zhao Tiezhu")
    assert journey.new_ids[0] == "values-later"
