"""In the pseudo-locale, a third longer than English, nothing is cut off at 80 columns."""

import re

from loanflow_tui.scenarios.drivers.stage import staged
from tests.tui.staging import options, to

STEPS = ("product", "identity.number", "profile.income", "offer.amount", "sign.name", "loan.home")
CUT = re.compile(r"(?<! )…(?![0-9a-f])")
"""An ellipsis, but for one after examples and one within a hash."""


def cut_lines(text: str) -> list[str]:
    """Return the lines that were shortened."""
    return [line for line in text.splitlines() if CUT.search(line)]


async def test_longer_words_are_not_cut_off() -> None:
    async with staged(options(language="en-XA"), (80, 24)) as stage:
        for step in STEPS:
            await to(stage, step)
            assert "óó" in stage.driver.look().text
            assert not cut_lines(stage.driver.look().text), step
        for key in ("f1", "f2", "f8"):
            await stage.driver.press(key)
            assert not cut_lines(stage.driver.look().text), key
            await stage.driver.press("escape" if key == "f1" else key)
