"""A conversation during store problems: its reports, and how it continues."""

import random
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from loanflow_tui.dialogue.conversation import Conversation
from loanflow_tui.dialogue.session import Session, SessionOptions, open_session
from loanflow_tui.lending.bootstrap import JOURNAL
from loanflow_tui.lending.journal.sqlite import SqliteStore
from loanflow_tui.lending.runtime.clock import ManualClock
from tests.lending.test_killed import payouts

PERSONA = "li-wei"
MOST_ANSWERS = 120
STEPS = 34
"""Answers of the persona's journey, and a few more."""


@dataclass(frozen=True)
class Trouble:
    """The outcome of a problem: whether it was reported, whether the chat continued at once,
    how often money was paid, whether the journey came to its end.
    """

    told: bool
    usable: bool
    payouts: int
    ended: bool

    @property
    def held(self) -> bool:
        return self.usable and self.payouts == 1 and self.ended


def options(folder: Path) -> SessionOptions:
    return SessionOptions(folder, pace=0, clock=ManualClock(), contracts="defer")


def connection(session: Session) -> sqlite3.Connection:
    store = session.service.store
    assert isinstance(store, SqliteStore) and store._database._db is not None
    return store._database._db


@contextmanager
def locked(folder: Path, session: Session) -> Iterator[None]:
    connection(session).execute("PRAGMA busy_timeout = 10")
    with closing(sqlite3.connect(folder / JOURNAL, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


@contextmanager
def read_only(_: Path, session: Session) -> Iterator[None]:
    connection(session).execute("PRAGMA query_only = ON")
    yield
    connection(session).execute("PRAGMA query_only = OFF")


@contextmanager
def full(_: Path, session: Session) -> Iterator[None]:
    db = connection(session)
    pages = db.execute("PRAGMA page_count").fetchone()[0]
    db.execute(f"PRAGMA max_page_count = {pages}")
    yield
    db.execute("PRAGMA max_page_count = 1000000")


@contextmanager
def gone(folder: Path, _: Session) -> Iterator[None]:
    away = folder.with_name(f"{folder.name}-away")
    folder.rename(away)
    yield
    away.rename(folder)


TROUBLES: dict[str, Callable[[Path, Session], AbstractContextManager[None]]] = {
    "locked": locked, "read-only": read_only, "full": full, "gone": gone,
}  # fmt: skip


def problems(talk: Conversation) -> int:
    return sum(turn.key.startswith("problem-") for turn in talk.turns)


async def troubled(folder: Path, kind: str, at: int) -> Trouble:
    """Play a journey with a problem after `at` answers until it is reported, then continue."""
    async with await open_session(options(folder)) as session:
        talk = await Conversation.open(session, "alipay", "en", PERSONA)
        await talk.begin()
        for _ in range(at):
            if not talk.ended:
                await talk.fill()
        told = False
        with TROUBLES[kind](folder, session):
            for _ in range(6):
                if talk.ended or told:
                    break
                before = problems(talk)
                await talk.fill()
                told = problems(talk) > before
        usable = talk.ended or talk.question is not None
        for _ in range(MOST_ANSWERS):
            if talk.ended:
                break
            await talk.fill()
        return Trouble(told, usable, payouts(folder), talk.ended)


async def two_windows(folder: Path, seed: int) -> Trouble:
    """Continue one application in two windows, in random turns."""
    chance = random.Random(seed)
    async with (
        await open_session(options(folder)) as one,
        await open_session(options(folder)) as two,
    ):
        first = await Conversation.open(one, "alipay", "en", PERSONA)
        await first.begin()
        second = await Conversation.resume(two, first.application_id)
        await second.begin()
        usable, told = True, False
        for _ in range(2 * MOST_ANSWERS):
            talk = chance.choice((first, second))
            if talk.ended:
                break
            await talk.fill()
            usable &= talk.ended or talk.question is not None
            told |= bool(problems(talk))
        return Trouble(told, usable, payouts(folder), first.ended or second.ended)
