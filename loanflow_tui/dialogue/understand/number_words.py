"""English number words: twenty-five thousand, two and a half million, 3 hundred and fifty."""

from collections.abc import Sequence
from decimal import Decimal
from functools import cache

from loanflow_tui.dialogue.understand.word_lists import entries, literally, pairs

_HALF = Decimal("0.5")
_HUNDRED = 100


@cache
def scale_words() -> dict[str, Decimal]:
    """Return the words that multiply what stands before them."""
    found = {**pairs("numerals", "hundreds"), **pairs("numerals", "scales")}
    return {word: Decimal(value) for word, value in found.items()}


@cache
def number_words() -> str:
    """Return a pattern for a whole number in words, in folded text."""
    word = literally(pairs("numerals", "words"))
    scale = literally(scale_words())
    a = literally(entries("numerals", "single"))
    half = literally(entries("numerals", "half"))
    point = literally(entries("numerals", "decimal"))
    first = rf"(?:{half} (?:{a} )?{scale}|{a} {scale}|{word})"
    hundreds = rf"\d(?= {literally(pairs('numerals', 'hundreds'))})"
    more = rf"(?:(?:[ -]|, | and )(?:{word}|{scale}|{hundreds})| and {a} {half}| {point} {word})"
    counted = rf"(?<![\w.,])\d{{1,3}} {scale}"
    return rf"(?:{first}{more}*|{counted}{more}+)"


def read_words(words: Sequence[str]) -> Decimal | None:
    """Return what number words amount to, or None where they make no one number."""
    reading = _Reading()
    for word in words:
        if not reading.take(word):
            return None
    return reading.total + reading.group


class _Reading:
    """A number being read word by word."""

    def __init__(self) -> None:
        self.total = self.group = Decimal(0)
        self.scale: Decimal | None = None
        self.place: Decimal | None = None

    def take(self, word: str) -> bool:
        """Add a word; False if it cannot follow those before."""
        values = _values()
        if word.isdecimal():
            alone, self.group = not self.group, Decimal(word)
            return alone
        if word in scale_words():
            return self._multiply(scale_words()[word])
        if word in values:
            return self._add(values[word])
        if word in entries("numerals", "half"):
            if not self.group and self.scale:
                self.total += self.scale * _HALF
            else:
                self.group += _HALF
        elif word in entries("numerals", "decimal"):
            self.place = Decimal(1)
        return True

    def _multiply(self, scale: Decimal) -> bool:
        group = self.group or Decimal(1)
        self.place = None
        if scale == _HUNDRED:
            self.group = group * scale
            return group < _HUNDRED
        fits = self.scale is None or scale < self.scale
        self.total += group * scale
        self.group, self.scale = Decimal(0), scale
        return fits

    def _add(self, value: int) -> bool:
        if self.place is not None:
            self.place /= 10
            self.group += value * self.place
            return value < 10
        room = 10 if value < 10 else 100
        fits = self.group % room == 0 and self.group % 100 != 10
        self.group += value
        return fits


@cache
def _values() -> dict[str, int]:
    return {word: int(value) for word, value in pairs("numerals", "words").items()}
