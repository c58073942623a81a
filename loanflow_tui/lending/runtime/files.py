"""Files that the service makes, such as contracts and receipts: mode 0600, written in threads."""

import asyncio
import os
import re
from pathlib import Path, PurePath

from loanflow_tui.lending.runtime.input_files import (
    LARGEST_KEPT,
    UnreadableFile,
    read_input,
    read_kept,
)


class Files:
    """Writes into one directory; without one, keeps contents in memory."""

    def __init__(self, directory: Path | None) -> None:
        self.directory = directory
        self._kept: dict[str, bytes] = {}

    async def write(self, name: str, content: bytes) -> str | None:
        """Store `content` under `name`; return the name, or None if it is in memory only.

        Raises:
            OSError: it can't be written.
        """
        if self.directory is None:
            self._kept[name] = content
            return None
        await asyncio.to_thread(write_private, self._path(name), content)
        return name

    async def write_new(self, name: str, content: bytes) -> str | None:
        """Store `content` under `name`, or under a similar one if `name` holds other content;
        return the name, or None if it is in memory only.

        Raises:
            OSError: it can't be written.
        """
        if self.directory is None:
            self._kept[name] = content
            return None
        stem, dot, suffix = name.rpartition(".")
        for number in range(1, _MOST_VERSIONS):
            tried = name if number == 1 else f"{stem}.{number}{dot}{suffix}"
            path = self._path(tried)
            if await asyncio.to_thread(_written_new, path, content):
                return tried
        raise FileExistsError(name)

    async def read(self, name: str) -> bytes | None:
        """Return the content under `name`; None if there is none or the name is unfit, nothing of
        what is no file of ours, such as a pipe.

        Raises:
            OSError: it can't be read.
        """
        if name in self._kept or self.directory is None:
            return self._kept.get(name)
        return await asyncio.to_thread(_read, self._path(name)) if is_fit(name) else None

    def forget(self, part: str) -> None:
        """Drop contents in memory whose names contain `part`."""
        for name in [each for each in self._kept if part in each]:
            del self._kept[name]

    async def remove(self, name: str, keep: str | None = None) -> None:
        """Delete the file under `name` and its versions, but the one called `keep`. An unfit name
        deletes nothing.

        Raises:
            OSError: one can't be deleted.
        """
        if name != keep:
            self._kept.pop(name, None)
        if self.directory is not None and is_fit(name):
            kept = self._path(keep) if keep is not None else None
            await asyncio.to_thread(_remove, self._path(name), kept)

    async def discard(self, name: str) -> None:
        """Delete the file under `name` alone. An unfit name deletes nothing.

        Raises:
            OSError: it can't be deleted.
        """
        self._kept.pop(name, None)
        if self.directory is not None and is_fit(name):
            await asyncio.to_thread(self._path(name).unlink, missing_ok=True)

    def _path(self, name: str) -> Path:
        if self.directory is None or not is_fit(name):
            raise FileNotFoundError(name)
        return self.directory / name


_FIT = re.compile(r"[A-Za-z]+/[A-Za-z0-9][A-Za-z0-9_-]*(\.\d+)?\.[a-z]+|[A-Za-z0-9][\w-]*\.[a-z]+")
_MOST_VERSIONS = 1_000


def is_fit(name: str) -> bool:
    """Tell whether a name leads to one of our files and nowhere else."""
    return _FIT.fullmatch(name) is not None and name.isascii()


def kept_name(folder: str, file: str) -> str:
    """Return the name in `folder` for a file once recorded with its full path."""
    return f"{folder}/{PurePath(file.replace(chr(92), '/')).name}"


def _written_new(path: Path, content: bytes) -> bool:
    """Write a file unless one exists; return whether it holds `content` now."""
    if path.exists():
        return _holds(path, content)
    beside = write_private(path.with_name(f".{path.name}.new"), content)
    try:
        os.link(beside, path)
    except FileExistsError:
        return _holds(path, content)
    except OSError:
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
    return True


def _holds(path: Path, content: bytes) -> bool:
    try:
        return read_kept(path, len(content)) == content
    except OSError:
        return False


def _remove(path: Path, kept: Path | None) -> None:
    versions = path.parent.glob(f"{path.stem}.*{path.suffix}")
    for file in (path, *versions):
        number = file.name.removeprefix(path.stem).removesuffix(path.suffix)
        if file != kept and (not number or number[1:].isdecimal()):
            file.unlink(missing_ok=True)


def write_private(path: Path, content: bytes, *, durable: bool = True) -> Path:
    """Write a file for the user alone, whole or not at all: a crash leaves the old or the new one.

    Without `durable` the write is faster, but may be lost if the machine fails. Call it in a
    thread.

    Raises:
        OSError: it can't be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    beside.unlink(missing_ok=True)  # Left by a crash, or somebody else's.
    handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        if durable:
            file.flush()
            os.fsync(file.fileno())
    beside.replace(path)
    return path


def _read(path: Path) -> bytes | None:
    try:
        return read_input(path, LARGEST_KEPT)
    except UnreadableFile as error:
        if error.reason in ("folder", "not_a_file", "too_large"):
            return b""
        if error.reason == "no_file":
            return None
        raise OSError(str(error)) from None
