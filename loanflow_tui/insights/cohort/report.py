"""A cohort's report, from its counts."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from loanflow_tui.dialogue.messages import Message, Yuan
from loanflow_tui.dialogue.steps.catalogue import step_table
from loanflow_tui.dialogue.steps.labels import dashed
from loanflow_tui.insights.cohort.pairs import MEANS, SHARES, Pairs
from loanflow_tui.insights.cohort.population import tempers
from loanflow_tui.insights.cohort.running import Counted, Plan
from loanflow_tui.insights.cohort.tally import MEASURES, Tally, average, quantile
from loanflow_tui.insights.intervals import Interval, newcombe, wilson
from loanflow_tui.insights.refusals import decided_for, reason_said, step_said
from loanflow_tui.insights.report.model import (
    Cell,
    Heading,
    Known,
    Report,
    Seconds,
    Section,
    Share,
    Span,
    headings,
    rate_of_bp,
)
from loanflow_tui.lending.api import load_policy
from loanflow_tui.scenarios.variants import load_variant

FOUR_FIFTHS = 0.8
"""A group approved at less than this share of the rate of the group approved most is marked: the
four-fifths rule of the US Uniform Guidelines, 29 CFR 1607.4(D).
"""

ENDS = ("paid", "left", "declined", "referred")
Row = tuple[Cell, ...]
GROUPS = ("sex", "age", "region", "file")


def cohort_report(plan: Plan, counted: Counted) -> Report:
    """Return the report of a cohort; of part of one where it was interrupted."""
    one, two = counted.tallies[0], counted.tallies[-1]
    compared = len(counted.tallies) > 1
    parts: list[Section] = []
    if compared:
        parts.append(_comparison(one, two, counted.pairs))
    for at, tally in enumerate(counted.tallies):
        arm = "AB"[at] if compared else ""
        parts += _sections(tally, arm)
    return Report(
        Message("cohort-title"),
        tuple(_about(plan, counted)),
        (*parts, _assumptions(plan)),
    )


def _about(plan: Plan, counted: Counted) -> Iterator[Message]:
    yield Message("cohort-simulated")
    seed, people = str(plan.seed), counted.people
    yield Message("cohort-of", {"people": people, "seed": seed, "language": plan.language})
    for name, (path, variant) in zip("AB", plan.arms, strict=False):
        version = load_policy(path).version
        told = Message("cohort-policy", {"version": version})
        if path is not None:
            told = Message("cohort-policy-file", {"version": version, "file": path.name})
        if variant is not None:
            told = Message("cohort-variant", {"policy": told, "variant": _name(variant)})
        yield Message("cohort-arm", {"arm": name, "what": told}) if len(plan.arms) > 1 else told
    if counted.people < plan.size:
        part = {"people": counted.people, "size": plan.size}
        yield Message("cohort-partial", part)


def _name(folder: Path) -> str:
    """Return a variant's id and digest, as the journal has them."""
    variant, _ = load_variant(folder)
    return f"{variant.id} ({variant.digest})"


def _sections(tally: Tally, arm: str) -> Iterator[Section]:
    for section in (
        _ends(tally), _funnel(tally), _leaving(tally), _reasons(tally), _offers(tally),
        _refusals(tally), _words(tally), _by_temper(tally),
        *(_groups(tally, by) for by in GROUPS),
    ):  # fmt: skip
        if section.rows:
            yield section if not arm else _of_arm(section, arm)


def _of_arm(section: Section, arm: str) -> Section:
    title = Message("cohort-of-arm", {"arm": arm, "title": section.title})
    name = f"{section.id}-{arm.lower()}"
    return Section(name, title, section.headings, section.rows, section.notes)


def _head(*names: str) -> tuple[Heading, ...]:
    return headings("cohort", names)


def _title(name: str) -> Message:
    return Message(f"cohort-section-{name}")


def _note(name: str) -> tuple[Message, ...]:
    return (Message(f"cohort-note-{name}"),)


def _ends(tally: Tally) -> Section:
    others = [end for (end,) in tally.below("end") if end not in ENDS]
    rows: list[Row] = []
    for end in (*ENDS, *others):
        n = tally["end", end]
        name = Message(f"cohort-end-{end}") if end in ENDS else _state(end)
        rows.append(
            (name, n, Share(n / max(1, tally.people)), _interval(wilson(n, tally.people)),
             tally.first.get(("end", end)))
        )  # fmt: skip
    return Section(
        "ends", _title("ends"), _head("end<", "people", "share", "interval", "first"), tuple(rows),
        _note("ends"),
    )  # fmt: skip


def _state(name: str) -> Known:
    return Known(name, Message(f"state-{dashed(name)}"))


def _funnel(tally: Tally) -> Section:
    rows: list[Row] = []
    for step in _steps(tally):
        asked, left = tally["asked", step], sum(tally.below("left", step).values())
        rows.append(
            (step_said(step), asked, Share(asked / max(1, tally.people)), tally["answered", step],
             left, Share(left / asked, bar=False))
        )  # fmt: skip
    return Section(
        "funnel", _title("funnel"),
        _head("step<", "asked", "of_all", "answered", "left", "left_share"), tuple(rows),
        _note("funnel"),
    )  # fmt: skip


def _steps(tally: Tally) -> list[str]:
    known = [entry.id for entry in step_table()]
    asked = [step for (step,) in tally.below("asked")]
    return sorted(asked, key=lambda step: known.index(step) if step in known else len(known))


def _leaving(tally: Tally) -> Section:
    found = sorted(tally.below("left").items(), key=lambda each: (-each[1], each[0]))
    rows = tuple(
        (step_said(step), Message(f"cohort-why-{why}"), n, Share(n / tally.people),
         tally.first.get(("left", step, why)))
        for (step, why), n in found
    )  # fmt: skip
    head = _head("step<", "why<", "people", "share", "first")
    return Section("leaving", _title("leaving"), head, rows, _note("leaving"))


def _reasons(tally: Tally) -> Section:
    rows: list[Row] = []
    for end in ("declined", "referred"):
        found = sorted(tally.below("why", end).items(), key=lambda each: (-each[1], each[0]))
        rows += [
            (Message(f"cohort-end-{end}"), decided_for(why) if why else "–", n,
             Share(n / tally["end", end], bar=False), tally.first.get(("why", end, why)))
            for (why,), n in found
        ]  # fmt: skip
    head = _head("end<", "reason<", "people", "of_end", "first")
    return Section("reasons", _title("reasons"), head, tuple(rows))


def _offers(tally: Tally) -> Section:
    rows: list[Row] = []
    for measure in MEASURES:
        values = tally.values(measure)
        if values:
            people = sum(n for _, n in values)
            figures = (average(values), *(quantile(values, q) for q in (0.1, 0.5, 0.9)))
            cells = (None if each is None else _measure(measure, each) for each in figures)
            rows.append((Message(f"cohort-measure-{measure}"), people, *cells))
    head = _head("measure<", "people", "mean", "tenth", "median", "ninetieth")
    return Section("offers", _title("offers"), head, tuple(rows), _note("offers"))


def _measure(measure: str, value: float) -> Cell:
    match measure:
        case "limit" | "amount":
            return Yuan(round(value / 100) * 100, whole=True)
        case "rate" | "apr":
            return rate_of_bp(value)
        case "seconds":
            return Seconds(value)
    return round(value)


def _refusals(tally: Tally) -> Section:
    found = [
        *(((step, reason), n) for (step, reason), n in tally.below("refused").items()),
        *(((step, ""), n) for (step,), n in tally.below("asked_back").items()),
    ]
    rows = tuple(
        (step_said(step), reason_said(reason) if reason else Message("cohort-asked-back"), n,
         Share(n / max(1, tally["asked", step])),
         tally["times", "refused", step, reason] if reason else tally["times", "asked_back", step],
         tally.first.get(("refused", step, reason) if reason else ("asked_back", step)))
        for (step, reason), n in sorted(found, key=lambda each: (-each[1], each[0]))
    )  # fmt: skip
    head = _head("step<", "reason<", "people", "of_asked", "times", "first")
    return Section("refusals", _title("refusals"), head, rows, _note("refusals"))


def _words(tally: Tally) -> Section:
    total = sum(tally.below("said").values())
    rows = tuple(
        (Message(f"cohort-said-{how.replace('_', '-')}"), n, Share(n / total))
        for how in ("taken", "asked_back", "refused", "otherwise")
        if (n := tally["said", how]) or total
    )
    return Section("words", _title("words"), _head("said<", "times", "share"), rows, _note("words"))


def _by_temper(tally: Tally) -> Section:
    rows: list[Row] = []
    for name in tempers():
        people = tally["temper", name, "people"]
        if people:
            shares = (Share(tally["temper", name, end] / people, bar=False) for end in ENDS)
            rows.append((Message(f"cohort-temper-{name}"), people, *shares))
    return Section("tempers", _title("tempers"), _head("temper<", "people", *ENDS), tuple(rows))


def _groups(tally: Tally, by: str) -> Section:
    found = dict.fromkeys(name for name, _ in tally.below("group", by))
    counts = {
        name: (tally["group", by, name, "approved"], tally["group", by, name, "decided"])
        for name in found
    }
    best = max(counts, key=lambda name: (counts[name][0] / counts[name][1], name), default="")
    rows = tuple(_group(by, name, counts, best, tally) for name in found)
    head = _head(
        "group<", "decided", "approved", "rate", "interval", "ratio", "difference", "mark<"
    )
    return Section(f"by-{by}", _title(f"by-{by}"), head, rows, _note("groups"))


def _group(
    by: str, name: str, counts: dict[str, tuple[int, int]], best: str, tally: Tally
) -> tuple[Cell, ...]:
    yes, of = counts[name]
    most = counts[best][0] / counts[best][1]
    ratio = yes / of / most if most else None
    apart = newcombe(yes, of, *counts[best]) if name != best else None
    below = ratio is not None and ratio < FOUR_FIFTHS
    told = apart is not None and apart.high < 0
    label = name if by == "age" else Message(f"cohort-{by}-{name.replace('_', '-')}")
    mark = "highest" if name == best else "within"
    if below:
        mark = "below" if told else "below-by-chance"
    return (
        label, of, yes, Share(yes / of), _interval(wilson(yes, of)),
        None if ratio is None else f"{ratio:.2f}", _interval(apart),
        Message(f"cohort-mark-{mark}"),
    )  # fmt: skip


def _comparison(a: Tally, b: Tally, pairs: Pairs) -> Section:
    people = max(1, a.people)
    rows: list[Row] = []
    for what in SHARES:
        one, other = (_share_of(tally, what) / people for tally in (a, b))
        found = pairs.share(what)
        rows.append(
            (Message(f"cohort-compared-{what.replace('_', '-')}"), Share(one, bar=False),
             Share(other, bar=False), Share(found.value, bar=False) if found else None,
             _interval(found), _verdict(found))
        )  # fmt: skip
    for measure in MEANS:
        means, found = pairs.averages(measure), pairs.mean(measure)
        rows.append(
            (Message(f"cohort-measure-{measure}"),
             *(_measure(measure, each) if means else None for each in means or (0, 0)),
             _measure(measure, found.value) if found else None,
             Span(_measure(measure, found.low), _measure(measure, found.high)) if found else None,
             _verdict(found))
        )  # fmt: skip
    head = _head("measure<", "a", "b", "difference", "interval", "verdict<")
    return Section("compared", _title("compared"), head, tuple(rows), _note("compared"))


def _share_of(tally: Tally, what: str) -> int:
    return tally["end", what] if what in ENDS else tally[what,]


def _verdict(found: Interval | None) -> Message:
    if found is None or found.low <= 0 <= found.high:
        return Message("cohort-verdict-open")
    return Message("cohort-verdict-a" if found.low > 0 else "cohort-verdict-b")


def _interval(found: Interval | None) -> Span | None:
    if found is None:
        return None
    return Span(Share(found.low, bar=False), Share(found.high, bar=False))


def _assumptions(plan: Plan) -> Section:
    chosen: Sequence[str] = plan.tempers or tuple(tempers())
    total = sum(tempers()[name].share for name in chosen)
    rows = tuple(_assumed(name, total) for name in chosen)
    head = _head(
        "temper<", "share", "words", "slip", "ask", "doubt", "patience", "think", "key", "dearest"
    )
    notes = (*_note("assumed"), *_note("actor"))
    return Section("assumed", _title("assumed"), head, rows, notes)


def _assumed(name: str, total: int) -> Row:
    each = tempers()[name]
    chances = (Share(value / 100, bar=False) for value in (each.words, each.slip, each.ask))
    return (
        Message(f"cohort-temper-{name}"), Share(each.share / total, bar=False), *chances,
        Share(each.doubt / 100, bar=False), each.patience, Seconds(each.think_ms / 1000),
        Seconds(each.key_ms / 1000),
        Span(rate_of_bp(each.dearest_bp[0]), rate_of_bp(each.dearest_bp[1])),
    )  # fmt: skip
