"""`loanflow explore`: goes every way of the journey by itself, then walks at random."""

import asyncio
from collections import defaultdict
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

import click

from loanflow_tui.cli.shared import LANGUAGES, language, say

if TYPE_CHECKING:
    from loanflow_tui.scenarios.explore.exploring import Found, Tours

MOST_LISTED = 8


@click.command("explore")
@click.argument("paths", nargs=-1, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--seed", default=1, type=click.IntRange(min=0), help="Makes the walks repeatable.")
@click.option("--walks", default=100, type=click.IntRange(min=0), help="Walks at random.")
@click.option(
    "--out",
    "folder",
    default=Path("explored"),
    type=click.Path(file_okay=False, path_type=Path),
    help="Where scenarios are written.",
)
@click.option("--ways/--no-ways", default=True, help="Go every way once, or only at random.")
@click.option("--lang", "spoken", type=click.Choice(LANGUAGES), help="Language of the report.")
def command(
    paths: tuple[Path, ...], seed: int, walks: int, folder: Path, ways: bool, spoken: str | None
) -> None:
    """Walk the journey: every way once, in as few scenarios as can be, then at random.

    With scenario files, plays those again and checks what always holds. Exits with 1 if anything
    broke; the shortest way there is written as a scenario.
    """
    spoken = spoken or language()
    if paths:
        raise SystemExit(_again(paths, spoken))
    broken = _every_way(folder, spoken) if ways else []
    if not broken:
        broken = _at_random(walks, seed, folder, spoken)
    raise SystemExit(1 if broken else 0)


def _again(paths: tuple[Path, ...], spoken: str) -> int:
    """Play walks that were written down; return the code to leave with."""
    from loanflow_tui.scenarios.errors import ScenarioError  # noqa: PLC0415 - heavy
    from loanflow_tui.scenarios.explore.again import walk_again  # noqa: PLC0415

    broke = False
    for path in paths:
        try:
            walked = asyncio.run(walk_again(path))
        except ScenarioError as error:
            click.echo(error.line(spoken), err=True)
            return 2
        broke = broke or bool(walked.broken)
        if walked.broken:
            click.echo(say("explore-broken", spoken, what=walked.broken, path=str(path)))
            click.echo(walked.why)
        else:
            click.echo(say("explore-holds", spoken, path=str(path)))
    return 1 if broke else 0


def _every_way(folder: Path, spoken: str) -> list["Found"]:
    from loanflow_tui.scenarios.explore import exploring as x  # noqa: PLC0415 - heavy

    begun = perf_counter()
    tours = asyncio.run(x.every_way())
    if tours.broken is not None:
        found = asyncio.run(x.write_small(tours.broken, folder, "broken-way"))
        _tell(found, spoken)
        return [found]
    written = x.write_tours(tours.kept, folder)
    click.echo(
        say(
            "explore-ways", spoken, kept=len(written), folder=str(folder),
            acts=sum(len(tour.walk.acts) for tour in tours.kept),
            took=f"{perf_counter() - begun:.1f}",
        )
    )  # fmt: skip
    _tell_missed(tours, spoken)
    return []


def _tell_missed(tours: "Tours", spoken: str) -> None:
    by: dict[str, list[str]] = defaultdict(list)
    for kind, item in tours.missed:
        by[say(f"coverage-kind-{kind.value}", spoken)].append(item)
    for name, items in by.items():
        shown = items[:MOST_LISTED]
        if len(items) > MOST_LISTED:
            shown.append(say("coverage-more", spoken, count=len(items) - MOST_LISTED))
        listed = ", ".join(shown)
        click.echo(f"  {say('explore-missed', spoken, name=name, items=listed)}")


def _at_random(walks: int, seed: int, folder: Path, spoken: str) -> list["Found"]:
    from loanflow_tui.scenarios.explore.exploring import at_random  # noqa: PLC0415 - heavy

    begun = perf_counter()
    broken: list[Found] = []

    async def go() -> None:
        async for found in at_random(walks, seed, folder):
            if found is not None:
                broken.append(found)
                _tell(found, spoken)

    asyncio.run(go())
    click.echo(
        say(
            "explore-walks", spoken, walks=walks, seed=seed, broken=len(broken),
            took=f"{perf_counter() - begun:.1f}",
        )
    )  # fmt: skip
    return broken


def _tell(found: "Found", spoken: str) -> None:
    click.echo(say("explore-broken", spoken, what=found.broken, path=str(found.path)))
    if found.why:
        click.echo(found.why)
    click.echo(say("explore-again", spoken, path=str(found.path)))
