"""A command that crashes leaves its report in the data directory that it was given."""

from pathlib import Path

import pytest

from loanflow_tui.cli import _told, by_interrupt
from loanflow_tui.cli.shared import DATA_DIR

GIVEN = {
    "the option": ["chat", "--data-dir", "{}"],
    "one word": ["--data-dir={}", "applications"],
    "the last one": ["applications", "--data-dir", "elsewhere", "show", "A1", "--data-dir", "{}"],
}


@pytest.mark.parametrize("given", GIVEN.values(), ids=GIVEN)
def test_a_crash_is_reported_in_the_data_directory(
    given: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(DATA_DIR, str(tmp_path / "default"))
    kept = tmp_path / "given"
    _told(ValueError("13812345678"), [each.format(kept) for each in given])
    (report,) = (kept / "reports").iterdir()
    assert "ValueError" in report.read_text() and "138" not in report.read_text()
    assert sorted(tmp_path.iterdir()) == [kept]


def test_in_memory_a_crash_leaves_no_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(DATA_DIR, str(tmp_path))
    monkeypatch.chdir(tmp_path)
    _told(ValueError(), ["chat", "--data-dir", ":memory:"])
    monkeypatch.setenv(DATA_DIR, ":memory:")
    _told(ValueError(), ["chat"])
    assert list(tmp_path.iterdir()) == []
    assert capsys.readouterr().err.count("\n") == 2


def test_ctrl_c_behind_an_error_is_no_crash() -> None:
    for behind, told in ((KeyboardInterrupt(), True), (ValueError(), False)):
        outer, inner = ImportError("a"), RuntimeError("b")
        inner.__context__, outer.__cause__ = behind, inner
        behind.__context__ = outer
        assert by_interrupt(outer) is told
