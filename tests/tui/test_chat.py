"""The chat on the screen: answers by keys, mouse and digits; typed text is safe."""

import asyncio

from textual import events

from loanflow_tui.scenarios.drivers.screen import key_event
from loanflow_tui.scenarios.drivers.stage import Stage, staged
from loanflow_tui.tui.widgets.chips import Chip
from loanflow_tui.tui.widgets.field import LONGEST
from tests.tui.staging import asked, options, product_of, to

NASTY = {
    "controls": "a\x00b\x07c\x1b[31mred\x1b[0m",
    "markup": "[bold]rich[/] [@click=app.quit]x[/]",
    "line breaks": "one\ntwo\r\nthree",
    "right to left": "\u202eevil\u2066 \u0627\u0644\u0639\u0631\u0628\u064a\u0629",
    "combining": "e\u0301\u0301\u0301\u0301",
    "emoji": "\U0001f469\u200d\U0001f4bb\ufe0f loan",
    "surrogates": "half \ud83d of a pair",
    "full width": "\uff11\uff11\uff10\uff11\uff38",
    "spaces": "     ",
    "ten thousand": "9" * 10_000,
}


def screen_text(stage: Stage) -> str:
    return stage.driver.look().text


async def test_paste_is_harmless_and_editable() -> None:
    async with staged(options()) as stage:
        await to(stage, "identity.number")
        for kind, text in NASTY.items():
            await stage.driver.paste(text)
            kept = stage.driver.input
            assert kept.isprintable(), kind
            assert "\x1b" not in screen_text(stage), kind
            before = len(stage.driver.talk.turns)
            await stage.driver.press("enter")
            assert asked(stage.driver.talk).step == "identity.number", kind
            assert stage.driver.input == kept, kind
            answered = len(stage.driver.talk.turns) > before
            assert answered == bool(text.strip()), kind
            await stage.driver.press("end", "ctrl+u")
            assert not stage.driver.input, kind


async def test_the_field_is_bounded_masked_and_explained() -> None:
    async with staged(options()) as stage:
        await to(stage, "identity.name")
        for _ in range(2):
            await stage.driver.paste("x" * 10_000)
        assert len(stage.driver.input) == LONGEST
        await stage.driver.press("end", "ctrl+u")
        await to(stage, "identity.number")
        number = stage.driver.talk.sample() or ""
        stage.app.post_message(events.Paste(number))
        await stage.driver.settle()
        assert number in screen_text(stage)
        await stage.driver.press("enter")
        assert number not in screen_text(stage), "masked once sent"
        assert stage.driver.input == ""
        await to(stage, "identity.mobile")
        before = stage.driver.mini.dock.hint.said
        await stage.driver.press("1", "3", "8")
        assert stage.driver.mini.dock.hint.said != before, "the hint follows"
        await stage.driver.press("end", "ctrl+u")
        await to(stage, "profile.income")
        await stage.driver.press("2", "0")
        assert stage.driver.input == "20", "where a number is asked, digits type"


async def test_a_click_or_a_digit_chooses() -> None:
    async with staged(options()) as stage:
        assert asked(stage.driver.talk).step == "product"
        await stage.driver.press("2")
        assert product_of(stage.driver.talk) == "business"
        await stage.driver.press("ctrl+o")
        assert stage.app.screen.id == "reader", "a consent is read in full"
        await stage.driver.press("escape")
        assert stage.app.screen is stage.driver.mini
        await stage.driver.click("#choice-agree")
        assert asked(stage.driver.talk).step == "consent.bureau"


async def test_quick_replies_are_reached_by_arrows_and_tab() -> None:
    async with staged(options()) as stage:
        field = stage.driver.mini.dock.field
        await stage.driver.press("down", "e", "m")
        assert stage.driver.input == "em", "letters on a chip reach the field"
        assert field.has_focus
        await stage.driver.press("end", "ctrl+u", "down")
        await stage.driver.paste("personal")
        assert stage.driver.input == "personal"
        assert field.has_focus
        await stage.driver.press("end", "ctrl+u")
        chips = list(stage.app.screen.query(Chip))
        await stage.driver.press("down")
        assert chips[0].has_focus
        await stage.driver.press("right")
        assert chips[1].has_focus
        await stage.driver.press("tab")
        assert chips[2].has_focus
        await stage.driver.press("enter")
        assert product_of(stage.driver.talk) == chips[2].spec.id


async def test_ctrl_o_opens_the_newest_card() -> None:
    async with staged(options()) as stage:
        await to(stage, "offer.amount")
        newest = [turn.card for turn in stage.driver.talk.turns if turn.card is not None][-1]
        assert newest.kind == "offer"
        await stage.driver.press("ctrl+o")
        assert stage.app.screen.id == "reader"
        assert stage.app.appearance.wording.say(newest.title) in screen_text(stage)
        await stage.driver.press("escape")
        await to(stage, "offer.tenor")
        await stage.driver.choose("months_24")
        await stage.driver.choose("equal_payment")
        await stage.driver.press("ctrl+o")
        page = screen_text(stage)
        assert "Repayment plan" in page
        assert "more rows" not in page
        await stage.driver.press("escape")
        await to(stage, "sign.name")
        await stage.driver.press("ctrl+o")
        assert "Loan contract" in screen_text(stage)


async def test_chips_dim_while_the_lender_works() -> None:
    async with staged(options()) as stage:
        chips = stage.driver.mini.dock.chips
        where = chips.region
        stage.driver.talk.session.pace.factor = 1_000.0
        stage.app.post_message(events.Paste("personal"))
        stage.app.post_message(key_event("enter", stage.app))
        while not chips.resting:  # noqa: ASYNC110 - the screen tells nobody
            await asyncio.sleep(0)
        assert stage.driver.mini.dock.field.placeholder == "One moment…"
        assert chips.region == where
        assert len(chips.query(Chip)) > 0


async def test_burst_of_keys_keeps_its_order() -> None:
    async with staged(options()) as stage:
        for key in ("x", "ctrl+u", *"personal", "enter", "y"):
            stage.app.post_message(key_event(key, stage.app))
        await stage.driver.settle()
        assert product_of(stage.driver.talk) == "consumer"
        assert stage.driver.input == "y"
