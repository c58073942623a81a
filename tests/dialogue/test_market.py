"""Comparing lenders in the conversation: consent, sorting, choice, undo."""

from datetime import timedelta
from decimal import Decimal
from hashlib import sha256

import pytest

from loanflow_tui.dialogue.cards.market import compared_lenders, market_card
from loanflow_tui.dialogue.conversation import Conversation
from loanflow_tui.dialogue.inspector.model import PanelBar
from loanflow_tui.dialogue.session import Session
from loanflow_tui.dialogue.turns import Card
from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.application.state import state
from loanflow_tui.lending.application.view import ApplicationView
from loanflow_tui.lending.events.application import ConsentGiven
from loanflow_tui.lending.events.market import LenderChosen, LenderTold, MarketReported
from loanflow_tui.lending.policy import Policy
from loanflow_tui.lending.risk.market import ORDERS
from loanflow_tui.lending.terms import ConsentKind, State
from loanflow_tui.registry.languages import Language
from tests.dialogue.conftest import Begin, Journey

COLUMNS = {
    "en": ["Lender", "APR", "Payment", "In all", "Fees", "Limit"],
    "zh-CN": ["机构", "年化", "每月最多还", "总成本", "费用", "额度"],
}


async def comparing(journey: Journey) -> Journey:
    """Ask other lenders, with consent."""
    await journey.play_to("offer.amount")
    await journey.choose("compare")
    await journey.choose("agree")
    assert journey.step == "offer.lender"
    return journey


def market(journey: Journey) -> Card:
    """Return the latest comparison."""
    cards = [turn.card for turn in journey.talk.turns if turn.card and turn.card.kind == "market"]
    return cards[-1]


def column(journey: Journey, place: int) -> list[str]:
    table = market(journey).table
    assert table is not None
    return [journey.talk.wording.say(row[place]) for row in table.rows]


def numbers(journey: Journey, place: int) -> list[float]:
    return [float(each.strip("¥%").replace(",", "")) for each in column(journey, place)]


def notes(journey: Journey) -> str:
    return " ".join(journey.talk.wording.say(note) for note in market(journey).notes)


def paying(policy: Policy, lender: str) -> Policy:
    others = (
        other.model_copy(update={"commission": Decimal("0.015")}) if other.id == lender else other
        for other in policy.other_lenders
    )
    return policy.model_copy(update={"other_lenders": tuple(others)})


def told_by(view: ApplicationView, policy: Policy) -> MarketReported:
    """Return the report on record, as it would be by another policy."""
    told = tuple(
        LenderTold(id=each.id, short=each.short, commission=each.commission)
        for each in policy.other_lenders
    )
    return view.need(MarketReported).model_copy(update={"told": told})


@pytest.mark.parametrize("language", list(Language))
async def test_commission_is_told_and_changes_no_place(
    begin: Begin, policy: Policy, language: str
) -> None:
    journey = await comparing(await begin(language=language))
    view = journey.talk.view
    dearest = compared_lenders(view, "apr")[-1].lender
    report = told_by(view, paying(policy, dearest))
    after = view._replace(facts={**view.facts, Fact.MARKET: report})
    gone = policy.model_copy(update={"other_lenders": (), "version": "another"})
    for order in ORDERS:
        unpaid, paid = (market_card(each, policy, order) for each in (view, after))
        assert paid.table == unpaid.table
        said = [journey.talk.wording.say(note) for note in paid.notes if note not in unpaid.notes]
        assert [("1.50%" in each) for each in said] == [True, False]
        assert market_card(after, gone, order).notes == paid.notes, "as it is on record"


async def test_older_journals_tell_commission_by_their_policy(begin: Begin, policy: Policy) -> None:
    journey = await comparing(await begin())
    view = journey.talk.view
    before = view.need(MarketReported).model_copy(update={"told": None})
    view = view._replace(facts={**view.facts, Fact.MARKET: before})
    dearest = compared_lenders(view, "apr")[-1].lender
    ids = [
        [note.id for note in market_card(view, each, "apr").notes if "commission" in note.id]
        for each in (
            paying(policy, dearest),
            policy,
            policy.model_copy(update={"version": "another"}),
        )
    ]
    assert ids == [
        ["market-commission-paid", "market-commission-order"],
        ["market-commission"],
        [],
    ]


async def test_recipients_are_named_before_asking_lenders(journey: Journey) -> None:
    await journey.play_to("offer.amount")
    await journey.choose("compare")
    assert journey.step == "consent.sharing"
    assert "MarketAsked" not in journey.events
    card = journey.new[-1].card
    assert card is not None
    text = " ".join(journey.talk.wording.say(line) for line in card.full_text)
    assert "Green Field Bank (Demo) (400-000-1004)" in text
    assert "No name, identity number" in text


@pytest.mark.parametrize("answer", ["agree", "refuse"])
async def test_lapsed_offer_is_renewed_before_comparing(journey: Journey, answer: str) -> None:
    await journey.play_to("offer.amount")
    await journey.choose("compare")
    journey.clock.advance(timedelta(hours=25))
    await journey.choose(answer)
    assert journey.step == "offer.amount"
    assert list(journey.events).count("OfferMade") == 2
    assert "RepairShown" not in journey.events


@pytest.mark.parametrize("language", list(Language))
async def test_lenders_stand_beside_each_other_the_cheapest_first(
    begin: Begin, language: str
) -> None:
    journey = await comparing(await begin(language=language))
    table = market(journey).table
    assert table is not None
    say = journey.talk.wording.say
    assert [say(heading) for heading in table.headings] == COLUMNS[language]
    assert len(table.rows) == 5
    assert numbers(journey, 1) == sorted(numbers(journey, 1))


@pytest.mark.parametrize(
    ("words", "place", "falling"),
    [
        ("sort by monthly payment", 2, False), ("by total cost", 3, False),
        ("按额度", 5, True), ("sort by limit", 5, True),
    ],
)  # fmt: skip
async def test_typed_order_sorts_the_lenders(
    journey: Journey, words: str, place: int, falling: bool
) -> None:
    await comparing(journey)
    assert await journey.say(words)
    assert journey.step == "offer.lender"
    assert numbers(journey, place) == sorted(numbers(journey, place), reverse=falling)


async def test_chips_offer_the_other_orders(journey: Journey) -> None:
    await comparing(journey)
    for order in ("limit", "total_cost", "monthly_payment", "apr"):
        await journey.choose(f"sort_by_{order}")
        offered = {each for each in journey.choices if each.startswith("sort_by_")}
        assert offered == {f"sort_by_{each}" for each in ORDERS if each != order}


async def test_typed_amount_or_term_changes_the_comparison(journey: Journey) -> None:
    await comparing(journey)
    await journey.say("2万")
    await journey.say("6 months")
    report = journey.talk.view.need(MarketReported)
    assert (report.amount_fen, report.months) == (20_000_00, 6)
    assert "¥20,000" in notes(journey)


@pytest.mark.parametrize(
    ("text", "compared"),
    [
        ("20000 24个月", (20_000_00, 24)),
        ("2万，两年", (20_000_00, 24)),
        ("15000 over 6 months", (15_000_00, 6)),
        ("24", (None, 24)),
        ("2400", (2_400_00, None)),
    ],
)
async def test_amount_and_term_may_be_typed_at_once(
    journey: Journey, text: str, compared: tuple[int | None, int | None]
) -> None:
    before = (await comparing(journey)).talk.view.need(MarketReported)
    await journey.say(text)
    report = journey.talk.view.need(MarketReported)
    amount, months = compared
    assert report.amount_fen == (amount or before.amount_fen)
    assert report.months == (months or before.months)


async def test_an_unavailable_term_is_explained(journey: Journey) -> None:
    await comparing(journey)
    for text in ("60 months", "20000 60个月"):
        assert not await journey.say(text)
        assert journey.new_ids[-1] in ("repair-offer-lender-tenor-not-offered", "again-still")


async def test_lenders_compare_terms_beyond_the_offer(journey: Journey) -> None:
    await comparing(journey)
    offer = journey.talk.view.offer
    assert offer is not None and max(offer.tenors) < 36
    await journey.say("36 months")
    assert journey.talk.view.need(MarketReported).months == 36


async def test_lender_shows_its_nearest_loan(journey: Journey) -> None:
    await comparing(journey)
    await journey.say("60000")
    assert "Lighthouse is shown with ¥24,000 over 12 months" in notes(journey)


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        ("market-slow", "No answer within 3 seconds, so we wait no longer: River Bend."),
        ("market-error", "Something failed there, so there is no answer: River Bend."),
        ("market-declines", "No offer for your score: River Bend."),
    ],
)
async def test_late_failed_and_declined_lenders_are_listed(
    journey: Journey, session: Session, fault: str, said: str
) -> None:
    session.faults.inject(f"{fault}@offer.market.river-bend")
    await comparing(journey)
    assert said in notes(journey)
    assert "River Bend" not in column(journey, 0)
    assert ("ask_again" in journey.choices) is (fault != "market-declines")


async def test_the_own_offer_stays_without_others(journey: Journey, session: Session) -> None:
    session.faults.inject("market-outage")
    await comparing(journey)
    assert not [each for each in journey.choices if each.startswith("lender_")]
    assert "No other lender makes an offer now" in journey.words[-1]
    await journey.choose("stay")
    assert journey.step == "offer.amount"


async def test_chosen_lender_signs_the_contract(journey: Journey) -> None:
    await comparing(journey)
    await journey.choose("lender_river-bend")
    assert "River Bend Bank (Demo)" in journey.words[1]
    await journey.play_to("sign.name")
    contract = next(turn.card for turn in reversed(journey.talk.turns) if turn.card)
    text = " ".join(str(line) for line in contract.full_text)
    assert "River Bend Bank (Demo)" in text
    assert "DEMO-1007-2026" in text
    await journey.play()
    assert state(journey.talk.view) is State.ACTIVE
    receipt = [t.card for t in journey.talk.turns if t.card and t.card.kind == "receipt"][-1]
    shown = [journey.talk.wording.say(row.value) for row in receipt.figures]
    assert {"River Bend Bank (Demo)", "400-000-1007"} <= set(shown)


@pytest.mark.parametrize(
    ("language", "host"), [("en", "alipay"), ("en", "wechat"), ("zh-CN", "wechat")]
)
async def test_consent_names_the_chosen_lender(begin: Begin, language: str, host: str) -> None:
    journey = await comparing(await begin(language=language, host=host))
    await journey.choose("lender_river-bend")
    assert journey.step == "consent.lender"
    card = journey.new[-1].card
    assert card is not None
    say = journey.talk.wording.say
    shown = [say(line) for line in (card.title, *card.notes, *card.full_text)]
    named = {"en": "River Bend Bank (Demo)", "zh-CN": "河湾银行（演示）"}[language]
    assert all(named in shown[place] for place in (1, 2))
    assert journey.talk.turns[-1].card is card
    await journey.choose("agree")
    assert journey.step == "offer.amount"
    journal = journey.talk.journal
    given = [each.event for each in journal if isinstance(each.event, ConsentGiven)][-1]
    assert (given.recipient, given.text_sha256) == (
        named, sha256("\n".join(shown).encode()).hexdigest()
    )  # fmt: skip


@pytest.mark.parametrize("said", ["no", "不同意", "I don't want that"])
async def test_refusing_the_chosen_lender_shows_the_list(journey: Journey, said: str) -> None:
    await comparing(journey)
    await journey.choose("lender_river-bend")
    await journey.say(said)
    assert journey.step == "offer.lender"
    assert "River Bend learns nothing about you" in " ".join(journey.words)
    assert "LenderDecided" not in journey.events
    await journey.choose("stay")
    assert journey.step == "offer.amount"


@pytest.mark.parametrize("answer", ["agree", "refuse"])
async def test_no_lender_is_told_after_the_offers_lapsed(journey: Journey, answer: str) -> None:
    await comparing(journey)
    await journey.choose("lender_river-bend")
    journey.clock.advance(timedelta(hours=25))
    await journey.choose(answer)
    assert "LenderDecided" not in journey.events
    assert "RepairShown" not in journey.events


@pytest.mark.parametrize("language", list(Language))
async def test_the_whole_amount_is_paid_out(begin: Begin, language: str) -> None:
    journey = await comparing(await begin(language=language))
    await journey.choose("lender_lighthouse")
    await journey.choose("agree")
    await journey.say("20000")
    await journey.play()
    receipt = [t.card for t in journey.talk.turns if t.card and t.card.kind == "receipt"][-1]
    say = journey.talk.wording.say
    shown = {row.label.id: say(row.value) for row in receipt.figures}
    assert shown["label-received"] == "¥20,000.00"


async def test_back_leads_through_comparison_to_own_offer(journey: Journey) -> None:
    await comparing(journey)
    await journey.choose("lender_green-field")
    assert "why_limit" not in journey.choices
    await journey.say("back")
    assert journey.step == "offer.lender"
    await journey.choose("stay")
    assert journey.step == "offer.amount"
    assert "why_limit" in journey.choices
    await journey.choose("compare")
    assert journey.step == "offer.lender"


async def test_no_is_taken_for_an_answer(journey: Journey) -> None:
    await journey.play_to("offer.amount")
    await journey.choose("compare")
    await journey.say("no")
    assert journey.step == "offer.amount"
    assert not journey.talk.view.consented(ConsentKind.SHARING)
    assert "Nobody else is told anything" in " ".join(journey.words)


async def test_unserved_applicant_meets_a_serving_lender(journey: Journey) -> None:
    await journey.play_to("profile.region")
    await journey.say("Xinjiang")
    assert journey.talk.ended
    assert "elsewhere" in journey.choices
    await journey.choose("elsewhere")
    await journey.say("yes")
    assert "Hill Road" in column(journey, 0)
    await journey.choose("lender_hill-road")
    await journey.play()
    assert state(journey.talk.view) is State.ACTIVE


async def test_none_of_these_ends_it_again(journey: Journey) -> None:
    await journey.play_to("profile.region")
    await journey.say("Xinjiang")
    await journey.choose("elsewhere")
    await journey.say("yes")
    await journey.choose("leave_market")
    assert (journey.talk.ended, journey.step) == (True, "end")


async def test_going_back_from_the_others_ends_it_again(journey: Journey) -> None:
    await journey.play_to("profile.region")
    await journey.say("Xinjiang")
    await journey.choose("elsewhere")
    for _ in range(2):
        await journey.say("back")
        assert (journey.step, state(journey.talk.view)) == ("end", State.DECLINED)


async def test_a_student_is_led_nowhere(journey: Journey) -> None:
    await journey.play_to("profile.occupation")
    await journey.choose("student")
    await journey.play()
    assert journey.talk.ended
    assert journey.choices == ["review", "home"]


async def test_the_inspector_shows_each_lender_asked(journey: Journey) -> None:
    await comparing(journey)
    say = journey.talk.wording.say
    asked = {
        say(line.label) for section in journey.talk.inspector().sections for line in section.lines
        if isinstance(line, PanelBar)
    }  # fmt: skip
    assert {"Green Field", "River Bend", "Lighthouse", "Northern Light"} <= asked


async def test_a_replayed_transcript_equals_the_live_one(
    journey: Journey, session: Session
) -> None:
    await comparing(journey)
    await journey.say("by limit")
    await journey.choose("lender_green-field")
    live = list(journey.talk.turns)
    again = await Conversation.resume(session, journey.talk.application_id)
    assert list(again.turns) == live
    assert again.view.get(LenderChosen) is not None


async def test_comparison_translates_completely(journey: Journey) -> None:
    await comparing(journey)
    await journey.talk.set_language("zh-CN")
    assert "青禾银行" in column(journey, 0)
    assert journey.step == "offer.lender"


ABOUT_COMMISSION = {
    "en": (
        "what do you earn on this?",
        "how much commission do you take",
        "how do you rank these?",
    ),
    "zh-CN": ("排序怎么来的", "你们拿多少佣金", "这个排名收钱吗"),
}


@pytest.mark.parametrize("language", ABOUT_COMMISSION)
async def test_commission_and_order_are_told_when_asked(begin: Begin, language: str) -> None:
    journey = await comparing(await begin(language=language))
    for words in ABOUT_COMMISSION[language]:
        journey.mark()
        await journey.say(words)
        assert "market-commission" in journey.new_ids, words
        assert journey.step == "offer.lender"
