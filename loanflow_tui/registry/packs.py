"""Packs: other installed packages that add hosts, products, languages and wording.

A pack is a distribution whose name begins with `loanflow-`; its entry point in the group
`loanflow.packs` names a `Pack`. The search lists the folders of `sys.path` and reads no other
package's metadata, because it runs at every launch.
"""

import os
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

GROUP = "loanflow.packs"

_METADATA = re.compile(r"(?i)loanflow[-_].*\.dist-info$")
_POINT = re.compile(r"^(?P<name>[\w.-]+) *= *(?P<module>[\w.]+) *: *(?P<attribute>\w+) *$")


@dataclass(frozen=True, slots=True)
class Pack:
    """The additions of one package.

    `declare` calls `Host.declare`, `Product.declare` and the like. `locales` has a folder of Fluent
    files for each language; where one is missing, that of the language's fallback serves. `policy`
    is the policy file of its hosts; together with a policy, `partners` may replace sandbox
    partners: it takes and returns `Partners`.
    """

    name: str
    declare: Callable[[], object] | None = None
    locales: Path | None = None
    policy: Path | None = None
    partners: Callable[[Any], Any] | None = None


@dataclass(frozen=True, slots=True)
class PackProblem:
    """A pack that can't be used, with the reason on one line."""

    name: str
    why: str


class PackError(ValueError):
    """A pack's declarations can't be used."""


class _Loader:
    """Loads the packs once; a broken pack leaves only its problem."""

    def __init__(self) -> None:
        self.begun = False
        self.packs: list[Pack] = []
        self.problems: list[PackProblem] = []
        self.current: str | None = None
        self.tables: list[dict[str, object]] = []

    def load(self) -> None:
        if self.begun:
            return
        self.begun = True
        found = [*entry_points()]
        if found:
            import_module("loanflow_tui.registry.pack_words")
        for name, module, attribute in found:
            kept = [dict(table) for table in self.tables]
            self.current = name
            try:
                self._load(name, module, attribute)
            except Exception as problem:
                self._undo(kept)
                why = " ".join(f"{type(problem).__name__}: {problem}".split())
                self.problems.append(PackProblem(name, why))
            finally:
                self.current = None

    def _load(self, name: str, module: str, attribute: str) -> None:
        pack = getattr(import_module(module), attribute)
        if not isinstance(pack, Pack):
            raise PackError(f"{module}:{attribute} is no Pack")
        if pack.declare is not None:
            pack.declare()
        import_module("loanflow_tui.registry.pack_words").check(pack, name)
        self.packs.append(pack)

    def _undo(self, kept: list[dict[str, object]]) -> None:
        for table, before in zip(self.tables, kept, strict=False):
            table.clear()
            table.update(before)


_LOADER = _Loader()


def load_packs() -> None:
    """Import the installed packs, once per process."""
    _LOADER.load()


def packs() -> tuple[Pack, ...]:
    """Return the packs that loaded."""
    load_packs()
    return tuple(_LOADER.packs)


def pack_problems() -> tuple[PackProblem, ...]:
    """Return the packs that failed to load, with the reasons."""
    load_packs()
    return tuple(_LOADER.problems)


def loading() -> str | None:
    """Return the name of the pack that is loading now, if any."""
    return _LOADER.current


def keep_whole(table: dict[str, object]) -> None:
    """Restore this table whenever a pack that added to it fails to load."""
    _LOADER.tables.append(table)


def entry_points() -> Iterator[tuple[str, str, str]]:
    """Yield the name, module and attribute of each pack's entry point."""
    seen: set[str] = set()
    for folder in dict.fromkeys(sys.path):
        for name in sorted(filter(_METADATA.match, _names_in(folder or "."))):
            if name not in seen:
                seen.add(name)
                yield from _read(Path(folder or ".", name, "entry_points.txt"))


def _names_in(folder: str) -> list[str]:
    try:
        return os.listdir(folder)  # noqa: PTH208 - three times as fast, at every launch
    except OSError:
        return []


def _read(path: Path) -> Iterator[tuple[str, str, str]]:
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return
    inside = False
    for line in lines:
        if line.startswith("["):
            inside = line.strip() == f"[{GROUP}]"
        elif inside and (found := _POINT.match(line)):
            yield found["name"], found["module"], found["attribute"]
