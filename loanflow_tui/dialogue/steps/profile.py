"""Work, money and plans, and the papers that bear them out."""

from collections.abc import Callable
from functools import partial
from typing import Literal

from loanflow_tui.dialogue.steps.base import (
    Repair,
    Situation,
    Step,
    choice,
    question,
    unknown_choice,
)
from loanflow_tui.dialogue.turns import Phase, Question
from loanflow_tui.dialogue.understand import (
    Unclear,
    normalise,
    read_amount,
    read_yes_no,
    says_nothing,
)
from loanflow_tui.dialogue.understand.provinces import read_province
from loanflow_tui.lending.api import DocumentKind, Occupation, Product, Purpose
from loanflow_tui.lending.api import commands as c

OCCUPATIONS = (
    Occupation.EMPLOYED, Occupation.PUBLIC_SECTOR, Occupation.SELF_EMPLOYED,
    Occupation.FREELANCE, Occupation.RETIRED, Occupation.STUDENT, Occupation.UNEMPLOYED,
)  # fmt: skip
OWNERS = (Occupation.BUSINESS_OWNER, Occupation.SELF_EMPLOYED)


def _product(situation: Situation) -> Product:
    return situation.view.product or Product.CONSUMER


def _business(situation: Situation) -> Literal["yes", "no"]:
    return "yes" if _product(situation).income_is_turnover else "no"


def _ask_occupation(situation: Situation) -> Question:
    offered = OWNERS if _product(situation).owners_only else OCCUPATIONS
    choices = tuple(choice(o.value) for o in offered)
    return question("profile.occupation", Phase.PROFILE, choices, kind="choice")


def _pick_occupation(picked: str, _: Situation) -> c.Command | Repair:
    return c.GiveOccupation(occupation=Occupation(picked))


def _ask_employer(situation: Situation) -> Question:
    return question("profile.employer", Phase.PROFILE, business=_business(situation))


def _read_employer(text: str, _: Situation) -> c.Command | Repair:
    return c.GiveEmployer(employer=normalise(text))


def _ask_income(situation: Situation) -> Question:
    return question("profile.income", Phase.PROFILE, business=_business(situation))


def _read_monthly(
    text: str, _: Situation, command: Callable[[int], c.Command]
) -> c.Command | Repair:
    """Read an amount a month; one that was said to be a year's is divided by twelve."""
    amount = read_amount(text)
    if isinstance(amount, Unclear):
        return Repair(amount.reason)
    return command(amount.fen // 12 if amount.period == "year" else amount.fen)


def _income(fen: int) -> c.Command:
    return c.GiveIncome(monthly_fen=fen)


def _debt(fen: int) -> c.Command:
    return c.GiveDebt(monthly_fen=fen)


def _ask_purpose(situation: Situation) -> Question:
    choices = tuple(map(choice, _product(situation).purposes))
    return question("profile.purpose", Phase.PROFILE, choices, kind="choice")


def _pick_purpose(picked: str, _: Situation) -> c.Command | Repair:
    return c.GivePurpose(purpose=Purpose(picked))


def _ask_debt(_: Situation) -> Question:
    return question("profile.debt", Phase.PROFILE, (choice("none"),))


def _read_debt(text: str, situation: Situation) -> c.Command | Repair:
    if says_nothing(text) or read_yes_no(text) == "no":
        return _debt(0)
    return _read_monthly(text, situation, _debt)


def _pick_debt(_: str, __: Situation) -> c.Command | Repair:
    return _debt(0)


def _ask_region(_: Situation) -> Question:
    return question("profile.region", Phase.PROFILE)


def _read_region(text: str, _: Situation) -> c.Command | Repair:
    province = read_province(text)
    return c.GiveRegion(province=province) if province else Repair("region_unknown")


def _ask_document(kind: DocumentKind, situation: Situation) -> Question:
    step = f"documents.{kind.value}"
    choices = (choice("pick_file", primary=True), choice("use_sample"))
    return question(
        step, Phase.DOCUMENTS, choices, kind="file", business=_business(situation),
        statement_months=situation.policy.checks.statement_months,
    )  # fmt: skip


def _read_document(kind: DocumentKind, text: str, _: Situation) -> c.Command | Repair:
    return c.GiveDocument(document=kind, path=text)


STEPS = (
    Step(
        "profile.occupation",
        Phase.PROFILE,
        _ask_occupation,
        unknown_choice,
        _pick_occupation,
        choices=tuple(dict.fromkeys((*OCCUPATIONS, *OWNERS))),
        kind="choice",
    ),
    Step("profile.employer", Phase.PROFILE, _ask_employer, _read_employer, free=True),
    Step("profile.income", Phase.PROFILE, _ask_income, partial(_read_monthly, command=_income)),
    Step(
        "profile.purpose",
        Phase.PROFILE,
        _ask_purpose,
        unknown_choice,
        _pick_purpose,
        choices=tuple(dict.fromkeys(p for each in Product for p in each.purposes)),
        kind="choice",
    ),
    Step("profile.debt", Phase.PROFILE, _ask_debt, _read_debt, _pick_debt, choices=("none",)),
    Step("profile.region", Phase.PROFILE, _ask_region, _read_region),
    *(
        Step(
            f"documents.{kind.value}",
            Phase.DOCUMENTS,
            partial(_ask_document, kind),
            partial(_read_document, kind),
            free=True,
            sayings=True,
            choices=("pick_file", "use_sample"),
            kind="file",
        )
        for kind in DocumentKind
    ),
)
