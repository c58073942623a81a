"""Reads files that somebody else may have put there: ordinary ones only, up to a size, never
blocking. It is the one door for what a person names and for what lies in our own folders.

A pipe, device or socket is refused before opening: reading one may block or never end.
"""

import errno
import os
import stat
from pathlib import Path
from typing import Literal

FileProblem = Literal[
    "no_file", "folder", "not_a_file", "not_permitted", "bad_name", "not_readable", "too_large"
]
"""Why a file can't be read. `bad_name`: no file here can have that name."""

_REASONS: dict[int, FileProblem] = {
    errno.ENOENT: "no_file",
    errno.ENOTDIR: "no_file",
    errno.EISDIR: "folder",
    errno.EACCES: "not_permitted",
    errno.EPERM: "not_permitted",
    errno.ENAMETOOLONG: "bad_name",
    errno.EILSEQ: "bad_name",
}
_NEVER_WAIT = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


class UnreadableFile(Exception):
    """A file can't be read; `size` is in bytes if it is too large."""

    def __init__(self, path: Path, reason: FileProblem, size: int = 0) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason: FileProblem = reason
        self.size = size


def problem_of(error: OSError | ValueError) -> FileProblem:
    """Map a file system error to a `FileProblem`; a ValueError concerns the name."""
    if isinstance(error, OSError):
        return _REASONS.get(error.errno or 0, "not_readable")
    return "bad_name"


def status_of(path: Path) -> os.stat_result:
    """Return the status of the file at `path`.

    Raises:
        UnreadableFile: it doesn't exist or its status can't be read.
    """
    try:
        return path.stat()
    except (OSError, ValueError) as error:
        raise UnreadableFile(path, problem_of(error)) from None


def is_there(path: Path) -> bool:
    """Tell whether anything exists at `path`; False for an impossible name."""
    try:
        path.stat()
    except (OSError, ValueError):
        return False
    return True


def is_input(path: Path) -> bool:
    """Tell whether `path` is an ordinary file."""
    try:
        check_input(path)
    except UnreadableFile:
        return False
    return True


def check_input(path: Path) -> None:
    """Return if `path` is an ordinary readable file. It is not opened.

    Raises:
        UnreadableFile: it isn't.
    """
    _check_kind(path, status_of(path))
    if not os.access(path, os.R_OK):
        raise UnreadableFile(path, "not_permitted")


def read_input(path: Path, most: int) -> bytes:
    """Return the content of an ordinary file of at most `most` bytes.

    Raises:
        UnreadableFile: it isn't ordinary, is larger, or can't be read.
    """
    _check_size(path, status_of(path), most)
    try:
        handle = os.open(path, os.O_RDONLY | _NEVER_WAIT)
        with os.fdopen(handle, "rb") as file:
            found = os.fstat(file.fileno())
            _check_size(path, found, most)
            content = _read(file.fileno(), found.st_size, most)
    except (OSError, ValueError) as error:
        raise UnreadableFile(path, problem_of(error)) from None
    if len(content) > most:
        raise UnreadableFile(path, "too_large", len(content))
    return content


def read_start(path: Path, most: int) -> bytes:
    """Return the first `most` bytes of an ordinary file.

    Raises:
        UnreadableFile: it isn't ordinary, or can't be read.
    """
    _check_kind(path, status_of(path))
    try:
        with os.fdopen(os.open(path, os.O_RDONLY | _NEVER_WAIT), "rb") as file:
            return file.read(most)
    except (OSError, ValueError) as error:
        raise UnreadableFile(path, problem_of(error)) from None


LARGEST_KEPT = 64 * 1024 * 1024
"""The largest file of ours that is read, in bytes."""


def read_kept(path: Path, most: int = LARGEST_KEPT) -> bytes:
    """Return the content of a file that the service has kept.

    Raises:
        OSError: it can't be read, something else lies in its place, or it is larger.
        FileNotFoundError: there is none.
    """
    try:
        return read_input(path, most)
    except UnreadableFile as error:
        if error.reason == "no_file":
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(path)) from None
        raise OSError(str(error)) from None


def read_kept_text(path: Path, most: int = LARGEST_KEPT) -> str:
    """Return the text of a UTF-8 file; lines end with a line feed.

    Raises:
        OSError: as of `read_kept`.
        UnicodeDecodeError: it isn't UTF-8.
    """
    return read_kept(path, most).decode("utf-8").replace("\r\n", "\n")


def _read(handle: int, size: int, most: int) -> bytes:
    """Read the content, at most one byte more than `most`: a file may grow, or misstate its
    size.
    """
    found = bytearray()
    wanted = size + 1
    while len(found) <= most:
        part = os.read(handle, min(wanted, most + 1 - len(found)))
        if not part:
            break
        found += part
        wanted = 1 << 16
    return bytes(found)


def _check_size(path: Path, found: os.stat_result, most: int) -> None:
    _check_kind(path, found)
    if found.st_size > most:
        raise UnreadableFile(path, "too_large", found.st_size)


def _check_kind(path: Path, found: os.stat_result) -> None:
    if stat.S_ISDIR(found.st_mode):
        raise UnreadableFile(path, "folder")
    if not stat.S_ISREG(found.st_mode):
        raise UnreadableFile(path, "not_a_file")
