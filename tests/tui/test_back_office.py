"""The back office on the screen: a person decides, and the applicant's chat continues at once."""

from typing import TypeVar

import pytest
from textual.widgets import DataTable, Input

from loanflow_tui.lending.events.base import Event
from loanflow_tui.lending.events.monitoring import HoldReleased, ReferralDecided
from loanflow_tui.scenarios.drivers.stage import Stage, staged
from loanflow_tui.tui.app_options import AppOptions
from loanflow_tui.tui.screens.back_office import BackOfficeScreen
from loanflow_tui.tui.widgets.chips import Chip
from tests.tui import staging
from tests.tui.staging import asked, focused, to

SMALL = (80, 24)


def options(**changed: object) -> AppOptions:
    return staging.options(**{"persona": "zhou-tao", "host": "wechat"} | changed)


E = TypeVar("E", bound=Event)


async def in_the_office(stage: Stage, step: str) -> None:
    await to(stage, step)
    await stage.driver.press("f8")
    assert stage.app.screen.id == "office"


async def noted(stage: Stage, note: str = "spoke with the applicant") -> None:
    """Go to the note by keyboard, write it, and move on to the decision."""
    await stage.driver.press("enter")
    await stage.driver.paste(note)
    await stage.driver.press("enter")


def text(stage: Stage) -> str:
    return stage.driver.look().text


def last(stage: Stage, kind: type[E]) -> E:
    events = [recorded.event for recorded in stage.driver.talk.journal]
    return next(event for event in reversed(events) if isinstance(event, kind))


async def test_keyboard_approval_makes_the_offer() -> None:
    async with staged(options(language="zh-CN"), SMALL) as stage:
        await in_the_office(stage, "decision.referred")
        assert stage.driver.talk.application_id in text(stage)
        await noted(stage)
        await stage.driver.press("enter")
        assert asked(stage.driver.talk).step.startswith("offer.")
        await stage.driver.press("escape")
        assert stage.app.screen is stage.driver.mini
        assert "¥10,000" in text(stage)


async def test_mouse_decline_ends_the_application() -> None:
    async with staged(options(), SMALL) as stage:
        await in_the_office(stage, "decision.referred")
        stage.app.screen.query_one("#note", Input).value = "income can't be borne out"
        await stage.driver.click("#choice-decline")
        assert stage.driver.talk.ended
        assert last(stage, ReferralDecided).note == "income can't be borne out"
        await stage.driver.press("f8")
        assert stage.app.screen is stage.driver.mini


async def test_less_is_approved_for_a_reason() -> None:
    async with staged(options(), SMALL) as stage:
        await in_the_office(stage, "decision.referred")
        await stage.driver.click("#choice-approve")
        assert asked(stage.driver.talk).step == "decision.referred", "without a reason"
        assert stage.app.screen.focused is stage.app.screen.query_one("#note")
        stage.app.screen.query_one("#queue").focus()
        await stage.driver.settle()
        limit = stage.app.screen.query_one("#limit", Input)
        assert limit.value == "10000"
        limit.value = "20000"
        await noted(stage)
        await stage.driver.press("enter")
        assert asked(stage.driver.talk).step == "decision.referred"
        limit.value = "4000"
        await noted(stage, "")
        await stage.driver.press("enter")
        assert last(stage, ReferralDecided).limit_fen == 4_000_00


@pytest.mark.parametrize(("way", "step"), [("release", "verify.card"), ("block", "end")])
async def test_held_applications_continue_or_end(way: str, step: str) -> None:
    async with staged(options(persona="li-wei", faults=("velocity",)), SMALL) as stage:
        await in_the_office(stage, "held")
        offered = {chip.spec.id for chip in stage.app.screen.query(Chip)}
        assert offered == {"release", "block", "officer"}
        assert "4 applications were made with this identity" in " ".join(text(stage).split())
        stage.app.screen.query_one("#note", Input).value = "called back"
        await stage.driver.click(f"#choice-{way}")
        assert asked(stage.driver.talk).step == step
        assert (way == "release") is any(
            isinstance(each.event, HoldReleased) for each in stage.driver.talk.journal
        )


async def test_several_wait_and_each_can_be_looked_at() -> None:
    async with staged(options(), SMALL) as stage:
        ids = []
        for _ in range(2):
            await to(stage, "decision.referred")
            ids.append(stage.driver.talk.application_id)
            stage.app.action_home()
            await stage.driver.settle()
            stage.app.launcher.begin()
            await stage.driver.settle()
        await stage.driver.press("f8")
        table = stage.app.screen.query_one(DataTable)
        assert [key.value for key in table.rows] == ids
        await stage.driver.press("down")
        await noted(stage)
        await stage.driver.press("enter")
        assert [key.value for key in table.rows] == ids[:1]


async def test_empty_queue_says_so_in_each_language() -> None:
    async with staged(options(), SMALL) as stage:
        await stage.driver.press("f8")
        assert "Nothing waits for a person" in text(stage)
        await stage.driver.press("f4")
        assert "没有等待处理的申请" in text(stage)


async def test_the_inspector_explains_alerts() -> None:
    wide = (140, 44)
    async with staged(options(persona="li-wei", faults=("velocity",)), wide) as stage:
        await to(stage, "held")
        assert "Many by one identity" in text(stage)


async def test_new_referral_appears_and_note_stays() -> None:
    async with staged(options(), SMALL) as stage:
        await to(stage, "decision.referred")
        first = stage.driver.talk.application_id
        stage.app.action_home()
        await stage.driver.settle()
        stage.app.launcher.begin()
        await stage.driver.settle()
        await stage.driver.press("f8", "enter")
        await stage.driver.paste("asked the employer")
        talk = stage.driver.talk
        while asked(talk).step != "decision.referred":
            await talk.fill()
        while talk.application_id not in text(stage):
            await stage.driver.change()
        assert isinstance(stage.app.screen, BackOfficeScreen)
        table, note = stage.app.screen.table, stage.app.screen.query_one("#note", Input)
        assert [entry.application_id for entry in table.entries] == [first, talk.application_id]
        assert table.looked_at is not None and table.looked_at.application_id == first
        assert note.has_focus
        assert note.value == "asked the employer"


async def test_tab_visits_every_office_control() -> None:
    async with staged(options(), SMALL) as stage:
        await in_the_office(stage, "decision.referred")
        seen, pictures = [], set()
        for _ in range(7):
            seen.append(focused(stage))
            pictures.add(stage.driver.look(picture=True).svg)
            await stage.driver.press("tab")
        assert seen[:4] == ["queue", "limit", "note", "choice-approve"]
        assert seen[-3:] == ["choice-decline", "choice-ask_papers", "choice-officer"]
        assert focused(stage) == "queue"
        assert len(pictures) == len(seen)
        await stage.driver.press("shift+tab", "left", "left", "left")
        assert focused(stage) == "choice-approve"


async def test_office_shows_details_reason_and_officer() -> None:
    async with staged(options(), SMALL) as stage:
        await in_the_office(stage, "decision.referred")
        detail = stage.app.screen.query_one("#office-detail")
        pages = detail.max_scroll_y // max(1, detail.size.height - 2) + 2
        await stage.driver.press(*["pagedown"] * pages)
        assert detail.scroll_offset.y == detail.max_scroll_y > 0
        assert focused(stage) == "queue"
        await stage.driver.press(*["pageup"] * pages)
        assert detail.scroll_offset.y == 0
        assert "…" in text(stage).splitlines()[3]
        await stage.driver.resize(120, 36)
        assert "too short to decide on by itself" in text(stage).splitlines()[3]
        await stage.driver.resize(*SMALL)
        for name in ("Lin Yue", "Zhou Min"):
            await stage.driver.click("#choice-officer")
            assert name in " ".join(text(stage).split())
        stage.app.screen.query_one("#note", Input).value = "called back"
        await stage.driver.click("#choice-decline")
        assert last(stage, ReferralDecided).officer == "zhou-min"
