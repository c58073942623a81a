"""A use that would end the application is never recorded from free words."""

from dataclasses import replace

from loanflow_tui.dialogue.understand.interpreter import interpret
from loanflow_tui.dialogue.understand.meaning import Act, Slot
from loanflow_tui.lending.api import Purpose, PurposeGiven
from tests.cases import for_each
from tests.dialogue.conftest import Begin
from tests.understanding.contexts import contexts

DOUBTED = {
    "buy shares": ["said_purpose_securities"],
    "the down payment for a house": ["said_purpose_housing"],
    "a sewing machine for my wife": ["said_purpose_shopping"],
}
"""Words for a use that isn't lent for, or not by this product, and what is asked back."""

NOT_HAD = {
    "pay wages": "remark-purpose-nowhere", "rent": "remark-purpose-elsewhere",
    "funds for my wedding": "remark-purpose-other", "pay off my credit card": "remark-purpose-owed",
    "to lend to my brother": "remark-purpose-owed",
}  # fmt: skip


async def test_a_use_not_lent_for_is_read_back(begin: Begin) -> None:
    journey = await begin(language="en")
    await journey.play_to("profile.purpose")
    for words, chips in DOUBTED.items():
        await journey.say(words)
        assert (journey.step, journey.choices) == ("profile.purpose", chips), words
        await journey.say("no")
    for words, told in NOT_HAD.items():
        journey.mark()
        await journey.say(words)
        assert (journey.step, told in journey.new_ids) == ("profile.purpose", True), words
    assert journey.talk.view.get(PurposeGiven) is None


async def test_a_use_read_back_is_taken_on_yes(begin: Begin) -> None:
    journey = await begin(language="zh-CN")
    await journey.play_to("profile.purpose")
    await journey.say("炒股")
    await journey.say("是的")
    given = journey.talk.view.get(PurposeGiven)
    assert given is not None
    assert given.purpose == Purpose.SECURITIES


async def test_a_use_taken_back_at_once_is_changed(begin: Begin) -> None:
    journey = await begin(language="en")
    await journey.play_to("profile.purpose")
    await journey.say("a new sofa")
    await journey.say("no, shares")
    assert journey.step == "profile.debt"
    await journey.say("no no, my teeth")
    given = journey.talk.view.get(PurposeGiven)
    assert given is not None
    assert (given.purpose, journey.step) == (Purpose.MEDICAL, "profile.debt")


@for_each(
    ("say", "purpose"),
    [
        ("funds for my wedding", Purpose.OTHER), ("dentures", Purpose.MEDICAL),
        ("need funds for my son's tuition", Purpose.EDUCATION),
        ("I want to invest in a new kitchen", Purpose.RENOVATION),
        ("a share of the rent", Purpose.RENT), ("a housewarming party", Purpose.OTHER),
        ("stocks", Purpose.SECURITIES), ("给孩子存教育基金", Purpose.EDUCATION),
        ("买基金", Purpose.SECURITIES), ("借给我弟", Purpose.OTHER),
    ],
)  # fmt: skip
def test_a_use_outweighs_what_money_is_called(say: str, purpose: Purpose) -> None:
    context = contexts("en" if say.isascii() else "zh")["profile.purpose"]
    assert interpret(say, context).values.purpose == purpose


@for_each(
    ("step", "recent", "say", "sure", "said"),
    [
        ("profile.debt", "purpose", "no no, my teeth", True, {"purpose": "medical"}),
        ("profile.debt", "purpose", "不对，是看牙", True, {"purpose": "medical"}),
        ("profile.debt", "purpose", "no, medical!", False, {"purpose": "medical"}),
        ("profile.debt", "purpose", "不，看病", False, {"purpose": "medical"}),
        ("profile.debt", "purpose", "no, mortgage", False, {"debt_fen": 0}),
        ("profile.income", "occupation", "no no, freelance", True, {"occupation": "freelance"}),
        ("profile.region", "debt_fen", "no no, my teeth", False, {"purpose": "medical"}),
    ],
)
def test_another_use_behind_a_no_is_a_correction(
    step: str, recent: Slot, say: str, sure: bool, said: dict[str, str | int]
) -> None:
    context = contexts("en" if say.isascii() else "zh")[step]
    meaning = interpret(say, replace(context, recent=recent))
    found = meaning if sure else meaning.offers[0]
    assert meaning.act is (Act.CORRECT if sure else Act.UNSURE)
    assert found.values.said() == said
