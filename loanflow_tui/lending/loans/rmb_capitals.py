"""Amounts in Chinese capitals, by the rules for filling in bills and settlement vouchers (PBoC,
measures for payment and settlement, annex 1).

Where the rules leave a choice the shorter form is written: no zero where the units of ten thousand
or of one are zero and a digit follows at once, nothing after jiao.
"""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

LARGEST_FEN = 10**18

_TEN_THOUSAND = 10**4
_HUNDRED_MILLION = 10**8


@dataclass(frozen=True, slots=True)
class _Words:
    digits: str
    units: tuple[str, ...]
    ten_thousand: str
    hundred_million: str
    yuan: str
    jiao: str
    fen: str
    whole: str


def to_capitals(fen: int) -> str:
    """Return an amount of fen in capitals.

    Raises:
        ValueError: it is below zero or not below 10**18.
    """
    if not 0 <= fen < LARGEST_FEN:
        raise ValueError("an amount from 0 to 10**18 fen")
    words = _words()
    yuan, part = divmod(fen, 100)
    jiao, rest = divmod(part, 10)
    said = _whole(yuan) + words.yuan if yuan or not part else ""
    if not part:
        return said + words.whole
    if jiao:
        said += words.digits[jiao] + words.jiao
    elif yuan:
        said += words.digits[0]
    return said + (words.digits[rest] + words.fen if rest else "")


def _whole(number: int) -> str:
    """Return a whole number in capitals: what is before a large unit, the unit, and the rest."""
    words = _words()
    for size, unit in (
        (_HUNDRED_MILLION, words.hundred_million),
        (_TEN_THOUSAND, words.ten_thousand),
    ):
        if number >= size:
            high, low = divmod(number, size)
            zero = words.digits[0] if 0 < low < size // 10 else ""
            return _whole(high) + unit + zero + (_whole(low) if low else "")
    return _below_ten_thousand(number)


def _below_ten_thousand(number: int) -> str:
    """Return up to four digits with their units; zeros between them are said once."""
    words = _words()
    if number == 0:
        return words.digits[0]
    said, gap = "", False
    for place in range(3, -1, -1):
        digit = number // 10**place % 10
        if digit:
            said += (words.digits[0] if gap and said else "") + words.digits[digit]
            said += words.units[place]
        gap = digit == 0
    return said


@cache
def _words() -> _Words:
    text = Path(__file__).with_name("rmb_capitals.toml").read_text(encoding="utf-8")
    read = tomllib.loads(text)
    return _Words(**{**read, "units": tuple(read["units"])})
