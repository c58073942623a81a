"""Compares the screen with a stored picture, for the `screen_snapshot` fixture.

The files, `--snapshot-update` and the report come from pytest-textual-snapshot. The picture is
ours: wide characters take two cells, fonts are named, and nothing depends on the machine or the
moment.
"""

import inspect
import pickle
import re
from collections import defaultdict
from hashlib import sha256
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from pytest_textual_snapshot import (
    PseudoApp,
    PseudoConsole,
    SVGImageExtension,
    get_tempdir,
)
from rich.console import ConsoleDimensions
from syrupy.assertion import SnapshotAssertion
from textual.app import App

from loanflow_tui.dialogue.messages import Message
from loanflow_tui.dialogue.wording import Wording
from loanflow_tui.scenarios.drivers.screen_capture import picture_of, steady
from loanflow_tui.testing.driver import Journey
from loanflow_tui.tui.app import LoanflowApp
from loanflow_tui.tui.export import LINE, export_svg
from loanflow_tui.tui.textual_private import in_context

if TYPE_CHECKING:
    from syrupy.assertion import AssertionResult

__tracebackhide__ = True
"""Tracebacks end in the test, not here."""

Shown = Journey | App[Any] | str
"""Anything to compare: a journey, a running app, or a picture as text."""

_TEXT = re.compile(r'<text(?: class="[^"]*")? x="([\d.]+)[^"]*"[^>]* y="([\d.]+)"[^>]*>([^<]*)<')
_SHOWN_LINES = 6


class ScreenChanged(AssertionError):
    """The screen differs from its picture, or there is no picture yet."""


class ScreenSnapshot:
    """Compares the screen with the picture stored beside the test.

    The second picture of a test gets a number, unless a `name` is given.
    """

    def __init__(self, snapshot: SnapshotAssertion, request: pytest.FixtureRequest) -> None:
        self._snapshot = snapshot.use_extension(SVGImageExtension)
        self._request = request

    def __call__(self, shown: Shown, name: str | None = None) -> bool:
        """Return True if nothing changed; with `--snapshot-update`, store the picture first.

        Raises:
            ScreenChanged: it differs; names the lines, and where to look at both.
        """
        picture = drawn(shown)
        same = self._snapshot(name=name) == picture
        result = self._snapshot.executions[self._snapshot.num_executions - 1]
        self._report(picture, result)
        if not same:
            raise ScreenChanged(self._told(picture, result))
        return True

    def _told(self, picture: str, result: "AssertionResult") -> str:
        say = Wording("en").say
        report = Path(self._request.config.getoption("--snapshot-report")).absolute()
        if result.recalled_data is None:
            what = say(Message("snapshot-new", {"file": Path(result.snapshot_location).name}))
        else:
            what = say(Message("snapshot-changed")) + _changes(str(result.recalled_data), picture)
        return f"{what}\n{say(Message('snapshot-report', {'path': str(report)}))}"

    def _report(self, picture: str, result: "AssertionResult") -> None:
        """Save the pictures for the report that is made after all tests, also in a worker."""
        node = self._request.node
        path, line, title = node.reportinfo()
        record = (
            result.success,
            str(result.final_data or ""),
            picture,
            # The report needs a console size, which doesn't matter here.
            PseudoApp(PseudoConsole(False, ConsoleDimensions(0, 0))),
            path,
            line,
            f"{title} · {result.snapshot_name}",
            inspect.getdoc(node.function) or "",
            "",
            result.final_data is not None,
        )
        name = sha256(f"{node.nodeid} {result.snapshot_name}".encode()).hexdigest()
        Path(get_tempdir().name, name).write_bytes(pickle.dumps(record))


def drawn(shown: Shown) -> str:
    """Return the picture, with the cursor at rest."""
    if isinstance(shown, str):
        return shown
    app = shown.app if isinstance(shown, Journey) else shown
    with in_context(app):
        steady(app)
        return picture_of(app) if isinstance(app, LoanflowApp) else export_svg(app)


def _changes(before: str, after: str) -> str:
    """Return the first lines of text that differ between two pictures."""
    was, now = _lines(before), _lines(after)
    pairs = [
        f"\n  {number:>3} - {old}\n      + {new}"
        for number, (old, new) in enumerate(zip_longest(was, now, fillvalue=""), 1)
        if old != new
    ]
    if not pairs:
        return "\n  " + Wording("en").say(Message("snapshot-same-words"))
    return "".join(pairs[:_SHOWN_LINES]) + "\n  …" * (len(pairs) > _SHOWN_LINES)


def _lines(picture: str) -> list[str]:
    """Return the text in a picture, line by line."""
    lines: dict[int, list[tuple[float, str]]] = defaultdict(list)
    for x, y, text in _TEXT.findall(picture.partition("<g ")[2]):
        lines[int(float(y)) // LINE].append((float(x), text))
    return [
        " ".join(text for _, text in sorted(lines[number]))
        for number in range(max(lines, default=-1) + 1)
    ]
