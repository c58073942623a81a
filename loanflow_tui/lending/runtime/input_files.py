"""Files that a person names: ordinary files only, read up to a given size, opened without waiting.

A pipe, a device or a socket is refused before it is opened: a read from one may wait for ever or
never end.
"""

import errno
import os
import stat
from pathlib import Path
from typing import Literal

FileProblem = Literal[
    "no_file", "folder", "not_a_file", "not_permitted", "bad_name", "not_readable", "too_large"
]
"""Why a file can't be read. `bad_name`: no file system here can hold a file of that name."""

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
    """A file can't be read; `size` in bytes where it is too large."""

    def __init__(self, path: Path, reason: FileProblem, size: int = 0) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason: FileProblem = reason
        self.size = size


def problem_of(error: OSError | ValueError) -> FileProblem:
    """Return what an error of the file system says about a file; a ValueError is about its name."""
    if isinstance(error, OSError):
        return _REASONS.get(error.errno or 0, "not_readable")
    return "bad_name"


def status_of(path: Path) -> os.stat_result:
    """Return the status of whatever stands at `path`.

    Raises:
        UnreadableFile: nothing does, or it can't be told.
    """
    try:
        return path.stat()
    except (OSError, ValueError) as error:
        raise UnreadableFile(path, problem_of(error)) from None


def is_there(path: Path) -> bool:
    """Tell whether anything stands at `path`; False for a name that no file system can hold."""
    try:
        path.stat()
    except (OSError, ValueError):
        return False
    return True


def is_input(path: Path) -> bool:
    """Tell whether an ordinary file stands at `path`."""
    try:
        check_input(path)
    except UnreadableFile:
        return False
    return True


def check_input(path: Path) -> None:
    """Return if an ordinary file that may be read stands at `path`. It is not opened.

    Raises:
        UnreadableFile: none does.
    """
    _check_kind(path, status_of(path))
    if not os.access(path, os.R_OK):
        raise UnreadableFile(path, "not_permitted")


def read_input(path: Path, most: int) -> bytes:
    """Return the content of an ordinary file of at most `most` bytes.

    Raises:
        UnreadableFile: it is another kind of thing, larger, or can't be read.
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


def _read(handle: int, size: int, most: int) -> bytes:
    """Return what is there, and no more than a byte above `most`: a file may grow, or lie."""
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
