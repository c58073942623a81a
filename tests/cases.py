"""One test for many cases that differ in a word or a value alone.

Pytest takes about 5 ms for a test of its own, most of it to collect it in each worker and to report
it; to read a word takes less than one.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import wraps
from inspect import signature
from typing import TypeVar

NIGHTLY = os.environ.get("LOANFLOW_EXAMPLES") == "nightly"
"""Whether there is time for everything: by day, long rows of like cases are sampled."""

T = TypeVar("T")
Case = Mapping[str, object]
Test = Callable[..., None]


def for_each(names: str | Sequence[str], cases: Iterable[object]) -> Callable[[Test], Test]:
    """Have a test go through all cases, given as to `pytest.mark.parametrize`.

    All that fail are told, each with its values. What else the test takes are fixtures, which the
    cases share.
    """
    wanted = [name.strip() for name in names.split(",")] if isinstance(names, str) else [*names]
    rows = [dict(_named(wanted, case)) for case in cases]
    assert rows, "no case, no test"

    def of_all(test: Test) -> Test:
        @wraps(test)
        def through(**fixtures: object) -> None:
            failed = [problem for row in rows for problem in _problems(test, row, fixtures)]
            if len(failed) == 1:
                raise failed[0]
            if failed:
                raise ExceptionGroup(f"{len(failed)} of {len(rows)} cases", failed)

        known = signature(test)
        others = [each for name, each in known.parameters.items() if name not in wanted]
        vars(through)["__signature__"] = known.replace(parameters=others)
        return through

    return of_all


def one_in(count: int, cases: Iterable[T]) -> list[T]:
    """Return one of every `count` cases; nightly all."""
    return [*cases][:: 1 if NIGHTLY else count]


def _named(names: Sequence[str], case: object) -> Iterator[tuple[str, object]]:
    """Yield the values of a case by their names; of several names, a case has as many values."""
    if len(names) == 1:
        yield names[0], case
        return
    assert isinstance(case, tuple | list), case
    yield from zip(names, case, strict=True)


def _problems(test: Test, row: Case, fixtures: Case) -> Iterator[Exception]:
    """Yield why a case fails, if it does."""
    try:
        test(**fixtures, **row)
    except Exception as problem:
        problem.add_note("case: " + ", ".join(f"{name}={value!r}" for name, value in row.items()))
        yield problem
