"""A few trials of each kind of damage in `python -m tests.bench.faults`."""

import pytest

from tests.bench.faults import run

SAMPLES = {
    "flips": 0.005, "export-flips": 0.02, "truncations": 0.01, "rollbacks": 0.01, "events": 0.03,
}  # fmt: skip


@pytest.mark.parametrize("name", SAMPLES)
def test_harm_is_named_and_nothing_paid_twice(name: str) -> None:
    ((_, count),) = run([name], SAMPLES[name], seed=2)
    assert count.tried and not count.failed
