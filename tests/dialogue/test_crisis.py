"""People in trouble: the selling stops, a person looks, and the words help."""

import re
from decimal import Decimal

import pytest

from loanflow_tui.dialogue.cards.office import office_cards, why
from loanflow_tui.dialogue.crises import CrisisKind, on_crisis
from loanflow_tui.dialogue.decisions import decisions_on
from loanflow_tui.dialogue.inspector import alerts_of
from loanflow_tui.dialogue.messages import Message
from loanflow_tui.dialogue.reactions import react
from loanflow_tui.dialogue.steps.catalogue import STEPS
from loanflow_tui.dialogue.understand.meaning import Act, Crisis, Meaning
from loanflow_tui.dialogue.wording import Wording
from loanflow_tui.lending import commands as c
from loanflow_tui.lending.application.state import state
from loanflow_tui.lending.events.monitoring import MonitorAlerted
from loanflow_tui.lending.handlers.unit_of_work import Rejected
from loanflow_tui.lending.policy.monitoring import Measure, Sign
from loanflow_tui.lending.terms import State
from loanflow_tui.registry.languages import Language
from tests.dialogue.conftest import Begin, Journey

EVERYWHERE = (
    "product", "consent.bureau", "verify.code", "profile.debt", "offer.amount", "offer.accept",
    "sign.code",
)  # fmt: skip


async def told(journey: Journey, crisis: CrisisKind, words: str = "…") -> None:
    """Report trouble of this kind, in words already understood."""
    journey.mark()
    await on_crisis(journey.talk, STEPS[journey.step], crisis, words)


async def _loan(begin: Begin, months: int = 0) -> Journey:
    journey = await begin()
    await journey.play()
    await journey.choose("loan")
    for _ in range(months):
        await journey.talk.move_clock("month")
    return journey


@pytest.mark.parametrize("step", EVERYWHERE)
async def test_self_harm_stops_every_question(journey: Journey, step: str) -> None:
    await journey.play_to(step)
    facts = journey.talk.view.facts
    await told(journey, "self_harm")
    assert journey.new_ids == ["crisis-self-harm"], "one text, and no question"
    assert journey.choices == ["human", "come_back"]
    await journey.choose("human")
    assert journey.new_ids == ["choice-human", "crisis-human", "ask-resting"]
    assert journey.talk.view.facts == facts


async def test_only_coming_back_takes_up_a_resting_application(journey: Journey) -> None:
    await journey.play_to("offer.amount")
    question = journey.talk.question
    await told(journey, "self_harm")
    service, one = journey.talk.session.service, journey.talk.application_id
    with pytest.raises(Rejected, match="resting"):
        await service.handle(one, c.ChooseAmount(amount_fen=100_000))
    await journey.talk.refresh()
    assert journey.step == "resting"
    await journey.choose("come_back")
    assert journey.talk.question == question
    assert journey.new_ids[-2:] == ["crisis-come-back", "ask-offer-amount"]


async def test_the_lender_does_nothing_while_an_application_rests(journey: Journey) -> None:
    journey.talk.session.faults.inject("bureau-outage")
    await journey.play_to("partner.retry")
    journey.talk.session.faults.clear()
    await told(journey, "self_harm")
    before = journey.talk.view.facts
    await journey.talk.session.service.handle(journey.talk.application_id, c.Proceed())
    assert journey.talk.view.facts == before


async def test_self_harm_said_again_is_answered_otherwise(journey: Journey) -> None:
    await told(journey, "self_harm")
    await told(journey, "self_harm")
    assert journey.new_ids == ["crisis-self-harm-again"]


@pytest.mark.parametrize(
    ("reply", "told", "step"),
    [
        ("I'm all right", "crisis-all-right", "offer.amount"),
        ("yes", "crisis-all-right", "offer.amount"),
        ("no", "crisis-self-harm", "resting"),
    ],
)
async def test_possible_self_harm_is_asked_about(
    journey: Journey, reply: str, told: str, step: str
) -> None:
    await journey.play_to("offer.amount")
    doubtful = Meaning(Act.CRISIS, crisis=Crisis.SELF_HARM, sure=0.3)
    at, question = journey.talk.step, journey.talk.question
    assert at is not None and question is not None
    await react(journey.talk, at, question, doubtful, "…", "")
    assert journey.choices == ["all_right", "do_human"] and not journey.talk.view.work.resting
    await journey.say(reply)
    assert told in journey.new_ids and journey.step == step


async def test_whether_somebody_is_all_right_is_asked_once(journey: Journey) -> None:
    await journey.play_to("offer.amount")
    doubtful = Meaning(Act.CRISIS, crisis=Crisis.SELF_HARM, sure=0.3)
    for expected in ("crisis-perhaps", "crisis-all-right-still"):
        at, question = journey.talk.step, journey.talk.question
        assert at is not None and question is not None
        journey.mark()
        await react(journey.talk, at, question, doubtful, "…", "")
        assert expected in journey.new_ids
        if expected == "crisis-perhaps":
            await journey.choose("all_right")
    assert journey.step == "offer.amount"


@pytest.mark.parametrize(
    ("reply", "told", "held"),
    [
        ("My own decision", "crisis-own-wish", False),
        ("yes", "crisis-own-wish", False),
        ("no", "crisis-coercion", True),
        ("I was told to", "crisis-coercion", True),
    ],
)
async def test_possible_coercion_is_asked_about(
    journey: Journey, reply: str, told: str, held: bool
) -> None:
    await journey.play_to("offer.amount")
    doubtful = Meaning(Act.CRISIS, crisis=Crisis.COERCION, sure=0.3)
    at, question = journey.talk.step, journey.talk.question
    assert at is not None and question is not None
    await react(journey.talk, at, question, doubtful, "…", "")
    assert journey.choices == ["own_wish", "forced"] and journey.talk.view.monitoring.hold is None
    await journey.say(reply)
    assert told in journey.new_ids
    assert (journey.talk.view.monitoring.hold is not None) is held


async def test_running_loan_rests_and_resumes(begin: Begin) -> None:
    journey = await _loan(begin)
    await told(journey, "self_harm")
    assert journey.step == "resting" and not journey.talk.ended
    await journey.choose("come_back")
    assert journey.step == "loan.home"


@pytest.mark.parametrize("ended", [False, True])
async def test_a_resting_application_waits_in_the_back_office(begin: Begin, ended: bool) -> None:
    journey = await begin("zheng-hao" if ended else "li-wei")
    if ended:
        await journey.play()
    else:
        await journey.play_to("offer.amount")
    await told(journey, "self_harm")
    (entry,) = await journey.talk.session.service.queue()
    assert entry.resting and entry.application_id == journey.talk.application_id
    assert decisions_on(entry) == ()
    assert why(entry) == Message("concern-crisis-self-harm")
    assert "card-office-resting" in {
        card.title.id
        for card in office_cards(entry, journey.talk.session.policy)
        if isinstance(card.title, Message)
    }
    await journey.choose("come_back")
    assert await journey.talk.session.service.queue() == []


@pytest.mark.parametrize(
    ("language", "words"), [("en", "what did I tell you so far"), ("zh-CN", "我都填了什么")]
)
async def test_a_resting_application_shows_its_answers(
    begin: Begin, language: str, words: str
) -> None:
    journey = await begin(language=language)
    await journey.play_to("profile.income")
    await told(journey, "self_harm")
    await journey.say(words)
    assert journey.new_ids == ["topic-summary", "ask-resting"]
    assert journey.choices == ["human", "come_back"]


async def test_an_application_still_rests_when_resumed(journey: Journey) -> None:
    await journey.play_to("identity.name")
    await told(journey, "self_harm")
    talk = journey.talk
    again = await type(talk).resume(talk.session, talk.application_id)
    await again.begin()
    assert again.question is not None and again.question.step == "resting"


@pytest.mark.parametrize("name", ["crisis-self-harm", "crisis-self-harm-again"])
def test_the_helplines_are_named_and_nothing_is_sold(name: str) -> None:
    chinese = Wording("zh-CN").say(Message(name))
    assert all(number in chinese for number in ("12356", "110", "120"))
    assert "emergency number" in Wording("en").say(Message(name))
    assert not re.search(r"¥|%|利率|额度|offer|amount", chinese + Wording("en").say(Message(name)))


@pytest.mark.parametrize("step", EVERYWHERE)
async def test_coercion_holds_until_a_person_has_looked(journey: Journey, step: str) -> None:
    await journey.play_to(step)
    stood = state(journey.talk.view)
    await told(journey, "coercion")
    assert journey.new_ids == ["crisis-coercion", "turn-held", "ask-held"]
    assert state(journey.talk.view) is State.ON_HOLD
    service = journey.talk.session.service
    (entry,) = await service.queue()
    assert entry.hold is not None and entry.hold.sign is Sign.COERCION
    await service.handle(journey.talk.application_id, c.ReleaseHold(note="spoke to them"))
    await journey.talk.settled()
    assert journey.step == step and state(journey.talk.view) is stood


async def test_coercion_said_again_after_a_release_holds_again(journey: Journey) -> None:
    await journey.play_to("offer.accept")
    await told(journey, "coercion")
    await journey.talk.session.service.handle(
        journey.talk.application_id, c.ReleaseHold(note="why")
    )
    await journey.talk.settled()
    await told(journey, "coercion")
    assert journey.step == "held"


async def test_nothing_is_paid_on_what_a_person_blocks(journey: Journey) -> None:
    await journey.play_to("sign.code")
    await told(journey, "coercion")
    await journey.talk.session.service.handle(
        journey.talk.application_id, c.ConfirmBlock(note="why")
    )
    await journey.talk.settled()
    assert journey.talk.ended
    assert "PayoutRequested" not in journey.events


async def test_coercion_after_the_payout_is_noted(begin: Begin) -> None:
    journey = await _loan(begin)
    await told(journey, "coercion")
    assert journey.new_ids == ["crisis-coercion-paid", "ask-loan-home"]
    alert = next(r.event for r in journey.talk.journal if isinstance(r.event, MonitorAlerted))
    assert alert.measure is Measure.NOTE
    assert journey.talk.view.monitoring.hold is None


@pytest.mark.parametrize("language", list(Language))
async def test_the_anti_fraud_line_is_named_in_chinese(begin: Begin, language: str) -> None:
    journey = await begin(language=language)
    await told(journey, "coercion")
    assert ("96110" in journey.words[1]) is (language == "zh-CN")


async def test_hardship_before_the_loan_names_its_cost(journey: Journey) -> None:
    await told(journey, "hardship")
    assert journey.new_ids == ["crisis-hardship-before", "ask-product"]
    assert "¥5.17 to ¥20.00" in journey.words[1]
    await journey.play_to("offer.amount")
    await told(journey, "hardship")
    rate = journey.talk.view.need_offer().annual_rate
    assert rate == Decimal("0.072") and "¥6.00 a month" in journey.words[1]
    await journey.play_to("offer.accept")
    await told(journey, "hardship")
    assert journey.new_ids == ["crisis-hardship-chosen", "ask-offer-accept"]
    assert "¥1,971.37" in journey.words[1]


async def test_hardship_after_the_loan_says_figures_and_ways(begin: Begin) -> None:
    journey = await _loan(begin, months=1)
    for _ in range(10):
        await journey.talk.move_clock("day")
    await told(journey, "hardship")
    assert journey.new_ids == [
        "crisis-hardship-loan", "topic-late-overdue", "crisis-hardship-ways", "ask-loan-home",
    ]  # fmt: skip
    assert "loan_extension" in journey.choices
    await journey.choose("loan_extension")
    await told(journey, "hardship")
    assert "crisis-hardship-asked" in journey.new_ids


async def test_no_time_is_offered_after_long_arrears(begin: Begin) -> None:
    journey = await _loan(begin, months=2)
    await told(journey, "hardship")
    assert "crisis-hardship-part" in journey.new_ids


async def test_trouble_is_seen_under_the_hood(journey: Journey) -> None:
    kinds: tuple[CrisisKind, ...] = ("hardship", "coercion", "self_harm")
    for crisis in kinds:
        await told(journey, crisis)
    alerts = alerts_of(journey.talk.journal)
    assert [(alert.sign.id, alert.measure) for alert in alerts] == [
        ("concern-crisis-hardship", "note"), ("sign-coercion", "hold"),
        ("concern-crisis-self-harm", "rest"),
    ]  # fmt: skip
    for language in Language:
        assert all(Wording(language).say(alert.explained) for alert in alerts)
