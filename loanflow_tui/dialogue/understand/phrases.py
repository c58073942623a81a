"""Closed grammars: whether an utterance consists of known phrases, and of which kinds.

A text is cut into units: a word in Latin letters, a number, or one character of any other script.
Phrases come from a lexicon file; `[a|b]` in them may be left out, `(a|b)` stands for one of them.
"""

import itertools
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache
from typing import Final

from loanflow_tui.dialogue.understand.word_lists import sections

_UNIT: Final = re.compile(r"[a-z]+|\d+|[^\sa-z\d]")
_SILENT: Final = re.compile(r"['’]|(?<=\w)[-_](?=\w)")
_PAUSES: Final = frozenset(' ,.!~;:-，。！、；：—～"()（）*_·')
_STRETCHED: Final = re.compile(r"([a-z])\1{2,}")
_CHOICE: Final = re.compile(r"\[([^\[\]]*)\]|\(([^()]*)\)")
_CLAUSES: Final = re.compile(
    r"[，。、；;!！\n]|(?<!\d),|,(?!\d{3})|\.(?!\d)|"
    r" (?:oh )?(?:and|n|but|plus|also|with|so) "
    r"(?=(?:no|not|i|id|im|my|we|the|it|its|that|want|only|pay|dont|"
    r"debts?|income|live|also|same|just|for|other|on|in)\b)|"
    r"(?<=[\u3400-\u9fff\d元块])\s+(?=[\u3400-\u9fff])|(?<=[\u3400-\u9fff])\s+(?=\d)"
)
_MOST_UNITS: Final = 40

Units = tuple[str, ...]


def units(folded: str) -> Units:
    """Return the units of folded text, without pauses between them."""
    plain = _SILENT.sub("", _STRETCHED.sub(r"\1", folded))
    return tuple(unit for unit in _UNIT.findall(plain) if unit not in _PAUSES)


def clauses(folded: str) -> list[str]:
    """Return the parts of folded text between pauses, and between words that join sentences."""
    return [part.strip() for part in _CLAUSES.split(folded) if part and part.strip()]


def covered(text: Units, kinds: Collection[str], lexicon: str) -> frozenset[frozenset[str]]:
    """Return each set of kinds of phrases that `text` can be made of, whole and in order.

    Empty where something in it is in no phrase of these kinds. Bounded: texts of more than 40
    units are made of nothing.
    """
    if not text or len(text) > _MOST_UNITS:
        return frozenset()
    known = _phrases(lexicon)
    reached: list[set[frozenset[str]]] = [set() for _ in range(len(text) + 1)]
    reached[0].add(frozenset())
    for at, before in enumerate(reached[:-1]):
        if not before:
            continue
        for phrase, of_kinds in known.get(text[at], ()):
            if text[at : at + len(phrase)] == phrase:
                for kind in of_kinds.intersection(kinds):
                    reached[at + len(phrase)].update(made | {kind} for made in before)
    return frozenset(reached[-1])


def holds(text: Units, kind: str, lexicon: str) -> bool:
    """Tell whether a phrase of this kind is anywhere in `text`."""
    known = _phrases(lexicon)
    return any(
        kind in kinds and text[at : at + len(phrase)] == phrase
        for at, unit in enumerate(text)
        for phrase, kinds in known.get(unit, ())
    )


@cache
def _phrases(lexicon: str) -> Mapping[str, Sequence[tuple[Units, frozenset[str]]]]:
    """Return the phrases of a lexicon file with their kinds, by their first unit."""
    kinds: dict[Units, set[str]] = {}
    for kind, templates in sections(lexicon).items():
        for template in templates:
            for phrase in expanded(template):
                cut = units(phrase)
                if cut:
                    kinds.setdefault(cut, set()).add(kind)
    found: dict[str, list[tuple[Units, frozenset[str]]]] = {}
    for cut, of in kinds.items():
        found.setdefault(cut[0], []).append((cut, frozenset(of)))
    return found


def expanded(template: str) -> Iterator[str]:
    """Yield every phrase that a template stands for."""
    parts: list[Sequence[str]] = []
    end = 0
    for found in _CHOICE.finditer(template):
        parts.append((template[end : found.start()],))
        if found[1] is not None:
            parts.append(("", *found[1].split("|")))
        else:
            parts.append(tuple(found[2].split("|")))
        end = found.end()
    parts.append((template[end:],))
    return ("".join(each) for each in itertools.product(*parts))
