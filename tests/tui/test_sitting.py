"""The app observes a sitting, and keeps nothing that was typed."""

from pathlib import Path

import pytest

from loanflow_tui.dialogue.session import SessionOptions, open_session
from loanflow_tui.exploration.walker import Start
from loanflow_tui.lending.api import Host, Language, Observed
from loanflow_tui.lending.journal.sittings import FOLDER, SittingLog
from loanflow_tui.scenarios.drivers.stage import app_options, staged


def observed(step: str = "identity.name", ms: int = 0) -> Observed:
    return Observed(kind="shown", sitting="a", ms=ms, seq=1, step=step)


async def test_sitting_tells_keys_reading_help_and_leaving() -> None:
    async with staged(app_options(Start("li-wei").loaded)) as stage:
        talk, pilot = stage.driver.talk, stage.pilot
        log, application_id = talk.session.service.sittings, talk.application_id
        await stage.driver.fill()
        await pilot.press("x", "y", "backspace", "backspace", *"yes", "enter")
        await stage.driver.settle()
        await pilot.press("f1")
        await stage.driver.settle()
        await pilot.press("escape", "ctrl+o")
        await stage.driver.settle()
        await pilot.press("end")
        await stage.driver.settle()
        await pilot.press("escape", "pageup")
        await pilot.resize_terminal(90, 30)
        await stage.driver.settle()
        stage.app.action_home()
        await stage.driver.settle()
        found = await log.read(application_id)
    kinds = [each.kind for each in found]
    assert kinds[0] == "opened" and kinds[-1] == "left"
    assert {"read", "read_to_end", "help", "scrolled_back", "resized"} <= set(kinds)
    filled, typed = (each for each in found if each.kind == "answered")
    assert (filled.what, filled.keys, filled.taken) == ("filled", 0, True)
    assert (typed.step, typed.keys, typed.deleted, typed.taken) == ("consent.privacy", 5, 2, True)
    shown = [each.step for each in found if each.kind == "shown"]
    assert shown == ["product", "consent.privacy", "consent.bureau"]
    assert [each.ms for each in found if each.kind == "shown"] == sorted(
        each.ms for each in found if each.kind == "shown"
    )
    assert "yes" not in "".join(each.model_dump_json() for each in found)


async def test_log_survives_reopening_and_goes_with_erasure(tmp_path: Path) -> None:
    log = SittingLog(tmp_path)
    log.note("A1", observed(ms=1))
    await log.flush()
    log.note("A1", observed(ms=2))
    assert [each.ms for each in await log.read("A1")] == [1, 2]
    path = tmp_path / FOLDER / "A1.jsonl"
    path.write_text(path.read_text() + '{"kind": "sho', encoding="utf-8")
    assert [each.ms for each in await SittingLog(tmp_path).read("A1")] == [1]
    assert path.stat().st_mode & 0o077 == 0
    await log.erase("A1")
    assert not path.exists() and await log.read("A1") == []


async def test_log_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / FOLDER).write_text("in the way", encoding="utf-8")
    log = SittingLog(tmp_path)
    log.note("A1", observed())
    await log.flush()
    assert log.due


async def test_erasing_an_application_erases_its_sittings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LOANFLOW_KEY_DIR", str(tmp_path / "keys"))
    async with await open_session(SessionOptions(tmp_path / "data", seed=1)) as session:
        view = await session.service.start(Host.ALIPAY, Language.EN)
        session.service.sittings.note(view.application_id, observed())
        await session.service.sittings.flush()
        await session.service.erase(view.application_id)
        assert await session.service.sittings.read(view.application_id) == []
