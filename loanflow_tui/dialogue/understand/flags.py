"""Signs in a sentence that it is not simply an answer: a question, a condition, a doubt."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from loanflow_tui.dialogue.understand.expressions import Expressions
from loanflow_tui.dialogue.understand.word_lists import bordered, either, entries

_TRAILING: Final = re.compile(r"(?:\.{2,}|…+|。{2,}|、+|-{2,}|—+)[\s!~]*\Z")


@dataclass(frozen=True, slots=True)
class Flags:
    """What was found; `trailing` are dots that leave the sentence open.

    A proviso (but, only, when) and a filler (um) make a yes doubtful, and no value.
    """

    question: bool = False
    condition: bool = False
    proviso: bool = False
    hedge: bool = False
    filler: bool = False
    negation: bool = False
    quotation: bool = False
    trailing: bool = False

    @property
    def doubtful(self) -> bool:
        """Whether it is anything but a plain statement."""
        return self.unsure or self.proviso or self.filler

    @property
    def unsure(self) -> bool:
        """Whether the speaker asks, makes a condition, or isn't sure of what is said."""
        return self.question or self.condition or self.hedge or self.quotation or self.trailing


@lru_cache(256)
def flags_of(folded: str) -> Flags:
    """Return the signs in folded text."""
    return Flags(
        question=_has("question", _pattern("rhetorical").sub(" ", folded)),
        condition=_has("condition", folded),
        proviso=_has("proviso", folded),
        hedge=_has("hedge", folded),
        filler=_has("filler", folded),
        negation=_has("negation", folded),
        quotation=_has("quotation", folded),
        trailing=_TRAILING.search(folded) is not None,
    )


def of_a_consent(folded: str) -> bool:
    """Tell whether words speak of what a consent is about: checking, sharing, the face."""
    return _has("of a consent", folded)


def mocks(folded: str) -> bool:
    """Tell whether words say the opposite of what they mean: 看清了才怪."""
    return _has("mocking", folded)


def laughs(folded: str) -> bool:
    """Tell whether words begin or end with laughter: hahaha, 哈哈哈."""
    return _laughter().search(folded) is not None


def without_laughter(folded: str) -> str:
    """Return words without the laughter at either end."""
    return _laughter().sub("", folded)


def has_sign(section: str, folded: str) -> bool:
    """Tell whether a sign of this section of the word list is in folded text."""
    return _has(section, folded)


def leaves(folded: str) -> bool:
    """Tell whether somebody wants to leave for another app, not only names it."""
    return _has("leaving", folded)


def _has(section: str, folded: str) -> bool:
    return _expressions(section).found_in(folded)


@cache
def _expressions(section: str) -> Expressions:
    return Expressions(map(bordered, entries("flags", section)))


@cache
def _pattern(section: str) -> re.Pattern[str]:
    return re.compile(either(entries("flags", section)))


@cache
def _laughter() -> re.Pattern[str]:
    one = either(entries("flags", "laughter"))
    return re.compile(rf"\A(?:{one}[\s,.!~，。！]*)+|(?:[\s,.!~，。！]*{one})+[\s.!~。！]*\Z")
