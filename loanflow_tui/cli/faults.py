"""`loanflow faults`: lists the faults, their steps, counts and messages."""

from collections.abc import Iterator
from dataclasses import dataclass

import click

from loanflow_tui.cli.help_text import HelpedCommand
from loanflow_tui.cli.param_types import LANGUAGE
from loanflow_tui.cli.shared import json_line, language, say
from loanflow_tui.dialogue.renderers.partners import told_of
from loanflow_tui.lending.api import FAULTS


@dataclass(frozen=True, slots=True)
class Cell:
    """One fault at one step: how often it strikes, and the applicant's message."""

    fault: str
    step: str
    times: int | None
    told: str


@click.command("faults", cls=HelpedCommand)
@click.option("--markdown", is_flag=True)
@click.option("--json", "as_json", is_flag=True)
@click.option("--lang", type=LANGUAGE)
def command(markdown: bool, as_json: bool, lang: str | None) -> None:
    """List the faults, each at each of its steps, with the applicant's message.

    `loanflow --fault NAME@STEP` injects one.
    """
    spoken = lang or language()
    cells = list(matrix(spoken))
    if as_json:
        rows = [
            {"fault": each.fault, "step": each.step, "times": each.times, "told": each.told}
            for each in cells
        ]
        click.echo(json_line({"faults": rows}))
    elif markdown:
        click.echo(page(spoken), nl=False)
    else:
        click.echo("\n".join(_lines(cells, spoken)))


def matrix(spoken: str) -> Iterator[Cell]:
    """Yield every fault at every step, in the order of the catalogue."""
    for fault in FAULTS.values():
        for step in fault.steps:
            told = say(told_of(fault.name, step), spoken)
            yield Cell(fault.name, step, fault.times, told)


def page(spoken: str) -> str:
    """Return the guide to the faults as Markdown."""
    heads = [say(f"faults-{name}", spoken) for name in ("fault", "step", "times", "told")]
    lines = [
        f"# {say('faults-title', spoken)}",
        "",
        say("faults-about", spoken),
        "",
        f"| {' | '.join(heads)} |",
        "|---|---|---|---|",
    ]
    lines += [
        f"| `{each.fault}` | `{each.step}` | {_times(each.times, spoken)} | {each.told} |"
        for each in matrix(spoken)
    ]
    return "\n".join(lines) + "\n"


def _lines(cells: list[Cell], spoken: str) -> Iterator[str]:
    from loanflow_tui.cli.columns import aligned  # noqa: PLC0415 - only for people

    rows = [(f"{each.fault}@{each.step}", _times(each.times, spoken)) for each in cells]
    for each, line in zip(cells, aligned(rows, left=2), strict=True):
        yield line
        yield f"    {each.told}"


def _times(times: int | None, spoken: str) -> str:
    if times is None:
        return say("faults-until-cleared", spoken)
    return say("faults-once", spoken) if times == 1 else say("faults-often", spoken, times=times)
