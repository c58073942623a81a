"""What is said plainly is taken, though its words are rare: values, noes, commands, corrections."""

import pytest

from loanflow_tui.dialogue.understand.interpreter import interpret
from loanflow_tui.dialogue.understand.meaning import Act, CommandName
from loanflow_tui.dialogue.understand.phrases import expanded
from loanflow_tui.dialogue.understand.yesno import read_yes_no
from tests.cases import for_each
from tests.understanding.contexts import contexts

VALUES = [
    # every word is known: no model doubts it
    ("offer.amount", "let's say 66000", {"amount_fen": 6_600_000}),
    ("offer.tenor", "um let us make it twelve months", {"tenor_months": 12}),
    ("offer.method", "equal payments", {"method": "equal_payment"}),
    ("profile.purpose", "something else", {"purpose": "other"}),
    # a word of doubt about a yes is none about a sum
    ("profile.income", "only eight thousand", {"income_fen": 800_000}),
    # each sum has the words of its own part
    ("profile.income", "I make 18000 and 4500 of that goes on the mortgage",
     {"income_fen": 1_800_000, "debt_fen": 450_000}),
    # a sum without a unit is in that of the one before
    ("profile.income", "8k from teaching and another 5 from tutoring", {"income_fen": 1_300_000}),
    ("offer.amount", "40 thousand, no wait, 30", {"amount_fen": 3_000_000}),
    ("offer.amount", "12 and a half thousand", {"amount_fen": 1_250_000}),
    ("profile.income", "annual package 240,000", {"income_fen": 2_000_000}),
    ("identity.name", "my name is er Huang Ping", {"name": "Huang Ping"}),
    ("profile.employer", "decathlon they pay me 7k",
     {"employer": "Decathlon", "income_fen": 700_000}),
]  # fmt: skip
NOT_TAKEN = [
    ("identity.number", "69420"), ("profile.debt", "I owe 50000 in total"),
    ("profile.occupation", "I used to be a teacher"), ("profile.income", "I'd like to earn 50,000"),
    ("loan.part", "one or two k"),
]  # fmt: skip
NOES = [
    "thanks but no thanks", "i um i don't think so no", "nuh uh", "please don't",
    "not giving you permission", "I'd rather you didn't look at that",
]  # fmt: skip
NO_NOES = ["I'm not doing this of my own free will", "I don't not agree", "no problem, go ahead"]
MISSPELT = [
    ("profile.income", "cancle", CommandName.CANCEL), ("profile.region", "hlep", CommandName.HELP),
    ("offer.amount", "strat over", CommandName.START_OVER),
]  # fmt: skip


@for_each(("step", "say", "values"), VALUES)
def test_a_plain_answer_is_taken(step: str, say: str, values: dict[str, object]) -> None:
    meaning = interpret(say, contexts("en")[step])
    assert (meaning.act, meaning.values.said()) == (Act.ANSWER, values)


@for_each(("step", "say"), NOT_TAKEN)
def test_what_may_be_something_else_is_not_taken(step: str, say: str) -> None:
    assert interpret(say, contexts("en")[step]).act in (Act.UNSURE, Act.REJECT)


@for_each("say", NOES)
def test_a_no_in_other_words_is_a_no(say: str) -> None:
    assert interpret(say, contexts("en")["consent.bureau"]).act is Act.REFUSE


@pytest.mark.parametrize("say", NO_NOES)
def test_a_negation_alone_is_no_no(say: str) -> None:
    assert interpret(say, contexts("en")["consent.bureau"]).act is not Act.REFUSE


def test_a_no_at_the_end_counts() -> None:
    context = contexts("en")["consent.face"]
    assert interpret("for one, I look awful. two, no.", context).act is Act.REFUSE
    assert interpret("I agree, no", context).act is Act.UNSURE


@pytest.mark.parametrize("say", ["haha ok", "um yes", "yes but only half"])
def test_sounds_and_provisos_put_a_yes_in_doubt(say: str) -> None:
    assert read_yes_no(say, "consent") != "yes"


@pytest.mark.parametrize(("step", "say", "command"), MISSPELT)
def test_a_misspelt_command_is_heard(step: str, say: str, command: CommandName) -> None:
    assert interpret(say, contexts("en")[step]).command is command


def test_a_product_is_corrected_by_its_name() -> None:
    meaning = interpret("business loan instead", contexts("en")["identity.name"])
    assert (meaning.act, meaning.values.said()) == (Act.CORRECT, {"product": "business"})


def test_choices_in_a_template_may_hold_choices() -> None:
    assert expanded("fine[ (by|with) me]") == ["fine", "fine by me", "fine with me"]
