"""Playing acts on the app in a terminal, and telling whether it held."""

import asyncio
import re
import shutil
import signal
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, NamedTuple

from loanflow_tui.tui.signals import AS_SHELLS_COUNT
from tests.bench.launch import LOANFLOW
from tests.hunt.acts import LEAVING, Act
from tests.hunt.freezes import Watch
from tests.hunt.journals import Acted, faults, lengths
from tests.hunt.running import Running
from tests.hunt.starts import Shelf, Start, environment

WATCHED_EVERY: Final = 400
"""Acts after which it is looked whether the app still answers."""
SETTLED_S: Final = 0.05
GIVEN_S: Final = 0.004
"""Seconds without painting that end an act done by itself, and a burst."""
FIRST_PAINT: Final = 60.0
LEFT_EARLY: Final = 1
HURRIED: Final = AS_SHELLS_COUNT + signal.SIGQUIT
CALM_S: Final = 0.6

_TRACEBACK = re.compile(rb"Traceback \(most recent|Fatal Python error")
_ANSWERING = frozenset({"enter", "space", *"123456789"})


class Finding(NamedTuple):
    """A kind of failure and its place; the same failure always has the same name."""

    sort: str
    what: str


@dataclass(slots=True)
class Outcome:
    """The result of playing acts. `left` tells that the app was asked to leave, and did."""

    finding: Finding | None = None
    played: int = 0
    left: bool = False
    screen: str = ""
    details: list[object] = field(default_factory=list)


class Playground:
    """Plays acts, each run in a folder of its own."""

    def __init__(self, folder: Path, shelf: Path) -> None:
        self._folder = folder
        self._shelf = Shelf(shelf)
        self._number = 0
        self._watch = Watch(folder)

    def play(self, start: Start, acts: Sequence[Act]) -> Outcome:
        """Start the app, act, and look whether it lives, answers, and recorded what was done."""
        self._number += 1
        home = self._folder / f"run-{self._number}"
        home.mkdir(parents=True)
        data = home / "data"
        try:
            self._shelf.prepare(start, data)
            before = asyncio.run(lengths(data))
            outcome = self._run(start, acts, home, data)
            if outcome.finding is None and not start.demo:
                wrong = asyncio.run(faults(data, before, _acted(acts[: outcome.played])))
                if wrong:
                    outcome.finding = Finding("journal", re.sub(r"[\d.]+", "#", wrong[0]))
                    outcome.details = [*wrong]
            return outcome
        finally:
            shutil.rmtree(home, ignore_errors=True)

    def close(self) -> None:
        """End what still runs."""
        self._watch.end()

    def _run(self, start: Start, acts: Sequence[Act], home: Path, data: Path) -> Outcome:
        app = Running(
            start.command(LOANFLOW, data), environment(home, data), start.columns, start.lines
        )
        outcome = Outcome()
        try:
            app.started(FIRST_PAINT)
            self._act(app, start.burst, acts, outcome)
            return outcome
        finally:
            app.end()
            report = _report(home)
            if outcome.left:
                report = None  # an app that was hurried away reports where it was
            if report is not None and (outcome.finding is None or outcome.finding.sort == "death"):
                outcome.finding = Finding("report", _place(report))
                outcome.details.append(report)
            if outcome.finding is not None:
                outcome.screen = app.text()

    def _act(self, app: Running, burst: int, acts: Sequence[Act], outcome: Outcome) -> None:
        """Do acts, so many in one go, until the app ends or freezes; now and then look for that."""
        asked_to_leave, unwatched = False, 0
        for at in range(0, len(acts), burst):
            now = acts[at : at + burst]
            asked_to_leave = asked_to_leave or any(map(_may_leave, now))
            _send(app, now)
            app.drain(SETTLED_S if burst == 1 else GIVEN_S, 10.0)
            outcome.played = at + len(now)
            unwatched += len(now)
            if unwatched >= WATCHED_EVERY or outcome.played == len(acts):
                unwatched = 0
                if app.status is None and self._watch.frozen(app):
                    outcome.finding = Finding("freeze", "a key is not answered")
                    outcome.details = _where_it_is(app)
                    return
            if self._fell(app, outcome, asked_to_leave):
                return

    def _fell(self, app: Running, outcome: Outcome, asked_to_leave: bool) -> bool:
        """Tell whether the app has ended; what it ended by is a find unless it was asked to."""
        if _TRACEBACK.search(app.painted):
            outcome.finding = Finding("traceback", _last_line(app.text()))
        elif app.status is not None:
            # A demo that was left before its end has not passed. Told twice to leave, an app that
            # takes too long for that ends as it is, and on a busy machine it does.
            outcome.left = asked_to_leave and app.status in (0, LEFT_EARLY, HURRIED)
            if not outcome.left:
                outcome.finding = Finding("death", f"status {app.status}")
        return app.status is not None


def _where_it_is(app: Running) -> list[object]:
    """End a frozen app; return the places at which its threads were."""
    app.painted.clear()
    app.told("SIGABRT")
    app.wake()
    app.drain(3.0, 20.0)
    where = app.painted.decode(errors="replace")
    return re.findall(r'File "[^"]*?([\w/]+\.py)", line (\d+) in (\w+)', where)


def _send(app: Running, acts: Sequence[Act]) -> None:
    """Do acts one after another, those that are written in one go."""
    written = b""
    for act in acts:
        sent = act.sent()
        if sent:
            written += sent
            continue
        app.send(written)
        written = b""
        match act:
            case Act("size", (int(columns), int(lines))):
                app.resize(columns, lines)
            case Act("signal", (str(name),)):
                app.told(name)
            case _:
                app.drain(0.05, 10.0)
                app.drain(CALM_S, CALM_S)
    app.send(written)


def _may_leave(act: Act) -> bool:
    """Tell whether an act may have asked the app to leave: a key to, a click, a menu's word."""
    match act:
        case Act("key", (str(name),)):
            return name in LEAVING or name == "enter"
        case Act("click") | Act("text") | Act("hold") | Act("lines") | Act("paste"):
            return True
    return False


def _acted(acts: Sequence[Act]) -> Acted:
    answers = fills = 0
    for act in acts:
        match act:
            case Act("key" | "hold", (str(name), *_)):
                answers += name in _ANSWERING
                fills += name == "f3"
            case Act("click", (_, _, int(times))):
                answers += times
                fills += times
            case Act("text", (str(text),)):
                answers += 1 + sum(letter in _ANSWERING for letter in text)
            case Act("lines", (_, int(times))):
                answers += times
            case Act("drag"):
                answers += 1
                fills += 1
    return Acted(answers, fills)


def _report(home: Path) -> str | None:
    """Return the app's own report of what went wrong, if it wrote one."""
    reports = sorted(home.glob("**/reports/*.txt"))
    return reports[0].read_text(encoding="utf-8") if reports else None


def _place(text: str) -> str:
    """Return what a report names: the failure and its last place in the product."""
    places = re.findall(r'loanflow_tui/([\w/]+\.py)", line \d+, in (\w+)', text)
    place = ":".join(places[-1]) if places else "textual"
    return f"{text.strip().splitlines()[-1]} at {place}"


def _last_line(text: str) -> str:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return lines[-1][:120] if lines else ""
