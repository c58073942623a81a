"""No dead code: every module has an importer, and vulture finds no unused names."""

import ast
import re
import tomllib
from fnmatch import translate

from vulture import Vulture

from tests.project.sources import PACKAGE, READING, ROOT, sources

ENTRIES = {"loanflow_tui.__main__", "loanflow_tui.testing.plugin"}
"""Modules started from outside the package: by Python and by pytest."""
CALLED = {"function", "method", "class", "property"}


def _module(name: str) -> str:
    return name.removesuffix(".py").replace("/", ".").removesuffix(".__init__")


def _imported() -> set[str]:
    """Return every module that the package imports, the stub of its door included."""
    trees = [(_module(source.name), source.tree) for source in sources()]
    door = PACKAGE / "lending/api.pyi"
    trees.append(("loanflow_tui.lending.api", ast.parse(door.read_text(encoding="utf-8"))))
    found: set[str] = set()
    for module, tree in trees:
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom) and node.module:
                found |= {f"{node.module}.{each.name}" for each in node.names}
                found |= {node.module} - {module}
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                found.add(node.value)
    return found


@READING
def test_every_module_has_an_importer() -> None:
    from loanflow_tui.cli.commands import COMMANDS  # noqa: PLC0415 - imports its commands late

    modules = {_module(source.name) for source in sources()}
    packages = {name.rpartition(".")[0] for name in modules}
    started = {name for name in modules if name.endswith(".__main__")}
    alone = modules - packages - _imported() - started - ENTRIES - set(COMMANDS.values())
    assert not sorted(alone)


def test_vulture_finds_no_dead_names() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["vulture"]
    search = Vulture(ignore_decorators=settings["ignore_decorators"])
    search.scavenge([ROOT / path for path in settings["paths"]])
    # One expression for all names: vulture tries each pattern with each of 50,000 definitions.
    ignored = re.compile("|".join(map(translate, settings["ignore_names"])))
    dead = [
        each.get_report()
        for each in search.get_unused_code(min_confidence=settings["min_confidence"])
        # Fields and members of enumerations are read by name from files; ruff sees to imports.
        if each.typ in CALLED and not ignored.match(each.name)
    ]
    assert not dead, "\n".join(dead)
