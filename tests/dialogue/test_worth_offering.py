"""Quick replies beside what was not understood are likely readings only."""

from loanflow_tui.dialogue.worth_offering import worth_offering
from tests.cases import for_each
from tests.dialogue.conftest import Begin
from tests.understanding.contexts import contexts

HARDLY = ("about_contacts_privacy", "do_summary", "about_compare_lenders")


@for_each(
    ("step", "words"),
    [
        ("offer.method", "lower one then"),
        ("offer.accept", "my husband must not know"),
        ("profile.income", "12k next"),
        ("offer.accept", "没有手续费我才接受"),
        ("loan.home", "我的申请收到了吗"),
    ],
)
def test_what_is_hardly_meant_is_not_offered(step: str, words: str) -> None:
    known = contexts("en" if words.isascii() else "zh")[step]
    assert worth_offering(HARDLY, words, known) == ()


def test_what_is_likely_stays_in_its_order() -> None:
    known = contexts("en")["consent.bureau"]
    chips = ("agree", "about_fraud", "do_summary", "do_back")
    assert worth_offering(chips, "this isnt some fraud is it", known) == (
        "agree", "about_fraud", "do_back",
    )  # fmt: skip


async def test_unlikely_readings_leave_the_steps_own_replies(begin: Begin) -> None:
    journey = await begin()
    await journey.play_to("offer.method")
    own = journey.choices
    await journey.say("hmm the blue one")
    assert "do_summary" not in journey.choices and "about_contacts_privacy" not in journey.choices
    assert set(own) & set(journey.choices)
