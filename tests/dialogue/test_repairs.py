"""Misunderstandings: never the same sentence twice, and ways on the third time."""

import re

import pytest

from loanflow_tui.dialogue.messages import Message
from loanflow_tui.dialogue.steps.catalogue import STEPS
from loanflow_tui.registry.languages import Language
from tests.dialogue.conftest import Begin, Journey

NONSENSE = ("asdf qwer", "blorp zork", "fnord hmm", "zork blub")


async def misunderstood(journey: Journey, times: int) -> list[str]:
    """Return the replies to meaningless words."""
    said = []
    for words in NONSENSE[:times]:
        await journey.say(words)
        said += journey.words[-1:]
    return said


@pytest.mark.parametrize("language", Language.built_in())
async def test_words_for_a_missing_consent_lead_there(begin: Begin, language: str) -> None:
    journey = await begin(language=language)
    await journey.play_to("profile.debt")
    told = journey.talk.wording.say(Message("repair-consent-needed"))
    saying, reply = re.findall(r"[\"“](.+?)[\"”]", told)
    await journey.say(saying)
    assert journey.step == "consent.privacy"
    assert journey.talk.question is not None
    labels = [journey.talk.wording.say(each.label) for each in journey.talk.question.choices]
    assert reply in labels


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize(
    "step", ["product", "consent.bureau", "profile.income", "offer.amount", "offer.tenor"]
)
async def test_no_sentence_repeats_immediately(begin: Begin, step: str, language: str) -> None:
    journey = await begin(language=language)
    await journey.play_to(step)
    said = await misunderstood(journey, 4)
    assert len(set(said)) == 4, said
    assert journey.step == step


async def test_second_misunderstanding_gives_an_example(journey: Journey) -> None:
    await journey.play_to("offer.amount")
    await misunderstood(journey, 2)
    assert journey.new_ids == ["again-amount"]
    assert "¥500 to ¥144,000" in journey.words[-1]
    await journey.say("20000")
    await misunderstood(journey, 2)
    assert journey.new_ids == ["again-choices"] and "24 months" in journey.words[-1]


async def test_third_misunderstanding_offers_help_and_person(journey: Journey) -> None:
    await journey.play_to("profile.income")
    facts = journey.talk.view.facts
    await misunderstood(journey, 3)
    assert {"do_help", "do_human", "later"} <= set(journey.choices)
    await journey.choose("later")
    assert "aside-later" in journey.new_ids
    assert journey.talk.view.facts == facts, "nothing was taken"
    await misunderstood(journey, 1)
    await journey.choose("do_human")
    assert "aside-human" in journey.new_ids


async def test_an_answer_resets_the_count(journey: Journey) -> None:
    await journey.play_to("profile.income")
    first = (await misunderstood(journey, 2))[0]
    await journey.say("18000")
    await journey.say("change my income")
    assert (await misunderstood(journey, 1))[0] == first


async def test_a_wrong_value_given_again_is_answered_otherwise(journey: Journey) -> None:
    await journey.play_to("identity.number")
    said = []
    for number in ("110101198903149012", "110101198903149013"):
        await journey.say(number)
        said += journey.new_ids[-1:]
    assert said == ["repair-identity-number-checksum", "again-still"]


@pytest.mark.parametrize(
    ("step", "words", "echo"),
    [
        ("offer.amount", "twenty thousand", "¥20,000, noted."),
        ("offer.tenor", "one year", "12 months, noted."),
        ("profile.income", "18k", "¥18,000 a month, noted."),
        ("profile.debt", "no debts", "¥0 a month, noted."),
        ("profile.region", "Shenzhen", "Guangdong, noted."),
    ],
)
async def test_free_wording_is_echoed(journey: Journey, step: str, words: str, echo: str) -> None:
    await journey.play_to(step)
    await journey.say(words)
    assert echo in journey.words, journey.words


async def test_a_tapped_or_filled_answer_is_not_echoed(journey: Journey) -> None:
    await journey.play_to("offer.amount")
    await journey.choose("yuan_20000")
    assert "echo" not in journey.new_ids
    await journey.fill()
    assert "echo" not in journey.new_ids


async def test_the_summary_offers_changes(journey: Journey) -> None:
    await journey.play_to("profile.region")
    await journey.talk.show_aside(STEPS[journey.step], "summary", "what did I tell you")
    assert "change_debt" in journey.choices
    await journey.choose("change_debt")
    assert journey.step == "profile.debt"
