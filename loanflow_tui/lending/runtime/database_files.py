"""Whether SQLite can open what lies in a database's place without blocking."""

import os
import sqlite3
import stat
from pathlib import Path


class NoDatabase(sqlite3.DatabaseError):
    """Something else than a file lies in a database's place."""

    def __init__(self, path: str) -> None:
        super().__init__(f"{path}: not_a_file")
        self.sqlite_errorcode = sqlite3.SQLITE_CANTOPEN


def check_database(path: Path) -> None:
    """Return if SQLite can open a file, and those that it keeps beside it, without blocking. None
    of them is opened: closing one would drop the locks that this process holds on it.

    Raises:
        NoDatabase: something else than a file lies in the place of one.
    """
    for beside in ("", "-wal", "-shm", "-journal"):
        try:
            mode = os.stat(f"{path}{beside}").st_mode  # noqa: PTH116 - asked at every payment
        except OSError:
            continue
        if not stat.S_ISREG(mode):
            raise NoDatabase(f"{path}{beside}")
