"""How many of five stars."""

import re
from functools import cache

from loanflow_tui.dialogue.understand.normalise import LONGEST, fold
from loanflow_tui.dialogue.understand.numerals import find_numbers
from loanflow_tui.dialogue.understand.word_lists import either, entries, pairs

_STARS = re.compile(r"(?:[★⭐🌟*] ?)+")
_MOST = 5


def read_rating(text: str) -> int | None:
    """Read one to five: 5, 四星, 3/5, three stars, ★★★★, full marks."""
    folded = fold(text)
    if not folded or len(folded) > LONGEST:
        return None
    if folded in pairs("ratings", "words"):
        return int(pairs("ratings", "words")[folded])
    stars = _STARS.match(folded)
    if stars and not folded[stars.end() :].strip(" ☆"):
        count = sum(not character.isspace() for character in stars[0])
        return count if count <= _MOST else None
    values = {number.value for number in find_numbers(_out_of_five().sub(" ", folded))}
    value = values.pop() if len(values) == 1 else None
    if value is None or value != value.to_integral_value() or not 1 <= value <= _MOST:
        return None
    return int(value)


@cache
def _out_of_five() -> re.Pattern[str]:
    return re.compile(either(entries("ratings", "out-of-five")))
