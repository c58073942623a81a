"""Words edited while the app runs: shown at once, and a mistake keeps the last ones."""

import asyncio
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from loanflow_tui.dialogue.words_folder import use_words
from loanflow_tui.scenarios.drivers.stage import Stage, staged
from tests.tui.staging import focused, options, to

DEADLINE = 300
"""Seconds after which a reload that doesn't come fails the test."""


@pytest.fixture(autouse=True)
def package_words() -> Iterator[None]:
    """Say the package's words again after each test."""
    yield
    use_words(None)


async def until(stage: Stage, shown: str, gone: str = "\0") -> None:
    """Wait until `shown` is on the screen, and `gone` is not."""

    async def look() -> None:
        while shown not in (text := stage.driver.look().text) or gone in text:
            await stage.driver.change()
            await stage.driver.settle()

    await asyncio.wait_for(look(), DEADLINE)


async def test_saved_words_appear_at_the_same_place(tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    file = folder / "locales" / "en" / "ask.ftl"
    file.parent.mkdir(parents=True)
    async with staged(options(words=folder)) as stage:
        await to(stage, "profile.income")
        await stage.driver.paste("12")
        file.write_text("ask-profile-income = What do you earn?\nchoice-employed = Staff\n")
        await until(stage, "What do you earn?")
        assert "Staff" in stage.driver.look().text, "earlier turns are reworded too"
        assert stage.driver.input == "12" and focused(stage) == "answer"
        assert stage.driver.talk.question is not None
        assert stage.driver.talk.question.step == "profile.income"

        file.write_text("# broken\nask-profile-income = What { $do you\n")
        await until(stage, "locales/en/ask.ftl:2: `}` is missing here.")
        assert "What do you earn?" in stage.driver.look().text

        file.write_text("ask-profile-income = Your wage?\n")
        await until(stage, "Your wage?", gone="is missing")

        shutil.rmtree(folder)
        await until(stage, "mine: The folder is gone.")
        file.parent.mkdir(parents=True)
        file.write_text("ask-profile-income = Back again?\n")
        await until(stage, "Back again?", gone="is gone")
