"""The ids in the guide exist on screen, and everything usable has one."""

import ast
import re

from loanflow_tui.scenarios.drivers.stage import staged
from loanflow_tui.tui.app_options import AppOptions
from tests.project.sources import PACKAGE, READING, sources

GUIDE = (PACKAGE / "guide/ids.md").read_text(encoding="utf-8")
NAMED = sorted(set(re.findall(r"`#([\w-]+)`", GUIDE)))
SCREENS = ("loanflow_tui/tui/", "loanflow_tui/insights/study/")
OPEN = re.compile("[A-Z]+$")
"""The variable part of an id in the guide."""


def _written() -> str:
    """Return every string of the screens' code, one per line, without values filled in later."""
    return "\n".join(
        node.value
        for source in sources()
        if source.name.startswith(SCREENS)
        for node in source.nodes
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ) + "\n"  # fmt: skip


def _is_named(widget_id: str) -> bool:
    patterns = (OPEN.sub(r"[\\w-]+", name) for name in NAMED)
    return any(re.fullmatch(pattern, widget_id) for pattern in patterns)


def test_guide_ids_exist_on_screen() -> None:
    written = _written()
    closed = [name for name in NAMED if not OPEN.search(name) and not name.startswith("choice-")]
    assert not [name for name in closed if f"{name}\n" not in written]


@READING
async def test_the_guide_lists_everything_usable() -> None:
    used: set[str | None] = set()
    options = AppOptions(language="en", persona="li-wei", seed=1, pace=0, contracts="defer")
    async with staged(options, open_program=False) as stage:
        await stage.driver.paste("loan")
        used |= {widget.id for widget in stage.app.screen.focus_chain}
        stage.app.launcher.begin()
        await stage.driver.settle()
        for key in ("f2", "f1", "escape", "ctrl+c", "escape"):
            used |= {widget.id for widget in stage.app.screen.focus_chain}
            await stage.driver.press(key)
    assert "answer" in used
    assert not sorted(str(each) for each in used if each is None or not _is_named(each))
