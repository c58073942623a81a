"""Words that take back what stands before them: "Red Flag, no, Red Star", 张晓梅，不对，张小梅."""

import re
from functools import cache
from typing import Final

from loanflow_tui.dialogue.understand.word_lists import either, entries

_MARKS: Final = " \t.,;:!?。，！；：、？"


def after_repair(plain: str) -> str | None:
    """Return what stands behind the last word that takes something back; None without one, or
    where nothing stands on either side of it.
    """
    places = list(_repair().finditer(plain))
    if not places:
        return None
    last = places[-1]
    before, after = plain[: places[0].start()].strip(_MARKS), plain[last.end() :].strip(_MARKS)
    return after if before and after else None


def without_tag(plain: str, *, of_a_form: bool) -> str | None:
    """Return words without a question at their end that asks nothing of the lender: happy now?

    `of_a_form` is for numbers and names, behind which "is that right?" asks nothing more either.
    None where there is no such question, or nothing else.
    """
    found = _tag(of_a_form).search(plain)
    rest = plain[: found.start()].strip(_MARKS) if found else ""
    return rest or None


@cache
def _repair() -> re.Pattern[str]:
    return re.compile(rf"(?i)[\s,.;，。；、!！…—-]*(?:{either(entries('corrections', 'repair'))})")


@cache
def _tag(of_a_form: bool) -> re.Pattern[str]:
    tags = [*entries("flags", "tag"), *(entries("flags", "tag of a form") if of_a_form else ())]
    return re.compile(rf"(?i)[\s,.，。！!、]+{either(tags)}[\s?？!！。.~]*\Z")
