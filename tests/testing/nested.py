"""Pytest within pytest, as somebody else's suite would run it."""

import os
import sys
from contextlib import chdir, redirect_stdout
from io import StringIO
from pathlib import Path

import pytest
import syrupy

_ALONE = ("-p", "no:cacheprovider", "-p", "no:unraisableexception")
"""What would get in the way of the session around it, or sweep up after it, stays out."""
_OF_THE_SESSION_AROUND = (
    "PYTEST_XDIST_WORKER", "PYTEST_XDIST_WORKER_COUNT", "TEXTUAL_SNAPSHOT_TEMPDIR",
)  # fmt: skip
"""What would be taken for the session's own."""


def pytest_in(folder: Path, *options: str) -> str:
    """Run pytest in a folder with no settings of its own but those of most; return what it says."""
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
