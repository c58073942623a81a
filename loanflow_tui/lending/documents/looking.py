"""Looking at a document that is handed in: everything that takes time, in one go in a thread."""

import asyncio
from collections import OrderedDict
from dataclasses import dataclass, replace

from loanflow_tui.lending.documents.intake import Refusal, Taken, find, judge
from loanflow_tui.lending.documents.preview import Thumbnail, thumbnail
from loanflow_tui.lending.documents.statement import Statement, StatementProblem, parse
from loanflow_tui.lending.terms import DocumentKind

_REMEMBERED = 64
_SMALL_BYTES = 128 * 1024
"""What is larger is not kept in memory, and looked at again."""
_HEAD = 512
"""The bytes by which what is remembered is found; it is compared whole."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What a document's content gives: a tiny picture, or what a statement says."""

    shown: Thumbnail = ()
    statement: Statement | StatementProblem | None = None


_remembered: OrderedDict[tuple[DocumentKind, int, bytes], tuple[Taken, Seen]] = OrderedDict()


async def look_at(path: str, kind: DocumentKind) -> tuple[Taken, Seen] | Refusal:
    """Take in the file at `path` and see what is in it; the same content is looked at once."""
    return await asyncio.to_thread(_look_at, path, kind)


def _look_at(path: str, kind: DocumentKind) -> tuple[Taken, Seen] | Refusal:
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
    if judged.size <= _SMALL_BYTES:
        _remembered[key] = judged, seen
        if len(_remembered) > _REMEMBERED:
            _remembered.popitem(last=False)
    return judged, seen


def _see(taken: Taken) -> Seen:
    if taken.kind is DocumentKind.BANK_STATEMENT:
        return Seen(statement=parse(taken.content))
    if taken.media_type.startswith("image/"):
        return Seen(shown=thumbnail(taken.content))
    return Seen()
