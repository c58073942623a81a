"""`loanflow record FILE`: opens the app and records a scenario."""

import os
from pathlib import Path
from typing import TypedDict, Unpack

import click

from loanflow_tui.cli.app import need_terminal
from loanflow_tui.cli.help_text import HelpedCommand
from loanflow_tui.cli.journey_options import journey_options
from loanflow_tui.cli.lookups import find_persona, read_policy
from loanflow_tui.cli.param_types import HOST, OUTPUT_FILE
from loanflow_tui.cli.shared import language, say
from loanflow_tui.cli.usage_errors import WrongUsage, not_writable


class _Given(TypedDict):
    """The options."""

    host: str | None
    lang: str | None
    persona: str | None
    seed: int
    pace: float
    faults: tuple[str, ...]
    policy: Path | None
    force: bool


@click.command("record", cls=HelpedCommand)
@click.argument("file", type=OUTPUT_FILE)
@journey_options(
    "--host", "--lang", "--persona", "--seed", "--pace", "--fault", "--policy", seed=1, pace=1.0
)
@click.option("--force", is_flag=True)
def command(file: Path, **given: Unpack[_Given]) -> None:
    """Open the app and record what you do as a scenario in FILE.

    Play it back with `loanflow test FILE` or `loanflow demo FILE`.
    """
    spoken = given["lang"] or language()
    if file.exists() and not given["force"]:
        raise WrongUsage(say("record-exists", spoken, path=str(file)))
    if not file.parent.is_dir():
        raise WrongUsage(say("record-no-folder", spoken, path=str(file.parent)))
    who = find_persona(given["persona"]) if given["persona"] else None
    host = given["host"] or (who.host.value if who else HOST.choices[0])
    if given["policy"]:
        read_policy(given["policy"])
    need_terminal(spoken)
    from loanflow_tui.lending.api import ManualClock  # noqa: PLC0415 - heavy
    from loanflow_tui.scenarios.recording_app import RecordingApp  # noqa: PLC0415 - heavy
    from loanflow_tui.tui.app_options import AppOptions  # noqa: PLC0415 - heavy

    app = RecordingApp(
        AppOptions(
            host=host, language=spoken, persona=given["persona"], seed=given["seed"],
            pace=given["pace"], contracts="defer", clock=ManualClock(), faults=given["faults"],
            policy=given["policy"],
        )
    )  # fmt: skip
    app.run()
    if app.recorder is None or not app.recorder.acts:
        click.echo(say("record-nothing", spoken), err=True)
        raise SystemExit(1)
    from loanflow_tui.scenarios.recorder import scenario_text  # noqa: PLC0415 - heavy

    policy = os.path.relpath(given["policy"], file.parent) if given["policy"] else None
    _write(file, scenario_text(app.recorder, given["seed"], given["faults"], policy), spoken)


def _write(file: Path, text: str, spoken: str) -> None:
    from loanflow_tui.scenarios.files import write_whole  # noqa: PLC0415 - only when it runs

    try:
        write_whole(file, text)
    except OSError:
        raise not_writable(file, spoken) from None
    click.echo(say("record-done", spoken, path=str(file)))
