"""Runs of fills become `play_to` only if both do the same."""

from loanflow_tui.scenarios.actor import MOST_TRIES
from loanflow_tui.scenarios.yaml_text import Step, shortened
from tests.cases import for_each


def _fills(*questions: str) -> list[Step]:
    return [{"fill": each} for each in questions]


@for_each(
    ("filled", "written"),
    [
        (["a"], [("fill", "a")]),
        (["a", "b", "c"], [("play_to", "c"), ("fill", "c")]),
        (["a", "b", "b", "c"], [("play_to", "c"), ("fill", "c")]),
        (["a", "b", "b"], [("play_to", "b"), ("fill", "b"), ("fill", "b")]),
        (
            ["a", "b", "c", "b"],
            [("play_to", "b"), ("fill", "b"), ("play_to", "b"), ("fill", "b")],
        ),
        (
            ["a", "b.c", "d", "b"],
            [("play_to", "b.c"), ("fill", "b.c"), ("play_to", "b"), ("fill", "b")],
        ),
        (["a", "end", "loan"], [("play_to", "end"), ("fill", "end"), ("fill", "loan")]),
    ],
)
def test_play_to_stops_at_question_and_end(
    filled: list[str], written: list[tuple[str, str]]
) -> None:
    steps = [step for each in shortened(_fills(*filled)) for step in each.items()]
    assert steps == written


def test_repeated_questions_are_filled_singly() -> None:
    few, many = ["a"] * MOST_TRIES, ["a"] * (MOST_TRIES + 1)
    assert list(shortened(_fills(*few, "b"))) == [{"play_to": "b"}, *_fills("b")]
    assert list(shortened(_fills(*many, "b"))) == [*_fills("a"), {"play_to": "b"}, *_fills("b")]


def test_other_steps_stay_where_they_are() -> None:
    wait: Step = {"advance": "1 day"}
    assert list(shortened([*_fills("a", "b"), wait, {"fill": None}, *_fills("c"), wait])) == [
        {"play_to": "b"}, *_fills("b"), wait, {"fill": None}, *_fills("c"), wait,
    ]  # fmt: skip
