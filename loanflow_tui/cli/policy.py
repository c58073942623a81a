"""`loanflow policy`: the lender's policy, to read, copy, change and check, and its rules of law."""

from datetime import datetime
from importlib import resources
from pathlib import Path

import click

from loanflow_tui.cli.lazy import HelpedGroup
from loanflow_tui.cli.lookups import read_policy
from loanflow_tui.cli.param_types import INPUT_FILE, LANGUAGE, OUTPUT_FILE
from loanflow_tui.cli.shared import json_line, language, say, visible
from loanflow_tui.cli.usage_errors import WrongUsage, not_writable

FOLDER = resources.files("loanflow_tui.lending.policy")
DEFAULT, SCHEMA = "policy-2026.1.yaml", "policy.schema.json"
CHECK = "check"


class PolicyGroup(HelpedGroup):
    """`loanflow policy FILE` is short for `loanflow policy check FILE`."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args[0] not in self.list_commands(ctx):
            return CHECK, self.get_command(ctx, CHECK), args
        return super().resolve_command(ctx, args)


@click.group("policy", cls=PolicyGroup, invoke_without_command=True)
@click.option("--to", "target", type=OUTPUT_FILE)
@click.option("--schema", is_flag=True)
@click.option("--lang", type=LANGUAGE)
@click.pass_context
def command(ctx: click.Context, target: Path | None, schema: bool, lang: str | None) -> None:
    """Print the policy or its schema, or copy it."""
    spoken = ctx.obj = lang or language()
    if ctx.invoked_subcommand is not None:
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


@command.command(CHECK)
@click.argument("file", type=INPUT_FILE)
@click.option("--lang", type=LANGUAGE)
@click.pass_obj
def check(spoken: str, file: Path, lang: str | None) -> None:
    """Check a policy file: exits with 2 and says where and why, if it can't be used."""
    policy = read_policy(file)
    said = say("policy-in-order", lang or spoken, file=visible(str(file)), version=policy.version)
    click.echo(said)


@command.command("rules")
@click.option("--at", "on", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE")
@click.option("--json", "as_json", is_flag=True)
@click.option("--policy", type=INPUT_FILE)
@click.option("--lang", type=LANGUAGE)
@click.pass_obj
def rules(
    spoken: str, on: datetime | None, as_json: bool, policy: Path | None, lang: str | None
) -> None:
    """Print the register of rules; those in force on a day, where one is given."""
    from loanflow_tui.cli.policy_rules import rule_data, rule_lines  # noqa: PLC0415 - only here

    law, day = read_policy(policy).register, on.date() if on is not None else None
    found = [rule for rule in law.rules if day is None or rule.holds(day)]
    if as_json:
        click.echo(json_line({"rules": [rule_data(rule) for rule in found]}))
    else:
        click.echo("\n".join(rule_lines(found, lang or spoken)))
