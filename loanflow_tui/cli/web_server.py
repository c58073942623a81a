"""Serves the app to browsers: a process for each visitor, which ends with the window."""

import errno
import logging
import shlex
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import Final, NamedTuple
from urllib.parse import urlsplit

import aiohttp_jinja2
from aiohttp import web
from textual_serve.server import Server

LOOPBACK: Final = frozenset({"127.0.0.1", "localhost", "::1"})
"""Addresses that only this machine can reach."""


_TEMPLATES: Final = Path(__file__).with_name("page")
"""The page's own template: Textual's loads a font from another site."""


class PageWords(NamedTuple):
    """What the page says: to whom there is no room for, and once an app has ended."""

    language: str
    full: str
    ended: str
    again: str


class VisitorServer(Server):
    """Runs a command for each visitor, for `most` of them at once at most.

    `ready` is called once the port is open.
    """

    def __init__(
        self, command: Sequence[str], address: str, port: int, most: int, words: PageWords,
        ready: Callable[[], None],
    ) -> None:  # fmt: skip
        super().__init__(
            shlex.join(command), host=address, port=port, title="loanflow",
            templates_path=_TEMPLATES,
        )  # fmt: skip
        self.visitors = 0
        self._most = most
        self._words = words
        self._ready = ready

    def serve(self, debug: bool = False) -> None:
        """Serve until Ctrl+C, and write nothing about visitors; what goes wrong is theirs to see.

        Raises:
            OSError: the address or port can't be had.
        """
        for name in ("textual-serve", "aiohttp.server"):  # They would print tracebacks.
            logging.getLogger(name).setLevel(logging.CRITICAL)
        web.run_app(
            self._make_app(), host=self.host, port=self.port, access_log=None,
            print=lambda *_: self._ready(),
        )  # fmt: skip

    async def _make_app(self) -> web.Application:
        """Return the site; a file that the system refuses to look for isn't there."""
        app: web.Application = await super()._make_app()
        app.middlewares.append(_not_there)
        return app

    async def on_startup(self, app: web.Application) -> None:
        """Give the page its words, and leave out the usual greeting."""
        aiohttp_jinja2.get_env(app).globals["words"] = self._words

    async def handle_index(self, request: web.Request) -> web.StreamResponse:
        """Return the page; its links lead back to the address that it was opened at."""
        self._check(request)
        if self.visitors >= self._most:
            return web.Response(text=self._words.full, status=503)
        self.public_url = f"{request.scheme}://{request.host}"
        page: web.StreamResponse = await super().handle_index(request)
        return page

    async def handle_websocket(self, request: web.Request) -> web.WebSocketResponse:
        """Run the command for one visitor until the window is closed."""
        self._check(request)
        if not web.WebSocketResponse().can_prepare(request):
            raise web.HTTPBadRequest
        if self.visitors >= self._most:
            raise web.HTTPServiceUnavailable(text=self._words.full)
        self.visitors += 1
        try:
            return await super().handle_websocket(request)
        finally:
            self.visitors -= 1

    def _check(self, request: web.Request) -> None:
        """Refuse pages of other sites, which a visitor's browser may have open too.

        Raises:
            web.HTTPForbidden: the request comes from one.
            web.HTTPBadRequest: an address in it is none.
        """
        origin = request.headers.get("Origin")
        try:
            host = urlsplit(f"//{request.host}").hostname
            foreign = origin is not None and urlsplit(origin).netloc != request.host
        except ValueError:
            raise web.HTTPBadRequest from None
        if foreign or (self.host in LOOPBACK and host not in LOOPBACK):
            raise web.HTTPForbidden


@web.middleware
async def _not_there(
    request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
) -> web.StreamResponse:
    try:
        return await handler(request)
    except OSError as error:
        if error.errno != errno.ENAMETOOLONG:
            raise
        raise web.HTTPNotFound from None
