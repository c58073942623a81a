"""Resident identity numbers (GB 11643)."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import resources
from typing import Literal

from loanflow_tui.lending.identifiers.plain import Checked, compact

Sex = Literal["male", "female"]

_LENGTH = 18
_OLD_LENGTH = 15
_FORM = re.compile(r"[0-9]*X?")
_ENTRY = re.compile(r"^(?:([0-9]{2})|  ([0-9]{4})) ", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class ResidentId(Checked):
    """The result of checking a number; birth date and sex are set only if it is valid."""

    birth_date: date | None = None
    sex: Sex | None = None
    region: str | None = None

    def age_on(self, day: date) -> int:
        """Return the age in whole years on `day`.

        Raises:
            ValueError: the number is not valid, so it has no birth date.
        """
        if self.birth_date is None:
            raise ValueError("no birth date")
        born = self.birth_date
        return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def check_resident_id(text: str, today: date) -> ResidentId:
    """Check a number as typed. The reason is the first that applies of `empty`, `characters`,
    `old_form` (15 digits, withdrawn in 2013), `length`, `region`, `birth_date` and `checksum`.
    """
    number = compact(text)
    reason = _form_problem(number) or _content_problem(number, today)
    if reason is not None:
        return ResidentId(number, reason)
    return ResidentId(
        number,
        birth_date=_birth_date(number),
        sex="male" if int(number[16]) % 2 else "female",
        region=number[:6],
    )


def _form_problem(number: str) -> str | None:
    if not number:
        return "empty"
    if not _FORM.fullmatch(number):
        return "characters"
    if len(number) == _OLD_LENGTH and "X" not in number:
        return "old_form"
    return None if len(number) == _LENGTH else "length"


def _content_problem(number: str, today: date) -> str | None:
    from stdnum.iso7064 import mod_11_2  # noqa: PLC0415 - only once a number is whole

    if number[:6] not in known_regions():
        return "region"
    born = _birth_date(number)
    if born is None or born > today:
        return "birth_date"
    return None if mod_11_2.is_valid(number) else "checksum"


def _birth_date(number: str) -> date | None:
    try:
        return date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError:
        return None


@cache
def known_regions() -> frozenset[str]:
    """Return all region codes (GB/T 2260) of any year: people keep the number of a county that was
    renamed, and may get one from a county founded later.
    """
    listed = resources.files("stdnum.cn").joinpath("loc.dat").read_text(encoding="utf-8")
    codes, province = set(), ""
    for head, rest in _ENTRY.findall(listed):
        province = head or province
        if rest:
            codes.add(province + rest)
    return frozenset(codes)
