"""What a reviewer would stop at, found by itself: on the map, on screens, in words, in journals."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from statistics import median
from typing import Final, NamedTuple

from loanflow_tui.dialogue.understand.word_lists import pairs
from loanflow_tui.insights.asked_twice import asked_twice
from loanflow_tui.insights.map.journey import JourneyMap, MapQuestion
from loanflow_tui.insights.map.looks import Look
from loanflow_tui.insights.map.messages import MapMessage
from loanflow_tui.insights.stored.journeys import StoredJourney
from loanflow_tui.insights.study.measures import SPARE_SECONDS
from loanflow_tui.insights.wording.forms import VALUE, Said
from loanflow_tui.insights.wording.reading import too_hard
from loanflow_tui.insights.wording.style import long_sentences
from loanflow_tui.lending.api import Recorded

KINDS: Final = (
    "dead-ends", "never-asked", "without-help", "never-taken", "asked-twice", "known", "jargon",
    "long", "slow", "costs-late", "contrast", "trap", "cut",
)  # fmt: skip

HOST_KNOWS: Final = frozenset({"identity.name", "identity.number", "identity.mobile"})
"""What a host holds of an account with a verified name, and could fill in with consent: PBoC
[2015] No. 43 on payment accounts, arts. 6 and 11.
"""

JARGON: Final = frozenset(
    {
        "apr", "principal", "tenor", "equal_payment", "equal_principal", "interest_only", "bullet",
        "flat", "direct_debit", "guarantor", "collateral", "credit_line", "uscc", "payout",
        "settlement_letter", "outstanding", "refinancing", "csv",
    }
)  # fmt: skip
"""Terms, by their names in `lexicon/*/terms.txt`, that not everybody knows."""


class Found(NamedTuple):
    """A finding: its kind, the question ("" for none), and what was found there."""

    kind: str
    step: str
    what: str


class Evidence(NamedTuple):
    """What findings are drawn from beside the map: looks at screens, by question and how it was
    looked at; journals of walks; and what is stored.
    """

    looks: Sequence[tuple[str, str, Look]] = ()
    journals: Sequence[Sequence[Recorded]] = ()
    stored: Sequence[StoredJourney] = ()


def findings(found: JourneyMap, evidence: Evidence | None = None) -> tuple[Found, ...]:
    """Return all findings, by kind and then in the order of the questions."""
    seen = evidence or Evidence()
    place = {each.entry.id: at for at, each in enumerate(found.questions)}
    every = dict.fromkeys((*_of_map(found), *_of_words(found), *_of_looks(seen.looks),
                           *_of_journals(seen), *_of_stored(seen.stored)))  # fmt: skip
    return tuple(
        sorted(every, key=lambda each: (KINDS.index(each.kind), place.get(each.step, len(place))))
    )


def by_kind(found: Iterable[Found], evidence: Evidence | None = None) -> Mapping[str, list[Found]]:
    """Return findings under each of `KINDS` that the evidence can show."""
    seen = evidence or Evidence()
    needed = {
        **dict.fromkeys(("slow", "costs-late"), seen.stored),
        **dict.fromkeys(("contrast", "trap", "cut"), seen.looks),
        "asked-twice": seen.journals or seen.stored,
    }
    kinds: dict[str, list[Found]] = {kind: [] for kind in KINDS if needed.get(kind, True)}
    for each in found:
        kinds[each.kind].append(each)
    return kinds


def _of_map(found: JourneyMap) -> Iterator[Found]:
    for kind, steps in (
        ("dead-ends", found.dead_ends), ("never-asked", found.never_asked),
        ("without-help", found.without_help),
    ):  # fmt: skip
        yield from (Found(kind, step, "") for step in steps)
    for step, replies in found.never_taken:
        yield Found("never-taken", step, ", ".join(replies))
    asked = {each.entry.id for each in found.questions}
    yield from (Found("known", step, "") for step in sorted(HOST_KNOWS & asked))


def _of_words(found: JourneyMap) -> Iterator[Found]:
    for question in found.questions:
        step = question.entry.id
        for tag in found.languages:
            for term in _jargon(question, tag):
                yield Found("jargon", step, f"{tag}: {term}")
        parts = (("ask", question.asked), ("help", question.help), ("why", question.why))
        name = step.replace(".", "-").replace("_", "-")
        own = [MapMessage(f"{part}-{name}", "", said) for part, said in parts if said]
        for message in (*own, *question.repairs):
            for tag, text in message.said.items():
                said = Said("", 0, tag, message.id, _flat(text))
                for sentence, most in long_sentences(said):
                    yield Found("long", step, f"{message.id} ({tag}): {len(sentence)} > {most}")
                if hard := too_hard(said):
                    yield Found("long", step, f"{message.id} ({tag}): {hard[0]} > {hard[1]}")


_SELECT: Final = re.compile(r"\{[^{}]*->(.*?)\n\s*\}", re.DOTALL)
_BRANCH: Final = re.compile(r"\n?\s*\*?\[[^\]]*\]\s*")
_PLACE: Final = re.compile(r"\{[^{}]*\}")


def _flat(text: str) -> str:
    """Return a message with a mark for each value, and its longest form where one is chosen."""
    marked = re.sub(r"\{(?![^{}]*->)[^{}]*\}", VALUE, text)

    def longest(chosen: re.Match[str]) -> str:
        return max(_BRANCH.split(chosen[1]), key=len, default="")

    return _PLACE.sub(VALUE, _SELECT.sub(longest, marked))


def _jargon(question: MapQuestion, tag: str) -> Iterator[str]:
    """Yield terms of a question that neither its help nor its reason takes up."""
    asked = question.asked.get(tag, "").casefold()
    explained = f"{question.help.get(tag, '')} {question.why.get(tag, '')}".casefold()
    told = {name for word, name in pairs("terms", "terms").items() if _has(explained, word)}
    met: dict[str, str] = {}
    for word, name in pairs("terms", "terms").items():
        if name in JARGON and name not in told and _has(asked, word):
            met[name] = max(met.get(name, ""), word, key=len)
    yield from met.values()


def _has(text: str, word: str) -> bool:
    if word not in text:
        return False
    if word.isascii():
        return re.search(rf"\b{re.escape(word)}\b", text) is not None
    return len(word) > 1


def _of_looks(looks: Iterable[tuple[str, str, Look]]) -> Iterator[Found]:
    for step, how, seen in looks:
        kinds = (("contrast", seen.faint), ("trap", seen.trapped), ("cut", seen.cut))
        for kind, what in kinds:
            yield from (Found(kind, step, f"{how}: {each}") for each in what)


def _of_journals(seen: Evidence) -> Iterator[Found]:
    for journal in seen.journals:
        yield from (Found("asked-twice", step, "") for step in asked_twice(journal))
    times = Counter(step for each in seen.stored for step in each.twice)
    first = {step: each.application_id for each in reversed(seen.stored) for step in each.twice}
    for step, people in times.items():
        yield Found("asked-twice", step, f"{people} ({first[step]})")


def _of_stored(stored: Sequence[StoredJourney]) -> Iterator[Found]:
    """Yield slow steps, and where people ask what it costs before they are told."""
    usual = dict(pair for each in reversed(stored) for pair in each.expected)
    for step in dict.fromkeys(step for each in stored for step, _ in each.times):
        took = median(s for each in stored for at, s in each.times if at == step)
        if took > usual.get(step, 0.0) + SPARE_SECONDS:
            people = sum(any(at == step for at, _ in each.times) for each in stored)
            yield Found("slow", step, f"{took:.1f} s > {usual.get(step, 0.0):.1f} + "
                        f"{SPARE_SECONDS:g} s ({people})")  # fmt: skip
    early = Counter(each.costs_asked for each in stored if each.costs_asked)
    first = {each.costs_asked: each.application_id for each in reversed(stored)}
    for step, people in early.items():
        yield Found("costs-late", step, f"{people} ({first[step]})")
