"""What is only half an answer, or said and refused again, is asked back and never taken."""

from loanflow_tui.dialogue.understand.interpreter import interpret
from loanflow_tui.dialogue.understand.meaning import Act, Crisis, Meaning
from tests.cases import for_each
from tests.understanding.contexts import contexts


def meant(at: str, say: str) -> Meaning:
    return interpret(say, contexts("en" if say.isascii() else "zh")[at])


def read(at: str, say: str) -> dict[str, object]:
    """Return what is recorded, or stands on the first chip where it is asked back."""
    found = meant(at, say)
    first = found.offers[0] if found.act is Act.UNSURE and found.offers else found
    return {str(slot): value for slot, value in first.values.said().items()}


def records(at: str, say: str) -> dict[str, object]:
    """Return what would be recorded: nothing where it is asked back."""
    found = meant(at, say)
    kept = found.act in (Act.ANSWER, Act.CORRECT)
    return {str(slot): value for slot, value in found.values.said().items()} if kept else {}


@for_each(
    ("at", "say"),
    [
        ("offer.method", "等额本息我不考虑"), ("offer.method", "equal payments is not for me"),
        ("offer.method", "interest only does not suit me"), ("offer.tenor", "6期我不要了"),
        ("offer.tenor", "6 months is not what i want"), ("offer.amount", "三万我不需要"),
        ("profile.purpose", "装修不是"), ("product", "经营贷我不要"),
    ],
)  # fmt: skip
def test_a_value_refused_behind_is_not_taken(at: str, say: str) -> None:
    assert records(at, say) == {}


@for_each(
    ("at", "say"),
    [
        ("profile.purpose", "收入忘算年终奖了，再加三千"),
        ("profile.debt", "收入少报了，还要加一千五"),
        ("profile.debt", "my income, add another 1500"), ("offer.method", "再多借五千"),
        ("profile.region", "income should have been 900 more"),
    ],
)  # fmt: skip
def test_a_sum_on_top_is_no_new_sum(at: str, say: str) -> None:
    assert records(at, say) == {}


@for_each(
    ("at", "say", "fen"),
    [
        ("profile.debt", "600 every week", [260_000]), ("profile.debt", "40 a day", [120_000]),
        ("profile.debt", "300 fortnightly", [65_000]), ("profile.debt", "每周还300", [130_000]),
        ("profile.income", "3000 a week", []),
    ],
)  # fmt: skip
def test_sums_by_week_or_day_are_asked_back(at: str, say: str, fen: list[int]) -> None:
    assert records(at, say) == {}
    offered = [
        value for each in meant(at, say).offers for value in each.values.said().values()
        if isinstance(value, int)
    ]  # fmt: skip
    assert offered[:1] == fen


@for_each(
    ("say", "fen"),
    [("9000 a quarter", 300_000), ("每季度还9000", 300_000), ("every half year 6000", 100_000)],
)
def test_quarters_and_half_years_are_exact(say: str, fen: int) -> None:
    assert records("profile.debt", say) == {"debt_fen": fen}


@for_each(
    "say",
    [
        "i study at hunan normal university",
        "student at jilin uni",
        "在云南大学读研",
        "南京路上开出租",
    ],
)
def test_a_place_in_a_name_is_no_region(say: str) -> None:
    assert "province" not in records("profile.occupation", say)


@for_each(
    "say",
    ["pay my crew before the holiday", "wages for my men before the trip", "旅游前给工人发工资"],
)
def test_an_event_that_says_when_is_no_use(say: str) -> None:
    assert records("profile.purpose", say) == {"purpose": "payroll"}


@for_each(
    ("at", "say", "slots"),
    [
        ("identity.name", "Tom Baker 13812345678", {"name", "mobile"}),
        ("profile.purpose", "education, we live in hebei, my pay is 12k btw",
         {"purpose", "province", "income_fen"}),
        ("profile.purpose", "装修，在四川，工资一万九", {"purpose", "province", "income_fen"}),
        ("product", "消费，五千，给孩子报舞蹈班", {"product", "amount_fen", "purpose"}),
        ("profile.region", "hebei, and put travel for what it's for", {"province", "purpose"}),
    ],
)  # fmt: skip
def test_all_of_a_line_is_kept(at: str, say: str, slots: set[str]) -> None:
    assert read(at, say).keys() == slots


@for_each(
    ("at", "say", "values"),
    [
        ("profile.income", "Employer must read Northfield Logistics Ltd",
         {"employer": "Northfield Logistics Ltd"}),
        ("profile.income", "company ought to say Larkspur School", {"employer": "Larkspur School"}),
        ("profile.employer", "自家的店，老槐树烧烤", {"employer": "老槐树烧烤"}),
    ],
)  # fmt: skip
def test_frames_are_no_part_of_the_value(at: str, say: str, values: dict[str, object]) -> None:
    assert read(at, say) == values


@for_each("say", ["i shouldn't have put retired", "i should not have picked retired, sorry"])
def test_values_put_by_mistake_are_not_recorded(say: str) -> None:
    assert records("profile.employer", say).get("occupation") != "retired"


@for_each(
    ("at", "say", "values"),
    [
        ("profile.income", "17k and no debts anywhere", {"income_fen": 1_700_000, "debt_fen": 0}),
        ("profile.income", "一万七，无贷，人在苏州",
         {"income_fen": 1_700_000, "debt_fen": 0, "province": "32"}),
        ("identity.name", "it's Maria Lopez, love", {"name": "Maria Lopez"}),
        ("identity.name", "as on my passport: Sarah Lee", {"name": "Sarah Lee"}),
        ("offer.tenor", "drag it as long as possible", {"tenor_months": 24}),
    ],
)  # fmt: skip
def test_words_around_a_value_are_known(at: str, say: str, values: dict[str, object]) -> None:
    assert read(at, say) == values


@for_each(
    ("say", "harm"),
    [
        ("黑心平台，去死", False),
        ("你们咋不去死", False),
        ("我想去死", True),
        ("没法还了，去死算了", True),
    ],
)
def test_abuse_of_us_is_no_harm_to_oneself(say: str, harm: bool) -> None:
    assert (meant("offer.accept", say).crisis is Crisis.SELF_HARM) is harm
