"""A words folder that is watched: what was saved before the watch stands is used too."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from loanflow_tui.dialogue.live_words import follow_words
from loanflow_tui.dialogue.messages import Message
from loanflow_tui.dialogue.wording import Wording
from loanflow_tui.dialogue.words_folder import read_words, use_words

DEADLINE = 300
"""Seconds after which words that are never told fail the test."""


@pytest.fixture(autouse=True)
def package_words() -> Iterator[None]:
    """Say the package's words again after each test."""
    yield
    use_words(None)


async def first_told(folder: Path) -> Message | None:
    """Return what is told first after the folder is followed."""
    told: asyncio.Queue[Message | None] = asyncio.Queue()
    following = asyncio.create_task(follow_words(folder, told.put_nowait))
    try:
        return await asyncio.wait_for(told.get(), DEADLINE)
    finally:
        following.cancel()


async def test_words_saved_while_starting_are_used(tmp_path: Path) -> None:
    file = tmp_path / "locales" / "en" / "ask.ftl"
    file.parent.mkdir(parents=True)
    use_words(read_words(tmp_path))
    file.write_text("ask-profile-income = What do you earn?\n")
    assert await first_told(tmp_path) is None
    assert Wording("en").say(Message("ask-profile-income")) == "What do you earn?"


async def test_mistakes_saved_while_starting_are_told(tmp_path: Path) -> None:
    file = tmp_path / "locales" / "en" / "ask.ftl"
    file.parent.mkdir(parents=True)
    use_words(read_words(tmp_path))
    file.write_text("ask-profile-income = What do { $you\n")
    mistake = await first_told(tmp_path)
    assert mistake is not None and mistake.id.startswith("words-mistake")
