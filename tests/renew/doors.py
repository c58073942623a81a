"""Renew the lists of names: `events/__init__.py`, and the loan service's door `api.pyi`.

Whoever adds an event, or imports a closed set of answers above the door, lists it nowhere.
"""

import ast
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from tests.project.sources import PACKAGE

EVENTS = PACKAGE / "lending" / "events" / "__init__.py"
DOOR = PACKAGE / "lending" / "api.pyi"

_BY_TYPE = "loanflow_tui.lending.terms"
"""The module whose closed sets any room may import."""


def events_text() -> str:
    """Return the list of events as it should stand in the file."""
    text = EVENTS.read_text(encoding="utf-8")
    listed = dict(_imported(ast.parse(text)))
    for file in sorted(EVENTS.parent.glob("[a-z]*.py")):
        module = f"loanflow_tui.lending.events.{file.stem}"
        listed |= dict.fromkeys(_events_in(file), module)
    head, rest = text[: text.index("\nfrom ")], text[text.index("\nEVENT_TYPES") :]
    lines = [f"from {module} import {name}" for name, module in listed.items()]
    every = sorted({"EVENT_TYPES", *listed})
    return _formatted("\n".join((head, *lines, f"__all__ = {every}\n")) + rest, EVENTS)


def door_text() -> str:
    """Return the door's stub as it should stand in the file."""
    text = DOOR.read_text(encoding="utf-8")
    listed = {name for name, _ in _imported(ast.parse(text))}
    sets = _classes(ast.parse((PACKAGE / "lending" / "terms.py").read_text(encoding="utf-8")))
    wanted = sorted({each.name for each in sets} & _wanted_above() - listed)
    lines = [f"from {_BY_TYPE} import {name} as {name}\n" for name in wanted]
    return _formatted(text + "".join(lines), DOOR)


def renew() -> None:
    """Write both lists."""
    EVENTS.write_text(events_text(), encoding="utf-8")
    DOOR.write_text(door_text(), encoding="utf-8")


def _imported(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Yield the names that a module imports, each with the module that it comes from."""
    for node in tree.body:
        if isinstance(node, ast.ImportFrom) and node.module:
            yield from ((each.name, node.module) for each in node.names)


def _classes(tree: ast.Module) -> Iterator[ast.ClassDef]:
    return (node for node in tree.body if isinstance(node, ast.ClassDef))


def _events_in(file: Path) -> Iterable[str]:
    """Yield the names of the events that a module defines."""
    for each in _classes(ast.parse(file.read_text(encoding="utf-8"))):
        if any(isinstance(base, ast.Name) and base.id == "Event" for base in each.bases):
            yield each.name


def _wanted_above() -> set[str]:
    """Return the names that the rooms above import through the door."""
    wanted: set[str] = set()
    for file in PACKAGE.rglob("*.py"):
        if "lending.api import" in (text := file.read_text(encoding="utf-8")):
            named = _imported(ast.parse(text))
            wanted |= {name for name, module in named if module == "loanflow_tui.lending.api"}
    return wanted


def _formatted(text: str, path: Path) -> str:
    """Return Python source sorted and laid out as the project's style wants it."""
    for command in (("check", "--fix", "--quiet", "--select", "I,RUF022"), ("format", "--quiet")):
        text = subprocess.run(
            [sys.executable, "-m", "ruff", *command, "--stdin-filename", str(path), "-"],
            input=text, capture_output=True, text=True, check=True, encoding="utf-8",
        ).stdout  # fmt: skip
    return text
