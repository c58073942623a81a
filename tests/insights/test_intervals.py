"""Intervals agree with published examples."""

from math import isclose, log

from loanflow_tui.insights.intervals import (
    geometric,
    mean,
    newcombe,
    paired,
    student,
    t_value,
    welch,
    wilson,
)


def close(found: object, *wanted: float, digits: float = 5e-5) -> bool:
    assert isinstance(found, tuple)
    return all(isclose(a, b, abs_tol=digits) for a, b in zip(found, wanted, strict=True))


def test_wilson_agrees_with_newcombes_examples() -> None:
    # Newcombe (1998), "Two-sided confidence intervals for the single proportion", table I.
    assert close(wilson(81, 263), 81 / 263, 0.2553, 0.3662)
    assert close(wilson(15, 148), 15 / 148, 0.0624, 0.1605)
    assert close(wilson(0, 20), 0, 0, 0.1611)
    assert close(wilson(1, 29), 1 / 29, 0.0061, 0.1718)
    assert wilson(0, 0) is None


def test_difference_agrees_with_newcombes_examples() -> None:
    # Newcombe (1998), "Interval estimation for the difference", table II, method 10.
    assert close(newcombe(56, 70, 48, 80), 0.2, 0.0524, 0.3339)
    assert close(newcombe(9, 10, 3, 10), 0.6, 0.1705, 0.8090)
    assert close(newcombe(10, 10, 0, 20), 1, 0.6791, 1)
    assert newcombe(1, 2, 0, 0) is None


def test_paired_difference_by_hand() -> None:
    # 100 people, 20 under a alone, 10 under b alone: (20.5 - 10.5) / 102 with the standard error
    # sqrt(31 - 100 / 102) / 102 = 0.05371, times 1.95996.
    assert close(paired(20, 10, 100), 0.1, -0.00724, 0.20332)
    assert close(paired(0, 0, 98), 0, -0.0196, 0.0196, digits=1e-4)
    assert paired(0, 0, 0) is None


def test_mean_by_hand() -> None:
    # 2, 4, 6: mean 4, variance 4, standard error 2 / sqrt(3).
    assert close(mean(3, 12, 56), 4, 4 - 2.26317, 4 + 2.26317)
    assert mean(1, 5, 25) is None


def test_students_t_agrees_with_the_published_table() -> None:
    # Abramowitz and Stegun (1964), table 26.10, two-sided 95 %.
    table = {1: 12.706, 2: 4.303, 3: 3.182, 4: 2.776, 9: 2.262, 10: 2.228, 29: 2.045, 120: 1.980}
    for freedom, wanted in table.items():
        assert isclose(t_value(freedom), wanted, abs_tol=5e-4), freedom
    assert isclose(t_value(10, 0.99), 3.169, abs_tol=5e-4)


def test_students_interval_by_hand() -> None:
    # 60 and 90: mean 75, variance 450, standard error 15, times 12.7062.
    assert close(student([60, 90]), 75, 75 - 190.5931, 75 + 190.5931)
    assert close(student([5, 5, 5]), 5, 5, 5)
    assert student([5]) is None


def test_geometric_mean_by_hand() -> None:
    # The square root of 10 times 40 is 20; the logarithms lie ln 2 from their mean.
    found = geometric([10, 40])
    assert found is not None and isclose(found.value, 20)
    assert isclose(log(found.high / 20), 12.7062 * log(2), rel_tol=1e-5)
    assert geometric([1, 0]) is None


def test_welchs_difference_by_hand() -> None:
    # 1, 3 (variance 2) and 6, 10 (variance 8): standard error sqrt(1 + 4), freedom 25 / 17.
    assert close(welch([1, 3], [6, 10]), -6, -6 - 28.4120, -6 + 28.4120, digits=1e-3)
    assert close(welch([2, 2], [2, 2]), 0, 0, 0)
    assert welch([1], [2, 3]) is None
