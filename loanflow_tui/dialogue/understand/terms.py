"""Terms whose meaning is asked: what is APR, 等额本息是什么意思. The whole utterance asks it."""

import re
from functools import cache
from typing import Final

from loanflow_tui.dialogue.understand.normalise import fold
from loanflow_tui.dialogue.understand.templates import FEW, OPEN, any_of, letters
from loanflow_tui.dialogue.understand.word_lists import entries, pairs

_LONGEST: Final = 80
_MOST: Final = 2


def asked_terms(text: str) -> tuple[str, ...]:
    """Return the terms whose meaning is asked: one, two that are compared, or none."""
    folded = fold(text)
    if len(folded) > _LONGEST:
        return ()
    said, named = letters(folded), _terms()
    found = tuple(dict.fromkeys(named[each[0]] for each in _names().finditer(said)))
    if not 1 <= len(found) <= _MOST:
        return ()
    bare = _names().sub(OPEN, said)
    if _asked().fullmatch(bare):
        return found
    if _asked_whether_needed().fullmatch(bare):
        return found if set(found) <= set(entries("terms", "not needed")) else ()
    a_thing = not set(found) & set(entries("terms", "figures"))
    return found if a_thing and _asked_of_a_thing().fullmatch(bare) else ()


@cache
def _terms() -> dict[str, str]:
    return {letters(fold(word)): term for word, term in pairs("terms", "terms").items()}


@cache
def _names() -> re.Pattern[str]:
    return re.compile("|".join(sorted(_terms(), key=len, reverse=True)))


@cache
def _asked() -> re.Pattern[str]:
    return _whole("asked")


@cache
def _asked_of_a_thing() -> re.Pattern[str]:
    return _whole("asked of a thing")


@cache
def _asked_whether_needed() -> re.Pattern[str]:
    return _whole("whether needed")


def _whole(section: str) -> re.Pattern[str]:
    """Return a pattern of a section's templates, with courtesy at either end."""
    before = any_of((*entries("intents", "before"), *entries("terms", "before")))
    after = any_of(entries("intents", "after"))
    return re.compile(f"{before}{FEW}{any_of(entries('terms', section))}{after}{FEW}")
