"""The fold: a view and the next event give the next view."""

from dataclasses import replace
from typing import Any

from loanflow_tui.lending.events import application as p
from loanflow_tui.lending.events import identity as i
from loanflow_tui.lending.events import money as m
from loanflow_tui.lending.events import risk as r
from loanflow_tui.lending.events.base import Event
from loanflow_tui.lending.events.conversation import AsideShown, QuestionShown
from loanflow_tui.lending.events.agreement import ContractPrepared
from loanflow_tui.lending.facts_of import established
from loanflow_tui.lending.journal.records import Recorded
from loanflow_tui.lending.journey import Fact, dependents, undone_by
from loanflow_tui.lending.terms import ConsentKind
from loanflow_tui.lending.view import ApplicationView

CONFIRMED = frozenset({"start_over", "cancel"})
"""Wishes that are asked about once more before they are carried out."""


def apply(view: ApplicationView, recorded: Recorded) -> ApplicationView:
    """Return `view` after one more event."""
    event = recorded.event
    return replace(
        view, seq=recorded.seq, hash=recorded.hash, updated=recorded.at,
        facts=_facts(view, event), **_particulars(view, event),
    )  # fmt: skip


def _facts(view: ApplicationView, event: Event) -> dict[Fact, Event] | Any:
    """Return the facts that hold after `event`: what it undid is gone, what it made is there."""
    match event:
        case p.AnswerUndone(step=step):
            gone = undone_by([step])
            return {fact: e for fact, e in view.facts.items() if fact not in gone}
        case p.StartedOver():
            return {fact: e for fact, e in view.facts.items() if fact is Fact.HOST}
    made = established(event)
    if made is None:
        return view.facts
    if made not in view.facts and made is not Fact.HOST:
        return {**view.facts, made: event}
    gone = dependents(made)
    return {fact: e for fact, e in view.facts.items() if fact not in gone} | {made: event}


def _particulars(view: ApplicationView, event: Event) -> dict[str, Any]:  # noqa: PLR0912, PLR0911
    """Return what else changes with `event`."""
    match event:
        case QuestionShown(step=step):
            return {"asked": step}
        case AsideShown(topic=topic):
            return {"confirming": topic if topic in CONFIRMED else None}
        case p.ApplicationStarted():
            return {
                "host": event.host, "language": event.language, "persona": event.persona,
                "seed": event.seed, "policy_version": event.policy_version,
                "device": event.device,
            }  # fmt: skip
        case p.HostChanged(host=host):
            return {"host": host, "scoring_begun": False}
        case p.LanguageChanged(language=language):
            return {"language": language}
        case p.AnswerUndone() | p.StartedOver():
            return {
                "refused": None, "trouble": None, "scoring_begun": False, "wrong_codes": 0,
                "expired": False, "face_tries": 0, "confirming": None, "locked_until": None,
                "payout_key": None,
            }  # fmt: skip
        case p.ConsentRefused(consent=kind) if kind is not ConsentKind.MARKETING:
            return {"refused": kind}
        case p.ConsentGiven():
            return {"refused": None}
        case p.ApplicationWithdrawn():
            return {"withdrawn": True}
        case p.ApplicationExpired():
            return {"expired": True}
        case i.CodeSent():
            return {"wrong_codes": 0, "locked_until": None}
        case i.CodeRefused(reason="wrong"):
            return {"wrong_codes": view.wrong_codes + 1}
        case i.CodeLocked(until=until):
            return {"locked_until": until}
        case i.CodeConfirmed():
            return {"wrong_codes": 0, "locked_until": None}
        case i.FaceChecked(passed=False):
            return {"face_tries": view.face_tries + 1}
        case i.CardRefused():
            return {"card_refusals": view.card_refusals + 1}
        case r.ScoringStarted():
            return {"scoring_begun": True, "trouble": None}
        case r.PartnerGaveUp(partner=partner):
            return {"trouble": partner}
        case r.DecisionMade():
            return {"trouble": None}
        case ContractPrepared():
            return {"contract_count": view.contract_count + 1}
        case m.PayoutRequested(key=key, attempt=attempt):
            return {"payout_key": key, "payout_tries": attempt, "payout_problem": None}
        case m.PayoutFailed(reason=reason):
            return {"payout_problem": reason}
        case m.PayoutConfirmed():
            return {"payout_problem": None}
        case _:
            return {}
