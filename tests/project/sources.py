"""The project's own files, read once for the tests of its house rules."""

import ast
import subprocess
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "loanflow_tui"

READING = pytest.mark.xdist_group("sources")
"""Tests that look at every source file: one worker reads them all."""


@dataclass(frozen=True)
class Source:
    """A Python file of the project."""

    path: Path

    @property
    def name(self) -> str:
        return self.path.relative_to(ROOT).as_posix()

    @cached_property
    def text(self) -> str:
        return self.path.read_text(encoding="utf-8")

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text)

    @cached_property
    def nodes(self) -> tuple[ast.AST, ...]:
        """Every node of its syntax tree."""
        return tuple(ast.walk(self.tree))


@cache
def kept_files() -> tuple[Path, ...]:
    """Return the files under version control or untracked; without git, all that are visible."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    if listed.returncode:
        found = (path for path in ROOT.rglob("*") if path.is_file())
        return tuple(p for p in found if not p.relative_to(ROOT).parts[0].startswith("."))
    names = sorted(name for name in listed.stdout.decode().split("\0") if name)
    return tuple(path for path in map(ROOT.joinpath, names) if path.is_file())


@cache
def sources(*, tests: bool = False) -> tuple[Source, ...]:
    """Return the Python files of the package, and those of the tests if asked for."""
    tops = ("loanflow_tui", "tests") if tests else ("loanflow_tui",)
    return tuple(
        Source(path)
        for path in kept_files()
        if path.suffix == ".py" and path.relative_to(ROOT).parts[0] in tops
    )


def docstrings(tree: ast.Module) -> set[int]:
    """Return the ids of the nodes that are docstrings: strings that stand alone."""
    return {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
