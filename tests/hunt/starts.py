"""Where a hunt begins: an application at any step, as stored, or the first screen."""

import asyncio
import os
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from itertools import product
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Final, NamedTuple

from loanflow_tui.dialogue.conversation import Conversation
from loanflow_tui.dialogue.session import Session, SessionOptions, open_session
from loanflow_tui.lending.anchor.key import KEY_DIR
from tests.hunt.acts import SIZES

PERSONAS: Final = ("li-wei", "zhou-tao", "chen-jie", None)
HOSTS: Final = ("alipay", "wechat")
LANGUAGES: Final = ("en", "zh-CN")
MOST_STEPS: Final = 70
BURSTS: Final = (12, 60, 150)
APPLICATION = "application"
"""Names the application's id in a prepared folder."""
KEYS = "keys"
"""Folder of the key and the counters of a data directory, kept with it here."""


class Start(NamedTuple):
    """How the app is started, and how many acts are sent in one go.

    `steps` answers were given already; None for the first screen.
    """

    persona: str | None = None
    host: str = "alipay"
    language: str = "en"
    steps: int | None = None
    demo: bool = False
    columns: int = 100
    lines: int = 36
    burst: int = 12

    @property
    def slow(self) -> bool:
        """Whether each act is done by itself, when the one before has been painted."""
        return self.burst == 1

    def command(self, loanflow: list[str], folder: Path) -> list[str]:
        """Return the command that starts the app on a prepared folder."""
        if self.demo:
            return [*loanflow, "demo", "--pace", "0.02"]
        options = ["--data-dir", str(folder), "--pace", "0", "--seed", "1"]
        options += ["--host", self.host, "--lang", self.language]
        if self.persona is not None:
            options += ["--persona", self.persona]
        application = folder / APPLICATION
        if application.exists():
            options += ["--resume", application.read_text(encoding="ascii")]
        return [*loanflow, *options]


def random_start(chance: Random) -> Start:
    """Return a start; one in seven is the first screen, one in thirty a demo, one in five slow."""
    columns, lines = chance.choice(SIZES[:4])
    burst = 1 if chance.random() < 1 / 5 else chance.choice(BURSTS)
    if chance.random() < 1 / 30:
        return Start(demo=True, columns=columns, lines=lines, burst=burst)
    steps = chance.randrange(MOST_STEPS) if chance.random() < 6 / 7 else None
    persona, host, language = chance.choice(list(product(PERSONAS, HOSTS, LANGUAGES)))
    return Start(persona, host, language, steps, False, columns, lines, burst)


@asynccontextmanager
async def opened(folder: Path) -> AsyncIterator[Session]:
    """Open a data directory, by the key that vouches for it alone."""
    before = os.environ.get(KEY_DIR)
    os.environ[KEY_DIR] = str(folder / KEYS)
    try:
        async with await open_session(SessionOptions(folder, seed=1, pace=0)) as session:
            yield session
    finally:
        os.environ.pop(KEY_DIR)
        if before is not None:
            os.environ[KEY_DIR] = before


class Shelf:
    """Applications at every step, each made once and copied for every run that begins there."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def prepare(self, start: Start, folder: Path) -> None:
        """Put the store that `start` begins with into an empty folder."""
        if start.steps is None or start.demo:
            folder.mkdir(parents=True)
        else:
            asyncio.run(self.lay_out(start, start.steps, folder))

    async def lay_out(self, start: Start, step: int, folder: Path) -> None:
        """Put the store that `start` begins with into an empty folder."""
        walked = self._folder / f"{start.persona}-{start.host}-{start.language}"
        if not walked.exists():
            making = walked.with_name(f"{walked.name}.{os.getpid()}")
            await _walk(making, start.persona, start.host, start.language)
            with suppress(OSError):  # another hunt was quicker
                making.rename(walked)
        steps = len(list(walked.iterdir()))
        shutil.copytree(walked / str(step % steps), folder)


async def _walk(walked: Path, persona: str | None, host: str, language: str) -> None:
    """Answer from the first question to the last, and keep the store at each."""
    with TemporaryDirectory() as folder:
        live = Path(folder)
        application: str | None = None
        for number in range(MOST_STEPS):
            async with opened(live) as session:
                if application is None:
                    talk = await Conversation.open(session, host, language, persona)
                    application = talk.application_id
                    await talk.begin()
                else:
                    talk = await Conversation.resume(session, application)
                    await talk.begin()
                    before = talk.asking
                    going = await (talk.choose("loan") if talk.ended else talk.fill())
                    if not going and talk.asking == before:
                        break
            kept = walked / str(number)
            shutil.copytree(live, kept)
            (kept / APPLICATION).write_text(application, encoding="ascii")


def environment(home: Path, data: Path) -> dict[str, str]:
    """Return the environment of an app with this home and this data directory."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    return kept | {
        "HOME": str(home), "TMPDIR": str(home), "TERM": "xterm-256color", "COLORTERM": "truecolor",
        "LANG": "en_US.UTF-8", "LC_ALL": "C.UTF-8", "PYTHONFAULTHANDLER": "1",
        KEY_DIR: str(data / KEYS),
    }  # fmt: skip
