"""What changes in a view with an event, besides which facts hold."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any

from loanflow_tui.lending.application.agreed_terms import loan_of
from loanflow_tui.lending.application.facts import Fact, dependents, undone_by
from loanflow_tui.lending.application.view import ApplicationView, Hold
from loanflow_tui.lending.events import agreement as a
from loanflow_tui.lending.events import application as p
from loanflow_tui.lending.events import conversation as c
from loanflow_tui.lending.events import identity as i
from loanflow_tui.lending.events import money as m
from loanflow_tui.lending.events import monitoring as w
from loanflow_tui.lending.events import profile as f
from loanflow_tui.lending.events import risk as r
from loanflow_tui.lending.events import servicing as s
from loanflow_tui.lending.events.base import Event
from loanflow_tui.lending.loans.loan import Loan
from loanflow_tui.lending.risk.market import ORDERS, SORTING
from loanflow_tui.lending.runtime.clock import CHINA
from loanflow_tui.lending.terms import OPTIONAL_CONSENTS

Changes = dict[str, Any]

RESTS = {"crisis_self_harm": True, "come_back": False}
"""Words of self-harm let the application rest, until the applicant comes back to it."""

CONFIRMED = frozenset({"start_over", "cancel"})
"""Wishes that are asked about once more before they are carried out."""


def particulars(view: ApplicationView, event: Event, at: datetime) -> Changes:
    """Return the fields of `view` that `event`, which happened `at`, changes."""
    change = _CHANGES.get(type(event))
    return change(view, event, at) if change is not None else {}


def _started(_: ApplicationView, event: p.ApplicationStarted, at: datetime) -> Changes:
    return {
        "host": event.host, "language": event.language, "persona": event.persona,
        "seed": event.seed, "policy_version": event.policy_version, "device": event.device,
        "started": at, "devices": (event.device,),
    }  # fmt: skip


def _undone(view: ApplicationView, event: p.AnswerUndone, _: datetime) -> Changes:
    gone = undone_by([event.step])
    return {
        "refused": None, "trouble": None, "confirming": None,
        "scoring_begun": view.scoring_begun and Fact.BUREAU not in gone,
        "face_tries": 0 if Fact.FACE in gone else view.face_tries,
        "locked_until": None if Fact.MOBILE in gone else view.locked_until,
        "changes": view.changes + (view.scored and Fact.DECISION in dependents(event.step)),
    }  # fmt: skip


def _started_over(_: ApplicationView, __: p.StartedOver, ___: datetime) -> Changes:
    return {
        "refused": None, "trouble": None, "confirming": None, "scoring_begun": False,
        "wrong_codes": 0, "face_tries": 0, "card_refusals": 0, "locked_until": None,
    }  # fmt: skip


def _language_changed(view: ApplicationView, event: p.LanguageChanged, _: datetime) -> Changes:
    """A contract that isn't signed yet is drawn anew, whatever kept it from being signed."""
    drawn = Fact.CONTRACT in view.facts and Fact.SIGNED not in view.facts
    return {"language": event.language, "trouble": None if drawn else view.trouble}


def _refused(_: ApplicationView, event: p.ConsentRefused, __: datetime) -> Changes:
    return {} if event.consent in OPTIONAL_CONSENTS else {"refused": event.consent}


PLACES = {
    "loan": "loan.home", "loan_instalment": "loan.instalment", "loan_part": "loan.part",
    "loan_all": "loan.all", "loan_give_back": "loan.give_back",
    "other_card": "payout.card", "payout": "payout.retry",
}  # fmt: skip
"""Where a wish leads once the money is paid, or could not be."""


def _aside(view: ApplicationView, event: c.AsideShown, __: datetime) -> Changes:
    """A wish to be confirmed stays until it is answered, whatever is asked about it meanwhile."""
    confirming = event.topic if event.topic in CONFIRMED else view.confirming
    confirming = None if event.topic == "kept" else confirming
    if event.topic in PLACES:
        return {"confirming": confirming, "place": PLACES[event.topic]}
    if event.topic in RESTS:
        return {"confirming": confirming, "resting": RESTS[event.topic]}
    order = event.topic.removeprefix(SORTING)
    if order != event.topic and order in ORDERS:
        return {"confirming": confirming, "market_order": order}
    return {"confirming": confirming}


def _back_home(view: ApplicationView) -> Changes:
    return {"place": "loan.home" if view.place else None, "trouble": None}


def _code_sent(_: ApplicationView, event: i.CodeSent, at: datetime) -> Changes:
    return {
        "wrong_codes": 0, "locked_until": None, "trouble": None,
        "codes_sent": event.send, "code_sent_at": at,
    }  # fmt: skip


def _code_refused(view: ApplicationView, event: i.CodeRefused, _: datetime) -> Changes:
    return {"wrong_codes": view.wrong_codes + (event.reason == "wrong")}


def _face(view: ApplicationView, event: i.FaceChecked, _: datetime) -> Changes:
    return {"face_tries": view.face_tries + (not event.passed), "trouble": None}


def _card_refused(view: ApplicationView, event: i.CardRefused, _: datetime) -> Changes:
    return {"card_refusals": view.card_refusals + (event.left is not None), "trouble": None}


def _card_linked(view: ApplicationView, _: i.CardLinked, __: datetime) -> Changes:
    """Another card, once a payout failed: the money is asked for anew."""
    if Fact.SIGNED not in view.facts:
        return {"trouble": None}
    return {"trouble": None, "payout_problem": None, "payout_key": None, "place": None}


def _payout(_: ApplicationView, event: m.PayoutRequested, __: datetime) -> Changes:
    return {
        "payout_key": event.key, "payout_tries": event.attempt, "payout_problem": None,
        "trouble": None, "place": None,
    }  # fmt: skip


def _called(view: ApplicationView, event: r.PartnerCalled, at: datetime) -> Changes:
    """The rail was asked about a payout that was made: an answer is enough, else once a day is."""
    answered = event.outcome == "ok"
    changes: Changes = {}
    if event.step == "payout" and view.loan is not None:
        changes = {"payout_looked": at.astimezone(CHINA).date(), "payout_checked": answered}
    if not answered:
        return {**changes, "hiccup": (event.partner, event.outcome)}
    return changes if view.hiccup is None else {**changes, "hiccup": None}


def _loan(view: ApplicationView) -> Loan:
    assert view.loan is not None, "nothing was paid out"
    return view.loan


def _on_loan(view: ApplicationView, **changes: Any) -> Changes:
    return {"loan": replace(_loan(view), **changes)}


def _repayment(view: ApplicationView, event: s.RepaymentRequested, _: datetime) -> Changes:
    loan = _loan(view)
    pending = (event.key, event.kind, event.amount_fen)
    return _on_loan(view, pending=pending, requests=loan.requests + 1, problem=None)


_CHANGES: dict[type[Event], Callable[[ApplicationView, Any, datetime], Changes]] = {
    c.QuestionShown: lambda _, event, __: {"asked": event.step},
    c.AnswerGiven: lambda view, event, _: {"answered": view.answered + (not event.filled)},
    c.AsideShown: _aside,
    p.ApplicationStarted: _started,
    p.HostChanged: lambda _, event, __: {
        "host": event.host, "scoring_begun": False, "trouble": None,
    },
    p.LanguageChanged: _language_changed,
    p.AnswerUndone: _undone,
    p.StartedOver: _started_over,
    p.ConsentRefused: _refused,
    p.ConsentGiven: lambda *_: {"refused": None},
    p.ApplicationWithdrawn: lambda *_: {"withdrawn": True},
    p.ApplicationExpired: lambda *_: {"expired": True},
    p.ApplicationCancelled: lambda *_: {"cancelled": True, "payout_problem": None},
    i.CodeSent: _code_sent,
    i.CodeRefused: _code_refused,
    i.CodeLocked: lambda _, event, __: {"locked_until": event.until},
    i.CodeConfirmed: lambda *_: {"wrong_codes": 0, "codes_sent": 0, "locked_until": None},
    i.FaceChecked: _face,
    i.CardLinked: _card_linked,
    i.CardRefused: _card_refused,
    f.DocumentTaken: lambda *_: {"trouble": None},
    f.DocumentRefused: lambda *_: {"trouble": None},
    r.ScoringStarted: lambda *_: {"scoring_begun": True, "trouble": None},
    r.PartnerGaveUp: lambda _, event, __: {"trouble": event.partner, "hiccup": None},
    r.ScoreComputed: lambda *_: {"scored": True},
    r.DecisionMade: lambda *_: {"trouble": None},
    r.OfferExpired: lambda *_: {"scoring_begun": False, "trouble": None},
    a.ContractPrepared: lambda view, *_: {"contract_count": view.contract_count + 1},
    a.ContractSigned: lambda *_: {"trouble": None},
    m.PayoutRequested: _payout,
    m.PayoutFailed: lambda _, event, __: {"payout_problem": event.reason, "trouble": None},
    m.PayoutConfirmed: lambda view, event, at: {
        "payout_problem": None, "trouble": None, "payout_checked": False,
        "loan": loan_of(view, at),
    },
    m.PayoutReturned: lambda *_: {"payout_problem": "returned", "loan": None, "place": None},
    r.PartnerCalled: _called,
    s.ReminderSent: lambda view, event, _: _on_loan(view, reminded=event.number),
    s.LoanOverdue: lambda view, event, _: _on_loan(view, stage=event.stage),
    s.LateInterestCharged: lambda view, event, _: {"loan": _loan(view).charged(event)},
    s.RepaymentRequested: _repayment,
    s.RepaymentFailed: lambda view, event, _: {
        **_on_loan(view, pending=None, problem=event.reason), **_back_home(view),
    },
    s.RepaymentReceived: lambda view, event, _: {
        "loan": _loan(view).received(event), **_back_home(view),
    },
    s.ExtensionRequested: lambda view, _, at: _on_loan(
        view, extension_asked=at.astimezone(CHINA).date()
    ),
    s.ExtensionDecided: lambda view, event, _: {"loan": _loan(view).decided(event)},
    s.LoanSettled: lambda view, *_: _on_loan(view, settled=True),
    w.DeviceSeen: lambda view, event, _: {
        "device": event.device, "devices": (*view.devices, event.device),
    },
    w.MonitorAlerted: lambda view, event, _: {"alerted": view.alerted | {event.sign}},
    w.StepUpAsked: lambda _, event, __: {"step_up": event.sign, "face_tries": 0},
    w.StepUpPassed: lambda *_: {"step_up": None},
    w.ApplicationHeld: lambda _, event, __: {"hold": Hold(event.sign, event.interrupted)},
    w.HoldReleased: lambda *_: {"hold": None},
    w.ApplicationBlocked: lambda *_: {"blocked": True, "hold": None, "step_up": None},
}  # fmt: skip
