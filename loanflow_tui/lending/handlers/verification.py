"""Proving that the numbers are the applicant's own: one-time code, face, bank card."""

from datetime import datetime, timedelta

from loanflow_tui.lending import commands as c
from loanflow_tui.lending.asking import Answer, ask, check_consent, gave_up
from loanflow_tui.lending.desk import Desk
from loanflow_tui.lending.events import identity as e
from loanflow_tui.lending.events.base import Event
from loanflow_tui.lending.events.monitoring import ApplicationHeld, StepUpPassed
from loanflow_tui.lending.events.risk import DecisionMade, PartnerGaveUp
from loanflow_tui.lending.facts_of import code_facts
from loanflow_tui.lending.handlers.screening import screen
from loanflow_tui.lending.identifiers import check_bank_card, mask_card
from loanflow_tui.lending.journey import Fact
from loanflow_tui.lending.partners.magic import EXPIRED_CODE, RIGHT_CODE, code_of
from loanflow_tui.lending.partners.names import Partner
from loanflow_tui.lending.partners.ports import CardResult, FaceResult
from loanflow_tui.lending.risk.decision import Decision
from loanflow_tui.lending.risk.reasons import ReasonCode
from loanflow_tui.lending.stages import state
from loanflow_tui.lending.terms import Outcome


async def send_code(desk: Desk, command: c.SendCode) -> None:
    """Send another code; for as long as the applicant is locked out, or has had too many, none."""
    sent_fact, confirmed = code_facts(command.purpose)
    if sent_fact not in desk.view.facts or confirmed in desk.view.facts:
        desk.reject("not_now")
    now, until = desk.clock.now(), desk.view.locked_until
    if until is not None and now < until:
        desk.reject("code_locked", until=until.isoformat())
    again_at = sends_again_at(desk)
    if again_at is not None:
        desk.reject("too_many_codes", until=again_at.isoformat())
    await send(desk, command.purpose)


def sends_again_at(desk: Desk) -> datetime | None:
    """Return from when another code may be sent; None if now."""
    terms, view = desk.policy.codes, desk.view
    if view.codes_sent < terms.most_sends or view.code_sent_at is None:
        return None
    until = view.code_sent_at + timedelta(minutes=terms.lock_minutes)
    return until if desk.clock.now() < until else None


async def send_first(desk: Desk, purpose: e.CodePurpose) -> None:
    """Send the code that is due; where too many were sent, nothing goes out for a time."""
    if sends_again_at(desk) is None:
        await send(desk, purpose)
    else:
        await desk.record(PartnerGaveUp(partner=Partner.SMS.value, reason="too_many_codes"))


async def send(desk: Desk, purpose: e.CodePurpose) -> None:
    """Send a code to the applicant's phone."""
    mobile = desk.need(e.MobileGiven)
    terms, view = desk.policy.codes, desk.view
    count = view.codes_sent + 1 if view.codes_sent < terms.most_sends else 1
    code = _draw_code(desk, purpose)
    answer = await ask(
        desk, Partner.SMS, f"{purpose}.code",
        lambda asked: desk.partners.sms.send(asked, mobile.mobile, code),
    )  # fmt: skip
    result = answer.value
    if result is None:
        await desk.record(*answer.calls, gave_up(Partner.SMS, answer))
        return
    await desk.record(
        *answer.calls,
        e.CodeSent(
            purpose=purpose,
            code=code,
            masked_mobile=mobile.masked,
            expires_at=desk.clock.now() + timedelta(minutes=terms.valid_minutes),
            delivered=result.delivered,
            late=result.late,
            send=count,
        ),
    )


def _draw_code(desk: Desk, purpose: e.CodePurpose) -> str:
    """Return digits that no magic code is made of."""
    chance = desk.chance.draw("code", desk.view.application_id, purpose, desk.view.seq)
    digits = desk.policy.codes.digits
    magic = [code_of(code, digits) for code in (RIGHT_CODE, EXPIRED_CODE)]
    while (code := f"{chance.randrange(10**digits):0{digits}}") in magic:
        continue
    return code


async def confirm_code(desk: Desk, command: c.ConfirmCode) -> None:
    """A wrong or late code is on record; too many wrong ones lock the applicant out for a time."""
    sent_fact, confirmed = code_facts(command.purpose)
    sent = desk.view.code_sent(sent_fact)
    if sent is None or confirmed in desk.view.facts:
        desk.reject("not_now")
    now, until = desk.clock.now(), desk.view.locked_until
    if until is not None and now < until:
        desk.reject("code_locked", until=until.isoformat())
    terms = desk.policy.codes
    left = terms.attempts - desk.view.wrong_codes
    given = command.code.strip()
    if given == code_of(EXPIRED_CODE, terms.digits) or now >= sent.expires_at or left <= 0:
        await desk.record(
            e.CodeRefused(purpose=command.purpose, reason="expired", left=max(0, left))
        )
    elif given in (code_of(RIGHT_CODE, terms.digits), sent.code):
        await desk.record(e.CodeConfirmed(purpose=command.purpose))
    else:
        refused = e.CodeRefused(purpose=command.purpose, reason="wrong", left=left - 1)
        if left > 1:
            await desk.record(refused)
        else:
            locked = now + timedelta(minutes=terms.lock_minutes)
            await desk.record(refused, e.CodeLocked(purpose=command.purpose, until=locked))


async def check_face(desk: Desk, _: c.CheckFace) -> None:
    """After the last failed look the register's answer stands, or a person compares the faces."""
    name, number = desk.need(e.NameGiven).name, desk.need(e.IdentityGiven).number
    check_consent(desk, Partner.FACE)
    again = desk.view.step_up is not None
    if desk.view.get(e.FaceChecked) is not None or (
        desk.view.get(DecisionMade) is not None and not again
    ):
        desk.reject("not_now")
    answer = await ask(
        desk, Partner.FACE, "verify.face",
        lambda asked: desk.partners.face.check(asked, name, number),
    )  # fmt: skip
    result = answer.value
    if result is None:
        await desk.record(*answer.calls, gave_up(Partner.FACE, answer))
        return
    left = desk.policy.checks.face_attempts - desk.view.face_tries - (not result.passed)
    checked = e.FaceChecked(
        passed=result.passed, reason=result.reason, prompts=result.prompts, left=max(0, left)
    )
    await desk.record(*answer.calls, checked, *_after_look(desk, result, left))
    if result.passed:
        await screen(desk, "verify.face")


def _after_look(desk: Desk, result: FaceResult, left: int) -> tuple[Event, ...]:
    """Return what follows from a look. One that was asked for because something stood out leaves
    the decision as it is: a person has to see to it when the last look fails.
    """
    sign = desk.view.step_up
    if result.passed:
        return (StepUpPassed(sign=sign),) if sign is not None else ()
    if left > 0:
        return ()
    if sign is not None:
        return (ApplicationHeld(sign=sign, interrupted=state(desk.view)),)
    return (_after_last_look(desk, result),)


def _after_last_look(desk: Desk, result: FaceResult) -> DecisionMade:
    """Refuse another person's face; where the face could not be seen, refer to a person."""
    another = result.reason in ("mismatch", "not_live")
    outcome = Outcome.DECLINED if another else Outcome.REFERRED
    return _decided_on_identity(desk, outcome, ReasonCode.R48)


async def give_card(desk: Desk, command: c.GiveCard) -> None:
    """Cards of other persons are refused for good after so many; unsuitable ones never are.

    Once a payout failed another card of the applicant's own may be named.
    """
    if Fact.SIGNED in desk.view.facts and _cards_left(desk) <= 0:
        desk.reject("no_more_cards")
    checked = check_bank_card(command.card)
    if checked.reason is not None:
        desk.reject(checked.reason)
    name, number = desk.need(e.NameGiven).name, desk.need(e.IdentityGiven).number
    mobile, card = desk.need(e.MobileGiven).mobile, checked.normalized
    answer = await ask(
        desk, Partner.CARD, "verify.card",
        lambda asked: desk.partners.card.verify(asked, card, name, number, mobile),
    )  # fmt: skip
    result = answer.value
    if result is None:
        await desk.record(*answer.calls, gave_up(Partner.CARD, answer))
    elif result.matched:
        linked = e.CardLinked(card=card, masked=mask_card(card), bank=result.bank)
        await desk.record(*answer.calls, linked)
        await screen(desk, "verify.card")
    else:
        await _refuse_card(desk, answer, result, mask_card(card))


async def _refuse_card(
    desk: Desk, answer: Answer[CardResult], result: CardResult, masked: str
) -> None:
    reason = result.reason or "unsupported_bank"
    if not reason.endswith("_mismatch"):
        await desk.record(*answer.calls, e.CardRefused(masked=masked, reason=reason))
        return
    left = max(0, _cards_left(desk) - 1)
    refused = e.CardRefused(masked=masked, reason=reason, left=left)
    if left or Fact.SIGNED in desk.view.facts:
        await desk.record(*answer.calls, refused)
    else:
        decided = _decided_on_identity(desk, Outcome.DECLINED, ReasonCode.R47)
        await desk.record(*answer.calls, refused, decided)


def _cards_left(desk: Desk) -> int:
    return desk.policy.checks.card_attempts - desk.view.card_refusals


def _decided_on_identity(desk: Desk, outcome: Outcome, reason: ReasonCode) -> DecisionMade:
    product = desk.view.product
    if product is None:
        desk.reject("not_now")
    return DecisionMade(
        decision=Decision(
            policy_version=desk.policy.version,
            product=product,
            outcome=outcome,
            reasons=(reason,),
            knock_out=reason if outcome is Outcome.DECLINED else None,
        )
    )
