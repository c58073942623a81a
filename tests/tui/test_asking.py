"""Open dialogs follow changes of language and colours."""

from collections.abc import Awaitable, Callable

from loanflow_tui.lending.journal.store import StoreProblem
from loanflow_tui.scenarios.drivers.stage import Stage, staged
from loanflow_tui.tui.error_reports import show
from tests.tui.staging import options

Opening = Callable[[Stage], Awaitable[None]]


async def leaving(stage: Stage) -> None:
    await stage.driver.press("ctrl+c")


async def erasing(stage: Stage) -> None:
    stage.app.presenter.ask_to_erase()
    await stage.driver.settle()


async def troubled(stage: Stage) -> None:
    show(stage.app, StoreProblem("locked"))
    await stage.driver.settle()


QUESTIONS: tuple[tuple[Opening, tuple[str, ...], tuple[str, ...]], ...] = (
    (leaving, ("Leave now?", "Stay"), ("现在离开吗？", "留下")),
    (erasing, ("Erase the personal data", "Keep it"), ("清除这份申请里的", "保留")),
    (troubled, ("can't be used", "Another program is"), ("用不了", "另一个程序正在使用")),
)
"""Each with what it says in English and in Chinese."""


async def test_open_questions_follow_language_and_colours() -> None:
    async with staged(options()) as stage:
        for opening, english, chinese in QUESTIONS:
            await follows(stage, opening, english, chinese)


async def follows(
    stage: Stage, opening: Opening, english: tuple[str, ...], chinese: tuple[str, ...]
) -> None:
    """Open a question, change colours and language under it, and close it."""
    await opening(stage)
    asking = stage.app.screen
    before = stage.driver.look(picture=True)
    assert all(words in before.text for words in english)
    await stage.driver.press("f6")
    dark = stage.driver.look(picture=True)
    assert dark.text.splitlines()[:-1] == before.text.splitlines()[:-1]
    assert dark.svg != before.svg
    await stage.driver.press("right", "f4")
    assert all(words in stage.driver.look().text for words in chinese)
    assert asking.focused is asking.query("Chip").last()
    await stage.driver.press("f4", "f4", "left", "f4")
    assert all(words in stage.driver.look().text for words in english)
    assert asking.focused is asking.query("Chip").first()
    await stage.driver.press("enter")
    assert stage.app.screen is stage.driver.mini
    await stage.driver.press("f6")
