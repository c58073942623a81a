"""The served app in a real browser, from the search on; at night to the receipt."""

import asyncio
import base64
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from tests.cases import NIGHTLY
from tests.cli.painted import Painted
from tests.cli.test_serve import served

CHROMIUM = shutil.which("chromium")
COLUMNS, LINES = 120, 60
"""At least what a window of this size shows: the screen read here never scrolls."""
WIDTH, HEIGHT = 760, 540
GOAL = "✓ Payout" if NIGHTLY else "◉ Identity"
"""What the progress shows when the journey has gone far enough."""
DEADLINE = 300
KEYS = {"Enter": ("Enter", 13), "F3": ("F3", 114)}

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="chromium is not installed")


class Page:
    """A page in Chromium, driven through its debugging protocol; what the served app paints on it
    is read from the frames that the page receives.
    """

    def __init__(self, line: aiohttp.ClientWebSocketResponse) -> None:
        self._line = line
        self._sent = 0
        self._session = ""
        self._address = ""
        self.elsewhere: list[str] = []
        """What the page asked other addresses for."""
        self._painted = Painted(COLUMNS, LINES)

    async def open(self, address: str) -> None:
        self._address = address
        made = await self._call("Target.createTarget", url="about:blank")
        attached = await self._call(
            "Target.attachToTarget", targetId=made["targetId"], flatten=True
        )
        self._session = attached["sessionId"]
        await self._call("Network.enable")
        await self._call("Page.enable")
        await self._call("Emulation.setFocusEmulationEnabled", enabled=True)
        await self._call("Page.navigate", url=address)

    async def type(self, text: str) -> None:
        for letter in text:
            await self._call("Input.dispatchKeyEvent", type="char", text=letter)

    async def press(self, key: str) -> None:
        name, code = KEYS[key]
        for kind in ("rawKeyDown", "keyUp"):
            await self._call(
                "Input.dispatchKeyEvent", type=kind, key=name, code=name,
                windowsVirtualKeyCode=code,
            )  # fmt: skip

    async def until(self, shown: str) -> None:
        async with asyncio.timeout(DEADLINE):
            while shown not in self._painted.text:
                await self._read()

    async def press_until(self, key: str, shown: str) -> None:
        """Press a key again and again until this is shown: what binds takes none at first."""
        async with asyncio.timeout(DEADLINE):
            while shown not in self._painted.text:
                await self.press(key)
                with suppress(TimeoutError):
                    await asyncio.wait_for(self._changed(), 0.3)

    async def _changed(self) -> None:
        before = self._painted.text
        while self._painted.text == before:
            await self._read()

    async def _call(self, method: str, **values: Any) -> dict[str, Any]:
        self._sent += 1
        sent = self._sent
        session = {"sessionId": self._session} if self._session else {}
        await self._line.send_json({"id": sent, "method": method, "params": values, **session})
        async with asyncio.timeout(DEADLINE):
            while (answer := await self._read()).get("id") != sent:
                pass
        assert "error" not in answer, answer
        return dict(answer["result"])

    async def _read(self) -> dict[str, Any]:
        answer: dict[str, Any] = await self._line.receive_json()
        if answer.get("method") == "Network.requestWillBeSent":
            asked = answer["params"]["request"]["url"]
            if not asked.startswith((self._address, "data:", "blob:")):
                self.elsewhere.append(asked)
        if answer.get("method") == "Network.webSocketFrameReceived":
            frame = answer["params"]["response"]
            if frame["opcode"] == 2:
                self._painted.feed(base64.b64decode(frame["payloadData"]))
        return answer


@asynccontextmanager
async def browser(home: Path) -> AsyncIterator[Page]:
    """Run Chromium without a window."""
    assert CHROMIUM is not None
    program = await asyncio.create_subprocess_exec(
        CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run",
        "--disable-background-networking", "--remote-debugging-port=0",
        f"--window-size={WIDTH},{HEIGHT}", f"--user-data-dir={home}", "about:blank",
        stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    try:
        assert program.stderr is not None
        async with asyncio.timeout(DEADLINE):
            while b"DevTools listening on " not in (line := await program.stderr.readline()):
                assert line, "Chromium has ended"
        address = line.split()[-1].decode()
        async with (
            aiohttp.ClientSession() as session,
            session.ws_connect(address, max_msg_size=0) as debugger,
        ):
            yield Page(debugger)
    finally:
        program.terminate()
        await program.wait()


async def test_journey_is_played_in_a_browser(tmp_path: Path) -> None:
    with served("serve", "--persona", "li-wei", "--clock", "2026-11-24") as address:
        await _played(address, tmp_path)


async def _played(address: str, home: Path) -> None:
    async with browser(home) as page:
        await page.open(address)
        await page.until("Search: loan")
        await page.type("loan")
        await page.until("Mini programs")
        assert not page.elsewhere, "nothing comes from another site"
        await page.press("F3")
        await page.until("What is the loan for?")
        await page.press_until("F3", GOAL)
