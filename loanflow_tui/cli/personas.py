"""`loanflow personas`: lists the sandbox's personas and magic values with their outcomes."""

from collections.abc import Callable, Iterator
from dataclasses import asdict
from shutil import get_terminal_size
from typing import TYPE_CHECKING

import click

from loanflow_tui.cli.help_text import HelpedCommand
from loanflow_tui.cli.lookups import find_persona
from loanflow_tui.cli.param_types import LANGUAGE, TEXT
from loanflow_tui.cli.shared import json_line, language
from loanflow_tui.cli.suggestions import persona_ids, suggest
from loanflow_tui.lending.api import KINDS, REGION, Magic, magic_table
from loanflow_tui.line_breaking import cells, lines

if TYPE_CHECKING:
    from loanflow_tui.applicants import Persona

_WIDEST = 96
_NARROWEST = 40
"""The narrowest wrapping of a story, however narrow the terminal."""

_INDENT = "    "

Say = Callable[..., str]


@click.command("personas", cls=HelpedCommand)
@click.argument(
    "persona_id",
    metavar="[ID]",
    type=TEXT,
    required=False,
    shell_complete=suggest(persona_ids),
)
@click.option("--json", "as_json", is_flag=True)
@click.option("--lang", type=LANGUAGE)
def command(persona_id: str | None, as_json: bool, lang: str | None) -> None:
    """List the personas and magic values with their outcomes.

    With an ID, show that persona's answers; `generated-7` is the applicant of seed 7.
    """
    spoken = lang or language()
    say = _speaker(spoken)
    chosen = find_persona(persona_id) if persona_id is not None else None
    if as_json:
        click.echo(json_line(_data(chosen, say)))
    else:
        click.echo("\n".join(_one(chosen, say, spoken) if chosen else _all(say, spoken)))


def _speaker(spoken: str) -> Say:
    from loanflow_tui.dialogue.messages import Message, Value  # noqa: PLC0415 - only when it runs
    from loanflow_tui.dialogue.wording import Wording  # noqa: PLC0415 - heavy

    wording = Wording(spoken)

    def say(message_id: str, **values: Value) -> str:
        return wording.say(Message(message_id, values))

    return say


def _all(say: Say, spoken: str) -> Iterator[str]:
    """Yield the lines of both tables."""
    from loanflow_tui.applicants import personas  # noqa: PLC0415 - only when it runs
    from loanflow_tui.cli.columns import aligned  # noqa: PLC0415 - only for people

    found = list(personas().values())
    rows = [
        (each.id, each.name_in(spoken), *_where(each, say), _outcome(each, say)) for each in found
    ]
    yield f"{say('personas-title')}\n"
    for each, line in zip(found, aligned(rows, left=len(rows[0])), strict=True):
        yield line
        yield from _wrapped(say(each.story))
    yield f"\n{say('personas-magic-title')}"
    for kind in KINDS:
        yield f"\n{say(f'personas-magic-{kind}')}"
        magic = [(" ".join(each.ends), _magic_said(kind, each, say)) for each in magic_table(kind)]
        yield from (f"  {line}" for line in aligned(magic, left=2))
    yield ""
    yield from (say(f"personas-{name}") for name in ("others", "synthetic", "one-more"))


def _one(persona: "Persona", say: Say, spoken: str) -> Iterator[str]:
    """Yield one persona's answers."""
    from loanflow_tui.cli.columns import labelled  # noqa: PLC0415 - only for people
    from loanflow_tui.dialogue.messages import Yuan  # noqa: PLC0415 - only when it runs
    from loanflow_tui.dialogue.wording import write_yuan  # noqa: PLC0415 - only when it runs

    def yuan(fen: int) -> str:
        return write_yuan(Yuan(fen, whole=True))

    host, product = _where(persona, say)
    values = {
        "name": _name(persona, say),
        "host": host,
        "product": product,
        "number": persona.number,
        "mobile": persona.mobile,
        "code": " ".join(persona.codes),
        "card": " ".join(persona.cards),
        "uscc": persona.uscc or "",
        "employer": persona.employer_in(spoken),
        "income": yuan(persona.monthly_income_fen),
        "debt": yuan(persona.monthly_debt_fen),
        "amount": yuan(persona.amount_fen),
        "outcome": _outcome(persona, say),
    }
    said = [(say(f"persona-label-{name}"), value) for name, value in values.items() if value]
    if _is_named(persona):
        yield f"{say(persona.story)}\n"
    yield from labelled(said)


def _data(chosen: "Persona | None", say: Say) -> dict[str, object]:
    """Return the tables, or one persona, as JSON values."""
    from loanflow_tui.applicants import personas  # noqa: PLC0415 - only when it runs

    if chosen is not None:
        return _persona_data(chosen, say)
    return {
        "personas": [_persona_data(each, say) for each in personas().values()],
        "magic": {
            kind: [
                {
                    "id": each.id,
                    "values": list(each.ends),
                    "faults": list(each.faults),
                    "outcome": _magic_said(kind, each, say),
                }
                for each in magic_table(kind)
            ]
            for kind in KINDS
        },
        "region": REGION,
    }


def _persona_data(persona: "Persona", say: Say) -> dict[str, object]:
    story = say(persona.story) if _is_named(persona) else ""
    return {**asdict(persona), "story": story}


def _is_named(persona: "Persona") -> bool:
    from loanflow_tui.applicants import personas  # noqa: PLC0415 - only when it runs

    return persona.id in personas()


def _name(persona: "Persona", say: Say) -> str:
    if persona.name_en == persona.name:
        return persona.name
    return say("persona-name", name=persona.name, pinyin=persona.name_en)


def _where(persona: "Persona", say: Say) -> tuple[str, str]:
    return say(f"host-{persona.host.value}"), say(f"choice-{persona.product.value}")


def _outcome(persona: "Persona", say: Say) -> str:
    if persona.outcome is not None:
        return say(f"outcome-{persona.outcome.value}".replace("_", "-"))
    return say("persona-outcome-stops") if _is_named(persona) else ""


def _magic_said(kind: str, magic: Magic, say: Say) -> str:
    return say(f"magic-{kind}-{magic.id}")


def _wrapped(text: str) -> Iterator[str]:
    """Yield a story's lines, indented."""
    width = min(_WIDEST, max(_NARROWEST, get_terminal_size().columns)) - len(_INDENT)
    yield from (f"{_INDENT}{line}" for line in lines(text, width, cells))
