"""Kinds of things people say, each with a few lines that are said that way."""

from loanflow_tui.dialogue.understand.interpreter import interpret
from loanflow_tui.dialogue.understand.meaning import Act, Crisis, Meaning, Topic
from tests.cases import for_each
from tests.understanding.contexts import contexts


def understood(say: str, step: str) -> Meaning:
    """Return what words mean at a step, in the language that they are in."""
    return interpret(say, contexts("en" if say.isascii() else "zh")[step])


@for_each(
    ("step", "say"),
    [
        ("consent.host_data", "yes, check my credit"),
        ("consent.host_data", "同意查征信"),
        ("consent.bureau", "yes you can scan my face"),
        ("consent.bureau", "刷脸可以"),
        ("consent.face", "同意隐私政策"),
        ("consent.face", "no credit check"),
        ("consent.privacy", "那查吧"),
        ("consent.privacy", "yes, you may check"),
        ("consent.bureau", "算了，继续"),
    ],
)
def test_words_on_another_consent_record_nothing(step: str, say: str) -> None:
    assert understood(say, step).act is Act.UNSURE


@for_each(
    ("step", "say"),
    [
        ("consent.host_data", "征信那个我后悔了，不让查了"),
        ("consent.host_data", "I take the credit check back"),
        ("consent.bureau", "刚才隐私那个我想撤回"),
    ],
)
def test_another_consent_taken_back_says_how(step: str, say: str) -> None:
    found = understood(say, step)
    assert (found.act, found.topic) == (Act.ASK, Topic.CONSENT_WITHDRAW)


def test_this_consent_is_refused_beside_another() -> None:
    assert understood("征信可以，这个不行", "consent.host_data").act is Act.REFUSE


@for_each(
    ("step", "say", "act"),
    [
        ("profile.purpose", "2222222", Act.REJECT),
        ("profile.purpose", "1234567", Act.REJECT),
        ("profile.income", "999999", Act.UNSURE),
        ("offer.amount", "111111", Act.UNSURE),
        ("verify.code", "111111", Act.ANSWER),
    ],
)
def test_a_key_held_down_is_no_sum(step: str, say: str, act: Act) -> None:
    assert interpret(say, contexts("en")[step]).act is act


@for_each("say", ["一家软件公司", "某个外贸公司", "私人老板那里", "朋友的店里", "家里开的厂"])
def test_a_kind_of_firm_is_no_name(say: str) -> None:
    for step in ("profile.employer", "profile.occupation"):
        assert interpret(say, contexts("zh")[step]).values.employer is None


@for_each(
    ("step", "say"),
    [
        ("loan.give_back", "退不退我还没想好"),
        ("loan.give_back", "退吧……等等"),
        ("loan.give_back", "要手续费就不退"),
        ("loan.give_back", "it's not a no, I only want to know the price"),
        ("loan.all", "有手续费就不还"),
    ],
)
def test_a_doubt_at_the_loan_is_no_refusal(step: str, say: str) -> None:
    found = understood(say, step)
    assert found.act in (Act.UNSURE, Act.ASK)


@for_each("say", ["退吧，我用不上了", "退回去，不借了"])
def test_a_reason_beside_a_yes_leaves_it_one(say: str) -> None:
    assert interpret(say, contexts("zh")["loan.give_back"]).values.agree is True


@for_each(
    ("step", "say", "act", "values"),
    [
        ("profile.region", "哈哈哈", Act.CHAT, {}),
        ("profile.region", "lol", Act.CHAT, {}),
        ("profile.debt", "haha nothing", Act.ANSWER, {"debt_fen": 0}),
        ("profile.debt", "hehe, cleared the last one in june", Act.ANSWER, {"debt_fen": 0}),
        ("product", "三万吧", Act.ANSWER, {"amount_fen": 30_000_00}),
        ("offer.amount", "算了太多了，五万", Act.ANSWER, {"amount_fen": 50_000_00}),
        ("profile.employer", "没有，就花呗一个月两百", Act.ANSWER, {"debt_fen": 200_00}),
        ("offer.amount", "15000 and not a cent more", Act.ANSWER, {"amount_fen": 15_000_00}),
        ("offer.amount", "as little as it lets me", Act.ANSWER, {"amount_fen": 500_00}),
        ("loan.part", "no no, 700, not 7000", Act.ANSWER, {"amount_fen": 700_00}),
        ("profile.income", "8 thousnd 4 hundrd", Act.ANSWER, {"income_fen": 8_400_00}),
        ("profile.income", "seven and a half take home", Act.ANSWER, {"income_fen": 7_500_00}),
        ("profile.purpose", "收入说多了，是七千不是七万", Act.CORRECT, {"income_fen": 7_000_00}),
        ("profile.occupation", "I own a little bike shop", Act.ANSWER,
         {"occupation": "self_employed"}),
        ("profile.occupation", "开了家饺子馆", Act.ANSWER, {"occupation": "self_employed"}),
        ("offer.tenor", "12 months and knock the amount down to 8,000", Act.ANSWER,
         {"amount_fen": 8_000_00, "tenor_months": 12}),
    ],
)  # fmt: skip
def test_values_said_in_many_ways_are_found(
    step: str, say: str, act: Act, values: dict[str, str | int]
) -> None:
    found = understood(say, step)
    assert (found.act, found.values.said()) == (act, values)


@for_each("say", ["make it 18 months", "改成18期"])
def test_a_correction_out_of_range_is_told(say: str) -> None:
    found = understood(say, "offer.accept")
    assert (found.act, found.reason) == (Act.REJECT, "tenor_not_offered")


@for_each("step", ["consent.privacy", "sign.name"])
def test_to_read_first_is_a_question(step: str) -> None:
    found = interpret("let me read it", contexts("en")[step])
    assert (found.act, found.wish) == (Act.ASK, "read")


def test_a_file_name_alone_is_the_answer() -> None:
    found = interpret("流水.pdf", contexts("zh")["documents.bank_statement"])
    assert found.act is Act.ANSWER


@for_each(
    ("step", "say", "crisis"),
    [
        ("profile.income", "一分没有", None),
        ("offer.amount", "最多借两万，多了怕还不起", None),
        ("profile.debt", "加起来一个月三千多，撑不住了", Crisis.HARDSHIP),
    ],
)
def test_money_that_is_short_is_told_from_trouble(
    step: str, say: str, crisis: Crisis | None
) -> None:
    assert understood(say, step).crisis is crisis


def test_an_early_use_fits_the_product_beside_it() -> None:
    found = understood("the business loan, and my fridge just died", "product")
    assert found.values.said() in ({"product": "business"}, {})


@for_each(
    ("say", "asked"),
    [
        ("老板让我借的", True),
        ("my boss told me to", True),
        ("老板让我借了转给他", False),
        ("男朋友逼我借的", False),
        ("my boss told me to borrow and send it to him", False),
    ],
)
def test_who_only_asked_for_it_is_asked_about(say: str, asked: bool) -> None:
    found = understood(say, "profile.purpose")
    assert found.crisis is Crisis.COERCION and (found.sure < 1) is asked


@for_each("say", ["that's too much for me, I only want ten", "查呗查呗我怕什么"])
def test_a_loud_word_is_no_self_harm(say: str) -> None:
    step = "offer.amount" if say.isascii() else "consent.bureau"
    assert understood(say, step).crisis is None


@for_each("say", ["ok make it 6 then", "那改成6吧"])
def test_bare_number_after_a_plan_is_asked_back(say: str) -> None:
    found = understood(say, "offer.accept")
    asked = [each.values.said() for each in found.offers]
    assert found.act is Act.UNSURE and {"tenor_months": 6} in asked


@for_each("say", ["up near Ningbo", "just outside Suzhou"])
def test_a_place_is_no_employer(say: str) -> None:
    assert understood(say, "profile.employer").values.employer is None


def test_a_room_is_no_other_job() -> None:
    assert understood("no no, my kitchen at home", "profile.employer").act is not Act.CORRECT


@for_each("say", ["行，接受", "ok fine I accept the offer"])
def test_acceptance_without_an_offer_is_told_as_none(say: str) -> None:
    assert understood(say, "offer.method").act is Act.REJECT
