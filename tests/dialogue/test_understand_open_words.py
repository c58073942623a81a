"""Words that say a value beside another, a no, or a reason: which of them is meant."""

import pytest

from loanflow_tui.dialogue.understand.interpreter import interpret
from loanflow_tui.dialogue.understand.meaning import Act, CommandName, Topic
from loanflow_tui.dialogue.understand.remarks import read_remark
from tests.understanding.contexts import contexts


@pytest.mark.parametrize(
    ("step", "say", "values"),
    [
        ("profile.debt", "3 hundred and fifty", {"debt_fen": 350_00}),
        ("offer.amount", "2 thousand five hundred", {"amount_fen": 2_500_00}),
        ("offer.amount", "12 thousand and fifty", {"amount_fen": 12_050_00}),
        ("offer.tenor", "two years is too long, one", {"tenor_months": 12}),
        ("offer.amount", "全部都借", {"amount_fen": 144_000_00}),
        ("identity.name", "its wang as in king, wang da ming", {"name": "Wang Da Ming"}),
        (
            "profile.income",
            "12000 a month and 2500 of that goes to the mortgage",
            {"income_fen": 12_000_00, "debt_fen": 2_500_00},
        ),
    ],
)  # fmt: skip
def test_value_is_the_one_meant(step: str, say: str, values: dict[str, object]) -> None:
    found = interpret(say, contexts("en")[step])
    assert (found.act, found.values.said()) == (Act.ANSWER, values)


@pytest.mark.parametrize(
    ("step", "say", "values"),
    [
        ("offer.amount", "no 20", {"amount_fen": 20_000_00}),
        ("offer.tenor", "6, no 12", {"tenor_months": 12}),
        ("profile.debt", "房租五百，没贷款", {"debt_fen": 0}),
        ("profile.debt", "关你什么事，零", {"debt_fen": 0}),
        ("profile.income", "1 million a month baby", {"income_fen": 1_000_000_00}),
    ],
)
def test_value_is_asked_back_first(step: str, say: str, values: dict[str, object]) -> None:
    found = interpret(say, contexts("en")[step])
    assert found.act is Act.UNSURE and found.offers[0].values.said() == values


@pytest.mark.parametrize("step", ["offer.tenor", "profile.income"])
def test_forgotten_step_is_told(step: str) -> None:
    found = interpret("i forgot what step i'm on", contexts("en")[step])
    assert found.command is CommandName.PROGRESS


@pytest.mark.parametrize("step", ["offer.accept", "sign.name"])
def test_where_late_fees_stand_is_answered(step: str) -> None:
    found = interpret("wheres it say late fee", contexts("en")[step])
    assert found.topic is Topic.LATE_PAYMENT


@pytest.mark.parametrize("step", ["profile.debt", "offer.amount", "identity.name", "loan.home"])
def test_call_me_is_the_same_everywhere(step: str) -> None:
    assert interpret("call me tomorrow", contexts("en")[step]).topic is Topic.PHONE_CALL


@pytest.mark.parametrize(
    ("step", "say", "values"),
    [
        ("identity.name", "its Wei, Li Wei, like it says on the tin", {"name": "Li Wei"}),
        ("identity.name", "Li Wei but everyone calls me Vicky", {"name": "Li Wei"}),
        ("profile.region", "漂在杭州的四川仔", {"province": "33"}),
        ("offer.tenor", "the less the better", {"tenor_months": 3}),
    ],
)
def test_aside_is_no_value(step: str, say: str, values: dict[str, object]) -> None:
    found = interpret(say, contexts("en")[step])
    assert (found.act, found.values.said()) == (Act.ANSWER, values)


@pytest.mark.parametrize(
    ("step", "say"),
    [
        ("offer.amount", "actually wait do i pay interest on the bit i dont use"),
        ("profile.debt", "那就换手机"),
        ("profile.debt", "change my phone"),
        ("product", "哎哟喂手机终于弄好了这是借钱的吧"),
        ("profile.region", "a Hunan girl living in Shenzhen"),
    ],
)
def test_nothing_is_done_by_words_in_passing(step: str, say: str) -> None:
    assert interpret(say, contexts("en")[step]).act is Act.UNSURE


@pytest.mark.parametrize(
    ("step", "say", "remark"),
    [
        ("offer.accept", "im crying while typing this sorry", "afraid"),
        ("offer.accept", "is it ok if i do it tomorrow", "think_over"),
        ("offer.accept", "让我闺女看一眼行不", "think_over"),
        ("offer.accept", "what happens if i pop my clogs", "death"),
        ("sign.name", "is my nickname ok", "real_name"),
        ("loan.home", "上期的我是不是还过了", "payment_status"),
    ],
)
def test_remark_is_known(step: str, say: str, remark: str) -> None:
    assert read_remark(say, step) == remark
