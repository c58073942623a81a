"""The presenter's tools: F9 moves the clock, faults are chosen, data is exported and erased."""

import json
from pathlib import Path

import pytest
from textual.color import Color
from textual.command import CommandList, CommandPalette
from textual.widgets._toast import Toast

from loanflow_tui.lending.events import PayoutConfirmed
from loanflow_tui.lending.runtime.clock import ManualClock
from loanflow_tui.scenarios.drivers.idle import MessageWatch, settle
from loanflow_tui.scenarios.drivers.stage import Stage, staged
from loanflow_tui.tui.app import LoanflowApp
from loanflow_tui.tui.app_options import AppOptions
from loanflow_tui.tui.commands import commands
from tests.tui import staging
from tests.tui.staging import to


def options(**changed: object) -> AppOptions:
    return staging.options(**{"clock": ManualClock()} | changed)


async def to_the_loan(stage: Stage) -> None:
    await to(stage, "end")
    await stage.driver.choose("loan")


async def test_running_loan_is_kept_until_its_due_date() -> None:
    async with staged(options()) as stage:
        await to_the_loan(stage)
        stage.app.presenter.ask_to_erase()
        await stage.driver.settle()
        await stage.driver.press("right", "enter")
        assert stage.app.mini is not None, "a running loan can't be erased"
        await stage.driver.press("escape")
        assert "F9 Clock" in stage.driver.look().text
        await stage.driver.press("f9")
        assert stage.driver.talk.view.today.isoformat() == "2026-12-24"
        assert "is due on 24 Dec 2026" in stage.driver.look().text
        await stage.driver.choose("loan_instalment")
        await stage.driver.choose("repay_now")
        assert "was repaid" in stage.driver.look().text


async def test_f9_does_nothing_while_nothing_is_due() -> None:
    async with staged(options(), (80, 24)) as stage:
        await to(stage, "offer.amount")
        before = stage.driver.talk.view
        await stage.driver.press("f9")
        assert stage.driver.talk.view == before
        assert not any("due date" in each.title for each in commands(stage.app))
        stage.app.action_clock("day")
        await stage.driver.settle()
        assert stage.driver.talk.view.today > before.today


@pytest.mark.parametrize("size", [(80, 24), (140, 44)])
async def test_notices_leave_the_answer_in_view(
    size: tuple[int, int],
) -> None:
    app = LoanflowApp(options())
    watch = MessageWatch()
    async with app.run_test(size=size, notifications=True, message_hook=watch) as pilot:
        app.launcher.begin()
        await settle(app, watch)
        await pilot.press("f9")
        await settle(app, watch)
        await pilot.pause()
        toast = app.screen.query_one(Toast)
        assert toast._notification.message == app.say("ui-clock-nothing-due")
        assert toast.region.size
        for part in ("#title", "#rail", "#dock", "#keys"):
            assert not toast.region.overlaps(app.screen.query_one(part).region)


async def test_inspector_follows_chapters_and_state() -> None:
    async with staged(options(), (132, 40)) as stage:
        inspector = stage.app.screen.query_one("#hood")
        lines = stage.driver.look().text.splitlines()
        y = next(n for n, line in enumerate(lines) if "ApplicationStarted" in line)
        await stage.pilot.click(offset=(lines[y].index("ApplicationStarted"), y))
        await stage.driver.settle()
        assert "policy_version" in stage.driver.look().text, "an event opens by a click"
        await stage.driver.press("escape")
        for step, said in (("product", "1 of 9  Consents"), ("offer.amount", "7 of 9  Score")):
            await to(stage, step)
            first = stage.driver.look().text.splitlines()[inspector.content_region.y]
            assert first[inspector.content_region.x :].startswith(said), step
        await to(stage, "closing.rating")
        await stage.driver.press("f4")
        lines = stage.driver.look().text.splitlines()
        lines = lines[inspector.content_region.y : inspector.content_region.bottom]
        assert any(line.rstrip().endswith("◉ 还款中") for line in lines)


async def test_phone_keeps_its_width_beside_the_inspector() -> None:
    async with staged(options(), (160, 36)) as stage:
        for width, phone in ((160, 86), (120, 72), (100, 86), (80, 80), (160, 86)):
            await stage.driver.resize(width, 36)
            assert stage.app.screen.query_one("#phone").region.width == phone
            beside = stage.app.screen.query_one("#hood").region
            assert bool(beside.width) is (width >= 120), width
        for size, ruled in (((80, 24), False), ((100, 36), True)):
            await stage.driver.resize(*size)
            chat = stage.app.screen.query_one("#chat").region
            above = stage.driver.look().text.splitlines()[chat.y - 1][chat.x : chat.right]
            assert (set(above) == {"▁"}) is ruled, size


async def test_inspector_fits_small_terminals() -> None:
    async with staged(options(persona="liu-yang"), (120, 36)) as stage:
        inspector = stage.app.screen.query_one("#hood")
        await to(stage, "offer.amount")
        assert inspector.max_scroll_y == 0
        assert "732 excellent" in stage.driver.look().text


async def test_journal_opens_an_event_by_keys() -> None:
    async with staged(options(), (132, 40)) as stage:
        await to(stage, "identity.mobile")
        await stage.driver.press("ctrl+g", "up", "enter")
        seen = stage.driver.look().text
        assert "IdentityGiven" in seen
        assert '"number": "••••"' in seen
        await stage.driver.press("escape", "escape", "1")
        assert stage.driver.input == "1"


async def test_palette_wears_the_hosts_colours() -> None:
    async with staged(options(theme="light"), (80, 24)) as stage:
        for open_list in (stage.app.action_command_palette, stage.app.action_faults):
            await stage.driver.press("f6")
            open_list()
            await stage.driver.settle()
            while not stage.app.screen.has_class("-ready"):
                await stage.driver.change()
            surface = Color.parse(stage.app.theme_variables["lf-surface"])
            field, listed = (stage.app.screen.query_one(kind) for kind in ("#--input", CommandList))
            assert {field.styles.background, listed.styles.background} == {surface}
            assert listed.region.bottom < stage.app.screen.size.height
            await stage.driver.press("escape")
            assert stage.app.screen is stage.driver.mini


async def test_chosen_fault_waits_in_the_inspector() -> None:
    async with staged(options(inspect=True)) as stage:
        stage.app.action_faults()
        await stage.driver.settle()
        assert isinstance(stage.app.screen, CommandPalette)
        await stage.driver.press(*"nofunds")
        await stage.driver.press("escape", "escape")
        stage.driver.talk.session.faults.inject("face-timeout")
        await stage.driver.fill()
        assert "face-timeout" in stage.driver.look().text


async def test_data_is_saved_and_erased_after_confirmation(tmp_path: Path) -> None:
    async with staged(options(data_dir=tmp_path)) as stage:
        await to(stage, "identity.mobile")
        application_id, service = (
            stage.driver.talk.application_id,
            stage.driver.talk.session.service,
        )
        stage.app.presenter.keep_data()
        await stage.driver.settle()
        (file,) = (tmp_path / "exports").iterdir()
        assert json.loads(file.read_text("utf-8"))["personal"]["NameGiven.name"]
        assert file.stat().st_mode & 0o777 == 0o600
        stage.app.presenter.ask_to_erase()
        await stage.driver.settle()
        assert stage.app.screen.id == "erase"
        await stage.driver.press("enter")
        assert await service.store.key(application_id) is not None, "keeping is what Enter does"
        stage.app.presenter.ask_to_erase()
        await stage.driver.settle()
        await stage.driver.press("right", "enter")
        assert await service.store.key(application_id) is None
        assert stage.app.mini is None


async def test_a_screenshot_lies_with_what_is_saved(tmp_path: Path) -> None:
    (tmp_path / "exports").mkdir()
    (tmp_path / "exports" / "look.svg").touch(mode=0o666)
    async with staged(options(data_dir=tmp_path)) as stage:
        stage.app.action_screenshot("look.svg")
        (file,) = (tmp_path / "exports").iterdir()
        assert file.stat().st_size and file.stat().st_mode & 0o777 == 0o600


async def test_the_receipt_is_saved_as_a_picture(tmp_path: Path) -> None:
    async with staged(options(data_dir=tmp_path)) as stage:
        stage.app.presenter.keep_receipt()
        await stage.driver.settle()
        assert not (tmp_path / "exports").exists(), "nothing is paid out yet"
        await to_the_loan(stage)
        stage.app.presenter.keep_receipt()
        await stage.driver.settle()
        (file,) = (tmp_path / "exports").iterdir()
        paid = stage.driver.talk.view.need(PayoutConfirmed)
        assert file.name == f"loanflow-receipt-{paid.reference}.svg"
        assert paid.masked_account in file.read_text("utf-8")
        told = [each.message for each in stage.app._notifications]
        assert any("The receipt is saved" in each for each in told)


async def test_palette_finds_everyday_words() -> None:
    asked = {"截图": "screenshot", "photo": "screenshot", "delete": "erase", "退出": "leave"}
    async with staged(options()) as stage:
        await to(stage, "consent.privacy")
        for typed, command in asked.items():
            named = {each.title for each in commands(stage.app) if each.fits(typed)}
            assert stage.app.say(f"ui-command-{command}") in named, typed
        stage.app.action_command_palette()
        await stage.driver.settle()
        await stage.driver.press(*"截图")
        while stage.app.say("ui-command-screenshot") not in stage.driver.look().text:
            await stage.driver.change()
