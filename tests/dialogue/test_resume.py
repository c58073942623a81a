"""After any interruption an application resumes where it was, with its transcript."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from loanflow_tui.dialogue.conversation import Conversation
from loanflow_tui.dialogue.session import Session, SessionOptions, open_session
from loanflow_tui.lending.commands import ChooseProduct, DecideReferral
from loanflow_tui.lending.runtime.clock import ManualClock
from loanflow_tui.lending.terms import Product
from tests.dialogue.conftest import Journey

STEPS = (
    "product", "verify.code", "documents.bank_statement", "offer.tenor", "sign.code",
    "closing.comment",
)  # fmt: skip


def options(directory: Path, clock: ManualClock) -> SessionOptions:
    return SessionOptions(directory, seed=3, pace=0, clock=clock, contracts="defer")


async def journey_to(session: Session, clock: ManualClock, step: str) -> Journey:
    talk = await Conversation.open(session, "wechat", "en", "wang-fang")
    await talk.begin()
    journey = Journey(talk, clock)
    await journey.play_to(step)
    return journey


@pytest.mark.parametrize("step", STEPS)
async def test_another_process_asks_the_same_after_the_same(
    tmp_path: Path, clock: ManualClock, step: str
) -> None:
    async with await open_session(options(tmp_path, clock)) as session:
        before = await journey_to(session, clock, step)
        turns, question = list(before.talk.turns), before.talk.question
        application_id = before.talk.application_id
    async with await open_session(options(tmp_path, clock)) as session:
        talk = await Conversation.resume(session, application_id)
        await talk.begin()
        assert list(talk.turns) == turns
        assert talk.question == question
        await Journey(talk, clock).play()
        assert talk.ended


async def test_an_unknown_application_is_not_resumed(session: Session) -> None:
    with pytest.raises(LookupError):
        await Conversation.resume(session, "ANOSUCH")


async def test_lapsed_offer_is_scored_again(session: Session, clock: ManualClock) -> None:
    before = await journey_to(session, clock, "offer.tenor")
    clock.advance(timedelta(hours=25))
    talk = await Conversation.resume(session, before.talk.application_id)
    await talk.begin()
    ids = [turn.message.id for turn in talk.turns if turn.message]
    assert "turn-offer-expired" in ids
    assert ids.count("turn-offer") == 2
    assert Journey(talk, clock).step == "offer.amount"


async def test_a_lapsing_offer_is_announced(session: Session, clock: ManualClock) -> None:
    journey = await journey_to(session, clock, "offer.accept")
    clock.advance(timedelta(hours=25))
    await journey.choose("accept")
    assert "turn-offer-expired" in journey.new_ids
    assert journey.step == "offer.amount"


async def test_undo_after_expiry_does_nothing(session: Session, clock: ManualClock) -> None:
    journey = await journey_to(session, clock, "consent.host_data")
    clock.advance(timedelta(days=90))
    await journey.say("change my consents")
    assert journey.step == "end"
    assert journey.talk.journal[-1].kind == "QuestionShown"
    assert not any(turn.key.startswith("problem") for turn in journey.talk.turns)


async def test_an_application_left_for_a_month_has_ended(
    session: Session, clock: ManualClock
) -> None:
    before = await journey_to(session, clock, "profile.income")
    clock.advance(timedelta(days=31))
    talk = await Conversation.resume(session, before.talk.application_id)
    await talk.begin()
    assert talk.ended
    assert [t.message.id for t in talk.turns if t.message][-2:] == ["turn-expired", "ask-end"]


async def test_two_windows_do_not_overwrite_each_other(tmp_path: Path, clock: ManualClock) -> None:
    async with (
        await open_session(options(tmp_path, clock)) as one,
        await open_session(options(tmp_path, clock)) as other,
    ):
        first = await journey_to(one, clock, "product")
        talk = await Conversation.resume(other, first.talk.application_id)
        await talk.begin()
        await talk.choose("emergency")
        assert not await first.choose("consumer")
        assert first.step == "consent.privacy"
        assert "problem-elsewhere" in [t.message.id for t in first.talk.turns if t.message]
        assert await first.choose("agree")
        assert first.events.count("ProductChosen") == 1


async def test_refresh_reads_another_windows_answers(tmp_path: Path, clock: ManualClock) -> None:
    async with (
        await open_session(options(tmp_path, clock)) as one,
        await open_session(options(tmp_path, clock)) as other,
    ):
        first = await journey_to(one, clock, "product")
        command = ChooseProduct(product=Product.EMERGENCY)
        await other.service.handle(first.talk.application_id, command)
        await first.talk.refresh()
        assert first.step == "consent.privacy"


async def test_a_clock_left_behind_is_told(tmp_path: Path) -> None:
    ahead, behind = ManualClock(), ManualClock()
    ahead.advance(timedelta(days=40))
    async with (
        await open_session(options(tmp_path, behind)) as one,
        await open_session(options(tmp_path, ahead)) as other,
    ):
        first = await journey_to(one, behind, "profile.income")
        await (await Conversation.open(other, "alipay", "en")).begin()
        await first.say("12000")
        assert first.new_ids[:2] == ["time-went-on", "turn-expired"]
        assert behind.now() == ahead.now()


async def test_refresh_shows_a_decision_made_elsewhere(tmp_path: Path, clock: ManualClock) -> None:
    async with (
        await open_session(options(tmp_path, clock)) as one,
        await open_session(options(tmp_path, clock)) as office,
    ):
        talk = await Conversation.open(one, "alipay", "en", "zhou-tao")
        await talk.begin()
        journey = Journey(talk, clock)
        await journey.play()
        await office.service.handle(talk.application_id, DecideReferral(approve=True, note="why"))
        await journey.choose("check_again")
        assert journey.step == "offer.amount"


async def test_an_unsaved_contract_is_reported_and_retried(
    tmp_path: Path, clock: ManualClock
) -> None:
    opened = SessionOptions(tmp_path, seed=3, pace=0, clock=clock)
    async with await open_session(opened) as session:
        journey = await journey_to(session, clock, "sign.code")
        files = session.service.deps.files
        files.directory = tmp_path / "journal.sqlite3"
        assert not await journey.fill()
        assert journey.new_ids[-1] == "problem-disk"
        assert journey.step == "partner.retry"
        files.directory = tmp_path
        await journey.say("try again")
        assert journey.step == "closing.rating"
        assert journey.events.count("ContractSigned") == 1


async def test_an_unwritable_sample_is_reported(tmp_path: Path, clock: ManualClock) -> None:
    no_folder = tmp_path / "samples"
    no_folder.touch()
    async with await open_session(replace(options(tmp_path, clock), samples=no_folder)) as session:
        journey = await journey_to(session, clock, "documents.id_front")
        assert not await journey.choose("use_sample")
        assert journey.new_ids == ["problem-sample"]
        assert journey.step == "documents.id_front"
