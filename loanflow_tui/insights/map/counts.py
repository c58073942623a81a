"""Counts laid over the map: of stored applications, or of a simulated cohort."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from statistics import median

from loanflow_tui.dialogue.messages import Message, Value
from loanflow_tui.insights.cohort.running import Plan
from loanflow_tui.insights.cohort.tally import Tally
from loanflow_tui.insights.map.sides import Side
from loanflow_tui.insights.stored.journeys import StoredJourney


@dataclass(frozen=True, slots=True)
class StepCount:
    """How many were asked, answered, and went no further there; `seconds` is the median time of
    those who were observed, `first` the first of those counted.
    """

    asked: int
    answered: int
    stopped: int
    seconds: float | None = None
    first: str = ""


@dataclass(frozen=True, slots=True)
class Counts:
    """Counts by question, and by way where it is known who went it; `about` says of whom, and
    `simulated` that no person took part.
    """

    about: tuple[Message, ...]
    people: int
    steps: Mapping[str, StepCount]
    ways: Mapping[tuple[str, str], int] = field(default_factory=dict)
    simulated: bool = False


def stored_counts(journeys: Sequence[StoredJourney]) -> Counts:
    """Count by step how many stored applications were asked, answered and stopped there."""
    steps: dict[str, StepCount] = {}
    for step in dict.fromkeys(step for each in journeys for step in each.asked):
        own = [each for each in journeys if step in each.asked]
        times = [seconds for each in own for at, seconds in each.times if at == step]
        steps[step] = StepCount(
            len(own),
            sum(step in each.answered for each in own),
            sum(each.stopped == step for each in own),
            median(times) if times else None,
            own[0].application_id,
        )
    ways = Counter(way for each in journeys for way in each.ways)
    about = (Message("insights-of", {"people": len(journeys)}),)
    return Counts(about, len(journeys), steps, ways)


def stored_by_side(sides: Sequence[Side], journeys: Sequence[StoredJourney]) -> tuple[Counts, ...]:
    """Count what is stored: for each of two sides what followed it, for one side all."""
    if len(sides) == 1:
        return (stored_counts(journeys),)
    followed = (each.variant.id if each.variant is not None else "" for each in sides)
    return tuple(stored_counts([e for e in journeys if e.variant == name]) for name in followed)


def cohort_counts(plan: Plan, tally: Tally) -> Counts:
    """Return the counts of one arm of a cohort; they say that they are simulated."""
    left: Counter[str] = Counter()
    for (step, _), people in tally.below("left").items():
        left[step] += people
    steps = {
        step: StepCount(asked, tally["answered", step], left[step],
                        first=str(tally.first.get(("asked", step), "")))
        for (step,), asked in tally.below("asked").items()
    }  # fmt: skip
    of: dict[str, Value] = {"people": tally.people, "seed": str(plan.seed)}
    return Counts((Message("map-of-cohort", of),), tally.people, steps, simulated=True)
