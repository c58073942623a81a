"""The show's side of the socket: tells every director the status, and takes orders."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from pathlib import Path
from typing import Final, Protocol

from loanflow_tui.scenarios.director.protocol import (
    LONGEST_ORDER,
    VERSION,
    Hello,
    Line,
    Order,
    Refused,
    Said,
    Status,
    ToBranch,
    ToChapter,
    read_order,
)
from loanflow_tui.scenarios.director.sockets import (
    next_line,
    own_socket,
    reachable,
    running_shows,
)

MOST_DIRECTORS: Final = 4
MOST_WAITING: Final = 400_000
"""Bytes that may wait for a director that doesn't read; it then misses a status."""


class Directed(Protocol):
    """The show as its directors see it."""

    def status(self, language: str) -> Status:
        """Return where the show is, in a language."""
        ...

    def refusal(self, name: str, language: str) -> str:
        """Return the sentence about a line that isn't followed."""
        ...

    def obey(self, order: Order | ToChapter | ToBranch) -> None:
        """Do what a director says."""
        ...

    def directors_changed(self, count: int) -> None:
        """Note that so many directors are connected now."""
        ...


class DirectorServer:
    """Listens at a socket in the data directory until it is closed."""

    def __init__(self, show: Directed, data_dir: Path) -> None:
        self._show = show
        self._data_dir = data_dir
        self._server: asyncio.Server | None = None
        self._path: Path | None = None
        self._talking: dict[asyncio.StreamWriter, str] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    async def listen(self) -> None:
        """Begin to listen; the sockets of dead shows are removed.

        Raises:
            OSError: the socket can't be made here.
        """
        await running_shows(self._data_dir)
        path = own_socket(self._data_dir)
        with suppress(FileNotFoundError):
            path.unlink()
        with reachable(path) as near:
            self._server = await asyncio.start_unix_server(self._met, near, limit=LONGEST_ORDER)
        path.chmod(0o600)
        self._path = path

    async def close(self) -> None:
        """Stop listening, let go every director, and remove the socket."""
        if self._server is not None:
            self._server.close()
        for writer in [*self._talking]:
            writer.close()
        for task in [*self._tasks]:
            task.cancel()
        if self._tasks:
            await asyncio.wait(self._tasks)
        if self._path is not None:
            with suppress(OSError):
                self._path.unlink()

    def tell(self) -> None:
        """Tell every director the status."""
        for writer, language in self._talking.items():
            self._send(writer, self._show.status(language))

    async def _met(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        try:
            await self._serve(reader, writer)
        except (OSError, asyncio.CancelledError):
            pass  # The director has gone, or the show ends.
        finally:
            self._tasks.discard(task)
            writer.close()
            if self._talking.pop(writer, None) is not None:
                self._show.directors_changed(len(self._talking))

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        async for said in _lines(reader, lambda: self._refuse(writer, "malformed")):
            match said:
                case Hello(version=version, language=language):
                    refused = self._why_not(writer, version)
                    if refused:
                        self._refuse(writer, refused, language.value)
                        return
                    if writer not in self._talking:
                        self._talking[writer] = language.value
                        self._show.directors_changed(len(self._talking))
                    self._send(writer, self._show.status(language.value))
                case Order() | ToChapter() | ToBranch() if writer in self._talking:
                    self._show.obey(said)
                    self.tell()
                case _:
                    self._refuse(writer, "hello")

    def _why_not(self, writer: asyncio.StreamWriter, version: int) -> str:
        """Return why a director isn't let in; empty if it is."""
        if version != VERSION:
            return "version"
        many = len(self._talking) >= MOST_DIRECTORS and writer not in self._talking
        return "many" if many else ""

    def _refuse(self, writer: asyncio.StreamWriter, name: str, language: str = "") -> None:
        spoken = language or self._talking.get(writer, "")
        self._send(writer, Refused(sentence=self._show.refusal(name, spoken)))

    @staticmethod
    def _send(writer: asyncio.StreamWriter, line: Line) -> None:
        transport = writer.transport
        if not transport.is_closing() and transport.get_write_buffer_size() < MOST_WAITING:
            writer.write(line.line())


async def _lines(reader: asyncio.StreamReader, refuse: Callable[[], None]) -> AsyncIterator[Said]:
    """Yield what a director says until it goes; other lines are told and dropped."""
    while (line := await next_line(reader)) is not None:
        said = read_order(line)
        if said is None:
            refuse()
        else:
            yield said
