"""`loanflow serve`: what a visitor sees, and who is not let in."""

import asyncio
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import aiohttp
import pyte
import pytest
from click.testing import CliRunner

from loanflow_tui.cli.commands import loanflow
from loanflow_tui.cli.serve import arguments_of

COLUMNS, LINES = 100, 36
DEADLINE = 60
"""Seconds after which a screen that doesn't come fails the test."""


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as found:
        return int(found.getsockname()[1])


@asynccontextmanager
async def served(*arguments: str) -> AsyncIterator[str]:
    """Serve the app to one visitor; the page's address."""
    port = free_port()
    program = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "loanflow_tui", "serve", "--port", str(port), "--visitors", "1",
        "--lang", "en", "--pace", "0", *arguments, stdout=asyncio.subprocess.PIPE,
    )  # fmt: skip
    try:
        assert program.stdout is not None
        assert f"http://127.0.0.1:{port}" in (await program.stdout.readline()).decode()
        yield f"http://127.0.0.1:{port}"
    finally:
        program.terminate()
        await program.wait()


class Visitor:
    """What a browser shows of a served app."""

    def __init__(self, window: aiohttp.ClientWebSocketResponse) -> None:
        self._window = window
        self._screen = pyte.Screen(COLUMNS, LINES)
        self._stream = pyte.ByteStream(self._screen)

    async def press(self, key: str) -> None:
        await self._window.send_json(["stdin", key])

    async def until(self, shown: str) -> None:
        """Read until this is on the screen."""
        async with asyncio.timeout(DEADLINE):
            while shown not in (screen := "\n".join(self._screen.display)):
                message = await self._window.receive()
                assert message.type is aiohttp.WSMsgType.BINARY, screen
                self._stream.feed(message.data)


async def test_a_visitor_uses_the_app_alone() -> None:
    async with served("--persona", "li-wei", "--at", "profile.income") as address:
        place = f"{address}/ws?width={COLUMNS}&height={LINES}"
        async with aiohttp.ClientSession() as browser, browser.ws_connect(place) as window:
            visitor = Visitor(window)
            await visitor.until("─◉ Profile")
            await visitor.press("12345\r")
            await visitor.until("¥12,345")
            async with browser.get(address) as turned_away:
                assert turned_away.status == 503
                assert "Reload this page" in await turned_away.text()


async def test_pages_of_other_sites_are_refused() -> None:
    async with served() as address, aiohttp.ClientSession() as browser:
        for headers in ({"Host": "other.example"}, {"Origin": "http://other.example"}):
            async with browser.get(f"{address}/ws", headers=headers) as refused:
                assert refused.status == 403
        async with browser.get(address) as page:
            assert page.status == 200 and f"{address[7:]}/ws" in await page.text()


def test_a_taken_port_is_worded() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        done = CliRunner().invoke(loanflow, ["serve", "--port", port, "--lang", "en"])
    assert done.exit_code == 2
    assert f"Port {port} of 127.0.0.1 can't be used" in done.output and not done.stdout


@pytest.mark.parametrize(
    ("given", "typed"),
    [
        (
            {"faults": ("a@b", "c@d"), "inspect": True},
            ["--fault", "a@b", "--fault", "c@d", "--inspect"],
        ),
        ({"persona": None, "loop": False, "data_dir": "x"}, ["--data-dir", "x"]),
    ],
)
def test_options_are_handed_to_each_visitor(given: dict[str, object], typed: list[str]) -> None:
    assert arguments_of(given) == typed
