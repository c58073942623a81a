"""`loanflow policy`: prints, copies and checks lenders' policies."""

from importlib import resources
from pathlib import Path

import click

from loanflow_tui.cli.help_text import HelpedCommand
from loanflow_tui.cli.lookups import read_policy
from loanflow_tui.cli.param_types import INPUT_FILE, LANGUAGE, OUTPUT_FILE
from loanflow_tui.cli.shared import language, say, visible
from loanflow_tui.cli.usage_errors import WrongUsage, not_writable

FOLDER = resources.files("loanflow_tui.lending.policy")
DEFAULT, SCHEMA = "policy-2026.1.yaml", "policy.schema.json"


@click.command("policy", cls=HelpedCommand)
@click.argument("file", required=False, type=INPUT_FILE)
@click.option("--to", "target", type=OUTPUT_FILE)
@click.option("--schema", is_flag=True)
@click.option("--lang", type=LANGUAGE)
def command(file: Path | None, target: Path | None, schema: bool, lang: str | None) -> None:
    """Print the policy or its schema, copy it, or check one of your own."""
    spoken = lang or language()
    if file is not None:
        policy = read_policy(file)
        click.echo(say("policy-in-order", spoken, file=visible(str(file)), version=policy.version))
        return
    text = (FOLDER / (SCHEMA if schema else DEFAULT)).read_text("utf-8")
    if target is None:
        click.echo(text, nl=False)
        return
    try:
        with target.open("x", encoding="utf-8") as copy:
            copy.write(text)
    except FileExistsError:
        raise WrongUsage(say("policy-exists", spoken, file=visible(str(target)))) from None
    except OSError:
        raise not_writable(target, spoken) from None
    click.echo(say("policy-written", spoken, file=visible(str(target))))
