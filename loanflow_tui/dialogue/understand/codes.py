"""One-time codes, as typed or pasted with the message they came in."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from loanflow_tui.dialogue.understand.normalise import LONGEST, fold
from loanflow_tui.dialogue.understand.numerals import digit_values
from loanflow_tui.dialogue.understand.repairs import after_repair
from loanflow_tui.dialogue.understand.spoken import spelled
from loanflow_tui.dialogue.understand.word_lists import finds

_RUN: Final = re.compile(r"(?<!\d)\d(?:[ .-]{0,2}\d)*(?!\d)")


def read_code(text: str, digits: int = 6) -> str | None:
    """Read the one code of so many digits in `text`: 123456, 12 34 56, "code is 123456".

    None where there is none, or two that differ. Other numbers (valid for 5 minutes) do not count.
    """
    folded = fold(text)
    if len(folded) > LONGEST:
        return None
    found = {*_in_figures(folded, digits), *_in_words(folded, digits)}
    if len(found) > 1 and (after := after_repair(folded)) is not None:
        found = {*_in_figures(after, digits)}
    return found.pop() if len(found) == 1 else None


def asks_for_another(text: str) -> bool:
    """Tell whether words order another code: send it again, 再发一次."""
    return finds("answers", "send again", fold(text))


def _in_figures(folded: str, digits: int) -> Iterator[str]:
    """Yield runs of digits that stand together, or that make up a code with their separators."""
    for run in _RUN.finditer(folded):
        together = re.sub(r"\D", "", run[0])
        if len(together) == digits:
            yield together
        else:
            yield from (part for part in re.findall(r"\d+", run[0]) if len(part) == digits)


def _in_words(folded: str, digits: int) -> Iterator[str]:
    """Yield codes said digit by digit, in the whole text or between two of its commas.

    Chinese digits next to figures are words of their own: 10000一年.
    """
    for part in dict.fromkeys((folded, *folded.split(","))):
        for run in spelled(part):
            fits = run.words and len(run.digits) == digits
            if fits and not _touching().search(part, run.start, run.end):
                yield run.digits


@cache
def _touching() -> re.Pattern[str]:
    """Return a pattern for a figure right beside a Chinese digit."""
    han = "".join(digit_values())
    return re.compile(rf"[0-9][{han}]|[{han}][0-9]")
