"""What is under way, for whoever has to know whether the app is at rest."""

from collections.abc import Iterator
from contextlib import contextmanager


class Activity:
    """Counts what is under way."""

    def __init__(self) -> None:
        self._count = 0

    @property
    def idle(self) -> bool:
        """Whether nothing is under way."""
        return self._count == 0

    @contextmanager
    def under_way(self) -> Iterator[None]:
        """Count the block as under way."""
        self._count += 1
        try:
            yield
        finally:
            self._count -= 1
