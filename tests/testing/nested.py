"""Pytest within pytest, as somebody else's suite would run it."""

from contextlib import chdir, redirect_stdout
from io import StringIO
from pathlib import Path

import pytest

_ALONE = (
    "-p", "no:cacheprovider", "-p", "no:textual-snapshot", "-p", "no:unraisableexception",
)  # fmt: skip
"""What would get in the way of the session around it, or sweep up after it, stays out."""


def pytest_in(folder: Path, *options: str) -> str:
    """Run pytest in a folder with no settings of its own but those of most; return what it says."""
    (folder / "pytest.ini").write_text(
        "[pytest]\nasyncio_mode = auto\nasyncio_default_fixture_loop_scope = function\n"
    )
    said = StringIO()
    with chdir(folder), redirect_stdout(said):
        pytest.main([*_ALONE, "--import-mode=importlib", "--capture=no", "-q", *options])
    return said.getvalue()
