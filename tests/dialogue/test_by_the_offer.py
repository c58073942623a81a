"""Words that are read by what is proposed, offered, or was just said."""

from dataclasses import replace

from loanflow_tui.dialogue.understand.interpreter import interpret
from loanflow_tui.dialogue.understand.meaning import Act, Meaning, Slot
from tests.cases import for_each
from tests.dialogue.conftest import Begin
from tests.understanding.contexts import contexts


def at(step: str, say: str, recent: Slot | None = None, proposal: bool = False) -> Meaning:
    """Return what is understood, in the language of the words."""
    context = contexts("en" if say.isascii() else "zh")[step]
    return interpret(say, replace(context, recent=recent or context.recent, proposal=proposal))


@for_each(
    "say",
    ["yes do", "do that then", "that's fine, leave it", "that one's fine", "keep it as it is",
     "就这个吧", "不用改", "照旧"],
)  # fmt: skip
def test_what_is_proposed_is_taken_in_other_words(say: str) -> None:
    assert at("offer.tenor", say, proposal=True).values.tenor_months == 3
    assert at("offer.tenor", say).act is not Act.ANSWER
    for step in ("offer.accept", "consent.bureau", "loan.all"):
        assert at(step, say).values.agree is None, step
    assert at("loan.part", say, proposal=True).act is not Act.ANSWER


@for_each(
    ("step", "say", "values"),
    [
        ("offer.tenor", "ok six then", {"tenor_months": 6}),
        ("offer.tenor", "twelve it is", {"tenor_months": 12}),
        ("offer.tenor", "仨月", {"tenor_months": 3}),
        ("product", "the first one then", {"product": "consumer"}),
        ("product", "第一个吧", {"product": "consumer"}),
        ("product", "quick loan 50000 12 months personal",
         {"product": "consumer", "amount_fen": 50_000_00, "tenor_months": 12}),
        ("product", "my business needs 80000", {"product": "business", "amount_fen": 80_000_00}),
    ],
)  # fmt: skip
def test_plain_choices_are_taken_with_their_figures(
    step: str, say: str, values: dict[str, str | int]
) -> None:
    meaning = at(step, say)
    assert (meaning.act, meaning.values.said()) == (Act.ANSWER, values)


@for_each(
    ("step", "say", "readings"),
    [
        ("offer.tenor", "shorter", [6, 3]), ("offer.tenor", "a bit longer", [12, 24]),
        ("offer.tenor", "短一点", [6, 3]), ("offer.tenor", "再长点", [12, 24]),
        ("offer.amount", "make it 30", [30_000_00]), ("offer.amount", "改成4", [40_000_00]),
        ("offer.amount", "20000 no 15000", [15_000_00, 20_000_00]),
        ("offer.amount", "no 15000", [15_000_00]),
    ],
)  # fmt: skip
def test_meanings_from_the_offer_are_asked_back(step: str, say: str, readings: list[int]) -> None:
    meaning = at(step, say)
    assert meaning.act is Act.UNSURE
    said = [value for each in meaning.offers for value in each.values.said().values()]
    assert said[: len(readings)] == readings


@for_each("say", ["no 15000", "nope, 15000", "不，一万五", "不 一万五"])
def test_a_sum_behind_a_no_replaces_the_last(say: str) -> None:
    income = at("profile.purpose", say, recent="income_fen")
    assert (income.act, income.values.said()) == (Act.CORRECT, {"income_fen": 15_000_00})
    amount = at("offer.tenor", say, recent="amount_fen")
    assert (amount.act, amount.values.said()) == (Act.CORRECT, {"amount_fen": 15_000_00})
    assert at("profile.debt", say, recent="purpose").act is Act.UNSURE


async def test_two_terms_asked_about_are_both_priced(begin: Begin) -> None:
    for language, words in (("en", "which costs less, 6 or 12?"), ("zh-CN", "6期还是12期利息少")):
        journey = await begin(language=language)
        await journey.play_to("offer.tenor")
        journey.mark()
        await journey.say(words)
        assert journey.new_ids[0] == "remark-terms-compared"
        assert not journey.talk.conversation_state.proposals


async def test_a_sum_beside_a_question_is_proposed(begin: Begin) -> None:
    journey = await begin(language="en")
    await journey.play_to("profile.income")
    await journey.say("18000, why do you ask?")
    assert journey.talk.conversation_state.proposals == {"profile.income": "1800000"}
    await journey.say("do that then")
    assert journey.step == "profile.purpose"
    await journey.play_to("offer.amount")
    await journey.say("20000, and can I repay early?")
    assert journey.talk.conversation_state.proposals == {"offer.amount": "2000000"}


async def test_denying_a_heard_value_refuses_no_consent(begin: Begin) -> None:
    journey = await begin(language="en")
    await journey.play_to("consent.bureau")
    await journey.say("maybe I agree")
    assert journey.choices == ["agree", "refuse"]
    await journey.say("No")
    assert journey.step == "consent.bureau"
    await journey.say("No")
    assert journey.step == "consent.reconsider"


@for_each(
    "say",
    ["麻烦把全文给我看看", "把条款发我看看", "我要看完整版", "can I read all of it",
     "the whole document please"],
)  # fmt: skip
def test_the_full_text_is_opened_in_other_words(say: str) -> None:
    assert at("consent.bureau", say).wish == "read"


def test_agreeing_by_another_voice_is_asked_back() -> None:
    assert at("consent.bureau", "好,同意,听你的").values.agree is True
    for say in ("我老公说没问题，那我同意啦", "my husband says it's fine so I agree", "都听你的吗"):
        assert at("consent.bureau", say).values.agree is None
    assert at("offer.accept", "听你的，接受").values.agree is None
