"""All handlers: importing them registers them. A new module of handlers is added here."""

from loanflow_tui.lending import events as ev
from loanflow_tui.lending.commands import Command, Proceed
from loanflow_tui.lending.handlers import (
    agreement,
    application,
    arrears,
    back_office,
    clock,
    consent,
    conversation,
    debit,
    documents,
    extension,
    identity,
    insurance,
    lender_work,
    letters,
    line,
    market,
    payout,
    profile,
    repayment,
    restructuring,
    scoring,
    screening,
    signing,
    verification,
)
from loanflow_tui.lending.handlers.registration import EMITS, HANDLERS, WORK_EMITS

__all__ = ["ALWAYS", "HANDLERS", "emitted", "emitted_by"]

MODULES = (
    agreement, application, arrears, back_office, clock, consent, conversation, debit, documents,
    extension, identity, insurance, lender_work, letters, line, market, payout, profile, repayment,
    restructuring, scoring, screening, signing, verification,
)  # fmt: skip

ALWAYS: frozenset[type[ev.Event]] = frozenset(
    {
        ev.AnswerGiven, ev.ApplicationExpired, ev.ArrearsReminderSent, ev.CallDropped,
        ev.LoanCalledIn, ev.ChargeRefunded, ev.ContractLapsed, ev.DebitRetryPlanned,
        ev.LateInterestCharged, ev.LateInterestReversed, ev.LineChanged, ev.LoanOverdue,
        ev.LoanSettled, ev.MandateEnded, ev.OfferExpired, ev.PartnerCalled, ev.PayoutReturned,
        ev.PlanDeclined, ev.ClaimMade, ev.ClaimPaid, ev.InsurerPaid,
        ev.CreditReported, ev.ReportAnnounced, ev.ExcessRefunded,
        ev.ReminderSent, ev.RepaymentFailed, ev.RepaymentReceived, ev.RepaymentRequested,
        ev.RepaymentReversed,
    }
)  # fmt: skip
"""Events that any command may record: its words, events that were due, debits, late answers."""


def emitted_by(command: type[Command]) -> frozenset[type[ev.Event]]:
    """Return the events that a command may record by itself; see `ALWAYS` for those beside."""
    own = EMITS[command]
    return own.union(*WORK_EMITS.values()) if command is Proceed else own


def emitted() -> frozenset[type[ev.Event]]:
    """Return every event that an application may record."""
    return frozenset({ev.ApplicationStarted}).union(ALWAYS, *map(emitted_by, HANDLERS))
