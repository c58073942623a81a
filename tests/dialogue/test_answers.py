"""Every question of an applicant is answered from the present application."""

import re
from collections.abc import Awaitable, Callable, Iterable
from itertools import pairwise

import pytest

from loanflow_tui.dialogue.answers import ANSWERS
from loanflow_tui.dialogue.cards.schedule import apr_of, quote_of
from loanflow_tui.dialogue.messages import Rate, Yuan
from loanflow_tui.dialogue.renderers.base import Scene
from loanflow_tui.dialogue.steps.catalogue import STEPS
from loanflow_tui.dialogue.turns import Turn
from loanflow_tui.dialogue.wording import Wording, write_rate, write_yuan
from loanflow_tui.lending.events.conversation import AsideShown
from loanflow_tui.lending.loans.repayment import amount_for, payoff
from loanflow_tui.registry.languages import Language
from tests.dialogue.conftest import Begin, Journey

TOPICS = (
    "cost", "apr", "rate_why", "limit_why", "limit_max", "eligibility", "documents_needed",
    "time_to_money", "safety", "data_use", "contacts_privacy", "credit_report",
    "consent_refused", "consent_withdraw", "early_repayment", "late_payment", "extension",
    "monthly_payment", "total_repay", "repayment_method", "repay_how", "change_card",
    "change_phone", "code_missing", "cancel_loan", "contract_copy", "settlement_proof", "next_due",
    "outstanding", "borrow_again", "limit_increase", "declined_why", "apply_again_when",
    "phone_call", "who", "lender", "insurer", "compare_lenders", "fraud", "why_asked",
    "choice_meaning", "time_left",
)  # fmt: skip

LANGUAGES = [each.value for each in Language]
LONGEST = {"latin": 330, "hans": 150}


async def _at(step: str, begin: Begin, persona: str = "li-wei") -> Journey:
    journey = await begin(persona)
    await journey.play_to(step)
    return journey


async def _loan(begin: Begin, *, months: int = 0, persona: str = "li-wei") -> Journey:
    journey = await begin(persona)
    await journey.play()
    await journey.choose("loan")
    for _ in range(months):
        await journey.talk.move_clock("month")
    return journey


async def _settled(begin: Begin) -> Journey:
    journey = await _loan(begin)
    await journey.choose("loan_all")
    await journey.choose("repay_now")
    return journey


async def _chosen_elsewhere(begin: Begin) -> Journey:
    journey = await _at("offer.amount", begin)
    for choice in ("compare", "agree", "lender_river-bend"):
        await journey.choose(choice)
    return journey


async def _ended(begin: Begin) -> Journey:
    journey = await _at("identity.name", begin)
    await journey.talk.choose("leave")
    await journey.say("cancel")
    await journey.choose("cancel")
    return journey


async def _unpaid(begin: Begin) -> Journey:
    journey = await begin()
    journey.talk.session.faults.inject("payment-rejected")
    await journey.play_to("payout.retry")
    return journey


async def _declined(begin: Begin) -> Journey:
    journey = await begin("zheng-hao")
    await journey.play()
    return journey


async def _referred(begin: Begin) -> Journey:
    journey = await begin("zhou-tao")
    await journey.play()
    return journey


SITUATIONS: dict[str, Callable[[Begin], Awaitable[Journey]]] = {
    "first question": lambda begin: _at("product", begin),
    "consent": lambda begin: _at("consent.bureau", begin),
    "code": lambda begin: _at("verify.code", begin),
    "profile": lambda begin: _at("profile.debt", begin),
    "business documents": lambda begin: _at("documents.bank_statement", begin, "chen-jie"),
    "referred": _referred,
    "declined": _declined,
    "offer": lambda begin: _at("offer.amount", begin),
    "business offer": lambda begin: _at("offer.tenor", begin, "chen-jie"),
    "method": lambda begin: _at("offer.method", begin),
    "chosen": lambda begin: _at("offer.accept", begin),
    "another lender": _chosen_elsewhere,
    "signing": lambda begin: _at("sign.code", begin),
    "payout failed": _unpaid,
    "loan": _loan,
    "loan overdue": lambda begin: _loan(begin, months=3),
    "settled": _settled,
    "ended": _ended,
}


def replies(topic: str, journey: Journey) -> list[Turn]:
    """Return the answer to a question about `topic` at this point."""
    view, state = journey.talk.view, journey.talk.conversation_state
    assert view.updated is not None
    event = AsideShown(step=state.asked, topic=topic)
    scene = Scene(view, view, view.updated, journey.talk.session.policy, state, state)
    return list(ANSWERS[topic](event, scene))


def in_words(turns: Iterable[Turn], language: str) -> str:
    say = Wording(language).say
    return " ".join(say(turn.message) for turn in turns if turn.message is not None)


def test_every_topic_has_an_answer() -> None:
    assert set(TOPICS) <= set(ANSWERS)


@pytest.mark.parametrize("situation", SITUATIONS)
async def test_every_question_is_answered_in_both_languages(begin: Begin, situation: str) -> None:
    journey = await SITUATIONS[situation](begin)
    for topic in TOPICS:
        turns = replies(topic, journey)
        assert turns, topic
        for language in LANGUAGES:
            words = in_words(turns, language)
            assert words and not re.search(r"[{}$]", words), (topic, words)
            assert len(words) <= LONGEST[Language(language).script], (topic, len(words), words)


@pytest.mark.parametrize(
    ("amount", "months", "method"),
    [
        (500, 3, "equal_payment"), (20_000, 12, "equal_principal"), (34_000, 24, "equal_payment"),
        (12_300, 6, "interest_only"), (77_700, 12, "bullet"),
    ],
)  # fmt: skip
async def test_answers_at_the_offer_name_its_own_figures(
    begin: Begin, amount: int, months: int, method: str
) -> None:
    journey = await _at("offer.amount", begin)
    await journey.say(str(amount))
    await journey.choose(f"months_{months}")
    await journey.choose(method)
    view = journey.talk.view
    quote = quote_of(view)
    assert quote is not None
    payments = [fen for fen in quote.schedule.payments_fen if fen]
    expected: dict[str, list[Yuan | Rate]] = {
        "cost": [Yuan(quote.cost_fen), Rate(apr_of(quote))],
        "apr": [Rate(apr_of(quote)), Rate(quote.annual_rate)],
        "total_repay": [Yuan(sum(payments)), Yuan(quote.interest_fen)],
        "monthly_payment": [Yuan(payments[-1])],
        "next_due": [Yuan(payments[0])],
        "late_payment": [Rate(view.need_offer().late_annual_rate)],
        "repayment_method": [Yuan(quote.interest_fen)],
        "limit_max": [Yuan(view.need_offer().most_fen(months) // 100 * 100, whole=True)],
    }
    _assert_named(expected, journey)


@pytest.mark.parametrize("months", [0, 1, 2, 5])
async def test_answers_about_a_loan_name_its_own_figures(begin: Begin, months: int) -> None:
    journey = await _loan(begin, months=months)
    view = journey.talk.view
    loan = view.loan
    assert loan is not None
    whole = payoff(loan, view.today)
    coming = loan.coming(view.today) or loan.open[0]
    due = loan.due_fen(view.today) or coming.total_fen
    expected: dict[str, list[Yuan | Rate]] = {
        "cost": [Rate(loan.annual_rate), Yuan(sum(row.interest_fen for row in loan.open))],
        "monthly_payment": [Yuan(coming.total_fen)],
        "outstanding": [Yuan(loan.outstanding_fen), Yuan(whole.total_fen)],
        "early_repayment": [Yuan(whole.total_fen), Yuan(whole.saved_fen)],
        "settlement_proof": [Yuan(whole.total_fen)],
        "next_due": [Yuan(due)],
        "late_payment": [Rate(loan.late_annual_rate)],
        "limit_max": [Yuan(loan.principal_fen, whole=True)],
    }
    if loan.may_give_back(view.today):
        expected["cancel_loan"] = [Yuan(amount_for(loan, "give_back", view.today))]
    else:
        expected["cancel_loan"] = [Yuan(whole.total_fen)]
    _assert_named(expected, journey)


def _assert_named(expected: dict[str, list[Yuan | Rate]], journey: Journey) -> None:
    for topic, values in expected.items():
        for language in LANGUAGES:
            words = in_words(replies(topic, journey), language)
            for value in values:
                figure = write_yuan(value) if isinstance(value, Yuan) else write_rate(value)
                assert figure in words, (topic, figure, words)


async def test_a_day_late_costs_what_the_answer_says(begin: Begin) -> None:
    """The daily figure equals the difference that one day makes to the debt."""
    journey = await _loan(begin, months=2)
    before = journey.talk.view
    words = in_words(replies("late_payment", journey), "en")
    await journey.talk.move_clock("day")
    after = journey.talk.view
    assert before.loan is not None and after.loan is not None
    more = after.loan.late_owed_fen(after.today) - before.loan.late_owed_fen(before.today)
    said = re.search(r"Each day more costs ¥([\d.]+)", words)
    assert said is not None
    assert int(said[1].replace(".", "")) == more


async def test_questions_left_count_down_to_the_payout(begin: Begin) -> None:
    journey = await begin()
    counted = []
    while journey.step != "closing.rating":
        words = in_words(replies("time_left", journey), "en")
        found = re.search(r"paid: (\d+)", words)
        assert found is not None, (journey.step, words)
        counted.append(int(found[1]))
        await journey.fill()
    assert counted[-1] == 1
    assert all(earlier - later == 1 for earlier, later in pairwise(counted))


async def test_the_question_comes_back_after_an_answer(begin: Begin) -> None:
    journey = await _at("offer.accept", begin)
    question = journey.talk.question
    await journey.say("cost")
    assert journey.talk.question == question
    assert journey.new_ids == ["aside-cost-chosen", "ask-offer-accept"]


async def test_summary_shows_answers_in_canonical_form(begin: Begin) -> None:
    journey = await _at("product", begin)
    assert in_words(replies("summary", journey), "en").startswith("You haven't")
    await journey.play_to("offer.accept")
    (turn,) = replies("summary", journey)
    assert turn.card is not None
    say = Wording("en").say
    shown = {row.label.id.removeprefix("label-given-"): say(row.value) for row in turn.card.rows}
    assert shown["profile-income"] == "¥18,000 a month"
    assert shown["offer-amount"] == "¥50,000"
    assert shown["offer-tenor"] == "12 months"
    assert "•" in shown["identity-number"] and "•" in shown["verify-card"]
    assert not re.search(r"\d{6}", " ".join(shown.values())), "what is secret is masked"
    assert all(Wording("zh-CN").say(row.label) for row in turn.card.rows)


@pytest.mark.parametrize("kind", ["greeting", "thanks", "abuse", "small_talk"])
async def test_small_talk_is_answered_in_ever_other_words(begin: Begin, kind: str) -> None:
    journey = await _at("profile.debt", begin)
    step = STEPS[journey.step]
    said = []
    for _ in range(3):
        journey.mark()
        await journey.talk.show_aside(step, f"chat_{kind}", "hi")
        assert journey.new_ids[1:] == ["ask-profile-debt"]
        said += journey.new_ids[:1]
    assert len(set(said)) == 3
