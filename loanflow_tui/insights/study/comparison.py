"""Variants of a study side by side: differences with their intervals, and what they tell."""

from collections.abc import Sequence
from math import exp, log

from loanflow_tui.dialogue.messages import Message
from loanflow_tui.insights.intervals import Interval, newcombe, welch
from loanflow_tui.insights.report.model import Cell, Seconds, Section, Share
from loanflow_tui.insights.study.figures import (
    Figures,
    Row,
    attempts_of,
    known,
    satisfaction_of,
    share,
    span,
    study_section,
    sus_of,
    times_of,
    two_digits,
)
from loanflow_tui.insights.study.measures import Attempt


def compared(found: Figures) -> Section:
    """Return the table that compares each variant with the first."""
    rows: list[Row] = []
    first, *others = found.variants or [""]
    for other in others:
        for task in dict.fromkeys(each.task for each in found.attempts):
            a, b = attempts_of(found, task, first), attempts_of(found, task, other)
            if a and b:
                rows += _differences(task, first, other, a, b)
        for name, value in (("sus", sus_of), ("satisfaction", satisfaction_of)):
            values = [known(map(value, found.of(each))) for each in (first, other)]
            rows.append(_apart(Message(f"study-compared-{name}"), "", first, other, *values))
    head = "measure< task< a< b< value_a value_b difference interval verdict<"
    return study_section("compared", head, rows)


def _differences(
    task: str, first: str, other: str, a: Sequence[Attempt], b: Sequence[Attempt]
) -> list[Row]:
    """Return a task's rows: success, time as a ratio, ease."""
    ended = [[e for e in own if e.outcome != "open"] for own in (a, b)]
    done = [sum(e.outcome == "done" for e in own) for own in ended]
    apart = newcombe(done[0], len(ended[0]), done[1], len(ended[1]))
    shares = [Share(n / len(own), bar=False) if own else None
              for n, own in zip(done, ended, strict=True)]  # fmt: skip
    success: Row = (
        Message("study-compared-success"), task, first, other, *shares,
        share(apart.value) if apart else None, span(apart, share), _verdict(apart, first, other),
    )  # fmt: skip
    logs = [[log(each) for each in times_of(own) if each > 0] for own in (a, b)]
    ratio = welch(logs[0], logs[1])
    means = [Seconds(exp(sum(own) / len(own))) if own else None for own in logs]
    times = Interval(*map(exp, ratio)) if ratio else None
    time: Row = (
        Message("study-compared-time"), task, first, other, *means,
        f"{times.value:.2f}×" if times else None, span(times, lambda x: f"{x:.2f}×"),
        _verdict(
            Interval(-ratio.value, -ratio.high, -ratio.low) if ratio else None, first, other
        ),
    )  # fmt: skip
    ease = [[float(e.ease) for e in own if e.ease is not None] for own in (a, b)]
    return [success, time, _apart(Message("study-compared-seq"), task, first, other, *ease)]


def _apart(
    measure: Message, task: str, first: str, other: str, a: Sequence[float], b: Sequence[float]
) -> Row:
    """Return the row of a measure that is better the higher it is."""
    means = [two_digits(sum(own) / len(own)) if own else None for own in (a, b)]
    apart = welch(a, b)
    return (
        measure, task, first, other, *means, two_digits(apart.value) if apart else None,
        span(apart, two_digits), _verdict(apart, first, other),
    )  # fmt: skip


def _verdict(found: Interval | None, first: str, other: str) -> Cell:
    """Return which variant is better, if the interval of the first minus the other tells."""
    if found is None:
        return Message("study-verdict-none")
    if found.low <= 0 <= found.high:
        return Message("study-verdict-open")
    return first if found.low > 0 else other
