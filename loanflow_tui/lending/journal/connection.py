"""Opens the store's file, for writing or for reading only, even on read-only media."""

import errno
import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from loanflow_tui.lending.anchor.key import make_private
from loanflow_tui.lending.journal.store import StoreProblem
from loanflow_tui.lending.runtime.database_files import check_database
from loanflow_tui.lending.runtime.passing_folder import PassingFolder

_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_UNWRITTEN = (sqlite3.SQLITE_IOERR_WRITE, sqlite3.SQLITE_IOERR_SHMSIZE)

FileId = tuple[int, int]
"""A file's device and number."""


def connect_to_write(path: Path, wait_seconds: float) -> sqlite3.Connection:
    """Open the file, creating it (mode 0600) if necessary.

    Raises:
        StoreProblem: it can't be opened or created.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        make_private(path)
        if not os.access(path, os.W_OK):
            raise PermissionError(str(path))
    except PermissionError as error:
        raise StoreProblem("read_only", str(error)) from error
    except OSError as error:
        raise problem_of_system(error) from error
    with _problems():
        check_database(path)
        return sqlite3.connect(
            path, timeout=wait_seconds, isolation_level=None, check_same_thread=False
        )


class ReadingConnection:
    """A connection that changes nothing. On read-only media, a file with a write-ahead log is read
    from a copy of both, which is deleted when the connection closes.
    """

    def __init__(self, path: Path, wait_seconds: float) -> None:
        self._copy: PassingFolder | None = None
        self._wait_seconds = wait_seconds
        if not path.exists():
            raise StoreProblem("unavailable", "there is no such file")
        with _problems():
            check_database(path)
            self.db = self._connect(path)

    def close(self) -> None:
        """Close the file, and delete the copy if there is one."""
        self.db.close()
        if self._copy is not None:
            self._copy.remove()

    def _connect(self, path: Path) -> sqlite3.Connection:
        try:
            return self._tried(path, "mode=ro")
        except sqlite3.OperationalError:
            log = path.with_name(f"{path.name}-wal")
            if not log.exists() or not log.stat().st_size:
                return self._tried(path, "mode=ro&immutable=1")
        self._copy = PassingFolder()
        copied = self._copy.path / path.name
        for name in (path.name, log.name):
            shutil.copyfile(path.with_name(name), copied.with_name(name))
        return self._tried(copied, "mode=rw")

    def _tried(self, path: Path, how: str) -> sqlite3.Connection:
        db = sqlite3.connect(
            f"{path.resolve().as_uri()}?{how}", timeout=self._wait_seconds, isolation_level=None,
            check_same_thread=False, uri=True,
        )  # fmt: skip
        try:
            db.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        except BaseException:
            db.close()
            raise
        return db


def file_id(path: str) -> FileId | None:
    """Return the id of the file at `path`, or None if there is no file."""
    try:
        found = os.stat(path)  # noqa: PTH116 - asked after every commit; `Path` takes far longer
    except OSError:
        return None
    return found.st_dev, found.st_ino


def problem_of_system(error: OSError) -> StoreProblem:
    """Map a file system error to a reason of ours."""
    return StoreProblem("disk_full" if error.errno in _NO_ROOM else "unavailable", str(error))


@contextmanager
def _problems() -> Iterator[None]:
    try:
        yield
    except (sqlite3.Error, UnicodeDecodeError) as error:
        raise problem_of(error) from error
    except OSError as error:
        raise problem_of_system(error) from error


def problem_of(error: sqlite3.Error | UnicodeDecodeError) -> StoreProblem:
    """Map an SQLite error, or text that isn't UTF-8, to a reason of ours."""
    return StoreProblem(_reason(error), str(error))


def _reason(error: sqlite3.Error | UnicodeDecodeError) -> str:
    # SQLite reports a quota or a limit on file size as a failed write, not as "full".
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        # Python's error for text that isn't UTF-8.
        return "corrupt"
    if code in _UNWRITTEN:
        return "disk_full"
    match code & 0xFF:
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return "locked"
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM | sqlite3.SQLITE_AUTH:
            return "read_only"
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB | sqlite3.SQLITE_ERROR:
            return "corrupt"
        case sqlite3.SQLITE_FULL:
            return "disk_full"
        case _:
            return "unavailable"
