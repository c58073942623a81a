"""Words that sound like the ones meant, as speech and pinyin keyboards write them."""

from loanflow_tui.dialogue.understand.alike import as_heard
from loanflow_tui.dialogue.understand.interpreter import interpret
from loanflow_tui.dialogue.understand.meaning import Act
from tests.cases import for_each
from tests.understanding.contexts import contexts


@for_each(
    ("typed", "meant"),
    [
        ("利绿是多少", "利率是多少"), ("提钱还款", "提前还款"), ("严正码没来", "验证码没来"),
        ("外买骑手", "外卖骑手"), ("四玩", "四万"), ("五前块", "五千块"), ("分七12", "分期12"),
        ("我要分十二七", "我要分十二期"),
    ],
)  # fmt: skip
def test_slips_of_the_ear_are_put_right(typed: str, meant: str) -> None:
    assert as_heard(typed) == meant


@for_each(
    "typed",
    ["这样就行", "我想卖房", "是几号还", "陕西不是山西", "老是收不到", "twelve months", "还三四千"],
)
def test_words_that_are_right_stay(typed: str) -> None:
    assert as_heard(typed) == typed


def test_places_are_heard_where_they_are_asked_for() -> None:
    assert as_heard("航州西湖") == "航州西湖"
    assert as_heard("航州西湖", places=True) == "杭州西湖"


@for_each("step", ["consent.bureau", "offer.accept", "loan.all"])
@for_each("say", ["统一", "统亿", "步接受", "铜意", "确人"])
def test_no_yes_or_no_is_heard_into_words(step: str, say: str) -> None:
    meaning = interpret(say, contexts("zh")[step])
    assert meaning.values.agree is None and meaning.act is not Act.REFUSE
