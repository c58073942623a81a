"""Magic values: numbers, cards and phones with a fixed outcome, listed in `magic.toml`.

Any other value behaves as an ordinary applicant's.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final, Literal, NotRequired, TypedDict, cast

RIGHT_CODE: Final = "123456"
EXPIRED_CODE: Final = "000000"
REGION: Final = "110101"
FIRST_SEQUENCE: Final = 900
Kind = Literal["identity", "code", "mobile", "card"]
KINDS: Final[tuple[Kind, ...]] = ("identity", "code", "mobile", "card")
"""The kinds of magic values, in the order in which the applicant gives them."""


class _Row(TypedDict):
    """A magic value as the file has it: see `Magic`."""

    id: str
    ends: list[str]
    faults: NotRequired[list[str]]
    bureau: NotRequired[str]
    host: NotRequired[str]
    insurer: NotRequired[str]


class _Table(TypedDict):
    """The file: the values of each kind, and the reports they name.

    A bureau's or an insurer's report has the fields of its model; a host's has a score and
    the host's signals, each an integer.
    """

    identity: list[_Row]
    code: list[_Row]
    mobile: list[_Row]
    card: list[_Row]
    bureau: dict[str, dict[str, object]]
    host: dict[str, dict[str, dict[str, int]]]
    insurer: dict[str, dict[str, object]]


@dataclass(frozen=True, slots=True)
class Magic:
    """One magic value: `id` names it, its `faults` always strike.

    For an identity number, `bureau`, `host` and `insurer` name the reports on that person.
    """

    id: str
    ends: tuple[str, ...]
    faults: tuple[str, ...] = ()
    bureau: str | None = None
    host: str | None = None
    insurer: str | None = None


@cache
def table() -> _Table:
    """Return the parsed file."""
    text = Path(__file__).with_suffix(".toml").read_text(encoding="utf-8")
    return cast("_Table", tomllib.loads(text))


@cache
def magic_table(kind: Kind) -> tuple[Magic, ...]:
    """Return the magic values of a kind, in the order of the file."""
    return tuple(
        Magic(
            row["id"],
            ends=tuple(row["ends"]),
            faults=tuple(row.get("faults", ())),
            bureau=row.get("bureau"),
            host=row.get("host"),
            insurer=row.get("insurer"),
        )
        for row in table()[kind]
    )


@cache
def magic_values(kind: Kind) -> Mapping[str, Magic]:
    """Return the magic values of a kind by sequence, ending or code."""
    return {end: row for row in magic_table(kind) for end in row.ends}


def code_of(code: str, digits: int) -> str:
    """Return a magic code in the policy's length: 1234 or 12345678 for 123456."""
    step = int(code[-1]) - int(code[-2])
    while len(code) < digits:
        code += str((int(code[-1]) + step) % 10)
    return code[:digits]


def of_number(number: str) -> Magic | None:
    """Return the magic value of a resident identity number in the reserved block."""
    if not number.startswith(REGION) or len(number) != 18:
        return None
    return magic_values("identity").get(number[14:17])


def of_mobile(mobile: str) -> Magic | None:
    """Return the magic value of a mobile number, or None."""
    return magic_values("mobile").get(mobile[-4:])


def of_card(card: str) -> Magic | None:
    """Return the magic value of a bank card, or None."""
    return magic_values("card").get(card[-4:])


def reserved(number: str) -> bool:
    """Tell whether an identity number lies in the reserved block."""
    return number.startswith(REGION) and number[14:17] >= str(FIRST_SEQUENCE)
