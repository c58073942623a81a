"""The key bar: in order, and as many keys as fit."""

from rich.cells import cell_len

from loanflow_tui.dialogue.messages import Message
from loanflow_tui.registry.languages import Language
from loanflow_tui.scenarios.drivers.stage import Stage, staged
from tests.tui.staging import options, to

ALL = ("F1", "F2", "F3", "F4", "F5", "F6", "F8", "^P", "^C")
LEAST = ("F1", "^P", "^C")


def keys(stage: Stage) -> list[str]:
    line = stage.driver.look().text.splitlines()[-1]
    assert cell_len(line) <= stage.app.size.width
    return [word for word in line.split() if word.startswith(("F", "^")) and len(word) == 2]


async def test_every_key_has_its_place_at_80_columns() -> None:
    """In each host, language and light."""
    async with staged(options(), (80, 24)) as stage:
        for key in ("f4", "f5", "f4", "f6", "f5", "f4", "f5", "f4"):
            await stage.driver.press(key)
            assert tuple(keys(stage)) == ALL
        await stage.driver.resize(40, 24)
        for _ in Language:
            assert set(LEAST) <= set(keys(stage))
            await stage.driver.press("f4")


async def test_clock_shows_at_80_columns() -> None:
    async with staged(options(), (80, 24)) as stage:
        await to(stage, "end")
        for _ in Language:
            line = stage.driver.look().text.splitlines()[-1]
            assert cell_len(line) <= stage.app.size.width
            names = [key for key, _, _ in stage.app.shown_keys()]
            assert "F9" in names
            assert [name for name in names if f" {name} " in line] == [
                name for name in names if name != "F6"
            ]
            await stage.driver.resize(100, 24)
            assert set(names) <= set(stage.driver.look().text.splitlines()[-1].split())
            await stage.driver.resize(80, 24)
            await stage.driver.press("f4")


async def test_inspector_and_back_office_differ() -> None:
    async with staged(options(language="zh-CN")) as stage:
        say = stage.app.appearance.wording.say
        names = [say(Message(f"ui-key-{name}")) for name in ("inspect", "back-office")]
        assert names[1] not in names[0]
        assert all(name in stage.driver.look().text for name in names)
        await stage.driver.press("f8")
        assert say(Message("office-title")) == names[1]
