"""Several things said in one line, taken apart: 20000, how much is that a month and from when?"""

import re
from functools import cache
from typing import Final

from loanflow_tui.dialogue.understand.flags import flags_of
from loanflow_tui.dialogue.understand.normalise import fold, normalise
from loanflow_tui.dialogue.understand.word_lists import entries, literally

_MOST: Final = 5
_LONGEST: Final = 160
_MARKS: Final = r"[!;。！；、\n]+|[.,，](?!\d)|(?<=[\u3400-\u9fff])\s+(?=[\u3400-\u9fff])"


def parts(text: str) -> tuple[str, ...]:
    """Return the parts of a line that asks something; none where it is one thing, or too many."""
    plain = normalise(text)
    if len(plain) > _LONGEST:
        return ()
    found = [part for each in _between().split(_ask_marked(plain)) if (part := each.strip(" -"))]
    asks = 2 <= len(found) <= _MOST and any(flags_of(fold(each)).question for each in found)
    return tuple(found) if asks else ()


def _ask_marked(plain: str) -> str:
    """Keep each question mark with its part, so that the part alone still asks."""
    return re.sub(r"\s*([?？])+", "?\n", plain)


@cache
def _between() -> re.Pattern[str]:
    latin = [each for each in entries("several", "joins") if each.isascii()]
    han = [each for each in entries("several", "joins") if not each.isascii()]
    return re.compile(rf"{_MARKS}|(?i:\s+{literally(latin)}\s+)|{literally(han)}")
