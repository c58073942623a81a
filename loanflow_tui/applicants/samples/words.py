"""The texts printed on sample documents, read from `words.toml`."""

import tomllib
from functools import cache
from pathlib import Path
from typing import TypedDict, cast


class CardWords(TypedDict):
    """The labels of an identity card, and what stands beside those that are always the same."""

    name: str
    number: str
    address: str
    sex: str
    male: str
    female: str
    born: str
    born_on: str
    title: str
    subtitle: str
    authority: str
    authority_name: str
    valid: str


class LicenceWords(TypedDict):
    """The labels of a business licence."""

    title: str
    subtitle: str
    number: str
    name: str
    type: str
    type_name: str
    legal_representative: str
    address: str
    issued: str


class StatementWords(TypedDict):
    """The labels of a bank statement, and the names of its entries."""

    bank: str
    holder: str
    account: str
    account_number: str
    period: str
    header: list[str]
    total: str
    salary: str
    sales: str
    customers: list[str]
    interest: str
    own: str
    gift: str
    friend: str


class Spending(TypedDict):
    """A kind of spending; `share` is the least and the most of an income, in percent."""

    text: str
    other: str
    share: tuple[int, int]


class PrintedWords(TypedDict):
    """The texts of `words.toml`."""

    sample: str
    notice: str
    other_person: str
    card: CardWords
    licence: LicenceWords
    statement: StatementWords
    spending: list[Spending]


@cache
def wording() -> PrintedWords:
    """Return the texts printed on the samples."""
    text = Path(__file__).with_suffix(".toml").read_text(encoding="utf-8")
    return cast("PrintedWords", tomllib.loads(text))
