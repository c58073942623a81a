"""The same applicants under two policies: how often the two differ, and by how much."""

from collections import Counter
from dataclasses import dataclass, field

from loanflow_tui.insights.cohort.playing import Played
from loanflow_tui.insights.intervals import Interval, mean, paired

SHARES = ("approved", "paid", "left", "declined", "refused_any")
"""What is compared as a share of all applicants."""

MEANS = ("limit", "apr", "seconds")
"""What is compared as a mean, over those who have it under both."""


@dataclass(slots=True)
class Pairs:
    """Whole counts by (what, side): people under `a` or `b` alone; of what is measured, sums under
    each, and of the squares of the differences.
    """

    counts: Counter[tuple[str, str]] = field(default_factory=Counter)

    def add(self, a: Played, b: Played) -> None:
        """Count one applicant's two journeys."""
        self.counts["people", "both"] += 1
        for what in SHARES:
            in_a, in_b = _holds(a, what), _holds(b, what)
            if in_a != in_b:
                self.counts[what, "a" if in_a else "b"] += 1
        for what in MEANS:
            one, other = _value(a, what), _value(b, what)
            if one is not None and other is not None:
                self.counts[what, "n"] += 1
                self.counts[what, "a"] += one
                self.counts[what, "b"] += other
                self.counts[what, "squares"] += (one - other) ** 2

    def merge(self, other: "Pairs") -> None:
        """Add another's counts."""
        self.counts.update(other.counts)

    def share(self, what: str) -> Interval | None:
        """Return the difference a - b in a share."""
        people = self.counts["people", "both"]
        return paired(self.counts[what, "a"], self.counts[what, "b"], people)

    def mean(self, what: str) -> Interval | None:
        """Return the mean difference a - b."""
        n, apart = self.counts[what, "n"], self.counts[what, "a"] - self.counts[what, "b"]
        return mean(n, apart, self.counts[what, "squares"])

    def averages(self, what: str) -> tuple[float, float] | None:
        """Return the means under a and b of those who have it under both; None of nobody."""
        n = self.counts[what, "n"]
        return (self.counts[what, "a"] / n, self.counts[what, "b"] / n) if n else None


def _holds(played: Played, what: str) -> bool:
    match what:
        case "approved":
            return bool(played.approved)
        case "refused_any":
            return bool(played.refused)
        case _:
            return played.end == what


def _value(played: Played, what: str) -> int | None:
    match what:
        case "limit":
            return played.limit_fen
        case "apr":
            return played.apr_bp
        case _:
            return played.seconds
