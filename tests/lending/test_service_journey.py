"""From the first consent to the money, for every product and host; every possible end."""

import os
from datetime import timedelta
from pathlib import Path

import pytest

from loanflow_tui.lending import commands as c
from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.application.fold import fold
from loanflow_tui.lending.bootstrap import known_roots
from loanflow_tui.lending.contract.verify import verify_contract
from loanflow_tui.lending.events.agreement import ContractPrepared, ContractSigned
from loanflow_tui.lending.events.money import PayoutConfirmed
from loanflow_tui.lending.events.risk import (
    BureauReported,
    DecisionMade,
    HostDataReported,
    OfferMade,
    PartnerCalled,
    PartnerGaveUp,
    ScoreComputed,
)
from loanflow_tui.lending.handlers.unit_of_work import Rejected
from loanflow_tui.lending.partners.faults import Faults
from loanflow_tui.lending.risk.reasons import ReasonCode
from loanflow_tui.lending.terms import (
    Host,
    Language,
    Occupation,
    Outcome,
    Product,
    Purpose,
    State,
)
from tests.lending.applying import Applying


@pytest.mark.parametrize("product", Product)
@pytest.mark.parametrize("host", Host)
async def test_a_journey_ends_with_the_money(host: Host, product: Product) -> None:
    who = Applying(host, product)
    await who.play_to()
    assert await who.state() is State.ACTIVE
    paid = await who.last(PayoutConfirmed)
    assert paid.amount_fen == 20_000_00
    assert [each.status for each in who.rail._kept.values()] == ["paid"]


async def test_states_come_in_the_order_of_the_journey() -> None:
    who, seen = await Applying().start(), []
    for stop in (
        Fact.NAME, Fact.CODE_SENT, Fact.OCCUPATION, Fact.ID_FRONT, Fact.BUREAU, Fact.AMOUNT,
        Fact.CONTRACT, Fact.INTENT, Fact.PAYOUT, Fact.RATING,
    ):  # fmt: skip
        await who.play_to(stop)
        seen.append((await who.state()).value)
    assert seen == [
        "consented", "identified", "verified", "profiled", "documented", "offered", "accepted",
        "signing", "signed", "active",
    ]  # fmt: skip


async def test_the_signed_contract_is_kept_and_verifies(tmp_path: Path) -> None:
    who = Applying(data_dir=tmp_path, contracts="draw")
    await who.play_to()
    signed = await who.last(ContractSigned)
    assert signed.file is not None
    roots = known_roots(tmp_path).trusted
    assert verify_contract(tmp_path / signed.file, roots, who.clock.now()).status == "valid"
    assert os.stat(tmp_path / signed.file).st_mode & 0o777 == 0o600  # noqa: PTH116
    await who.service.close()


async def test_same_seed_and_clock_give_same_journal() -> None:
    rows = []
    for _ in range(2):
        who = Applying(contracts="draw")
        await who.play_to()
        rows.append(await who.service.rows(who.application_id))
    assert rows[0] == rows[1]


async def test_replay_of_the_journal_equals_the_live_view() -> None:
    who = Applying()
    live = await who.play_to()
    assert fold(who.application_id, await who.service.read(who.application_id)) == live


@pytest.mark.parametrize(
    ("sequence", "outcome"),
    [
        ("901", Outcome.APPROVED),
        ("907", Outcome.REFERRED),
        ("909", Outcome.DECLINED),
        ("913", Outcome.REFERRED),
        ("919", Outcome.REFERRED),
        ("921", Outcome.DECLINED),
        ("923", Outcome.DECLINED),
    ],
)
async def test_the_decision_follows_from_the_person(sequence: str, outcome: Outcome) -> None:
    who = Applying(sequence=sequence)
    await who.play_to()
    decided = await who.last(DecisionMade)
    assert decided.outcome is outcome
    assert decided.decision.policy_version == who.service.deps.policy.version
    assert len(decided.reasons) <= 4


@pytest.mark.parametrize(
    ("fact", "answer", "reason"),
    [
        (Fact.OCCUPATION, c.GiveOccupation(occupation=Occupation.STUDENT), ReasonCode.R42),
        (Fact.PURPOSE, c.GivePurpose(purpose=Purpose.SECURITIES), ReasonCode.R43),
        (Fact.REGION, c.GiveRegion(province="65"), ReasonCode.R44),
    ],
)
async def test_knock_out_comes_before_the_bureau(
    fact: Fact, answer: c.Command, reason: ReasonCode
) -> None:
    who = Applying(answers={fact: answer})
    await who.play_to()
    assert (await who.last(DecisionMade)).decision.knock_out is reason
    asked = {e.partner for e in await who.events() if isinstance(e, PartnerCalled)}
    assert asked == {"sms", "face", "card"}


async def test_changed_answer_lifts_its_refusal() -> None:
    who = Applying(answers={Fact.PURPOSE: c.GivePurpose(purpose=Purpose.SECURITIES)})
    await who.play_to()
    assert await who.state() is State.DECLINED
    who.answers.clear()
    await who.send(c.Undo(step=Fact.PURPOSE))
    await who.play_to()
    assert await who.state() is State.ACTIVE


async def test_nobody_is_asked_without_consent() -> None:
    who = Applying()
    await who.play_to(Fact.FACE)
    await who.send(c.Undo(step=Fact.CONSENT_FACE))
    with pytest.raises(Rejected) as refused:
        await who.send(c.CheckFace())
    assert (refused.value.reason, refused.value.values) == ("consent_needed", {"consent": "face"})
    assert "face" not in {e.partner for e in await who.events() if isinstance(e, PartnerCalled)}


@pytest.mark.parametrize("fault", ["bureau-timeout", "bureau-malformed", "bureau-error"])
async def test_bureau_retries_are_all_recorded(fault: str) -> None:
    who = Applying(faults=Faults.parse(fault))
    await who.play_to(Fact.AMOUNT)
    calls = [e for e in await who.events() if isinstance(e, PartnerCalled)]
    bureau = [(call.attempt, call.outcome) for call in calls if call.partner == "bureau"]
    assert bureau == [(1, fault.removeprefix("bureau-")), (2, "ok")]


async def test_without_bureau_nothing_is_decided_or_lost() -> None:
    who = Applying(faults=Faults.parse("bureau-outage"))
    view = await who.play_to()
    assert view.work.trouble == "bureau" and await who.state() is State.SCORING
    assert await who.count(PartnerGaveUp) == 1 and not await who.count(DecisionMade)
    who.faults.clear()
    await who.play_to()
    assert await who.state() is State.ACTIVE
    assert await who.count(HostDataReported) == 1, "what was answered is not asked again"


async def test_the_decision_does_without_host_data_and_insurer() -> None:
    who = Applying(faults=Faults.parse("host-data-outage", "insurer-outage"))
    await who.play_to()
    assert (await who.last(HostDataReported)).report is None
    assert await who.count(ScoreComputed) == 1


async def test_a_duplicate_reply_counts_once() -> None:
    who = Applying(faults=Faults.parse("bureau-duplicate"))
    await who.play_to()
    assert await who.count(BureauReported) == 1
    assert 2 in [e.copies for e in await who.events() if isinstance(e, PartnerCalled)]


async def test_approved_referral_goes_on() -> None:
    who = Applying(sequence="907")
    await who.play_to()
    assert await who.state() is State.REFERRED
    await who.send(c.DecideReferral(approve=True, note="why"))
    await who.send(c.ConfirmReferral(approve=True, note="why"))
    assert (await who.last(DecisionMade)).decided_by == "person"
    await who.play_to()
    assert await who.state() is State.ACTIVE


async def test_a_person_can_decline_a_referral() -> None:
    who = Applying(sequence="907")
    await who.play_to()
    await who.send(c.DecideReferral(approve=False, note="why"))
    assert await who.state() is State.DECLINED
    with pytest.raises(Rejected):
        await who.send(c.DecideReferral(approve=True, note="why"))


async def test_expired_offer_is_scored_again() -> None:
    who = Applying()
    await who.play_to(Fact.ACCEPTED)
    who.clock.advance(timedelta(hours=24))
    view = await who.send(c.AcceptOffer())
    assert not view.holds(Fact.OFFER) and not view.holds(Fact.BUREAU)
    assert view.holds(Fact.INCOME, Fact.STATEMENT)
    await who.play_to()
    assert await who.count(OfferMade) == 2
    assert await who.state() is State.ACTIVE


async def test_a_lapsed_offer_is_not_signed() -> None:
    who = Applying()
    await who.play_to(Fact.SIGNED)
    who.clock.advance(timedelta(hours=30))
    view = await who.send(c.Proceed())
    assert not view.holds(Fact.SIGNED) and not view.holds(Fact.ACCEPTED)
    assert await who.count(OfferMade) == 2


async def test_an_application_left_alone_expires() -> None:
    who = Applying()
    await who.play_to(Fact.CARD)
    who.clock.advance(timedelta(days=30))
    await who.send(c.Tick())
    assert await who.state() is State.EXPIRED
    with pytest.raises(Rejected) as refused:
        await who.send(c.GiveIncome(monthly_fen=1))
    assert refused.value.reason == "closed"


async def test_nothing_can_be_changed_once_it_is_signed() -> None:
    who = Applying()
    await who.play_to(Fact.PAYOUT)
    for command in (
        c.Undo(step=Fact.NAME), c.StartOver(), c.GiveName(name="李雷"),
        c.SwitchHost(host=Host.WECHAT), c.ChooseAmount(amount_fen=500_00),
    ):  # fmt: skip
        with pytest.raises(Rejected) as refused:
            await who.send(command)
        assert refused.value.reason == "too_late"


async def test_language_switch_redraws_the_contract() -> None:
    who = Applying(contracts="draw")
    await who.play_to(Fact.SIGN_CODE)
    view = await who.send(c.SwitchLanguage(language=Language.EN))
    assert not view.holds(Fact.CONTRACT) and view.holds(Fact.ACCEPTED)
    await who.play_to()
    assert (await who.last(ContractPrepared)).language is Language.EN
    assert (await who.last(ContractSigned)).number.endswith("-2")
