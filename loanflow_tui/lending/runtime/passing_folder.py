"""Temporary folders that must not outlive the program, in memory if the system allows.

A lock marks each folder as in use until the process ends, however it ends. The next start removes
folders left by killed processes.
"""

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

PREFIX = "loanflow-passing-"
_NEW = ".loanflow-new-"
_LOCK = ".held"


class PassingFolder:
    """A folder for the user alone, removed with its owner.

    Raises:
        OSError: it can't be created.
    """

    def __init__(self) -> None:
        made = Path(tempfile.mkdtemp(prefix=_NEW, dir=next(_places())))
        self._lock: int | None = os.open(made / _LOCK, os.O_RDWR | os.O_CREAT, 0o600)
        _hold(self._lock)
        # Lock it first: under its final name, another process may sweep it.
        self.path = made.rename(made.with_name(made.name.replace(_NEW, PREFIX)))

    def remove(self) -> None:
        """Remove the folder with all in it, and let go of its lock. What can't be removed stays."""
        shutil.rmtree(self.path, ignore_errors=True)
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None

    def __del__(self) -> None:
        if sys is not None and self._lock is not None:
            self.remove()


def sweep_passing_folders() -> int:
    """Remove the folders of killed processes; return how many there were."""
    swept = 0
    for place in _places():
        for folder in place.glob(f"{PREFIX}*"):
            with suppress(OSError):
                swept += _swept(folder)
    return swept


def _swept(folder: Path) -> bool:
    if folder.is_symlink() or not hasattr(os, "getuid") or folder.stat().st_uid != os.getuid():
        return False
    lock = os.open(folder / _LOCK, os.O_RDWR)
    try:
        if not _hold(lock):
            return False
        shutil.rmtree(folder, ignore_errors=True)
        return True
    finally:
        os.close(lock)


def _hold(lock: int) -> bool:
    """Lock a folder; return False if another process holds the lock."""
    try:
        import fcntl  # noqa: PLC0415 - not on Windows, where nothing is swept
    except ImportError:
        return False
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _places() -> Iterator[Path]:
    """Yield the places for such folders: memory first, then the temporary directory."""
    runtime = os.environ.get("XDG_RUNTIME_DIR")
    for place in (runtime, "/dev/shm"):
        if place and os.path.isdir(place) and os.access(place, os.W_OK):  # noqa: PTH112
            yield Path(place)
    yield Path(tempfile.gettempdir())
