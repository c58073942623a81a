"""One module uses Textual's private interface, and only as long as necessary."""

import ast
import re
from functools import cache
from pathlib import Path

import textual
from textual.app import App, ComposeResult
from textual.command import CommandPalette
from textual.css.stylesheet import Stylesheet
from textual.drivers.linux_driver import LinuxDriver
from textual.events import Key
from textual.message_pump import MessagePump
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Input
from textual.worker import Worker

from loanflow_tui.tui.textual_private import OVERRIDDEN
from tests.project.sources import READING, Source, sources

pytestmark = READING

HERE = "loanflow_tui/tui/textual_private.py"
_OVERRIDDEN_IN = (
    MessagePump, App, Widget, Screen, Stylesheet, Input, LinuxDriver, CommandPalette,
)  # fmt: skip
BASES = {each.__name__: each for each in _OVERRIDDEN_IN}
OTHER_LIBRARIES = {"_style", "_styles", "_title", "_label", "_exit"}
"""Names that textual-fspicker and `os` have as well."""
PUBLIC = {
    Screen: {"compositor", "render_strips", "visible_widgets", "refresh_now", "is_painted"},
    MessagePump: {"message_queue", "is_idle", "wait_for_idle", "dispatch_message"},
    Worker: {"task"},
    App: {"exception", "on_exception", "handle_exception", "is_exiting", "context", "set_size"},
    Widget: {"anchor_released", "follows_end", "size_updated"},
    Pilot: {"wait_for_idle", "resize"},
}
"""Public names that would replace a private one, if Textual had them."""


@cache
def _private() -> frozenset[str]:
    """Return the private names that Textual's own classes have."""
    found: set[str] = set()
    for path in Path(textual.__file__).parent.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        found |= set(re.findall(r"def (_[a-z]\w*)\(self", text))
        found |= set(re.findall(r"\bself\.(_[a-z]\w*)\b[^=\n(]*=", text))
    return frozenset(found)


def _own(source: Source) -> set[str]:
    """Return the private names that a module sets on objects itself."""
    found: set[str] = set()
    for node in source.nodes:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            found.add(node.name)
        elif isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store):
            found.add(node.attr)
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            found.add(node.target.id)
    return found


def test_private_names_are_used_in_one_module() -> None:
    package = [each for each in sources() if each.name != HERE and "/lending/" not in each.name]
    ours = set().union(*map(_own, package))
    used = [
        f"{source.name}:{node.lineno}: {ast.unparse(node)}"
        for source in package
        if "textual" in source.text
        for node in source.nodes
        if isinstance(node, ast.Attribute) and node.attr in _private() - OTHER_LIBRARIES
        if not (isinstance(node.value, ast.Name) and node.value.id == "self" and node.attr in ours)
        if ast.unparse(node.value) != "super()"
    ]
    assert not used, "\n".join(used)


def test_overridden_methods_are_listed_and_exist() -> None:
    listed = {name.partition(".")[2] for name in OVERRIDDEN}
    for name in OVERRIDDEN:
        base, _, method = name.partition(".")
        assert hasattr(BASES[base], method), f"{name} is gone: so can its override be"
    called = {
        node.attr
        for source in sources()
        if "textual" in source.text and "/lending/" not in source.name
        for node in source.nodes
        if isinstance(node, ast.Attribute) and ast.unparse(node.value) == "super()"
        if node.attr in _private()
    }
    assert called - {"_guarded", "_open"} <= listed


def test_no_handler_calls_the_one_above_it() -> None:
    called = [
        f"{source.name}:{node.lineno}"
        for source in sources()
        if "textual" in source.text
        for node in source.nodes
        if isinstance(node, ast.Attribute) and ast.unparse(node.value) == "super()"
        if node.attr.startswith("on_") and node.attr != "on_event"
    ]
    assert not called, "Textual calls the handler of each class by itself"


def test_no_public_replacement_exists_yet() -> None:
    come = {
        f"{owner.__name__}.{name}"
        for owner, names in PUBLIC.items()
        for name in names
        if hasattr(owner, name)
    }
    assert not come, "use these, and drop the private ones"


class _Field(App[None]):
    def compose(self) -> ComposeResult:
        yield Input()


async def test_editing_keys_are_still_overtaken() -> None:
    app = _Field()
    async with app.run_test() as pilot:
        for key in ("b", "a", "backspace", "c"):
            app.post_message(Key(key, key if len(key) == 1 else None))
        await pilot.pause()
        value = app.query_one(Input).value
    assert value != "bc", "Textual keeps the order now: OrderedInput can go"
