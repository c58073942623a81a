"""How hard a text is to read.

English by LIX (C.-H. Björnsson, 1968): words a sentence plus the percentage of words longer than
six letters; below 40 is easy, 50 is a newspaper, 60 is officialese. Chinese by the characters
between two stops.
"""

import re
from typing import Final

from loanflow_tui.insights.wording.forms import VALUE, Said

_TALK: Final = re.compile(r"^(?:ask|help|why|aside|repair|turn|topic|hint|crisis|chat|clarify)-")
"""Messages that are said to applicants in the chat. Contracts and consents have a law to quote."""

_FEWEST_WORDS: Final = 20
HARDEST: Final = 45
"""The LIX above which a text that is said to applicants is too hard."""
LONGEST: Final = 36
"""Chinese characters between two stops, commas among them."""

_STOP: Final = re.compile(r"[.?:;]+(?=\s|$)|\n+")
_CHINESE_STOP: Final = re.compile(r"[，。；：？、\n]")
_HAN: Final = re.compile(r"[\u4e00-\u9fff]")


def lix(text: str) -> float:
    """Return how hard an English text is."""
    words = re.findall(r"[A-Za-z'’-]+|\d[\d,.]*", text)
    sentences = max(1, sum(1 for each in _STOP.split(text) if each.strip()))
    long = sum(len(word) > 6 for word in words)
    return len(words) / sentences + 100 * long / max(1, len(words))


def too_hard(said: Said) -> tuple[int, int] | None:
    """Return how hard a text is and the most that is meant to be, where it is harder."""
    if not _TALK.match(said.id):
        return None
    text = said.text.replace(VALUE, "12")
    if said.script == "hans":
        longest = max((len(_HAN.findall(part)) for part in _CHINESE_STOP.split(text)), default=0)
        return (longest, LONGEST) if longest > LONGEST else None
    if len(text.split()) < _FEWEST_WORDS:
        return None
    found = round(lix(text))
    return (found, HARDEST) if found > HARDEST else None
