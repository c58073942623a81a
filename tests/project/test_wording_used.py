"""Every message that the code names exists, and every message is used."""

import ast
import re
from collections.abc import Collection, Iterator

from loanflow_tui.dialogue.catalogue import LOCALES
from tests.project.sources import READING, Source, sources

pytestmark = READING

SAYERS = {"Message", "say"}
DEFINED = re.compile(r"^([a-z][\w-]*) *=", re.MULTILINE)
ANYTHING = "[a-z0-9-]+"
REFERRED = re.compile(r"\{ *([a-z][\w-]*) *\}")


def _ids() -> set[str]:
    return {
        name
        for file in (LOCALES / "en").glob("*.ftl")
        for name in DEFINED.findall(file.read_text(encoding="utf-8"))
    }


def _pattern(text: ast.expr) -> str | None:
    """Return a regular expression for an id that is written out at least in part."""
    if isinstance(text, ast.Constant) and isinstance(text.value, str):
        return re.escape(text.value)
    if isinstance(text, ast.JoinedStr):
        return "".join(_pattern(part) or ANYTHING for part in text.values)
    return None


def _exists(pattern: str, ids: Collection[str]) -> bool:
    """Tell whether a pattern fits an id; most are an id themselves."""
    return pattern.replace("\\", "") in ids or any(re.fullmatch(pattern, each) for each in ids)


def _said(source: Source) -> Iterator[tuple[int, str]]:
    """Yield the line and the pattern of every message id."""
    for node in source.nodes:
        if not isinstance(node, ast.Call) or not node.args:
            continue
        called = node.func
        name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
        pattern = _pattern(node.args[0]) if name in SAYERS else None
        if pattern:
            yield node.lineno, pattern


def test_every_message_that_is_named_exists() -> None:
    ids = _ids()
    missing = [
        f"{source.name}:{line}: {pattern}"
        for source in sources()
        for line, pattern in _said(source)
        if not _exists(pattern, ids)
    ]
    assert not missing, "\n".join(missing)


def test_every_message_is_used() -> None:
    patterns = {
        pattern
        for source in sources()
        for node in source.nodes
        if isinstance(node, ast.Constant | ast.JoinedStr) and (pattern := _pattern(node))
    }
    named = {pattern.replace("\\", "") for pattern in patterns}
    partly = sorted(each for each in patterns if ANYTHING in each)
    said = re.compile("|".join(partly))
    referred = {
        name
        for file in LOCALES.glob("en/*.ftl")
        for name in REFERRED.findall(file.read_text(encoding="utf-8"))
    }
    silent = sorted(name for name in _ids() - referred - named if not said.fullmatch(name))
    assert not silent, "\n".join(silent)
