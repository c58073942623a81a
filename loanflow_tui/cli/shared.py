"""What several commands need: where data lives, the language of whoever asks, and its words."""

import json
import locale
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from loanflow_tui.registry.languages import Language, language_of

if TYPE_CHECKING:
    from loanflow_tui.dialogue.messages import Value

DATA_DIR = "LOANFLOW_DATA_DIR"
"""Names the data directory in the environment; `--data-dir` goes before it."""


def data_dir() -> Path:
    """Return the folder that applications are kept in if no other is given."""
    if given := os.environ.get(DATA_DIR):
        return Path(given)
    from platformdirs import user_data_path  # noqa: PLC0415 - only where nothing else is said

    return user_data_path("loanflow", appauthor=False)


def language() -> str:
    """Return the language of the environment, as far as it is spoken here."""
    named = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    # A container often names a locale that it hasn't got.
    found = next(filter(None, named), None) or locale.getlocale()[0] or ""
    return language_of(found).value


def spoken_in(arguments: Sequence[str]) -> str:
    """Return the language that a command line asks for, or that of the environment."""
    found = ""
    for at, each in enumerate(arguments):
        name, equals, value = each.partition("=")
        if name == "--lang":
            found = value if equals else "".join(arguments[at + 1 : at + 2])
    return found if Language.known(found) else language()


def visible(value: str, most: int = 60) -> str:
    """Return text typed by somebody, fit to be printed, and cut short where it is long."""
    shown = "".join(each if each.isprintable() else "\N{REPLACEMENT CHARACTER}" for each in value)
    return shown if len(shown) <= most else f"{shown[: most - 1]}\N{HORIZONTAL ELLIPSIS}"


def say(message_id: str, spoken: str | None = None, **values: "Value") -> str:
    """Return a message in the given language, or in that of the environment."""
    from loanflow_tui.dialogue.messages import Message  # noqa: PLC0415 - only for people
    from loanflow_tui.dialogue.wording import Wording  # noqa: PLC0415 - heavy

    return Wording(spoken or language()).say(Message(message_id, values))


def json_line(value: object) -> str:
    """Return a value as one line of JSON, in letters that standard output can carry."""
    carried = (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"
    line = json.dumps(value, ensure_ascii=not carried)
    return line.encode("utf-8", "replace").decode()
