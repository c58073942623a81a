"""Codes, faces and cards: refusals, limits of attempts, and consequences."""

from datetime import timedelta

import pytest

from loanflow_tui.lending import commands as c
from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.events import identity as e
from loanflow_tui.lending.events.risk import DecisionMade, PartnerGaveUp
from loanflow_tui.lending.handlers.unit_of_work import Rejected
from loanflow_tui.lending.partners.faults import Faults
from loanflow_tui.lending.risk.reasons import ReasonCode
from loanflow_tui.lending.terms import Outcome, State
from tests.lending.applying import Applying, card

WRONG = c.ConfirmCode(purpose="verify", code="111111")
RIGHT = c.ConfirmCode(purpose="verify", code="123456")
AGAIN = c.SendCode(purpose="verify")


async def at_the_code(*faults: str) -> Applying:
    who = Applying(faults=Faults.parse(*faults))
    await who.play_to(Fact.CODE)
    return who


async def refusal(who: Applying, command: c.Command) -> Rejected:
    before = (await who.view()).seq
    with pytest.raises(Rejected) as refused:
        await who.send(command)
    assert (await who.view()).seq == before, "nothing is recorded with a rejection"
    return refused.value


async def test_the_code_that_was_sent_is_right() -> None:
    who = await at_the_code()
    sent = await who.last(e.CodeSent)
    assert len(sent.code) == 6 and sent.code not in ("123456", "000000")
    view = await who.send(c.ConfirmCode(purpose="verify", code=sent.code))
    assert view.holds(Fact.CODE)


async def test_three_wrong_codes_lock_for_fifteen_minutes() -> None:
    who = await at_the_code()
    for left in (2, 1, 0):
        await who.send(WRONG)
        assert (await who.last(e.CodeRefused)).left == left
    locked = await who.last(e.CodeLocked)
    assert locked.until == who.clock.now() + timedelta(minutes=15)
    for command in (RIGHT, AGAIN):
        refused = await refusal(who, command)
        assert refused.reason == "code_locked"
        assert refused.values == {"until": locked.until.isoformat()}


async def test_after_the_lock_out_a_new_code_works() -> None:
    who = await at_the_code()
    for _ in range(3):
        await who.send(WRONG)
    who.clock.advance(timedelta(minutes=15))
    view = await who.send(RIGHT)
    assert not view.holds(Fact.CODE), "the old code is dead"
    await who.send(AGAIN)
    assert (await who.send(RIGHT)).holds(Fact.CODE)


async def test_a_code_expires_by_the_clock() -> None:
    who = await at_the_code()
    who.clock.advance(timedelta(minutes=5))
    await who.send(RIGHT)
    assert (await who.last(e.CodeRefused)).reason == "expired"
    await who.send(AGAIN)
    assert (await who.send(RIGHT)).holds(Fact.CODE)


async def test_six_noughts_count_as_expired() -> None:
    who = await at_the_code()
    await who.send(c.ConfirmCode(purpose="verify", code="000000"))
    assert (await who.last(e.CodeRefused)).reason == "expired"


async def test_codes_in_a_row_are_limited() -> None:
    who = await at_the_code()
    for _ in range(4):
        await who.send(AGAIN)
    refused = await refusal(who, AGAIN)
    assert refused.reason == "too_many_codes"
    who.clock.advance(timedelta(minutes=15))
    await who.send(AGAIN)
    assert (await who.last(e.CodeSent)).send == 1


async def test_changing_the_mobile_keeps_the_code_limit() -> None:
    who = await at_the_code()
    for _ in range(4):
        await who.send(AGAIN)
    await who.send(c.GiveMobile(mobile="13912345678"))
    view = await who.send(c.Proceed())
    assert not view.holds(Fact.CODE_SENT)
    assert (await who.last(PartnerGaveUp)).reason == "too_many_codes"
    who.clock.advance(timedelta(minutes=15))
    assert (await who.send(c.Proceed())).holds(Fact.CODE_SENT)


@pytest.mark.parametrize(("fault", "late"), [("sms-not-delivered", False), ("sms-late", True)])
async def test_lost_or_late_code_can_be_resent(fault: str, late: bool) -> None:
    who = await at_the_code(fault)
    sent = await who.last(e.CodeSent)
    assert (sent.delivered, sent.late) == (False, late)
    await who.send(AGAIN)
    assert (await who.last(e.CodeSent)).delivered


async def test_code_before_sending_is_rejected() -> None:
    who = Applying()
    await who.play_to(Fact.MOBILE)
    for command in (RIGHT, AGAIN, c.ConfirmCode(purpose="sign", code="123456")):
        assert (await refusal(who, command)).reason == "not_now"


@pytest.mark.parametrize(
    ("sequence", "outcome"),
    [("925", Outcome.DECLINED), ("931", Outcome.REFERRED)],
)
async def test_last_face_check_declines_mismatch_and_refers_unclear(
    sequence: str, outcome: Outcome
) -> None:
    who = Applying(sequence=sequence)
    await who.play_to(Fact.FACE)
    for left in (2, 1, 0):
        await who.send(c.CheckFace())
        assert (await who.last(e.FaceChecked)).left == left
    decided = await who.last(DecisionMade)
    assert (decided.outcome, decided.reasons) == (outcome, (ReasonCode.R48,))


async def test_person_passing_the_face_lets_it_go_on() -> None:
    who = Applying(sequence="931")
    await who.play_to(Fact.FACE)
    for _ in range(3):
        await who.send(c.CheckFace())
    assert await who.state() is State.REFERRED
    await who.send(c.DecideReferral(approve=True, note="why"))
    await who.play_to()
    assert await who.state() is State.ACTIVE


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("", "empty"),
        ("6222 abc", "characters"),
        ("6222", "length"),
        (card()[:-1] + "1", "checksum"),
    ],
)
async def test_invalid_card_is_refused_before_any_call(typed: str, reason: str) -> None:
    who = Applying()
    await who.play_to(Fact.CARD)
    assert (await refusal(who, c.GiveCard(card=typed))).reason == reason


@pytest.mark.parametrize(
    ("ending", "reason"),
    [
        ("0069", "closed"), ("0077", "lost"), ("0085", "name_mismatch"),
        ("0093", "number_mismatch"), ("0101", "mobile_mismatch"), ("0119", "unsupported_bank"),
    ],
)  # fmt: skip
async def test_unusable_card_names_its_reason(ending: str, reason: str) -> None:
    who = Applying()
    await who.play_to(Fact.CARD)
    view = await who.send(c.GiveCard(card=card(ending)))
    refused = await who.last(e.CardRefused)
    assert refused.reason == reason and refused.masked.endswith(ending)
    assert not view.holds(Fact.CARD)
    assert (await who.send(c.GiveCard(card=card()))).holds(Fact.CARD)


async def test_cards_of_others_are_not_tried_for_ever() -> None:
    who = Applying()
    await who.play_to(Fact.CARD)
    for left in (4, 3, 2, 1, 0):
        await who.send(c.GiveCard(card=card("0085")))
        assert (await who.last(e.CardRefused)).left == left
    assert (await who.last(DecisionMade)).reasons == (ReasonCode.R47,)
    assert await who.state() is State.DECLINED


async def test_unsuitable_cards_have_no_try_limit() -> None:
    who = Applying()
    await who.play_to(Fact.CARD)
    for _ in range(7):
        await who.send(c.GiveCard(card=card("0069")))
    assert (await who.send(c.GiveCard(card=card()))).holds(Fact.CARD)


@pytest.mark.parametrize("fault", ["face-outage", "card-outage", "sms-outage"])
async def test_a_partner_that_is_down_loses_nothing(fault: str) -> None:
    who = Applying(faults=Faults.parse(fault))
    view = await who.play_to()
    assert view.work.trouble == fault.split("-", maxsplit=1)[0]
    who.faults.clear()
    await who.play_to()
    assert await who.state() is State.ACTIVE
