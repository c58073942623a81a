"""The vocabulary of bank statements, read from its table on first use."""

import re
import tomllib
import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_FILE = Path(__file__).with_suffix(".toml")
_UNIT = re.compile(r"[(\[].*?[)\]]")
_BLANK = re.compile(r"[\s_:]+")


@dataclass(frozen=True, slots=True)
class Words:
    """Words in their plain form (see `plain`), by meaning."""

    columns: dict[str, str]
    about: dict[str, str]
    income_flags: frozenset[str]
    spend_flags: frozenset[str]
    neutral_flags: frozenset[str]
    rmb: frozenset[str]
    sums: tuple[str, ...]
    own: tuple[str, ...]
    not_income: tuple[str, ...]


@cache
def words() -> Words:
    """Return the vocabulary, read once."""
    table = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    flags = {name: frozenset(map(plain, each)) for name, each in table["flags"].items()}
    return Words(
        columns=_meanings(table["columns"]),
        about=_meanings(table["about"]),
        income_flags=flags["income"],
        spend_flags=flags["spend"],
        neutral_flags=flags["neither"],
        rmb=frozenset(map(plain, table["money"]["rmb"])),
        sums=tuple(map(plain, table["rows"]["sums"])),
        own=tuple(table["entries"]["own"]),
        not_income=tuple(table["entries"]["not_income"]),
    )


def _meanings(table: dict[str, list[str]]) -> dict[str, str]:
    return {plain(word): meaning for meaning, each in table.items() for word in each}


def plain(text: str) -> str:
    """Return a heading in lower case and half width, without blanks or a unit in brackets."""
    text = unicodedata.normalize("NFKC", text).casefold()
    return _BLANK.sub("", _UNIT.sub("", text))
