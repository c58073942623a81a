"""For how long the great moments of a journey hold the stage, at pace 1."""

from collections.abc import Mapping

from loanflow_tui.dialogue.turns import MomentKind

SECONDS: Mapping[MomentKind, float] = {
    "face": 1.6, "score": 3.0, "limit": 2.0, "plan": 1.0, "payout": 3.0, "settled": 2.0,
}  # fmt: skip
"""Seconds by moment; a scenario may say otherwise (`moments`)."""

MOVING = 0.5
"""The share of a moment in which its card moves; then it stands."""
