"""Style, types and the order of the rooms, each checked by its own tool."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TOOLS = Path(sys.executable).parent

CHECKS = {
    "types": ["mypy"],
    "style": ["ruff", "check", "--quiet", "--output-format=concise"],
    "layout": ["ruff", "format", "--check", "--quiet"],
    "rooms": ["lint-imports", "--no-logo"],
}


@pytest.mark.parametrize("check", CHECKS)
def test_is_in_order(check: str) -> None:
    tool, *arguments = CHECKS[check]
    done = subprocess.run(
        [TOOLS / tool, *arguments], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
