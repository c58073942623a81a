"""Walks the journey as sample people do, and notes from which question which reply leads where."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

from loanflow_tui.applicants import persona, personas
from loanflow_tui.dialogue.arrival import WAYS, asked_at, at_once, begin_at, persona_for
from loanflow_tui.dialogue.sample_answers import CHOICE
from loanflow_tui.dialogue.session import SessionOptions, open_session
from loanflow_tui.dialogue.variant import Variant
from loanflow_tui.lending.api import ManualClock, PartnerCalled, Recorded
from loanflow_tui.lending.api import events as e

WayKind = Literal["on", "back", "leave", "reply", "fault", "officer"]


@dataclass(frozen=True, slots=True)
class MapWay:
    """A way from one question to another: on, back by taking an answer back, out by leaving, by a
    reply, after a fault or a rule, or by an officer; `by` names the reply or the fault.
    """

    start: str
    end: str
    kind: WayKind
    by: str = ""


@dataclass(frozen=True, slots=True)
class Walks:
    """The ways that sample people went, the replies that they gave, by step, and their journals."""

    ways: tuple[MapWay, ...]
    replies: frozenset[tuple[str, str]]
    journals: tuple[tuple[Recorded, ...], ...] = ()


async def walk(people: Iterable[str] | None = None, variant: Variant | None = None) -> Walks:
    """Bring sample people past every step off the usual way, and others to their end: all
    personas, where none are named. `variant` is followed where there is one.
    """
    others = personas() if people is None else tuple(people)
    ways: dict[tuple[str, str], MapWay] = {}
    replies: set[tuple[str, str]] = set()
    journals: list[tuple[Recorded, ...]] = []
    with TemporaryDirectory(prefix="loanflow-map-") as folder:
        starts = [(persona_for(step), step) for step in WAYS]
        for who, step in (*starts, *((name, "end") for name in others)):
            found, journal = await _walked(who, step, Path(folder), variant)
            journals.append(journal)
            for way, given in found:
                ways.setdefault((way.start, way.end), way)
                replies |= {(way.start, each) for each in given}
    return Walks(tuple(ways.values()), frozenset(replies), tuple(journals))


async def _walked(
    who: str, step: str, samples: Path, variant: Variant | None
) -> tuple[list[tuple[MapWay, tuple[str, ...]]], tuple[Recorded, ...]]:
    """Return the ways of one persona up to a step and one answer further, each with its replies,
    and the journal.
    """
    options = SessionOptions(
        seed=7, pace=0, clock=ManualClock(), contracts="defer", samples=samples, variant=variant
    )
    async with await open_session(options) as session:
        talk, _ = await begin_at(session, persona(who).host.value, "en", who, step)
        arrived, application_id = tuple(talk.journal), talk.application_id
        with at_once(session):
            await talk.begin()
            sample = talk.sample()
            if step != "end":
                await talk.fill()
        if talk.application_id == application_id:
            return list(_read(talk.journal)), tuple(talk.journal)
        # A further draw of a line is an application of its own.
        reply = (sample or "").removeprefix(CHOICE)
        drawn = MapWay(step, asked_at(talk), "reply", reply)
        return [*_read(arrived), (drawn, (reply,))], arrived


def _read(journal: Iterable[Recorded]) -> Iterator[tuple[MapWay, tuple[str, ...]]]:
    """Yield each way in a journal with the replies that led along it."""
    before, reply, failed = "", "", ""
    for recorded in journal:
        match recorded.event:
            case e.AnswerGiven() as given:
                reply = given.choice or reply
            case e.AsideShown() as aside:
                reply = aside.topic
            case e.RepairShown() as repair:
                failed = repair.reason
            case PartnerCalled() as call if call.outcome != "ok":
                failed = f"{call.partner} {call.outcome}"
            case e.MonitorAlerted() as alert:
                failed = str(alert.sign)
            case e.QuestionShown() as shown:
                if before and shown.step != before:
                    kind: WayKind = "fault" if failed else "reply" if reply else "on"
                    yield (
                        MapWay(before, shown.step, kind, failed or reply),
                        (reply,) if reply else (),
                    )
                elif reply:
                    yield MapWay(before, before, "reply", reply), (reply,)
                before, reply, failed = shown.step, "", ""
