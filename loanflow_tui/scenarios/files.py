"""Writes reports whole or not at all, readable by their owner only."""

import os
from pathlib import Path


def write_whole(path: Path, text: str | bytes) -> None:
    """Write a file atomically: readers find the old version or the new one.

    Raises:
        OSError: it can't be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    beside.touch(mode=0o600)
    beside.write_bytes(text if isinstance(text, bytes) else text.encode())
    beside.replace(path)
