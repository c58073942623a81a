"""How somebody went through the conversation: a stream beside the journal, in the same folder.

It keeps when a question was first seen, how an answer was typed, what was read, and leaving; never
what was typed. Whoever watches may mark a moment with a note of their own.

It lies beside the chain of events, not in it: the times differ from run to run,
the same answers must give the same journal, and nothing on an answer's path waits for it. Each
observation names the journal's length at its time, which places it among the events.
"""

import asyncio
import os
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from threading import Lock
from typing import Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from loanflow_tui.lending.runtime.input_files import read_kept

ObservedKind = Literal[
    "opened", "shown", "answered", "read", "read_to_end", "scrolled_back", "help", "resized",
    "marked", "paused", "left",
]  # fmt: skip

Heuristic = Literal[
    "status", "real_world", "control", "consistency", "prevention", "recognition", "flexibility",
    "minimalism", "recovery", "documentation",
]  # fmt: skip
"""J. Nielsen, "Enhancing the explanatory power of usability heuristics", CHI '94, in order."""

Severity = Literal[0, 1, 2, 3, 4]
"""J. Nielsen, "Severity ratings for usability problems", 1994: 0 no problem, 4 a catastrophe."""

FOLDER = "sittings"
"""The folder in the data directory, with a file for each application."""

_NEVER_WAIT = getattr(os, "O_NONBLOCK", 0)
_MOST_PENDING = 10_000
"""Observations kept in memory for an application where nothing can be written."""


class Observed(BaseModel):
    """One thing that was seen of a sitting, the time from opening the app's chat to leaving it.

    `ms` are real milliseconds since the sitting began, `seq` the journal's length. For an answer:
    `first_ms` is the first key, `keys` and `deleted` count keys, `taken` whether it was accepted.
    `what` is a card's kind, how it was left, or `filled` or `file` where an answer was not typed.
    For a moment that was marked: `note`, `heuristic` and `severity` as far as they were given, and
    `lasted_ms` for which the one at the screen was held up; also where the mark was given up.
    """

    model_config = ConfigDict(frozen=True, extra="ignore")
    kind: ObservedKind
    sitting: str
    ms: int
    seq: int
    step: str = ""
    first_ms: int | None = None
    keys: int = 0
    deleted: int = 0
    pasted: bool = False
    taken: bool | None = None
    what: str = ""
    columns: int = 0
    lines: int = 0
    note: str = ""
    heuristic: Heuristic | None = None
    severity: Severity | None = None
    lasted_ms: int = 0


class SittingLog:
    """Keeps observations by application, in files for the user alone; or in memory.

    A write that fails is tried again with the next; what can't be written is lost, and nothing
    else is.
    """

    def __init__(self, directory: Path | None = None) -> None:
        self._folder = directory / FOLDER if directory is not None else None
        self._pending: dict[str, list[Observed]] = {}
        self._writing = Lock()
        self.is_erased: Callable[[str], Awaitable[bool]] | None = None
        """Tells whether an application was erased: of such a one nothing is written."""

    @property
    def due(self) -> bool:
        """Whether something waits to be written."""
        return self._folder is not None and bool(self._pending)

    def note(self, application_id: str, observed: Observed) -> None:
        """Keep an observation; it is written with the next flush."""
        pending = self._pending.setdefault(application_id, [])
        if len(pending) < _MOST_PENDING:
            pending.append(observed)

    async def flush(self) -> None:
        """Write what is pending, in a thread."""
        if not self.due:
            return
        for application_id in list(self._pending):
            if self.is_erased is not None and await self.is_erased(application_id):
                self.forget(application_id)
        await asyncio.to_thread(self._write)

    async def read(self, application_id: str) -> list[Observed]:
        """Return an application's observations in the order of writing; damaged lines are left
        out.
        """
        pending = self._pending.get(application_id, [])
        if self._folder is None:
            return list(pending)
        return [*await asyncio.to_thread(_read, self._path(application_id)), *pending]

    async def erase(self, application_id: str) -> None:
        """Delete everything about an application."""
        self.forget(application_id)
        if self._folder is not None:
            await asyncio.to_thread(self._path(application_id).unlink, missing_ok=True)

    def forget(self, application_id: str) -> None:
        """Drop what memory holds about an application."""
        self._pending.pop(application_id, None)

    def _path(self, application_id: str) -> Path:
        assert self._folder is not None
        return self._folder / f"{application_id}.jsonl"

    def _write(self) -> None:
        assert self._folder is not None
        with self._writing:
            for application_id, taken in list(self._pending.items()):
                written = list(taken)
                try:
                    _append(self._path(application_id), written)
                except OSError:
                    return
                del taken[: len(written)]
                if not taken:
                    self._pending.pop(application_id, None)


def _append(path: Path, observed: Sequence[Observed]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    text = "".join(f"{each.model_dump_json(exclude_defaults=True)}\n" for each in observed)
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND | _NEVER_WAIT, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(text.encode())


def _read(path: Path) -> list[Observed]:
    try:
        lines = read_kept(path).decode(errors="replace").splitlines()
    except OSError:
        return []
    found = []
    for line in lines:
        try:
            found.append(Observed.model_validate_json(line))
        except ValidationError:
            continue
    return found
