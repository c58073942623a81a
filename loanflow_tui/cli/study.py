"""`loanflow study`: people carry out tasks at the screen, and a report shows the results."""

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypedDict, Unpack

import click

from loanflow_tui.cli.app import in_browser, need_terminal
from loanflow_tui.cli.lazy import HelpedGroup, help_or_schema
from loanflow_tui.cli.param_types import (
    EXISTING_FOLDER,
    FOLDER,
    LANGUAGE,
    OUTPUT_FILE,
    PACE,
    PARTICIPANT,
)
from loanflow_tui.cli.report_text import check_report_file, report_lines, write_report
from loanflow_tui.cli.serve import page_options
from loanflow_tui.cli.shared import json_line, language, say, visible
from loanflow_tui.cli.usage_errors import WrongUsage, check_unused, not_writable, worded_mistakes

if TYPE_CHECKING:
    from loanflow_tui.insights.report.model import Report
    from loanflow_tui.insights.study.reading import Study


@click.group("study", cls=HelpedGroup, invoke_without_command=True)
@click.option("--schema", is_flag=True)
@click.option("--lang", type=LANGUAGE)
@click.pass_context
def command(ctx: click.Context, schema: bool, lang: str | None) -> None:
    """Try the journey on people: begin a study, run it, report on it."""
    ctx.obj = lang or language()
    help_or_schema(ctx, schema, "loanflow_tui.insights.study", "study.schema.json")


@command.command("new")
@click.argument("folder", metavar="DIR", type=FOLDER)
@click.option("--lang", type=LANGUAGE)
@click.pass_obj
def new(spoken: str, folder: Path, lang: str | None) -> None:
    """Begin a study in a new folder."""
    spoken = lang or spoken
    from loanflow_tui.insights.study.reading import FILE, new_study  # noqa: PLC0415 - heavy

    where = visible(str(folder))
    try:
        check_unused(folder, spoken)
        folder.mkdir(parents=True, exist_ok=True)
        (folder / FILE).write_text(new_study(spoken), encoding="utf-8")
    except OSError:
        raise not_writable(folder, spoken) from None
    click.echo(say("study-begun", spoken, folder=where, file=FILE))


@command.command("check")
@click.argument("folder", metavar="DIR", type=EXISTING_FOLDER)
@click.option("--json", "as_json", is_flag=True)
@click.option("--lang", type=LANGUAGE)
@click.pass_obj
def check(spoken: str, folder: Path, as_json: bool, lang: str | None) -> None:
    """Check a study: exits with 2 and says where and why, if it can't be run."""
    spoken = lang or spoken
    study = find_study(folder, spoken)
    from loanflow_tui.insights.study.reading import try_beginnings  # noqa: PLC0415 - heavy

    with worded_mistakes(spoken):
        asyncio.run(try_beginnings(study))
    plan = study.plan
    if as_json:
        click.echo(json_line({"digest": plan.digest, **plan.model_dump(mode="json")}))
        return
    from loanflow_tui.insights.study.plan import text_in  # noqa: PLC0415 - heavy

    title = visible(text_in(plan.title, spoken), 80)
    counts = {"tasks": len(plan.tasks), "variants": len(plan.variants)}
    click.echo(say("study-in-order", spoken, title=title, **counts))


class _RunGiven(TypedDict):
    """The options of `run` but for the language."""

    code: str | None
    pace: float
    theme: Literal["light", "dark"]
    port: int
    address: str
    visitors: int


@command.command("run")
@click.argument("folder", metavar="DIR", type=EXISTING_FOLDER)
@click.option("--participant", "code", type=PARTICIPANT, metavar="CODE")
@click.option("--pace", type=PACE, metavar="X", default=1.0)
@click.option("--theme", type=click.Choice(["light", "dark"]), default="light")
@click.option("--serve", "served", is_flag=True)
@page_options
@click.option("--lang", type=LANGUAGE)
@click.pass_obj
def run(
    spoken: str, /, folder: Path, served: bool, lang: str | None, **given: Unpack[_RunGiven]
) -> None:
    """Take a participant through a study, or go on with one who stopped; with `--serve`, take
    through it whoever opens the page.
    """
    spoken = lang or spoken
    study = find_study(folder, spoken)
    if served:
        _serve(study, spoken, given)
        return
    from loanflow_tui.insights.study.people import People  # noqa: PLC0415 - heavy

    people, where, code = People(study), visible(str(folder)), given["code"]
    try:
        with worded_mistakes(spoken):
            known = {each.code: each for each in people.everybody()}
            if code in known and known[code].finished:
                raise WrongUsage(say("study-code-finished", spoken, code=code))
            need_terminal(spoken)
            from loanflow_tui.insights.study.running import Run  # noqa: PLC0415 - heavy
            from loanflow_tui.insights.study.terminal import Terminal  # noqa: PLC0415 - heavy

            theirs = known[code].language if code in known else spoken
            means = Terminal(study.plan, theirs, given["pace"], given["theme"]).means()
            participant = Run(study, code, theirs, means)
            ended = participant.take_part()
    except FileExistsError:
        raise WrongUsage(say("study-code-taken", spoken, code=code or "")) from None
    except OSError:
        raise not_writable(people.folder, spoken) from None
    told = say(f"study-{ended}", spoken, code=participant.code or "", folder=where)
    click.echo(told, err=in_browser())
    if ended == "interrupted":
        raise SystemExit(1)


def _serve(study: "Study", spoken: str, given: _RunGiven) -> None:
    """Let whoever opens the page take part, each with a code of their own.

    Raises:
        WrongUsage: a code is named, which all of them would have, or what is kept can't be read.
    """
    from loanflow_tui.cli.serve import serve  # noqa: PLC0415 - when asked for
    from loanflow_tui.insights.study.people import People  # noqa: PLC0415 - heavy

    if given["code"] is not None:
        raise WrongUsage(say("study-serve-code", spoken))
    with worded_mistakes(spoken):
        People(study).everybody()
    arguments = [
        "study", "run", str(study.folder.resolve()), "--lang", spoken,
        "--pace", str(given["pace"]), "--theme", given["theme"],
    ]  # fmt: skip
    serve(
        arguments, spoken, given["port"], given["address"], given["visitors"], "study-serve-ready"
    )


@command.command("report")
@click.argument("folder", metavar="DIR", type=EXISTING_FOLDER)
@click.option("--to", "files", type=OUTPUT_FILE, metavar="FILE", multiple=True)
@click.option("--json", "as_json", is_flag=True)
@click.option("--lang", type=LANGUAGE)
@click.pass_obj
def report(
    spoken: str, folder: Path, files: tuple[Path, ...], as_json: bool, lang: str | None
) -> None:
    """Report the results of a study."""
    spoken = lang or spoken
    for file in files:
        check_report_file(file, spoken)
    study = find_study(folder, spoken)
    from loanflow_tui.insights.report.writing import as_values  # noqa: PLC0415 - heavy

    pictured = any(file.suffix.lower() == ".html" for file in files)
    with worded_mistakes(spoken):
        made = asyncio.run(_made(study, spoken, pictured))
    if as_json:
        click.echo(json_line({"sections": as_values(made)}))
    elif not files:
        click.echo("\n".join(report_lines(made, spoken)))
    for file in files:
        write_report(made, file, spoken)


async def _made(study: "Study", spoken: str, pictured: bool) -> "Report":
    """Return the report.

    Raises:
        StudyError: what is kept of a participant is gone or damaged.
        WrongUsage: nobody has taken part yet.
    """
    from loanflow_tui.insights.study.figures import figures  # noqa: PLC0415 - heavy
    from loanflow_tui.insights.study.gathered import gather  # noqa: PLC0415 - heavy
    from loanflow_tui.insights.study.people import People  # noqa: PLC0415 - heavy
    from loanflow_tui.insights.study.report import (  # noqa: PLC0415 - heavy
        study_report,
        wanted_pictures,
    )

    people = People(study).everybody()
    if not people:
        where = visible(str(study.folder))
        raise WrongUsage(say("study-report-nobody", spoken, folder=where))
    taken = await gather(study)
    found = figures(study, people, taken)
    if not pictured:
        return study_report(found, spoken)
    from loanflow_tui.insights.study.pictured import picture  # noqa: PLC0415 - heavy

    return study_report(found, spoken, await picture(study, taken, wanted_pictures(found)))


def find_study(folder: Path, spoken: str) -> "Study":
    """Return the study in a folder.

    Raises:
        WrongUsage: it can't be used; says where and why.
    """
    from loanflow_tui.insights.study.reading import load_study  # noqa: PLC0415 - heavy

    with worded_mistakes(spoken):
        return load_study(folder)
