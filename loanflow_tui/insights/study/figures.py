"""The figures that a study's report is written from, and how single values are written."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from loanflow_tui.dialogue.messages import Message
from loanflow_tui.insights.intervals import Interval
from loanflow_tui.insights.report.model import Cell, Seconds, Section, Share, Span, headings
from loanflow_tui.insights.study import measures
from loanflow_tui.insights.study.gathered import Taken
from loanflow_tui.insights.study.measures import Attempt
from loanflow_tui.insights.study.people import Participant
from loanflow_tui.insights.study.reading import Study

Row = tuple[Cell, ...]


class Figures(NamedTuple):
    """Everything that a report is written from. `removed` counts attempts at tasks that the plan no
    longer has.
    """

    study: Study
    people: Sequence[Participant]
    taken: Sequence[Taken]
    attempts: Sequence[Attempt]
    removed: int = 0

    @property
    def variants(self) -> list[str]:
        """The variants that were followed, by their labels, in the plan's order."""
        named = [self.study.label(name) for name in self.study.plan.variants]
        followed = [each.variant for each in self.attempts]
        return list(dict.fromkeys(name for name in (*named, *followed) if name in followed))

    def of(self, variant: str) -> list[Participant]:
        """Return the participants who were assigned a variant."""
        return [each for each in self.people if self.study.label(each.variant) == variant]


def figures(study: Study, people: Sequence[Participant], taken: Sequence[Taken]) -> Figures:
    """Return the figures of what participants did in the tasks that the plan still has."""
    removed = sum(study.plan.task(each.run.task) is None for each in taken)
    taken = [each for each in taken if study.plan.task(each.run.task) is not None]
    attempts = [
        measures.attempt(each, task, study.label(each.run.variant))
        for each in taken
        if (task := study.plan.task(each.run.task)) is not None
    ]
    return Figures(study, people, taken, attempts, removed)


def study_section(name: str, head: str, rows: Sequence[Row]) -> Section:
    """Return a table of the report with its note; headings with `<` are left-aligned."""
    notes = (Message(f"study-note-{name}"),)
    return Section(name, Message(f"study-section-{name}"), headings("study", head.split()),
                   tuple(rows), notes)  # fmt: skip


def attempts_of(found: Figures, task: str, variant: str) -> list[Attempt]:
    """Return the attempts at a task in a variant."""
    return [each for each in found.attempts if (each.task, each.variant) == (task, variant)]


def times_of(own: Sequence[Attempt]) -> list[float]:
    """Return the times of those who did a task."""
    return [each.seconds for each in own if each.outcome == "done" and each.seconds is not None]


def span(found: Interval | None, write: Callable[[float], Cell]) -> Cell:
    """Return the bounds of an interval as they are written."""
    return None if found is None else Span(write(found.low), write(found.high))


def share(value: float) -> Cell:
    """Return a share, without a bar."""
    return Share(value, bar=False)


def clock(value: float) -> Cell:
    """Return a length of time."""
    return Seconds(value)


def one_digit(value: float) -> Cell:
    """Return a number to one decimal."""
    return f"{value:.1f}"


def two_digits(value: float) -> Cell:
    """Return a number to two decimals."""
    return f"{value:.2f}"


def sus_of(who: Participant) -> float | None:
    """Return a participant's SUS score; None unless all ten were answered."""
    return measures.sus(who.sus)


def satisfaction_of(who: Participant) -> float | None:
    """Return how satisfied a participant is, 1 to 5."""
    return None if who.satisfaction is None else float(who.satisfaction)


def known(values: Iterable[float | None]) -> list[float]:
    """Return the values that there are."""
    return [each for each in values if each is not None]
