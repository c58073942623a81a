"""The examples of the testing guide work as written."""

import re
from pathlib import Path

import pytest

from loanflow_tui.scenarios.drivers.headless_player import play_without_screen
from loanflow_tui.scenarios.expectations import Expectation
from loanflow_tui.scenarios.format import ACTIONS, Scenario
from loanflow_tui.scenarios.loading import load_scenario
from loanflow_tui.testing.driver import Journey
from tests.scenarios.playing import failure
from tests.testing.nested import pytest_in

GUIDES = sorted((Path(__file__).parents[2] / "loanflow_tui" / "guide").glob("testing*.md"))
BLOCKS = [
    (guide, language, block)
    for guide in GUIDES
    for language, block in re.findall(
        r"^```(yaml|python)\n(.*?)^```", guide.read_text("utf-8"), re.MULTILINE | re.DOTALL
    )
]


@pytest.mark.parametrize("block", [block for _, language, block in BLOCKS if language == "yaml"])
async def test_each_scenario_passes(block: str, tmp_path: Path) -> None:
    path = tmp_path / "shown.scenario.yaml"
    path.write_text(block, encoding="utf-8")
    run = await play_without_screen(load_scenario(path))
    assert run.ok, failure(run)


def test_each_test_passes(tmp_path: Path) -> None:
    seen: set[str] = set()
    for n, block in enumerate(block for _, language, block in BLOCKS if language == "python"):
        # What both languages show in the same words runs once.
        parts = [
            each for each in block.split("\n\n\n") if "def test_" not in each or each not in seen
        ]
        seen |= {each for each in parts if "def test_" in each}
        (tmp_path / f"test_shown{n}.py").write_text("\n\n\n".join(parts), encoding="utf-8")
    said = pytest_in(tmp_path, "--strict-markers", "--snapshot-update")
    assert f"{len(seen)} passed" in said, said


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.name)
def test_every_word_of_the_format_is_explained(guide: Path) -> None:
    text = guide.read_text("utf-8")
    words = {*ACTIONS, *Expectation.model_fields, *Scenario.model_fields}
    assert not [word for word in words if f"`{word}" not in text]
    shown = set(re.findall(r"`(?:await )?j\.(\w+)", text))
    assert not [name for name in shown if name != "clock" and not hasattr(Journey, name)]
