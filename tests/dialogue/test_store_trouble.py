"""Store problems are reported at the step, and the chat continues after them."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from loanflow_tui.dialogue.conversation import Conversation
from loanflow_tui.dialogue.session import open_session
from loanflow_tui.lending.api import ApplicationView
from loanflow_tui.lending.api import commands as c
from loanflow_tui.lending.bootstrap import JOURNAL
from tests.dialogue.conftest import Begin
from tests.dialogue.troubled import (
    PERSONA,
    TROUBLES,
    options,
    problems,
    troubled,
    two_windows,
)

BEFORE_ANSWERS = {"locked": (3,), "read-only": (12,), "full": (20, 25), "gone": (8, 24)}


@pytest.mark.parametrize(
    ("kind", "at"), [(kind, at) for kind in TROUBLES for at in BEFORE_ANSWERS[kind]]
)
async def test_the_journey_continues_after_trouble(tmp_path: Path, kind: str, at: int) -> None:
    found = await troubled(tmp_path / "store", kind, at)
    assert found.held and (found.told or kind == "full"), found


async def test_f3_goes_on_after_the_lenders_work_failed(
    begin: Begin, monkeypatch: pytest.MonkeyPatch
) -> None:
    journey = await begin()
    await journey.play_to("documents.bank_statement")
    service = journey.talk.session.service
    handle = service.handle

    async def fail_at_work(application_id: str, command: c.Command) -> ApplicationView:
        if isinstance(command, c.Proceed):
            raise ZeroDivisionError
        return await handle(application_id, command)

    with monkeypatch.context() as broken:
        broken.setattr(service, "handle", fail_at_work)
        with pytest.raises(ZeroDivisionError):
            await journey.fill()
    await journey.fill()
    assert journey.step == "offer.amount"


async def test_two_windows_tell_each_other(tmp_path: Path) -> None:
    found = await two_windows(tmp_path / "store", 1)
    assert found.held and found.told, found


async def test_an_altered_application_offers_only_possible_acts(tmp_path: Path) -> None:
    async with await open_session(options(tmp_path)) as session:
        talk = await Conversation.open(session, "alipay", "en", PERSONA)
        await talk.begin()
        for _ in range(4):
            await talk.fill()
    with closing(sqlite3.connect(tmp_path / JOURNAL)) as db, db:
        db.execute("UPDATE events SET body = replace(body, 'privacy', 'bureau') WHERE seq > 3")
    async with await open_session(options(tmp_path)) as session:
        talk = await Conversation.resume(session, talk.application_id)
        await talk.begin()
        before = await session.service.rows(talk.application_id)
        assert talk.turns
        assert [each.id for each in (talk.question.choices if talk.question else ())] == [
            "what_is_wrong",
            "home",
        ]
        told = problems(talk)
        assert not await talk.answer("yes")
        assert not await talk.fill()
        assert await talk.choose("what_is_wrong")
        assert problems(talk) >= told + 3
        assert talk.question and talk.question.step == "altered"
        assert any(
            "was changed" in talk.wording.say(turn.message)
            for turn in talk.turns[-3:]
            if turn.message
        )
        assert await session.service.rows(talk.application_id) == before


async def test_application_without_events_speaks_the_language_in_use(tmp_path: Path) -> None:
    async with await open_session(options(tmp_path)) as session:
        kept = await Conversation.open(session, "alipay", "en", PERSONA)
    with closing(sqlite3.connect(tmp_path / JOURNAL)) as db, db:
        db.execute("DELETE FROM events")
    async with await open_session(options(tmp_path)) as session:
        talk = await Conversation.resume(session, kept.application_id, "en")
        await talk.begin()
        assert talk.language == "en"
        assert talk.question and talk.question.step == "altered"
        assert not await talk.fill()
        assert await talk.choose("what_is_wrong")
        assert problems(talk)


async def test_the_second_window_notices_the_first(tmp_path: Path) -> None:
    async with (
        await open_session(options(tmp_path)) as one,
        await open_session(options(tmp_path)) as two,
    ):
        first = await Conversation.open(one, "alipay", "en", PERSONA)
        await first.begin()
        second = await Conversation.resume(two, first.application_id)
        await second.begin()
        await second.notice()
        assert not problems(second)
        for _ in range(3):
            await first.fill()
        rows = await two.service.rows(first.application_id)
        await second.notice()
        assert problems(second) == 1
        assert second.question == first.question
        assert await two.service.rows(first.application_id) == rows
        await second.fill()
        await first.notice()
        assert first.question == second.question and first.asking == second.asking
