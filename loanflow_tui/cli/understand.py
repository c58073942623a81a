"""`loanflow understand`: shows how lines would be understood at a step, and the reply."""

import asyncio
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from loanflow_tui.cli.help_text import HelpedCommand
from loanflow_tui.cli.journey_options import journey_options
from loanflow_tui.cli.lookups import check_step, find_persona
from loanflow_tui.cli.param_types import TEXT
from loanflow_tui.cli.shared import json_line, language, say
from loanflow_tui.cli.suggestions import persona_ids, steps_to_open, suggest
from loanflow_tui.cli.usage_errors import WrongUsage

if TYPE_CHECKING:
    from loanflow_tui.dialogue.preview import Preview
    from loanflow_tui.dialogue.understand.meaning import Meaning

STANDARD_INPUT = "-"


@click.command("understand", cls=HelpedCommand)
@click.argument("file", metavar="[FILE|-]", default=STANDARD_INPUT, type=TEXT)
@click.option(
    "--at",
    "step",
    metavar="STEP",
    type=TEXT,
    required=True,
    callback=check_step,
    shell_complete=suggest(steps_to_open),
)
@journey_options("--lang", "--words")
@click.option(
    "--persona", metavar="ID", type=TEXT, default="li-wei", shell_complete=suggest(persona_ids)
)
@click.option("--json", "as_json", is_flag=True)
def command(
    file: str, step: str, lang: str | None, words: Path | None, persona: str, as_json: bool
) -> None:
    """Show how each line would be understood; nothing is recorded."""
    spoken = lang or language()
    lines = _lines(file, spoken)
    host = find_persona(persona).host.value
    asyncio.run(_run(lines, step, host, spoken, persona, as_json))


def _lines(file: str, spoken: str) -> list[str]:
    """Return the lines of a file, or of standard input."""
    from loanflow_tui.lending.api import read_kept  # noqa: PLC0415 - heavy

    try:
        if file == STANDARD_INPUT:
            text = sys.stdin.buffer.read().decode("utf-8", errors="replace")
        else:
            text = read_kept(Path(file)).decode("utf-8", errors="replace")
            text = text.replace("\r\n", "\n")
    except OSError as failed:
        raise WrongUsage(say("understand-no-file", spoken, file=Path(file).name)) from failed
    return text.removesuffix("\n").split("\n") if text else []


async def _run(
    lines: list[str], step: str, host: str, spoken: str, persona: str, as_json: bool
) -> None:
    from loanflow_tui.dialogue.preview import StepNotReached, preview  # noqa: PLC0415 - heavy
    from loanflow_tui.dialogue.session import SessionOptions, open_session  # noqa: PLC0415 - only when it runs
    from loanflow_tui.lending.api import ManualClock  # noqa: PLC0415 - heavy

    options = SessionOptions(seed=7, pace=0, clock=ManualClock(), contracts="defer")
    async with await open_session(options) as session:
        try:
            async for each in preview(session, lines, step, host, spoken, persona):
                click.echo(_json(each) if as_json else _words(each))
        except StepNotReached as missed:
            raise WrongUsage(say("understand-not-reached", spoken, step=step)) from missed


def _json(found: "Preview") -> str:
    return json_line(
        {
            "say": found.say,
            **_reading(found.meaning),
            "sure": round(found.meaning.sure, 3),
            "offers": [_reading(each) for each in found.meaning.offers],
            "recorded": list(found.recorded),
            "reply": found.reply,
        }
    )


def _reading(meaning: "Meaning") -> dict[str, object]:
    """Return an act and its topic, in the words of the vocabulary."""
    return {
        "act": str(meaning.act),
        "values": {name: _plain(value) for name, value in meaning.values.said().items()},
        "topic": str(meaning.about) if meaning.about else None,
        "command": str(meaning.command) if meaning.command else None,
    }


def _plain(value: str | int | bool) -> str | int | bool:
    return str(value) if isinstance(value, str) else value


def _words(found: "Preview") -> str:
    """Return a line with the words, their meaning, and the reply."""
    about = _about(found.meaning)
    asked = " / ".join(f"{each.act}{_about(each)}" for each in found.meaning.offers)
    offered = f" [{asked}]" if asked else ""
    return f"{found.say}\n  {found.meaning.act}{about}{offered}\n  {found.reply}"


def _about(meaning: "Meaning") -> str:
    values = ", ".join(f"{name}={value}" for name, value in meaning.values.said().items())
    parts = (meaning.about, meaning.command, meaning.chat, values)
    return "".join(f" {part}" for part in parts if part)
