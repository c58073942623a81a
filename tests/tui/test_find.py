"""Finding a line of the chat."""

from textual.command import CommandList

from loanflow_tui.scenarios.drivers.stage import Stage, staged
from loanflow_tui.tui.widgets.turn import TurnView
from tests.tui.staging import options, to


async def found(stage: Stage, *typed: str) -> list[str]:
    """Type into the list of what was said; return what it offers."""
    await stage.driver.press("ctrl+f")
    assert stage.app.screen.id == "--find-palette"
    await stage.driver.press(*typed)
    await stage.app.workers.wait_for_complete()
    await stage.driver.settle()
    offered = stage.app.screen.query_one(CommandList)
    return [str(offered.get_option_at_index(at).prompt) for at in range(offered.option_count)]


def in_view(stage: Stage) -> str:
    """Return the key of the turn at the top of the chat."""
    assert stage.app.mini is not None
    transcript = stage.app.mini.transcript
    top = transcript.scrollable_content_region.y
    views = transcript.query_children(TurnView)
    return next(each.turn.key for each in views if each.region.bottom > top)


async def sees_the_oldest(stage: Stage) -> None:
    """Find what was said first, and go there."""
    oldest = stage.driver.talk.turns[0]
    assert oldest.message is not None
    word = stage.app.appearance.wording.say(oldest.message).split()[0][:8]
    assert await found(stage, *word)
    await stage.driver.press("up", "enter")
    assert in_view(stage) == oldest.key


async def test_found_line_is_scrolled_into_view() -> None:
    async with staged(options(language="zh-CN"), size=(80, 24)) as stage:
        await to(stage, "offer.amount")
        await sees_the_oldest(stage)
        await stage.driver.press("f4", "end")
        lines = await found(stage, *"withdraw")
        assert lines, "it stands behind a card"
        assert all("withdraw" in line.casefold() for line in lines)
        consents = [t.key for t in stage.driver.talk.turns if t.card and t.card.kind == "consent"]
        await stage.driver.press("up", "enter")
        assert in_view(stage) in consents
        await sees_the_oldest(stage)


async def test_nothing_found_is_said_in_the_language() -> None:
    async with staged(options(language="zh-CN"), size=(80, 24)) as stage:
        await to(stage, "profile.income")
        await stage.driver.press("1", "8")
        cards = await found(stage)
        assert cards and not any("\n7" in card for card in cards)
        await stage.driver.press("escape")
        assert await found(stage, "z", "q", "x") == ["没有找到。"]
        await stage.driver.press("backspace", "backspace", "backspace")
        await stage.app.workers.wait_for_complete()
        await stage.driver.press("escape", "escape")
        assert stage.app.mini is not None
        assert stage.app.mini.dock.field.value == "18", "what was typed stays"
