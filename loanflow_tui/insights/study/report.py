"""A study's report: what was done, how each step went, what was said, and what to look at.

Every figure is counted from journals, sittings and records; each row names its participants, and
the last table names the application and the events of every visit.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from math import inf

from loanflow_tui.dialogue.messages import Message
from loanflow_tui.insights.intervals import Interval, geometric, student, wilson
from loanflow_tui.insights.refusals import reason_said, step_said
from loanflow_tui.insights.report.model import Cell, Picture, Report, Seconds, Section, Share
from loanflow_tui.insights.study import measures as m
from loanflow_tui.insights.study.comparison import compared
from loanflow_tui.insights.study.figures import (
    Figures,
    Row,
    attempts_of,
    clock,
    known,
    one_digit,
    satisfaction_of,
    share,
    span,
    study_section,
    sus_of,
    times_of,
)
from loanflow_tui.insights.study.measures import Attempt, Seen, Step, sus
from loanflow_tui.insights.study.misses import ASKED_BACK, misses
from loanflow_tui.insights.study.people import Participant
from loanflow_tui.insights.study.plan import text_in
from loanflow_tui.insights.walkthrough.report import mark_cells

FEW = 5
"""Participants of a variant below which the report warns of wide intervals."""

MOST_SOURCES = 6
"""Events that a row names; the table of visits names all."""


def study_report(
    found: Figures, language: str, pictures: Mapping[str, str] | None = None
) -> Report:
    """Return the report; `pictures` are by the visits' sources."""
    steps = m.steps(found.attempts)
    sections = [
        _tasks(found, steps), _ease(found), compared(found), _scales(found), _findings(found),
        _steps(steps), _misses(found), _participants(found), _visits(found),
    ]  # fmt: skip
    title = text_in(found.study.plan.title, language)
    return Report(
        Message("study-report-title", {"title": title}),
        _about(found),
        tuple(each for each in sections if each.rows),
        tuple(_pictures(found, steps, pictures or {})),
    )


def _about(found: Figures) -> tuple[Message, ...]:
    people = found.people
    finished = sum(each.finished for each in people)
    about = [
        Message("study-report-of", {"people": len(people), "finished": finished,
                                    "stopped": len(people) - finished})
    ]  # fmt: skip
    others = sum(each.plan != found.study.plan.digest for each in people)
    if others:
        about.append(Message("study-report-changed", {"people": others}))
    if found.removed:
        about.append(Message("study-report-removed", {"attempts": found.removed}))
    fewest = min((len(found.of(name)) for name in found.variants), default=len(people))
    if fewest < FEW:
        about.append(Message("study-report-few", {"people": fewest}))
    about.append(Message("study-report-sources"))
    return tuple(about)


def _names(codes: Sequence[str]) -> str:
    return " ".join(dict.fromkeys(codes)) or "–"


def _tasks(found: Figures, steps: Sequence[Step]) -> Section:
    rows: list[Row] = []
    for task, variant, own in _groups(found):
        ended = [each for each in own if each.outcome != "open"]
        done = sum(each.outcome == "done" for each in ended)
        success = wilson(done, len(ended))
        its = [each for each in steps if (each.task, each.variant) == (task, variant)]
        rows.append((
            task, variant, m.task_score(its), len(own), len(own) - len(ended), done,
            Share(success.value) if success else None, span(success, share),
            sum(each.direct for each in ended), _names([each.code for each in own]),
        ))  # fmt: skip
    head = "task< variant< score people open done success success_interval direct who<"
    return study_section("tasks", head, rows)


def _ease(found: Figures) -> Section:
    rows: list[Row] = []
    for task, variant, own in _groups(found):
        times = times_of(own)
        ease = [each.ease for each in own if each.ease is not None]
        rows.append((
            task, variant, len(times), *_mean(times, geometric, clock), len(ease),
            *_mean(ease, student, one_digit, (1, 7)),
        ))  # fmt: skip
    head = "task< variant< timed time time_interval rated seq seq_interval"
    return study_section("ease", head, rows)


def _groups(found: Figures) -> Iterator[tuple[str, str, list[Attempt]]]:
    """Yield the attempts at each task in each variant."""
    for task in dict.fromkeys(each.task for each in found.attempts):
        for variant in found.variants:
            own = attempts_of(found, task, variant)
            if own:
                yield task, variant, own


def _mean(
    values: Sequence[float],
    interval: Callable[[Sequence[float]], Interval | None],
    write: Callable[[float], Cell],
    scale: tuple[float, float] = (-inf, inf),
) -> tuple[Cell, Cell]:
    """Return a mean and its interval within a scale; one value alone has no interval."""
    found = interval(values)
    if found is None:
        return (write(values[0]) if len(values) == 1 else None, None)
    low, high = max(scale[0], found.low), min(scale[1], found.high)
    return write(found.value), span(Interval(found.value, low, high), write)


def _scales(found: Figures) -> Section:
    rows: list[Row] = []
    groups: list[tuple[Cell, Sequence[Participant]]] = [(Message("study-everybody"), found.people)]
    if len(found.variants) > 1:
        groups += [(name, found.of(name)) for name in found.variants]
    scales: tuple[tuple[str, Callable[[Participant], float | None], tuple[float, float]], ...] = (
        ("sus", sus_of, (0, 100)),
        ("satisfaction", satisfaction_of, (1, 5)),
    )
    for scale, value, ends in scales:
        for name, people in groups:
            values = known(map(value, people))
            if values:
                who = [each.code for each in people if value(each) is not None]
                cells = _mean(values, student, one_digit, ends)
                ends_met = (one_digit(min(values)), one_digit(max(values)))
                measure = Message(f"study-compared-{scale}")
                rows.append((measure, name, len(values), *cells, *ends_met, _names(who)))
    return study_section("scales", "measure< variant< people mean interval least most who<", rows)


def _findings(found: Figures) -> Section:
    rows = [
        (*mark_cells(mark), step_said(one.visit.step), one.task, one.variant,
         f"{one.code} {one.application_id} #{mark.seq}")
        for one in _seen(found)
        for mark in one.visit.marks
    ]  # fmt: skip
    rows.sort(key=lambda row: -1 if row[0] is None else int(str(row[0])), reverse=True)
    return study_section(
        "findings", "severity heuristic< note< time step< task< variant< event<", rows
    )


def _seen(found: Figures) -> list[Seen]:
    return [one for each in found.attempts for one in each.seen]


def _steps(steps: Sequence[Step]) -> Section:
    rows = [
        (each.task, each.variant, step_said(each.step), each.score, len(each.people), each.answered,
         each.left, None if each.seconds is None else Seconds(each.seconds),
         None if each.expected is None else Seconds(each.expected), one_digit(each.keys),
         each.given, each.missed, each.corrected, each.off_people, _names(each.people))
        for each in steps
    ]  # fmt: skip
    head = (
        "task< variant< step< score people answered left time klm keys given missed corrected off "
        "who<"
    )
    return study_section("steps", head, rows)


def _misses(found: Figures) -> Section:
    rows: list[Row] = []
    for each in misses(list(zip(found.taken, found.attempts, strict=True))):
        reason: Cell = reason_said(each.reason)
        if each.reason == ASKED_BACK:
            reason = Message("study-asked-back")
        sources = ", ".join(each.sources[:MOST_SOURCES])
        more = "…" if len(each.sources) > MOST_SOURCES else ""
        rows.append((each.words or Message("study-words-hidden"), step_said(each.step), reason,
                     len(each.sources), len(each.people), f"{sources}{more}"))  # fmt: skip
    return study_section("misses", "words< step< reason< times people events<", rows)


def _participants(found: Figures) -> Section:
    rows: list[Row] = []
    for who in found.people:
        own = [each for each in found.attempts if each.code == who.code]
        done = [each.task for each in own if each.outcome == "done"]
        score = sus(who.sus)
        status = "finished" if who.finished else "stopped"
        rows.append((
            who.code, found.study.label(who.variant), Message(f"study-status-{status}"),
            _names([each.task for each in own]), _names(done),
            None if score is None else one_digit(score), who.satisfaction, who.comment or None,
        ))  # fmt: skip
    head = "participant< variant< status< tasks< done_tasks< sus satisfaction comment<"
    return study_section("participants", head, rows)


def _visits(found: Figures) -> Section:
    rows = [
        (one.code, one.application_id, f"{one.visit.first}–{one.visit.last}", one.task,
         one.variant, step_said(one.visit.step),
         Seconds(one.visit.seconds) if one.visit.observed and one.visit.seconds else None,
         one.visit.keys, one.given, one.missed, one.corrected, one.off_path, int(one.left))
        for one in _seen(found)
    ]  # fmt: skip
    head = (
        "participant< application< events< task< variant< step< time keys given missed corrected "
        "off left"
    )
    return study_section("visits", head, rows)


def wanted_pictures(found: Figures) -> list[Seen]:
    """Return the visits to be pictured: those with marks, then the worst steps' first visits."""
    marked = [one for one in _seen(found) if one.visit.marks]
    worst = [
        next(one for one in _seen(found)
             if (one.task, one.variant, one.visit.step) == (each.task, each.variant, each.step))
        for each in _worst(m.steps(found.attempts))
    ]  # fmt: skip
    return list({each.source: each for each in (*marked, *worst)}.values())


def _worst(steps: Sequence[Step]) -> list[Step]:
    low = sorted((each for each in steps if each.score < 80), key=lambda each: each.score)
    return low[:5]


def _pictures(found: Figures, steps: Sequence[Step], taken: Mapping[str, str]) -> list[Picture]:
    pictures: list[tuple[int, Picture]] = []
    scores = {(each.task, each.variant, each.step): each for each in steps}
    for one in wanted_pictures(found):
        svg = taken.get(one.source)
        if svg is None:
            continue
        step = scores[one.task, one.variant, one.visit.step]
        severities = [mark.severity or 0 for mark in one.visit.marks]
        lines = [
            Message("study-picture-of", {"source": one.source, "task": one.task}),
            Message("study-picture-score", {"score": step.score, "people": len(step.people)}),
        ]
        for mark in one.visit.marks:
            severity, heuristic, note, _ = mark_cells(mark)
            lines.append(Message("study-picture-mark", {
                "severity": "–" if severity is None else str(severity),
                "heuristic": heuristic if isinstance(heuristic, Message) else "–",
                "note": str(note or "–"),
            }))  # fmt: skip
        weight = 100 + max(severities) if severities else -step.score
        pictures.append((weight, Picture(one.visit.step, tuple(lines), svg)))
    return [picture for _, picture in sorted(pictures, key=lambda each: -each[0])]
