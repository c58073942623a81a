"""Kinds of things people say in Chinese, each with a few lines that are said that way."""

import pytest

from loanflow_tui.dialogue.understand.interpreter import interpret
from loanflow_tui.dialogue.understand.meaning import Act, Crisis
from tests.cases import for_each
from tests.understanding.contexts import contexts

NAMES: list[tuple[object, str]] = [
    ("王立新", "王立新，站立的立，新旧的新 | 我叫王立新，站立的立，不是利益的利"),
    ("赵平安", "赵平安，平安的平，平安的安 | 赵平安是平安的平"),
    ("钟凯", "钟凯不是忠诚的忠是钟表的钟"),
]

FIRMS: list[tuple[object, str]] = [
    ("京东物流亦庄仓", "京东物流亦庄仓 | 在京东物流亦庄仓上班"),
    ("恒通电子二车间", "恒通电子二车间"),
    ("恒通电子", "恒通电子开货车"),
    ("老张烧烤", "我们店叫老张烧烤 | 俺那店叫老张烧烤"),
    ("猿辅导", "以前在新东方，今年跳到猿辅导了 | 原来是海信的，现在在猿辅导"),
]

STRAIN: list[tuple[object, str]] = [
    (
        Crisis.HARDSHIP,
        "房贷车贷压着，快熬不住了 | 信用卡账单一来就撑不住 | 这个月撑不住了，能晚点还吗",
    ),
    (Crisis.SELF_HARM, "撑不住了 | 我还是撑不住了 | 欠了这么多钱，我撑不住了，先走一步"),
]


def split(cases: list[tuple[object, str]]) -> list[tuple[object, str]]:
    return [(value, say) for value, lines in cases for say in lines.split(" | ")]


@for_each("name, say", split(NAMES))
def test_a_spelled_name_is_a_name_alone(name: str, say: str) -> None:
    found = interpret(say, contexts("zh")["identity.name"])
    assert (found.act, found.values.said()) == (Act.ANSWER, {"name": name})


@for_each("firm, say", split(FIRMS))
def test_a_firm_keeps_its_branch_and_name(firm: str, say: str) -> None:
    found = interpret(say, contexts("zh")["profile.employer"])
    assert (found.act, found.values.said()) == (Act.ANSWER, {"employer": firm})


@for_each("crisis, say", split(STRAIN))
def test_strain_over_money_is_hardship(crisis: Crisis, say: str) -> None:
    assert interpret(say, contexts("zh")["profile.debt"]).crisis is crisis


@for_each(
    "step, say, values",
    [
        ("offer.tenor", "选最短的那种", {"tenor_months": 3}),
        ("offer.amount", "就要最高的那档", {"amount_fen": 144_000_00}),
        ("profile.debt", "我冇争人钱", {"debt_fen": 0}),
        ("profile.debt", "以前欠的早还完了", {"debt_fen": 0}),
        ("profile.income", "六干五", {"income_fen": 6_500_00}),
        ("closing.rating", "说五分是客气，实话说三分", {"rating": 3}),
    ],
)
def test_a_value_said_the_chinese_way_is_taken(
    step: str, say: str, values: dict[str, object]
) -> None:
    found = interpret(say, contexts("zh")[step])
    assert (found.act, found.values.said()) == (Act.ANSWER, values)


@pytest.mark.parametrize("say", ["刷好了", "扫完了", "脸已经刷过了", "拍好啦"])
def test_finished_face_check_is_not_begun_again(say: str) -> None:
    assert interpret(say, contexts("zh")["verify.face"]).act is not Act.ANSWER


def test_a_foreign_number_is_no_mobile() -> None:
    assert interpret("+1 415 555 0123", contexts("zh")["identity.mobile"]).act is Act.REJECT
