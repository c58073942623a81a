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
    r"[，。、；;!！\n]|(?<!\d),(?! ?(?:ltd|inc|llc)\b)|(?<=\d),(?!\d{3})|"
    r"(?<!no)(?<!co)(?<!mr)(?<!mrs)(?<!ms)(?<!dr)(?<!\b[a-z])\.(?!\d)| [-–—/+] |"
    r" (?:oh )?(?:and|n|but|plus|also|with|so|cos|because|cause|btw|while|which|where|though) "
    r"(?=(?:no|not|none|i|id|im|ive|ill|my|we|our|the|it|its|that|thats|this|want|need|only|pay|"
    r"paying|dont|debts?|income|salary|live|living|based|here|also|same|just|for|other|on|in|"
    r"over|have|has|got|earn|make|work|working|they|you|he|she|there|nothing|equal|interest|"
    r"owe|owes|nobody|am|mobile|phone|two years)\b)|"
    r" for (?=(?:the )?(?:longest|shortest|max))|"
    r" and (?=(?:a|one|two|three|six|twelve|\d+) (?:months?|years?)\b)|"
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
    return [folded[start:end] for start, end in clause_spans(folded)]


def clause_spans(folded: str, also: re.Pattern[str] | None = None) -> list[tuple[int, int]]:
    """Return where the parts of folded text stand; `also` is where else a part may end."""
    cuts = [each.span() for each in _CLAUSES.finditer(folded)]
    if also is not None:
        cuts += [each.span() for each in also.finditer(folded)]
    found: list[tuple[int, int]] = []
    begin = 0
    for start, end in (*sorted(cuts), (len(folded), len(folded))):
        part = folded[begin:start]
        if part.strip():
            left = len(part) - len(part.lstrip())
            found.append((begin + left, begin + len(part.rstrip())))
        begin = max(begin, end)
    return found


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


def consists(text: Units, kinds: Collection[str], lexicon: str) -> bool:
    """Tell whether `text` is made of phrases of these kinds and nothing else; empty text is not."""
    if not text or len(text) > _MOST_UNITS:
        return False
    known = _phrases(lexicon)
    reached = [True] + [False] * len(text)
    for at, unit in enumerate(text):
        if reached[at]:
            for phrase, of_kinds in known.get(unit, ()):
                if text[at : at + len(phrase)] == phrase and not of_kinds.isdisjoint(kinds):
                    reached[at + len(phrase)] = True
    return reached[-1]


def holds(text: Units, kind: str, lexicon: str) -> bool:
    """Tell whether a phrase of this kind is anywhere in `text`."""
    known = _phrases(lexicon)
    return any(
        kind in kinds and text[at : at + len(phrase)] == phrase
        for at, unit in enumerate(text)
        for phrase, kinds in known.get(unit, ())
    )


def places(folded: str, kinds: Collection[str], lexicon: str) -> list[tuple[str, int, int]]:
    """Return the phrases of these kinds in folded text: kind, start and end, the longest first."""
    known = _phrases(lexicon)
    found = [(each[0], *each.span()) for each in _UNIT.finditer(folded) if each[0] not in _PAUSES]
    cut = tuple(unit for unit, _, _ in found)
    taken: list[tuple[str, int, int]] = []
    at = 0
    while at < len(cut):
        fits = [
            (len(phrase), kind)
            for phrase, of_kinds in known.get(cut[at], ())
            for kind in kinds
            if kind in of_kinds and cut[at : at + len(phrase)] == phrase
        ]
        if fits:
            size, kind = max(fits)
            taken.append((kind, found[at][1], found[at + size - 1][2]))
            at += size
        else:
            at += 1
    return taken


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
