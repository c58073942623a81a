"""What words are read as: the smallest case of each kind that was once read as something else."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from loanflow_tui.dialogue.understand.context import Context
from loanflow_tui.dialogue.understand.interpreter import interpret
from loanflow_tui.dialogue.understand.meaning import Act, Meaning, Slot
from loanflow_tui.lending.api import Purpose
from tests.cases import for_each
from tests.understanding.contexts import contexts


def at(step: str, say: str, recent: Slot | None = None) -> Meaning:
    """Return what is understood, in the language of the words."""
    context: Context = contexts("en" if say.isascii() else "zh")[step]
    return interpret(say, replace(context, recent=recent) if recent else context)


def assert_answer(step: str, say: str, values: Mapping[str, str | int]) -> None:
    """Assert that words are the answer with exactly these values."""
    meaning = at(step, say)
    assert (meaning.act, meaning.values.said()) == (Act.ANSWER, values)


@for_each(
    ("step", "say", "values"),
    [
        ("offer.amount", "make it 20k instead", {"amount_fen": 20_000_00}),
        ("offer.amount", "no no, three thousand five hundred, please fix", {"amount_fen": 3500_00}),
        ("profile.income", "no wait 7500 not 6000", {"income_fen": 7500_00}),
        ("profile.debt", "two thousand, no sorry, three thousand", {"debt_fen": 3000_00}),
        ("profile.debt", "两千，不对，三千", {"debt_fen": 3000_00}),
        ("identity.mobile", "13800138002 这号用了十年了", {"mobile": "13800138002"}),
        ("identity.mobile", "call me on 13800138002, had it for years", {"mobile": "13800138002"}),
        ("profile.region", "moved from Hunan to Shenzhen last year", {"province": "44"}),
        ("profile.region", "老家湖南，现在深圳", {"province": "44"}),
        ("profile.employer", "鸿运五金店", {"employer": "鸿运五金店"}),
        ("profile.employer", "at a startup, Bluebird Tech", {"employer": "Bluebird Tech"}),
        ("profile.employer", "oops no, I work at Delta Foods", {"employer": "Delta Foods"}),
        ("profile.income", "22.000 a month", {"income_fen": 22_000_00}),
        ("profile.income", "四千来块", {"income_fen": 4000_00}),
        ("profile.region", "living in Chengdu 4 yrs now", {"province": "51"}),
        ("profile.purpose", "three months rent up front for the flat", {"purpose": "rent"}),
        ("profile.purpose", "装修 my apartment", {"purpose": "renovation"}),
        ("profile.occupation", "写代码的", {"occupation": "employed"}),
        ("profile.occupation", "美团骑手 众包的", {"occupation": "freelance"}),
        ("identity.mobile", "mobile no. 138 0013 8002", {"mobile": "13800138002"}),
        ("offer.tenor", "two dozen months", {"tenor_months": 24}),
        ("offer.tenor", "6m", {"tenor_months": 6}),
        ("loan.part", "pay 500", {"amount_fen": 500_00}),
        ("loan.home", "repay 500", {"amount_fen": 500_00, "choice": "loan_part"}),
        ("loan.home", "can I pay 500 first", {"amount_fen": 500_00, "choice": "loan_part"}),
        ("loan.home", "我能不能先还五百", {"amount_fen": 500_00, "choice": "loan_part"}),
        ("loan.home", "还是先还三千吧", {"amount_fen": 3000_00, "choice": "loan_part"}),
        ("loan.home", "我现在就全还了", {"choice": "loan_all"}),
        ("loan.home", "全部还掉", {"choice": "loan_all"}),
        ("loan.home", "全还 确认", {"choice": "loan_all"}),
        ("loan.home", "那就还这个月的", {"choice": "loan_instalment"}),
        ("loan.home", "先还三分之一", {"amount_fen": 16_666_00, "choice": "loan_part"}),
        ("profile.region", "不是上海，是苏州", {"province": "32"}),
        ("profile.region", "not Shanghai, Suzhou", {"province": "32"}),
        ("profile.employer", "不是腾讯，是阿里", {"employer": "阿里"}),
        ("profile.employer", "not Tencent, Alibaba", {"employer": "Alibaba"}),
        ("profile.employer", "就叫老陈小吃,两个门面,员工六个", {"employer": "老陈小吃"}),
        ("profile.debt", "房贷总共八十万，一个月还三千", {"debt_fen": 3000_00}),
        ("profile.debt", "欠银行五万，月供八百", {"debt_fen": 800_00}),
        ("profile.debt", "I owe 50k to the bank, 800 a month", {"debt_fen": 800_00}),
        ("profile.debt", "信用卡一共欠八千，每月还一千", {"debt_fen": 1000_00}),
        ("profile.debt", "车贷每月两千，信用卡每月一千，一共三千", {"debt_fen": 3000_00}),
        ("profile.debt", "房租两千，信用卡五百", {"debt_fen": 500_00}),
        ("profile.debt", "目前没有欠别人钱", {"debt_fen": 0}),
        ("profile.debt", "没有，下一个", {"debt_fen": 0}),
        ("profile.purpose", "六成进货四成付房租", {"purpose": Purpose.STOCK}),
        ("profile.purpose", "30% medical bills, 70% rent", {"purpose": Purpose.RENT}),
    ],
)
def test_answers_are_read_with_their_values(
    step: str, say: str, values: dict[str, str | int]
) -> None:
    assert_answer(step, say, values)


@for_each(
    ("say", "paid"),
    [
        ("信用卡六百，另外欠朋友一万下个月还", 600_00),
        ("card 600, and I owe a friend 10000", 600_00),
        ("花呗五百，借呗八百，还有问同事借的三千", 1300_00),
        ("200 on the card and 3000 borrowed from a colleague", 200_00),
    ],
)
def test_what_is_owed_is_no_monthly_payment(say: str, paid: int) -> None:
    meaning = at("profile.debt", say)
    assert meaning.act is Act.UNSURE
    assert meaning.offers[0].values.said() == {"debt_fen": paid}
    assert all(each.values.amount_fen is None for each in meaning.offers)


def test_equal_shares_are_asked_back() -> None:
    assert at("profile.purpose", "五成进货五成付房租").act is Act.UNSURE
    assert at("profile.purpose", "half stock, half rent").act is Act.UNSURE


def test_a_mocked_yes_is_not_offered_first() -> None:
    meaning = at("sign.costs", "5秒够看啥呀，看清了才怪")
    assert meaning.act is Act.UNSURE and meaning.offers[0].values.agree is None


@pytest.mark.parametrize("say", ["先还一半吧", "half of it"])
def test_a_fraction_of_the_loan_is_asked_back(say: str) -> None:
    meaning = at("loan.part", say)
    assert meaning.act is Act.UNSURE
    assert meaning.offers[0].values.said() == {"amount_fen": 25_000_00}


def test_what_a_part_would_save_is_a_question() -> None:
    assert at("loan.part", "要是还三千能省多少钱？").act is Act.ASK


@for_each("say", ["make it 9500", "i meant 9500", "改成9500", "说错了，9500"])
def test_a_bare_sum_corrects_what_was_said_last(say: str) -> None:
    step = "documents.bank_statement"
    assert at(step, say, "income_fen").values.said() == {"income_fen": 9500_00}
    assert at(step, say, "debt_fen").values.said() == {"debt_fen": 9500_00}
    either = at(step, say, "province")
    assert either.act is Act.UNSURE
    assert [each.values.said() for each in either.offers] == [
        {"debt_fen": 9500_00}, {"income_fen": 9500_00},
    ]  # fmt: skip


def test_a_sum_mended_early_stays_what_it_was() -> None:
    meaning = at("documents.bank_statement", "借五千 不对 八千")
    assert meaning.values.said() == {"amount_fen": 8000_00}


def test_what_is_changed_keeps_the_answer_beside_it() -> None:
    for say in ("half year and change the amount to 9000", "半年，钱改成九千"):
        meaning = at("offer.tenor", say)
        assert meaning.act is Act.CORRECT
        assert meaning.values.said() == {"amount_fen": 9000_00, "tenor_months": 6}


@for_each(
    ("step", "say"),
    [
        ("profile.income", "不到五千"), ("profile.income", "保底三千加提成"),
        ("profile.income", "3000 plus commission"), ("offer.amount", "两万太多了"),
        ("offer.amount", "20k is too much for me"), ("identity.mobile", "not 13800138002 any more"),
        ("identity.mobile", "13800138002是我老公的"), ("profile.occupation", "I'm not a student"),
        ("product", "not the emergency one, the normal"), ("product", "不要应急的，就普通那个"),
        ("loan.home", "我还了五百怎么没显示"), ("profile.debt", "student loan 60 thousand"),
        ("profile.debt", "信用卡欠了两万"), ("profile.occupation", "my wife is a nurse"),
        ("identity.name", "叫我强哥就行"), ("profile.employer", "1"),
    ],
)  # fmt: skip
def test_what_is_denied_or_open_is_not_taken(step: str, say: str) -> None:
    assert at(step, say).act in (Act.UNSURE, Act.REJECT)


@for_each(
    "say",
    [
        "this is taking forever", "Please stop asking questions", "you people are vultures",
        "I don't want to say", "do you check it with them", "not sure what to put",
        "公司小，没名字", "我们老板是个好人", "写啥好呢", "烦不烦啊", "等会儿再填", "问完了没有",
    ],
)  # fmt: skip
def test_a_sentence_is_no_employer(say: str) -> None:
    meaning = at("profile.employer", say)
    assert meaning.act is not Act.ANSWER
    assert all(each.values.employer is None for each in meaning.offers)


@for_each("say", ["yeah yeah whatever, agreed", "同意，烦死了", "阿拉同意额", "木问题", "要得嘛"])
def test_an_annoyed_or_local_yes_is_a_yes(say: str) -> None:
    assert at("consent.bureau", say).values.agree is True


@for_each("say", ["fine, whatever", "whatever", "烦死了", "ok already?", "好烦死了"])
def test_annoyance_alone_is_no_yes(say: str) -> None:
    assert at("consent.bureau", say).act is not Act.ANSWER


@for_each("say", ["no. skip", "no ads thanks", "广告就不要了", "不要，跳过", "这个免了吧"])
def test_a_clear_no_refuses_an_optional_consent(say: str) -> None:
    assert at("consent.host_data", say).act is Act.REFUSE


@pytest.mark.parametrize(
    ("say", "agrees"), [("一次还清", False), ("一次性还清", False), ("现在可以扣了", True)]
)
def test_naming_the_repayment_is_no_yes_to_it(say: str, agrees: bool) -> None:
    assert (at("loan.all", say).values.agree is True) is agrees


@for_each("step", ["consent.bureau", "offer.accept", "loan.all"])
@for_each("say", ["I want to change my name", "My address has changed.", "我要改名字"])
def test_a_change_of_person_is_asked_back(step: str, say: str) -> None:
    assert at(step, say).act not in (Act.CORRECT, Act.ANSWER, Act.CRISIS)


@for_each("step", ["offer.accept", "loan.all"])
@for_each(
    ("say", "target"),
    [
        ("change my card", "card"), ("换一张银行卡", "card"), ("换卡", "card"),
        ("change my number", "mobile"), ("换手机号", "mobile"), ("change my name", "name"),
    ],
)  # fmt: skip
def test_a_change_as_replies_name_it_is_meant(step: str, say: str, target: str) -> None:
    meaning = at(step, say)
    assert (meaning.act, meaning.target) == (Act.CORRECT, target)


@for_each(
    ("step", "say"),
    [
        ("product", "i want borrow"), ("loan.part", "nothing today"),
        ("verify.code", "收到了，123456"), ("loan.home", "一把清了算了"),
        ("loan.home", "我搬家了，地址变了"), ("loan.home", "the app won't let me log in"),
        ("consent.bureau", "my transfer to a friend is stuck"),
        ("profile.occupation", "下岗了"), ("profile.purpose", "to pay off my other cards"),
    ],
)  # fmt: skip
def test_everyday_words_are_no_trouble(step: str, say: str) -> None:
    assert at(step, say).act is not Act.CRISIS


@for_each(
    ("say", "topic"),
    [
        ("can I have more time", "extension"),
        ("能不能宽限几天", "extension"),
        ("how much must I pay today", "next_due"),
        ("今天要还多少", "next_due"),
    ],
)
def test_more_time_is_told_from_what_is_due(say: str, topic: str) -> None:
    meaning = at("loan.home", say)
    assert (meaning.act, meaning.topic) == (Act.ASK, topic)


def test_another_hosts_number_leaves_no_host() -> None:
    assert at("identity.mobile", "用微信绑的那个").act is not Act.COMMAND


@for_each("step", ["consent.bureau", "offer.accept", "loan.all"])
@for_each("say", ["continue", "go on", "carry on please", "no changes, go on", "继续"])
def test_going_on_is_asked_back_at_an_agreement(step: str, say: str) -> None:
    meaning = at(step, say)
    assert meaning.act is Act.UNSURE
    assert [each.values.agree for each in meaning.offers] == [True, None]
    assert meaning.offers[1].act is Act.REFUSE


@pytest.mark.parametrize(
    ("step", "say", "values"),
    [
        ("documents.bank_statement", "其实我在四川", {"province": "51"}),
        ("documents.bank_statement", "省份填错了 我在重庆不在四川", {"province": "50"}),
    ],
)
def test_a_correction_changes_what_it_names(step: str, say: str, values: dict[str, str]) -> None:
    meaning = at(step, say)
    assert (meaning.act, meaning.values.said()) == (Act.CORRECT, values)


def test_a_firm_corrected_is_no_persons_name() -> None:
    meaning = at("profile.purpose", "单位名字打错了 是华兴建材")
    assert [each.values.said() for each in (meaning, *meaning.offers)][1] == {
        "employer": "华兴建材"
    }


def test_a_bare_sum_after_decision_is_asked_back() -> None:
    context = contexts("en")["loan.home"]
    given: frozenset[Slot] = frozenset({"income_fen", "debt_fen"})
    context = replace(context, step="decision.referred", recent="debt_fen", given=given)
    assert interpret("make it 2500", context).act is not Act.CORRECT


@pytest.mark.parametrize("say", ["不是上海，是苏州", "不是李伟，是王芳", "not Li Wei, Wang Fang"])
def test_a_name_is_only_changed_by_its_word(say: str) -> None:
    for step in ("profile.region", "profile.employer", "profile.income", "profile.debt"):
        assert at(step, say).values.name is None


@for_each(
    ("step", "say", "values"),
    [
        ("product", "借两万周转一下 消费的那种 快点我在等单",
         {"product": "consumer", "amount_fen": 20_000_00}),
        ("identity.name", "姓张，张建国，建设的建国家的国", {"name": "张建国"}),
        ("identity.name", "我的名字叫王秀兰嗯", {"name": "王秀兰"}),
        ("profile.occupation", "那个我是在那个那个中学当老师", {"occupation": "public_sector"}),
        ("profile.occupation", "I work at Huawei",
         {"occupation": "employed", "employer": "Huawei"}),
        ("profile.income", "6800，没有别的贷款", {"income_fen": 6800_00, "debt_fen": 0}),
        ("profile.income", "月薪一万五，另外房贷每月四千",
         {"income_fen": 15_000_00, "debt_fen": 4000_00}),
        ("offer.tenor", "12 months, with the payments going down each month",
         {"tenor_months": 12, "method": "equal_principal"}),
    ],
)  # fmt: skip
def test_every_value_of_a_sentence_is_read(
    step: str, say: str, values: dict[str, str | int]
) -> None:
    assert_answer(step, say, values)


@for_each(
    ("step", "say"),
    [
        ("product", "消费贷是吧，我先问问我媳妇"),
        ("product", "personal, let me ask my wife first"),
        ("profile.region", "苏州跟上海两头跑"), ("profile.region", "between Suzhou and Shanghai"),
        ("offer.method", "随借随还按天算的有没有"), ("profile.employer", "退回去改职业"),
        ("closing.rating", "5 for you, 1 for the interest"),
        ("consent.bureau", "agree, but let me ask my wife first"),
    ],
)  # fmt: skip
def test_questions_and_open_remarks_are_no_answers(step: str, say: str) -> None:
    assert at(step, say).act in (Act.UNSURE, Act.REJECT, Act.ASK)


def test_a_correction_and_an_answer_are_both_kept() -> None:
    meaning = at("profile.region", "内蒙古包头，另外负债那里我漏了，还有个车贷一个月1500")
    assert meaning.act is Act.CORRECT
    assert meaning.values.said() == {"debt_fen": 1500_00, "province": "15"}


def test_new_number_after_the_loan_is_a_question() -> None:
    meaning = at("loan.home", "my number changed")
    assert (meaning.act, str(meaning.topic)) == (Act.ASK, "change_phone")


@pytest.mark.parametrize(
    ("step", "say"),
    [
        ("profile.income", "18000 and the wife has 9000 of her own"),
        ("offer.tenor", "12 months and something with 5000"),
        ("profile.region", "Guangdong, my flat there went for 800000"),
    ],
)
def test_an_unread_sum_is_asked_back(step: str, say: str) -> None:
    assert at(step, say).act is not Act.ANSWER


@for_each(
    ("step", "say", "values"),
    [
        ("profile.debt", "I owe nobody a penny", {"debt_fen": 0}),
        ("profile.debt", "没有欠谁的", {"debt_fen": 0}),
        ("profile.debt", "谁的都不欠", {"debt_fen": 0}),
        ("profile.debt", "i pay two thousand a month on my credit card", {"debt_fen": 2000_00}),
        ("profile.debt", "花呗每个月还个千把块", {"debt_fen": 1000_00}),
        ("profile.employer", "East Gate Networks Ltd", {"employer": "East Gate Networks Ltd"}),
        ("profile.employer", "Cloud Coffee Shop", {"employer": "Cloud Coffee Shop"}),
        ("offer.amount", "half of that limit", {"amount_fen": 72_000_00}),
        ("offer.tenor", "不要12期了，换6期", {"tenor_months": 6}),
        ("profile.debt", "花呗两百，还有个贷款三百", {"debt_fen": 500_00}),
        ("profile.employer", "嗯那个在华联超市", {"employer": "华联超市"}),
        ("product", "my landlord wants three months up front", {"purpose": "rent"}),
        ("closing.rating", "3... oh go on, 4", {"rating": 4}),
        ("profile.debt", "3 hundred and fifty", {"debt_fen": 350_00}),
        ("offer.amount", "3 wan 5", {"amount_fen": 35_000_00}),
        ("offer.amount", "2 thousand five hundred", {"amount_fen": 2_500_00}),
        ("profile.occupation", "i'm a builder i work for meself", {"occupation": "self_employed"}),
    ],
)
def test_everyday_words_are_read_as_meant(
    step: str, say: str, values: dict[str, str | int]
) -> None:
    assert_answer(step, say, values)


@for_each(
    ("step", "say"),
    [
        ("identity.number", "110101199003074258?"),
        ("verify.card", "6222020200112233445，这张行吗？"),
        ("identity.mobile", "13800138002?"), ("profile.region", "between Guangdong and Hunan"),
        ("offer.amount", "借个三五万"), ("offer.amount", "比最高少一万"),
        ("offer.amount", "两万还是两万五好"),
        ("offer.amount", "ten thousand less than the max"),
        ("profile.income", "12k, paid every two weeks"),
        ("profile.income", "一万二，半个月一发"),
        ("profile.income", "take home is 8200 and rent is 2500"),
        ("profile.debt", "两千吧，还是三千"),
        ("profile.income", "12"),
        ("loan.part", "a thousand now and a thousand on friday"),
        ("profile.region", "from Hunan but now work in Hangzhou"),
        ("product", "business. no wait, personal, its for the house"),
    ],
)  # fmt: skip
def test_numbers_and_places_in_doubt_are_asked_back(step: str, say: str) -> None:
    assert at(step, say).act is Act.UNSURE


@pytest.mark.parametrize("say", ["my boss is Mr Wang", "it's a family business"])
def test_vague_workplaces_are_no_firm(say: str) -> None:
    assert at("profile.employer", say).values.employer is None


def test_a_sick_parent_is_no_force() -> None:
    assert at("profile.purpose", "回老家看我爸，他病了").act is Act.UNSURE
