"""`loanflow explore`: searches the journey, exhaustively and at random."""

import asyncio
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

import click

from loanflow_tui.cli.help_text import HelpedCommand
from loanflow_tui.cli.param_types import FOLDER, INPUT_FILE, LANGUAGE, SEED, Number
from loanflow_tui.cli.shared import json_line, language, say
from loanflow_tui.cli.usage_errors import not_writable

if TYPE_CHECKING:
    from loanflow_tui.exploration.failures import Failure

MOST_LISTED = 8
MOST_WALKS = 1_000_000


@dataclass(frozen=True, slots=True)
class Telling:
    """Prints results, in words or as JSON lines."""

    spoken: str
    as_json: bool

    def one(self, row: Mapping[str, object], *lines: str) -> None:
        """Print one result."""
        click.echo(json_line(row) if self.as_json else "\n".join(lines))

    def broken(self, found: "Failure") -> None:
        """Print a failure, its reason, and the command that repeats it."""
        path = str(found.path)
        what = f"{found.broken} ({found.where})" if found.where else found.broken
        self.one(
            {
                "what": "broken",
                "broken": found.broken,
                "where": found.where,
                "why": found.why,
                "walks": found.walks,
                "path": path,
            },
            say("explore-broken", self.spoken, what=what, path=path),
            *([say("explore-often", self.spoken, walks=found.walks)] if found.walks > 1 else []),
            *([found.why] if found.why else []),
            say("explore-again", self.spoken, path=path),
        )


@click.command("explore", cls=HelpedCommand)
@click.argument("paths", nargs=-1, type=INPUT_FILE)
@click.option("--seed", metavar="N", default=1, type=SEED)
@click.option("--walks", metavar="N", default=100, type=Number(0, MOST_WALKS, whole=True))
@click.option(
    "--out",
    "folder",
    metavar="DIR",
    default=Path("explored"),
    type=FOLDER,
)
@click.option("--ways/--no-ways", default=True)
@click.option("--json", "as_json", is_flag=True)
@click.option("--lang", type=LANGUAGE)
def command(
    paths: tuple[Path, ...],
    seed: int,
    walks: int,
    folder: Path,
    ways: bool,
    as_json: bool,
    lang: str | None,
) -> None:
    """Search the journey: exhaustively, then at random; or replay recorded walks."""
    tell = Telling(lang or language(), as_json)
    if paths:
        raise SystemExit(_again(paths, tell))
    try:
        broken = _every_way(folder, tell) if ways else []
        if not broken:
            broken = _at_random(walks, seed, folder, tell)
    except OSError:
        raise not_writable(folder, tell.spoken) from None
    raise SystemExit(1 if broken else 0)


def _again(paths: tuple[Path, ...], tell: Telling) -> int:
    """Replay recorded walks; return the exit code."""
    from loanflow_tui.exploration.failures import Failure  # noqa: PLC0415 - only when it runs
    from loanflow_tui.exploration.replay import walk_again  # noqa: PLC0415 - only when it runs
    from loanflow_tui.scenarios.errors import ScenarioError  # noqa: PLC0415 - heavy

    broke = False
    for path in paths:
        try:
            walked = asyncio.run(walk_again(path))
        except ScenarioError as error:
            click.echo(error.line(tell.spoken), err=True)
            return 2
        broke = broke or bool(walked.broken)
        if walked.broken:
            tell.broken(Failure(path, walked.broken, walked.where, walked.why))
        else:
            row = {"what": "holds", "path": str(path)}
            tell.one(row, say("explore-holds", tell.spoken, path=str(path)))
    return 1 if broke else 0


def _every_way(folder: Path, tell: Telling) -> list["Failure"]:
    from loanflow_tui.exploration import explorer as x  # noqa: PLC0415 - heavy
    from loanflow_tui.exploration.coverage.universe import unreachable  # noqa: PLC0415 - heavy
    from loanflow_tui.exploration.exhaustive import COUNTED  # noqa: PLC0415 - heavy

    begun = perf_counter()
    tours = asyncio.run(x.every_way())
    if tours.broken is not None:
        found = asyncio.run(x.write_small(tours.broken, folder))
        tell.broken(found)
        return [found]
    written = x.write_tours(tours.kept, folder)
    acts = sum(len(tour.walk.acts) for tour in tours.kept)
    took = round(perf_counter() - begun, 1)
    missed: dict[str, list[str]] = defaultdict(list)
    for kind, item in tours.missed:
        missed[kind.value].append(item)
    out = {kind.value: dict(items) for kind, items in unreachable().items() if kind in COUNTED}
    tell.one(
        {
            "what": "ways", "scenarios": len(written), "acts": acts, "folder": str(folder),
            "seconds": took, "missed": missed, "unreachable": out,
        },
        say(
            "explore-ways", tell.spoken, kept=len(written), folder=str(folder), acts=acts,
            took=f"{took}",
        ),
        *(f"  {line}" for line in _missed(missed, tell.spoken)),
        *(f"  {line}" for line in _unreachable(out, tell.spoken)),
    )  # fmt: skip
    return []


def _missed(missed: Mapping[str, list[str]], spoken: str) -> Iterator[str]:
    for kind, items in missed.items():
        shown = items[:MOST_LISTED]
        if len(items) > MOST_LISTED:
            shown.append(say("coverage-more", spoken, count=len(items) - MOST_LISTED))
        name = say(f"coverage-kind-{kind}", spoken)
        yield say("explore-missed", spoken, name=name, items=", ".join(shown))


def _unreachable(out: Mapping[str, Mapping[str, str]], spoken: str) -> Iterator[str]:
    """Yield the unreachable items, each with its reason."""
    for kind, items in out.items():
        name = say(f"coverage-kind-{kind}", spoken)
        for why in dict.fromkeys(items.values()):
            held = ", ".join(item for item, reason in items.items() if reason == why)
            because = say(f"coverage-why-{why}", spoken)
            yield say("explore-unreachable", spoken, name=name, items=held, why=because)


def _at_random(walks: int, seed: int, folder: Path, tell: Telling) -> list["Failure"]:
    """Walk at random; report each cause once, also after an interruption."""
    from loanflow_tui.exploration.explorer import at_random  # noqa: PLC0415 - heavy

    begun = perf_counter()
    broken: dict[Path, Failure] = {}

    async def go() -> None:
        async for found in at_random(walks, seed, folder):
            if found is not None:
                broken[found.path] = found

    try:
        asyncio.run(go())
    finally:
        for found in broken.values():
            tell.broken(found)
    took, broke = round(perf_counter() - begun, 1), sum(each.walks for each in broken.values())
    tell.one(
        {"what": "walks", "walks": walks, "seed": seed, "broken": broke, "seconds": took},
        say("explore-walks", tell.spoken, walks=walks, seed=seed, broken=broke, took=f"{took}"),
    )
    return list(broken.values())
