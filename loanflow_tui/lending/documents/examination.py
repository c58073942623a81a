"""Examines a document in one go, in a thread: find, type, read, preview."""

import asyncio
import os
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from time import time_ns
from types import MappingProxyType
from typing import TypeVar

from loanflow_tui.lending.documents.intake import FoundFile, Refusal, Taken, find, judge
from loanflow_tui.lending.documents.media import DECODED
from loanflow_tui.lending.documents.paths import name_in
from loanflow_tui.lending.documents.preview import Thumbnail, thumbnail
from loanflow_tui.lending.documents.statement import Statement, StatementProblem, parse
from loanflow_tui.lending.terms import DocumentKind

K = TypeVar("K")
V = TypeVar("V")

NOTHING: Mapping[str, bytes] = MappingProxyType({})

_REMEMBERED = 64
_SMALL_BYTES = 128 * 1024
"""Larger files are not cached."""
_HEAD = 512
"""The first bytes, which index the cache; a hit compares the whole content."""
_SETTLED_NS = 1_000_000_000
"""A file changed within this time may change again without a new time stamp."""

Stamp = tuple[int, int, int, int, int]
"""A file's device, number, size, and the last changes of its content and its entry."""


@dataclass(frozen=True, slots=True)
class Seen:
    """The extracted content: a thumbnail, or the figures of a statement."""

    shown: Thumbnail = ()
    statement: Statement | StatementProblem | None = None


Examined = tuple[Taken, Seen]

_unchanged: OrderedDict[tuple[str, DocumentKind], tuple[Stamp, Examined]] = OrderedDict()
_remembered: OrderedDict[tuple[DocumentKind, int, bytes], Examined] = OrderedDict()


async def examine(
    path: str, kind: DocumentKind, documents: Mapping[str, bytes] = NOTHING
) -> Examined | Refusal:
    """Read and examine the file at `path`; known content is not examined again. Of `documents`,
    files by path that lie in memory alone, nothing is read.

    A file unchanged since its last examination is not even read: without this cache a journey takes
    twice the time (`tests.bench.service`).
    """
    if (content := documents.get(path)) is not None:
        return _examined(FoundFile(name_in(path), content), kind)
    known = _unchanged.get((path, kind))
    if known is not None and known[0] == _stamp(path):
        return known[1]
    return await asyncio.to_thread(_look_at, path, kind)


def _stamp(path: str) -> Stamp | None:
    """Return a stamp that changes with the file at `path`; None if it may not be reliable."""
    if not os.path.isabs(path) or not path[-1].isalnum():  # noqa: PTH117 - `Path` takes far longer
        return None
    try:
        found = os.stat(path)  # noqa: PTH116 - the same
    except (OSError, ValueError):
        return None
    if time_ns() - max(found.st_mtime_ns, found.st_ctime_ns) < _SETTLED_NS:
        return None
    return found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns


def _look_at(path: str, kind: DocumentKind) -> Examined | Refusal:
    stamp = _stamp(path)
    looked = _look_into(path, kind)
    if stamp is not None and not isinstance(looked, Refusal) and looked[0].size <= _SMALL_BYTES:
        _keep(_unchanged, (path, kind), (stamp, looked))
    return looked


def _look_into(path: str, kind: DocumentKind) -> Examined | Refusal:
    found = find(path)
    if isinstance(found, Refusal):
        return found
    return _examined(found, kind)


def _examined(found: FoundFile, kind: DocumentKind) -> Examined | Refusal:
    key = (kind, len(found.content), found.content[:_HEAD])
    known = _remembered.get(key)
    if known is not None and known[0].content == found.content:
        taken, seen = known
        return (taken if taken.name == found.name else replace(taken, name=found.name)), seen
    judged = judge(found, kind)
    if isinstance(judged, Refusal):
        return judged
    seen = _see(judged)
    if judged.media_type in DECODED and not seen.shown:
        return Refusal("undecodable", judged.name, judged.size, media_type=judged.media_type)
    if judged.size <= _SMALL_BYTES:
        _keep(_remembered, key, (judged, seen))
    return judged, seen


def _keep(memory: OrderedDict[K, V], key: K, value: V) -> None:
    memory[key] = value
    if len(memory) > _REMEMBERED:
        memory.popitem(last=False)


def _see(taken: Taken) -> Seen:
    if taken.kind is DocumentKind.BANK_STATEMENT:
        return Seen(statement=parse(taken.content))
    if taken.media_type.startswith("image/"):
        return Seen(shown=thumbnail(taken.content))
    return Seen()
