"""Applicants generated from a seed: the same seed always gives the same applicant."""

import tomllib
from functools import cache, lru_cache
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Final

from loanflow_tui.applicants.numbers import (
    bank_card,
    birth_date,
    credit_code,
    mobile_number,
    resident_number,
)
from loanflow_tui.applicants.persona import GENERATED, Persona
from loanflow_tui.lending.api import Chance, Host, Method, Occupation, Product, Purpose

if TYPE_CHECKING:
    from faker import Faker

_OCCUPATIONS: Final = {
    Occupation.EMPLOYED: 60,
    Occupation.PUBLIC_SECTOR: 14,
    Occupation.SELF_EMPLOYED: 10,
    Occupation.BUSINESS_OWNER: 8,
    Occupation.FREELANCE: 8,
}
_OWN_BUSINESS: Final = (Occupation.SELF_EMPLOYED, Occupation.BUSINESS_OWNER)
_INCOMES: Final = range(5_500, 24_000, 500)
_TURNOVERS: Final = range(35_000, 140_000, 5_000)
_FAR_IN_A_HUNDRED: Final = 4
_WORKPLACE_LONGEST: Final = 60

_WISHES: Final = {
    Product.CONSUMER: (
        (Purpose.SHOPPING, Purpose.RENOVATION, Purpose.EDUCATION, Purpose.TRAVEL),
        (6, 12, 24),
        (Method.EQUAL_PAYMENT, Method.EQUAL_PRINCIPAL),
    ),
    Product.EMERGENCY: (
        (Purpose.MEDICAL, Purpose.EMERGENCY, Purpose.RENT),
        (2, 3, 6),
        (Method.DAILY_INTEREST, Method.EQUAL_PAYMENT),
    ),
    Product.BUSINESS: (
        (Purpose.STOCK, Purpose.EQUIPMENT, Purpose.RENT, Purpose.PAYROLL),
        (12, 24, 36),
        (Method.EQUAL_PAYMENT, Method.EQUAL_PRINCIPAL),
    ),
}
"""Per product: the purpose, months and repayment method of a generated applicant."""


_TRADES: Final = {"科技": "Technology", "网络": "Networks", "信息": "Software", "传媒": "Media"}
_COMPANIES: Final = (
    "Harbourside", "Bright River", "Cedar Hill", "East Gate", "Evergreen", "Golden Bridge",
    "Lotus", "North Star", "Red Maple", "Silver Lake", "Stone Bridge", "White Crane",
)  # fmt: skip


@lru_cache(256)
def generate(seed: int) -> Persona:
    """Return the applicant of `seed`. The first call takes about 0.1 s for its imports."""
    draw = Chance(seed).draw("applicant")
    fake = _faker()
    fake.seed_instance(seed)
    male = draw.random() < 0.5
    code, place = _place(draw)
    occupation = draw.choices(list(_OCCUPATIONS), list(_OCCUPATIONS.values()))[0]
    product = _product(draw, occupation)
    business = product is Product.BUSINESS
    income = draw.choice(_TURNOVERS if business else _INCOMES)
    purposes, tenors, methods = _WISHES[product]
    workplace = fake.company()[:_WORKPLACE_LONGEST]
    return Persona(
        id=f"{GENERATED}{seed}",
        name=(name := fake.name_male() if male else fake.name_female()),
        name_en=name,
        host=draw.choice(list(Host)),
        product=product,
        number=resident_number(draw, code, birth_date(draw, 1972, 2002), male),
        mobile=mobile_number(draw),
        cards=(bank_card(draw),),
        occupation=occupation,
        employer=workplace,
        employer_en=_in_english(seed, workplace),
        monthly_income_fen=income * 100,
        statement_fen=income * 100,
        monthly_debt_fen=draw.choice((0, 0, 0, 500, 800, 1200)) * 100,
        purpose=draw.choice(purposes),
        province=code[:2],
        address=place + fake.street_address(),
        amount_fen=_amount(draw, product, income),
        months=draw.choice(tenors),
        method=draw.choice(methods),
        uscc=credit_code(draw, code) if business else None,
        business_name=workplace if business else None,
        rating=draw.choice((3, 4, 4, 5, 5, 5)),
    )


def _in_english(seed: int, company: str) -> str:
    """Return a name for a made-up company, of the same trade where that shows in its name."""
    trade = next((name for part, name in _TRADES.items() if part in company), "Trading")
    return f"{Chance(seed).draw('employer in english').choice(_COMPANIES)} {trade} Ltd"


def business_code(seed: int) -> str:
    """Return a credit code for a person without a business who applies as one."""
    draw = Chance(seed).draw("business code")
    return credit_code(draw, _place(draw)[0])


def _product(draw: Random, occupation: Occupation) -> Product:
    if occupation in _OWN_BUSINESS and draw.random() < 0.7:
        return Product.BUSINESS
    return draw.choice((Product.CONSUMER, Product.CONSUMER, Product.EMERGENCY))


def _amount(draw: Random, product: Product, income: int) -> int:
    """Return the amount wanted, in fen: up to a month's income, in thousands of yuan."""
    most = min(income, 20_000) if product is Product.EMERGENCY else income
    return max(1, round(most * draw.uniform(0.4, 1.0)) // 1000) * 1000 * 100


def _place(draw: Random) -> tuple[str, str]:
    far = draw.randrange(100) < _FAR_IN_A_HUNDRED
    code, name = draw.choice(_places()["far" if far else "near"])
    return code, name


@cache
def _places() -> dict[str, list[tuple[str, str]]]:
    text = Path(__file__).with_name("places.toml").read_text(encoding="utf-8")
    found: dict[str, list[list[str]]] = tomllib.loads(text)
    return {key: [(code, name) for code, name in rows] for key, rows in found.items()}


@cache
def _faker() -> "Faker":
    from faker import Faker  # noqa: PLC0415 - heavy

    return Faker("zh_CN")
