"""The sockets of the shows that run: in the folder `stage` of the data directory, for their owner
alone.
"""

import asyncio
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

FOLDER: Final = "stage"
SUFFIX: Final = ".sock"
LONGEST_PATH: Final = 90
"""Bytes of a socket's path that every system takes; macOS takes 104."""


def supported() -> bool:
    """Tell whether this system has Unix sockets."""
    return hasattr(asyncio, "start_unix_server")


def stage_folder(data_dir: Path) -> Path:
    """Return the folder of the sockets, for their owner alone.

    Raises:
        OSError: it can't be made.
    """
    folder = data_dir / FOLDER
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    folder.chmod(0o700)
    return folder


def own_socket(data_dir: Path) -> Path:
    """Return the path of this process's socket.

    Raises:
        OSError: its folder can't be made.
    """
    return stage_folder(data_dir) / f"show-{os.getpid()}{SUFFIX}"


@contextmanager
def reachable(path: Path) -> Iterator[str]:
    """Return a path of a socket that is short enough for the system to take."""
    if len(os.fsencode(path)) <= LONGEST_PATH:
        yield str(path)
        return
    with tempfile.TemporaryDirectory(prefix="lf-") as folder:
        near = Path(folder) / "s"
        near.symlink_to(path.parent.resolve(), target_is_directory=True)
        yield str(near / path.name)


async def connected(
    path: Path, longest: int
) -> tuple[asyncio.StreamReader, asyncio.StreamWriter] | None:
    """Return a connection to a show, or None where nobody listens any more."""
    with reachable(path) as near, suppress(OSError):
        return await asyncio.open_unix_connection(near, limit=longest)
    return None


async def next_line(reader: asyncio.StreamReader) -> bytes | None:
    """Return the next line, empty if it was longer than may be; None once the other has gone."""
    overlong = False
    while True:
        try:
            line = await reader.readuntil()
        except asyncio.LimitOverrunError as overrun:
            overlong = True
            await reader.readexactly(overrun.consumed)
        except (asyncio.IncompleteReadError, OSError):
            return None
        else:
            return b"" if overlong else line


async def running_shows(data_dir: Path) -> list[Path]:
    """Return the sockets that somebody listens at; those of dead shows are removed."""
    found = []
    for path in sorted((data_dir / FOLDER).glob(f"*{SUFFIX}")):
        connection = await connected(path, LONGEST_PATH)
        if connection is None:
            with suppress(OSError):
                if path.is_socket():
                    path.unlink()
            continue
        _, writer = connection
        writer.close()
        found.append(path)
    return found
