"""Lines that hold several things: each is answered or kept, then the question comes back."""

from itertools import pairwise

import pytest

from loanflow_tui.dialogue.understand.several import parts
from tests.cases import for_each
from tests.dialogue.conftest import Begin, Journey, at_the_loan


@for_each(
    ("line", "expected"),
    [
        ("who lends this and did I sign?", ("who lends this", "did I sign?")),
        ("20,000 but how much is that", ("20,000", "how much is that")),
        ("when is it, how much, from which card", ("when is it", "how much", "from which card")),
        ("两万，每月还多少", ("两万", "每月还多少")),
        ("可以提前还吗 要手续费吗", ("可以提前还吗", "要手续费吗")),
        ("广东，还有几个问题", ("广东", "还有几个问题")),
        ("is it safe?", ()),
        ("20,000 for 12 months, thanks", ()),
        ("how much is 1.5 percent", ()),
    ],
)
def test_only_lines_with_questions_are_split(line: str, expected: tuple[str, ...]) -> None:
    assert parts(line) == expected


@pytest.mark.parametrize(
    ("language", "step", "line", "answers"),
    [
        ("en", "offer.accept", "how much in total and when is the first payment due?",
         ["topic-total-chosen", "topic-due-chosen"]),
        ("en", "offer.accept", "who lends this and did I already sign?",
         ["topic-lender", "recall-signed-not"]),
        ("en", "consent.bureau", "does this show on my record and can my boss see it?",
         ["topic-credit-before", "topic-contacts"]),
        ("en", "offer.method", "what's the difference and which is cheapest",
         ["topic-method-offer"]),
        ("zh-CN", "consent.bureau", "会上征信吗，我老板能看到吗",
         ["topic-credit-before", "topic-contacts"]),
        ("zh-CN", "offer.accept", "一共要还多少，第一次什么时候还",
         ["topic-total-chosen", "topic-due-chosen"]),
    ],
)  # fmt: skip
async def test_each_question_is_answered_in_order(
    begin: Begin, language: str, step: str, line: str, answers: list[str]
) -> None:
    journey = await begin(language=language)
    await journey.play_to(step)
    await journey.say(line)
    said = [each for each in journey.new_ids if not each.startswith("ask-")]
    assert said == answers
    assert journey.new_ids[-1].startswith("ask-") and journey.step == step


@pytest.mark.parametrize(
    ("step", "line", "proposed"),
    [
        ("profile.income", "18000, is that enough?", "¥18,000 a month"),
        ("profile.debt", "none, why do you ask?", "¥0 a month"),
        ("profile.region", "Guangdong, how many more questions?", "Guangdong"),
        ("offer.tenor", "12 please but can I change it later?", "12 months"),
    ],
)
async def test_a_value_beside_a_question_is_proposed(
    begin: Begin, step: str, line: str, proposed: str
) -> None:
    journey = await begin()
    await journey.play_to(step)
    facts = journey.talk.view.facts
    await journey.say(line)
    assert journey.talk.view.facts == facts, "nothing is recorded before it is confirmed"
    assert f"You said {proposed}. Shall I take that, or something else?" in journey.words
    await journey.choose(journey.choices[0])
    assert journey.step != step


async def test_a_name_beside_a_question_is_taken(begin: Begin) -> None:
    journey = await begin()
    await journey.play_to("profile.employer")
    await journey.say("Sunshine Logistics. do you call them?")
    assert "Sunshine Logistics, noted." in journey.words
    assert "topic-phone-call" in journey.new_ids
    assert journey.new_ids[-1] == "ask-profile-income"


async def test_a_question_beside_a_consent_agrees_to_nothing(begin: Begin) -> None:
    journey = await begin()
    await journey.play_to("consent.bureau")
    await journey.say("yes, but does it show on my record and who sees it?")
    assert journey.step == "consent.bureau"


@pytest.mark.parametrize("words", ["make it 10000 instead", "make it 10000 instead, what's that?"])
async def test_another_amount_is_not_offered_as_a_yes(begin: Begin, words: str) -> None:
    journey = await begin()
    await journey.play_to("offer.accept")
    await journey.say(words)
    assert journey.choices[0] != "accept" or len(journey.choices) > 2
    assert "clarify-agree-1" not in journey.new_ids


async def _twice(journey: Journey, words: str, times: int) -> list[str]:
    said = []
    for _ in range(times):
        await journey.say(words)
        said.append(journey.words[1])
    return said


async def test_the_same_answer_is_never_worded_alike_twice(begin: Begin) -> None:
    journey = await begin()
    await journey.play_to("offer.accept")
    said = await _twice(journey, "who lends this?", 4)
    assert said[1] == f"As I said: {said[0]}"
    assert all(before != after for before, after in pairwise(said))
    assert "talk to a person" in said[2]


async def test_money_moves_only_after_a_confirmation(begin: Begin) -> None:
    journey = await at_the_loan(begin)
    await journey.say("just pay this month's, and from which card?")
    loan = journey.talk.view.loan
    assert loan is not None and not loan.receipts
