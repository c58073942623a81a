"""`loanflow map`: every question, way, refusal, fault and message, on one page, as Mermaid, or in
the app; without a file, what a reviewer would stop at.
"""

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal, TypedDict, Unpack

import click

from loanflow_tui.cli.columns import aligned
from loanflow_tui.cli.help_text import HelpedCommand
from loanflow_tui.cli.journey_options import journey_options
from loanflow_tui.cli.lookups import find_variant
from loanflow_tui.cli.param_types import EXISTING_FOLDER, LANGUAGE, OUTPUT_FILE, SEED, Number
from loanflow_tui.cli.shared import data_dir, json_line, language, say, visible
from loanflow_tui.cli.usage_errors import WrongUsage, not_writable

if TYPE_CHECKING:
    from loanflow_tui.insights.map.counts import Counts
    from loanflow_tui.insights.map.making import Made
    from loanflow_tui.insights.map.sides import Side
    from loanflow_tui.insights.stored.journeys import StoredJourney

HTML, MERMAID = (".html", ".htm"), (".mmd", ".mermaid")
MOST_APPLICANTS: Final = 100_000


class _Given(TypedDict):
    """The options but for the files and the format."""

    variants: tuple[Path, ...]
    counts: Literal["store", "cohort"] | None
    data_dir: Path | None
    size: int
    seed: int
    pictures: bool
    lang: str | None


@click.command("map", cls=HelpedCommand)
@click.option("--to", "targets", type=OUTPUT_FILE, multiple=True, metavar="FILE")
@click.option("--variant", "variants", type=EXISTING_FOLDER, metavar="DIR", multiple=True)
@click.option("--counts", type=click.Choice(["store", "cohort"]))
@journey_options("--data-dir")
@click.option("--n", "size", metavar="N", default=200, type=Number(1, MOST_APPLICANTS, whole=True))
@click.option("--seed", metavar="N", default=1, type=SEED)
@click.option("--pictures/--no-pictures", default=True)
@click.option("--json", "as_json", is_flag=True)
@click.option("--lang", type=LANGUAGE)
def command(targets: tuple[Path, ...], as_json: bool, **given: Unpack[_Given]) -> None:
    """Write the map of the journey; a file that can't be written keeps what it held. Without a
    file, print the findings.
    """
    spoken = given["lang"] or language()
    for target in targets:
        if target.suffix.lower() not in (*HTML, *MERMAID):
            raise WrongUsage(say("map-kind", spoken, file=visible(target.name)))
    if len(given["variants"]) > 2:
        raise WrongUsage(say("cohort-two", spoken))
    for variant in given["variants"]:
        find_variant(variant, spoken)
    made = _made(targets, spoken, given)
    for target in targets:
        _write(made, target, spoken)
    if as_json or not targets:
        _print(made, as_json, spoken)


def _made(targets: tuple[Path, ...], spoken: str, given: _Given) -> "Made":
    from loanflow_tui.insights.map.making import Wanted, made  # noqa: PLC0415 - heavy
    from loanflow_tui.insights.map.sides import Side, side_of  # noqa: PLC0415 - heavy

    folders = given["variants"]
    sides = tuple(side_of(each) for each in folders)
    if len(sides) == 1:
        sides = (Side(), *sides)
    sides = sides or (Side(),)
    stored = _stored(given["data_dir"] or data_dir(), spoken, given["counts"] == "store")
    counts = _COUNTS[given["counts"]](sides, stored, spoken, given) if given["counts"] else ()
    drawn = any(target.suffix.lower() in HTML for target in targets)
    return made(
        Wanted(
            spoken, sides, pictures=given["pictures"] and (drawn or not targets),
            narrow=given["pictures"] and not targets, counts=counts, stored=stored,
        )
    )  # fmt: skip


def _stored(folder: Path, spoken: str, wanted: bool) -> "list[StoredJourney]":
    if not wanted:
        return []
    from loanflow_tui.cli.store_access import StoreAccess  # noqa: PLC0415 - heavy

    return StoreAccess(folder, spoken).journeys()


def _of_store(
    sides: "tuple[Side, ...]", stored: "list[StoredJourney]", _: str, __: _Given
) -> "tuple[Counts, ...]":
    """Return the counts of what is stored: of two sides what followed each, of one all."""
    from loanflow_tui.insights.map.counts import stored_by_side  # noqa: PLC0415 - heavy

    return stored_by_side(sides, stored)


def _of_cohort(
    sides: "tuple[Side, ...]", _: "list[StoredJourney]", spoken: str, given: _Given
) -> "tuple[Counts, ...]":
    """Let generated applicants go through each side, and count them."""
    from loanflow_tui.insights.cohort.running import (  # noqa: PLC0415 - heavy
        Plan,
        nothing_counted,
        run,
    )
    from loanflow_tui.insights.map.counts import cohort_counts  # noqa: PLC0415 - heavy

    variants = tuple(each.folder for each in sides)
    plan = Plan(given["size"], given["seed"], spoken, variants=variants)
    counted = nothing_counted(plan)
    run(plan, counted, os.cpu_count() or 1)
    return tuple(cohort_counts(plan, each) for each in counted.tallies)


_COUNTS: Final[dict[str, Callable[..., "tuple[Counts, ...]"]]] = {
    "store": _of_store,
    "cohort": _of_cohort,
}


def _write(made: "Made", target: Path, spoken: str) -> None:
    from loanflow_tui.insights.map.mermaid import map_mermaid  # noqa: PLC0415 - heavy
    from loanflow_tui.insights.map.page import map_html  # noqa: PLC0415 - heavy

    drawn = map_html if target.suffix.lower() in HTML else map_mermaid
    try:
        target.write_text(drawn(made, spoken), encoding="utf-8")
    except OSError:
        raise not_writable(target, spoken) from None
    values = {"questions": len(made.map.questions), "ways": len(made.map.ways)}
    click.echo(say("map-written", spoken, file=visible(str(target)), **values))


def _print(made: "Made", as_json: bool, spoken: str) -> None:
    from loanflow_tui.insights.map.findings import by_kind  # noqa: PLC0415 - heavy

    if as_json:
        rows = [each._asdict() for each in made.found]
        differing = [each._asdict() for each in made.map.differences]
        click.echo(json_line({"findings": rows, "differences": differing}))
        return
    for kind, own in by_kind(made.found, made.evidence).items():
        click.echo(f"{say(f'map-{kind}', spoken)} ({len(own)})")
        for line in aligned([[each.step, visible(each.what, 400)] for each in own], left=2):
            click.echo(f"  {line.rstrip()}")
