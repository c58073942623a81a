"""What has consequences is never done by words that are not a plain yes."""

from functools import cache
from typing import get_args

import pytest

from loanflow_tui.dialogue.understand import Kind, read_yes_no
from loanflow_tui.dialogue.understand.context import AGREEMENTS, asks_agreement
from loanflow_tui.dialogue.understand.flags import flags_of
from loanflow_tui.dialogue.understand.interpreter import interpret
from loanflow_tui.dialogue.understand.meaning import Act
from loanflow_tui.dialogue.understand.normalise import fold
from loanflow_tui.dialogue.understand.phrases import covered, units
from tests.cases import NIGHTLY, for_each, one_in
from tests.renew.examples import Example, every_example
from tests.understanding.contexts import contexts
from tests.understanding.scoring import FOLDER, LANGUAGES, is_done

KINDS: tuple[Kind, ...] = get_args(Kind)
SIGNING = ("sign.name", "sign.code")
ASKED_OF_BANKS = ("consent.bureau", "offer.accept", "loan.all")
EVERY = 13 if NIGHTLY else 499
"""One of so many examples is interpreted at the consequential questions, a prime for variety."""

READ = 1 if NIGHTLY else 11
"""One of so many examples is read for a yes."""

MUTATED = 5_000 if NIGHTLY else 300
"""How many mutations of yes lines are tried in each language."""

MUTATIONS = {
    "zh": (
        "不{}", "如果利息低就{}", "{}吗", "{}?", "{}……", "谁{}", "他说“{}”", "{}才怪",
        "{}，但是要便宜点",
        "除非免息，否则不{}", "可能{}吧", "要是能延期我就{}", "怎么{}", "别{}", "我还没{}", "“{}”",
        "{}个鬼", "等我问问再{}", "是不是{}", "没法{}", "先{}一半再说", "除了人脸都{}",
        "昨天才{}，今天反悔了", "要我{}也不是不行", "{}还是不呢", "假装{}", "我没说{}",
        "{}的话利息多少", "算是{}吧",
    ),
    "en": (
        "not {}", "{} if the rate drops", "{}?", "dont {}", "{} unless you charge me", '"{}"',
        "maybe {}", "{}...", "who says {}", "i cant say {}", "{} but only half", "would you {}",
        "he told me to {}", "{} when i get paid", "never {}", "do i have to {}", "{} or not",
        "i am not saying {}", "why {}", "{} for 500 instead", "{} but not the credit check",
        "my wife says {} but i dont", "{} only after i talk to my bank", "pretend i said {}",
        "suppose i said {}", "{} hmm", "i was about to say {}", "{} - just kidding", "{} tomorrow",
    ),
}  # fmt: skip


def consequential(language: str) -> list[str]:
    """Return the steps of the journey that ask for a yes: consents, offer, repayment, leaving."""
    return [step for step in contexts(language) if asks_agreement(step)]


def asked_to_agree(language: str) -> list[str]:
    """Return a step for each kind of agreement, which all its steps read alike; nightly all."""
    steps = consequential(language)
    if NIGHTLY:
        return steps
    return list({AGREEMENTS.get(step, "consent"): step for step in steps}.values())


@cache
def yes_lines(language: str) -> list[str]:
    """Return the examples that are a plain yes."""
    return [each.say for each in every_example(language) if each.readings[0].values.agree is True]


@cache
def _folded_yes(language: str) -> frozenset[str]:
    return frozenset(map(fold, yes_lines(language)))


def other_lines(language: str, every: int) -> list[Example]:
    """Return one of `every` examples, those that no fair reading takes for a yes."""
    agreeing = _folded_yes(language)
    return [
        each for each in every_example(language)[::every]
        if not any(meaning.values.agree is True for meaning in each.readings)
        and fold(each.say) not in agreeing
    ]  # fmt: skip


_AGREEING = {
    f"{side}{kind}" for side in ("yes", "with") for kind in ("", *(f" {k}" for k in KINDS))
}
"""Sections of the closed grammar of which a yes to some question is made."""


def _fairly_agrees(example: Example, kind: Kind) -> bool:
    """Say whether words that mean this elsewhere fairly agree to it: cancel, pay it all.

    Who has nothing to say at the end has no objection elsewhere.
    """
    act = example.readings[0].act
    if example.at == "closing.comment":
        return True
    match kind:
        case "repay" | "return":
            return example.at.startswith("loan.") or act is Act.COMMAND
        case "offer":
            return act is Act.ANSWER and example.at in ("offer.amount", "sign.name", "verify.face")
        case "face":
            return example.at == "verify.face" and act is Act.ANSWER
        case "cancel" | "restart":
            return act in (Act.COMMAND, Act.REFUSE)
        case _:
            return False


def test_every_consequence_is_asked_about() -> None:
    steps = consequential("en")
    for step in ("consent.bureau", "consent.face", "offer.accept", "sign.costs", "loan.all",
                 "loan.give_back", "confirm.cancel", "confirm.start_over"):  # fmt: skip
        assert step in steps


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_other_example_is_a_yes(language: str) -> None:
    for each in other_lines(language, READ):
        folded = fold(each.say)
        if flags_of(folded).doubtful:
            continue
        if covered(units(folded), _AGREEING, "yesno"):
            for kind in KINDS:
                fair = _fairly_agrees(each, kind)
                assert fair or read_yes_no(folded, kind) != "yes", (each.say, kind)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_other_example_does_anything(language: str) -> None:
    known = contexts(language)
    for each in other_lines(language, EVERY):
        for step in asked_to_agree(language):
            kind = known[step].agreement
            if kind is None or not _fairly_agrees(each, kind):
                assert interpret(each.say, known[step]).values.agree is not True, (each.say, step)


@for_each("language", LANGUAGES)
@for_each("step", SIGNING)
def test_a_yes_signs_nothing(language: str, step: str) -> None:
    context = contexts(language)[step]
    for say in one_in(4, yes_lines(language)[::7]):
        meaning = interpret(say, context)
        assert meaning.values.name != context.name or not context.name, say


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("step", ASKED_OF_BANKS)
def test_questions_to_a_bank_do_nothing(language: str, step: str) -> None:
    context = contexts(language)[step]
    lines = (FOLDER / f"bank.{language}.txt").read_text(encoding="utf-8").splitlines()
    done = [say for say in lines if is_done(interpret(say, context), step)]
    assert len(lines) == 100
    assert done == []


@for_each(
    ("language", "say"),
    [
        ("en", "the ATM gave me the wrong amount"), ("en", "This company is bad, delete my card"),
        ("en", "I was charged the wrong amount for an item"), ("zh", "提现手机号码不对"),
        ("zh", "花呗分期错啦，怎么修改"), ("zh", "我已经转入了920元，不是今天要还吗"),
        ("en", "I do not have my pin"), ("zh", "不小心挂断"), ("zh", "先还一万"),
        ("zh", "微信查不了"), ("zh", "我微信没这个功能"), ("zh", "贷款结清"), ("zh", "一次性还款"),
    ],
)  # fmt: skip
@for_each("step", (*ASKED_OF_BANKS, "sign.code"))
def test_words_about_other_dealings_do_nothing(language: str, say: str, step: str) -> None:
    assert not is_done(interpret(say, contexts(language)[step]), step)


def mutated(language: str) -> list[str]:
    """Return yes lines, each under several mutations, all mutations equally often."""
    mutations, lines = MUTATIONS[language], list(dict.fromkeys(yes_lines(language)))
    return [
        mutations[(at + turn) % len(mutations)].format(say)
        for turn in range(len(mutations))
        for at, say in enumerate(lines)
    ][:MUTATED]


@pytest.mark.parametrize("language", LANGUAGES)
def test_mutations_of_a_yes_vary(language: str) -> None:
    said = mutated(language)
    assert len(said) == MUTATED and len(set(said)) > MUTATED * 0.95
    for mutation in MUTATIONS[language]:
        before, _, after = mutation.partition("{}")
        like = [each for each in said if each.startswith(before) and each.endswith(after)]
        assert len(like) > MUTATED / len(MUTATIONS[language]) / 2, mutation


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_mutated_yes_is_no_yes(language: str) -> None:
    for say in mutated(language):
        folded = fold(say)
        assert all(read_yes_no(folded, kind) != "yes" for kind in KINDS), folded


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_mutated_yes_is_not_taken(language: str) -> None:
    steps = asked_to_agree(language)
    for at, mutation in enumerate(MUTATIONS[language]):
        said = mutation.format(yes_lines(language)[9 * at])
        for step in steps if NIGHTLY else (steps[at % len(steps)], steps[(at + 3) % len(steps)]):
            meaning = interpret(said, contexts(language)[step])
            assert meaning.values.agree is not True, (said, step)
