"""`loanflow guide [TOPIC]`: shows the guides in the terminal."""

import sys
from importlib import resources

import click

from loanflow_tui.cli.help_text import HelpedCommand
from loanflow_tui.cli.param_types import LANGUAGE, TEXT
from loanflow_tui.cli.shared import language, say, visible
from loanflow_tui.cli.suggestions import guide_topics, suggest
from loanflow_tui.cli.usage_errors import WrongUsage, with_near
from loanflow_tui.registry.languages import Language

WIDEST = 100
"""Longer lines are hard to read, however wide the terminal."""


def topics() -> list[str]:
    """Return the names of the guides, without language and ending, in the order of the alphabet."""
    files = (resources.files("loanflow_tui") / "guide").iterdir()
    return sorted(file.name.removesuffix(".md") for file in files if file.name.count(".") == 1)


def guide(topic: str, spoken: str) -> str:
    """Return a guide as Markdown, in this language if available."""
    folder = resources.files("loanflow_tui") / "guide"
    own = (folder / f"{topic}.{tag}.md" for tag in Language(spoken).chain)
    found = next((file for file in own if file.is_file()), folder / f"{topic}.md")
    return found.read_text("utf-8")


@click.command("guide", cls=HelpedCommand)
@click.argument("topic", type=TEXT, required=False, shell_complete=suggest(guide_topics))
@click.option("--lang", type=LANGUAGE)
def command(topic: str | None, lang: str | None) -> None:
    """Show a guide; without a TOPIC, list them."""
    known = topics()
    if topic is None:
        click.echo("\n".join(_contents(known, lang or language())))
        return
    if topic not in known:
        spoken = lang or language()
        said = say("wrong-guide", spoken, given=visible(topic), topics=", ".join(known))
        raise WrongUsage(with_near(said, topic, known, spoken))
    text = guide(topic, lang or language())
    if sys.stdout.isatty():
        click.echo_via_pager(_formatted(text))
    else:
        click.echo(text, nl=False)


def _contents(known: list[str], spoken: str) -> list[str]:
    """Return each topic with its guide's title."""
    from loanflow_tui.cli.columns import labelled  # noqa: PLC0415 - only for people

    titles = [guide(topic, spoken).partition("\n")[0].lstrip("# ") for topic in known]
    return labelled(list(zip(known, titles, strict=True)))


def _formatted(text: str) -> str:
    from rich.console import Console  # noqa: PLC0415 - only for people
    from rich.markdown import Markdown  # noqa: PLC0415 - only when it runs

    console = Console()
    with console.capture() as drawn:
        console.print(Markdown(text), width=min(console.width, WIDEST))
    return drawn.get()
