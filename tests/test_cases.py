"""One test for many cases tells each that fails."""

import pytest

from tests.cases import for_each


def test_every_failing_case_is_told_with_its_values() -> None:
    tried: list[int] = []

    @for_each(("number", "even"), [(1, True), (2, True), (3, True)])
    def check(number: int, even: bool) -> None:
        tried.append(number)
        assert (number % 2 == 0) is even

    with pytest.raises(ExceptionGroup, match="2 of 3 cases") as caught:
        check()
    assert tried == [1, 2, 3]
    notes = [problem.__notes__ for problem in caught.value.exceptions]
    assert notes == [["case: number=1, even=True"], ["case: number=3, even=True"]]


def test_one_failing_case_is_raised_itself() -> None:
    @for_each("word", ["yes", "no"])
    def check(word: str) -> None:
        assert word == "yes"

    with pytest.raises(AssertionError) as caught:
        check()
    assert caught.value.__notes__ == ["case: word='no'"]


@for_each("word", ["a", "b"])
@for_each("number", [1, 2])
def test_lists_of_cases_multiply_beside_fixtures(
    number: int, word: str, pytestconfig: pytest.Config
) -> None:
    assert pytestconfig and f"{word}{number}" in {"a1", "a2", "b1", "b2"}


def test_no_case_is_no_test() -> None:
    with pytest.raises(AssertionError, match="no case"):
        for_each("word", [])
