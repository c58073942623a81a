"""Yes and no, plain ones only, in both languages."""

from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from loanflow_tui.dialogue.understand import Kind, read_yes_no
from tests.cases import for_each

ANY_TEXT = st.text(st.characters(codec=None, exclude_categories=()))

YES = """
yes | y | ok | OK! | okay | yep | yeah | yesss | okkk | sure | Sure, go ahead | fine | go ahead
Yes please | I agree | yes, I have read everything | of course | absolutely | no problem
sounds good to me | I do | that's fine | ok let's go | yes yes | agreed | alright | no objection
👍 | 👍🏽👍🏽 | ✅ | 👌 | ＯＫ | 好的 | 好 | 行 | 可以 | 同意 | 嗯 | 嗯嗯 | 是的 | 是
对 | 没问题 | 好好好 | 可以的 | 确认 | 我同意 | 我同意授权查询征信 | 當然 | 當然同意
好的好的 | 确定 | 接受 | 同意，没问题 | 愿意 | 我愿意 | 嗯，可以 | 没错 | 願意
"""

NO = """
no | No. | nope | n | nah | nooo | no no no | no thanks | no way | not ok | I refuse
I don't agree | I do not agree to this | I don't think so | of course not | never | decline
I do not | I can't accept this | I'd rather not | I won't | don't
disagree | 👎 | ❌ | 🙅 | 不 | 不要 | 算了 | 不同意 | 拒绝 | 不行 | 不可以 | 不好 | 不对 | 没有
没 | 无 | 不是 | 别 | 不不不 | 沒有 | 不，谢谢 | 不用了，谢谢 | 我不太想同意 | 我不太同意 | 当然不
當然不同意 | 我不想借了 | 不，我不同意 | 不接受 | 别同意 | 没兴趣 | 没同意 | 不想 | 不用
"""

NEITHER = """
maybe | not sure | I'm not sure | yes and no | no, I agree | I don't disagree | ok? | later | 🤔
yes but what about the fees | I don't know | up to you | yes or no | hmmm | let me think | I guess
why not | not bad | not really | none | n/a | not now | ok so | okay then | I'm not saying no
不是不同意 | 不是不可以 | 没有不同意 | 不确定 | 不知道 | 再想想 | 考虑一下 | 可能吧 | 随便
可以吗 | 可不可以 | 行不行 | 好的，不用了 | 同意但是不同意人脸 | 应该可以 | 是不是 | 等等 | 好不
以后再说 | 沒想好 | 行吧 | 好吧 | 不错 | 我想同意 | 得了 | 对了 | 好了好了
20000 | hello world | 中国银行 | 我叫李雷 | help | 帮助科技 | 2 | 123 | 对方公司 | 北京 | 成都
方便面 | 没有房贷，每月车贷2000 | 没有房贷，车贷两千 | no mortgage, 2000 a month | [bold] | 、、、
¿ | 微信查不了 | 打不开
"""


def each(table: str) -> list[str]:
    return [phrase.strip() for line in table.split("\n") for phrase in line.split(" | ") if phrase]


@for_each(
    ("typed", "meant"),
    [
        *((typed, "yes") for typed in each(YES)),
        *((typed, "no") for typed in each(NO)),
        *((typed, None) for typed in [*each(NEITHER), "", "  ", "\ud800"]),
    ],
)
def test_an_answer_is_heard_as_it_is_meant(typed: str, meant: str | None) -> None:
    assert read_yes_no(typed, "consent") == meant


@given(st.sampled_from(each(YES)), st.sampled_from(["", " ", "!", "。", " 🙏", "～"]))
def test_a_yes_is_never_heard_as_a_no(typed: str, end: str) -> None:
    assert read_yes_no(f"  {typed.upper()}{end}") != "no"


@given(st.sampled_from(each(NO)), st.sampled_from(["", " ", "!", "。", " 🙏", "～"]))
def test_a_no_is_never_heard_as_a_yes(typed: str, end: str) -> None:
    assert read_yes_no(f"  {typed.upper()}{end}") != "yes"


@given(
    st.sampled_from(["同意", "接受", "可以", "愿意", "确认"]),
    st.sampled_from(["不", "不太", "并不", "我不"]),
)
def test_negated_yes_is_never_a_yes(yes: str, negation: str) -> None:
    assert read_yes_no(f"{negation}{yes}") != "yes"
    assert read_yes_no(f"不是不{yes}") is None


@given(ANY_TEXT | st.text(st.sampled_from(list("是不好同意可行嗯没有吗，。?! yesnokI'dt👍"))))
def test_nothing_typed_raises(text: str) -> None:
    assert read_yes_no(text) in ("yes", "no", None)


@for_each("unit", ["不", "yes ", "同意，", "👍", "x"])
def test_ten_thousand_characters_are_no_answer(unit: str) -> None:
    pasted = (unit * 10_000)[:10_000]
    assert read_yes_no(pasted) in (None, "yes", "no")


KINDS_OF_ANSWERS: tuple[tuple[Kind, str, str], ...] = (
    ("consent", "查呗 咱清清白白的", "yes"), ("offer", "就照这个办，我接受", "yes"),
    ("repay", "一次还完它", "yes"), ("consent", "我的脸谁也别想扫", "no"),
    ("consent", "我的征信记录恕不授权", "no"), ("consent", "同意个锤子", "no"),
    ("consent", "才不同意呢", "no"), ("offer", "我才不借呢", "no"), ("offer", "这钱咱不借", "no"),
    ("return", "退一万步说 我也不想退", "no"), ("consent", "不行不行", "no"),
)  # fmt: skip


@for_each(("kind", "said", "side"), KINDS_OF_ANSWERS)
def test_the_question_decides_what_a_yes_means(kind: Kind, said: str, side: str) -> None:
    assert read_yes_no(said, kind) == side


@for_each("said", ["你好", "你们", "老师好", "可不", "也同意", "谁也同意", "先同意"])
def test_half_a_yes_is_none(said: str) -> None:
    assert all(read_yes_no(said, kind) is None for kind in get_args(Kind))
