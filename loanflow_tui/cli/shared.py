"""Shared by commands: the data directory, the user's language, and its messages."""

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
"""The environment variable with the data directory; `--data-dir` takes precedence."""


COMPLETING = "_LOANFLOW_COMPLETE"
"""The environment variable with which a shell asks for completions."""

MEMORY = ":memory:"
"""Given as the data directory, it keeps nothing on disk."""


def data_dir() -> Path:
    """Return the default folder of applications."""
    if given := os.environ.get(DATA_DIR):
        return Path(given)
    from platformdirs import user_data_path  # noqa: PLC0415 - only where nothing else is said

    return user_data_path("loanflow", appauthor=False)


def language() -> str:
    """Return the environment's language, or the nearest one available."""
    named = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    # Containers often name a locale that isn't installed.
    found = next(filter(None, named), None) or locale.getlocale()[0] or ""
    return language_of(found).value


def spoken_in(arguments: Sequence[str]) -> str:
    """Return the language that a command line asks for, or the environment's."""
    found = _given("--lang", arguments)
    return found if Language.known(found) else language()


def kept_in(arguments: Sequence[str]) -> Path | None:
    """Return the data directory that a command line asks for, or the default one; None in
    memory.
    """
    kept = _given("--data-dir", arguments) or str(data_dir())
    return None if kept == MEMORY else Path(kept)


def _given(option: str, arguments: Sequence[str]) -> str:
    """Return the last value of an option, without click; empty if it isn't given."""
    found = ""
    for at, each in enumerate(arguments):
        name, equals, value = each.partition("=")
        if name == option:
            found = value if equals else "".join(arguments[at + 1 : at + 2])
    return found


def visible(value: str, most: int = 60) -> str:
    """Return a user's text, safe to print and shortened if long."""
    shown = "".join(each if each.isprintable() else "\N{REPLACEMENT CHARACTER}" for each in value)
    return shown if len(shown) <= most else f"{shown[: most - 1]}\N{HORIZONTAL ELLIPSIS}"


def say(message_id: str, spoken: str | None = None, **values: "Value") -> str:
    """Return a message in the given language, or in the environment's."""
    from loanflow_tui.dialogue.messages import Message  # noqa: PLC0415 - only for people
    from loanflow_tui.dialogue.wording import Wording  # noqa: PLC0415 - heavy

    return Wording(spoken or language()).say(Message(message_id, values))


def json_line(value: object) -> str:
    """Return a value as one line of JSON, in ASCII."""
    carried = (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"
    line = json.dumps(value, ensure_ascii=not carried)
    return line.encode("utf-8", "replace").decode()
