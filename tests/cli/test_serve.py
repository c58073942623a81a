"""`loanflow serve`: what a visitor sees, and who is not let in."""

import asyncio
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

import aiohttp
import pytest
from click.testing import CliRunner

from loanflow_tui.cli.commands import loanflow
from loanflow_tui.cli.serve import arguments_of
from loanflow_tui.insights.study.people import People
from loanflow_tui.insights.study.reading import FILE, load_study
from tests.cli.painted import Painted

COLUMNS, LINES = 100, 36
WINDOW = f"/ws?width={COLUMNS}&height={LINES}"
DEADLINE = 300
"""Seconds after which a screen that doesn't come fails the test."""


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as found:
        return int(found.getsockname()[1])


@contextmanager
def served(*arguments: str, errors: Path = Path(os.devnull)) -> Iterator[str]:
    """Serve what is named; the page's address. What goes wrong is written to `errors`."""
    port = free_port()
    with errors.open("ab") as wrong, subprocess.Popen(
        [
            sys.executable, "-m", "loanflow_tui", *arguments,
            "--port", str(port), "--lang", "en", "--pace", "0",
        ],
        stdout=subprocess.PIPE, text=True, stderr=wrong,
    ) as program:  # fmt: skip
        try:
            assert program.stdout is not None
            assert f"http://127.0.0.1:{port}" in program.stdout.readline()
            yield f"http://127.0.0.1:{port}"
        finally:
            program.terminate()


class App(NamedTuple):
    """The address of the app served to one visitor, and the file of what goes wrong in it."""

    address: str
    errors: Path


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[App]:
    errors = tmp_path_factory.mktemp("served") / "errors"
    begun = ("serve", "--visitors", "1", "--persona", "li-wei", "--at", "profile.income")
    with served(*begun, errors=errors) as address:
        yield App(address, errors)


class Visitor:
    """What a browser shows of a served app. It reads all the time, as browsers do: the server hangs
    up on a page that answers no ping.
    """

    def __init__(self, window: aiohttp.ClientWebSocketResponse) -> None:
        self._window = window
        self._painted = Painted(COLUMNS, LINES)
        self._heard = asyncio.Event()
        self._reading = asyncio.create_task(self._read())

    async def _read(self) -> None:
        try:
            async for message in self._window:
                assert message.type is aiohttp.WSMsgType.BINARY, message
                self._painted.feed(message.data)
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
            while shown not in (screen := self._painted.text):
                assert not self._reading.done(), screen
                self._heard.clear()
                await self._heard.wait()


async def test_a_visitor_uses_the_app_alone(app: App) -> None:
    async with aiohttp.ClientSession() as browser:
        async with browser.get(app.address) as page:
            assert page.status == 200 and f"{app.address[7:]}/ws" in await page.text()
        async with browser.ws_connect(f"{app.address}{WINDOW}") as window:
            visitor = Visitor(window)
            await visitor.until("─◉ Profile")
            await visitor.press("12345\r")
            await visitor.until("¥12,345")
            async with browser.get(app.address) as turned_away:
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


async def test_malformed_requests_are_refused_quietly(app: App) -> None:
    for what, request in WRONG.items():
        reader, writer = await asyncio.open_connection("127.0.0.1", urlsplit(app.address).port)
        writer.write(request)
        assert (await reader.readline()).split()[1] in (b"400", b"404"), what
        writer.close()
    assert app.errors.read_text() == ""


STUDY = """
title: Costs
consent: May we keep it?
tasks:
  - {id: find, task: Find the cost., persona: li-wei, at: product, done: offer.amount}
after_task: []
after_all: []
"""


async def _two_begin_and_one_ends(address: str) -> None:
    async with (
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


async def test_visitors_take_part_in_a_study(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LOANFLOW_KEY_DIR", str(tmp_path / "keys"))
    folder = tmp_path / "study"
    folder.mkdir()
    (folder / FILE).write_text(STUDY, encoding="utf-8")
    with served("study", "run", str(folder), "--serve") as address:
        await _two_begin_and_one_ends(address)
    found = People(load_study(folder)).everybody()
    assert [(each.code, each.finished) for each in found] == [("P01", True), ("P02", False)]
    assert [each.run("find") is not None for each in found] == [True, False]


async def test_pages_of_other_sites_are_refused(app: App) -> None:
    async with aiohttp.ClientSession() as browser:
        for headers in ({"Host": "other.example"}, {"Origin": "http://other.example"}):
            async with browser.get(f"{app.address}/ws", headers=headers) as refused:
                assert refused.status == 403


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
