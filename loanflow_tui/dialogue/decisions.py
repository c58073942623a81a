"""The decisions a back office can take on an application that waits for one."""

from typing import Literal, assert_never

from loanflow_tui.lending.api import QueueEntry, State
from loanflow_tui.lending.api import commands as c

DecisionKind = Literal["approve", "decline", "release", "block", "extend", "keep_due"]

LONGEST_NOTE = 500
"""Characters of the reason for a decision."""

_BY_STATE: dict[State, tuple[DecisionKind, ...]] = {
    State.REFERRED: ("approve", "decline"),
    State.ON_HOLD: ("release", "block"),
}
_ON_AN_EXTENSION: tuple[DecisionKind, ...] = ("extend", "keep_due")


def decisions_on(entry: QueueEntry) -> tuple[DecisionKind, ...]:
    """Return what may be decided on an entry of the queue, the usual decision first.

    Nothing is decided on an application that rests: somebody gets in touch first.
    """
    if entry.resting:
        return ()
    return _ON_AN_EXTENSION if entry.extension is not None else _BY_STATE.get(entry.state, ())


def decision_command(kind: DecisionKind, note: str, figure: int | None = None) -> c.Command:
    """Return the command for a decision.

    `figure` is the limit in yuan for "approve" and the number of days for "extend"; None takes
    what the rules worked out.
    """
    match kind:
        case "approve":
            limit = None if figure is None else figure * 100
            return c.DecideReferral(approve=True, limit_fen=limit, note=note)
        case "decline":
            return c.DecideReferral(approve=False, note=note)
        case "extend":
            return c.DecideExtension(grant=True, days=figure, note=note)
        case "keep_due":
            return c.DecideExtension(grant=False, note=note)
        case "release":
            return c.ReleaseHold(note=note)
        case "block":
            return c.ConfirmBlock(note=note)
        case _:
            assert_never(kind)
