"""Trouble with the store is told at the step, and the chat goes on once it is over."""

from pathlib import Path

import pytest

from tests.dialogue.troubled import TROUBLES, troubled, two_windows

BEFORE_ANSWERS = {"locked": (3,), "read-only": (12,), "full": (20, 25), "gone": (8, 24)}


@pytest.mark.parametrize(
    ("kind", "at"), [(kind, at) for kind in TROUBLES for at in BEFORE_ANSWERS[kind]]
)
async def test_the_journey_continues_after_trouble(tmp_path: Path, kind: str, at: int) -> None:
    found = await troubled(tmp_path / "store", kind, at)
    assert found.held and (found.told or kind == "full"), found


async def test_two_windows_tell_each_other(tmp_path: Path) -> None:
    found = await two_windows(tmp_path / "store", 1)
    assert found.held and found.told, found
