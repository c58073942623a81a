"""Words without any number in them, which hide nothing."""

import re
from functools import cache

from loanflow_tui.dialogue.understand.numerals import digit_values
from loanflow_tui.dialogue.understand.word_lists import literally, pairs

_WORDS = re.compile(
    r"[a-z']+(?:[ ,.!?]+[a-z']+)+[ ,.!?]*|[\u3400-\u9fff，。！？、 ]+", re.IGNORECASE
)
_ENGLISH = "zero|one|two|three|four|five|six|seven|eight|nine|oh|double|triple"


def says_no_number(text: str) -> bool:
    """Tell whether text is words alone, without a digit or a numeral in them: it hides nothing."""
    return _WORDS.fullmatch(text) is not None and _numerals().search(text) is None


@cache
def _numerals() -> re.Pattern[str]:
    tens = (word for word, value in pairs("numerals", "units").items() if value == "10")
    chinese = literally((*digit_values(), *tens))
    return re.compile(rf"\d|{chinese}|\b(?:{_ENGLISH})\b", re.IGNORECASE)
