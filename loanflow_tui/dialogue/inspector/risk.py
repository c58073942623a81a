"""The score's points with their maxima, what limits the limit, and the reasons."""

from collections.abc import Iterator, Sequence

from loanflow_tui.dialogue.cards.parts import named, shown
from loanflow_tui.dialogue.cards.score import band_message, reason_message
from loanflow_tui.dialogue.inspector.model import PanelBar, PanelNote, PanelSection
from loanflow_tui.dialogue.messages import Message, Yuan
from loanflow_tui.lending.api import (
    ApplicationView,
    DecisionMade,
    ReasonCode,
    Recorded,
    ScoreComputed,
    ScoreResult,
)


def scored(journal: Sequence[Recorded]) -> ScoreResult | None:
    """Return the latest score."""
    found = (r.event.result for r in reversed(journal) if isinstance(r.event, ScoreComputed))
    return next(found, None)


def points(journal: Sequence[Recorded]) -> Iterator[PanelSection]:
    """Yield the points of each characteristic with their maximum, and their sum so far."""
    result = scored(journal)
    if result is None:
        return
    bars, total = [], 0
    for each in sorted(result.points, key=lambda one: -one.points):
        total += each.points
        bars.append(
            PanelBar(
                named("characteristic", each.name.value), abs(each.points),
                Message("ui-hood-points", {"points": each.points, "most": each.max_points}),
                most=each.max_points, after=str(total),
                tone="bad" if each.points < 0 else "warn" if each.lost * 2 > each.max_points
                else "good",
            )
        )  # fmt: skip
    right = Message("ui-hood-total", {"score": result.total, "band": band_message(result)})
    yield PanelSection(Message("ui-hood-score"), tuple(bars), right=right)


def caps(view: ApplicationView) -> Iterator[PanelSection]:
    """Yield the caps side by side; the lowest one is marked."""
    decided = view.get(DecisionMade)
    working = decided.decision.limit if decided is not None else None
    if working is None:
        return
    times = Message("limit-times", {"times": f"{working.income_multiple.normalize():f}"})
    found = (
        (Message("label-limit-by-product"), working.product_cap_fen, ReasonCode.R36),
        (Message("label-limit-by-lender"), working.lender_cap_fen, ReasonCode.R37),
        (Message("label-limit-by-affordability"), working.by_affordability_fen, ReasonCode.R35),
        (times, working.by_income_fen, ReasonCode.R34),
        (Message("label-limit-by-thin-file"), working.thin_file_cap_fen, ReasonCode.R38),
    )
    bars = tuple(
        PanelBar(
            said, fen, shown(Yuan(fen, whole=True)),
            tone="warn" if code is working.binding else "plain", marked=code is working.binding,
        )
        for said, fen, code in found
        if fen is not None
    )  # fmt: skip
    others = {code for _, _, code in found}
    notes = () if working.binding in others else (PanelNote(reason_message(working.binding)),)
    yield PanelSection(
        Message("ui-hood-caps"), (*bars, *notes),
        right=shown(Yuan(working.limit_fen, whole=True)),
    )  # fmt: skip


def reasons(view: ApplicationView) -> Iterator[PanelSection]:
    """Yield the reasons of the decision, with their codes."""
    decided = view.get(DecisionMade)
    if decided is not None and decided.reasons:
        lines = tuple(
            line
            for code in decided.reasons
            for line in (
                PanelNote(f"{code.name} {code}", tone="warn"),
                PanelNote(reason_message(code)),
            )
        )
        yield PanelSection(Message("ui-hood-reasons"), lines)
