"""Takes in a document: finds and reads the file, and types it by content, never by suffix.

Call the slow functions in a thread.
"""

import hashlib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from loanflow_tui.lending.documents.media import PDF, accepted, media_type
from loanflow_tui.lending.documents.paths import candidates
from loanflow_tui.lending.runtime.input_files import FileProblem, UnreadableFile, read_input
from loanflow_tui.lending.terms import DocumentKind

LIMIT_BYTES = 10 * 1024 * 1024

RefusalReason = Literal[
    "missing", "directory", "device", "empty", "too_large", "unreadable", "type", "encrypted",
    "undecodable",
]  # fmt: skip

_REASONS: dict[FileProblem, RefusalReason] = {
    "no_file": "missing",
    "bad_name": "missing",
    "folder": "directory",
    "not_a_file": "device",
    "not_permitted": "unreadable",
    "not_readable": "unreadable",
    "too_large": "too_large",
}


@dataclass(frozen=True, slots=True)
class Taken:
    """An accepted document. `size` is in bytes, `sha256` in hexadecimal."""

    kind: DocumentKind
    name: str
    size: int
    sha256: str
    media_type: str
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file's name and content, of whatever type."""

    name: str
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Refusal:
    """The reason why a path gives no document, with the values for its message."""

    reason: RefusalReason
    name: str = ""
    size: int = 0
    limit_bytes: int = LIMIT_BYTES
    media_type: str = ""
    wanted: tuple[str, ...] = ()


def find(text: str, limit: int = LIMIT_BYTES) -> FoundFile | Refusal:
    """Read the file that `text` names.

    Only an ordinary file of at most `limit` bytes is read. Never raises: any failure is a
    `Refusal`.
    """
    refusal = Refusal("missing", _short(text.strip()), limit_bytes=limit)
    for path in candidates(text):
        found = _find_file(path, limit)
        if isinstance(found, FoundFile) or found.reason != "missing":
            return found
        refusal = found
    return refusal


def judge(found: FoundFile, kind: DocumentKind) -> Taken | Refusal:
    """Return the file as a document of `kind`, or the reason why it can't be one."""
    name, content = found.name, found.content
    media = media_type(content)
    if media not in accepted(kind):
        return Refusal("type", name, len(content), media_type=media, wanted=accepted(kind))
    if media == PDF and b"/Encrypt" in content:
        return Refusal("encrypted", name, len(content), media_type=media)
    digest = hashlib.sha256(content).hexdigest()
    return Taken(kind, name, len(content), digest, media, content)


def _find_file(path: Path, limit: int) -> FoundFile | Refusal:
    name = _short(path.name or str(path))
    try:
        content = read_input(path, limit)
    except UnreadableFile as error:
        return Refusal(_REASONS[error.reason], name, error.size, limit)
    if not content:
        return Refusal("empty", name, limit_bytes=limit)
    return FoundFile(name, content)


def _short(name: str) -> str:
    """Return a name fit to show: valid Unicode, one line, no longer than file systems allow."""
    sound = name.encode("utf-8", "replace").decode()
    return "".join(each if each.isprintable() else "�" for each in sound)[-255:]
