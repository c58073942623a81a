"""Renew the built-in scenarios that go every way the others do not."""

import asyncio
from pathlib import Path

from loanflow_tui.exploration.coverage.collector import reached_by
from loanflow_tui.exploration.coverage.universe import universe
from loanflow_tui.exploration.exhaustive import COUNTED, Items
from loanflow_tui.exploration.explorer import every_way, write_tours
from loanflow_tui.scenarios.drivers.headless_player import play_without_screen
from loanflow_tui.scenarios.loading import SUFFIX, load_scenario
from loanflow_tui.scenarios.selection import BUILTIN

FOLDER = BUILTIN / "explored"
HEADER = "# yaml-language-server: $schema=../../scenario.schema.json\n"


async def _come_by(path: Path) -> Items:
    run = await play_without_screen(load_scenario(path))
    kinds = reached_by(run).items()
    return frozenset((kind, item) for kind, items in kinds for item in items)


async def renew() -> list[Path]:
    """Write them anew; return their paths."""
    others = (path for path in BUILTIN.rglob(f"*{SUFFIX}") if path.parent != FOLDER)
    known: set[tuple[str, str]] = set()
    for path in others:
        known |= await _come_by(path)
    wanted = {(kind.value, item) for kind in COUNTED for item in universe()[kind]} - known
    tours = await every_way(wanted=frozenset(wanted))
    for old in FOLDER.glob(f"*{SUFFIX}"):
        old.unlink()
    return write_tours(tours.kept, FOLDER, HEADER)


if __name__ == "__main__":
    print(*asyncio.run(renew()), sep="\n")  # noqa: T201 - run by hand
