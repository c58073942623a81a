"""People in trouble: words of self-harm, of force or fraud, and of hardship, found first of all."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from loanflow_tui.dialogue.understand.flags import flags_of
from loanflow_tui.dialogue.understand.meaning import Crisis
from loanflow_tui.dialogue.understand.word_lists import cut, finds

_LIKELY: Final = 0.2
"""How likely trouble has to be where no phrase says it; low, as missing it is worse than asking."""

_BESIDE_OTHERS: Final = 0.45
"""How likely it has to be beside the likeliest other reading."""

_SHORT, _SHORTLY = 4, 0.5
"""How few characters say little, and how likely trouble has to be in them."""

_FEW_WORDS, _FEW_SAY = 2, 0.8
"""How few English words say little, and how likely trouble has to be in them."""

_SAID: Final = 0.02
"""How likely it has to be where a phrase says it."""

_LIKE_IT: Final[Mapping[Crisis, float]] = {
    Crisis.SELF_HARM: -0.55, Crisis.COERCION: -0.5, Crisis.HARDSHIP: -0.5,
}  # fmt: skip
"""The margin that words need to be like words of a trouble where no phrase says it. Set by authors
and conversations that the models had not seen: from -0.7 on, false alarms halve.
"""

_RATHER_LIKE_IT: Final = -1.05
"""The margin that will do where a phrase says it and nothing is asked."""

_NOT_ONLY_WORRIED: Final = 0.8
"""How likely self-harm has to be where the words themselves speak of money that is short."""


def read_crisis(
    folded: str, likely: Mapping[str, float], margins: Mapping[Crisis, float]
) -> Crisis | None:
    """Return what trouble is spoken of; None where none is.

    `likely` is what the model makes of the text, `margins` how near the text is to what people in
    each kind of trouble say. Figures of speech (笑死我了, dying to know) are none, unless the model
    hears it all the same.
    """
    bare = without_figures_of_speech(folded)
    said = [kind for kind in Crisis if finds("crisis", kind, bare)]
    if Crisis.SELF_HARM in said:
        return Crisis.SELF_HARM
    if Crisis.COERCION not in said and is_veiled(folded):
        return Crisis.SELF_HARM
    shares = {kind: likely.get(f"crisis.{kind}", 0.0) for kind in Crisis}
    if finds("crisis", "strain", bare):
        of_money = finds("crisis", "strain of money", bare)
        parting = finds("crisis", "farewell", bare)
        only_worried = of_money and not parting and shares[Crisis.SELF_HARM] < _NOT_ONLY_WORRIED
        return Crisis.HARDSHIP if only_worried else Crisis.SELF_HARM
    total = sum(shares.values())
    if said:
        nearest = max(said, key=lambda kind: margins[kind])
        near = margins[nearest] >= _RATHER_LIKE_IT and not flags_of(folded).question
        if total >= _SAID or near:
            return max(said, key=lambda kind: shares[kind])
    few = len(folded) <= _SHORT or (folded.isascii() and len(folded.split()) <= _FEW_WORDS)
    if few and total < (_FEW_SAY if folded.isascii() else _SHORTLY):
        return None
    others = max(share for label, share in likely.items() if not label.startswith("crisis."))
    kind = max(shares, key=lambda each: shares[each])
    if total < max(_LIKELY, _BESIDE_OTHERS * others) or margins[kind] < _LIKE_IT[kind]:
        return None
    if kind is Crisis.SELF_HARM and total < others:
        return None
    if (
        kind is Crisis.SELF_HARM
        and finds("crisis", "worry", bare)
        and shares[kind] < _NOT_ONLY_WORRIED
    ):
        return Crisis.HARDSHIP
    return kind


def says(folded: str, kind: Crisis) -> bool:
    """Tell whether a phrase of the lexicon speaks of this trouble."""
    bare = without_figures_of_speech(folded)
    strained = kind is not Crisis.COERCION and finds("crisis", "strain", bare)
    return strained or finds("crisis", kind, bare)


def only_lost_a_job(folded: str) -> bool:
    """Tell whether all that is told of hardship is that a job was lost."""
    bare = folded.replace("'", "")
    rest = cut("crisis", "job lost", bare)
    return rest != bare and not finds("crisis", "hardship", rest)


def is_veiled(folded: str) -> bool:
    """Tell whether words may be a goodbye, which is asked about: 孩子我托付好了，可以走了."""
    return finds("crisis", "veiled", without_figures_of_speech(folded))


def is_only_asked(folded: str) -> bool:
    """Tell whether somebody is only said to have asked for the loan, and no word speaks of force.

    That may be a family's decision: whose it is, is asked.
    """
    bare = folded.replace("'", "")
    return finds("crisis", "only asked", bare) and not finds("crisis", "forced", bare)


@lru_cache(64)
def without_figures_of_speech(folded: str) -> str:
    """Return words without the sayings that only sound like trouble: dead tired."""
    return " ".join(cut("crisis", "idiom", folded.replace("'", "")).split())
