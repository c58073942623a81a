"""The report of what is stored: each figure is counted from journals, whose ids stand beside it."""

from collections import Counter
from collections.abc import Iterable, Sequence
from decimal import Decimal
from statistics import median

from loanflow_tui.dialogue.messages import Message, Rate, Text, Yuan
from loanflow_tui.dialogue.steps.catalogue import step_table
from loanflow_tui.insights.refusals import reason_said, step_said, topic_said
from loanflow_tui.insights.report.model import Cell, Report, Seconds, Section, Share, headings
from loanflow_tui.insights.stored.journeys import StoredJourney

Row = tuple[Cell, ...]
STARS = (1, 2, 3, 4, 5)


def stored_report(journeys: Sequence[StoredJourney], unreadable: int = 0) -> Report:
    """Return the report of stored applications; `unreadable` ones are left out and told."""
    about = [Message("insights-of", {"people": len(journeys)})]
    if unreadable:
        about.append(Message("insights-unreadable", {"people": unreadable}))
    sections = (
        _states(journeys), _funnel(journeys), _figures(journeys), _refusals(journeys),
        _topics(journeys), _ratings(journeys), _comments(journeys), _complaints(journeys),
        _sittings(journeys),
    )  # fmt: skip
    return Report(
        Message("insights-title"), tuple(about), tuple(each for each in sections if each.rows)
    )


def _section(name: str, head: str, rows: Sequence[Row]) -> Section:
    """Return a section; of the headings, separated by spaces, those with `<` are left-aligned."""
    title = Message(f"insights-section-{name}")
    return Section(name, title, headings("insights", head.split()), tuple(rows))


def _states(journeys: Sequence[StoredJourney]) -> Section:
    found = Counter(each.state for each in journeys).most_common()
    rows = [
        (Message(f"state-{name.replace('_', '-')}"), n, Share(n / len(journeys)),
         _first(each for each in journeys if each.state == name))
        for name, n in found
    ]  # fmt: skip
    return _section("states", "state< applications share first<", rows)


def _funnel(journeys: Sequence[StoredJourney]) -> Section:
    known = [entry.id for entry in step_table()]
    steps = {step for each in journeys for step in each.asked}
    ordered = sorted(steps, key=lambda step: known.index(step) if step in known else len(known))
    rows: list[Row] = []
    for step in ordered:
        asked = sum(step in each.asked for each in journeys)
        times = [seconds for each in journeys for at, seconds in each.times if at == step]
        rows.append(
            (step_said(step), asked, Share(asked / len(journeys)),
             sum(step in each.answered for each in journeys),
             sum(each.stopped == step for each in journeys),
             Seconds(median(times)) if times else None,
             _first(each for each in journeys if each.stopped == step))
        )  # fmt: skip
    return _section("funnel", "step< asked of_all answered open time first<", rows)


def _figures(journeys: Sequence[StoredJourney]) -> Section:
    limits = [each.limit_fen for each in journeys if each.limit_fen is not None]
    amounts = [each.amount_fen for each in journeys if each.amount_fen is not None]
    times = [each.seconds for each in journeys if each.seconds is not None]
    aprs = [Decimal(each.apr) for each in journeys if each.apr is not None]
    rows: list[Row] = []
    for name, fen in (("limit", limits), ("amount", amounts)):
        if fen:
            cells = [Yuan(round(value), whole=True) for value in _spread(fen)]
            rows.append((Message(f"insights-figure-{name}"), len(fen), *cells))
    if aprs:
        rates = (Rate(min(aprs)), Rate(Decimal(str(median(aprs)))), Rate(max(aprs)))
        rows.append((Message("insights-figure-apr"), len(aprs), *rates))
    if times:
        spread = (Seconds(value) for value in _spread(times))
        rows.append((Message("insights-figure-seconds"), len(times), *spread))
    return _section("figures", "figure< applications least median most", rows)


def _spread(values: Sequence[int]) -> tuple[float, float, float]:
    return min(values), median(values), max(values)


def _refusals(journeys: Sequence[StoredJourney]) -> Section:
    times: Counter[tuple[str, str]] = Counter()
    people: Counter[tuple[str, str]] = Counter()
    for each in journeys:
        own = [*each.refused, *((step, "") for step in each.asked_back)]
        times.update(own)
        people.update(set(own))
    rows = [
        (step_said(step), reason_said(reason) if reason else Message("insights-asked-back"), n,
         times[step, reason],
         _first(each for each in journeys if _met(each, step, reason)))
        for (step, reason), n in sorted(people.items(), key=lambda each: (-each[1], each[0]))
    ]  # fmt: skip
    return _section("refusals", "step< reason< applications times first<", rows)


def _met(journey: StoredJourney, step: str, reason: str) -> bool:
    return (step, reason) in journey.refused or (not reason and step in journey.asked_back)


def _topics(journeys: Sequence[StoredJourney]) -> Section:
    found = Counter(topic for each in journeys for topic in each.topics).most_common()
    rows = [
        (topic_said(topic), n, sum(topic in each.topics for each in journeys),
         _first(each for each in journeys if topic in each.topics))
        for topic, n in found
    ]  # fmt: skip
    return _section("topics", "topic< times applications first<", rows)


def _ratings(journeys: Sequence[StoredJourney]) -> Section:
    rated = [each for each in journeys if each.rating is not None]
    rows: list[Row] = []
    if rated:
        rows.append(_rating(Message("insights-all"), rated))
    for by, prefix in (("host", "ui-host"), ("product", "choice"), ("outcome", "outcome")):
        for name in sorted({getattr(each, by) for each in rated} - {""}):
            own = [each for each in rated if getattr(each, by) == name]
            rows.append(_rating(Message(f"{prefix}-{name.replace('_', '-')}"), own))
    rows += _ratings_by_variant(rated)
    return _section("ratings", "group< ratings mean one two three four five", rows)


def _ratings_by_variant(rated: Sequence[StoredJourney]) -> Iterable[Row]:
    """Yield the ratings of each variant, by its id, and of none, if anybody followed a variant."""
    variants = sorted({each.variant for each in rated})
    for variant in variants if any(variants) else ():
        own = [each for each in rated if each.variant == variant]
        yield _rating(variant or Message("insights-no-variant"), own)


def _rating(name: Text, rated: Sequence[StoredJourney]) -> Row:
    stars = [each.rating for each in rated if each.rating is not None]
    mean = f"{sum(stars) / len(stars):.2f}"
    return (name, len(stars), mean, *(stars.count(each) for each in STARS))


def _comments(journeys: Sequence[StoredJourney]) -> Section:
    rows = [
        (each.comment, each.rating, each.application_id)
        for each in journeys
        if each.comment.strip()
    ]
    return _section("comments", "comment< rating first<", rows)


def _complaints(journeys: Sequence[StoredJourney]) -> Section:
    rows = [
        (said.words, said.step, f"{each.application_id} {said.seq}")
        for each in journeys
        for said in each.complaints
    ]
    return _section("complaints", "words< step< event<", rows)


def _sittings(journeys: Sequence[StoredJourney]) -> Section:
    times = [time for each in journeys for time in each.sittings]
    if not times:
        return _section("sittings", "sittings", ())
    row = (
        len(times), Seconds(median(each.seconds for each in times)),
        sum(bool(each.left) for each in times), sum(not each.left for each in times),
    )  # fmt: skip
    return _section("sittings", "sittings time left crashed", [row])


def _first(journeys: Iterable[StoredJourney]) -> str | None:
    """Return the id of the first of these applications."""
    return next((each.application_id for each in journeys), None)
