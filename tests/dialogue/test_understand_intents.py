"""Digressions in both languages, and words that only resemble them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loanflow_tui.dialogue.understand import Intent, fold, read_intent
from loanflow_tui.dialogue.understand.word_lists import LEXICON, folders
from tests.cases import for_each

ANY_TEXT = st.text(st.characters(codec=None, exclude_categories=()))

SAID: dict[str, str] = {
    "help": """
        help | Help! | help me please | what can I say? | how does this work | I don't understand
        帮助 | 帮帮我 | 这个怎么填 | 怎么填？ | 我看不懂 | 什么意思 | 救命 | ? | ？ | I'm stuck
        what should I do now | 這個怎麼填 | /help | 怎么操作啊 | 有什么命令
    """,
    "why": """
        why | why? | why do you ask this | why do you need my income? | Why do you need this
        what for | 为什么 | 為什麼要這個 | 为什么要我的收入 | 这个用来干嘛 | 为什么要身份证
        为什么要填手机号 | what is this for? | do I have to? | 有必要吗 | 干嘛要我的电话
        why do I have to give you my phone number | 一定要填吗 | 要这个干嘛
    """,
    "cost": """
        how much does this cost | How much does it cost? | what's the interest rate
        what is the APR | fees | 多少利息 | 利息多少 | 利息是多少？ | 费用 | 手续费多少 | 年化利率
        要多少钱 | 总共要还多少 | 有手续费吗 | how much will I pay in total | any hidden fees?
        贵不贵 | 借1000元一天多少钱 | 怎么收费 | what does the loan cost
        how much interest do I pay | are there any fees | 每个月还多少钱 | 一共要还多少
    """,
    "back": """
        back | go back | 返回 | 上一步 | previous question | undo | 回到上一步 | 退回
        go back one step please | 后退
    """,
    "start_over": """
        start over | restart | 重新开始 | 从头开始 | start again | 重来 | begin again
        I want to start over please | 我想重新申请
    """,
    "human": """
        talk to a person | Can I talk to a human please | 转人工 | 客服 | 人工客服
        I want to speak to someone | agent | 我要找人工客服 | 给我转人工 | 联系客服
        speak with an operator | 客服电话 | I'd like to talk to a real person | 请帮我转人工
        我要投诉 | 跟真人说话
    """,
    "cancel": """
        cancel | 取消 | 我不借了 | I don't want the loan any more | 放弃申请 | quit
        cancel my application | 算了不借了 | 不想借了 | 退出 | 我改变主意了
    """,
    "skip": """
        skip | 跳过 | skip this question | 略过 | 先跳过 | skip it
    """,
    "privacy": """
        what do you do with my data | 隐私 | 我的信息安全吗 | is my data safe? | privacy policy
        who sees this | 会泄露我的信息吗 | 你们拿我的信息干什么 | is this a scam | 隐私政策
        谁能看到我的信息
    """,
    "resume": """
        where was I | where were we? | 刚才说到哪了 | 我们到哪了 | what was the question
        再说一遍 | repeat the question | 问题是什么 | 重复一遍
    """,
    "status": """
        status | 进度 | how far am I | how many steps are left | 还有几步 | 审核到哪了
        what's my status | 多久能到账 | how long will this take | am I approved | 还要多久
        what's next | 查进度 | 什么时候放款
    """,
    "why_limit": """
        why is my limit so low | 额度为什么这么低 | why so little | 为什么只有这么点
        能多借一点吗 | 提额 | why was I declined | 为什么拒绝我 | 怎么额度这么低
        why wasn't I approved? | why was it referred | why is a person needed | 为什么转人工
    """,
    "why_rate": """
        why this rate | why is my rate so high? | how was the interest rate worked out
        where does my APR come from | 为什么是这个利率 | 利率为什么这么高 | 利率怎么定的
    """,
    "elsewhere": """
        who else may lend | Who else can lend to me? | compare lenders | other lenders
        还有谁可能借 | 还有谁能借给我 | 看看谁能借给我 | 比比别家 | 看看别家 | 换一家
    """,
    "loan": """
        my loan | show my loan | how much do I still owe | 我的贷款 | 看看我的贷款 | 还欠多少钱
    """,
    "loan_instalment": "repay | pay now | I want to repay | 还款 | 我要还款 | 还这一期",
    "loan_part": "repay a part | 还一部分 | 提前还一部分",
    "loan_all": "repay it all | pay off my loan | 全部还清 | 提前还款 | 一次性结清",
    "loan_give_back": "give it back | return the money | 退回借款",
    "loan_schedule": "repayment plan | when is my next payment | 还款计划 | 下一期是几号",
    "loan_receipts": "what I repaid | 还款记录",
    "loan_letter": "settlement letter | 结清证明",
    "loan_debit": "direct debit | set up autopay | 自动扣款 | 开通自动还款 | 关闭代扣",
    "read": """
        read the contract | show me the full text | 查看全文 | 看合同 | read it in full
        我想看看合同 | 给我看协议 | 阅读全文
    """,
}

LANGUAGE = {
    "en": "English | switch to English please | 说英文 | 换成英文 | 英文 | in English | 看不懂中文",
    "zh-CN": "中文 | 说中文 | Chinese | switch to Chinese | 切换到中文 | 看不懂英文",
    None: "换语言 | change language | 切换语言 | language",
}

CHANGE: dict[str | None, str] = {
    "income": """
        change my income | my income is wrong | 收入填错了 | 修改收入 | 我要改收入 | 改一下月薪
        correct my salary | 我的工资填错了 | 把收入改一下
    """,
    "mobile": """
        I have a new phone number | 改手机号 | 换手机号 | 手机号错了 | wrong phone number
        change my mobile number please | 我想换个手机号
    """,
    "name": """
        my name is wrong | 名字写错了 | change name | 改姓名
    """,
    "number": """
        身份证号填错了 | change my ID number | wrong id number
    """,
    "card": """
        换张卡 | 换一张银行卡 | use another card | change bank card
        I want to use a different card | 换卡
    """,
    "employer": """
        change my employer | 改单位 | 公司名写错了
    """,
    "occupation": """
        change my job | 改职业
    """,
    "purpose": """
        change the purpose | 改用途 | 用途选错了
    """,
    "debt": """
        my debt is wrong | 负债填错了
    """,
    "region": """
        change my address | 改地址 | 城市选错了
    """,
    "documents": """
        身份证照片传错了 | 重新上传证件 | wrong document | change my bank statement
    """,
    "amount": """
        change the amount | 改金额 | 我想改借款金额 | 换个金额
    """,
    "tenor": """
        change the term | 改期限 | 期限想改一下 | 换个期限
    """,
    "method": """
        change repayment method | 换一种还款方式 | 改还款方式
    """,
    "product": """
        change the product | 换个产品 | another loan product
    """,
    "consents": """
        change my consent | 撤回授权 | 撤销我的授权
    """,
    None: """
        change something | I made a mistake | 修改 | 填错了 | 改一下 | I typed it wrong
        that's wrong
    """,
    "business_code": "change the credit code | 改信用代码",
}

WITH_VALUE = [
    ("change my income to 20000", "income", "20000"),
    ("收入改成两万", "income", "两万"),
    ("把手机号改成13800138000", "mobile", "13800138000"),
    ("Change my name to Li Wei", "name", "Li Wei"),
    ("请帮我把收入改成2万", "income", "2万"),
    ("更改期限为12期", "tenor", "12期"),
]

ANSWERS = """
帮助科技 | Help Foundation Ltd | 为什么科技有限公司 | back office services | 上一步科技 | 李雷
20000 | 2万 | 好的 | yes | no | 继续 | continue | next | 同意 | 不同意 | Cancel Culture Inc
取消费 | Why Not Bakery | 客服中心 | 北京 | 装修 | salaried | 收入两万 | my income is 20000
the interest rate is too high for me | 我在语言学校工作 | English teacher | 中文老师
status quo ltd | 第二个 | 12个月 | restart ltd | skipper | 人工智能公司 | 隐私计算科技 | 等额本息
equal payments | interest only | 利息先付 | I work at Help Desk Inc | 手机 | 公司 | 算了 | 不要
不用了 | later | Privacy Labs | 卡 | 开始
"""

COMMANDS = """
help | 帮助 | 返回 | back | 取消 | cancel | why | 为什么 | 客服 | start over | 重新开始 | 跳过
how much does this cost | talk to a person | 要花多少钱 | 转人工 | my loan | 我的贷款 |
skip | 改收入 | change my income | 中文 | English | Help! | /help | 隐私 | status
"""

NOT_COMMANDS = """
李雷 | I don't understand | 什么意思 | 再见 | contract | 改天 | 改革 | 很好，帮助很大 | great help
please help others too | 利息低 | 为什么不早点有这个 | 进度很快 | skip the queue | 客服态度好
取消太难
"""


def each(table: str) -> list[str]:
    return [
        phrase.strip()
        for line in table.split("\n")
        for phrase in line.split(" | ")
        if phrase.strip()
    ]


@for_each(
    ("typed", "name"), [(typed, name) for name, table in SAID.items() for typed in each(table)]
)
def test_digressions_are_understood(typed: str, name: str) -> None:
    intent = read_intent(typed)
    assert intent is not None
    assert intent.name == name


@for_each(
    ("typed", "language"),
    [(typed, name) for name, table in LANGUAGE.items() for typed in each(table)],
)
def test_a_language_may_be_named(typed: str, language: str | None) -> None:
    assert read_intent(typed) == Intent("language", language=language)  # type: ignore[arg-type]


@for_each(
    ("typed", "target"), [(typed, name) for name, table in CHANGE.items() for typed in each(table)]
)
def test_a_change_may_name_its_answer(typed: str, target: str | None) -> None:
    assert read_intent(typed) == Intent("change", target)


@for_each(("typed", "target", "value"), WITH_VALUE)
def test_the_new_value_may_follow_as_typed(typed: str, target: str, value: str) -> None:
    assert read_intent(typed) == Intent("change", target, value)


@for_each("typed", [*each(ANSWERS), "", "  ", "\ud800", "..."])
def test_an_answer_is_no_digression(typed: str) -> None:
    assert read_intent(typed) is None


@for_each("typed", each(COMMANDS))
def test_plain_commands_are_heard_in_free_fields(typed: str) -> None:
    assert read_intent(typed, free_text=True) == read_intent(typed) is not None


@for_each("typed", [*each(NOT_COMMANDS), *each(ANSWERS)])
def test_nothing_else_is_heard_in_free_fields(typed: str) -> None:
    assert read_intent(typed, free_text=True) is None


@given(st.sampled_from([typed for table in SAID.values() for typed in each(table)]))
def test_case_width_space_and_courtesy_make_no_difference(typed: str) -> None:
    wide = "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in typed)
    expected = read_intent(typed)
    for variant in (typed.upper(), f"  {typed}  ", wide, f"{typed}。", f"{typed}!!"):
        assert read_intent(variant) == expected
    if expected is not None and "?" not in typed and "？" not in typed:
        assert read_intent(f"请{typed}，谢谢") == expected
        assert read_intent(f"please {typed}, thanks") == expected


@given(
    ANY_TEXT | st.text(st.sampled_from(list("我想改收入要为什么的了吧先请那 helpwhy?"))),
    st.booleans(),
)
def test_nothing_typed_raises(text: str, free_text: bool) -> None:
    intent = read_intent(text, free_text)
    assert intent is None or (intent.target is None or intent.name == "change")


@for_each(
    "unit",
    ["我想", "先", "请", "吧", "can you ", "收入", "改成", "额度怎么就", "x", "to ", "的", "help"],
)
def test_any_length_is_read_to_an_end(unit: str) -> None:
    for length in (40, 69, 90, 10_000):
        text = (unit * length)[:length]
        found = read_intent(text)
        assert found is None or len(text) <= 100


@pytest.mark.parametrize("language", folders())
def test_word_lists_are_written_in_small_simplified_letters(language: str) -> None:
    for path in sorted((LEXICON / language).glob("*.txt")):
        if path.name in ("traditional.txt", "firms.txt"):  # written as they are
            continue
        for line in path.read_text(encoding="utf-8").splitlines():
            if line and not line.startswith(("# ", "[language-", "[speaks ")) and "\\" not in line:
                assert fold(line.replace("’", "'")) == " ".join(line.split()), (
                    f"{path.name}: {line}"
                )
