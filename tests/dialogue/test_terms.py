"""What a term means is answered anywhere, with the figures of this application."""

import pytest

from loanflow_tui.dialogue.answers.terms import TERM
from loanflow_tui.dialogue.catalogue import catalogue
from loanflow_tui.dialogue.understand.terms import asked_terms
from loanflow_tui.dialogue.understand.word_lists import pairs
from loanflow_tui.registry.languages import Language
from tests.dialogue.conftest import Begin, Journey

ASKED = {
    "what does APR mean please": ("apr",),
    "define principal": ("principal",),
    "hmm what is equal principal": ("equal_principal",),
    "what's the difference between debit and credit card": ("debit_card",),
    "is there a guarantor needed": ("guarantor",),
    "what counts as debts": ("debts",),
    "what are the key facts": ("key_facts",),
    "年化是啥意思": ("apr",),
    "等本等息呢": ("flat",),
    "什么算负债": ("debts",),
    "年化利率和年利率有什么区别": ("apr", "annual_rate"),
    "要担保人吗": ("guarantor",),
}
NOT_ASKED = (
    "what's the interest", "what is the APR", "equal principal", "利息多少", "等额本息",
    "what's my limit", "需要验证码吗", "how much is the fee",
)  # fmt: skip


def test_asked_terms_are_found() -> None:
    for words, terms in ASKED.items():
        assert asked_terms(words) == terms, words


def test_answers_and_sums_ask_no_term() -> None:
    for words in NOT_ASKED:
        assert asked_terms(words) == (), words


@pytest.mark.parametrize("language", [each.value for each in Language])
def test_every_term_has_words(language: str) -> None:
    known = catalogue(language)
    for term in set(pairs("terms", "terms").values()):
        assert f"term-{term.replace('_', '-')}" in known, term


async def explained(journey: Journey, words: str) -> str:
    """Ask what a term means; the question comes back."""
    before = journey.step
    await journey.say(words)
    assert journey.step == before and journey.talk.conversation_state.last_aside.startswith(TERM)
    return journey.words[1]


@pytest.mark.parametrize("step", ["product", "consent.bureau", "identity.number", "profile.debt"])
async def test_term_is_explained_before_the_offer(begin: Begin, step: str) -> None:
    journey = await begin("li-wei")
    await journey.play_to(step)
    assert "Yours follows from your score" in await explained(journey, "what does apr mean")
    assert "without interest and fees" in await explained(journey, "define principal")


async def test_method_is_explained_by_this_offer(begin: Begin) -> None:
    journey = await begin("li-wei")
    await journey.play_to("offer.method")
    assert "¥50,000 over 12 months" in await explained(journey, "what is equal principal")
    assert "doesn't have it" in await explained(journey, "explain daily interest")


async def test_terms_have_the_loans_figures(begin: Begin) -> None:
    journey = await begin("li-wei")
    await journey.play()
    await journey.choose("loan")
    assert "You still owe ¥50,000.00" in await explained(journey, "what is principal")
    assert "it is off" in await explained(journey, "what is a mandate")


async def test_compared_terms_are_both_explained(begin: Begin) -> None:
    journey = await begin("li-wei")
    await journey.say("what's the difference between rate and APR")
    assert journey.new_ids[:2] == ["term-annual-rate", "term-apr"]
