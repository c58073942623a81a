"""The map for reading in the app: a page for each question, and for all that belongs to none."""

import asyncio
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal, NamedTuple

from loanflow_tui.applicants import persona
from loanflow_tui.dialogue.arrival import begin_at, persona_for, steps_to_begin_at
from loanflow_tui.dialogue.messages import Message, Text
from loanflow_tui.dialogue.session import SessionOptions, open_session
from loanflow_tui.dialogue.turns import Choice, Turn
from loanflow_tui.dialogue.variant import Variant
from loanflow_tui.insights.map.counts import Counts, StepCount
from loanflow_tui.insights.map.findings import KINDS, findings
from loanflow_tui.insights.map.journey import JourneyMap, MapQuestion, journey_map
from loanflow_tui.insights.map.messages import MapMessage, Said, brief
from loanflow_tui.insights.map.sides import NONE, Difference, Side, side_of
from loanflow_tui.insights.map.walks import Walks
from loanflow_tui.insights.report.writing import write_clock
from loanflow_tui.lending.api import ManualClock

PARTS: Final = ("differences", "errors", "asides", "refusals", "faults", "findings")
WALKED: Final = frozenset({"dead-ends", "never-asked", "never-taken"})
"""Findings that take walks of sample people, which the app doesn't wait for."""

LineKind = Literal["title", "head", "text", "dim"]


class BookLine(NamedTuple):
    """A paragraph of a page; `label` stands before it."""

    kind: LineKind
    text: Text
    label: str = ""


class Asked(NamedTuple):
    """How a question is asked on the screen: what came after the last answer, and the replies."""

    turns: tuple[Turn, ...]
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class MapBook:
    """The map of the journey as pages to turn in the app: a page a question, then the overviews."""

    map: JourneyMap
    sides: tuple[Side, ...] = (Side(),)

    def differing(self, step: str) -> tuple[Difference, ...]:
        """Return where the two sides differ at a question; nothing where there is one side."""
        return tuple(each for each in self.map.differences if each.step == step)

    def entries(self, language: str) -> Iterator[tuple[str, str]]:
        """Yield each page's id, and a question's words in short ("" for what is no question)."""
        for each in self.map.questions:
            yield each.entry.id, brief(each.asked.get(language, ""))
        yield from ((part, "") for part in PARTS if part != "differences" or len(self.sides) > 1)

    def page(self, name: str, counts: Sequence[Counts] = ()) -> tuple[BookLine, ...]:
        """Return a page; `counts` of each side are laid over a question's."""
        if name in PARTS:
            return tuple(self._part(name))
        question = next(each for each in self.map.questions if each.entry.id == name)
        return tuple(self._question(question, counts))

    def _question(self, each: MapQuestion, counts: Sequence[Counts]) -> Iterator[BookLine]:
        step = each.entry.id
        yield from _counted(step, counts)
        if differing := self.differing(step):
            yield _head("differences")
            for difference in differing:
                yield from self._differs(difference)
        parts = (("asked", each.asked), ("field", each.field), ("help", each.help),
                 ("why", each.why))  # fmt: skip
        for name, said in parts:
            if said:
                yield _head(name)
                yield from _said(said)
        if each.replies:
            yield _head("replies")
            for reply, said in each.replies:
                yield BookLine("text", " · ".join(said.values()), reply)
        for name, steps in (("rests-on", each.rests_on), ("falls", each.falls),
                            ("faults", each.faults)):  # fmt: skip
            if steps:
                yield _head(name)
                yield BookLine("text", ", ".join(steps))
        yield from self._ways(step, counts)
        if each.repairs:
            yield _head("repairs")
            for message in each.repairs:
                yield from _message(message)

    def _differs(self, each: Difference) -> Iterator[BookLine]:
        """Yield what differs, then how it is on either side."""
        what: Text = Message(f"map-by-{each.kind}")
        if each.message_id:
            words = f"{each.message_id} ({each.language})"
            what = Message("map-value", {"name": what, "value": words})
        yield BookLine("dim", what)
        yield BookLine("text", each.one, "A")
        yield BookLine("text", each.other, "B")

    def _ways(self, step: str, counts: Sequence[Counts]) -> Iterator[BookLine]:
        out = [(way.end, way) for way in self.map.ways if way.start == step]
        into = [(way.start, way) for way in self.map.ways if way.end == step]
        for name, ways in (("to", out), ("from", into)):
            if ways:
                yield _head(name)
            for other, way in ways:
                went = [each.ways.get((way.start, way.end), 0) for each in counts]
                people = " · ".join(f"×{each}" for each in went) if any(went) else ""
                by = " ".join(part for part in (way.by, people) if part)
                kind = Message(f"map-way-{way.kind}")
                told: Text = Message("map-value", {"name": kind, "value": by}) if by else kind
                yield BookLine("text", told, other)

    def _part(self, name: str) -> Iterator[BookLine]:
        match name:
            case "differences":
                for step in dict.fromkeys(each.step for each in self.map.differences):
                    yield BookLine("head", step or Message("map-anywhere"))
                    for difference in self.differing(step):
                        yield from self._differs(difference)
            case "faults":
                for fault, steps, said in self.map.faults:
                    yield BookLine("dim", f"{fault}  {', '.join(steps)}")
                    yield from _said(said)
            case "findings":
                yield BookLine("dim", Message("map-findings-rest"))
                found = [each for each in findings(self.map) if each.kind not in WALKED]
                for kind in KINDS:
                    own = [each for each in found if each.kind == kind]
                    if own:
                        yield _head(kind)
                    yield from (
                        BookLine("text", each.what, each.step) if each.what
                        else BookLine("text", each.step)
                        for each in own
                    )  # fmt: skip
            case _:
                listed: Mapping[str, Sequence[MapMessage]] = {
                    "errors": self.map.errors, "asides": self.map.asides,
                    "refusals": self.map.refusals,
                }  # fmt: skip
                for message in listed[name]:
                    yield from _message(message)


def _counted(step: str, counts: Sequence[Counts]) -> Iterator[BookLine]:
    """Yield that the counts are simulated, where they are, and what each side counts at a question;
    "–" where a side has no such figure.
    """
    if not any(step in each.steps for each in counts):
        return
    yield _head("counted")
    if counts[0].simulated:
        yield from (BookLine("text", about) for about in counts[0].about)
    none = StepCount(0, 0, 0)
    found = [each.steps.get(step, none) for each in counts]
    values = (
        ("asked-people", [each.asked for each in found]),
        ("answered-people", [each.answered for each in found]),
        ("stopped-people", [each.stopped for each in found]),
        ("median", [None if e.seconds is None else write_clock(e.seconds) for e in found]),
        ("first", [each.first or None for each in found]),
    )
    for name, own in values:
        if any(each is not None for each in own):
            told = [NONE if each is None else str(each) for each in own]
            sides = [f"{side} {each}" for side, each in zip("AB", told, strict=False)]
            value = " · ".join(sides) if len(told) > 1 else told[0]
            yield BookLine("text", Message("map-value", {
                "name": Message(f"map-{name}"), "value": value}))  # fmt: skip


def _head(name: str) -> BookLine:
    return BookLine("head", Message(f"map-{name}"))


def _said(said: Said) -> Iterator[BookLine]:
    return (BookLine("text", text, tag) for tag, text in said.items())


def _message(message: MapMessage) -> Iterator[BookLine]:
    yield BookLine("dim", f"{message.id}  {message.file}")
    yield from _said(message.said)


def read_book(variant: Path | None = None) -> MapBook:
    """Return the book of the declared journey, or of a variant that is held against it; it takes a
    moment, so call it in a thread.

    Raises:
        ScenarioError: the variant can't be used.
    """
    sides = (Side(),) if variant is None else (Side(), side_of(variant))
    than = sides[0] if len(sides) > 1 else None
    return MapBook(journey_map(Walks((), frozenset()), sides[-1], than), sides)


def asked_on_screen(step: str, language: str, variant: Variant | None) -> Asked | None:
    """Return how a question is asked of a sample person who is brought there, in a lender of their
    own; None where nobody comes alone. Call it in a thread.
    """
    if step not in steps_to_begin_at():
        return None
    return asyncio.run(_asked(step, language, variant))


async def _asked(step: str, language: str, variant: Variant | None) -> Asked | None:
    options = SessionOptions(
        seed=7, pace=0, clock=ManualClock(), contracts="defer", variant=variant
    )
    async with await open_session(options) as session:
        who = persona_for(step)
        talk, missed = await begin_at(session, persona(who).host.value, language, who, step)
        await talk.begin()
        if missed is not None or talk.question is None:
            return None
        own = (at for at, each in enumerate(talk.turns, start=1) if each.speaker == "applicant")
        return Asked(tuple(talk.turns[max(own, default=0) :]), tuple(talk.question.choices))
