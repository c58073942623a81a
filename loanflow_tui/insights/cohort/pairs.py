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
    """Whole counts by (what, side): `a` or `b` alone, and sums of differences a - b."""

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
                self.counts[what, "sum"] += one - other
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
        n = self.counts[what, "n"]
        return mean(n, self.counts[what, "sum"], self.counts[what, "squares"])


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
