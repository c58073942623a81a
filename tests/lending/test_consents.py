"""Consents that the loan doesn't need: whoever refuses them is served all the same."""

import pytest

from loanflow_tui.dialogue.cards.consent import consent_card
from loanflow_tui.dialogue.messages import Message
from loanflow_tui.dialogue.wording import Wording
from loanflow_tui.lending import commands as c
from loanflow_tui.lending import events as e
from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.application.score_inputs import score_inputs
from loanflow_tui.lending.application.view import ApplicationView
from loanflow_tui.lending.events.base import Event
from loanflow_tui.lending.handlers.unit_of_work import Rejected
from loanflow_tui.lending.partners.names import Partner
from loanflow_tui.lending.policy import load_policy
from loanflow_tui.lending.terms import ConsentKind, Language, State
from tests.lending.applying import Applying


def _refusing(*kinds: ConsentKind) -> Applying:
    answers: dict[Fact, c.Command] = {
        Fact(f"consent.{kind.value}"): c.RefuseConsent(consent=kind) for kind in kinds
    }
    return Applying(answers=answers)


async def _asked(who: Applying, partner: Partner) -> bool:
    calls: list[Event] = await who.events()
    return any(isinstance(each, e.PartnerCalled) and each.partner == partner for each in calls)


async def test_whoever_refuses_the_face_is_paid_out() -> None:
    who = _refusing(ConsentKind.FACE)
    view = await who.play_to()
    assert view.loan is not None
    assert await who.count(e.FaceChecked) == 0
    assert not await _asked(who, Partner.FACE)


async def test_bank_and_code_stand_in_for_the_face() -> None:
    who = _refusing(ConsentKind.FACE)
    before = await who.play_to(Fact.CARD)
    assert Fact.FACE not in before.facts and Fact.CODE in before.facts
    view = await who.play_to(Fact.ID_FRONT)
    assert score_inputs(view).face_passed


async def test_refusing_the_face_changes_neither_limit_nor_price() -> None:
    with_face = await Applying().play_to(Fact.AMOUNT)
    without = await _refusing(ConsentKind.FACE).play_to(Fact.AMOUNT)
    assert without.need_offer().limit_fen == with_face.need_offer().limit_fen
    assert without.need_offer().price == with_face.need_offer().price


async def test_step_up_without_face_is_referred() -> None:
    who = _refusing(ConsentKind.FACE)
    await who.play_to(Fact.CARD)
    who.faults.inject("device-jump")
    await who.play_to()
    assert await who.state() is State.ON_HOLD
    assert await who.count(e.StepUpAsked) == 0


async def test_host_data_refused_is_never_asked_for() -> None:
    who = _refusing(ConsentKind.HOST_DATA)
    view = await who.play_to(Fact.RATING)
    assert view.loan is not None
    assert not await _asked(who, Partner.HOST_DATA)


async def test_face_is_never_checked_without_consent() -> None:
    who = _refusing(ConsentKind.FACE)
    await who.play_to(Fact.CARD)
    with pytest.raises(Rejected) as refused:
        await who.send(c.CheckFace())
    assert refused.value.values == {"consent": "face"}


async def test_refused_face_can_still_be_agreed_to() -> None:
    who = _refusing(ConsentKind.FACE)
    await who.play_to(Fact.CARD)
    who.answers.clear()
    await who.send(c.Undo(step=Fact.CONSENT_FACE))
    view = await who.play_to(Fact.CARD)
    assert view.consented(ConsentKind.FACE) and Fact.FACE in view.facts


async def test_withdrawn_consent_leaves_the_loan_as_it_is() -> None:
    who = Applying()
    before = await who.play_to()
    view = await who.send(c.WithdrawConsent(consent=ConsentKind.BUREAU))
    assert not view.consented(ConsentKind.BUREAU)
    assert set(view.facts) == set(before.facts) and view.loan == before.loan
    with pytest.raises(Rejected):
        await who.send(c.WithdrawConsent(consent=ConsentKind.BUREAU))


async def test_a_withdrawn_face_is_not_checked() -> None:
    who = Applying()
    await who.play_to(Fact.PAYOUT)
    await who.send(c.WithdrawConsent(consent=ConsentKind.FACE))
    who.faults.inject("device-jump")
    await who.play_to()
    assert await who.state() is State.ON_HOLD
    assert await who.count(e.FaceChecked) == 1


async def test_contract_rests_on_the_privacy_consent() -> None:
    who = Applying()
    await who.play_to()
    with pytest.raises(Rejected):
        await who.send(c.WithdrawConsent(consent=ConsentKind.PRIVACY))


async def test_host_data_come_through_the_licensed_bureau() -> None:
    who = Applying()
    await who.play_to(Fact.AMOUNT)
    bureau = load_policy().companies.credit_bureau
    assert bureau is not None
    assert (await who.last(e.HostDataReported)).through == bureau.licence


@pytest.mark.parametrize("language", [each.value for each in Language.built_in()])
def test_consents_name_every_recipient(language: str) -> None:
    policy, wording = load_policy(), Wording(language)
    companies = policy.companies
    named = [
        (ConsentKind.INSURANCE, policy.insurance.insurer),
        (ConsentKind.PRIVACY, companies.sms),
        (ConsentKind.PRIVACY, companies.card_check),
        (ConsentKind.PRIVACY, companies.payment),
        (ConsentKind.BUREAU, companies.credit_bureau),
        (ConsentKind.HOST_DATA, companies.credit_bureau),
        (ConsentKind.FACE, companies.face_check),
    ]
    for kind, company in named:
        assert company is not None
        lines = consent_card(kind, ApplicationView(""), policy).full_text
        told = " ".join(wording.say(each) for each in lines if isinstance(each, Message))
        assert company.name[language] in told and company.hotline in told


async def test_a_consent_that_stands_asks_nobody_again() -> None:
    who = Applying()
    await who.play_to(Fact.AMOUNT)
    for kind in (ConsentKind.BUREAU, ConsentKind.HOST_DATA, ConsentKind.PRIVACY):
        with pytest.raises(Rejected, match="not_now"):
            await who.send(c.GiveConsent(consent=kind))
    assert (await who.view()).due is Fact.AMOUNT
