"""One-time codes, as typed or pasted with the message they came in."""

import re
from collections.abc import Iterator
from functools import cache

from loanflow_tui.dialogue.understand.normalise import LONGEST, fold
from loanflow_tui.dialogue.understand.numerals import digit_values
from loanflow_tui.dialogue.understand.word_lists import literally, pairs

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
    words = pairs("numerals", "words")
    return _digit_words().sub(lambda found: words[found[0]], text)


@cache
def _han_digits() -> re.Pattern[str]:
    digits = "".join(digit_values())
    return re.compile(rf"(?<![\d{digits}])[{digits}]+(?!\d)")


@cache
def _digit_words() -> re.Pattern[str]:
    words = pairs("numerals", "words")
    return re.compile(literally(word for word in words if len(words[word]) == 1))
