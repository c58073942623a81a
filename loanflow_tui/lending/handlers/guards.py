"""Guards that run before every command: record due events, expire, reject commands out of turn."""

from loanflow_tui.lending import commands as c
from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.application.state import finished
from loanflow_tui.lending.application.view import ApplicationView
from loanflow_tui.lending.events.agreement import ContractSigned
from loanflow_tui.lending.events.application import ApplicationExpired
from loanflow_tui.lending.events.customer import CustomerSeen
from loanflow_tui.lending.events.money import ContractLapsed
from loanflow_tui.lending.events.risk import OfferExpired
from loanflow_tui.lending.handlers.customer import worsened
from loanflow_tui.lending.handlers.line import line_falls_due
from loanflow_tui.lending.handlers.market import takes_back
from loanflow_tui.lending.handlers.payout import above_ceiling, payout_overdue
from loanflow_tui.lending.handlers.servicing import record_due_events
from loanflow_tui.lending.handlers.unit_of_work import UnitOfWork
from loanflow_tui.lending.runtime.clock import today

_SHOWN = {c.ShowQuestion, c.ShowRepair, c.ShowAside, c.ShowClarification, c.KeepValues}
_ALWAYS = _SHOWN | {c.SwitchLanguage, c.TakeUp, c.Tick, c.Proceed, c.MoveClock, c.ReportCoercion}
_ON_HOLD = _ALWAYS | {c.Withdraw, c.ReleaseHold, c.ConfirmBlock}
_DECISIONS: set[type[c.Command]] = {
    c.DecideReferral, c.ConfirmReferral, c.AskForPapers,
    c.DecideExtension, c.AnnounceCall, c.ProposeWriteOff, c.DecideWriteOff,
    c.ProposePlan, c.DecidePlan,
}  # fmt: skip
_RESTING = _ON_HOLD | _DECISIONS
_AFTER_SIGNING = _ON_HOLD | {
    c.WithdrawConsent, c.Rate, c.Comment, c.Repay, c.IssueLetter, c.CheckFace,
    c.IssueCertificate,
    c.RequestExtension, c.DecideExtension,
    c.ShowLine, c.BorrowAgain, c.TurnToDraw, c.ReviewLine,
    c.ClearUpRepayment, c.GiveMandate, c.WithdrawMandate,
    c.AnnounceCall, c.ProposeWriteOff, c.DecideWriteOff, c.ProposePlan, c.DecidePlan,
    c.AcceptPlan, c.DeclinePlan,
}  # fmt: skip
_LAPSING = ("withdrawn", "expired")
_OF_THE_OFFER = {
    c.CompareLenders, c.ChooseLender, c.ChooseAmount, c.ChooseTenor, c.ChooseMethod, c.AcceptOffer,
    c.ConfirmCosts, c.TypeSignature, c.ConfirmCode, c.SendCode, c.GiveCard,
}  # fmt: skip


async def admit(uow: UnitOfWork, command: c.Command) -> bool:
    """Return whether `command` is still to be carried out; due events are recorded first.

    Raises:
        Rejected: it is too late for it.
    """
    kind = type(command)
    if kind in _SHOWN:
        return True
    if _too_old(uow):
        uow.said = None
        await uow.record(ApplicationExpired())
        return False
    lapsed = Fact.DECISION in uow.view.facts and await _lapsed(uow, command)
    if uow.view.loan is not None:
        await record_due_events(uow, paying=isinstance(command, c.Repay))
        if not isinstance(command, c.ReviewLine):
            await line_falls_due(uow)
    view = uow.view
    if view.closed_as is not None:
        if kind not in _ALWAYS:
            uow.reject("closed")
    elif view.monitoring.hold is not None and kind not in _ON_HOLD:
        uow.reject("on_hold")
    elif view.work.resting and kind not in _RESTING:
        uow.reject("resting")
    elif Fact.SIGNED in view.facts and not _allowed_after_signing(view, command):
        uow.reject("too_late")
    return not (lapsed and kind in _OF_THE_OFFER)


def _allowed_after_signing(view: ApplicationView, command: c.Command) -> bool:
    """Return whether a command goes with a signed contract; another card may be named once a payout
    has failed for certain, or while a loan runs.
    """
    if not isinstance(command, c.GiveCard):
        return type(command) in _AFTER_SIGNING
    running = view.loan is not None and not view.loan.settled
    return running or view.payout.problem is not None


def _too_old(uow: UnitOfWork) -> bool:
    """Return whether it was left unfinished for longer than applications stay open."""
    view, started = uow.view, uow.view.origin.started
    if started is None or uow.clock.now() - started < uow.valid:
        return False
    return Fact.SIGNED not in view.facts and not finished(view)


async def _lapsed(uow: UnitOfWork, command: c.Command) -> bool:
    """Return whether the offer or the contract is no longer what a command counts on."""
    accepting = isinstance(command, c.AcceptOffer)
    if Fact.SIGNED not in uow.view.facts:
        if await _offer_lapsed(uow, accepting):
            return True
    elif await _contract_lapsed(uow):
        return True
    return accepting and (await _owes_more(uow) or await takes_back(uow))


async def _contract_lapsed(uow: UnitOfWork) -> bool:
    """Let the signed contract lapse whose money wasn't paid in time; while it isn't known whether
    money moved the rail is asked first (see `payout`), and a person's hold comes before either.
    """
    view = uow.view
    if Fact.PAYOUT in view.facts or finished(view):
        return False
    if view.payout.under_way or view.monitoring.hold is not None or not payout_overdue(uow):
        return False
    uow.said = None
    await uow.record(ContractLapsed(number=uow.need(ContractSigned).number))
    return True


async def _owes_more(uow: UnitOfWork) -> bool:
    """Have it decided anew where the applicant accepts, and has signed for another loan here, or
    fallen behind with one, since it was decided.
    """
    view = uow.view
    if Fact.SIGNED in view.facts or finished(view):
        return False
    standing = await uow.customers.standing(view, today(uow.clock))
    if Fact.OFFER not in view.facts or not worsened(view, standing):
        return False
    said, uow.said = uow.said, None
    await uow.record(CustomerSeen(standing=standing))
    uow.said = said
    return True


async def _offer_lapsed(uow: UnitOfWork, accepting: bool) -> bool:
    """Withdraw the unsigned offer that has expired, that fails as it is accepted, or that costs
    more than the law allows today.
    """
    view, offer = uow.view, uow.view.offer
    if offer is None or (not accepting and offer.stands(uow.clock.now())) or finished(view):
        return False
    fault = uow.faults.take("offer", "offer.accept", _LAPSING) if accepting else None
    if fault is None and offer.stands(uow.clock.now()) and not (accepting and above_ceiling(uow)):
        return False
    said, uow.said = uow.said, None
    await uow.record(OfferExpired(withdrawn=fault is not None and fault.effect == "withdrawn"))
    uow.said = said
    return True
