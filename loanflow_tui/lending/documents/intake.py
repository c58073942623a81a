"""Taking a document in: found, checked, read once and typed by its content, never its suffix."""

import hashlib
import os
import stat
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from loanflow_tui.lending.documents.media import PDF, accepted, media_type
from loanflow_tui.lending.documents.paths import candidates
from loanflow_tui.lending.terms import DocumentKind

LIMIT_BYTES = 10 * 1024 * 1024

RefusalReason = Literal[
    "missing", "directory", "device", "empty", "too_large", "unreadable", "type", "encrypted"
]


@dataclass(frozen=True, slots=True)
class Taken:
    """A document in hand. `size` is in bytes, `sha256` in hexadecimal."""

    kind: DocumentKind
    name: str
    size: int
    sha256: str
    media_type: str
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a path gives no document, with what a sentence about it needs."""

    reason: RefusalReason
    name: str = ""
    size: int = 0
    limit_bytes: int = LIMIT_BYTES
    media_type: str = ""
    wanted: tuple[str, ...] = ()


def take(text: str, kind: DocumentKind, limit: int = LIMIT_BYTES) -> Taken | Refusal:
    """Take in the file that `text` is the path of as a document of `kind`. Call it in a thread.

    At most `limit` bytes are read, and only of an ordinary file of that size; whatever `text`
    holds, the answer is a document or one reason.
    """
    refusal = Refusal("missing", _short(text.strip()), limit_bytes=limit)
    for path in candidates(text):
        taken = _take_file(path, kind, limit)
        if isinstance(taken, Taken) or taken.reason != "missing":
            return taken
        refusal = taken
    return refusal


def _take_file(path: Path, kind: DocumentKind, limit: int) -> Taken | Refusal:
    name = _short(path.name or str(path))
    try:
        content = _content(path, limit)
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return Refusal("missing", name, limit_bytes=limit)
    except PermissionError:
        return Refusal("unreadable", name, limit_bytes=limit)
    except OSError:
        return Refusal("unreadable" if _is_there(path) else "missing", name, limit_bytes=limit)
    if not isinstance(content, bytes):
        reason, size = content
        return Refusal(reason, name, size, limit)
    found = media_type(content)
    if found not in accepted(kind):
        return Refusal("type", name, len(content), limit, found, accepted(kind))
    if found == PDF and b"/Encrypt" in content:
        return Refusal("encrypted", name, len(content), limit, found)
    digest = hashlib.sha256(content).hexdigest()
    return Taken(kind, name, len(content), digest, found, content)


def _content(path: Path, limit: int) -> bytes | tuple[RefusalReason, int]:
    """Read a file, or say why not; what it is and how large is asked before it is opened.

    Raises:
        OSError: from the file system.
        ValueError: for a path that no file system can hold.
    """
    refused = _unfit(os.stat(path), limit)  # noqa: PTH116 - as with fstat below
    if refused:
        return refused
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with os.fdopen(handle, "rb") as file:
        found = os.fstat(file.fileno())
        refused = _unfit(found, limit)
        if refused:
            return refused
        content = file.read(found.st_size + 1)
        if len(content) > found.st_size:
            content += file.read(limit + 1 - len(content))
    if len(content) > limit:
        return "too_large", len(content)
    return content or ("empty", 0)


def _unfit(found: os.stat_result, limit: int) -> tuple[RefusalReason, int] | None:
    if stat.S_ISDIR(found.st_mode):
        return "directory", 0
    if not stat.S_ISREG(found.st_mode):
        return "device", 0
    if found.st_size > limit:
        return "too_large", found.st_size
    if found.st_size == 0:
        return "empty", 0
    return None


def _is_there(path: Path) -> bool:
    try:
        return os.path.lexists(path)
    except (OSError, ValueError):
        return False


def _short(name: str) -> str:
    """A name fit to be shown: sound Unicode, one line, not longer than any file system's."""
    sound = name.encode("utf-8", "replace").decode()
    return "".join(each if each.isprintable() else "�" for each in sound)[-255:]
