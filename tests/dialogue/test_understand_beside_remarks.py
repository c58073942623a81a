"""A yes with remarks beside it, and what takes it back."""

from loanflow_tui.dialogue.understand.interpreter import interpret
from tests.cases import for_each
from tests.understanding.contexts import contexts

TAKEN = {
    "zh": (
        ("consent.bureau", "查吧查吧，我征信干净得很"), ("offer.accept", "对 就这个数 我借"),
        ("consent.privacy", "从头看到尾，写得明白，我同意"), ("loan.give_back", "对，全退回去"),
        ("consent.face", "可以刷，没问题的亲"),
    ),
    "en": (
        ("consent.bureau", "yes bhai do it, I have nothing to hide"),
        ("offer.accept", "happy with that, lock it in"),
    ),
}  # fmt: skip

NOT_TAKEN = {
    "zh": """
好，让我老公看看 | 同意，开玩笑的 | 可以，等我一下 | 行，明天弄 | 好的，转人工 | 对，我就是来问问
同意，那是上次 | 好，利息低一点 | 好，我去问问 | 嗯，我再看看 | 对，我是张伟 | 行，退出 | 好，撤回
同意，他说的 | 是，我被骗了 | 好，有人逼我的 | 对，太贵 | 好，去死吧 | 同意，滚 | 是，我听见了
可以，查我老公的 | 同意，查我爸的征信 | 同意，身份证除外 | 好，骗鬼去吧 | 行，做梦去吧 | 好，我挂了
同意同意，同意你个头 | 可以可以可以 逗你玩的 | 好 那取消吧 | 成都，武侯这边 | 好，我有个疑问
""",
    "en": """
yes, let my husband look at it | agreed, just kidding | sure, give me a minute | ok, tomorrow
ok, put me through to a person | yes, I'm thinking about it | I agree, that was last time
ok, lower the interest | yes, the second one | sure, I'll ask my wife | yes, this is Tom
yes, I've been scammed | sure, delete my data | ok, hold on | fine, too expensive | yes, go to hell
sure, check my husband's | I agree, check my dad's credit | yes, I agreed last month
I agree, apart from the id card | yes, you are right | ok, go on talking | accept, revert
""",
}


@for_each(
    ("language", "step", "say"),
    [(language, *each) for language, lines in TAKEN.items() for each in lines],
)
def test_a_remark_takes_no_yes_back(language: str, step: str, say: str) -> None:
    assert interpret(say, contexts(language)[step]).values.agree is True


@for_each(
    ("language", "say"),
    [
        (language, say.strip())
        for language, lines in NOT_TAKEN.items()
        for line in lines.strip().splitlines()
        for say in line.split(" | ")
    ],
)
@for_each("step", ("consent.bureau", "offer.accept"))
def test_a_yes_taken_back_is_none(language: str, say: str, step: str) -> None:
    assert interpret(say, contexts(language)[step]).values.agree is not True
