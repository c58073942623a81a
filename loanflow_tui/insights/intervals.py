"""Confidence intervals for proportions and means, at 95 % unless said otherwise.

Wilson: E. B. Wilson, "Probable inference, the law of succession, and statistical inference",
JASA 22 (1927) 209-212. Newcombe: R. G. Newcombe, "Interval estimation for the difference between
independent proportions", Statistics in Medicine 17 (1998) 873-890, method 10. Paired: A. Agresti
and Y. Min, "Simple improved confidence intervals for comparing matched proportions", Statistics in
Medicine 24 (2005) 729-740.
"""

from math import sqrt
from statistics import NormalDist
from typing import NamedTuple

LEVEL = 0.95


class Interval(NamedTuple):
    """An estimate with its bounds."""

    value: float
    low: float
    high: float


def wilson(yes: int, of: int, level: float = LEVEL) -> Interval | None:
    """Return a proportion with Wilson's score interval; None of nobody."""
    if of == 0:
        return None
    z, p = _z(level), yes / of
    middle = (p + z * z / (2 * of)) / (1 + z * z / of)
    half = z * sqrt(p * (1 - p) / of + z * z / (4 * of * of)) / (1 + z * z / of)
    return Interval(p, max(0.0, middle - half), min(1.0, middle + half))


def newcombe(yes_a: int, of_a: int, yes_b: int, of_b: int, level: float = LEVEL) -> Interval | None:
    """Return the difference a - b of two independent proportions; None where one is of nobody."""
    a, b = wilson(yes_a, of_a, level), wilson(yes_b, of_b, level)
    if a is None or b is None:
        return None
    difference = a.value - b.value
    below = sqrt((a.value - a.low) ** 2 + (b.high - b.value) ** 2)
    above = sqrt((a.high - a.value) ** 2 + (b.value - b.low) ** 2)
    return Interval(difference, difference - below, difference + above)


def paired(only_a: int, only_b: int, of: int, level: float = LEVEL) -> Interval | None:
    """Return the difference a - b of two proportions of the same people; None of nobody.

    `only_a` are those who are counted under a alone. The bounds are Agresti and Min's, with half a
    person added to each of the four cells; the value is the plain difference.
    """
    if of == 0:
        return None
    n, a, b = of + 2, only_a + 0.5, only_b + 0.5
    middle = (a - b) / n
    half = _z(level) * sqrt((a + b) - (a - b) ** 2 / n) / n
    return Interval((only_a - only_b) / of, max(-1.0, middle - half), min(1.0, middle + half))


def mean(count: int, total: int, squares: int, level: float = LEVEL) -> Interval | None:
    """Return a mean with its normal interval, from whole sums; None for fewer than two."""
    if count < 2:
        return None
    middle = total / count
    variance = max(0.0, (squares - total * middle) / (count - 1))
    half = _z(level) * sqrt(variance / count)
    return Interval(middle, middle - half, middle + half)


def _z(level: float) -> float:
    return NormalDist().inv_cdf(1 - (1 - level) / 2)
