"""The `screen_snapshot` fixture, in a user's suite."""

import shutil
import time
from pathlib import Path

import pytest
from textual.app import App, ComposeResult
from textual.widgets import Input

from loanflow_tui.testing.snapshots import drawn
from loanflow_tui.tui.export import export_svg
from tests.testing.nested import pytest_in
from tests.testing.test_plugin import BAD, GOOD

TEST = """
from loanflow_tui.testing import journey


async def test_the_name(screen_snapshot):
    async with journey(persona="{persona}", language="zh-CN") as j:
        await j.play_to("identity.number")
        assert screen_snapshot(j)
        await j.press("f1")
        assert screen_snapshot(j, name="help")
"""
ELSEWHERE = {
    "TZ": "America/New_York", "NO_COLOR": "1", "TERM": "dumb", "COLUMNS": "40", "LANG": "C",
    "LC_ALL": "C",
}  # fmt: skip


pytestmark = pytest.mark.xdist_group("snapshots")


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a test and its stored pictures, made once."""
    folder = tmp_path_factory.mktemp("kept")
    (folder / "test_it.py").write_text(TEST.format(persona="li-wei"))
    said = pytest_in(folder, "--snapshot-update")
    assert "2 snapshots generated" in said and "1 passed" in said
    return folder


@pytest.fixture
def kept(generated: Path, tmp_path: Path) -> Path:
    """A copy of the folder with a test and its stored pictures, to change."""
    shutil.copytree(generated, tmp_path, dirs_exist_ok=True)
    return tmp_path


def test_kept_picture_is_machine_independent(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in ELSEWHERE.items():
        monkeypatch.setenv(name, value)
    time.tzset()
    try:
        said = pytest_in(kept)
    finally:
        monkeypatch.undo()
        time.tzset()
    assert "2 snapshots passed" in said and "1 passed" in said
    assert {path.name for path in (kept / "__snapshots__").rglob("*.svg")} == {
        "test_the_name.svg", "test_the_name[help].svg",
    }  # fmt: skip


def test_a_worker_lists_screen_changes_and_plays_scenarios(kept: Path) -> None:
    (kept / "test_it.py").write_text(TEST.format(persona="he-jing"))
    (kept / "good.scenario.yaml").write_text(GOOD)
    (kept / "bad.scenario.yaml").write_text(BAD)
    report = kept / "report.html"
    said = pytest_in(kept, "--snapshot-report", str(report), "-n", "1")
    assert "2 failed, 1 passed" in said
    assert "bad.scenario.yaml:4:5: The state should be `offered`, and is `started`." in said
    assert "The screen is not as its picture shows it." in said
    assert "- 李伟" in said and "+ 何静" in said
    assert str(report) in said
    page = report.read_text(encoding="utf-8")
    assert "李伟" in page and "何静" in page and "1</strong> snapshots changed" in page
    assert "1 passed" in pytest_in(kept, "test_it.py", "--snapshot-update")
    assert "2 snapshots passed" in pytest_in(kept, "test_it.py")


def test_missing_picture_fails_until_kept(tmp_path: Path) -> None:
    (tmp_path / "test_it.py").write_text(TEST.format(persona="li-wei"))
    said = pytest_in(tmp_path)
    assert "There is no picture of this screen yet: test_the_name.svg is missing." in said
    assert not (tmp_path / "__snapshots__").exists()


@pytest.mark.parametrize("missing", ["textual-snapshot", "syrupy"])
def test_missing_package_is_named(tmp_path: Path, missing: str) -> None:
    (tmp_path / "test_it.py").write_text(TEST.format(persona="li-wei"))
    said = pytest_in(tmp_path, "-p", f"no:{missing}")
    assert "`screen_snapshot` needs pytest-textual-snapshot" in said
    assert "Traceback" not in said


class OneField(App[None]):
    """A user's app with a blinking cursor."""

    def compose(self) -> ComposeResult:
        yield Input("2万")


async def test_cursor_is_drawn_at_rest() -> None:
    app = OneField()
    async with app.run_test(size=(30, 5)) as pilot:
        await pilot.pause()
        shown = drawn(app)
        field = app.query_one(Input)
        field.cursor_blink = True
        field._cursor_visible = False
        with app._context():
            assert export_svg(app) != shown
        assert drawn(app) == shown


def test_picture_names_fonts_without_chance(kept: Path) -> None:
    picture = (kept / "__snapshots__" / "test_it" / "test_the_name.svg").read_text("utf-8")
    assert "Noto Sans CJK SC" in picture and "Cascadia Mono" in picture
    assert "terminal-" not in picture and " id=" not in picture
    assert "url(" not in picture and str(kept) not in picture
