"""Trouble in veiled words is found at every step, and what only sounds like it is none."""

import pytest

from loanflow_tui.dialogue.understand.interpreter import interpret
from loanflow_tui.dialogue.understand.meaning import Act, Crisis
from tests.cases import for_each
from tests.understanding.contexts import contexts

EVERYWHERE = (
    "product", "consent.bureau", "identity.name", "profile.employer", "profile.debt",
    "profile.region", "offer.amount", "offer.accept", "sign.name", "verify.code", "loan.all",
    "loan.home", "closing.rating", "closing.comment",
)  # fmt: skip

VEILED = {
    "zh": (
        "这辈子就到这吧 | 同意,查完我也该走了,这辈子就到这吧 | 我这条命也不值钱 | "
        "抱着孩子一起走算了 | 还不上了，我站在天台上 | 绳子买好了,借五千 | 安眠药攒了四十片,两万 | "
        "给女儿留够钱我就放心走了 | 把孩子托付给我姐了，我也没牵挂了 | 我不在了债会不会找我妈要"
    ),
    "en": (
        "I'm going to end it once this is paid | does the debt die with me? because that's the plan"
        " | can't repay, I'm up on the roof edge | yes I agree, then I'm ending it tonight | "
        "one more rejection and the river's all I have left | note's written, the cash goes to my "
        "mum | 20,000 please, I won't be around to pay it | I'm worth more dead than alive | "
        "I've said my goodbyes, 12 months is fine"
    ),
}
FORCED = {
    "zh": "老板说每人都得贷一笔，不贷就开除 | 他说不借就打我,两万",
    "en": (
        "boss says each of us must borrow for the factory or we're sacked | "
        "20,000, he says borrow or I'll be fired"
    ),
}
NONE = {
    "zh": (
        "笑死我了 | 累死了今天 | 打死我也不同意 | 手里有钱想早点了断这笔账，罚钱吗 | "
        "垃圾平台早点倒闭 | 带孩子一起走走，去云南 | 算了结束吧，不办了 | 急死我了快点"
    ),
    "en": (
        "kill the loan | dying to get this | this form is killing me | let's end it here | "
        "over my dead body | my boss will kill me if I'm late | I'm signing my life away haha | "
        "put this debt to rest"
    ),
}  # fmt: skip


def of(said: dict[str, str]) -> list[tuple[str, str]]:
    return [(language, say) for language, lines in said.items() for say in lines.split(" | ")]


@pytest.mark.parametrize("step", EVERYWHERE)
@for_each("language, say", of(VEILED))
def test_veiled_self_harm_comes_first_everywhere(language: str, say: str, step: str) -> None:
    found = interpret(say, contexts(language)[step])
    assert (found.act, found.crisis) == (Act.CRISIS, Crisis.SELF_HARM)


@pytest.mark.parametrize("step", EVERYWHERE)
@for_each("language, say", of(FORCED))
def test_a_loan_under_threat_is_coercion(language: str, say: str, step: str) -> None:
    found = interpret(say, contexts(language)[step])
    assert (found.act, found.crisis) == (Act.CRISIS, Crisis.COERCION)


@pytest.mark.parametrize("step", EVERYWHERE)
@for_each("language, say", of(NONE))
def test_figures_of_speech_are_no_trouble(language: str, say: str, step: str) -> None:
    assert interpret(say, contexts(language)[step]).act is not Act.CRISIS


@for_each("language, say", [("zh", "上个月被裁员了，还在投简历"), ("en", "got laid off in march")])
def test_a_lost_job_answers_what_the_occupation_is(language: str, say: str) -> None:
    found = interpret(say, contexts(language)["profile.occupation"])
    readings = (found, *found.offers)
    assert any(each.values.occupation == "unemployed" for each in readings)
