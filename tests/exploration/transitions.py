"""What can happen to an application in its state, each as the events that are recorded."""

from collections.abc import Iterable, Iterator
from functools import cache

from loanflow_tui.dialogue.digressions import last_answer
from loanflow_tui.dialogue.steps.catalogue import current_step
from loanflow_tui.dialogue.steps.waiting import may_ask_for_review
from loanflow_tui.exploration.coverage.fixtures import decision, made
from loanflow_tui.lending.api import (
    TARGETS,
    ApplicationView,
    AsideShown,
    Event,
    Fact,
    Language,
    Outcome,
    ReasonCode,
    Sign,
    State,
    finished,
    load_policy,
    may_be_passed_on,
    state,
    undone_by,
)
from loanflow_tui.lending.api import events as e
from loanflow_tui.lending.handlers.registration import WORK_EMITS
from loanflow_tui.lending.handlers.screening import WATCHED
from loanflow_tui.lending.policy.monitoring import Measure
from tests.exploration.applications import Node, after

Events = tuple[Event, ...]

_REPORTS = (Fact.BUREAU, Fact.HOST_DATA, Fact.INSURER)
_GIVE_UP = {fact for fact, kinds in WORK_EMITS.items() if e.PartnerGaveUp in kinds}
"""The lender's work that a failing partner leaves undone; the state stays the same."""


def possible_events(node: Node) -> Iterator[Events]:
    """Yield what may come next: an answer or the lender's work, a person's decision, an end."""
    view, conversation = node
    if finished(view):
        if state(view) is State.DECLINED:
            yield from _passed_on(view)
            if may_ask_for_review(view) and view.need(e.DecisionMade).decision.knock_out is None:
                yield (decision(Outcome.REFERRED),)
        return
    if view.monitoring.hold is not None:
        yield from _looked_into(view)
    elif conversation.confirming is not None:
        yield (AsideShown(step="", topic="kept"),)
    elif _decided(view, Outcome.REFERRED):
        yield from _referral(view)
    elif view.due is not None:
        yield from _NEXT.get(view.due, _given)(view)
    if view.monitoring.hold is None:
        yield from _coerced(view)
    if current_step(*node) is not None and Fact.SIGNED not in view.facts:
        yield (e.ApplicationWithdrawn(),)
        yield (e.ApplicationExpired(),)


def wishes(node: Node) -> Iterator[Events]:
    """Yield how the applicant, or time, may take back what is there while nothing is signed. That
    an offer has lapsed is seen when something else is wished for.
    """
    view = node.view
    if view.monitoring.hold is not None or Fact.SIGNED in view.facts or current_step(*node) is None:
        return
    yield (made(Fact.HOST),)
    if finished(view):
        return
    offered = Fact.OFFER in view.facts or Fact.LENDER in view.facts
    lapsed = (e.OfferExpired(),) if offered else ()
    if offered:
        yield lapsed
        yield (*lapsed, e.ApplicationWithdrawn())
    for undone in _taken_back(view):
        yield (*lapsed, *undone)
        if lapsed:
            yield undone
    for event in (e.StartedOver(), e.LanguageChanged(language=Language.ZH_CN), made(Fact.HOST)):
        yield (event,)
        yield (*lapsed, event)
    for event in (e.LanguageChanged(language=Language.ZH_CN), made(Fact.HOST)):
        yield (AsideShown(step="", topic="cancel"), *lapsed, event)
        yield (AsideShown(step="", topic="cancel"), event)
    if view.due is Fact.AMOUNT:
        compared = Fact.LENDER in view.facts
        yield (e.AnswerUndone(step=Fact.LENDER) if compared else made(Fact.COMPARE),)
    elif view.due in (Fact.LENDER, Fact.CONSENT_SHARING):
        yield (e.AnswerUndone(step=Fact.COMPARE),)


def _taken_back(view: ApplicationView) -> Iterable[Events]:
    """Return the ways to take answers back: of those that undo the same, one stands for all."""
    there = view.facts.keys()
    ways = ([f for f in facts if f in there] for facts in (*_backwards(view), *TARGETS.values()))
    given = (facts for facts in ways if facts)
    return {
        undone_by(facts).intersection(there): tuple(map(_undone, facts)) for facts in given
    }.values()


@cache
def _undone(fact: Fact) -> e.AnswerUndone:
    return e.AnswerUndone(step=fact)


def _backwards(view: ApplicationView) -> Iterator[tuple[Fact, ...]]:
    """Yield what is taken back by going back once, and twice; where that ends the application, as
    leaving the comparison after a decline does, nobody goes back any more.
    """
    gone: tuple[Fact, ...] = ()
    for _ in range(2):
        last = last_answer(view) if not finished(view) else None
        if last is not None:
            gone += (last,)
            view = after(view, _undone(last))
            yield gone


def _decided(view: ApplicationView, outcome: Outcome) -> bool:
    decision_made = view.get(e.DecisionMade)
    return decision_made is not None and decision_made.outcome is outcome


def _given(view: ApplicationView) -> Iterator[Events]:
    """Yield that what is due is done; where a partner fails that asks nothing, it isn't yet."""
    assert view.due is not None
    yield (made(view.due),)
    if view.due in _GIVE_UP and view.work.trouble is None:
        yield (e.PartnerGaveUp(partner="", reason=""),)


def _face(view: ApplicationView) -> Iterator[Events]:
    """A face that isn't the applicant's, or can't be seen, is decided on; held, at a step-up."""
    passed: Events = (made(Fact.FACE),)
    if view.monitoring.step_up is None:
        yield (decision(Outcome.DECLINED, ReasonCode.R48),)
        yield (decision(Outcome.REFERRED),)
    else:
        yield (e.ApplicationHeld(sign=view.monitoring.step_up, interrupted=state(view)),)
        passed += (e.StepUpPassed(sign=view.monitoring.step_up),)
    yield from _watched(view, "verify.face", passed)


def _card(view: ApplicationView) -> Iterator[Events]:
    yield (decision(Outcome.DECLINED, ReasonCode.R47),)
    yield from _watched(view, "verify.card", (made(Fact.CARD),))


def _eligible(_: ApplicationView) -> Iterator[Events]:
    yield (made(Fact.ELIGIBLE),)
    yield (decision(Outcome.DECLINED, ReasonCode.R44),)


def _scoring(view: ApplicationView) -> Iterator[Events]:
    """Ask whoever has not answered, and decide; the bureau, or the rules, may be out of reach."""
    yield from _watched(view, "score.decision")
    asked = tuple(made(fact) for fact in _REPORTS if fact not in view.facts)
    begun = (e.ScoringStarted(),) if asked and not view.work.scoring_begun else ()
    if view.work.trouble is None:
        others = tuple(made(fact) for fact in _REPORTS[1:] if fact not in view.facts)
        came = others if Fact.BUREAU not in view.facts else asked
        yield (*begun, *came, e.PartnerGaveUp(partner="", reason=""))
    if not view.facts.keys() & {Fact.COVER, Fact.INSURER}:
        reports = tuple(made(fact) for fact in _REPORTS[:2] if fact not in view.facts)
        yield (*begun, *reports, e.CoverNeeded())
    for outcome in (Outcome.REFERRED, Outcome.DECLINED):
        yield (*begun, *asked, decision(outcome))
    yield (*begun, *asked, decision(Outcome.APPROVED), made(Fact.OFFER))


def _elsewhere(view: ApplicationView) -> Iterator[Events]:
    """Yield that the other lender that was chosen lends, can't decide yet, or lends nothing."""
    yield from _given(view)
    yield (e.LenderRefused(lender="", reason="score"),)


def _accepting(view: ApplicationView) -> Iterator[Events]:
    """Whoever signed for another loan with the lender meanwhile is decided on anew, or another
    lender takes its decision back.
    """
    yield from _given(view)
    if Fact.OFFER in view.facts:
        yield (made(Fact.CUSTOMER),)
    if Fact.LENDER_DECIDED in view.facts:
        yield (e.LenderRefused(lender="", reason="owes_more"),)


def _signing(view: ApplicationView) -> Iterator[Events]:
    """A contract that would come out otherwise is drawn anew; see `_accepting` for the rest."""
    yield from _accepting(view)
    yield (e.AnswerUndone(step=Fact.CONTRACT),)


def _payout(view: ApplicationView) -> Iterator[Events]:
    """What comes of a loan that was paid out is no matter of facts any more."""
    asking = e.PayoutRequested(key="payout", amount_fen=0, attempt=1)
    failed, lapsed = e.PayoutFailed(key="payout", reason=""), e.ContractLapsed(number="")
    if view.payout.under_way:
        yield (failed,)
        yield (failed, e.ApplicationCancelled() if view.payout.calling_off else lapsed)
        if not view.payout.calling_off:
            yield (e.CancellationAsked(),)
        return
    yield (lapsed,)
    yield from _watched(view, "payout", then=(asking,))
    if view.payout.problem is not None:
        yield (e.ApplicationCancelled(),)
        yield from _watched(view, "verify.card", (made(Fact.CARD),))


_NEXT = {
    Fact.FACE: _face,
    Fact.CARD: _card,
    Fact.ELIGIBLE: _eligible,
    **dict.fromkeys((*_REPORTS, Fact.DECISION), _scoring),
    Fact.LENDER_DECIDED: _elsewhere,
    Fact.ACCEPTED: _accepting,
    Fact.SIGNED: _signing,
    Fact.PAYOUT: _payout,
}
"""The events that may follow what is due, where there is more than one outcome."""


def _watched(
    view: ApplicationView, step: str, done: Events = (), then: Events = ()
) -> Iterator[Events]:
    """Yield what is done at a step, and what follows if monitoring finds something there."""
    if done or then:
        yield done + then
    measures = load_policy().monitoring.measures
    stands = state(after(view, *done))
    for measure, sign in {measures[sign]: sign for sign in WATCHED[step]}.items():
        match measure:
            case Measure.STEP_UP:
                yield (*done, e.StepUpAsked(sign=sign))
            case Measure.HOLD:
                yield (*done, e.ApplicationHeld(sign=sign, interrupted=stands))
            case Measure.BLOCK:
                yield (*done, e.ApplicationBlocked(sign=sign))


def _coerced(view: ApplicationView) -> Iterator[Events]:
    """Yield the hold that follows when the applicant says that somebody forces them."""
    paying = view.payout.key is not None and view.payout.problem is None
    if not paying and load_policy().monitoring.measures[Sign.COERCION] is Measure.HOLD:
        yield (e.ApplicationHeld(sign=Sign.COERCION, interrupted=state(view)),)


def _looked_into(view: ApplicationView) -> Iterator[Events]:
    """Yield what a person makes of a hold."""
    assert view.monitoring.hold is not None
    compared: Events = ()
    if view.monitoring.step_up is not None:
        compared = (made(Fact.FACE), e.StepUpPassed(sign=view.monitoring.step_up))
    yield (e.HoldReleased(), *compared)
    yield (e.ApplicationBlocked(sign=view.monitoring.hold.sign, decided_by="person"),)


def _referral(view: ApplicationView) -> Iterator[Events]:
    """Yield what a person makes of what was referred: the face compared, or the limit approved."""
    yield (decision(Outcome.DECLINED, None if Fact.FACE in view.facts else ReasonCode.R48),)
    if Fact.PROPOSED in view.facts:
        yield (e.ReferralSentBack(officer=""),)
    elif Fact.FACE in view.facts:
        yield (made(Fact.PROPOSED),)
    if Fact.FACE in view.facts:
        yield (decision(Outcome.APPROVED_LESS), made(Fact.OFFER))
    else:
        yield (made(Fact.FACE),)
    if Fact.STATEMENT in view.facts and Fact.PROPOSED not in view.facts:
        yield (e.PapersAsked(),)
    if Fact.BUREAU in view.facts and Fact.LIFTED not in view.facts:
        yield (e.RefusalLifted(reasons=(ReasonCode.R46,)),)


def _passed_on(view: ApplicationView) -> Iterator[Events]:
    """Whoever was declined here may look at other lenders, where some serve the region."""
    decided = view.get(e.DecisionMade)
    if decided is not None and Fact.REGION in view.facts and may_be_passed_on(decided.decision):
        yield (made(Fact.COMPARE),)
