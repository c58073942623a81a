"""The output of `--json` agrees with the commands guide: lines, objects and keys."""

import asyncio
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from loanflow_tui.cli.commands import loanflow
from loanflow_tui.cli.guide import guide
from loanflow_tui.registry.languages import Language
from tests.lending.applying import Applying

ROW = re.compile(r"^\| `loanflow ([a-z -]+)`[^|]*\| (.*) \|$", re.MULTILINE)
MANY = {
    "quote": ["--amount", "1000", "--rate", "0.1", "--months", "2", "--method", "bullet"],
    "check": ["resident-id", "110101199003074477", "1"],
    "score": ["--persona", "li-wei"],
    "policy rules": [],
    "personas": [],
    "faults": [],
    "test": ["li-wei"],
    "explore": ["--no-ways", "--walks", "1"],
}


def rows(*arguments: str) -> list[dict[str, object]]:
    result = CliRunner().invoke(loanflow, [*arguments, "--json"], prog_name="loanflow")
    assert result.exit_code in (0, 1), result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


def keys(value: object) -> Iterator[str]:
    """Yield every key of a value and of what is in it."""
    for name, inside in value.items() if isinstance(value, dict) else ():
        yield name
        yield from keys(inside)
    for inside in value if isinstance(value, list) else ():
        yield from keys(inside)


def promised(command: str, language: str) -> set[str]:
    """Return the keys that the guide promises without a condition."""
    text = dict(ROW.findall(guide("commands", language)))[command]
    first = re.split("[;\uff1b]", text)[0]
    return set(re.findall(r"`([a-z_]+)`", first))


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("command", MANY)
def test_keys_are_as_promised(command: str, language: str, tmp_path: Path) -> None:
    wanted = promised(command, language)
    assert wanted
    if command == "explore":
        wanted = {"what", "walks", "seed", "broken", "seconds"}
    told = rows(*command.split(), *MANY[command])
    assert told and all(wanted <= set(keys(row)) for row in told)
    assert len(told) == (2 if command == "check" else 1)


def test_stored_applications_match_the_documented_keys(tmp_path: Path) -> None:
    async def play() -> str:
        who = Applying(data_dir=tmp_path)
        await who.play_to()
        await who.service.close()
        return who.application_id

    application_id = asyncio.run(play())
    where = ("--data-dir", str(tmp_path))
    (listed,) = rows("applications", *where)
    (shown,) = rows("applications", *where, "show", application_id)
    journal = tmp_path / "journal.jsonl"
    export = ["applications", *where, "export", application_id, "--to", str(journal)]
    assert CliRunner().invoke(loanflow, export).exit_code == 0
    assert promised("applications", "en") <= set(keys(listed))
    assert promised("applications show", "en") <= set(keys(shown))
    (proved,) = rows("verify", str(journal), *where)
    assert promised("verify", "en") <= set(proved)
    assert (proved["what"], proved["ok"]) == ("journal", True)


def test_guides_list_the_same_json_keys() -> None:
    english, chinese = (
        {name: set(re.findall(r"`([a-z_]+)`", row)) for name, row in ROW.findall(text)}
        for text in (guide("commands", "en"), guide("commands", "zh-CN"))
    )
    assert english == chinese
