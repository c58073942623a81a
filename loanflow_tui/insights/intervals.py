"""Confidence intervals for proportions and means, at 95 % unless said otherwise.

Wilson: E. B. Wilson, "Probable inference, the law of succession, and statistical inference",
JASA 22 (1927) 209-212. Newcombe: R. G. Newcombe, "Interval estimation for the difference between
independent proportions", Statistics in Medicine 17 (1998) 873-890, method 10. Paired: A. Agresti
and Y. Min, "Simple improved confidence intervals for comparing matched proportions", Statistics in
Medicine 24 (2005) 729-740. Student's t by the finite series of M. Abramowitz and I. A. Stegun,
"Handbook of Mathematical Functions" (1964), 26.7.3 and 26.7.4. Welch: B. L. Welch, "The
generalization of Student's problem", Biometrika 34 (1947) 28-35. Task times by their logarithms:
J. Sauro and J. R. Lewis, "Average task times in usability tests", CHI 2010, 2347-2350.
"""

from collections.abc import Sequence
from math import cos, exp, log, pi, sin, sqrt
from statistics import NormalDist, fmean, variance
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


def student(values: Sequence[float], level: float = LEVEL) -> Interval | None:
    """Return a mean with Student's interval; None for fewer than two values."""
    if len(values) < 2:
        return None
    middle = fmean(values)
    half = t_value(len(values) - 1, level) * sqrt(variance(values) / len(values))
    return Interval(middle, middle - half, middle + half)


def geometric(values: Sequence[float], level: float = LEVEL) -> Interval | None:
    """Return a geometric mean with Student's interval of the logarithms, as for task times; None
    for fewer than two values, or where one isn't above zero.
    """
    if any(each <= 0 for each in values):
        return None
    found = student([log(each) for each in values], level)
    return Interval(*map(exp, found)) if found is not None else None


def welch(a: Sequence[float], b: Sequence[float], level: float = LEVEL) -> Interval | None:
    """Return the difference a - b of two means of different people; None where one has fewer than
    two values. The degrees of freedom are rounded down.
    """
    if len(a) < 2 or len(b) < 2:
        return None
    apart = fmean(a) - fmean(b)
    of_a, of_b = variance(a) / len(a), variance(b) / len(b)
    if of_a + of_b == 0:
        return Interval(apart, apart, apart)
    freedom = (of_a + of_b) ** 2 / (of_a**2 / (len(a) - 1) + of_b**2 / (len(b) - 1))
    half = t_value(max(1, int(freedom + 1e-9)), level) * sqrt(of_a + of_b)
    return Interval(apart, apart - half, apart + half)


def t_value(freedom: int, level: float = LEVEL) -> float:
    """Return how many standard errors hold `level` of Student's distribution around zero.

    `freedom` is at least 1.
    """
    low, high = 0.0, pi / 2
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if _within(middle, freedom) < level else (low, middle)
    return sqrt(freedom) * sin(low) / cos(low)


def _within(angle: float, freedom: int) -> float:
    """Return how much of Student's distribution lies within sqrt(freedom) * tan(angle)."""
    even = freedom % 2 == 0
    term, total = (1.0, 1.0) if even else (cos(angle), cos(angle))
    for n in range(2 if even else 3, freedom - 1, 2):
        term *= (n - 1) / n * cos(angle) ** 2
        total += term
    if even:
        return sin(angle) * total
    return 2 / pi * (angle + (sin(angle) * total if freedom > 1 else 0.0))


def _z(level: float) -> float:
    return NormalDist().inv_cdf(1 - (1 - level) / 2)
