"""Numbers as people write them: 20,000 and 20 000, 2.5万, 二万五, 20k, twenty-five thousand.

Colloquial Chinese leaves the last unit out (二万五 is 25,000, but 二万零五 is 20,005), which
libraries for Chinese numerals read wrongly or refuse; they also take a quarter of a second to
import. Everything here is exact: values are Decimal.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache
from typing import Final, Literal

from loanflow_tui.dialogue.understand.number_words import number_words, read_words, scale_words
from loanflow_tui.dialogue.understand.word_lists import entries, literally, pairs

Script = Literal["digits", "chinese", "words"]
TokenKind = Literal["digit", "unit", "scale", "point"]

ASTRONOMIC: Final = Decimal(10) ** 18
"""Stands for every number with more digits than any amount has."""

_MOST_DIGITS: Final = 15
_ARABIC: Final = (
    r"(?<![a-z0-9_])"
    r"(?>\d{1,3}(?:[,' ]\d{3})+(?!\d)(?:\.\d+)?|\d(?: \d){2,}(?!\d)|\d+(?:\.\d+)?|(?<!\.)\.\d+)"
)
_BROKEN: Final = r"(?:[,'.]\d+)+"


@dataclass(frozen=True, slots=True)
class Number:
    """A number found in text, from `start` to `end`.

    `value` is None where the digits make no one number: 1,5 or 两三万. `scaled` numbers carry a
    unit (二十, 2万), which a digit that happens to be part of a word does not.
    """

    value: Decimal | None
    start: int
    end: int
    script: Script
    scaled: bool


@dataclass(frozen=True, slots=True)
class _Token:
    kind: TokenKind
    text: str
    value: Decimal = Decimal(0)


@lru_cache(128)
def find_numbers(folded: str) -> tuple[Number, ...]:
    """Return the numbers in folded text, from left to right. Linear in its length."""
    return tuple(_numbers(folded))


def _numbers(folded: str) -> Iterator[Number]:
    for found in _finder().finditer(folded):
        text = found[0]
        start, end = found.span()
        match found.lastgroup:
            case "broken":
                yield Number(None, start, end, "digits", scaled=False)
            case "words":
                words = re.findall(r"[a-z]+|\d+", text)
                scaled = any(word in scale_words() for word in words)
                yield Number(read_words(words), start, end, "words", scaled)
            case _:
                tokens = list(_tokens(text))
                arabic = any(token.text[0] in "0123456789." for token in tokens)
                scaled = any(token.kind in ("unit", "scale") for token in tokens)
                script: Script = "digits" if arabic else "chinese"
                yield Number(_value(tokens), start, end, script, scaled)


@cache
def digit_values() -> dict[str, int]:
    """Return what each Chinese digit, plain or banker's, stands for."""
    return {word: int(value) for word, value in pairs("numerals", "digits").items()}


def unit_words() -> Collection[str]:
    """Return what is written behind figures to multiply them: 万, k, thousand."""
    return _units().keys()


@cache
def tens() -> tuple[str, ...]:
    """Return the Chinese characters for ten."""
    return tuple(word for word, value in pairs("numerals", "units").items() if value == "10")


@cache
def _units() -> dict[str, tuple[TokenKind, Decimal]]:
    """Units within a group of digits (十, 百, hundred), and those that close one (万, k)."""
    found: dict[str, tuple[TokenKind, Decimal]] = {}
    for section in ("units", "hundreds"):
        found |= {word: ("unit", Decimal(v)) for word, v in pairs("numerals", section).items()}
    for section in ("myriads", "scales", "suffixes"):
        found |= {word: ("scale", Decimal(v)) for word, v in pairs("numerals", section).items()}
    return found


@cache
def _chinese() -> tuple[str, str, str]:
    digits = "".join(digit_values())
    units = "".join((*pairs("numerals", "units"), *pairs("numerals", "myriads")))
    return digits, units, "".join(entries("numerals", "point"))


@cache
def _finder() -> re.Pattern[str]:
    digits, units, point = _chinese()
    chinese = rf"[{digits}{units}]|[{point}](?=[{digits}0-9])"
    arabic = rf"{_ARABIC}(?: ?{literally(_units())})*"
    left_out = r"(?<=\d[kw])\d(?![\d.,a-z])"
    return re.compile(
        rf"(?P<words>{number_words()})"
        rf"|(?P<broken>{_ARABIC}{_BROKEN})"
        rf"|(?P<run>(?:{arabic}|{left_out}|{chinese})+)"
    )


@cache
def _tokenizer() -> re.Pattern[str]:
    digits, units, point = _chinese()
    latin = "|".join(sorted((word for word in _units() if word.isascii()), key=len, reverse=True))
    return re.compile(
        rf"(?P<arabic>\d[\d,' ]*\d(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)"
        rf"|(?P<digit>[{digits}])|(?P<unit>[{units}]|{latin})|(?P<point>[{point}])"
    )


def _tokens(run: str) -> Iterator[_Token]:
    for found in _tokenizer().finditer(run):
        text = found[0]
        match found.lastgroup:
            case "arabic":
                yield _Token("digit", text, _arabic(text))
            case "digit":
                yield _Token("digit", text, Decimal(digit_values()[text]))
            case "unit":
                kind, value = _units()[text]
                yield _Token(kind, text, value)
            case _:
                yield _Token("point", text)


def _arabic(text: str) -> Decimal:
    """Read Arabic digits; what is beyond any amount stays beyond it, without being computed."""
    whole, _, fraction = re.sub("[,' ]", "", text).partition(".")
    whole = whole.lstrip("0") or "0"
    if len(whole) > _MOST_DIGITS:
        return ASTRONOMIC
    return Decimal(f"{whole}.{fraction[:_MOST_DIGITS]}" if fraction else whole)


def _value(tokens: Sequence[_Token]) -> Decimal | None:
    kinds = [token.kind for token in tokens]
    if "point" in kinds:
        return _with_point(tokens, kinds.index("point"))
    if all(token.kind == "digit" for token in tokens):
        return _digit_by_digit(tokens)
    return _with_units(tokens)


def _digit_by_digit(tokens: Sequence[_Token]) -> Decimal | None:
    """Read 20000, 二零零零零, and the 零3 of 2年零3个月."""
    if len(tokens) == 2 and not tokens[0].value and tokens[1].text.isascii():
        tokens = tokens[1:]
    if len(tokens) == 1:
        return tokens[0].value
    if any(len(token.text) > 1 or token.text.isascii() for token in tokens):
        return None
    return _arabic("".join(str(token.value) for token in tokens))


def _with_point(tokens: Sequence[_Token], at: int) -> Decimal | None:
    """Read 两点五万: digits, a point, digits, and at most units that multiply it all."""
    after = at + 1
    while after < len(tokens) and tokens[after].kind == "digit":
        after += 1
    whole = _value(tokens[:at])
    fraction = "".join(str(token.value) for token in tokens[at + 1 : after])
    factors = tokens[after:]
    if whole is None or whole >= ASTRONOMIC or not fraction.isdecimal():
        return None
    if len(factors) > 2 or any(token.kind not in ("unit", "scale") for token in factors):
        return None
    value = whole + Decimal(f"0.{fraction[:_MOST_DIGITS]}")
    for factor in factors:
        value *= factor.value
    return value


def _with_units(tokens: Sequence[_Token]) -> Decimal | None:
    """Read digits and units: each unit smaller than the one before, 万 and 亿 closing a group."""
    total = group = Decimal(0)
    least_unit = least_scale = last_unit = ASTRONOMIC
    pending: _Token | None = None
    after_zero = broken = False
    for token in tokens:
        if token.kind == "digit":
            if pending is not None or broken or token.value >= ASTRONOMIC:
                return None
            broken = "." in token.text
            after_zero = after_zero or token.value == 0
            pending = token if token.value else None
            continue
        count = pending.value if pending else Decimal(0)
        pending = None
        if token.kind == "unit":
            if not count and token.value == 10:  # 十五, 一百十五
                count = Decimal(1)
            if not count or token.value >= least_unit:
                return None
            group += count * token.value
            least_unit = token.value
        else:
            group += count
            if (not group and not after_zero) or token.value >= least_scale:
                return None
            total += group * token.value
            group, least_unit, least_scale = Decimal(0), ASTRONOMIC, token.value
        last_unit, after_zero = token.value, False
    if pending is None:
        return total + group
    return _with_rest(total + group, pending, last_unit, after_zero)


def _with_rest(total: Decimal, rest: _Token, unit: Decimal, after_zero: bool) -> Decimal | None:
    """Add what follows the last unit: one digit there counts tenths of it (二万五, 1万5)."""
    if "." in rest.text or rest.value >= unit:
        return None
    if len(rest.text) == 1 and not after_zero:
        return total + rest.value * unit / 10
    return total + rest.value
