"""Yes and no in their many forms, with what negates them."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final, Literal
from unicodedata import category

from loanflow_tui.dialogue.understand.normalise import fold
from loanflow_tui.dialogue.understand.numerals import find_numbers
from loanflow_tui.dialogue.understand.word_lists import entries, literally

YesNo = Literal["yes", "no", "unsure"]
_Kind = Literal["yes", "soft-yes", "no", "unsure", "not", "filler", "question", "hedge"]

_KINDS: Final[tuple[_Kind, ...]] = (
    "hedge", "unsure", "no", "yes", "soft-yes", "not", "question", "filler",
)  # fmt: skip
_LONGEST: Final = 120
_REPEATED = re.compile(r"(\D)\1{2,}")


def read_yes_no(text: str) -> YesNo | None:
    """Tell whether an answer agrees.

    `unsure` is an answer that is neither (maybe, 再想想), a question back, both at once, or a
    refusal denied (不是不同意). None is something else altogether. "Yes" and "no" hold with more
    words behind them (yes, I have read it all) unless these take them back or bring numbers in.
    """
    folded = _REPEATED.sub(r"\1", fold(text))
    if not folded or len(folded) > _LONGEST:
        return None
    match _kind_of().get(folded):
        case "yes" | "no" | "unsure" as plain:
            return plain
    said = _Said()
    for clause in _clauses(folded):
        said.hear(clause)
    return said.verdict(folded)


class _Said:
    """What has been heard so far."""

    def __init__(self) -> None:
        self.heard: list[YesNo] = []
        self.soft = False
        self.negated = False
        self.first: bool | None = None
        self.unknown = False
        self.hedged = self.asked = False

    def hear(self, clause: str) -> None:
        """Take in a clause; a negation left hanging at its end is a no."""
        at = 0
        for found in _phrases().finditer(clause):
            self._unknown(clause[at : found.start()])
            if _is_part_of_word(found):
                self._unknown(found[0])
            else:
                self._known(_kind_of()[found[0]])
            at = found.end()
        self._unknown(clause[at:])
        if self.negated:
            self.heard.append("no")
            self.negated = False

    def verdict(self, folded: str) -> YesNo | None:
        """Say what it comes to."""
        if self.soft and not self.heard:
            self.heard.append("yes")
        if not self.heard:
            return None
        if self.unknown and (self.first is False or _counts(folded)):
            return None
        asked = self.asked or folded.endswith("?")
        if asked or self.hedged or len(set(self.heard)) > 1:
            return "unsure"
        return self.heard[0]

    def _unknown(self, words: str) -> None:
        if any(character.isalnum() for character in words):
            self.unknown = True
            self.first = False if self.first is None else self.first

    def _known(self, kind: _Kind) -> None:
        if kind in ("yes", "no", "not", "soft-yes", "unsure") and self.first is None:
            self.first = True
        match kind:
            case "yes" | "no" | "unsure":
                self.heard.append(self._turned(kind))
                self.negated = False
            case "soft-yes":
                self.soft = True
            case "not":
                if self.negated:
                    self.heard.append("unsure")
                self.negated = not self.negated
            case "question":
                self.asked = True
            case "hedge":
                self.hedged = True
            case "filler":
                pass

    def _turned(self, kind: YesNo) -> YesNo:
        if not self.negated:
            return kind
        return "no" if kind == "yes" else "unsure"


def _clauses(folded: str) -> Iterator[str]:
    """Split at punctuation; emoji are no punctuation, some of them say yes or no."""
    broken = "".join(
        "\n" if category(character)[0] == "P" and character != "'" else character
        for character in folded
    )
    return (clause for clause in broken.split("\n") if clause.strip())


def _is_part_of_word(found: re.Match[str]) -> bool:
    """Tell a Chinese yes of one character from the beginning of a longer word (中国, 对方)."""
    if len(found[0]) > 1 or found[0].isascii() or _kind_of()[found[0]] != "yes":
        return False
    following = found.string[found.end() : found.end() + 1]
    return following.isalnum() and not _phrases().match(found.string, found.end())


def _counts(folded: str) -> bool:
    """Tell whether there is a number in it, which an answer of yes or no has not."""
    return any(
        number.value is not None and (number.scaled or number.script == "digits")
        for number in find_numbers(folded)
    )


@cache
def _kind_of() -> dict[str, _Kind]:
    kinds: dict[str, _Kind] = {}
    for kind in _KINDS:
        for phrase in entries("yesno", kind):
            kinds.setdefault(phrase, kind)
    return kinds


@cache
def _phrases() -> re.Pattern[str]:
    return re.compile(literally(_kind_of()))
