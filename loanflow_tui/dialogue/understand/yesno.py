"""Yes and no where they have consequences: only ever from a closed grammar.

Every word of the utterance, as it was typed, has to be known; nothing is repaired or left out. A
question, a condition, a doubt, a quotation, a number or trailing dots make it neither.
"""

import re
from functools import cache, lru_cache
from typing import Final, Literal

from loanflow_tui.dialogue.understand.flags import flags_of
from loanflow_tui.dialogue.understand.normalise import fold
from loanflow_tui.dialogue.understand.phrases import Units, clauses, covered, holds, units
from loanflow_tui.dialogue.understand.word_lists import either, entries

YesNo = Literal["yes", "no"]
Kind = Literal[
    "consent",
    "offer",
    "repay",
    "return",
    "cancel",
    "restart",
    "face",
    "retry",
    "proposal",
    "confirmed",
]
"""What is agreed to; each has phrases of its own, besides those that do for all. What is
`confirmed` was asked back word for word: shall I take that as: I agree?

To take a `proposal` agrees to nothing: a value said early is only written down.
"""

_LEXICON: Final = "yesno"
_LONGEST: Final = 120
"""Characters that an answer of yes or no has at most."""

_FIRST: Final = 5
"""Among how many words at the beginning a negation is what is said of the question."""


@lru_cache(64)
def read_yes_no(text: str, kind: Kind | None = None) -> YesNo | None:
    """Tell a plain yes and a clear no; None is everything else, also both at once.

    With `kind`, phrases count too that are a yes or a no to that kind of question only.
    """
    folded = _calmly(fold(text)) if len(text) <= _LONGEST else ""
    flags = flags_of(folded)
    if not folded or flags.unsure:
        return None
    said = units(folded)
    if covered(said, {"neither"}, _LEXICON) or holds(said, "unable", _LEXICON):
        return None
    if _made_of(said, "yes", kind):
        return None if flags.doubtful else "yes"
    said = _fluent(said)
    alone = len(set(said)) <= 2 and bool(covered(said, {"no alone"}, _LEXICON))
    return "no" if alone or _made_of(said, "no", kind) else None


def _calmly(folded: str) -> str:
    """Return words without annoyance beside a word that agrees in so many letters.

    Who agrees and is annoyed agrees; annoyance by itself, or beside a mere fine, says nothing.
    """
    calm = " ".join(_annoyed().sub(" ", folded).split())
    return calm if calm != folded and holds(units(calm), "plainly", _LEXICON) else folded


@cache
def _annoyed() -> re.Pattern[str]:
    return re.compile(either(entries(_LEXICON, "annoyed")))


def _fluent(said: Units) -> Units:
    """Return units without the sounds of thinking, and without what is said twice in a row."""
    spoken = [unit for unit in said if not flags_of(unit).filler]
    return tuple(
        unit for at, unit in enumerate(spoken)
        if at == 0 or unit != spoken[at - 1] or not unit.isascii()
    )  # fmt: skip


def _made_of(said: Units, side: YesNo, kind: Kind | None) -> bool:
    """Tell whether all of it are phrases of this side, at least one, and courtesy."""
    own = {side, f"{side} {kind}"}
    beside = {"with", f"with {kind}", f"with {side}"}
    return any(not own.isdisjoint(made) for made in covered(said, own | beside, _LEXICON))


def agrees_plainly(text: str) -> bool:
    """Tell whether words agree in so many letters, and not only nod: I agree, 同意."""
    return holds(units(fold(text)), "plainly", _LEXICON)


def goes_on(folded: str) -> bool:
    """Tell whether a part of it only says to go on, which agrees to nothing: continue, 继续."""
    made = (covered(units(part), {"going on", "with"}, _LEXICON) for part in clauses(folded))
    return any("going on" in each for kinds in made for each in kinds)


def no_clause(folded: str, kind: Kind) -> bool:
    """Tell whether a part of it is a clear no, and no part a yes or about what can't be done."""
    parts = [units(part) for part in clauses(folded)]
    if holds_yes(folded, kind) or holds(units(folded), "unable", _LEXICON):
        return False
    return any(_made_of(part, "no", kind) for part in parts)


def ends_in_no(folded: str, kind: Kind) -> bool:
    """Tell whether it ends in a plain no: I look terrible; two, no. A no behind a yes is none."""
    return no_clause(folded, kind) and _made_of(units(clauses(folded)[-1]), "no", kind)


def holds_yes(folded: str, kind: Kind) -> bool:
    """Tell whether one clause alone is a yes, whatever the other clauses say."""
    parts = [units(part) for part in clauses(folded)]
    return any(_made_of(part, "yes", kind) for part in parts)


def assents(folded: str) -> bool:
    """Tell whether it has a word of agreement that no negation stands before, or a number."""
    if any(each.isdigit() for each in folded):
        return True
    for part in clauses(folded):
        said = units(part)
        agreed = [at for at in range(len(said)) if holds(said[at : at + 2], "assent", _LEXICON)]
        if agreed and not flags_of(" ".join(said[: agreed[0]])).negation:
            return True
    return False


def denies(folded: str) -> bool:
    """Tell whether a part of it begins with a negation, or with somebody and one."""
    return any(flags_of(" ".join(part.split()[:_FIRST])).negation for part in clauses(folded))
