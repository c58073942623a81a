"""Damage to the store: `python -m tests.bench.faults [CLASS…] [--scale SHARE] [--seed N]`.

Each class does harm many times over, to a store of its own, and counts how often it was tried and
how often everything held: harm is seen and named, or changes nothing that can be read; nothing that
was acknowledged is lost; money is paid once. Without a class all run, in some ten minutes; `--scale
0.1` tries a tenth. What did not hold is listed, with the seed, and ends with exit code 1.
"""

import argparse
import asyncio
import itertools
import os
import random
import shutil
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from loanflow_tui.lending import commands as c
from loanflow_tui.lending.anchor.key import KEY_DIR
from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.audit import audit_store
from loanflow_tui.lending.bootstrap import JOURNAL
from loanflow_tui.lending.contract.authority import Authority
from loanflow_tui.lending.handlers.unit_of_work import Rejected
from loanflow_tui.lending.journal.export import ExportDraft, prove_chain
from loanflow_tui.lending.journal.sqlite import SqliteStore
from loanflow_tui.lending.journal.store import Loaded, Standing, StoreProblem
from loanflow_tui.lending.partners.sandbox.rail_file import FILE
from tests.bench.table import Row, show
from tests.dialogue.troubled import STEPS, TROUBLES, Trouble, troubled, two_windows
from tests.lending.applying import Applying
from tests.lending.test_killed import kill_and_go_on, payouts

STOPS = (Fact.NAME, Fact.CARD, Fact.ID_FRONT, Fact.AMOUNT, Fact.INTENT, Fact.PAYOUT, None)
"""Points of a journey, the last of them after the money."""


@dataclass
class Count:
    """How often harm of one class was tried and held; `failed` says what did not hold.

    `unnoticed` counts what held because nothing that can be read was changed.
    """

    tried: int = 0
    held: int = 0
    unnoticed: int = 0
    failed: list[str] = field(default_factory=list)

    def note(self, held: bool, what: str) -> None:
        """Note one trial."""
        self.tried += 1
        self.held += held
        if not held:
            self.failed.append(what)


@dataclass(frozen=True)
class Base:
    """A store with two applications as it was written, and all that is read from it."""

    folder: Path
    application_id: str
    files: dict[str, bytes]
    read: "Reading"


@dataclass(frozen=True)
class Reading:
    """All that a store gives to read."""

    standings: list[Standing]
    loaded: list[Loaded]


async def made(folder: Path, stop: Fact | None = None) -> Base:
    """Make a store, one application up to `stop`, another finished."""
    who = Applying(data_dir=folder, seed=None)
    await who.play_to()
    who.application_id = ""
    await who.play_to(stop)
    await who.service.close()
    found = await read(folder)
    assert found is not None and not seen(folder / JOURNAL), "as it was written it is whole"
    return Base(folder, who.application_id, taken(folder), found)


def taken(folder: Path) -> dict[str, bytes]:
    """Return the files of a store and of its payment rail."""
    found = (*folder.glob(f"{JOURNAL}*"), *folder.glob(f"{FILE}*"))
    return {file.name: file.read_bytes() for file in found}


def put_back(folder: Path, files: dict[str, bytes]) -> None:
    """Put files in the place of those that are there."""
    for file in (*folder.glob(f"{JOURNAL}*"), *folder.glob(f"{FILE}*")):
        file.unlink()
    for name, content in files.items():
        (folder / name).write_bytes(content)


async def read(folder: Path) -> Reading | None:
    """Return all that can be read; None where the store says that it was altered or can't be."""
    store = SqliteStore(folder / JOURNAL, reading=True)
    try:
        if await store.damage():
            return None
        standings = await store.standings()
        loaded = [await store.load(each.application_id) for each in standings]
        return None if any(each.damage for each in loaded) else Reading(standings, loaded)
    except StoreProblem:
        return None
    finally:
        await store.close()


async def go_on(folder: Path, application_id: str, amount_fen: int = 10_000_00) -> str:
    """Go on with an application and take another amount; return what stopped it, or ""."""
    who = Applying(data_dir=folder, seed=None, application_id=application_id)
    who.answers[Fact.AMOUNT] = c.ChooseAmount(amount_fen=amount_fen)
    try:
        await who.play_to()
        with suppress(Rejected):
            await who.send(c.Repay(kind="part", amount_fen=100_00))
    except StoreProblem as problem:
        return problem.reason
    except LookupError:
        return "unknown"
    finally:
        await who.service.close()
    return ""


def seen(path: Path) -> bool:
    """Tell whether a check names what is wrong."""
    try:
        return bool(audit_store(path).damage)
    except StoreProblem:
        return True


def flips(folder: Path, times: int, chance: random.Random) -> Count:
    """Flip bytes in the store: each is named, or changes nothing that can be read."""
    base, count = asyncio.run(made(folder)), Count()
    content = base.files[JOURNAL]
    for _ in range(times):
        at, by = chance.randrange(len(content)), 1 << chance.randrange(8)
        changed = bytearray(content)
        changed[at] ^= by
        put_back(folder, base.files | {JOURNAL: bytes(changed)})
        named = seen(folder / JOURNAL)
        count.unnoticed += not named
        count.note(named or asyncio.run(read(folder)) == base.read, f"byte {at} ^ {by}")
    return count


def export_flips(folder: Path, times: int, chance: random.Random) -> Count:
    """Flip bytes in an exported journal: none reads as valid."""
    base, count = asyncio.run(made(folder)), Count()
    authority = Authority.open(None, secret=b"bench")
    draft = ExportDraft(base.read.loaded[0].rows)
    content = draft.signed(*authority.sign(draft.content)).encode()
    for _ in range(times):
        at, by = chance.randrange(len(content)), 1 << chance.randrange(8)
        changed = bytearray(content)
        changed[at] ^= by
        count.note(prove_chain(bytes(changed), [authority.root]).status != "valid", f"{at} ^ {by}")
    return count


def truncations(folder: Path, times: int, chance: random.Random) -> Count:
    """Cut the store or the payment rail short: it is named, and nothing is paid again."""
    base, count = asyncio.run(made(folder, Fact.PAYOUT)), Count()
    for _ in range(times):
        name = chance.choice((JOURNAL, FILE))
        length = chance.randrange(len(base.files[name]))
        put_back(folder, base.files | {name: base.files[name][:length]})
        named = seen(folder / JOURNAL)
        stopped = asyncio.run(go_on(folder, base.application_id))
        paid = payouts_or_none(folder)
        count.note(named and bool(stopped) and paid in (None, 1), f"{name} at {length}")
    return count


def payouts_or_none(folder: Path) -> int | None:
    """Return how many payouts the rail made; None where its file can't be read."""
    try:
        return payouts(folder)
    except sqlite3.Error:
        return None


def rollbacks(folder: Path, times: int, chance: random.Random) -> Count:
    """Put back older copies, with the rail or without it: nothing is paid again."""
    count = Count()
    for number in range(times):
        place = folder / str(number)
        base = asyncio.run(made(place, chance.choice(STOPS[:-1])))
        asyncio.run(go_on(place, base.application_id, 20_000_00))
        before = payouts(place)
        kept = base.files if chance.random() < 0.5 else {JOURNAL: base.files[JOURNAL]}
        put_back(place, taken(place) | kept)
        named = seen(place / JOURNAL)
        stopped = asyncio.run(go_on(place, base.application_id))
        count.note(named and bool(stopped) and payouts(place) <= before, f"rollback {number}")
        shutil.rmtree(place)
    return count


def events(folder: Path, share: float, _: random.Random) -> Count:
    """Remove, add and swap every single event in turn: each is named, with its number."""
    base, count = asyncio.run(made(folder)), Count()
    ids = [each.application_id for each in base.read.standings]
    total = len(base.read.loaded[ids.index(base.application_id)].rows)
    numbers = range(1, total + 1, max(1, round(1 / share)))
    for harm, statements in HARM.items():
        for number in numbers:
            put_back(folder, base.files)
            with closing(sqlite3.connect(folder / JOURNAL)) as db, db:
                for statement in statements:
                    db.execute(statement, (base.application_id, number))
            named = {
                each.event
                for each in audit_store(folder / JOURNAL).damage
                if each.application_id == base.application_id
            }
            last = harm == "swapped" and number == total
            wanted = number + 1 if harm == "swapped" and not last else number
            held = bool(named & {number, wanted, total + 1}) or last
            count.note(held, f"{harm} {number}: {sorted(named)}")
    return count


_AS = "application_id, ?2 + 1 - seq + ?2, at_us, kind, body, sealed, hash, mac"
HARM = {
    "removed": ("DELETE FROM events WHERE application_id = ?1 AND seq = ?2",),
    "added": (
        "INSERT INTO events SELECT application_id, (SELECT max(seq) + 1 FROM events WHERE"
        " application_id = ?1), at_us, kind, body, sealed, hash, mac FROM events"
        " WHERE application_id = ?1 AND seq = ?2",
    ),
    "swapped": (
        f"CREATE TEMP TABLE pair AS SELECT {_AS} FROM events"
        " WHERE application_id = ?1 AND seq IN (?2, ?2 + 1)",
        "DELETE FROM events WHERE application_id = ?1 AND seq IN (?2, ?2 + 1)",
        "INSERT INTO events SELECT * FROM temp.pair WHERE ?1 != '' AND ?2 > 0",
    ),
}
"""What is done to one event of one application, and to the one after it."""


def kills(folder: Path, times: int, chance: random.Random) -> Count:
    """Kill a journey again and again: what was acknowledged is there, and one payout is made."""
    count = Count()
    for number in itertools.count():
        if count.tried >= times:
            break
        place = folder / str(number)
        place.mkdir()
        try:
            done = kill_and_go_on(place, chance)
        except AssertionError as error:
            count.note(False, str(error))
            continue
        count.tried += done
        count.held += done
    return count


def steps(folder: Path, share: float, _: random.Random) -> Count:
    """Problems at every step of a journey: reported, and overcome without leaving."""
    count = Count()
    for kind in TROUBLES:
        for at in range(0, STEPS, max(1, round(1 / share))):
            found = asyncio.run(troubled(folder / f"{kind}-{at}", kind, at))
            _note(count, found, f"{kind} after {at} answers")
    return count


def windows(folder: Path, times: int, chance: random.Random) -> Count:
    """Two windows on one application: nothing is lost, and one payout is made."""
    count = Count()
    for number in range(times):
        seed = chance.randrange(10**6)
        _note(count, asyncio.run(two_windows(folder / str(number), seed)), f"windows {seed}")
    return count


def _note(count: Count, found: Trouble, what: str) -> None:
    count.note(found.held, f"{what}: {found}")


Sized = Callable[[Path, int, random.Random], Count]
Shared = Callable[[Path, float, random.Random], Count]

TIMES: dict[str, tuple[Sized, int]] = {
    "kills": (kills, 200),
    "flips": (flips, 3_000),
    "export-flips": (export_flips, 3_000),
    "truncations": (truncations, 200),
    "rollbacks": (rollbacks, 200),
    "windows": (windows, 20),
}
"""Classes that are tried so many times."""

WHOLE: dict[str, Shared] = {"events": events, "steps": steps}
"""Classes that go through every event or step in turn."""


def run(names: list[str], scale: float, seed: int) -> Iterator[tuple[str, Count]]:
    """Run the classes of these names; each begins with the same seed."""
    for name in names:
        with TemporaryDirectory(prefix="loanflow-bench-") as folder:
            os.environ[KEY_DIR] = str(Path(folder) / "keys")
            place, chance = Path(folder) / "store", random.Random(seed)
            place.mkdir()
            if name in WHOLE:
                yield name, WHOLE[name](place, scale, chance)
            else:
                work, times = TIMES[name]
                yield name, work(place, max(1, round(times * scale)), chance)


def main() -> int:
    """Run what was asked for, and print what was tried and what held."""
    known = [*TIMES, *WHOLE]
    parser = argparse.ArgumentParser(prog="python -m tests.bench.faults")
    parser.add_argument("classes", nargs="*", metavar="CLASS", help=", ".join(known))
    parser.add_argument("--scale", type=float, default=1.0)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    if unknown := set(given.classes) - set(known):
        parser.error(f"no such class: {', '.join(sorted(unknown))}")
    rows, failed = [], []
    for name, count in run(given.classes or known, given.scale, given.seed):
        still = f", {count.unnoticed:,} without effect" if count.unnoticed else ""
        what = f"{name}, of {count.tried:,}{still}"
        rows.append(Row(what, count.held, count.tried, "held", True))
        failed += [f"{name}: {each}" for each in count.failed]
    show(f"Faults, seed {given.seed}", rows)
    for each in failed:
        sys.stdout.write(f"{each}\n")
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main())
