"""Counts journeys: whole numbers under keys, so that any order and any split gives the same."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from loanflow_tui.insights.cohort.playing import Played

Key = tuple[str, ...]

MEASURES = ("limit", "amount", "rate", "apr", "seconds", "acts")
"""What has a distribution: amounts in fen, rates in basis points."""

_AGES = ((25, "18-24"), (35, "25-34"), (45, "35-44"), (55, "45-54"), (200, "55+"))


@dataclass(slots=True)
class Tally:
    """Counts by key; `first` is the lowest number of an applicant that counts under a key.

    Keys: `end END`, `asked STEP`, `answered STEP`, `left STEP WHY`, `why END WHY`,
    `refused STEP REASON`, `asked_back STEP`, `said HOW`, `temper NAME WHAT`,
    `group BY NAME WHAT`, `value MEASURE VALUE`, and sums that are no counts of people:
    `sum WHAT`.
    """

    counts: Counter[Key] = field(default_factory=Counter)
    first: dict[Key, int] = field(default_factory=dict)

    def add(self, played: Played) -> None:
        """Count a journey."""
        number = played.who.number
        for key in _keys(played):
            self.counts[key] += 1
            if number < self.first.get(key, number + 1):
                self.first[key] = number
        acted = played.acted
        self.counts["sum", "slips"] += acted.slips
        self.counts["sum", "corrected"] += acted.corrected
        for how, times in acted.said.items():
            self.counts["said", how] += times
        for step, reason in played.refused:
            self.counts["times", "refused", step, reason] += 1
        for step in played.asked_back:
            self.counts["times", "asked_back", step] += 1

    def merge(self, other: "Tally") -> None:
        """Add another's counts."""
        self.counts.update(other.counts)
        for key, number in other.first.items():
            if number < self.first.get(key, number + 1):
                self.first[key] = number

    def __getitem__(self, key: Key) -> int:
        return self.counts.get(key, 0)

    def below(self, *head: str) -> dict[Key, int]:
        """Return the counts whose keys begin with `head`, by what follows, sorted."""
        size = len(head)
        found = {key[size:]: n for key, n in self.counts.items() if key[:size] == head and n}
        return dict(sorted(found.items()))

    def values(self, measure: str) -> list[tuple[int, int]]:
        """Return a measure's values, each with how often it came, in order."""
        return sorted((int(value), n) for (value,), n in self.below("value", measure).items())

    @property
    def people(self) -> int:
        """How many applicants were counted."""
        return self["people",]


def age_band(age: int) -> str:
    """Return the band that an age in years lies in."""
    return next(name for below, name in _AGES if age < below)


def _keys(played: Played) -> Iterator[Key]:
    """Yield each key under which a journey counts once."""
    yield ("people",)
    yield ("end", played.end)
    yield from (("asked", step) for step in played.asked)
    yield from (("answered", step) for step in played.answered)
    if played.end == "left":
        yield ("left", played.last, played.why)
    if played.end != "paid":
        yield ("why", played.end, played.why)
    yield from {("refused", step, reason) for step, reason in played.refused}
    yield from {("asked_back", step) for step in played.asked_back}
    if played.refused:
        yield ("refused_any",)
    if played.outcome is not None:
        yield ("decided",)
        yield ("outcome", played.outcome)
        if played.approved:
            yield ("approved",)
    temper = played.who.temper
    yield ("temper", temper, "people")
    yield ("temper", temper, played.end)
    yield from (("group", *by, what) for by in _groups(played) for what in _verdict(played))
    yield from (("value", measure, str(value)) for measure, value in _measured(played))


def _measured(played: Played) -> Iterator[tuple[str, int]]:
    values = (
        played.limit_fen, played.amount_fen, played.rate_bp, played.apr_bp, played.seconds,
        played.acted.acts,
    )  # fmt: skip
    for measure, value in zip(MEASURES, values, strict=True):
        if value is not None:
            yield measure, value


def _groups(played: Played) -> Iterator[tuple[str, str]]:
    """Yield the groups that a decided applicant belongs to."""
    if played.outcome is None:
        return
    if played.sex:
        yield "sex", played.sex
    if played.age is not None:
        yield "age", age_band(played.age)
    if played.region:
        yield "region", played.region
    if played.filed:
        yield "file", played.filed


def _verdict(played: Played) -> tuple[str, ...]:
    return ("decided", "approved") if played.approved else ("decided",)


def quantile(values: list[tuple[int, int]], share: float) -> int | None:
    """Return the lowest value that at least `share` of all do not exceed; None of none."""
    total = sum(n for _, n in values)
    seen = 0
    for value, n in values:
        seen += n
        if seen >= share * total:
            return value
    return None


def average(values: list[tuple[int, int]]) -> int | None:
    """Return the mean, rounded half up to a whole number; None of none."""
    total = sum(n for _, n in values)
    return (2 * sum(value * n for value, n in values) + total) // (2 * total) if total else None
