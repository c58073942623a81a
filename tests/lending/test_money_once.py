"""Restored copies, deleted files and flipped bytes along a journey: money moves once."""

import asyncio
import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from loanflow_tui.lending import commands as c
from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.bootstrap import JOURNAL
from loanflow_tui.lending.handlers.unit_of_work import Rejected
from loanflow_tui.lending.journal.store import StoreProblem
from loanflow_tui.lending.partners.sandbox.rail_file import FILE
from tests.lending.applying import Applying

STOPS = (Fact.OCCUPATION, Fact.AMOUNT, Fact.SIGN_CODE, Fact.PAYOUT, None)
FILES = (JOURNAL, FILE)

PLAY = st.tuples(st.just("play"), st.sampled_from(STOPS), st.integers(5, 40))
HARM = st.one_of(
    st.tuples(st.just("copy"), st.none(), st.just(0)),
    st.tuples(st.just("restore"), st.sampled_from((JOURNAL, FILE, "all")), st.just(0)),
    st.tuples(st.just("delete"), st.sampled_from(FILES), st.just(0)),
    st.tuples(st.just("flip"), st.sampled_from((JOURNAL, FILE)), st.integers(0, 10**6)),
)


class Tampered:
    """One application whose files are tampered with between its commands."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.application_id = ""
        self.copies: dict[str, bytes] = {}
        self.paid: set[tuple[str, str]] = set()

    async def play(self, stop: Fact | None, thousands: int) -> None:
        """Continue up to a point, with its own amount, as far as the service allows."""
        who = Applying(data_dir=self.folder, seed=None, application_id=self.application_id)
        who.answers[Fact.AMOUNT] = c.ChooseAmount(amount_fen=thousands * 1_000_00)
        with suppress(StoreProblem, LookupError, Rejected):
            await who.play_to(stop)
            self.application_id = who.application_id
            if stop is None:
                await who.send(c.Repay(kind="part", amount_fen=100_00))
        await who.service.close()
        self.look()

    def look(self) -> None:
        """Record the rail's payouts, in case its file is damaged later."""
        query = "SELECT key, reference FROM moved WHERE key LIKE 'payout%' AND amount_fen > 0"
        with suppress(sqlite3.Error):
            if (self.folder / FILE).exists():
                with closing(sqlite3.connect(self.folder / FILE)) as db:
                    self.paid |= set(db.execute(query).fetchall())

    def harm(self, how: str, name: str | None, at: int) -> None:
        """Damage the files as an attacker might."""
        match how:
            case "copy":
                self.copies = {file: self.content(file) for file in (JOURNAL, FILE)}
            case "restore":
                for file, content in self.copies.items():
                    if name in (file, "all") and content:
                        (self.folder / file).write_bytes(content)
            case "delete":
                for found in sorted(self.folder.glob(f"{name}*")):
                    for each in found.iterdir() if found.is_dir() else (found,):
                        each.unlink()
            case _:
                changed = bytearray(self.content(name or ""))
                if changed:
                    changed[at % len(changed)] ^= 1
                    (self.folder / (name or "")).write_bytes(changed)

    def content(self, name: str) -> bytes:
        path = self.folder / name
        return path.read_bytes() if path.is_file() else b""


@settings(
    max_examples=6, deadline=None, derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)  # fmt: skip
@given(st.lists(st.one_of(PLAY, HARM), min_size=3, max_size=7))
def test_tampering_along_the_way_never_pays_twice(acts: list[tuple[str, str, int]]) -> None:
    with TemporaryDirectory() as folder:
        tampered = Tampered(Path(folder))
        for how, what, number in [("play", Fact.PAYOUT, 20), *acts, ("play", None, 10)]:
            if how == "play":
                asyncio.run(tampered.play(Fact(what) if what else None, number))
            else:
                tampered.harm(how, what, number)
        assert len(tampered.paid) <= 1, tampered.paid
