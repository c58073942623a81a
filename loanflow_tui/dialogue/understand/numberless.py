"""Words without any number in them, which hide nothing."""

import re
from functools import cache
from typing import Final

from loanflow_tui.dialogue.understand.numerals import tens
from loanflow_tui.dialogue.understand.spoken import number_sayings
from loanflow_tui.dialogue.understand.word_lists import literally

_WORDS: Final = re.compile(
    r"[a-z']+(?:[ ,.!?]+[a-z']+)+[ ,.!?]*|[\u3400-\u9fff，。！？、 ]+", re.IGNORECASE
)


def says_no_number(text: str) -> bool:
    """Tell whether text is words alone, without a digit or a numeral in them: it hides nothing."""
    return _WORDS.fullmatch(text) is not None and _numerals().search(text) is None


@cache
def _numerals() -> re.Pattern[str]:
    return re.compile(rf"\d|{literally((*number_sayings(), *tens()))}", re.IGNORECASE)
