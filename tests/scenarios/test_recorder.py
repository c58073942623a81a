"""A live journey is recorded as a scenario that replays to the same."""

import asyncio
from pathlib import Path

import pytest
from click.testing import CliRunner
from textual.widgets import Static

from loanflow_tui.cli.record import command
from loanflow_tui.dialogue.conversation import Conversation
from loanflow_tui.dialogue.session import SessionOptions, open_session
from loanflow_tui.lending.api import ManualClock, state
from loanflow_tui.lending.api import commands as c
from loanflow_tui.lending.events.application import ApplicationStarted
from loanflow_tui.lending.policy.loading import DEFAULT
from loanflow_tui.scenarios.drivers.headless_player import play_without_screen
from loanflow_tui.scenarios.drivers.idle import MessageWatch, settle
from loanflow_tui.scenarios.event_loop import run_apart
from loanflow_tui.scenarios.loading import load_scenario
from loanflow_tui.scenarios.recorder import Recorder, scenario_text
from loanflow_tui.scenarios.recording_app import RecordingApp
from loanflow_tui.scenarios.session_setup import shelf
from loanflow_tui.tui.app_options import AppOptions
from tests.renew.policy import FOLDER
from tests.scenarios.playing import failure


async def recorded(persona: str | None = "li-wei") -> tuple[str, list[str]]:
    """Return a recording of a journey with detours, and its journal's events."""
    options = SessionOptions(
        seed=1, pace=0, clock=ManualClock(), contracts="defer", samples=shelf()
    )
    async with await open_session(options) as session:
        talk = await Conversation.open(session, "alipay", "en", persona)
        recorder = Recorder(talk)
        await talk.begin()
        await talk.choose("consumer")
        for _ in range(5):
            await talk.choose("agree")
        await talk.answer("why")
        for answer in ("李伟", "110101198903149012", "110101198903149011", "13800138001"):
            await talk.answer(answer)
        if persona is None:
            return scenario_text(recorder, 1), []
        for _ in range(40):
            if talk.question and talk.question.step != "offer.amount":
                await talk.fill()
        await talk.answer("2万")
        await talk.choose("months_6")
        for _ in range(20):
            if not talk.ended:
                await talk.fill()
        return scenario_text(recorder, 1), [each.kind for each in talk.journal]


async def test_recording_replays_to_the_same_events(tmp_path: Path) -> None:
    text, kinds = await recorded()
    path = tmp_path / "recorded.scenario.yaml"
    path.write_text(text, encoding="utf-8")
    run = await play_without_screen(load_scenario(path))
    assert run.ok, failure(run) + text
    assert [each.kind for each in run.journal] == kinds


async def _done_beside(talk: Conversation, recorder: Recorder) -> Conversation:
    """Act without answering: switches, a fault, a decision, the clock, resuming."""
    await talk.set_language("zh-CN")
    talk.session.faults.inject("bureau-timeout")
    for _ in range(40):
        if state(talk.view).value == "referred":
            break
        await talk.fill()
    await talk.session.service.handle(
        talk.application_id,
        c.DecideReferral(approve=True, limit_fen=500_000, note="Known to us"),
    )
    await talk.settled()
    talk.session.faults.clear()
    await talk.session.service.release(talk.application_id)
    recorder.opening = True
    talk = await Conversation.resume(talk.session, talk.application_id)
    recorder.opened(talk)
    await talk.begin()
    for _ in range(40):
        if not talk.goes_on:
            await talk.fill()
    await talk.move_clock("due")
    await talk.choose("not-offered")
    await talk.answer("help")
    return talk


async def test_recorded_acts_replay_to_the_same_journal(tmp_path: Path) -> None:
    options = SessionOptions(
        seed=3, pace=0, clock=ManualClock(), contracts="defer", samples=shelf()
    )
    async with await open_session(options) as session:
        talk = await Conversation.open(session, "wechat", "en", "zhou-tao")
        recorder = Recorder(talk)
        await talk.begin()
        talk = await _done_beside(talk, recorder)
        text, journal = scenario_text(recorder, 3), [each.hash for each in talk.journal]
    path = tmp_path / "recorded.scenario.yaml"
    path.write_text(text, encoding="utf-8")
    run = await play_without_screen(load_scenario(path))
    assert run.ok, failure(run) + text
    for word in ("decide:", "Known to us", "limit: 5000", "move_clock: due", "clear: all"):
        assert word in text
    assert [each.hash for each in run.journal] == journal


async def test_it_is_short_and_tells_no_secret() -> None:
    text, _ = await recorded()
    assert text.count("\n") < 50, text
    assert "applicant: li-wei" in text
    assert "repair: checksum" in text
    assert "say: 2万" in text
    assert "13800138001" not in text
    assert "110101198903149011" not in text


async def test_no_typed_name_or_number_is_recorded() -> None:
    options = SessionOptions(seed=1, pace=0, clock=ManualClock(), samples=shelf())
    async with await open_session(options) as session:
        talk = await Conversation.open(session, "alipay", "en")
        recorder = Recorder(talk)
        await talk.begin()
        await talk.choose("consumer")
        for _ in range(5):
            await talk.choose("agree")
        for typed in ("王小明1", "王小明", "11010119900307803", "my name is 王小明 13912345678"):
            await talk.answer(typed)
        text = scenario_text(recorder)
    assert text.endswith("  - fill: identity.name\n  - expect:\n      step: identity.number\n")
    for typed in ("王小明", "11010119900307803", "13912345678"):
        assert typed not in text


async def test_an_earlier_application_is_gone_back_to(tmp_path: Path) -> None:
    options = SessionOptions(
        seed=1, pace=0, clock=ManualClock(), contracts="defer", samples=shelf()
    )
    async with await open_session(options) as session:
        first = await Conversation.open(session, "alipay", "en", "li-wei")
        recorder = Recorder(first)
        await first.begin()
        await first.choose("consumer")
        second = await Conversation.open(session, "alipay", "en", "li-wei")
        recorder.opened(second)
        await second.begin()
        await session.service.release(first.application_id)
        back = await Conversation.resume(session, first.application_id)
        recorder.opened(back)
        await back.begin()
        await back.choose("agree")
        text, journal = scenario_text(recorder, 1), [each.hash for each in back.journal]
    assert "resume: 1" in text
    path = tmp_path / "recorded.scenario.yaml"
    path.write_text(text, encoding="utf-8")
    run = await play_without_screen(load_scenario(path))
    assert run.ok, failure(run) + text
    assert [each.hash for each in run.journal] == journal


async def test_the_persona_is_recognised_by_its_numbers() -> None:
    text, _ = await recorded(None)
    assert "applicant: li-wei" in text


async def test_the_app_records_a_scenario() -> None:
    app = RecordingApp(AppOptions(persona="li-wei", seed=1, pace=0, clock=ManualClock()))
    watch = MessageWatch()
    async with app.run_test(size=(80, 24), message_hook=watch):
        await settle(app, watch)
        app.launcher.begin()
        await settle(app, watch)
        for _ in range(3):
            app.action_fill()
            await settle(app, watch)
        assert app.recorder is not None
        assert scenario_text(app.recorder, 1).endswith(
            "  - expect:\n      step: consent.host_data\n"
        )
        app.action_leave()
        await settle(app, watch)
        shown = [str(each.render()) for each in app.screen.query(Static)]
        assert app.say("record-leave") in shown
        assert app.say("ui-leave-lost") not in shown


async def _filled(app: RecordingApp, times: int) -> None:
    watch = MessageWatch()
    async with app.run_test(size=(80, 24), message_hook=watch):
        await settle(app, watch)
        app.launcher.begin()
        for _ in range(times):
            await settle(app, watch)
            app.action_fill()
        await settle(app, watch)


def test_command_records_the_policy_in_force(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    policy, target = tmp_path / "dear.yaml", tmp_path / "scenarios" / "recorded.scenario.yaml"
    default = (FOLDER / DEFAULT).read_text(encoding="utf-8")
    policy.write_text(default.replace('version: "2026.1"', 'version: "2026.9"', 1), "utf-8")
    target.parent.mkdir()
    monkeypatch.setattr("loanflow_tui.cli.record.need_terminal", lambda _: None)
    monkeypatch.setattr(RecordingApp, "run", lambda app: asyncio.run(_filled(app, 2)))
    given = [str(target), "--policy", str(policy), "--persona", "li-wei", "--pace", "0"]
    done = CliRunner().invoke(command, given)
    assert done.exit_code == 0, done.output
    assert "policy: ../dear.yaml" in target.read_text("utf-8")
    run = run_apart(play_without_screen(load_scenario(target)))
    assert run.ok, failure(run)
    started = run.journal[0].event
    assert isinstance(started, ApplicationStarted) and started.policy_version == "2026.9"
