"""Where someone lives, as the two-digit code of the province (GB/T 2260)."""

import re
from functools import cache

from loanflow_tui.dialogue.understand.normalise import LONGEST, fold
from loanflow_tui.dialogue.understand.word_lists import literally, pairs, pattern


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


def find_provinces(folded: str, *, every: bool = False) -> list[tuple[str, int, int]]:
    """Return the provinces named in folded text, or else by its cities: code, start, end.

    A city beside a province counts if it lies there, as districts have the names of cities; with
    `every`, any city counts.
    """
    short = pairs("provinces", "abbreviations").get(folded.strip())
    if short:
        return [(short, 0, len(folded))]
    found: list[tuple[str, int, int]] = []
    for section in ("provinces", "cities"):
        codes = pairs("provinces", section)
        places = [(codes[each[0]], *each.span()) for each in _names(section).finditer(folded)]
        if every or not found:
            found += places
        else:
            found += [each for each in places if each[0] == found[0][0]]
    return found


def is_of_a_name(folded: str, start: int, end: int) -> bool:
    """Tell whether a place is only part of a name that stands there: 四川大学, Nanjing Road."""
    return (
        pattern("provinces", "behind a place").match(folded, end) is not None
        or pattern("provinces", "before a place", end=r"\Z").search(folded[:start]) is not None
    )


def _one(section: str, folded: str) -> str | None:
    codes = pairs("provinces", section)
    found = {codes[name[0]] for name in _names(section).finditer(folded)}
    return found.pop() if len(found) == 1 else None


@cache
def _names(section: str) -> re.Pattern[str]:
    return re.compile(literally(pairs("provinces", section)))
