"""Looking at a document that is handed in: everything that takes time, in one go in a thread."""

import asyncio
import os
from collections import OrderedDict
from dataclasses import dataclass, replace
from time import time_ns
from typing import TypeVar

from loanflow_tui.lending.documents.intake import Refusal, Taken, find, judge
from loanflow_tui.lending.documents.media import DECODED
from loanflow_tui.lending.documents.preview import Thumbnail, thumbnail
from loanflow_tui.lending.documents.statement import Statement, StatementProblem, parse
from loanflow_tui.lending.terms import DocumentKind

K = TypeVar("K")
V = TypeVar("V")

_REMEMBERED = 64
_SMALL_BYTES = 128 * 1024
"""What is larger is not kept in memory, and looked at again."""
_HEAD = 512
"""The bytes by which what is remembered is found; it is compared whole."""
_SETTLED_NS = 1_000_000_000
"""Until a file's last change is so long ago, another one may leave the same time behind."""

Stamp = tuple[int, int, int, int, int]
"""A file's device, number and size, and when its content and its entry were last changed."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What a document's content gives: a tiny picture, or what a statement says."""

    shown: Thumbnail = ()
    statement: Statement | StatementProblem | None = None


Examined = tuple[Taken, Seen]

_unchanged: OrderedDict[tuple[str, DocumentKind], tuple[Stamp, Examined]] = OrderedDict()
_remembered: OrderedDict[tuple[DocumentKind, int, bytes], Examined] = OrderedDict()


async def examine(path: str, kind: DocumentKind) -> Examined | Refusal:
    """Take in the file at `path` and see what is in it; the same content is looked at once.

    A file that was examined and not changed since is not even read. `tests.bench.service` shows
    what that saves: without it a journey takes twice the time.
    """
    known = _unchanged.get((path, kind))
    if known is not None and known[0] == _stamp(path):
        return known[1]
    return await asyncio.to_thread(_look_at, path, kind)


def _stamp(path: str) -> Stamp | None:
    """Return what changes with the file that `path` is the very name of; None where that can't be
    told.
    """
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
