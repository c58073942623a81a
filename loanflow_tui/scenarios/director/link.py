"""The director's side of the socket."""

import asyncio
from pathlib import Path

from loanflow_tui.registry.languages import Language
from loanflow_tui.scenarios.director.protocol import (
    LONGEST_STATUS,
    VERSION,
    Answered,
    Hello,
    Order,
    Refused,
    Status,
    ToBranch,
    ToChapter,
    read_answer,
)
from loanflow_tui.scenarios.director.sockets import connected, next_line, running_shows


class ShowGone(Exception):
    """The show has ended, or its socket is gone."""


class Link:
    """A connection to one show."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader, self._writer = reader, writer

    @classmethod
    async def to(cls, path: Path, language: str) -> "Link":
        """Connect to a show, and say hello.

        Raises:
            ShowGone: nobody listens there.
        """
        connection = await connected(path, LONGEST_STATUS)
        if connection is None:
            raise ShowGone
        link = cls(*connection)
        link._writer.write(Hello(version=VERSION, language=Language(language)).line())
        return link

    async def heard(self) -> Answered:
        """Return what the show says next; what can't be read is passed over.

        Raises:
            ShowGone: it has ended.
        """
        while (line := await next_line(self._reader)) is not None:
            answer = read_answer(line)
            if answer is not None:
                return answer
        raise ShowGone

    def say(self, order: Order | ToChapter | ToBranch) -> None:
        """Send an order; one that can't arrive is dropped, and `heard` tells why."""
        if not self._writer.is_closing():
            self._writer.write(order.line())

    def close(self) -> None:
        """Let go of the show."""
        self._writer.close()


async def shows_to_direct(data_dir: Path, language: str) -> list[tuple[Path, Status]]:
    """Return the shows that run and let themselves be directed, each with its status."""
    found = []
    for path in await running_shows(data_dir):
        try:
            link = await Link.to(path, language)
        except ShowGone:
            continue
        try:
            answer = await link.heard()
        except ShowGone:
            continue
        finally:
            link.close()
        if not isinstance(answer, Refused):
            found.append((path, answer))
    return found
