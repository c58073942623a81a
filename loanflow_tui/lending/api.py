"""The door: everything that the rooms above may import from the loan service.

`api.pyi` lists the names; a contract in `pyproject.toml` keeps the rooms above from reaching
deeper. A name's module is imported on first use, because the first screen must not wait for the
loan service.
"""

import ast
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any


@cache
def _homes() -> dict[str, str]:
    """Return the defining module of each name in `api.pyi`."""
    listed = ast.parse(Path(__file__).with_suffix(".pyi").read_text(encoding="utf-8"))
    return {
        alias.name: node.module
        for node in listed.body
        if isinstance(node, ast.ImportFrom) and node.module
        for alias in node.names
    }


def __getattr__(name: str) -> Any:
    """Import `name` from its defining module.

    Raises:
        AttributeError: the door does not list it.
    """
    home = _homes().get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module = import_module(home)
    found = getattr(module, name) if hasattr(module, name) else import_module(f"{home}.{name}")
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted(_homes())
