"""Closed grammars: whether an utterance consists of known phrases, and of which kinds.

A text is cut into units: a word in Latin letters, a number, or one character of any other script.
Phrases come from a lexicon file; `[a|b]` in them may be left out, `(a|b)` stands for one of them.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import Final

from loanflow_tui.dialogue.understand.word_lists import entries, sections

_UNIT: Final = re.compile(r"[a-z]+|\d+|[^\sa-z\d]")
_SILENT: Final = re.compile(r"['’]|(?<=\w)[-_](?=\w)")
_PAUSES: Final = frozenset(' ,.!~;:-，。！、；：—～"()（）*_·')
_STRETCHED: Final = re.compile(r"([a-z])\1{2,}")
_CLOSING: Final = {"(": ")", "[": "]"}
_PLAIN_START: Final = re.compile(r"(?:[a-z]+|\d+)(?= |\Z)|[\u3400-\u9fff]")
_BRACKET: Final = re.compile(r"[(\[]")
_MOST_UNITS: Final = 40

Units = tuple[str, ...]
Phrase = tuple[Mapping[str, tuple[Units, ...]], ...]
"""A phrase part by part, each with the units that may stand there, by the first of them; "" where
there may be none.
"""


@lru_cache(256)
def units(folded: str) -> Units:
    """Return the units of folded text, without pauses between them."""
    plain = _SILENT.sub("", _STRETCHED.sub(r"\1", folded))
    return tuple(unit for unit in _UNIT.findall(plain) if unit not in _PAUSES)


def clauses(folded: str) -> list[str]:
    """Return the parts of folded text between pauses, and between words that join sentences."""
    return [folded[start:end] for start, end in clause_spans(folded)]


def clause_spans(folded: str, also: re.Pattern[str] | None = None) -> list[tuple[int, int]]:
    """Return where the parts of folded text stand; `also` is where else a part may end."""
    cuts = [each.span() for each in _ends_of_clauses().finditer(folded)]
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


@cache
def _ends_of_clauses() -> re.Pattern[str]:
    """Return where a part of a sentence ends: at a pause, or at a word that joins two parts."""
    firms, joins, joined = (
        "|".join(entries("clauses", section)) for section in ("behind a firm", "joins", "joined")
    )
    no_end = "".join(f"(?<!{word})" for word in entries("clauses", "abbreviations"))
    ends = (
        r"[，。、；;!！\n]", rf"(?<!\d),(?! ?(?:{firms})\b)", r"(?<=\d),(?!\d{3})",
        rf"{no_end}(?<!\b[a-z])\.(?!\d)", " [-–—/+] ", rf" (?:{joins}) (?=(?:{joined})\b)",
        *entries("clauses", "between"),
        r"(?<=[\u3400-\u9fff\d])\s+(?=[\u3400-\u9fff])", r"(?<=[\u3400-\u9fff])\s+(?=\d)",
    )  # fmt: skip
    return re.compile("|".join(ends))


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
        for kind, phrase in known.get(text[at]):
            if kind in kinds:
                for end in _ends(phrase, text, at):
                    reached[end].update(made | {kind} for made in before)
    return frozenset(reached[-1])


def consists(text: Units, kinds: Collection[str], lexicon: str) -> bool:
    """Tell whether `text` is made of phrases of these kinds and nothing else; empty text is not."""
    if not text or len(text) > _MOST_UNITS:
        return False
    known = _phrases(lexicon)
    reached = [True] + [False] * len(text)
    for at, unit in enumerate(text):
        if reached[at]:
            for kind, phrase in known.get(unit):
                if kind in kinds:
                    for end in _ends(phrase, text, at):
                        reached[end] = True
    return reached[-1]


def holds(text: Units, kind: str, lexicon: str) -> bool:
    """Tell whether a phrase of this kind is anywhere in `text`."""
    known = _phrases(lexicon)
    return any(
        of == kind and _ends(phrase, text, at)
        for at, unit in enumerate(text)
        for of, phrase in known.get(unit)
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
            (end - at, kind)
            for kind, phrase in known.get(cut[at])
            if kind in kinds
            for end in _ends(phrase, cut, at)
        ]
        if fits:
            size, kind = max(fits)
            taken.append((kind, found[at][1], found[at + size - 1][2]))
            at += size
        else:
            at += 1
    return taken


def _ends(phrase: Phrase, text: Units, at: int) -> Collection[int]:
    """Return where a phrase that begins at a place in `text` can end; empty if it does not fit."""
    ends: Collection[int] = (at,)
    for part in phrase:
        after = set(ends) if "" in part else set()
        for end in ends:
            for words in part.get(text[end], ()) if end < len(text) else ():
                if text[end : end + len(words)] == words:
                    after.add(end + len(words))
        ends = after
        if not ends:
            break
    return ends


class _Phrases:
    """The phrases of a lexicon file, each with its kind, by the units they begin with.

    Of thousands few begin with a word that is said: one is taken apart when its first word is.
    """

    def __init__(self, lexicon: str) -> None:
        self._found: dict[str, list[tuple[str, Phrase]]] = {}
        self._templates: dict[str, list[tuple[str, str]]] = {}
        for kind, templates in sections(lexicon).items():
            for template in dict.fromkeys(templates):
                for opening in _openings(template):
                    self._templates.setdefault(opening, []).append((kind, template))

    def get(self, unit: str) -> Sequence[tuple[str, Phrase]]:
        """Return the phrases that can begin with a unit."""
        found = self._found.get(unit)
        if found is None:
            templates = self._templates.get(unit)
            if templates is None:
                return ()
            found = [(kind, _phrase(template)) for kind, template in templates]
            self._found[unit] = found  # Whole at once: another thread may be preparing.
        return found

    def __iter__(self) -> Iterator[str]:
        """Yield each unit that a phrase can begin with."""
        return iter(self._templates)


@cache
def _phrases(lexicon: str) -> _Phrases:
    return _Phrases(lexicon)


def _openings(template: str) -> Collection[str]:
    """Return the units that a template can begin with.

    Raises:
        ValueError: a bracket in it is not closed.
    """
    if sum(map(template.count, _CLOSING)) > sum(map(template.count, _CLOSING.values())):
        raise ValueError(f"a bracket is not closed: {template}")
    plain = _PLAIN_START.match(template)
    if plain is not None:
        return (plain[0],)
    found: dict[str, None] = {}
    for piece in (part for token in _tokens(template) for part in _pieces(token)):
        begun = [units(each) for each in expanded(piece)]
        found.update(dict.fromkeys(words[0] for words in begun if words))
        if all(begun):
            break
    return found


@lru_cache(4096)
def _phrase(template: str) -> Phrase:
    """Return the parts of a template, each with all that may stand there."""
    if _BRACKET.search(template) is None:
        words = tuple(unit for token in template.split(" ") for unit in units(token))
        return ({words[0]: (words,)},) if words else ()
    tokens = (part for token in _tokens(template) for part in _pieces(token))
    parts = [tuple(dict.fromkeys(map(units, expanded(each)))) for each in tokens]
    merged: list[tuple[Units, ...]] = []
    for part in parts:
        if merged and len(part) == 1 and len(merged[-1]) == 1:
            merged[-1] = (merged[-1][0] + part[0],)
        elif part != ((),):
            merged.append(part)
    return tuple(map(_by_first, merged))


def _by_first(part: tuple[Units, ...]) -> Mapping[str, tuple[Units, ...]]:
    found: dict[str, list[Units]] = {}
    for words in part:
        found.setdefault(words[0] if words else "", []).append(words)
    return {first: tuple(each) for first, each in found.items()}


def expanded(template: str) -> list[str]:
    """Return every phrase that a template stands for; choices may hold choices."""
    if _BRACKET.search(template) is None:
        return [template]
    found, at = [""], 0
    while at < len(template):
        opening = template[at]
        if opening not in _CLOSING:
            found, at = [each + opening for each in found], at + 1
            continue
        inside, at = _choices(template, at)
        said = [phrase for each in inside for phrase in expanded(each)]
        ways = ["", *said] if opening == "[" else said
        found = [before + way for before in found for way in ways]
    return found


def _choices(template: str, at: int) -> tuple[list[str], int]:
    """Return what is between a bracket and the one that closes it, and where that ends."""
    depth, parts = 0, [""]
    for place in range(at, len(template)):
        character = template[place]
        depth += (character in _CLOSING) - (character in _CLOSING.values())
        if not depth:
            return parts, place + 1
        if depth == 1 and character == "|":
            parts.append("")
        elif place > at:
            parts[-1] += character
    raise ValueError(f"a bracket is not closed: {template}")


def _pieces(token: str) -> Iterator[str]:
    """Yield the brackets of a token, and what stands between them, each by itself.

    What stands beside a bracket may be part of the same word only in Latin letters and numbers.
    """
    if any(each.isascii() and each.isalnum() for each in token):
        yield token
        return
    depth, start = 0, 0
    for at, character in enumerate(token):
        opens, closes = character in _CLOSING, character in _CLOSING.values()
        if opens and not depth and at > start:
            yield token[start:at]
            start = at
        depth += opens - closes
        if closes and not depth:
            yield token[start : at + 1]
            start = at + 1
    if start < len(token):
        yield token[start:]


def _tokens(template: str) -> Iterator[str]:
    """Yield the parts of a template between blanks that stand in no brackets."""
    depth, start = 0, 0
    for at, character in enumerate(template):
        depth += (character in _CLOSING) - (character in _CLOSING.values())
        if character == " " and not depth:
            yield template[start:at]
            start = at + 1
    yield template[start:]
