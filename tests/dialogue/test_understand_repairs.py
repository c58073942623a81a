"""Answers that the same line takes back, tags that ask nothing, and sums of which one is meant."""

from loanflow_tui.dialogue.understand import lone_number, read_code
from loanflow_tui.dialogue.understand.interpreter import interpret
from loanflow_tui.dialogue.understand.meaning import Act, CommandName, Crisis, Meaning
from tests.cases import for_each
from tests.understanding.contexts import contexts


def said(step: str, say: str) -> Meaning:
    return interpret(say, contexts("en" if say.isascii() else "zh")[step])


@for_each(
    "step, say, values",
    [
        ("identity.name", "Sarah Chen, sorry it's Sara Chen without h", {"name": "Sara Chen"}),
        ("identity.name", "张晓梅，身份证上是张小梅，大小的小", {"name": "张小梅"}),
        ("offer.method", "等额本金……不对不对，等额本息", {"method": "equal_payment"}),
    ],
)
def test_the_last_of_two_answers_counts(step: str, say: str, values: dict[str, str]) -> None:
    found = said(step, say)
    assert (found.act, found.values.said()) == (Act.ANSWER, values)


@for_each(
    "step, say",
    [
        ("profile.employer", "Red Flag driving school, no, Red Star"),
        ("profile.income", "it's Red Star not Red Flag. 6200 a month, no 6400 since march"),
        ("profile.region", "河北，不，是北京，户口河北"),
        ("profile.debt", "每个月房贷的数得问我爱人，三千还是四千来着"),
        ("profile.debt", "mortgage 3000 or is it 4000"),
        ("profile.occupation", "公司职员，刚离职，又找了个自由撰稿的活"),
    ],
)
def test_one_of_two_answers_is_asked_back(step: str, say: str) -> None:
    found = said(step, say)
    assert found.act is Act.UNSURE
    assert found.offers


def test_the_last_of_two_numbers_counts() -> None:
    old, new = "110101198701012345", "110101199005129005"
    assert lone_number(f"{old} no that's the old one. it's {new}") == new
    assert lone_number(f"{old}，不对，{new}") == new
    assert lone_number(f"{old} and {new}") == f"{old} and {new}"
    assert read_code("the code is 423651, I mean 423615") == "423615"
    assert read_code("423651 423615") is None


@for_each(
    "step, say, values",
    [
        ("product", "fine, personal, happy now?", {"product": "consumer"}),
        ("product", "个人消费，行了吧？", {"product": "consumer"}),
        ("identity.name", "沈大为，满意了吗？", {"name": "沈大为"}),
        ("identity.number", "110101198305129037 ok?", {}),
        ("verify.code", "921862 did that work?", {}),
    ],
)
def test_a_tag_doubts_no_answer(step: str, say: str, values: dict[str, str]) -> None:
    found = said(step, say)
    assert (found.act, found.values.said()) == (Act.ANSWER, values)


@for_each("say", ["I agree, ok?", "同意，行了吧？"])
def test_a_tag_doubts_a_yes(say: str) -> None:
    assert said("offer.accept", say).values.agree is None


@for_each(
    "step, say", [("profile.debt", "education"), ("documents.bank_statement", "我不懂，就用示例吧")]
)
def test_ending_is_not_offered_for_vague_words(step: str, say: str) -> None:
    ending = {CommandName.CANCEL, CommandName.START_OVER}
    assert not ending & {each.command for each in said(step, say).offers}


@for_each(
    "step, say, values",
    [
        ("profile.debt", "oops, one zero too many on my income, should be 9200",
         {"income_fen": 920000}),
        ("profile.employer", "顺丰的,坐标武汉", {"employer": "顺丰", "province": "42"}),
        ("profile.income", "一共七千一一个月", {"income_fen": 710000}),
        ("profile.purpose", "换空调，五千就够", {"purpose": "shopping", "amount_fen": 500000}),
    ],
)  # fmt: skip
def test_a_value_goes_to_its_own_answer(step: str, say: str, values: dict[str, object]) -> None:
    assert said(step, say).values.said() == values


@for_each(
    "step, say, values",
    [
        ("offer.tenor", "1", {"tenor_months": 3}),
        ("offer.tenor", "4", {"tenor_months": 24}),
        ("offer.tenor", "6", {"tenor_months": 6}),
        ("profile.debt", "1", {"debt_fen": 0}),
    ],
)
def test_a_figure_that_is_no_value_chooses(step: str, say: str, values: dict[str, object]) -> None:
    assert said(step, say).values.said() == values


@for_each(
    "step, say",
    [
        ("product", "so I run a noodle place, and now the fridge is dying"),
        ("consent.face", "刷脸不行，我在送餐路上戴着头盔呢"),
        ("loan.home", "我不想开了 太复杂，我自己还"),
        ("closing.comment", "没有了，谢谢你啊。我是问每个月怎么还钱"),
        ("sign.code", "415628, and come eat with us sometime"),
        ("product", "个人的，啊不是，小微吧，我老婆在家接点裁缝活…算了还是个人"),
    ],
)
def test_everyday_words_are_no_trouble(step: str, say: str) -> None:
    assert said(step, say).act is not Act.CRISIS


@for_each(
    "step, say",
    [
        ("consent.face", "刷脸行 老板在旁边看着"),
        ("consent.privacy", "同意吧 我老板说都点同意就行"),
        ("offer.accept", "the boss is standing next to me, so yes"),
        ("consent.bureau", "my grandson borrowed in my name"),
    ],
)
def test_pressure_is_heard_beside_a_yes(step: str, say: str) -> None:
    assert said(step, say).crisis is Crisis.COERCION
