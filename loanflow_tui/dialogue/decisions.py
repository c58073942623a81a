"""The decisions a back office can take on an application that waits for one."""

from typing import Literal, assert_never

from loanflow_tui.dialogue.steps.labels import dashed
from loanflow_tui.lending.api import (
    ApplicationView,
    Loan,
    Open,
    QueueEntry,
    ReferralProposed,
    State,
    may_call_in,
    may_replan,
)
from loanflow_tui.lending.api import commands as c

DecisionKind = Literal[
    "approve", "decline", "release", "block", "extend", "keep_due",
    "call_in", "propose_write_off", "write_off", "keep_on_books",
    "propose_plan", "offer_plan", "refuse_plan", "confirm", "send_back",
    "lift", "uphold", "ask_papers",
]  # fmt: skip

LONGEST_NOTE = 500
"""Characters of the reason for a decision."""

_ON_A_HOLD: tuple[DecisionKind, ...] = ("release", "block")
_ON_A_REFERRAL: dict[Open, tuple[DecisionKind, ...]] = {
    "approve": ("approve", "decline"),
    "compare": ("approve", "decline"),
    "lift": ("lift", "uphold"),
    "uphold": ("uphold",),
}
_ALONE: dict[DecisionKind, type[c.BackOffice]] = {
    "call_in": c.AnnounceCall,
    "propose_write_off": c.ProposeWriteOff,
    "propose_plan": c.ProposePlan,
    "ask_papers": c.AskForPapers,
}
"""Decisions that say nothing but why."""

_ON_AN_EXTENSION: tuple[DecisionKind, ...] = ("extend", "propose_plan", "keep_due")


def decisions_on(entry: QueueEntry) -> tuple[DecisionKind, ...]:
    """Return what may be decided on an entry of the queue, the usual decision first.

    Nothing is decided on an application that rests: somebody gets in touch first.
    """
    if entry.resting:
        return ()
    if entry.extension is None and entry.in_arrears and entry.loan is not None:
        return _in_arrears(entry, entry.loan)
    if entry.state is State.REFERRED and entry.proposed is not None:
        return ("confirm", "send_back")
    if entry.extension is not None:
        return _ON_AN_EXTENSION
    if entry.may is not None:
        return decisions_on_referral(entry.may, entry.papers)
    return _ON_A_HOLD if entry.state is State.ON_HOLD else ()


def decisions_on_referral(may: Open, papers: bool) -> tuple[DecisionKind, ...]:
    """Return what may be decided on a referral, by what is open to a person, and whether another
    bank statement may be asked for.
    """
    asking: tuple[DecisionKind, ...] = ("ask_papers",) if papers else ()
    return (*_ON_A_REFERRAL[may], *asking)


def _in_arrears(entry: QueueEntry, loan: Loan) -> tuple[DecisionKind, ...]:
    """Return what may be decided on a loan that is long overdue; two persons write one off."""
    arrears, today = loan.arrears, entry.today
    if arrears.plan_months and arrears.plan_until is None:
        return ("offer_plan", "refuse_plan")
    if arrears.proposed_by:
        return ("write_off", "keep_on_books")
    call: tuple[DecisionKind, ...] = ("call_in",)
    plan: tuple[DecisionKind, ...] = ("propose_plan",) if may_replan(loan) else ()
    off: tuple[DecisionKind, ...] = ("propose_write_off",) if entry.may_be_written_off else ()
    return (*plan, *(call if today and may_call_in(loan, today) else ()), *off)


def done_message(kind: DecisionKind, view: ApplicationView) -> str:
    """Return the id of the message that tells the result of a decision."""
    if kind == "approve" and view.get(ReferralProposed) is not None:
        return "office-approve-proposed"
    return f"office-{dashed(kind)}-done"


def decision_command(
    kind: DecisionKind, note: str, figure: int | None = None, officer: str = ""
) -> c.Command:
    """Return the command for a decision by the officer of this id, or the first who may.

    `figure` is the limit in yuan for "approve" and the number of days for "extend"; None takes
    what the rules worked out.
    """
    match kind:
        case "approve" | "lift":
            limit = None if figure is None else figure * 100
            return c.DecideReferral(approve=True, limit_fen=limit, note=note, officer=officer)
        case "decline" | "uphold":
            return c.DecideReferral(approve=False, note=note, officer=officer)
        case "confirm" | "send_back":
            return c.ConfirmReferral(approve=kind == "confirm", note=note, officer=officer)
        case "extend":
            return c.DecideExtension(grant=True, days=figure, note=note, officer=officer)
        case "keep_due":
            return c.DecideExtension(grant=False, note=note, officer=officer)
        case "release":
            return c.ReleaseHold(note=note, officer=officer)
        case "block":
            return c.ConfirmBlock(note=note, officer=officer)
        case "write_off" | "keep_on_books":
            return c.DecideWriteOff(approve=kind == "write_off", note=note, officer=officer)
        case "call_in" | "propose_write_off" | "propose_plan" | "ask_papers":
            return _ALONE[kind](note=note, officer=officer)
        case "offer_plan" | "refuse_plan":
            return c.DecidePlan(approve=kind == "offer_plan", note=note, officer=officer)
        case _:
            assert_never(kind)
