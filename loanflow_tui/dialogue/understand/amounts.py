"""Amounts of money as people write them, read exactly or not at all."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import Final, Literal

from loanflow_tui.dialogue.understand.normalise import LONGEST, fold
from loanflow_tui.dialogue.understand.numerals import Number, digit_values, find_numbers
from loanflow_tui.dialogue.understand.unclear import Unclear
from loanflow_tui.dialogue.understand.word_lists import either, entries

AmountReason = Literal[
    "empty", "not_an_amount", "several", "negative", "too_many_decimals", "too_large"
]
Period = Literal["month", "year", "other"]
"""What an amount was said to be for; `other` is a day, a week, a quarter or half a year."""

_TIMES_A_MONTH: Final[Mapping[str, tuple[Fraction, bool] | None]] = {
    "fortnight": (Fraction(26, 12), False), "half_month": (Fraction(2), True),
    "half_year": (Fraction(1, 6), True), "day": (Fraction(30), False),
    "week": (Fraction(52, 12), False), "quarter": (Fraction(1, 3), True), "hour": None,
    "month": (Fraction(1), True), "year": (Fraction(1, 12), True),
}  # fmt: skip
"""How often a month holds each period, and whether that is exact; in the order of looking."""

MOST_YUAN: Final = Decimal(1_000_000_000)
_PLAIN: Final = re.compile(r"[0-9]{1,9}(?:\.[0-9]{1,2})?")
"""An amount and nothing else: what most people type."""
_MASK: Final = "|"
_NEAR: Final = 24


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount in fen, never negative; `period` where it was said to be by the month or year."""

    fen: int
    period: Period | None = None


def read_amount(text: str) -> Amount | Unclear[AmountReason]:
    """Read the one amount that is in `text`; what stands around it does not matter.

    Numbers that are plainly something else (12 months, 24%, 30 years old) are passed over. The
    same amount said twice is one amount. An amount is read to the fen, or a reason is given:
    `several` different amounts, `too_many_decimals` for money, or what its name says.
    """
    if _PLAIN.fullmatch(text):
        return Amount(int(Decimal(text) * 100))
    folded = _pattern("currency").sub(_as_sign, fold(text))
    if not folded:
        return Unclear("empty")
    if len(folded) > LONGEST and not folded.isdecimal():
        return Unclear("not_an_amount")
    if _pattern("foreign").search(folded) or _pattern("vague").search(folded):
        return Unclear("not_an_amount")
    values: set[Decimal] = set()
    for value in _amounts(without_durations(folded)):
        if not isinstance(value, Decimal):
            return Unclear(value)
        values.add(value)
        if len(values) > 1:
            return Unclear("several")
    if not values:
        return Unclear("not_an_amount")
    return _whole_fen(values.pop(), period_of(folded))


def vague(folded: str) -> bool:
    """Tell whether a sum is only roughly said: 十几万, a few thousand."""
    return any(_pattern(each).search(folded) for each in ("vague", "range"))


def foreign(folded: str) -> bool:
    """Tell whether another currency is named."""
    return _pattern("foreign").search(folded) is not None


def says_nothing(text: str) -> bool:
    """Tell whether the answer is that there is nothing: none, 没有."""
    return re.sub(r"[^\w/]+", " ", fold(text)).strip() in entries("amounts", "nothing")


def is_bare_sum(folded: str) -> bool:
    """Tell whether text is a figure, with a currency's sign or yuan at most, and nothing else."""
    return _bare().fullmatch(folded) is not None


def _whole_fen(yuan: Decimal, period: Period | None) -> Amount | Unclear[AmountReason]:
    if yuan > MOST_YUAN:
        return Unclear("too_large")
    fen = yuan * 100
    if fen != fen.to_integral_value():
        return Unclear("too_many_decimals")
    return Amount(int(fen), period)


def _amounts(text: str) -> Iterator[Decimal | AmountReason]:
    """Yield the amounts in yuan, or why a number is none."""
    first, last = _extent_of_words(text)
    end_of_change = 0
    for number in find_numbers(text):
        alone = number.start <= first and last <= number.end
        if number.start < end_of_change or not is_money(text, number, alone):
            continue
        if number.value is None:
            several = number.scaled or number.script == "chinese"
            yield "several" if several else "not_an_amount"
        elif is_negative(text, number.start):
            yield "negative"
        elif not number.scaled and -int(number.value.as_tuple().exponent) > 2:
            yield "too_many_decimals"  # 20.000 may have been meant as twenty thousand
        else:
            change, end_of_change = small_change(text, number.end)
            yield number.value + change


def is_money(text: str, number: Number, alone: bool) -> bool:
    """Tell a number of yuan from other numbers, and from digits that are part of a word."""
    if _just_before("numbering", text, number.start):
        return False
    if _just_after("currency", text, number.end) or small_change(text, number.end)[1]:
        return True
    if _just_after("not-money", text, number.end):
        return False
    if number.script == "digits":
        following = text[number.end : number.end + 1]
        return not (following.isascii() and following.isalpha())
    if number.value is None and text[number.start] not in digit_values():
        return False  # 万一, 千万: units in words that count nothing
    return number.scaled or alone


def _extent_of_words(text: str) -> tuple[int, int]:
    """Return from where to where there are letters or digits, currency words left aside."""
    bare = _pattern("currency").sub(lambda found: " " * len(found[0]), text)
    places = [at for at, character in enumerate(bare) if character.isalnum()]
    return (places[0], places[-1] + 1) if places else (0, len(text))


def is_negative(text: str, start: int) -> bool:
    """Tell a minus sign from the dash of a range or a heading: no word stands before the sign."""
    sign = _just_before("negative", text, start)
    if sign is None:
        return False
    before = sign.string[: sign.start()][-1:]
    return sign[0][0].isalpha() or not before.isalnum()


def _just_before(section: str, text: str, at: int) -> re.Match[str] | None:
    """Find what the section lists right before a place, but for blanks and currency signs."""
    return _ending(section).search(text[max(0, at - _NEAR) : at])


def _just_after(section: str, text: str, at: int) -> re.Match[str] | None:
    return _beginning(section).match(text, at)


def small_change(text: str, at: int) -> tuple[Decimal, int]:
    """Read the jiao and fen behind yuan: 20元5角, 五块二. Returns where they end, 0 for none."""
    found = _change().match(text, at)
    if found is None:
        return Decimal(0), 0
    jiao = _digit(found["jiao"] or found["tenth"])
    return Decimal(jiao * 10 + _digit(found["fen"] or found["only_fen"])) / 100, found.end()


def _digit(text: str | None) -> int:
    if text is None:
        return 0
    return digit_values()[text] if text in digit_values() else int(text)


def without_durations(folded: str) -> str:
    """Cover stretches of time, so that 两万一年 is not read as 两万一."""
    return _pattern("duration").sub(lambda found: _MASK * len(found[0]), folded)


def _as_sign(found: re.Match[str]) -> str:
    """Write a currency in letters as its sign: rmb20000 has a number in it, x20000 has not."""
    return "¥" if found[0].isascii() else found[0]


def period_of(folded: str) -> Period | None:
    """Return what a sum is said to be for: a month, a year, or another stretch of time."""
    found = _periods().search(folded)
    match found.lastgroup if found else None:
        case None:
            return None
        case "month":
            return "month"
        case "year":
            return "year"
        case _:
            return "other"


def times_a_month(folded: str) -> tuple[Fraction, bool] | None:
    """Return how often a month holds what a sum is said to be for, and whether that is exact.

    None where nothing is said, or how often depends on how much somebody works: an hour.
    """
    found = _periods().search(folded)
    return _TIMES_A_MONTH.get(found.lastgroup or "") if found else None


@cache
def _bare() -> re.Pattern[str]:
    return re.compile(rf"[¥￥]?[\d\s,.]+(?:{'|'.join(entries('amounts', 'yuan'))})?")


@cache
def _pattern(section: str) -> re.Pattern[str]:
    return re.compile(either(entries("amounts", section)))


@cache
def _ending(section: str) -> re.Pattern[str]:
    return re.compile(rf"{either(entries('amounts', section))}[ ¥]*\Z")


@cache
def _beginning(section: str) -> re.Pattern[str]:
    return re.compile(rf" ?-?{either(entries('amounts', section))}")


@cache
def _periods() -> re.Pattern[str]:
    return re.compile(
        "|".join(
            f"(?P<{name}>{either(entries('amounts', 'per-' + name.replace('_', '-')))})"
            for name in _TIMES_A_MONTH
        )
    )


@cache
def _change() -> re.Pattern[str]:
    digit = rf"[{''.join(digit_values())}0-9]"
    zero = "".join(word for word, value in digit_values().items() if not value)
    yuan, jiao, fen = (either(entries("amounts", name)) for name in ("yuan", "jiao", "fen"))
    return re.compile(
        rf"{yuan}[{zero}]?(?:"
        rf"(?P<jiao>{digit}){jiao}(?:(?P<fen>{digit}){fen}?)?|(?P<only_fen>{digit}){fen}(?!{digit})"
        rf"|(?P<tenth>{digit})\Z)"
    )
