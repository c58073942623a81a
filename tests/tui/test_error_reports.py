"""Failures are explained on the screen, and stored data stays untouched."""

import re
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest

from loanflow_tui.dialogue.conversation import Conversation
from loanflow_tui.dialogue.session import SessionOptions, open_session
from loanflow_tui.lending.bootstrap import JOURNAL
from loanflow_tui.lending.journal.sqlite import SqliteStore
from loanflow_tui.lending.journal.store import StoreProblem
from loanflow_tui.lending.policy import PolicyError, load_policy
from loanflow_tui.scenarios.drivers.stage import Stage, staged
from loanflow_tui.scenarios.drivers.staged_app import StagedApp
from loanflow_tui.tui.error_reports import last_words, told_of, write_report
from tests.lending.wrong_policies import SHORT, written
from tests.tui.staging import asked, options

REASONS = ("locked", "read_only", "corrupt", "newer", "disk_full", "unavailable")
NUMBER = "110101199003078515"


def text(stage: Stage) -> str:
    return re.sub(r"[\s│╭╮╰╯─]+", " ", stage.driver.look().text)


async def kept(data_dir: Path) -> None:
    """Store an application in the data directory."""
    async with await open_session(SessionOptions(data_dir, seed=1, pace=0)) as session:
        talk = await Conversation.open(session, "alipay", "en", "li-wei")
        await talk.begin()


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        ("PRAGMA user_version = 99", "written by a newer version"),
        ("PRAGMA application_id = 7", "damaged; it was left as it is"),
    ],
)
async def test_foreign_file_is_named_and_left(tmp_path: Path, damage: str, said: str) -> None:
    await kept(tmp_path)
    with closing(sqlite3.connect(tmp_path / JOURNAL)) as file:
        file.execute(damage)
        file.commit()
    before = (tmp_path / JOURNAL).read_bytes()
    async with staged(options(data_dir=tmp_path), (80, 24), open_program=False) as stage:
        assert stage.app.screen.id == "trouble"
        assert said in text(stage)
        await stage.driver.press("escape")
        assert stage.app.screen.id == "home"
    assert (tmp_path / JOURNAL).read_bytes() == before


async def test_locked_file_lets_the_answer_retry(
    tmp_path: Path,
) -> None:
    async with staged(options(data_dir=tmp_path)) as stage:
        store = stage.driver.talk.session.service.store
        assert isinstance(store, SqliteStore)
        assert store._database._db is not None
        store._database._db.execute("PRAGMA busy_timeout = 20")
        with closing(sqlite3.connect(tmp_path / JOURNAL, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            await stage.driver.say("personal")
            assert "Another program is using the file" in text(stage)
            assert stage.driver.input == "personal"
        await stage.driver.press("enter")
        assert asked(stage.driver.talk).step == "consent.privacy"


async def test_every_trouble_has_its_words_in_both_languages(tmp_path: Path) -> None:
    policy = written(tmp_path, SHORT.replace("ceiling: 24%", "ceiling: 0.24"))
    with pytest.raises(PolicyError) as caught:
        load_policy(policy)
    line = SHORT[: SHORT.index("ceiling: 24%")].count("\n") + 1
    async with staged(options(), open_program=False) as stage:
        for wrong in ("A percentage such as 14.6% belongs here", "这里应为百分比"):
            title, (mistake,) = told_of(stage.app, caught.value)
            assert title.id == "ui-trouble-option"
            assert wrong in stage.app.appearance.wording.say(mistake)
            assert f"{policy}:{line}:3" in stage.app.appearance.wording.say(mistake)
            told = [told_of(stage.app, StoreProblem(reason))[1] for reason in REASONS]
            said = {
                stage.app.appearance.wording.say(message)
                for messages in told
                for message in messages
            }
            assert len(said) == len(REASONS)
            assert not any("problem-" in words for words in said)
            await stage.driver.press("f4")


def failed() -> Exception:
    """Return an error that contains a sensitive number."""
    try:
        raise ValueError(f"can't read {NUMBER}")
    except ValueError as problem:
        return problem


def test_a_report_is_private_and_holds_no_values(tmp_path: Path) -> None:
    path = write_report(tmp_path, failed())
    assert path is not None
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    report = path.read_text()
    assert "ValueError" in report
    assert NUMBER not in report


def test_without_a_place_there_is_no_report(tmp_path: Path) -> None:
    (tmp_path / "reports").write_text("in the way")
    assert write_report(tmp_path, failed()) is None
    assert write_report(None, failed()) is None


async def test_the_journey_continues_after_an_error(
    tmp_path: Path,
) -> None:
    async def work() -> None:
        raise failed()

    async with staged(options(data_dir=tmp_path)) as stage:
        words = last_words(stage.app, failed())
        assert f"loanflow --resume {stage.driver.talk.application_id}" in words
        assert NUMBER not in words and "Traceback" not in words
        stage.app.act(work())
        while stage.app.screen.id != "trouble":
            await stage.pilot.pause()
        seen = text(stage)
        assert "Your answers are safe" in seen
        assert "Traceback" not in seen
        assert NUMBER not in seen
        assert isinstance(stage.app, StagedApp)
        stage.app.trouble = None
        await stage.driver.press("escape")
        await stage.driver.fill()
        assert asked(stage.driver.talk).step == "consent.privacy"


async def test_failing_terminal_ends_in_plain_words(tmp_path: Path) -> None:
    kept_id = ""
    with pytest.raises(RuntimeError, match="terminal"):
        async with staged(options(data_dir=tmp_path)) as stage:
            kept_id = stage.driver.talk.application_id
            stage.app.panic("a traceback")
    assert stage.app.return_code == 1
    async with staged(options(data_dir=tmp_path), open_program=False) as stage:
        await stage.driver.click(f"#resume-{kept_id}")
        assert asked(stage.driver.talk).step == "product"


async def test_the_screen_shows_what_another_window_did(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(StagedApp, "looks_every", 0.05)
    async with (
        staged(options(data_dir=tmp_path)) as stage,
        await open_session(SessionOptions(tmp_path, seed=1, pace=0)) as session,
    ):
        other = await Conversation.resume(session, stage.driver.talk.application_id)
        await other.begin()
        await stage.driver.press(*"half")
        await other.fill()
        while getattr(stage.driver.talk.question, "step", "product") == "product":
            await stage.pilot.pause()
        await stage.driver.settle()
        assert "went on in another window" in text(stage)
        assert stage.driver.input == "half"
        assert asked(stage.driver.talk) == other.question
