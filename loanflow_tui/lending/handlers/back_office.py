"""The back office: a person decides on what was referred, and on what was held."""

from loanflow_tui.lending import commands as c
from loanflow_tui.lending import events as ev
from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.application.parts import Hold
from loanflow_tui.lending.events import monitoring as e
from loanflow_tui.lending.events.base import Event
from loanflow_tui.lending.events.identity import FaceChecked
from loanflow_tui.lending.events.risk import DecisionMade
from loanflow_tui.lending.handlers.customer import seen_standing
from loanflow_tui.lending.handlers.officers import acting
from loanflow_tui.lending.handlers.registration import handles
from loanflow_tui.lending.handlers.scoring import make_the_offer
from loanflow_tui.lending.handlers.unit_of_work import UnitOfWork
from loanflow_tui.lending.risk.decision import Decision
from loanflow_tui.lending.risk.review import open_to_reviewer, refusal_of
from loanflow_tui.lending.risk.rules.privacy import may_be_reviewed
from loanflow_tui.lending.terms import Outcome


@handles(c.RequestReview, emits=(ev.DecisionMade,))
async def request_review(uow: UnitOfWork, _: c.RequestReview) -> None:
    """Refer an automated decline to a person: with the limit that the figures would bear, or with
    what refused whatever the score (see `open_to_reviewer`).
    """
    made = uow.view.get(DecisionMade)
    if made is None or not may_be_reviewed(made.decision, made.decided_by == "policy"):
        uow.reject("not_now")
    if Fact.COMPARE in uow.view.facts:
        uow.reject("not_now")
    working, price = made.decision.limit, made.decision.price
    referred = made.decision.model_copy(
        update={
            "outcome": Outcome.REFERRED,
            "knock_out": None,
            "limit_fen": working.limit_fen if working is not None else 0,
            "annual_rate": price.annual_rate if price is not None else None,
        }
    )
    await uow.record(DecisionMade(decision=referred, decided_by="review"))


@handles(
    c.DecideReferral,
    emits=(
        ev.DecisionMade,
        ev.FaceChecked,
        ev.OfferMade,
        ev.ReferralDecided,
        ev.ReferralProposed,
        ev.RefusalLifted,
    ),
)
async def decide_referral(uow: UnitOfWork, command: c.DecideReferral) -> None:
    """Approve what the policy worked out or less, pass a face no camera could see, lift a refusal
    that the policy leaves to a person, or decline. Where it comes to more than the sum of the
    policy, with what the person owes here already, an approval waits for a second person.
    """
    decision = _referred(uow)
    may = open_to_reviewer(decision, uow.policy)
    lifts = command.approve and may == "lift"
    officer = acting(uow, command, uow.policy.review.lifted_by if lifts else "officer")
    if not command.approve:
        declined = decision.model_copy(
            update={"outcome": Outcome.DECLINED, "limit_fen": 0, "annual_rate": None}
        )
        decided = e.ReferralDecided(approved=False, note=command.note, officer=officer)
        await uow.record(decided, DecisionMade(decision=declined, decided_by="person"))
    elif may == "compare":
        decided = e.ReferralDecided(approved=True, note=command.note, officer=officer)
        await uow.record(decided, _face_compared())
    elif may == "lift":
        await uow.record(_lifted(uow, decision, command.note, officer))
    elif may == "approve":
        await _approve(uow, command, decision, officer)
    else:
        uow.reject("refusal_binds")


def _referred(uow: UnitOfWork) -> Decision:
    """Return the decision that was referred, and that no second person is about to decide on.

    Raises:
        Rejected: there is none.
    """
    decision = uow.need(DecisionMade).decision
    if decision.outcome is not Outcome.REFERRED or Fact.PROPOSED in uow.view.facts:
        uow.reject("not_now")
    return decision


def _lifted(uow: UnitOfWork, decision: Decision, note: str, officer: str) -> e.RefusalLifted:
    before, refusal = uow.view.get(e.RefusalLifted), refusal_of(decision)
    assert refusal is not None
    reasons = (*(before.reasons if before is not None else ()), refusal)
    return e.RefusalLifted(reasons=reasons, note=note, officer=officer)


@handles(c.AskForPapers, emits=(ev.PapersAsked,))
async def ask_for_papers(uow: UnitOfWork, command: c.AskForPapers) -> None:
    """Ask for another bank statement, with which the rules decide anew.

    Raises:
        Rejected: nothing was referred, or it was before any statement was asked for.
    """
    _referred(uow)
    if Fact.STATEMENT not in uow.view.facts:
        uow.reject("not_now")
    officer = acting(uow, command, "officer")
    await uow.record(e.PapersAsked(note=command.note, officer=officer))


async def _approve(
    uow: UnitOfWork, command: c.DecideReferral, decision: Decision, officer: str
) -> None:
    least, most = uow.policy.product(decision.product).min_fen, decision.limit_fen
    limit_fen = most if command.limit_fen is None else command.limit_fen
    step_fen = uow.policy.decision.step * 100
    if not least <= limit_fen <= most or limit_fen % step_fen:
        uow.reject(
            "limit_out_of_reach",
            least_fen=str(least), most_fen=str(most), step_fen=str(step_fen),
        )  # fmt: skip
    above, owed = uow.policy.decision.two_persons_above, seen_standing(uow.view).lent_fen
    if above is not None and limit_fen + owed > above * 100:
        await uow.record(
            e.ReferralProposed(limit_fen=limit_fen, note=command.note, officer=officer)
        )
        return
    decided = e.ReferralDecided(
        approved=True, limit_fen=limit_fen, note=command.note, officer=officer
    )
    await _offer_what_was_approved(uow, decided)


@handles(
    c.ConfirmReferral,
    emits=(
        ev.DecisionMade,
        ev.OfferMade,
        ev.ReferralDecided,
        ev.ReferralSentBack,
    ),
)
async def confirm_referral(uow: UnitOfWork, command: c.ConfirmReferral) -> None:
    """Decide on a proposed approval as a second person.

    Raises:
        Rejected: none was proposed, or the same person decides.
    """
    proposed = uow.view.get(e.ReferralProposed)
    if proposed is None:
        uow.reject("not_now")
    officer = acting(uow, command, "manager", but_not=proposed.officer)
    if not command.approve:
        await uow.record(e.ReferralSentBack(note=command.note, officer=officer))
        return
    decided = e.ReferralDecided(
        approved=True, limit_fen=proposed.limit_fen, note=command.note, officer=officer,
        proposed_by=proposed.officer,
    )  # fmt: skip
    await _offer_what_was_approved(uow, decided)


async def _offer_what_was_approved(uow: UnitOfWork, decided: e.ReferralDecided) -> None:
    approved = uow.need(DecisionMade).decision.model_copy(
        update={"outcome": Outcome.APPROVED_LESS, "limit_fen": decided.limit_fen}
    )
    await uow.record(decided, DecisionMade(decision=approved, decided_by="person"))
    await make_the_offer(uow)


@handles(
    c.ReleaseHold,
    emits=(
        ev.FaceChecked,
        ev.HoldReleased,
        ev.StepUpPassed,
    ),
)
async def release_hold(uow: UnitOfWork, command: c.ReleaseHold) -> None:
    """It was a false alarm; where the face was to be looked at again, a person has done so."""
    _held(uow)
    officer = acting(uow, command, "officer")
    events: list[Event] = [e.HoldReleased(note=command.note, officer=officer)]
    if uow.view.monitoring.step_up is not None:
        events += (_face_compared(), e.StepUpPassed(sign=uow.view.monitoring.step_up))
    await uow.record(*events)


@handles(c.ConfirmBlock, emits=(ev.ApplicationBlocked,))
async def confirm_block(uow: UnitOfWork, command: c.ConfirmBlock) -> None:
    """The alarm was right: nothing is paid, and a contract that was signed is void."""
    sign = _held(uow).sign
    officer = acting(uow, command, "officer")
    blocked = e.ApplicationBlocked(
        sign=sign, decided_by="person", note=command.note, officer=officer
    )
    await uow.record(blocked)


def _held(uow: UnitOfWork) -> Hold:
    """Return why the application is held.

    Raises:
        Rejected: it isn't.
    """
    if uow.view.monitoring.hold is None:
        uow.reject("not_now")
    return uow.view.monitoring.hold


def _face_compared() -> FaceChecked:
    return FaceChecked(passed=True, reason="reviewed", prompts=())
