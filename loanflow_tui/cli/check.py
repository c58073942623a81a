"""`loanflow check KIND VALUE…`: checks values as the identity step does."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from itertools import takewhile

import click

from loanflow_tui.cli.help_text import HelpedCommand
from loanflow_tui.cli.param_types import ANY_TEXT, LANGUAGE
from loanflow_tui.cli.shared import json_line, language, say
from loanflow_tui.lending.api import (
    Checked,
    ResidentId,
    SystemClock,
    check_bank_card,
    check_mobile,
    check_resident_id,
    check_uscc,
    mask_card,
    mask_mobile,
    mask_resident_id,
    mask_uscc,
    today,
)

_OPTION = re.compile(r"--?[A-Za-z]")


@dataclass(frozen=True, slots=True)
class NumberKind:
    """A kind of value: its step, its check on a day, and its mask."""

    step: str
    check: Callable[[str, date], Checked]
    mask: Callable[[str], str]


KINDS = {
    "resident-id": NumberKind("identity-number", check_resident_id, mask_resident_id),
    "uscc": NumberKind("identity-uscc", lambda text, _: check_uscc(text), mask_uscc),
    "bank-card": NumberKind("verify-card", lambda text, _: check_bank_card(text), mask_card),
    "mobile": NumberKind("identity-mobile", lambda text, _: check_mobile(text), mask_mobile),
}


class ValuesCommand(HelpedCommand):
    """Takes an argument with a leading hyphen as a value, unless it looks like an option."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        known = {name for param in self.get_params(ctx) for name in param.opts}
        for given in takewhile(lambda each: each != "--", args):
            if _OPTION.match(given) and given.partition("=")[0] not in known:
                raise click.NoSuchOption(given, ctx=ctx)
        return super().parse_args(ctx, args)


@click.command("check", cls=ValuesCommand, context_settings={"ignore_unknown_options": True})
@click.argument("kind", type=click.Choice(list(KINDS)))
@click.argument("values", metavar="VALUE...", type=ANY_TEXT, nargs=-1, required=True)
@click.option("--json", "as_json", is_flag=True)
@click.option("--lang", type=LANGUAGE)
def command(kind: str, values: tuple[str, ...], as_json: bool, lang: str | None) -> None:
    """Check each VALUE as the identity step does.

    Exits with 0 if all are valid and 1 if any is not.
    """
    day, how = today(SystemClock()), KINDS[kind]
    found = [how.check(value, day) for value in values]
    if as_json:
        for value, checked in zip(values, found, strict=True):
            click.echo(_json(value, checked, day))
    else:
        shown = [how.mask(checked.normalized) for checked in found]
        width = max(map(len, shown))
        for mask, checked in zip(shown, found, strict=True):
            said = _words(how.step, checked, day, lang or language())
            click.echo(f"{mask:{width}}  {said}".strip())
    raise SystemExit(0 if all(each.valid for each in found) else 1)


def _json(value: str, checked: Checked, day: date) -> str:
    row: dict[str, str | int | bool | None] = {
        "input": value,
        "valid": checked.valid,
        "reason": checked.reason,
        "normalized": checked.normalized,
    }
    if isinstance(checked, ResidentId):
        born = checked.birth_date
        row["birth_date"] = born.isoformat() if born else None
        row["sex"] = checked.sex
        row["region"] = checked.region
        row["age"] = checked.age_on(day) if born else None
    return json_line(row)


def _words(step: str, checked: Checked, day: date, spoken: str) -> str:
    from loanflow_tui.dialogue.messages import Day, Message  # noqa: PLC0415 - only for people

    if checked.reason is not None:
        reason = checked.reason.replace("_", "-")
        return say(f"repair-{step}-{reason}", spoken)
    if not isinstance(checked, ResidentId):
        return say("check-valid", spoken)
    assert checked.birth_date is not None
    return say(
        "check-valid-resident-id",
        spoken,
        born=Day(checked.birth_date),
        age=checked.age_on(day),
        sex=Message(f"check-sex-{checked.sex}"),
        region=checked.region or "",
    )
