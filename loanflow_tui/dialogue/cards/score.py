"""The score card: a gauge, the points of every characteristic, and the main reasons."""

from collections.abc import Iterator

from loanflow_tui.dialogue.cards.parts import named, row
from loanflow_tui.dialogue.catalogue import worded
from loanflow_tui.dialogue.messages import Listing, Message
from loanflow_tui.dialogue.turns import Card, Gauge, Hero, PointBar
from loanflow_tui.lending.api import Policy, ReasonCode, ScoreResult

_SAME_HELP = {
    ReasonCode.R11: ReasonCode.R30,
    ReasonCode.R20: ReasonCode.R05,
    ReasonCode.R23: ReasonCode.R10,
    ReasonCode.R34: ReasonCode.R10,
}
"""Reasons that share another's advice, so that it appears once."""


STRENGTHS = 3
"""The most strengths that are told; a score below the policy's `refer_below` has its reasons told.
"""


def band_message(result: ScoreResult) -> Message:
    """Return the name of a score's band."""
    return named("band", result.band)


def point_bars(result: ScoreResult) -> tuple[PointBar, ...]:
    """Return the points of each characteristic, in the scorecard's order."""
    return tuple(
        PointBar(named("characteristic", each.name.value), each.points) for each in result.points
    )


def reason_message(code: ReasonCode) -> Message:
    """Return the reason as a plain sentence."""
    return Message(f"reason-{code.value}")


def help_message(code: ReasonCode) -> Message:
    """Return the advice for a reason as a plain sentence."""
    return Message(f"help-reason-{_SAME_HELP.get(code, code).value}")


def score_card(result: ScoreResult, policy: Policy) -> Card:
    """Return the card of a score on its scale; what counted against is told below `refer_below`."""
    scorecard = policy.scorecard
    ends = [band.from_ for band in policy.bands[1:]] + [scorecard.highest]
    bands = tuple(
        (end, named("band", band.id)) for end, band in zip(ends, policy.bands, strict=True)
    )
    well = result.total >= policy.decision.refer_below
    rows = [row("host-score", str(result.host_score))] if result.host_score is not None else []
    if well:
        rows.append(row("spoke-for-you", Listing(tuple(strengths(result)))))
    notes = () if well else tuple(reason_message(code) for code in result.reasons)
    if result.host_score is None:
        notes = (*notes, reason_message(ReasonCode.R24))
    return Card(
        kind="score",
        title=Message("card-score"),
        hero=Hero(row("score", str(result.total), strong=True), band_message(result)),
        rows=tuple(rows),
        gauge=Gauge(result.total, scorecard.lowest, scorecard.highest, bands),
        bars=point_bars(result),
        notes=notes,
        tone="good" if well else "plain",
        moment="score",
    )


def strengths(result: ScoreResult) -> Iterator[Message]:
    """Yield the characteristics that came nearest to their most points, the greatest first."""
    whole = [each for each in result.points if each.lost * 10 <= each.max_points]
    best = sorted(whole, key=lambda each: -each.points)[:STRENGTHS]
    for each in best or sorted(result.points, key=lambda each: each.lost)[:1]:
        praise = named("strength", each.name.value)
        yield praise if worded(praise.id) else named("characteristic", each.name.value)
