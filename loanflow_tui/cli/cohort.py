"""`loanflow cohort`: generated applicants act the journey, and are counted."""

import asyncio
import os
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypedDict, Unpack

import click

from loanflow_tui.cli.help_text import HelpedCommand, spoken_here
from loanflow_tui.cli.lookups import find_variant, read_policy, use_variant
from loanflow_tui.cli.param_types import (
    EXISTING_FOLDER,
    INPUT_FILE,
    LANGUAGE,
    OUTPUT_FILE,
    SEED,
    TEXT,
    Number,
)
from loanflow_tui.cli.report_text import check_report_file, report_lines, write_report
from loanflow_tui.cli.shared import json_line, language, say, visible
from loanflow_tui.cli.usage_errors import WrongUsage

if TYPE_CHECKING:
    from loanflow_tui.insights.cohort.running import Counted, Plan

MOST_APPLICANTS = 10_000_000
INTERRUPTED = 130
DASK_EXTRA: Final = "pip install 'loanflow-tui[dask]'"


def _tempers(ctx: click.Context, param: click.Parameter, value: str) -> tuple[str, ...]:
    """Read the names of tempers.

    Raises:
        WrongUsage: one is unknown.
    """
    if not value:
        return ()
    from loanflow_tui.insights.cohort.population import tempers  # noqa: PLC0415 - only when given

    named = tuple(dict.fromkeys(each.strip() for each in value.split(",")))
    for each in named:
        if each not in tempers():
            known, spoken = ", ".join(tempers()), spoken_here(ctx)
            said = say("cohort-temper-unknown", spoken, given=visible(each), known=known)
            raise WrongUsage(said, param=param, ctx=ctx)
    return named


class _Given(TypedDict):
    """The options but for policies and files."""

    size: int
    seed: int
    variants: tuple[Path, ...]
    tempers: tuple[str, ...]
    workers: int | None
    scheduler: str | None
    show: int | None
    as_json: bool
    lang: str | None


@click.command("cohort", cls=HelpedCommand)
@click.option("--n", "size", metavar="N", default=1000, type=Number(1, MOST_APPLICANTS, whole=True))
@click.option("--seed", metavar="N", default=1, type=SEED)
@click.option("--policy", "policies", type=INPUT_FILE, multiple=True)
@click.option("--variant", "variants", type=EXISTING_FOLDER, metavar="DIR", multiple=True)
@click.option("--temper", "tempers", metavar="NAMES", default="", type=TEXT, callback=_tempers)
@click.option("--workers", metavar="N", type=Number(1, 256, whole=True))
@click.option("--scheduler", type=TEXT, metavar="ADDRESS")
@click.option("--to", "files", type=OUTPUT_FILE, metavar="FILE", multiple=True)
@click.option("--show", metavar="N", type=Number(0, MOST_APPLICANTS, whole=True))
@click.option("--json", "as_json", is_flag=True)
@click.option("--lang", type=LANGUAGE)
def command(policies: tuple[Path, ...], files: tuple[Path, ...], **given: Unpack[_Given]) -> None:
    """Let generated applicants act the whole journey, and report on them. All of it is simulated.

    The suffix of FILE chooses the format: .html, .md, .csv or .parquet. Two policies are compared.
    """
    spoken, show, as_json = given["lang"] or language(), given["show"], given["as_json"]
    variants = given["variants"]
    if len(policies) > 2 or len(variants) > 2:
        raise WrongUsage(say("cohort-two", spoken))
    for file in files:
        check_report_file(file, spoken)
    for policy in policies:
        read_policy(policy)
    for variant in variants:
        find_variant(variant, spoken)
    if given["scheduler"] is not None and find_spec("distributed") is None:
        raise WrongUsage(say("cohort-scheduler-extra", spoken, command=DASK_EXTRA))
    from loanflow_tui.insights.cohort.running import Plan  # noqa: PLC0415 - heavy

    plan = Plan(
        given["size"], given["seed"], spoken, policies or (None,), given["tempers"],
        variants or (None,),
    )  # fmt: skip
    if show is not None:
        _show(plan, show, as_json)
        return
    workers = given["workers"] or os.cpu_count() or 1
    counted, interrupted = _played(plan, workers, given["scheduler"])
    _report(plan, counted, files, as_json)
    if interrupted:
        raise SystemExit(INTERRUPTED)
    raise SystemExit(1 if counted.lost else 0)


def _played(plan: "Plan", workers: int, scheduler: str | None) -> tuple["Counted", bool]:
    """Play the cohort, here or on a cluster; return its counts, and whether it was interrupted.

    Raises:
        WrongUsage: the cluster can't be used.
    """
    from loanflow_tui.insights.cohort.running import nothing_counted, run  # noqa: PLC0415 - heavy

    counted, interrupted = nothing_counted(plan), False
    with _progress(plan) as told:
        try:
            if scheduler is None:
                run(plan, counted, workers, told)
            else:
                _run_on_cluster(plan, counted, scheduler, told)
        except KeyboardInterrupt:
            interrupted = True
    if interrupted:
        click.echo(say("cohort-interrupted", plan.language, people=counted.people), err=True)
    if counted.lost:
        people, size = counted.people, plan.size
        click.echo(say("cohort-lost", plan.language, people=people, size=size), err=True)
    return counted, interrupted


def _run_on_cluster(
    plan: "Plan", counted: "Counted", scheduler: str, told: Callable[[int], None] | None
) -> None:
    from loanflow_tui.insights.cohort.cluster import (  # noqa: PLC0415 - the extra
        ClusterError,
        run_on_cluster,
    )

    try:
        run_on_cluster(plan, counted, scheduler, told)
    except ClusterError as error:
        values = {"address": visible(scheduler), "workers": visible(error.workers)}
        said = say(f"cohort-scheduler-{error.reason}", plan.language, **values)
        raise WrongUsage(said) from None


def _progress(plan: "Plan") -> AbstractContextManager[Callable[[int], None] | None]:
    """Return a bar on standard error, where that is a terminal."""
    if not sys.stderr.isatty():
        return nullcontext()
    from loanflow_tui.cli.progress_bar import ProgressBar  # noqa: PLC0415 - heavy

    return ProgressBar(say("cohort-progress", plan.language), plan.size)


def _report(plan: "Plan", counted: "Counted", files: tuple[Path, ...], as_json: bool) -> None:
    from loanflow_tui.insights.cohort.report import cohort_report  # noqa: PLC0415 - heavy
    from loanflow_tui.insights.report.writing import as_values  # noqa: PLC0415 - only when it runs

    report = cohort_report(plan, counted)
    if as_json:
        row = {
            "simulated": True,
            "people": counted.people,
            "size": plan.size,
            "seed": plan.seed,
            "language": plan.language,
            "sections": as_values(report),
        }
        click.echo(json_line(row))
    elif not files:
        click.echo("\n".join(report_lines(report, plan.language)))
    for file in files:
        write_report(report, file, plan.language)


def _show(plan: "Plan", number: int, as_json: bool) -> None:
    """Play one applicant, and print the journal that the figures are counted from."""
    from loanflow_tui.insights.cohort.playing import Stage  # noqa: PLC0415 - heavy
    from loanflow_tui.insights.cohort.population import applicant  # noqa: PLC0415 - only when it runs
    from loanflow_tui.lending.api import load_policy  # noqa: PLC0415 - heavy

    who, spoken = applicant(plan.seed, number, plan.tempers), plan.language
    folder = plan.variants[0]
    variant = use_variant(folder, True) if folder is not None else None
    stage = Stage(spoken, load_policy(plan.policies[0]), variant)
    played, journal = asyncio.run(stage.play_with_journal(who))
    if as_json:
        events = [
            {"seq": each.seq, "at": each.at.isoformat(), "kind": each.kind,
             "event": each.event.public_json()}
            for each in journal
        ]  # fmt: skip
        row = {
            "simulated": True, "applicant": number, "temper": who.temper, "persona": who.persona,
            "end": played.end, "why": played.why, "events": events,
        }  # fmt: skip
        click.echo(json_line(row))
        return
    temper = say(f"cohort-temper-{who.temper}", spoken)
    click.echo(say("cohort-applicant", spoken, number=number, temper=temper, persona=who.persona))
    for each in journal:
        click.echo(f"{each.seq:>4}  {each.at:%H:%M:%S}  {each.kind}  {each.event.public_json()}")
    click.echo(say("cohort-applicant-end", spoken, end=played.end))
    if played.why:
        click.echo(say("cohort-applicant-why", spoken, why=played.why))
