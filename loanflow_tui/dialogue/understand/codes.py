"""One-time codes, as typed or pasted with the message they came in."""

import re
from collections.abc import Iterator
from functools import cache

from loanflow_tui.dialogue.understand.normalise import LONGEST, fold
from loanflow_tui.dialogue.understand.numerals import digit_values
from loanflow_tui.dialogue.understand.spoken import TIMES
from loanflow_tui.dialogue.understand.word_lists import literally, pairs

_NOUGHTS = ("oh", "o")
_RUN = re.compile(r"(?<!\d)\d(?:[ .-]{0,2}\d)*(?!\d)")


def read_code(text: str, digits: int = 6) -> str | None:
    """Read the one code of so many digits in `text`: 123456, 12 34 56, "code is 123456".

    None where there is none, or two that differ. Other numbers (valid for 5 minutes) do not count.
    """
    folded = fold(text)
    if len(folded) > LONGEST:
        return None
    found = set(_codes(_in_digits(folded), digits))
    return found.pop() if len(found) == 1 else None


def _codes(folded: str, digits: int) -> Iterator[str]:
    """Yield runs of digits that stand together, or that make up a code with their separators."""
    for run in _RUN.finditer(folded):
        together = re.sub(r"\D", "", run[0])
        if len(together) == digits:
            yield together
        else:
            yield from (part for part in re.findall(r"\d+", run[0]) if len(part) == digits)


def _in_digits(folded: str) -> str:
    """Put digits in place of Chinese ones and of digits in English words.

    Chinese ones next to Arabic ones are words of their own: 10000一年.
    """
    values = digit_values()
    text = _han_digits().sub(lambda found: "".join(str(values[each]) for each in found[0]), folded)
    return _said_digits().sub(_written, text)


def _written(found: re.Match[str]) -> str:
    """Write digits said in words as figures, with what doubles them: double oh seven."""
    words, digits, times = pairs("numerals", "words"), "", 1
    for word in re.findall("[a-z]+", found[0]):
        if word in TIMES:
            times = TIMES[word]
        else:
            digits, times = digits + words.get(word, "0") * times, 1
    return f"{digits} "


@cache
def _han_digits() -> re.Pattern[str]:
    digits = "".join(digit_values())
    return re.compile(rf"(?<![\d{digits}])[{digits}]+(?!\d)")


@cache
def _said_digits() -> re.Pattern[str]:
    """Return a pattern for digits in words, in groups as they are said aloud."""
    words = pairs("numerals", "words")
    digit = literally([*(word for word in words if len(words[word]) == 1), *_NOUGHTS])
    one = rf"(?:(?:{'|'.join(TIMES)}) )?{digit}"
    return re.compile(rf"{one}(?:[ ,.-]{{1,2}}{one})*")
