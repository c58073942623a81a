"""What is looked at before any command: what fell due by the clock, and whether it is too late."""

from loanflow_tui.lending import commands as c
from loanflow_tui.lending.desk import Desk
from loanflow_tui.lending.events.application import ApplicationExpired
from loanflow_tui.lending.events.risk import OfferExpired
from loanflow_tui.lending.handlers.falling_due import fall_due
from loanflow_tui.lending.journey import Fact
from loanflow_tui.lending.stages import finished
from loanflow_tui.lending.view import ApplicationView

_SHOWN = {c.ShowQuestion, c.ShowRepair, c.ShowAside}
_ALWAYS = _SHOWN | {c.SwitchLanguage, c.TakeUp, c.Tick, c.Proceed, c.MoveClock}
_ON_HOLD = _ALWAYS | {c.Withdraw, c.ReleaseHold, c.ConfirmBlock}
_AFTER_SIGNING = _ON_HOLD | {c.Rate, c.Comment, c.Repay, c.IssueLetter, c.CheckFace}
_LAPSING = ("withdrawn", "expired")
_OF_THE_OFFER = {
    c.CompareLenders, c.ChooseLender, c.ChooseAmount, c.ChooseTenor, c.ChooseMethod, c.AcceptOffer,
    c.TypeSignature, c.ConfirmCode, c.SendCode,
}  # fmt: skip


async def admit(desk: Desk, command: c.Command) -> bool:
    """Say whether `command` is still to be carried out; what fell due is on record first.

    Raises:
        Rejected: it is too late for it.
    """
    if type(command) in _SHOWN:
        return True
    if _too_old(desk):
        desk.said = None
        await desk.record(ApplicationExpired())
        return False
    lapsed = Fact.DECISION in desk.view.facts and await _offer_lapsed(desk, command)
    if desk.view.loan is not None:
        await fall_due(desk, paying=isinstance(command, c.Repay))
    view = desk.view
    if view.withdrawn or view.expired or view.cancelled or view.blocked:
        if type(command) not in _ALWAYS:
            desk.reject("closed")
    elif view.hold is not None and type(command) not in _ON_HOLD:
        desk.reject("on_hold")
    elif Fact.SIGNED in view.facts and type(command) not in _AFTER_SIGNING | _unpaid(view):
        desk.reject("too_late")
    return not (lapsed and type(command) in _OF_THE_OFFER)


def _unpaid(view: ApplicationView) -> set[type[c.Command]]:
    """Return what may be done as well once a payout has failed for certain."""
    return {c.GiveCard} if view.payout_problem is not None else set()


def _too_old(desk: Desk) -> bool:
    """Say whether it was left unfinished for longer than applications are kept open."""
    view = desk.view
    if view.started is None:
        return False
    if (desk.clock.now() - view.started).days < desk.policy.application.valid_days:
        return False
    return Fact.SIGNED not in view.facts and not finished(view)


async def _offer_lapsed(desk: Desk, command: c.Command) -> bool:
    """Take back an unsigned offer whose time is over, or that fails as it is accepted."""
    view = desk.view
    offer = view.offer
    if offer is None or Fact.SIGNED in view.facts or finished(view):
        return False
    accepting = isinstance(command, c.AcceptOffer)
    fault = desk.faults.take("offer", "offer.accept", _LAPSING) if accepting else None
    if fault is None and offer.stands(desk.clock.now()):
        return False
    said, desk.said = desk.said, None
    await desk.record(OfferExpired(withdrawn=fault is not None and fault.effect == "withdrawn"))
    desk.said = said
    return True
