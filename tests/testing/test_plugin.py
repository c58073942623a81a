"""The pytest plugin, in a user's suite."""

import subprocess
import sys
from pathlib import Path

from tests.testing.nested import pytest_in

GOOD = "applicant: li-wei\ntags: [smoke]\nsteps:\n  - play_to: identity.name\n"
BAD = "applicant: li-wei\nsteps:\n  - fill:\n  - expect: {state: offered}\n"
WRONG = "applicant: li-wei\nsteps:\n  - sey: hello\n"


def test_scenario_files_are_tests_with_place_and_tags(tmp_path: Path) -> None:
    (tmp_path / "good.scenario.yaml").write_text(GOOD)
    (tmp_path / "bad.scenario.yaml").write_text(BAD)
    said = pytest_in(tmp_path, "--loanflow-trace", "traces")
    assert "1 failed, 1 passed" in said
    assert "bad.scenario.yaml:4:5: The state should be `offered`, and is `started`." in said
    assert [path.suffix for path in (tmp_path / "traces").iterdir()] == [".html"]
    assert "1 passed, 1 deselected" in pytest_in(tmp_path, "-m", "smoke", "--strict-markers")


def test_unplayable_scenario_errors_on_one_line(tmp_path: Path) -> None:
    (tmp_path / "wrong.scenario.yaml").write_text(WRONG)
    said = pytest_in(tmp_path)
    assert "wrong.scenario.yaml:3:5: No step can `sey`. Did you mean `say`?" in said
    assert "Traceback" not in said


def test_the_plugin_imports_nothing_until_it_is_used() -> None:
    code = (
        "import sys, loanflow_tui.testing.plugin; "
        "print([m for m in sys.modules if m.startswith(('textual', 'pydantic', 'ruamel'))"
        " or m.startswith('loanflow_tui.') and not m.startswith('loanflow_tui.testing')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_wrong_marker_is_told_on_one_line(tmp_path: Path) -> None:
    marked = "import pytest\n@pytest.mark.journey({})\nasync def test_it(journey):\n    pass\n"
    wrong = {
        "lang": ('lang="en"', "The key `lang` isn't known here"),
        "persona": ('"li-wie"', "Did you mean `li-wei`?"),
        "faults": ('faults=["bureau-outtage"]', "Did you mean `bureau-outage`?"),
    }
    for name, (options, _) in wrong.items():
        (tmp_path / f"test_{name}.py").write_text(marked.format(options))
    said = pytest_in(tmp_path)
    for name, (_, told) in wrong.items():
        assert any(f"test_{name}.py:2: " in line and told in line for line in said.splitlines())
    assert "Traceback" not in said and "plugin.py" not in said


def test_failure_points_into_the_test(tmp_path: Path) -> None:
    (tmp_path / "test_fails.py").write_text(
        "async def test_fails(journey):\n    journey.expect(state='offered')\n"
    )
    said = pytest_in(tmp_path, "--loanflow-trace", "traces")
    assert "The state should be `offered`, and is `started`." in said
    assert "journey.expect(state='offered')" in said
    assert "driver.py" not in said
    assert str(Path("traces/test_fails.html")) in said
    assert "should be `offered`" in (tmp_path / "traces/test_fails.html").read_text("utf-8")
