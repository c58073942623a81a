"""No dead code: every module has an importer, and vulture finds no unused names."""

import ast
import re
import tomllib
from fnmatch import translate

from vulture import Vulture
from vulture.noqa import parse_noqa

from tests.project.sources import PACKAGE, READING, ROOT, Source, sources

pytestmark = READING

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


def _scan(search: Vulture, source: Source) -> None:
    """Show vulture every node of a file, parsed for other rules already. Its own `scan` also finds
    what can't be reached, which takes twice as long.
    """
    search.filename, search.code = source.path, source.text.splitlines()
    search.noqa_lines = parse_noqa(search.code)
    for node in source.nodes:
        visit = getattr(search, f"visit_{type(node).__name__}", None)
        if visit is not None:
            visit(node)


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
    assert settings["paths"] == [PACKAGE.name]
    for source in sources():
        _scan(search, source)
    search.scavenge([])  # what is known of the modules that are imported
    # One expression for all names: vulture tries each pattern with each of 50,000 definitions.
    ignored = re.compile("|".join(map(translate, settings["ignore_names"])))
    dead = [
        each.get_report()
        for each in search.get_unused_code(min_confidence=settings["min_confidence"])
        # Fields and members of enumerations are read by name from files; ruff sees to imports.
        if each.typ in CALLED and not ignored.match(each.name)
    ]
    assert not dead, "\n".join(dead)
