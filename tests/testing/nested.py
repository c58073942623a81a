"""Runs pytest within pytest, as a user's suite would."""

import os
import sys
from contextlib import chdir, redirect_stdout
from io import StringIO
from pathlib import Path

import pytest
import syrupy

_ALONE = tuple(
    f"-pno:{plugin}"
    for plugin in ("cacheprovider", "unraisableexception", "hypothesispytest", "faker", "anyio")
)
"""Options that keep the outer session's plugins out, and those that take long to begin."""
_OF_THE_SESSION_AROUND = (
    "PYTEST_XDIST_WORKER", "PYTEST_XDIST_WORKER_COUNT", "TEXTUAL_SNAPSHOT_TEMPDIR",
)  # fmt: skip
"""Variables of the outer session that the inner one must not see."""


def pytest_in(folder: Path, *options: str) -> str:
    """Run pytest in a folder with a usual user's settings; return its output."""
    (folder / "pytest.ini").write_text(
        "[pytest]\nasyncio_mode = auto\nasyncio_default_fixture_loop_scope = function\n"
    )
    said, before = StringIO(), {*sys.modules}
    with chdir(folder), redirect_stdout(said), pytest.MonkeyPatch.context() as patch:
        for name in _OF_THE_SESSION_AROUND:
            patch.setenv(name, "")
            patch.delenv(name)
        patch.setattr(syrupy, "_syrupy", None)
        pytest.main([*_ALONE, "--import-mode=importlib", "--capture=no", "-q", *options])
    for name in {*sys.modules} - before:
        if str(getattr(sys.modules[name], "__file__", "")).startswith(f"{folder}{os.sep}"):
            del sys.modules[name]
    return said.getvalue()
