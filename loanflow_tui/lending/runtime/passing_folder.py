"""Folders for files that must not outlive the program: in memory where the system has a place.

Each is held by a lock that ends with the process, however it ends. What a killed process left is
swept away at the next start.
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
    """A folder for the user alone, gone with whoever made it.

    Raises:
        OSError: it can't be made.
    """

    def __init__(self) -> None:
        made = Path(tempfile.mkdtemp(prefix=_NEW, dir=next(_places())))
        self._lock: int | None = os.open(made / _LOCK, os.O_RDWR | os.O_CREAT, 0o600)
        _hold(self._lock)
        # Under this name it may be swept, so it is held before.
        self.path = made.rename(made.with_name(made.name.replace(_NEW, PREFIX)))

    def remove(self) -> None:
        """Remove the folder with all that is in it."""
        shutil.rmtree(self.path, ignore_errors=True)
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None

    def __del__(self) -> None:
        if sys is not None and self._lock is not None:
            self.remove()


def sweep_passing_folders() -> int:
    """Remove what processes left that were killed; return how many folders there were."""
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
    """Hold a folder's lock; say whether nobody else does."""
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
    """Yield where such folders may lie, the best first: in memory, else among temporary files."""
    runtime = os.environ.get("XDG_RUNTIME_DIR")
    for place in (runtime, "/dev/shm"):
        if place and os.path.isdir(place) and os.access(place, os.W_OK):  # noqa: PTH112
            yield Path(place)
    yield Path(tempfile.gettempdir())
