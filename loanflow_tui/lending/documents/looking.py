"""Looking at a document that is handed in: everything that takes time, in one go in a thread."""

import asyncio
from dataclasses import dataclass

from loanflow_tui.lending.documents.intake import Refusal, Taken, find, judge
from loanflow_tui.lending.documents.preview import Thumbnail, thumbnail
from loanflow_tui.lending.documents.statement import Statement, StatementProblem, parse
from loanflow_tui.lending.terms import DocumentKind

_REMEMBERED = 64


@dataclass(frozen=True, slots=True)
class Seen:
    """What a document's content gives: a tiny picture, or what a statement says."""

    media_type: str
    shown: Thumbnail = ()
    statement: Statement | StatementProblem | None = None


_seen: dict[tuple[str, DocumentKind], Seen] = {}


async def look_at(path: str, kind: DocumentKind) -> tuple[Taken, Seen] | Refusal:
    """Take in the file at `path` and see what is in it; the same content is looked at once."""
    return await asyncio.to_thread(_look_at, path, kind)


def _look_at(path: str, kind: DocumentKind) -> tuple[Taken, Seen] | Refusal:
    found = find(path)
    if isinstance(found, Refusal):
        return found
    key = (found.sha256, kind)
    seen = _seen.get(key)
    if seen is not None:
        return found.taken(kind, seen.media_type), seen
    taken = judge(found, kind)
    if isinstance(taken, Refusal):
        return taken
    seen = _seen[key] = _see(taken)
    if len(_seen) > _REMEMBERED:
        _seen.pop(next(iter(_seen)), None)
    return taken, seen


def _see(taken: Taken) -> Seen:
    if taken.kind is DocumentKind.BANK_STATEMENT:
        return Seen(taken.media_type, statement=parse(taken.content))
    if taken.media_type.startswith("image/"):
        return Seen(taken.media_type, shown=thumbnail(taken.content))
    return Seen(taken.media_type)
