"""Proving that the numbers are the applicant's own: one-time code, face, bank card."""

from datetime import datetime, timedelta

from loanflow_tui.lending import commands as c
from loanflow_tui.lending import events as ev
from loanflow_tui.lending.application.event_facts import code_facts
from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.application.state import state
from loanflow_tui.lending.events import identity as e
from loanflow_tui.lending.events.base import Event
from loanflow_tui.lending.events.debit import MandateEnded
from loanflow_tui.lending.events.monitoring import ApplicationHeld, StepUpPassed
from loanflow_tui.lending.events.risk import DecisionMade, PartnerGaveUp
from loanflow_tui.lending.handlers.partner_calls import Answer, ask, check_consent, gave_up
from loanflow_tui.lending.handlers.registration import handles
from loanflow_tui.lending.handlers.screening import screen
from loanflow_tui.lending.handlers.unit_of_work import UnitOfWork
from loanflow_tui.lending.identifiers import check_bank_card, mask_card
from loanflow_tui.lending.partners.magic import EXPIRED_CODE, RIGHT_CODE, code_of
from loanflow_tui.lending.partners.names import Partner
from loanflow_tui.lending.partners.ports import CardResult, FaceResult
from loanflow_tui.lending.risk.decision import Decision
from loanflow_tui.lending.risk.reasons import ReasonCode
from loanflow_tui.lending.terms import Outcome


@handles(
    c.SendCode,
    emits=(
        ev.CodeSent,
        ev.PartnerCalled,
        ev.PartnerGaveUp,
    ),
)
async def send_code(uow: UnitOfWork, command: c.SendCode) -> None:
    """Send another code; for as long as the applicant is locked out, or has had too many, none."""
    sent_fact, confirmed = code_facts(command.purpose)
    if sent_fact not in uow.view.facts or confirmed in uow.view.facts:
        uow.reject("not_now")
    now, until = uow.clock.now(), uow.view.verification.locked_until
    if until is not None and now < until:
        uow.reject("code_locked", until=until.isoformat())
    again_at = sends_again_at(uow)
    if again_at is not None:
        uow.reject("too_many_codes", until=again_at.isoformat())
    await send(uow, command.purpose)


def sends_again_at(uow: UnitOfWork) -> datetime | None:
    """Return from when another code may be sent; None if now."""
    terms, view = uow.policy.codes, uow.view
    if view.verification.codes_sent < terms.most_sends or view.verification.code_sent_at is None:
        return None
    until = view.verification.code_sent_at + timedelta(minutes=terms.lock_minutes)
    return until if uow.clock.now() < until else None


async def send_first(uow: UnitOfWork, purpose: e.CodePurpose) -> None:
    """Send the code that is due; where too many were sent, nothing goes out for a time."""
    if sends_again_at(uow) is None:
        await send(uow, purpose)
    else:
        await uow.record(PartnerGaveUp(partner=Partner.SMS.value, reason="too_many_codes"))


async def send(uow: UnitOfWork, purpose: e.CodePurpose) -> None:
    """Send a code to the applicant's phone."""
    mobile = uow.need(e.MobileGiven)
    terms, sent = uow.policy.codes, uow.view.verification.codes_sent
    count = sent + 1 if sent < terms.most_sends else 1
    code = _draw_code(uow, purpose)
    answer = await ask(
        uow, Partner.SMS, f"{purpose}.code",
        lambda asked: uow.partners.sms.send(asked, mobile.mobile, code),
    )  # fmt: skip
    result = answer.value
    if result is None:
        await uow.record(*answer.calls, gave_up(Partner.SMS, answer))
        return
    await uow.record(
        *answer.calls,
        e.CodeSent(
            purpose=purpose,
            code=code,
            masked_mobile=mobile.masked,
            expires_at=uow.clock.now() + timedelta(minutes=terms.valid_minutes),
            delivered=result.delivered,
            late=result.late,
            send=count,
        ),
    )


def _draw_code(uow: UnitOfWork, purpose: e.CodePurpose) -> str:
    """Return digits that no magic code is made of."""
    chance = uow.chance.draw("code", uow.view.application_id, purpose, uow.view.seq)
    digits = uow.policy.codes.digits
    magic = [code_of(code, digits) for code in (RIGHT_CODE, EXPIRED_CODE)]
    while (code := f"{chance.randrange(10**digits):0{digits}}") in magic:
        continue
    return code


@handles(
    c.ConfirmCode,
    emits=(
        ev.CodeConfirmed,
        ev.CodeLocked,
        ev.CodeRefused,
    ),
)
async def confirm_code(uow: UnitOfWork, command: c.ConfirmCode) -> None:
    """A wrong or late code is on record; too many wrong ones lock the applicant out for a time."""
    sent_fact, confirmed = code_facts(command.purpose)
    sent = uow.view.code_sent(sent_fact)
    if sent is None or confirmed in uow.view.facts:
        uow.reject("not_now")
    now, until = uow.clock.now(), uow.view.verification.locked_until
    if until is not None and now < until:
        uow.reject("code_locked", until=until.isoformat())
    terms = uow.policy.codes
    left = terms.attempts - uow.view.verification.wrong_codes
    given = command.code.strip()
    if given == code_of(EXPIRED_CODE, terms.digits) or now >= sent.expires_at or left <= 0:
        await uow.record(
            e.CodeRefused(purpose=command.purpose, reason="expired", left=max(0, left))
        )
    elif given in (code_of(RIGHT_CODE, terms.digits), sent.code):
        await uow.record(e.CodeConfirmed(purpose=command.purpose))
    else:
        refused = e.CodeRefused(purpose=command.purpose, reason="wrong", left=left - 1)
        if left > 1:
            await uow.record(refused)
        else:
            locked = now + timedelta(minutes=terms.lock_minutes)
            await uow.record(refused, e.CodeLocked(purpose=command.purpose, until=locked))


@handles(
    c.CheckFace,
    emits=(
        ev.ApplicationBlocked,
        ev.ApplicationHeld,
        ev.DecisionMade,
        ev.FaceChecked,
        ev.MonitorAlerted,
        ev.PartnerCalled,
        ev.PartnerGaveUp,
        ev.StepUpAsked,
        ev.StepUpPassed,
    ),
)
async def check_face(uow: UnitOfWork, _: c.CheckFace) -> None:
    """After the last failed look the register's answer stands, or a person compares the faces."""
    name, number = uow.need(e.NameGiven).name, uow.need(e.IdentityGiven).number
    check_consent(uow, Partner.FACE)
    again = uow.view.monitoring.step_up is not None
    if uow.view.get(e.FaceChecked) is not None or (
        uow.view.get(DecisionMade) is not None and not again
    ):
        uow.reject("not_now")
    answer = await ask(
        uow, Partner.FACE, "verify.face",
        lambda asked: uow.partners.face.check(asked, name, number),
    )  # fmt: skip
    result = answer.value
    if result is None:
        await uow.record(*answer.calls, gave_up(Partner.FACE, answer))
        return
    left = uow.policy.checks.face_attempts - uow.view.verification.face_tries - (not result.passed)
    checked = e.FaceChecked(
        passed=result.passed, reason=result.reason, prompts=result.prompts, left=max(0, left)
    )
    await uow.record(*answer.calls, checked, *_after_look(uow, result, left))
    if result.passed:
        await screen(uow, "verify.face")


def _after_look(uow: UnitOfWork, result: FaceResult, left: int) -> tuple[Event, ...]:
    """Return what follows from a look. One that was asked for because something stood out leaves
    the decision as it is: a person has to see to it when the last look fails.
    """
    sign = uow.view.monitoring.step_up
    if result.passed:
        return (StepUpPassed(sign=sign),) if sign is not None else ()
    if left > 0:
        return ()
    if sign is not None:
        return (ApplicationHeld(sign=sign, interrupted=state(uow.view)),)
    return (_after_last_look(uow, result),)


def _after_last_look(uow: UnitOfWork, result: FaceResult) -> DecisionMade:
    """Refuse another person's face; where the face could not be seen, refer to a person."""
    another = result.reason in ("mismatch", "not_live")
    outcome = Outcome.DECLINED if another else Outcome.REFERRED
    return _decided_on_identity(uow, outcome, ReasonCode.R48)


@handles(
    c.GiveCard,
    emits=(
        ev.ApplicationBlocked,
        ev.ApplicationHeld,
        ev.CardLinked,
        ev.CardRefused,
        ev.DecisionMade,
        ev.MandateEnded,
        ev.MonitorAlerted,
        ev.PartnerCalled,
        ev.PartnerGaveUp,
        ev.StepUpAsked,
    ),
)
async def give_card(uow: UnitOfWork, command: c.GiveCard) -> None:
    """Cards of other persons are refused for good after so many; unsuitable ones never are.

    Once a payout failed another card of the applicant's own may be named, and while the loan runs;
    the mandate for the account of before ends then.
    """
    loan = uow.view.loan
    if loan is not None and loan.pending is not None:
        uow.reject("not_now")
    if Fact.SIGNED in uow.view.facts and _cards_left(uow) <= 0:
        uow.reject("no_more_cards")
    checked = check_bank_card(command.card)
    if checked.reason is not None:
        uow.reject(checked.reason)
    name, number = uow.need(e.NameGiven).name, uow.need(e.IdentityGiven).number
    mobile, card = uow.need(e.MobileGiven).mobile, checked.normalized
    answer = await ask(
        uow, Partner.CARD, "verify.card",
        lambda asked: uow.partners.card.verify(asked, card, name, number, mobile),
    )  # fmt: skip
    result = answer.value
    if result is None:
        await uow.record(*answer.calls, gave_up(Partner.CARD, answer))
    elif result.matched:
        linked = e.CardLinked(card=card, masked=mask_card(card), bank=result.bank)
        if loan is not None:
            ended = [MandateEnded(reason="card_changed")] if loan.mandate is not None else []
            await uow.record(*answer.calls, *ended, linked)
            return
        await uow.record(*answer.calls, linked)
        await screen(uow, "verify.card")
    else:
        await _refuse_card(uow, answer, result, mask_card(card))


async def _refuse_card(
    uow: UnitOfWork, answer: Answer[CardResult], result: CardResult, masked: str
) -> None:
    reason = result.reason or "unsupported_bank"
    if not reason.endswith("_mismatch"):
        await uow.record(*answer.calls, e.CardRefused(masked=masked, reason=reason))
        return
    left = max(0, _cards_left(uow) - 1)
    refused = e.CardRefused(masked=masked, reason=reason, left=left)
    if left or Fact.SIGNED in uow.view.facts:
        await uow.record(*answer.calls, refused)
    else:
        decided = _decided_on_identity(uow, Outcome.DECLINED, ReasonCode.R47)
        await uow.record(*answer.calls, refused, decided)


def _cards_left(uow: UnitOfWork) -> int:
    return uow.policy.checks.card_attempts - uow.view.verification.card_refusals


def _decided_on_identity(uow: UnitOfWork, outcome: Outcome, reason: ReasonCode) -> DecisionMade:
    product = uow.view.product
    if product is None:
        uow.reject("not_now")
    return DecisionMade(
        decision=Decision(
            policy_version=uow.policy.version,
            product=product,
            outcome=outcome,
            reasons=(reason,),
            knock_out=reason if outcome is Outcome.DECLINED else None,
        )
    )
