"""A changed answer undoes exactly what depended on it, and names it."""

from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.events.profile import EmployerGiven, IncomeGiven
from tests.dialogue.conftest import Begin, Journey


async def test_changed_income_undoes_only_the_score(journey: Journey) -> None:
    await journey.play_to("offer.amount")
    before = set(journey.talk.view.facts)
    await journey.say("change my income")
    undone = before - set(journey.talk.view.facts)
    assert undone == {Fact.INCOME, Fact.INSURER, Fact.DECISION, Fact.OFFER}
    assert journey.step == "profile.income"
    assert "your income" in journey.words[1]
    assert "the score and the offer" in journey.words[1]


async def test_a_change_may_come_with_its_value(journey: Journey) -> None:
    await journey.play_to("profile.purpose")
    await journey.say("change my income to 20000")
    assert journey.step == "profile.purpose"
    assert journey.talk.view.need(IncomeGiven).monthly_fen == 20_000_00


async def test_changing_the_open_question_answers_it(journey: Journey) -> None:
    await journey.play_to("profile.income")
    await journey.say("收入改成两万")
    assert journey.step == "profile.purpose"
    assert journey.talk.view.need(IncomeGiven).monthly_fen == 20_000_00


async def test_changing_to_a_wrong_value_asks_back(journey: Journey) -> None:
    await journey.play_to("profile.purpose")
    await journey.say("change my income to lots")
    assert journey.step == "profile.purpose"
    await journey.say("yes")
    assert journey.step == "profile.income"
    assert journey.new_ids[-1] == "ask-profile-income"


async def test_changed_amount_keeps_term_and_method(journey: Journey) -> None:
    await journey.play_to("offer.accept")
    await journey.choose("change_amount")
    assert journey.step == "offer.amount"
    await journey.say("30000")
    assert journey.step == "offer.accept"
    card = next(turn.card for turn in journey.new if turn.card)
    assert card.kind == "schedule"
    assert len(card.table.rows) == 12 if card.table else False


async def test_a_changed_term_asks_for_the_method_again(journey: Journey) -> None:
    await journey.play_to("offer.accept")
    await journey.choose("change_tenor")
    await journey.choose("months_24")
    assert journey.step == "offer.method"
    assert "bullet" not in journey.choices


async def test_back_takes_back_one_answer_at_a_time(journey: Journey) -> None:
    await journey.play_to("profile.purpose")
    for step in ("profile.income", "profile.employer", "profile.occupation", "verify.card"):
        await journey.say("back")
        assert journey.step == step


async def test_first_question_has_no_way_back(journey: Journey) -> None:
    await journey.say("back")
    assert journey.new_ids == ["aside-first-question", "ask-product"]


async def test_unanswered_questions_cannot_be_changed(journey: Journey) -> None:
    await journey.play_to("identity.name")
    await journey.say("change my income")
    assert journey.new_ids[0] == "aside-nothing-to-change"
    assert journey.step == "identity.name"


async def test_a_changed_employer_keeps_the_income(journey: Journey) -> None:
    await journey.play_to("profile.debt")
    await journey.say("change my employer")
    await journey.say("Acme")
    assert journey.talk.view.need(EmployerGiven).employer == "Acme"
    assert journey.step == "profile.debt"


async def test_changed_documents_are_asked_for_again(journey: Journey) -> None:
    await journey.play_to("offer.amount")
    await journey.say("change my documents")
    assert journey.step == "documents.id_front"
    assert Fact.STATEMENT not in journey.talk.view.facts


async def test_refused_consent_can_be_given_later(
    journey: Journey,
) -> None:
    await journey.play_to("consent.bureau")
    await journey.choose("refuse")
    assert journey.step == "consent.reconsider"
    await journey.choose("reconsider")
    assert journey.step == "consent.bureau"
    await journey.choose("agree")
    assert journey.step == "consent.host_data"


async def test_a_host_switch_requests_new_host_data(begin: Begin) -> None:
    journey = await begin("li-wei", "alipay")
    await journey.play_to("identity.name")
    await journey.talk.set_host("wechat")
    assert journey.step == "consent.host_data"
    assert "turn-host-wechat-undone" in [t.message.id for t in journey.talk.turns if t.message]
    await journey.play()
    assert journey.talk.ended


async def test_a_language_switch_redraws_the_contract(journey: Journey) -> None:
    await journey.play_to("sign.code")
    await journey.talk.set_language("zh-CN")
    assert journey.step == "sign.name"
    cards = [turn.card for turn in journey.talk.turns if turn.card and turn.card.kind == "contract"]
    titles = [str(card.full_text[0]) for card in cards]
    assert [("贷款" in title or "借款" in title) for title in titles] == [
        False,
        True,
    ]
