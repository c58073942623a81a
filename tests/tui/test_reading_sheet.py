"""Content too tall for the chat is shown from its top, with a mark for the question below."""

from loanflow_tui.scenarios.drivers.stage import Stage, staged
from tests.tui.staging import options, to

SMALL = (80, 24)


def lines(stage: Stage) -> list[str]:
    return stage.driver.look().text.splitlines()


async def test_tall_plan_shows_from_its_top() -> None:
    async with staged(options(), SMALL) as stage:
        await to(stage, "offer.accept")
        text = "\n".join(lines(stage))
        assert "Repayment plan" in text
        assert "APR, with every fee" in text
        assert "▾ Shall we do it like this?" in lines(stage)[-2]
        for scrolled in ("pageup", "pagedown"):
            await stage.driver.press(scrolled)
            where = stage.driver.mini.transcript.scroll_y
            await stage.driver.press("f6", "a", "b")
            assert stage.driver.mini.transcript.scroll_y == where, "it stays"
        await stage.driver.press("pagedown", "pagedown")
        assert "Shall we do it like this?" in "\n".join(lines(stage)[:-2])
        assert "▾" not in lines(stage)[-2]
        await stage.driver.press("pageup", "pageup", "pageup")
        assert "Shall we do it like this?" not in "\n".join(lines(stage)[:-2])
        await stage.driver.say("why")
        assert "Shall we do it like this?" in "\n".join(lines(stage)[:-2])


async def test_end_is_in_view_where_it_fits() -> None:
    async with staged(options(), (80, 60)) as stage:
        await to(stage, "offer.accept")
        text = "\n".join(lines(stage)[:-2])
        assert "Repayment plan" in text
        assert "Shall we do it like this?" in text
        await stage.driver.resize(*SMALL)
        assert "Repayment plan" in "\n".join(lines(stage))
        await stage.driver.resize(80, 60)
        assert "Shall we do it like this?" in "\n".join(lines(stage)[:-2])


async def test_receipt_and_news_are_in_view() -> None:
    async with staged(options(), SMALL) as stage:
        await to(stage, "closing.rating")
        assert "Received" in "\n".join(lines(stage))
        assert "▾ How was it, from 1 to 5 stars?" in lines(stage)[-2]
        await stage.driver.press("pagedown")
        assert "came in on" in "\n".join(lines(stage))
        await stage.driver.resize(80, 20)
        await to(stage, "end")
        await stage.driver.choose("loan")
        assert stage.driver.mini.transcript.more_below
        await stage.driver.press("f9")
        assert "It is now" in "\n".join(lines(stage))


async def test_no_edge_of_a_bubble_stands_alone() -> None:
    async with staged(options(), (100, 36)) as stage:
        await to(stage, "identity.name")
        chat = stage.driver.mini.transcript
        for y in range(round(chat.scroll_y), -1, -1):
            chat.scroll_to(y=y, animate=False, immediate=True)
            await stage.driver.settle()
            top, bottom = (lines(stage)[row] for row in (chat.region.y, chat.region.bottom - 1))
            assert "\u259d\u2580" not in top
            assert "\u2597\u2584" not in bottom
