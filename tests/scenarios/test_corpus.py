"""Examples and corpus: valid, passing, and the same with and without the screen."""

import os
import re

import pytest

from loanflow_tui.applicants import personas
from loanflow_tui.lending.partners.catalogue import FAULTS
from loanflow_tui.scenarios.drivers.screen_player import play_on_screen
from loanflow_tui.scenarios.event_loop import run_apart
from loanflow_tui.scenarios.selection import EXAMPLES
from loanflow_tui.scenarios.shows import FOLDER, SHOWS
from tests.cases import for_each
from tests.exploration.touring import TOURING
from tests.renew.scenario_schema import SCHEMA, schema_text
from tests.scenarios.playing import FILES, PLAYED, failure, played, read

LATER = {"repay", "claim", "credit.report", "offer.market"}
"""Steps that no journey up to the money reaches."""
ON_SCREEN = sorted(
    name
    for name in FILES
    if os.environ.get("LOANFLOW_SCREEN") == "all" or name in {"chen-jie", "wrong-codes-lock"}
)
"""Those that do on the screen what neither `tests/tui` nor a screen walk of `tests/exploration`
does: documents, a lock.

`LOANFLOW_SCREEN=all` plays them all there.
"""


def test_the_schema_is_that_of_the_format() -> None:
    assert SCHEMA.read_text(encoding="utf-8") == schema_text(), (
        "run: python -m tests.renew scenario_schema"
    )


def test_each_persona_and_each_fault_has_its_scenario() -> None:
    assert set(personas()) <= set(FILES)
    met = {name for name, fault in FAULTS.items() if not set(fault.steps) <= LATER}
    assert met <= set(FILES)


def test_few_examples_ship() -> None:
    shipped = {name for name, path in FILES.items() if path.is_relative_to(EXAMPLES)}
    shows = {name for name in shipped if FILES[name].is_relative_to(FOLDER)}
    assert shows == set(SHOWS)
    assert len(shipped - shows) <= 12


@TOURING
@for_each("name", PLAYED)
def test_passes_without_a_screen(name: str) -> None:
    assert not played(name).failure


@pytest.mark.parametrize("name", ON_SCREEN)
def test_is_the_same_through_the_screen(name: str) -> None:
    seen = run_apart(play_on_screen(read(name), size=(80, 24), deadline=60))
    assert seen.ok, failure(seen)
    assert tuple(each.hash for each in seen.journal) == played(name).hashes


@TOURING
@for_each("name", FILES)
def test_is_readable(name: str) -> None:
    path, loaded = FILES[name], read(name)
    text = path.read_text(encoding="utf-8")
    schema = re.match(r"# yaml-language-server: \$schema=(\S+)\n", text)
    assert schema and (path.parent / schema[1]).resolve() == SCHEMA
    assert loaded.scenario.tags
    assert loaded.title("en") != loaded.title("zh-CN")
    assert re.search("[\u4e00-\u9fff]", loaded.title("zh-CN"))
