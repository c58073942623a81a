"""What the map shows, gathered from the declarations of steps, facts, faults and wording."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from loanflow_tui.dialogue.renderers.partners import told_of
from loanflow_tui.dialogue.steps.catalogue import LOCKED, StepEntry, step_table
from loanflow_tui.dialogue.steps.labels import choice_label, dashed
from loanflow_tui.exploration.coverage.question_graph import question_pairs
from loanflow_tui.insights.map.messages import MapMessage, Said
from loanflow_tui.insights.map.sides import Difference, Side, differences
from loanflow_tui.insights.map.walks import MapWay, Walks, WayKind
from loanflow_tui.lending.api import FAULTS, RESTS_ON, Fact, undone_by
from loanflow_tui.registry.languages import Language


@dataclass(frozen=True, slots=True)
class MapQuestion:
    """A question: its words, its replies by id with their labels, what it rests on, which answers
    fall with it, what is said of wrong answers, and the faults that strike there.
    """

    entry: StepEntry
    asked: Said
    field: Said
    help: Said
    why: Said
    replies: tuple[tuple[str, Said], ...]
    rests_on: tuple[str, ...]
    falls: tuple[str, ...]
    repairs: tuple[MapMessage, ...]
    faults: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class JourneyMap:
    """The whole journey.

    `taken` are the replies that sample people gave, by step; `refusals` the reasons of decisions;
    `asides` all answers to what is said in passing; `errors` all messages about what went wrong;
    `names` are the sides, and `differences` where the second differs from the first.
    """

    languages: tuple[str, ...]
    questions: tuple[MapQuestion, ...]
    ways: tuple[MapWay, ...]
    taken: frozenset[tuple[str, str]]
    faults: tuple[tuple[str, tuple[str, ...], Said], ...]
    refusals: tuple[MapMessage, ...]
    asides: tuple[MapMessage, ...]
    errors: tuple[MapMessage, ...]
    names: tuple[str, ...] = ()
    differences: tuple[Difference, ...] = ()

    @property
    def dead_ends(self) -> tuple[str, ...]:
        """Questions that lead nowhere, though the journey doesn't end there."""
        leading = {way.start for way in self.ways if way.kind != "back"}
        ids = (each.entry.id for each in self.questions)
        return tuple(step for step in ids if step not in leading and step not in _ENDS)

    @property
    def never_asked(self) -> tuple[str, ...]:
        """Questions that no way leads to."""
        led = {way.end for way in self.ways}
        ids = [each.entry.id for each in self.questions]
        return tuple(step for step in ids[1:] if step not in led)

    @property
    def never_taken(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Replies by step that no sample person ever gives."""
        found = [
            (
                each.entry.id,
                tuple(
                    reply
                    for reply, _ in each.replies
                    if "*" not in reply and (each.entry.id, reply) not in self.taken
                ),
            )
            for each in self.questions
        ]
        return tuple((step, replies) for step, replies in found if replies)

    @property
    def without_help(self) -> tuple[str, ...]:
        """Questions that say in some language neither how nor why to answer."""
        return tuple(
            each.entry.id
            for each in self.questions
            if any(not each.help.get(tag) or not each.why.get(tag) for tag in self.languages)
        )


_ENDS: Final = frozenset({"end", "resting"})

_BY_HAND: Final = (
    ("loan.instalment", "loan.pending", "fault", "payment-outage"),
    ("loan.pending", "loan.home", "on", ""),
    ("loan.home", "loan.plan", "officer", "propose_plan"),
    ("loan.plan", "loan.home", "on", ""),
    ("profile.debt", "resting", "leave", "crisis"),
    ("decision.referred", "offer.amount", "officer", "approve"),
    ("held", "end", "officer", "confirm_block"),
)  # fmt: skip
"""Ways that take an officer, a failing payment, or words of trouble: nobody walks them alone."""

_ERRORS: Final = re.compile(
    r"(?:repair|fault|problem|wrong|scenario|policy-wrong|words-wrong|variant-wrong|study-wrong"
    r"|damage|altered|elsewhere|understand-no|run-|verify-(?:store|journal|contract))"
    r"|.*-(?:failed|broken|exists|not-reached|no-terminal|no-file)(?:-|$)"
)


class _Words:
    """The messages of one side, looked up."""

    def __init__(self, found: Mapping[str, MapMessage]) -> None:
        self.found = found
        self._by_kind: dict[str, list[MapMessage]] = defaultdict(list)
        for name, each in found.items():
            self._by_kind[_kind_of(name)].append(each)

    def said(self, name: str) -> Said:
        known = self.found.get(name)
        return known.said if known is not None else {}

    def fault(
        self, name: str, steps: tuple[str, ...]
    ) -> Iterator[tuple[str, tuple[str, ...], Said]]:
        """Yield a fault once for each thing that is told of it, with the steps where it is."""
        for told in dict.fromkeys(told_of(name, step) for step in steps):
            where = tuple(step for step in steps if told_of(name, step) == told)
            yield name, where, self.said(told)

    def starting(self, *heads: str) -> tuple[MapMessage, ...]:
        kinds = {*map(_kind_of, heads)}
        looked_at = self._by_kind[kinds.pop()] if len(kinds) == 1 else self.found.values()
        return tuple(each for each in looked_at if each.id.startswith(heads))


def _kind_of(name: str) -> str:
    """Return the first word of a message's id."""
    return name.partition("-")[0]


def journey_map(walked: Walks, side: Side | None = None, than: Side | None = None) -> JourneyMap:
    """Return the map of the declared journey in the words of `side`, with the ways that walks took,
    and where it differs from the side `than`.
    """
    side = side or Side()
    words = _Words(side.found)
    entries = step_table()
    faults = {
        name: tuple(step for step in fault.steps) for name, fault in FAULTS.items()
    }  # fmt: skip
    return JourneyMap(
        languages=tuple(each.value for each in Language),
        questions=tuple(_question(each, faults, words) for each in entries),
        ways=_ways(walked.ways),
        taken=walked.replies,
        faults=tuple(each for name, steps in faults.items() for each in words.fault(name, steps)),
        refusals=words.starting("reason-"),
        asides=words.starting("aside-", "topic-", "chat-", "crisis-"),
        errors=tuple(each for name, each in side.found.items() if _ERRORS.match(name)),
        names=(than.name, side.name) if than is not None else (side.name,),
        differences=differences(than, side) if than is not None else (),
    )


def _question(
    entry: StepEntry, faults: Mapping[str, tuple[str, ...]], words: _Words
) -> MapQuestion:
    name, stage = dashed(entry.id), dashed(entry.id.split(".")[0])
    fact = Fact(entry.id) if entry.id in {each.value for each in Fact} else None
    own = words.starting(f"repair-{name}-")
    heads = tuple(f"repair-{dashed(each.id)}-" for each in step_table() if each.id != entry.id)
    shared = [each for each in words.starting(f"repair-{stage}-") if not each.id.startswith(heads)]
    return MapQuestion(
        entry=entry,
        asked=words.said(f"ask-{name}"),
        field=words.said(f"field-{name}"),
        help=words.said(f"help-{name}"),
        why=words.said(f"why-{name}"),
        replies=tuple((each, _label(each, words)) for each in entry.choices),
        rests_on=tuple(each.value for each in RESTS_ON.get(fact, ())) if fact else (),
        falls=tuple(sorted(each.value for each in undone_by([fact]) - {fact})) if fact else (),
        repairs=tuple({each.id: each for each in (*own, *shared)}.values()),
        faults=tuple(name for name, steps in faults.items() if entry.id in steps),
    )


def _label(reply: str, words: _Words) -> Said:
    return {} if "*" in reply else words.said(choice_label(reply).id)


def _ways(walked: Iterable[MapWay]) -> tuple[MapWay, ...]:
    """Return the ways: those that follow from what is asked for, and those that were walked."""
    order = {fact.value: at for at, fact in enumerate(Fact)}
    found: dict[tuple[str, str], MapWay] = {}
    for start, end in sorted(question_pairs()):
        back = order.get(end, len(order)) < order.get(start, len(order))
        leaving = start.startswith("confirm.") or end.startswith("confirm.")
        kind: WayKind = "leave" if leaving else "back" if back else "on"
        found[start, end] = MapWay(start, end, kind)
    locked = [
        way
        for place, step in LOCKED.items()
        for way in (MapWay(step, place, "fault", "wrong_code"), MapWay(place, step, "on"))
    ]
    for way in (*walked, *locked, *(MapWay(*each) for each in _BY_HAND)):
        known = found.get((way.start, way.end))
        if known is None or known.kind == "back":
            found[way.start, way.end] = way
    return tuple(found.values())
