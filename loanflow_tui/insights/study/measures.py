"""Measures of a study: how each task and each step went, counted from journals and sittings.

The score of a step is in the manner of usability scores from success, misclicks, off-path and time:

    100 - 100 L - 50 M - 25 O - T, at least 0

L is the share of participants who saw the step and gave the task up there, M the share of their
answers that were refused or asked back, O the share of participants who went off the path there
(asked in passing, opened the help, left the mini program, took the answer back later), and T half a
point for each second that the median time lies above the Keystroke-Level Model's plus 5 seconds, at
most 10 points.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import fmean, median
from typing import Literal

from loanflow_tui.insights.study.gathered import Stored, Taken
from loanflow_tui.insights.study.plan import Task
from loanflow_tui.insights.walkthrough.klm import estimate
from loanflow_tui.insights.walkthrough.visits import Visit, visits
from loanflow_tui.lending.api import (
    AnswerUndone,
    Observed,
    ProductChosen,
    QuestionShown,
)

LEFT, MISSED, OFF = 100, 50, 25
"""Points that a step loses where everybody leaves, every answer misses, everybody goes off path."""

SPARE_SECONDS, POINTS_A_SECOND, MOST_FOR_TIME = 5.0, 0.5, 10.0

Outcome = Literal["done", "left", "open"]


@dataclass(frozen=True, slots=True)
class Seen:
    """One visit of a participant to a question, in an application, in a task.

    `corrected` counts how often its answer was taken back later, `homes` how often the mini program
    was left there, `left` whether the task was given up there.
    """

    code: str
    task: str
    variant: str
    application_id: str
    visit: Visit
    corrected: int = 0
    homes: int = 0
    left: bool = False

    @property
    def missed(self) -> int:
        """Answers that were refused or asked back."""
        return len(self.visit.refused) + self.visit.asked_back

    @property
    def given(self) -> int:
        """All answers: taken, refused, asked back."""
        return int(self.taken) + self.missed

    @property
    def taken(self) -> bool:
        """Whether an answer was taken: also one that is a command, and no event of its own."""
        return self.visit.answered or self.visit.observed

    @property
    def off_path(self) -> int:
        """What led away from the answer."""
        return len(self.visit.asides) + self.visit.helped + self.homes + self.corrected

    @property
    def source(self) -> str:
        """Who, in which application, by which events."""
        return f"{self.code} {self.application_id} #{self.visit.first}–{self.visit.last}"


@dataclass(frozen=True, slots=True)
class Attempt:
    """A participant's attempt at a task. `seconds` were spent at the screen in the mini program, up
    to where the task was done or given up; None where nobody was observed.
    """

    code: str
    task: str
    variant: str
    outcome: Outcome
    seconds: float | None
    ease: int | None
    seen: tuple[Seen, ...]
    applications: tuple[str, ...]

    @property
    def direct(self) -> bool:
        """Whether the task was done with no answer missed, and never off the path."""
        clean = not any(each.missed or each.off_path for each in self.seen)
        return self.outcome == "done" and clean


@dataclass(frozen=True, slots=True)
class Step:
    """How one step of a task went, over participants. Times are medians in seconds, `keys` a mean.

    `score` is explained at the head of this module.
    """

    task: str
    variant: str
    step: str
    people: tuple[str, ...]
    answered: int
    left: int
    seconds: float | None
    expected: float | None
    keys: float
    given: int
    missed: int
    corrected: int
    off_people: int
    score: int


def attempt(taken: Taken, task: Task, variant: str) -> Attempt:
    """Return how a participant's task went."""
    run, code = taken.run, taken.participant.code
    done: tuple[str, int] | None = None
    for stored in taken.stored:
        seq = _done_at(stored, task) if done is None else None
        if seq is not None:
            done = stored.application_id, seq
    outcome: Outcome = "done" if done else "left" if run.ended else "open"
    seen = [
        one for stored in taken.stored for one in _seen(stored, (code, run.task, variant), done)
    ]
    if seen and outcome == "left":
        last = seen[-1]
        seen[-1] = Seen(last.code, last.task, last.variant, last.application_id, last.visit,
                        last.corrected, last.homes, left=True)  # fmt: skip
    times = [_seconds(stored.observed, task, _limit(stored, done)) for stored in taken.stored]
    known = [each for each in times if each is not None]
    return Attempt(
        code, run.task, variant, outcome, sum(known) if known else None, run.seq, tuple(seen),
        tuple(each.application_id for each in taken.stored),
    )  # fmt: skip


def _begun_at(stored: Stored) -> int:
    """Return the journal's length when the participant took over."""
    return next((each.seq for each in stored.observed if each.kind == "opened"), 0)


def _limit(stored: Stored, done: tuple[str, int] | None) -> int | None:
    """Return the event of an application from which on nothing counts any more; None for all."""
    return done[1] if done is not None and done[0] == stored.application_id else None


def _done_at(stored: Stored, task: Task) -> int | None:
    """Return the event by which an application did the task, if it did."""
    product = ""
    for recorded in stored.journal:
        event = recorded.event
        if isinstance(event, ProductChosen):
            product = event.product.value
        asked = isinstance(event, QuestionShown) and event.step == task.done
        if asked and recorded.seq > _begun_at(stored) and task.product in (None, product):
            return recorded.seq
    return None


def _seen(stored: Stored, of: tuple[str, str, str], done: tuple[str, int] | None) -> Iterable[Seen]:
    """Yield a participant's own visits in an application, up to where the task was done."""
    begun, limit = _begun_at(stored), _limit(stored, done)
    own = [
        each
        for each in visits(stored.journal, stored.observed)
        if each.last >= begun and each.way != "persona" and (limit is None or each.first < limit)
    ]
    undone = [
        (recorded.seq, recorded.event.step.value)
        for recorded in stored.journal
        if isinstance(recorded.event, AnswerUndone) and recorded.seq > begun
        if limit is None or recorded.seq < limit
    ]
    for at, visit in enumerate(own):
        again = next((e.first for e in own[at + 1 :] if e.step == visit.step), None)
        back = [
            seq for seq, step in undone
            if step == visit.step and seq > visit.first and (again is None or seq < again)
        ]  # fmt: skip
        homes = sum(
            each.kind == "left" and each.what == "home" and visit.first <= each.seq <= visit.last
            for each in stored.observed
        )
        yield Seen(*of, stored.application_id, visit, len(back), homes)


def _seconds(observed: Sequence[Observed], task: Task, limit: int | None) -> float | None:
    """Return the time at the screen, without what marks took; None where nobody was observed."""
    sittings: dict[str, list[Observed]] = defaultdict(list)
    for each in observed:
        sittings[each.sitting].append(each)
    total, over = 0, False
    for own in sittings.values():
        if over:
            break
        end = max(each.ms for each in own)
        reached = [
            each.ms for each in own
            if each.kind == "shown" and each.step == task.done
            and limit is not None and each.seq >= limit
        ]  # fmt: skip
        if reached:
            end, over = reached[0], True
        total += end - sum(each.lasted_ms for each in own if each.ms < end)
    return total / 1000 if sittings else None


def steps(attempts: Sequence[Attempt]) -> list[Step]:
    """Return the steps by task and variant, in the order in which they were first met."""
    found: dict[tuple[str, str, str], list[Seen]] = {}
    for each in attempts:
        for one in each.seen:
            found.setdefault((one.task, one.variant, one.visit.step), []).append(one)
    return [_step(*key, seen) for key, seen in found.items()]


def _step(task: str, variant: str, step: str, seen: Sequence[Seen]) -> Step:
    by_person: dict[str, list[Seen]] = defaultdict(list)
    for each in seen:
        by_person[each.code].append(each)
    people = tuple(by_person)
    times, expected = [], []
    for own in by_person.values():
        measured = [e.visit for e in own if e.visit.observed and e.visit.seconds is not None]
        if measured:
            times.append(sum(each.seconds or 0.0 for each in measured))
            estimates = [found for each in measured if (found := estimate(each)) is not None]
            if estimates:
                expected.append(sum(each.seconds for each in estimates))
    left = sum(any(e.left for e in own) for own in by_person.values())
    given, missed = sum(e.given for e in seen), sum(e.missed for e in seen)
    off = sum(any(e.off_path for e in own) for own in by_person.values())
    time = median(times) if times else None
    usual = median(expected) if expected else None
    return Step(
        task, variant, step, people,
        answered=sum(any(e.taken for e in own) for own in by_person.values()),
        left=left, seconds=time, expected=usual,
        keys=fmean(sum(e.visit.keys for e in own) for own in by_person.values()),
        given=given, missed=missed, corrected=sum(e.corrected for e in seen), off_people=off,
        score=score(left / len(people), missed / given if given else 0.0, off / len(people), time,
                    usual),
    )  # fmt: skip


def score(
    left: float, missed: float, off: float, seconds: float | None, expected: float | None
) -> int:
    """Return a step's score, 0 to 100; see the head of this module."""
    slow = 0.0
    if seconds is not None:
        beyond = seconds - (expected or 0.0) - SPARE_SECONDS
        slow = min(MOST_FOR_TIME, max(0.0, POINTS_A_SECOND * beyond))
    return _whole(max(0.0, 100 - LEFT * left - MISSED * missed - OFF * off - slow))


def task_score(found: Iterable[Step]) -> int | None:
    """Return the mean score of the steps that somebody answered or left; None without any."""
    scores = [each.score for each in found if each.answered or each.left]
    return _whole(fmean(scores)) if scores else None


def _whole(value: float) -> int:
    """Return a whole number, halves rounded up as by hand."""
    return int(value + 0.5)


def sus(answers: Sequence[int]) -> float | None:
    """Return the System Usability Scale's score, 0 to 100; None unless all ten were answered.

    J. Brooke, "SUS: a quick and dirty usability scale" (1996): odd items count their position minus
    1, even ones 5 minus their position, and the sum is multiplied by 2.5.
    """
    if len(answers) != 10:
        return None
    return 2.5 * sum(
        answer - 1 if number % 2 else 5 - answer for number, answer in enumerate(answers, start=1)
    )
