"""Whether a value in a sentence is said not to be so, or is the old one of a correction."""

import re
from functools import cache
from typing import Final

from loanflow_tui.dialogue.understand.word_lists import entries

_NEAR: Final = 32
_NEXT: Final = 24
_ARTICLE: Final = re.compile(r"(?<=\bnot) (?:the|a|an|that|this|my|really|exactly)\Z")
_NOT_QUITE: Final = re.compile(r"(?:(?<!是)不是|并非|别)[\u3400-\u9fff]{1,4}\Z")


def negated(text: str, start: int, after: str = "", correcting: bool = False) -> bool:
    """Tell whether what starts there is said not to be so: not 50k, 不是山西.

    `after` is what follows it. Where something is corrected, what was said before does not count
    either: 填成两万了, "I put 20k", "20k is wrong".
    """
    before = _ARTICLE.sub("", text[max(0, start - _NEAR) : start].rstrip(" ¥\x01"))
    if any(before.endswith(word) for word in entries("slots", "not")):
        return True
    if _NOT_QUITE.search(before) or _judged().match(after[:_NEXT]):
        return True
    if not correcting or _pattern("new after", "").match(after[:_NEXT]):
        return False
    return bool(
        _pattern("old before", r"\Z").search(before)
        or _pattern("old after", "").match(after[:_NEXT])
    )


@cache
def _judged() -> re.Pattern[str]:
    """Return what makes a value one that is only spoken of: 两万太多了, "20k is too much"."""
    return re.compile(f"(?:{'|'.join(entries('slots', 'judged'))})")


@cache
def _pattern(section: str, end: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(entries('corrections', section))}){end}")
