"""Visits to questions: the journal's events, with the observations of the sitting."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from loanflow_tui.dialogue.steps.replies import is_reply
from loanflow_tui.insights.refusals import refusal_of
from loanflow_tui.lending.api import (
    AnswerGiven,
    AnswerUndone,
    AsideShown,
    ClarificationShown,
    Observed,
    PartnerCalled,
    QuestionShown,
    Recorded,
)


@dataclass(frozen=True, slots=True)
class Visit:
    """One question, from being asked to its answer or to what came instead.

    `first` and `last` are the numbers of its events. `seconds` from seeing it to sending the answer
    that was taken: real ones if `observed`, else by the journal's clock; None where there was no
    answer. `first_key` is how long the first key took. `length` counts the answer's characters as
    they are kept, `partner_ms` what partners took after it. `seconds` leave out what `marks` took.
    """

    step: str
    first: int
    last: int
    answered: bool = False
    seconds: float | None = None
    observed: bool = False
    first_key: float | None = None
    keys: int = 0
    deleted: int = 0
    sent: int = 0
    way: str = ""
    choice: str | None = None
    length: int = 0
    partner_ms: int = 0
    refused: tuple[str, ...] = ()
    asked_back: int = 0
    asides: tuple[str, ...] = ()
    read: tuple[str, ...] = ()
    read_to_end: tuple[str, ...] = ()
    scrolled_back: bool = False
    helped: int = 0
    marks: tuple[Observed, ...] = ()


@dataclass(frozen=True, slots=True)
class SittingTime:
    """One sitting: its length in seconds, its window, and how it was left; "" without leaving."""

    seconds: float
    columns: int
    lines: int
    left: str
    step: str


@dataclass(frozen=True, slots=True)
class Summary:
    """A walkthrough in figures; `seconds` is None where nothing was observed."""

    questions: int
    answered: int
    refused: int
    asked_back: int
    asides: int
    taken_back: int
    seconds: float | None
    keys: int
    deleted: int
    last: str


def visits(journal: Sequence[Recorded], observed: Sequence[Observed] = ()) -> list[Visit]:
    """Return the visits of a journey in order; a question that is put again goes on."""
    found = []
    for part in _parts(journal):
        visit = _from_events(part)
        found.append(_with_observed(visit, observed))
    return found


def sittings(observed: Sequence[Observed]) -> list[SittingTime]:
    """Return each sitting with its times, as they followed each other."""
    by_id: dict[str, list[Observed]] = {}
    for each in observed:
        by_id.setdefault(each.sitting, []).append(each)
    found = []
    for own in by_id.values():
        sizes = [each for each in own if each.columns]
        left = next((each.what for each in own if each.kind == "left"), "")
        size = sizes[-1] if sizes else own[0]
        seconds = max(each.ms for each in own) / 1000
        found.append(SittingTime(seconds, size.columns, size.lines, left, own[-1].step))
    return found


def summary(journal: Sequence[Recorded], observed: Sequence[Observed] = ()) -> Summary:
    """Return a journey's figures."""
    seen = visits(journal, observed)
    times = [each.seconds for each in sittings(observed)]
    return Summary(
        questions=len(seen),
        answered=sum(each.answered for each in seen),
        refused=sum(len(each.refused) for each in seen),
        asked_back=sum(each.asked_back for each in seen),
        asides=sum(len(each.asides) for each in seen),
        taken_back=sum(isinstance(each.event, AnswerUndone) for each in journal),
        seconds=sum(times) if times else None,
        keys=sum(each.keys for each in observed),
        deleted=sum(each.deleted for each in observed),
        last=seen[-1].step if seen else "",
    )


def _parts(journal: Sequence[Recorded]) -> Iterator[list[Recorded]]:
    """Yield the events of each visit, its question first."""
    part: list[Recorded] = []
    for recorded in journal:
        if isinstance(recorded.event, QuestionShown):
            asked = part[0].event if part else None
            again = isinstance(asked, QuestionShown) and asked.step == recorded.event.step
            if not again or _is_answered(part):
                if part:
                    yield part
                part = []
        if part or isinstance(recorded.event, QuestionShown):
            part.append(recorded)
    if part:
        yield part


def _is_answered(part: Sequence[Recorded]) -> bool:
    return any(isinstance(each.event, AnswerGiven) for each in part) or bool(_replies(part))


def _replies(part: Sequence[Recorded]) -> list[tuple[Recorded, AsideShown]]:
    """Return the replies that only show something, such as a loan's schedule."""
    return [
        (each, each.event)
        for before, each in pairwise(part)
        if isinstance(each.event, AsideShown) and is_reply(each.event, before.event)
    ]


def _from_events(part: Sequence[Recorded]) -> Visit:
    asked = part[0].event
    assert isinstance(asked, QuestionShown)
    visit = Visit(asked.step, part[0].seq, part[-1].seq)
    answers = [each for each in part if isinstance(each.event, AnswerGiven)]
    own, replies = [each.event for each in part], _replies(part)
    shown = {each.seq for each, _ in replies}
    refused = [found.reason for each in own if (found := refusal_of(each)) is not None]
    visit = replace(
        visit,
        refused=tuple(refused),
        asked_back=sum(isinstance(each, ClarificationShown) for each in own),
        asides=tuple(
            each.event.topic
            for each in part
            if isinstance(each.event, AsideShown) and each.seq not in shown
        ),
        partner_ms=sum(each.latency_ms for each in own if isinstance(each, PartnerCalled)),
    )
    if not answers:
        return _in_own_words(visit, part[0], *replies[0]) if replies else visit
    answer = answers[0].event
    assert isinstance(answer, AnswerGiven)
    return replace(
        visit,
        answered=True,
        seconds=(answers[0].at - part[0].at).total_seconds(),
        way="persona" if answer.filled else answer.way,
        choice=answer.choice,
        length=len(answer.words),
    )


def _in_own_words(visit: Visit, asked: Recorded, reply: Recorded, shown: AsideShown) -> Visit:
    """Return a visit that was answered by words that stand for a quick reply."""
    return replace(
        visit,
        answered=True,
        seconds=(reply.at - asked.at).total_seconds(),
        way="words",
        choice=shown.topic,
        length=len(shown.words),
    )


def _with_observed(visit: Visit, observed: Sequence[Observed]) -> Visit:
    """Add the observations made while the visit's question was open."""
    own = [each for each in observed if visit.first <= each.seq <= visit.last]
    # An answer is sent before its events; what follows the last of them is the next question's.
    if not own:
        return visit
    sent = [each for each in own if each.kind == "answered" and each.step == visit.step]
    shown = next((each for each in own if each.kind == "shown" and each.step == visit.step), None)
    # A question asked in passing is taken too: the answer is what was taken last.
    taken = next((each for each in reversed(sent) if each.taken and visit.answered), None)
    seconds, first_key = visit.seconds, None
    measured = shown is not None and taken is not None and shown.sitting == taken.sitting
    if shown is not None and taken is not None and measured:
        same = [each for each in own if each.sitting == shown.sitting]
        held = sum(each.lasted_ms for each in same if shown.ms <= each.ms < taken.ms)
        seconds = (taken.ms - shown.ms - held) / 1000
    if shown is not None and sent and sent[0].first_ms is not None:
        first_key = max(0, sent[0].first_ms - shown.ms) / 1000
    return replace(
        visit,
        seconds=seconds,
        observed=measured,
        first_key=first_key,
        keys=sum(each.keys for each in own),
        deleted=sum(each.deleted for each in own),
        sent=len(sent),
        read=tuple(each.what for each in own if each.kind == "read"),
        read_to_end=tuple(each.what for each in own if each.kind == "read_to_end"),
        scrolled_back=any(each.kind == "scrolled_back" for each in own),
        helped=sum(each.kind == "help" for each in own),
        marks=tuple(each for each in own if each.kind == "marked"),
    )
