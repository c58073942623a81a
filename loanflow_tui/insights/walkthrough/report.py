"""A walkthrough's report: the summary, each step with its measures and picture, the operators."""

from collections.abc import Mapping, Sequence

from loanflow_tui.dialogue.messages import Listing, Message
from loanflow_tui.insights.refusals import reason_said, step_said, topic_said
from loanflow_tui.insights.report.model import (
    Cell,
    Heading,
    Known,
    Picture,
    Report,
    Seconds,
    Section,
    headings,
)
from loanflow_tui.insights.walkthrough import klm
from loanflow_tui.insights.walkthrough.visits import (
    SittingTime,
    Summary,
    Visit,
    sittings,
    summary,
    visits,
)
from loanflow_tui.lending.api import Observed, Recorded

_WAYS = frozenset({"tap", "key", "label", "number", "words", "near", "persona", "pasted",
                   "proposal"})  # fmt: skip
_LEFT = frozenset({"quit", "home"})


def walkthrough_report(
    application_id: str,
    journal: Sequence[Recorded],
    observed: Sequence[Observed],
    pictures: Mapping[int, str] | None = None,
) -> Report:
    """Return the report of one application; `pictures` are by a visit's first event."""
    seen, times = visits(journal, observed), sittings(observed)
    about = [Message("walkthrough-of", {"id": application_id, "events": len(journal)})]
    if not observed:
        about.append(Message("walkthrough-unobserved"))
    sections = [_figures(summary(journal, observed)), _steps(seen)]
    if times:
        sections.append(_sittings(times))
    if any(each.marks for each in seen):
        sections.append(_marks(seen))
    sections.append(_operators())
    taken = pictures or {}
    return Report(
        Message("walkthrough-title"),
        tuple(about),
        tuple(sections),
        tuple(_picture(each, taken[each.first]) for each in seen if each.first in taken),
    )


def _head(*names: str) -> tuple[Heading, ...]:
    return headings("walkthrough", names)


def _figures(found: Summary) -> Section:
    figures: list[tuple[str, Cell]] = [
        ("questions", found.questions), ("answered", found.answered), ("refused", found.refused),
        ("asked-back", found.asked_back), ("asides", found.asides),
        ("taken-back", found.taken_back),
        ("time", None if found.seconds is None else Seconds(found.seconds)),
        ("keys", found.keys), ("deleted", found.deleted), ("last", found.last),
    ]  # fmt: skip
    rows = tuple((Message(f"walkthrough-figure-{name}"), value) for name, value in figures)
    return Section("summary", Message("walkthrough-summary"), _head("figure<", "value"), rows)


def _steps(seen: Sequence[Visit]) -> Section:
    rows = tuple(_step(number, visit) for number, visit in enumerate(seen, start=1))
    head = _head(
        "number", "step<", "time", "klm", "ratio", "first_key", "keys", "deleted", "partners",
        "way<", "trouble<", "events",
    )  # fmt: skip
    notes = (Message("walkthrough-note-steps"),)
    return Section("steps", Message("walkthrough-steps"), head, rows, notes)


def _step(number: int, visit: Visit) -> tuple[Cell, ...]:
    expected = klm.estimate(visit)
    ratio = None
    if expected is not None and visit.observed and visit.seconds is not None:
        ratio = f"{visit.seconds / expected.seconds:.1f}"
    return (
        number, step_said(visit.step), _seconds(visit.seconds),
        _seconds(None if expected is None else expected.seconds), ratio,
        _seconds(visit.first_key), visit.keys, visit.deleted,
        Seconds(visit.partner_ms / 1000) if visit.partner_ms else None, _way(visit),
        _trouble(visit), f"{visit.first}–{visit.last}",
    )  # fmt: skip


def _seconds(value: float | None) -> Cell:
    return None if value is None else Seconds(value)


def _way(visit: Visit) -> Cell:
    if not visit.answered:
        return Message("walkthrough-unanswered")
    return Message(f"walkthrough-way-{visit.way if visit.way in _WAYS else 'other'}")


def _trouble(visit: Visit) -> Cell:
    """Return what went wrong or was asked beside the answer."""
    ids = [*visit.refused, *["?"] * visit.asked_back, *(f"[{each}]" for each in visit.asides)]
    if not ids:
        return "–"
    told = Listing(
        (
            *(_value(reason_said(each)) for each in visit.refused),
            *[Message("walkthrough-asked-back")] * visit.asked_back,
            *(Message("walkthrough-aside", {"what": _value(topic_said(each))})
              for each in visit.asides),
        )
    )  # fmt: skip
    return Known(", ".join(ids), Message("report-value", {"value": told}))


def _value(said: Known | str) -> Message | str:
    return said.words if isinstance(said, Known) else said


def _sittings(times: Sequence[SittingTime]) -> Section:
    rows = tuple(
        (number, Seconds(each.seconds), f"{each.columns}x{each.lines}",
         Message(f"walkthrough-left-{each.left if each.left in _LEFT else 'crashed'}"),
         step_said(each.step))
        for number, each in enumerate(times, start=1)
    )  # fmt: skip
    head = _head("number", "time", "window", "left<", "at<")
    return Section("sittings", Message("walkthrough-sittings"), head, rows)


def _marks(seen: Sequence[Visit]) -> Section:
    rows = tuple(
        (step_said(visit.step), *mark_cells(mark), mark.seq)
        for visit in seen
        for mark in visit.marks
    )
    head = _head("step<", "severity", "heuristic<", "note<", "time", "event")
    return Section("marks", Message("walkthrough-marks"), head, rows)


def mark_cells(mark: Observed) -> tuple[Cell, ...]:
    """Return a marked moment's severity, heuristic, note, and time in its sitting."""
    heuristic = mark.heuristic
    named = Message(f"heuristic-{heuristic.replace('_', '-')}") if heuristic else None
    return (mark.severity, named, mark.note or None, Seconds(mark.ms / 1000))


def _operators() -> Section:
    rows = (
        ("K", Message("walkthrough-klm-key"), f"{klm.KEY:.2f}"),
        ("K", Message("walkthrough-klm-random"), f"{klm.RANDOM:.2f}"),
        ("K", Message("walkthrough-klm-code"), f"{klm.CODE:.2f}"),
        ("P", Message("walkthrough-klm-point"), f"{klm.POINT:.2f}"),
        ("H", Message("walkthrough-klm-home"), f"{klm.HOME:.2f}"),
        ("M", Message("walkthrough-klm-mental"), f"{klm.MENTAL:.2f}"),
    )
    notes = (Message("walkthrough-note-klm"),)
    head = _head("operator<", "stands_for<", "seconds")
    return Section("operators", Message("walkthrough-operators"), head, rows, notes)


def _picture(visit: Visit, svg: str) -> Picture:
    lines: list[Message] = []
    expected = klm.estimate(visit)
    if visit.seconds is not None and visit.observed:
        lines.append(Message("walkthrough-took", {"time": f"{visit.seconds:.1f}"}))
    if expected is not None:
        values = {"time": f"{expected.seconds:.1f}", "operators": expected.operators}
        lines.append(Message("walkthrough-expected", values))
    if visit.refused or visit.asked_back or visit.asides:
        trouble = _trouble(visit)
        assert isinstance(trouble, Known)
        lines.append(Message("walkthrough-trouble", {"what": trouble.words}))
    if visit.read:
        ended = Message("walkthrough-read-to-end" if visit.read_to_end else "walkthrough-read-part")
        lines.append(ended)
    if not visit.answered:
        lines.append(Message("walkthrough-unanswered"))
    return Picture(visit.step, tuple(lines), svg)
