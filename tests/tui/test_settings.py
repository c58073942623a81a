"""The app remembers choices made on the screen for its next start."""

import os
import signal
import stat
import sys
from pathlib import Path

import pytest

from loanflow_tui.scenarios.drivers.stage import staged
from loanflow_tui.tui.app_options import Choices
from loanflow_tui.tui.settings import SETTINGS, SettingsDamaged, keep_settings, read_settings
from tests.cases import for_each
from tests.hunt.acts import KEYS
from tests.hunt.running import Running
from tests.tui.staging import options


async def test_each_choice_is_kept_at_once(tmp_path: Path) -> None:
    def keep(chosen: Choices) -> None:
        keep_settings(tmp_path, chosen, "en")

    given = options(keep=keep, settings_damaged=True)
    async with staged(given, open_program=False) as stage:
        said = [each.message for each in stage.app._notifications]
        assert stage.app.say("ui-settings-damaged") in said
        assert stage.app.choices.chosen == {}
        chosen = {}
        for key, name, value in (
            ("f4", "language", "zh-CN"), ("f5", "host", "wechat"), ("f6", "theme", "dark"),
        ):  # fmt: skip
            await stage.driver.press(key)
            chosen[name] = value
            assert stage.app.choices.chosen == read_settings(tmp_path, "en") == chosen


async def test_inspector_is_remembered_only_beside_the_phone() -> None:
    async with staged(options(inspector=False), size=(120, 36)) as stage:
        assert stage.app.mini is not None
        assert not stage.app.mini.inspecting
        await stage.driver.press("f2")
        assert stage.app.choices.chosen == {"inspector": True}
    async with staged(options(), size=(100, 36)) as stage:
        await stage.driver.press("f2")
        assert stage.app.choices.chosen == {}


def test_choices_of_several_windows_are_joined(tmp_path: Path) -> None:
    keep_settings(tmp_path, Choices(theme="dark", host="wechat"), "en")
    keep_settings(tmp_path, Choices(language="zh-CN", host="alipay"), "en")
    assert read_settings(tmp_path, "en") == {
        "theme": "dark", "host": "alipay", "language": "zh-CN",
    }  # fmt: skip
    assert stat.S_IMODE((tmp_path / SETTINGS).stat().st_mode) == 0o600


def test_changed_environment_goes_before_the_chosen_language(tmp_path: Path) -> None:
    keep_settings(tmp_path, Choices(language="zh-CN"), "en")
    assert read_settings(tmp_path, "zh-CN") == {}


def test_unknown_host_and_language_are_left_out(tmp_path: Path) -> None:
    told = '{"host": "gone", "language": "de", "instead_of": "en", "theme": "dark", "newer": 1}'
    (tmp_path / SETTINGS).write_text(told, encoding="utf-8")
    assert read_settings(tmp_path, "en") == {"theme": "dark"}


@for_each(
    "told",
    ["", "{", "[]", '{"theme": "pink"}', '{"inspector": "yes"}', '{"host": 1}', " " * 20_000],
)
def test_damaged_file_is_told_and_replaced(told: str, tmp_path: Path) -> None:
    (tmp_path / SETTINGS).write_text(told, encoding="utf-8")
    with pytest.raises(SettingsDamaged):
        read_settings(tmp_path, "en")
    keep_settings(tmp_path, Choices(theme="dark"), "en")
    assert read_settings(tmp_path, "en") == {"theme": "dark"}


@pytest.mark.skipif(os.name == "nt", reason="needs a pseudo-terminal")
def test_next_start_uses_and_keeps_choices(tmp_path: Path) -> None:
    keep_settings(tmp_path, Choices(theme="dark", language="zh-CN", host="wechat"), "en")
    command = [
        sys.executable,
        "-m",
        "loanflow_tui",
        "--data-dir",
        str(tmp_path),
        "--host",
        "alipay",
    ]
    environment = {"TERM": "xterm-256color", "LC_ALL": "en_US.UTF-8"}
    app = Running(command, os.environ | environment, 100, 30)
    try:
        assert app.started(60)
        assert app.answers(KEYS["f6"].encode(), 60) is not None
    finally:
        app.end(signal.SIGTERM, 60)
    assert "\u652f\u4ed8\u5b9d".encode() in app.painted
    assert read_settings(tmp_path, "en") == {
        "theme": "light", "language": "zh-CN", "host": "wechat",
    }  # fmt: skip
