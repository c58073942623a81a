"""`loanflow serve`: the app in a browser, for each visitor an application of its own."""

import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

import click

from loanflow_tui.cli.help_text import HelpedCommand
from loanflow_tui.cli.journey_options import journey_options, with_persona_host
from loanflow_tui.cli.param_types import TEXT, Number
from loanflow_tui.cli.shared import MEMORY, language, say
from loanflow_tui.cli.usage_errors import WrongUsage

EXTRA: Final = "pip install 'loanflow-tui[serve]'"
PORT: Final = 8000
VISITORS: Final = 10
ADDRESS: Final = "127.0.0.1"


def page_options(command: Callable[..., None]) -> Callable[..., None]:
    """Add `--port`, `--address` and `--visitors`."""
    for option in (
        click.option("--visitors", type=Number(1, 100, whole=True), default=VISITORS, metavar="N"),
        click.option("--address", type=TEXT, default=ADDRESS),
        click.option("--port", type=Number(1, 65535, whole=True), default=PORT, metavar="N"),
    ):
        command = option(command)
    return command


@click.command("serve", cls=HelpedCommand)
@journey_options(
    "--host", "--lang", "--persona", "--seed", "--clock", "--pace", "--fault", "--at", "--policy",
    "--device", "--words", "--variant",
)  # fmt: skip
@click.option("--theme", type=click.Choice(["light", "dark"]))
@click.option("--inspect", is_flag=True)
@page_options
def command(port: int, address: str, visitors: int, **given: Any) -> None:
    """Serve the app until Ctrl+C; nothing of a visit is kept."""
    spoken = given["lang"] or language()
    with_persona_host({name: value for name, value in given.items() if value not in (None, ())})
    arguments = ["--data-dir", MEMORY, *arguments_of(given)]
    serve(arguments, spoken, port, address, visitors)


def serve(
    arguments: Sequence[str],
    spoken: str,
    port: int = PORT,
    address: str = ADDRESS,
    visitors: int = VISITORS,
    greeting: str = "serve-ready",
) -> None:
    """Run `loanflow` with these arguments for each visitor, until Ctrl+C; `greeting` is the message
    that says where.

    Raises:
        WrongUsage: the extra `serve` is missing, or the address or port can't be had.
    """
    if find_spec("textual_serve") is None:
        raise WrongUsage(say("serve-extra", spoken, command=EXTRA))
    from loanflow_tui.cli.web_server import (  # noqa: PLC0415 - the extra
        LOOPBACK,
        PageWords,
        VisitorServer,
    )

    def ready() -> None:
        click.echo(say(greeting, spoken, url=f"http://{address}:{port}", visitors=visitors))
        if address not in LOOPBACK:
            click.echo(say("serve-open", spoken), err=True)

    program = [sys.executable, "-m", "loanflow_tui.cli.visit", *arguments]
    words = PageWords(
        spoken,
        say("serve-full", spoken, visitors=visitors),
        say("serve-ended", spoken),
        say("serve-again", spoken),
    )
    try:
        VisitorServer(program, address, port, visitors, words, ready).serve()
    except OSError:
        raise WrongUsage(say("serve-taken", spoken, address=address, port=str(port))) from None


def arguments_of(given: Mapping[str, object]) -> list[str]:
    """Return options as they are typed, those that were not given left out; paths in full."""
    typed: list[str] = []
    for name, value in given.items():
        flag = "--fault" if name == "faults" else f"--{name.replace('_', '-')}"
        if value is True:
            typed.append(flag)
        elif value is not None and value is not False:
            for each in value if isinstance(value, tuple) else (value,):
                typed += [flag, _typed(each)]
    return typed


def _typed(value: object) -> str:
    match value:
        case Path():
            return str(value.resolve())
        case datetime():
            return value.isoformat(timespec="seconds")
    return str(value)
