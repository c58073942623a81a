"""Each sign of abnormal transactions, end to end: evidence, measure, and way out."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path

import pytest

from loanflow_tui.lending import commands as c
from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.application.fold import fold
from loanflow_tui.lending.bootstrap import JOURNAL
from loanflow_tui.lending.events.identity import FaceChecked
from loanflow_tui.lending.events.money import PayoutConfirmed, PayoutRequested
from loanflow_tui.lending.events.monitoring import (
    ApplicationBlocked,
    ApplicationHeld,
    HoldReleased,
    MonitorAlerted,
    StepUpAsked,
    StepUpPassed,
)
from loanflow_tui.lending.handlers.unit_of_work import Rejected
from loanflow_tui.lending.monitoring.fingerprint_index import FingerprintIndex
from loanflow_tui.lending.monitoring.fingerprints import FingerprintKind
from loanflow_tui.lending.partners.catalogue import FAULTS, MONITORING
from loanflow_tui.lending.policy.monitoring import Sign
from loanflow_tui.lending.runtime.randomness import Chance
from loanflow_tui.lending.terms import Host, Language, State
from tests.lending.applying import Applying, card, number
from tests.lending.older_stores import make_older

ORDINARY = "313"
"""A sequence outside the magic block whose applicant is approved."""

Play = Callable[[], Awaitable[Applying]]


def person(**changes: object) -> Applying:
    return Applying(**{"sequence": ORDINARY} | changes)  # type: ignore[arg-type]


async def beside(other: Applying, device: str = "terminal", **changes: object) -> Applying:
    """Begin one more application in the same store."""
    who = person(clock=other.clock, faults=other.faults, **changes)
    who.service = other.service
    view = await who.service.start(Host.ALIPAY, Language.ZH_CN, device=device)
    who.application_id = view.application_id
    return who


async def many(stop: Fact, count: int, device: str = "terminal", **changes: object) -> Applying:
    """Play `count` applications in one store up to `stop`, and return one more."""
    first = person()
    for _ in range(count):
        await (await beside(first, device, **changes)).play_to(stop)
    return await beside(first, device, **changes)


async def by_device() -> Applying:
    who = await many(Fact.PRODUCT, 5, device="phone-1")
    await who.play_to()
    return who


async def by_identity() -> Applying:
    who = await many(Fact.CARD, 3)
    await who.play_to()
    return who


async def by_card() -> Applying:
    first = person()
    for sequence in ("301", "303", "305"):
        await (await beside(first, sequence=sequence)).play_to(Fact.OCCUPATION)
    who = await beside(first)
    await who.play_to()
    return who


async def under_two_names() -> Applying:
    first = await person().start()
    await first.play_to(Fact.CARD)
    who = await beside(first, answers={Fact.NAME: c.GiveName(name="李雷")})
    await who.play_to()
    return who


async def on_many_devices() -> Applying:
    who = await person().start()
    await who.play_to(Fact.CARD)
    for device in ("phone-2", "phone-3"):
        await who.send(c.TakeUp(device=device))
    await who.play_to(Fact.BUREAU)
    await who.send(c.Proceed())
    return who


async def in_two_places() -> Applying:
    first = await person(answers={Fact.REGION: c.GiveRegion(province="44")}).start()
    await first.play_to(Fact.BUREAU)
    who = await beside(first)
    await who.play_to(Fact.BUREAU)
    await who.send(c.Proceed())
    return who


async def answering_anew() -> Applying:
    who = await person().start()
    await who.play_to(Fact.AMOUNT)
    for _ in range(4):
        await who.send(c.Undo(step=Fact.INCOME))
        await who.play_to(Fact.AMOUNT)
    return who


async def at_night() -> Applying:
    who = person()
    who.clock.advance(timedelta(hours=17))
    await who.play_to(Fact.AMOUNT)
    return who


async def in_a_hurry() -> Applying:
    who = await person().start()
    said = c.Said(step="identity.name", words="王小明")
    for _ in range(9):
        await who.send(c.GiveName(name="王小明", said=said))
    who.clock.advance(timedelta(seconds=3))
    await who.play_to(Fact.AMOUNT)
    return who


async def to_anothers_card() -> Applying:
    first = await person().start()
    await first.play_to(Fact.OCCUPATION)
    other = c.GiveName(name="李雷")
    who = await beside(first, sequence="301", answers={Fact.NAME: other})
    await who.play_to()
    return who


SEEN: dict[Sign, tuple[Play, State]] = {
    Sign.DEVICE_VELOCITY: (by_device, State.ON_HOLD),
    Sign.IDENTITY_VELOCITY: (by_identity, State.ON_HOLD),
    Sign.CARD_VELOCITY: (by_card, State.ON_HOLD),
    Sign.IDENTITY_REUSED: (under_two_names, State.BLOCKED),
    Sign.DEVICE_JUMP: (on_many_devices, State.IDENTIFIED),
    Sign.PLACE_JUMP: (in_two_places, State.IDENTIFIED),
    Sign.ANSWERS_CHANGED: (answering_anew, State.ON_HOLD),
    Sign.NIGHT: (at_night, State.OFFERED),
    Sign.SPEED: (in_a_hurry, State.OFFERED),
    Sign.PAYOUT_MISMATCH: (to_anothers_card, State.ON_HOLD),
}


@pytest.mark.parametrize("sign", SEEN)
async def test_sign(sign: Sign) -> None:
    play, follows = SEEN[sign]
    who = await play()
    alert = await who.last(MonitorAlerted)
    assert (alert.sign, await who.state()) == (sign, follows)


@pytest.mark.parametrize("sign", [sign for sign in SEEN if SEEN[sign][1] is State.ON_HOLD])
async def test_released_hold_completes(sign: Sign) -> None:
    who = await SEEN[sign][0]()
    (entry,) = await who.service.queue()
    assert (entry.application_id, entry.hold and entry.hold.sign) == (who.application_id, sign)
    await who.send(c.ReleaseHold(note="spoke with the applicant"))
    assert await who.service.queue() == []
    await who.play_to()
    assert await who.count(ApplicationHeld) == await who.count(HoldReleased) == 1
    assert await who.count(PayoutConfirmed) <= 1
    assert await who.state() is not State.ON_HOLD


@pytest.mark.parametrize("sign", [Sign.DEVICE_JUMP, Sign.PLACE_JUMP])
async def test_passed_step_up_completes(sign: Sign) -> None:
    who = await SEEN[sign][0]()
    assert (await who.last(StepUpAsked)).sign is sign
    assert Fact.FACE not in (await who.view()).facts
    await who.play_to()
    assert (await who.last(StepUpPassed)).sign is sign
    assert await who.count(FaceChecked) == 2
    assert await who.state() is State.ACTIVE


async def test_second_name_for_identity_blocks() -> None:
    who = await under_two_names()
    for command in (c.Proceed(), c.CheckFace(), c.GiveCard(card=card())):
        try:
            await who.send(command)
        except Rejected as rejected:
            assert rejected.reason == "closed"
    assert await who.count(PayoutRequested) == 0
    assert (await who.last(ApplicationBlocked)).decided_by == "policy"


async def test_corrected_name_raises_no_identity_alert() -> None:
    first = await person(answers={Fact.NAME: c.GiveName(name="王晓明")}).start()
    await first.play_to(Fact.MOBILE)
    await first.send(c.GiveName(name="王小明"))
    await first.play_to(Fact.CARD)
    who = await beside(first)
    await who.play_to(Fact.CARD)
    assert await who.count(MonitorAlerted) == 0


async def test_held_application_cannot_change_or_pay() -> None:
    who = person()
    await who.play_to(Fact.PAYOUT)
    who.faults.inject("payout-mismatch")
    await who.send(c.Proceed())
    assert await who.state() is State.ON_HOLD
    await who.send(c.Proceed())
    assert await who.count(PayoutRequested) == 0
    with pytest.raises(Rejected, match="on_hold"):
        await who.send(c.Rate(rating=5))
    await who.send(c.ConfirmBlock(note="the card is another's"))
    assert await who.state() is State.BLOCKED
    await who.send(c.Proceed())
    assert await who.count(PayoutRequested) == 0


async def test_hold_after_signing_pays_once_released() -> None:
    who = person()
    await who.play_to(Fact.PAYOUT)
    who.faults.inject("payout-mismatch")
    await who.send(c.Proceed())
    assert (await who.last(ApplicationHeld)).interrupted is State.SIGNED
    await who.send(c.ReleaseHold(note="looked at"))
    await who.play_to()
    assert await who.count(PayoutConfirmed) == 1


async def test_step_up_before_payout_keeps_facts() -> None:
    who = person()
    await who.play_to(Fact.PAYOUT)
    who.faults.inject("device-jump")
    await who.send(c.Proceed())
    view = await who.view()
    assert view.due is Fact.FACE and view.holds(Fact.SIGNED, Fact.DECISION)
    await who.play_to()
    assert await who.state() is State.ACTIVE


async def test_failed_step_up_holds_for_a_person() -> None:
    who = person()
    await who.play_to(Fact.BUREAU)
    who.faults.inject("device-jump")
    await who.send(c.Proceed())
    who.faults.inject("face-mismatch")
    for _ in range(3):
        await who.send(c.CheckFace())
    assert await who.state() is State.ON_HOLD
    await who.send(c.ReleaseHold(note="compared by hand"))
    who.faults.clear()
    await who.play_to()
    assert await who.state() is State.ACTIVE


@pytest.mark.parametrize("name", [f.name for f in FAULTS.values() if f.partner == MONITORING])
async def test_each_can_be_staged_with_a_magic_identity(name: str) -> None:
    who = Applying()
    who.faults.inject(name)
    await who.play_to()
    assert await who.count(MonitorAlerted) == 1
    assert await who.state() in (State.ON_HOLD, State.BLOCKED, State.ACTIVE)


async def test_magic_identities_leave_no_fingerprints() -> None:
    first = Applying()
    for _ in range(6):
        who = await beside(first, sequence="903")
        who.answers[Fact.AMOUNT] = c.ChooseAmount(amount_fen=1_000_00)
        await who.play_to(Fact.RATING)
        assert await who.state() is State.ACTIVE
        assert await who.count(MonitorAlerted) == 0


async def test_each_sign_is_raised_once() -> None:
    who = await by_identity()
    await who.send(c.ReleaseHold(note="known"))
    await who.play_to()
    alerts = [e.sign for e in await who.events() if isinstance(e, MonitorAlerted)]
    assert len(alerts) == len(set(alerts))


async def test_recorded_offers_fold_to_the_same() -> None:
    who = await on_many_devices()
    await who.play_to()
    journal = await who.service.read(who.application_id)
    assert fold(who.application_id, journal) == await who.view()


def on_disk(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in folder.glob("journal*"))


async def test_store_without_fingerprints_is_migrated(tmp_path: Path) -> None:
    who = await person(data_dir=tmp_path).start()
    await who.play_to(Fact.MOBILE)
    await who.service.close()
    make_older(tmp_path / JOURNAL, 1)
    who.service = who.open()
    await who.play_to(Fact.CARD)
    assert len(await who.service.store.fingerprints([await mark_of(who)])) == 1
    await who.service.close()


async def mark_of(who: Applying) -> tuple[FingerprintKind, str]:
    book = FingerprintIndex(who.service.store, Chance(who.seed).secret("marks"))
    return "identity", await book.digest(number(ORDINARY))


async def test_fingerprints_follow_the_seed_and_store() -> None:
    one, same, other = person(seed=1), person(seed=1), person(seed=None)
    assert await mark_of(one) == await mark_of(same) != await mark_of(other)


async def test_fingerprints_hold_nothing_personal_and_go_with_erasure(
    tmp_path: Path,
) -> None:
    first = await person(data_dir=tmp_path).start()
    await first.play_to(Fact.OCCUPATION)
    await first.crash()
    who = person(data_dir=tmp_path, clock=first.clock)
    who.service = first.service
    who.answers[Fact.NAME] = c.GiveName(name="李雷")
    await who.play_to()
    assert await who.state() is State.BLOCKED
    kept = on_disk(tmp_path)
    for secret in (number(ORDINARY), card(), "王小明"):
        assert secret.encode() not in kept
    await first.service.erase(first.application_id)
    again = person(data_dir=tmp_path, clock=first.clock, answers=who.answers)
    again.service = first.service
    await again.play_to(Fact.CARD)
    assert await again.state() is not State.BLOCKED
    await first.service.close()
