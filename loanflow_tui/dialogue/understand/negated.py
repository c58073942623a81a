"""Whether a value in a sentence is said not to be so, or is the old one of a correction."""

from typing import Final

from loanflow_tui.dialogue.understand.word_lists import entries, pattern

_NEAR: Final = 32
_NEXT: Final = 40
_LEXICON: Final = "corrections"


def negated(text: str, start: int, after: str = "", correcting: bool = False) -> bool:
    """Tell whether what starts there is said not to be so: not 50k, 不是山西.

    `after` is what follows it. Where something is corrected, what was said before does not count
    either: 填成两万了, "I put 20k", "20k is wrong".
    """
    near = text[max(0, start - _NEAR) : start].rstrip(" ¥\x01")
    before = pattern(_LEXICON, "behind not", end=r"\Z").sub("", near)
    if any(before.endswith(word) for word in entries("slots", "not")):
        return True
    after = after[:_NEXT]
    judged = pattern("slots", "judged").match(after)
    if judged or pattern(_LEXICON, "refused").match(after):
        return True
    if pattern(_LEXICON, "not quite", end=r"\Z").search(before):
        return True
    if not correcting or pattern(_LEXICON, "new after").match(after):
        return False
    return bool(
        pattern(_LEXICON, "old before", end=r"\Z").search(before)
        or pattern(_LEXICON, "old after").match(after)
    )
