"""`loanflow serve`: what a visitor sees, and who is not let in."""

import asyncio
import os
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from urllib.parse import urlsplit

import aiohttp
import pyte
import pytest
from click.testing import CliRunner

from loanflow_tui.cli.commands import loanflow
from loanflow_tui.cli.serve import arguments_of
from loanflow_tui.insights.study.people import People
from loanflow_tui.insights.study.reading import FILE, load_study

COLUMNS, LINES = 100, 36
WINDOW = f"/ws?width={COLUMNS}&height={LINES}"
DEADLINE = 300
"""Seconds after which a screen that doesn't come fails the test."""


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as found:
        return int(found.getsockname()[1])


@asynccontextmanager
async def served(*arguments: str, errors: Path = Path(os.devnull)) -> AsyncIterator[str]:
    """Serve the app to one visitor, or what else is named; the page's address. What goes wrong is
    written to `errors`.
    """
    port = free_port()
    program = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "loanflow_tui", *(arguments or ("serve", "--visitors", "1")),
        "--port", str(port), "--lang", "en", "--pace", "0", stdout=asyncio.subprocess.PIPE,
        stderr=errors.open("ab"),
    )  # fmt: skip
    try:
        assert program.stdout is not None
        assert f"http://127.0.0.1:{port}" in (await program.stdout.readline()).decode()
        yield f"http://127.0.0.1:{port}"
    finally:
        program.terminate()
        await program.wait()


class Visitor:
    """What a browser shows of a served app. It reads all the time, as browsers do: the server hangs
    up on a page that answers no ping.
    """

    def __init__(self, window: aiohttp.ClientWebSocketResponse) -> None:
        self._window = window
        self._screen = pyte.Screen(COLUMNS, LINES)
        self._stream = pyte.ByteStream(self._screen)
        self._heard = asyncio.Event()
        self._reading = asyncio.create_task(self._read())

    async def _read(self) -> None:
        try:
            async for message in self._window:
                assert message.type is aiohttp.WSMsgType.BINARY, message
                self._stream.feed(message.data)
                self._heard.set()
        finally:
            self._heard.set()

    async def press(self, key: str) -> None:
        await self._window.send_json(["stdin", key])

    async def ended(self) -> None:
        """Wait until the page is closed."""
        async with asyncio.timeout(DEADLINE):
            await self._reading

    async def until(self, shown: str) -> None:
        """Wait until this is on the screen."""
        async with asyncio.timeout(DEADLINE):
            while shown not in (screen := "\n".join(self._screen.display)):
                assert not self._reading.done(), screen
                self._heard.clear()
                await self._heard.wait()


async def test_a_visitor_uses_the_app_alone() -> None:
    begun = ("serve", "--visitors", "1", "--persona", "li-wei", "--at", "profile.income")
    async with (
        served(*begun) as address,
        aiohttp.ClientSession() as browser,
        browser.ws_connect(f"{address}{WINDOW}") as window,
    ):
        visitor = Visitor(window)
        await visitor.until("─◉ Profile")
        await visitor.press("12345\r")
        await visitor.until("¥12,345")
        async with browser.get(address) as turned_away:
            assert turned_away.status == 503
            assert "Reload this page" in await turned_away.text()


OURS = b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n"
WRONG = {
    "a long address": b"GET /" + b"a" * 100_000 + b" HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
    "a file's long name": OURS.replace(b"/ ", b"/static/" + b"a" * 5_000 + b" ", 1) + b"\r\n",
    "a long header": OURS + b"X: " + b"a" * 100_000 + b"\r\n\r\n",
    "no HTTP": b"\x16\x03\x01\x02\x00\r\n\r\n",
    "a broken host": b"GET / HTTP/1.1\r\nHost: [::1\r\n\r\n",
    "a broken origin": OURS + b"Origin: http://[::1\r\n\r\n",
    "half a window": OURS.replace(b"/ ", b"/ws ", 1) + b"Upgrade: websocket\r\n\r\n",
}


async def test_malformed_requests_are_refused_quietly(tmp_path: Path) -> None:
    errors = tmp_path / "errors"
    async with served(errors=errors) as address:
        for what, request in WRONG.items():
            reader, writer = await asyncio.open_connection("127.0.0.1", urlsplit(address).port)
            writer.write(request)
            assert (await reader.readline()).split()[1] in (b"400", b"404"), what
            writer.close()
    assert errors.read_text() == ""


STUDY = """
title: Costs
consent: May we keep it?
tasks:
  - {id: find, task: Find the cost., persona: li-wei, at: product, done: offer.amount}
after_task: []
after_all: []
"""


async def test_visitors_take_part_in_a_study(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LOANFLOW_KEY_DIR", str(tmp_path / "keys"))
    folder = tmp_path / "study"
    folder.mkdir()
    (folder / FILE).write_text(STUDY, encoding="utf-8")
    async with (
        served("study", "run", str(folder), "--serve") as address,
        aiohttp.ClientSession() as browser,
        browser.ws_connect(f"{address}{WINDOW}") as window,
        browser.ws_connect(f"{address}{WINDOW}") as other,
    ):
        one, two = Visitor(window), Visitor(other)
        for each in (one, two):
            await each.until("May we keep it?")
        for each in (one, two):
            await each.press("2\r")
            await each.until("Find the cost.")
        await window.send_json(["resize", {"width": COLUMNS, "height": 24}])
        await one.press("\r")
        await one.until("^C")
        await one.press("\x03")
        await one.until("Finish")
        await one.press("\x03")
        await one.until("P01")
        await one.press("\r")
        await one.ended()
    found = People(load_study(folder)).everybody()
    assert [(each.code, each.finished) for each in found] == [("P01", True), ("P02", False)]
    assert [each.run("find") is not None for each in found] == [True, False]


async def test_pages_of_other_sites_are_refused() -> None:
    async with served() as address, aiohttp.ClientSession() as browser:
        for headers in ({"Host": "other.example"}, {"Origin": "http://other.example"}):
            async with browser.get(f"{address}/ws", headers=headers) as refused:
                assert refused.status == 403
        async with browser.get(address) as page:
            assert page.status == 200 and f"{address[7:]}/ws" in await page.text()


@pytest.mark.parametrize("command", [["serve"], ["demo", "pitch", "--serve"]])
def test_a_taken_port_is_worded(command: list[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        done = CliRunner().invoke(loanflow, [*command, "--port", port, "--lang", "en"])
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
