"""Where someone lives, as the two-digit code of the province (GB/T 2260)."""

import re
from functools import cache

from loanflow_tui.dialogue.understand.normalise import LONGEST, fold
from loanflow_tui.dialogue.understand.word_lists import literally, pairs


def read_province(text: str) -> str | None:
    """Return the code of the one province in `text`, named itself or by a city in it.

    A province that is named decides (浙江省台州市); a city does where none is. None where there
    is no such name, or there are several.
    """
    folded = fold(text)
    if not folded or len(folded) > LONGEST:
        return None
    short = pairs("provinces", "abbreviations").get(folded)
    return short or _one("provinces", folded) or _one("cities", folded)


def _one(section: str, folded: str) -> str | None:
    codes = pairs("provinces", section)
    found = {codes[name[0]] for name in _names(section).finditer(folded)}
    return found.pop() if len(found) == 1 else None


@cache
def _names(section: str) -> re.Pattern[str]:
    return re.compile(literally(pairs("provinces", section)))
