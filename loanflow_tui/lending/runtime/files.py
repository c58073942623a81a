"""Files the service makes, such as contracts and receipts: mode 0600, written in threads."""

import asyncio
import os
from pathlib import Path


class Files:
    """Writes into one directory; without one (`:memory:`), keeps contents in memory instead."""

    def __init__(self, directory: Path | None) -> None:
        self.directory = directory
        self._kept: dict[str, bytes] = {}

    async def write(self, name: str, content: bytes) -> str | None:
        """Keep `content` under `name`; return the path, or None when it is in memory only."""
        if self.directory is None:
            self._kept[name] = content
            return None
        return str(await asyncio.to_thread(write_private, self.directory / name, content))

    async def read(self, name: str) -> bytes | None:
        """Return what was kept under `name`, if anything was."""
        if name in self._kept or self.directory is None:
            return self._kept.get(name)
        return await asyncio.to_thread(_read, self.directory / name)

    def forget(self, part: str) -> None:
        """Let go of what is kept in memory under names with `part` in them."""
        for name in [each for each in self._kept if part in each]:
            del self._kept[name]

    async def remove(self, name: str) -> None:
        """Keep nothing under `name` any more."""
        self._kept.pop(name, None)
        if self.directory is not None:
            path = self.directory / name
            await asyncio.to_thread(path.unlink, missing_ok=True)


def write_private(path: Path, content: bytes, *, durable: bool = True) -> Path:
    """Write a file for the user alone, whole or not at all: a crash leaves the old or the new one.

    What need not outlive the machine's own failure is not `durable`, and written sooner. Call it
    in a thread.

    Raises:
        OSError: it can't be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        if durable:
            file.flush()
            os.fsync(file.fileno())
    beside.replace(path)
    return path


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
