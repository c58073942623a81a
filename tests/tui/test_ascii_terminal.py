"""Terminals that draw ASCII alone."""

from collections.abc import Mapping

import pytest
from rich.cells import cell_len

from loanflow_tui.scenarios.drivers.stage import staged
from loanflow_tui.tui.ascii_terminal import ASCII, AsciiFilter, only_ascii, to_ascii
from loanflow_tui.tui.textual_private import add_filter, screen_lines
from tests.tui.staging import painting, to


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({"TERM": "xterm-256color", "LANG": "zh_CN.UTF-8"}, False),
        ({"TERM": "xterm-256color", "LANG": "en_US.utf8"}, False),
        ({"TERM": "xterm-256color"}, False),
        ({"TERM": "xterm", "LANG": "C"}, False),
        ({"TERM": "linux", "LANG": "en_US.UTF-8"}, True),
        ({"TERM": "vt220"}, True),
        ({"TERM": "xterm", "LANG": "en_US.ISO-8859-1"}, True),
        ({"TERM": "xterm", "LANG": "zh_CN.UTF-8", "LC_ALL": "zh_CN.GBK"}, True),
        ({"TERM": "linux", "LOANFLOW_ASCII": "0"}, False),
        ({"TERM": "xterm-256color", "LOANFLOW_ASCII": "1"}, True),
    ],
)
def test_environment_says_what_the_terminal_draws(
    environment: Mapping[str, str], expected: bool
) -> None:
    assert only_ascii(environment) is expected


@pytest.mark.parametrize(
    "text", ["¥20,000 › ✓ ─┬─", "Zoë’s café…", "▁▂▃▄▅▆▇█", "额度 144,000", "a\u0301"]
)
def test_every_character_keeps_its_width(text: str) -> None:
    assert to_ascii(text).isascii()
    assert cell_len(to_ascii(text)) == cell_len(text)


def test_ratings_stay_apart() -> None:
    assert to_ascii("★★★☆☆") == "***.."


async def test_whole_screen_is_drawn_in_ascii(monkeypatch: pytest.MonkeyPatch) -> None:
    async with staged(painting(), size=(140, 45)) as stage:
        add_filter(stage.app, AsciiFilter())
        await to(stage, "offer.amount")
        stage.app.refresh_css()
        await stage.driver.settle()
        lines = [line.text for line in screen_lines(stage.app.screen)]
        assert "\n".join(lines).isascii()
        assert any("Y144,000" in line for line in lines), "money is still read"
        assert any(line.count("+") >= 2 for line in lines), "frames are still seen"
        assert stage.app.appearance.key_values()["language"] == "\u4e2d\u6587"
        monkeypatch.setenv(ASCII, "1")
        assert stage.app.appearance.key_values()["language"] == "zh-CN"
