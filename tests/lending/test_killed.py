"""`kill -9` at any moment: no acknowledged event is lost, and at most one payout happens.

`python -m tests.lending.test_killed 200` repeats it two hundred times.
"""

import asyncio
import random
import sqlite3
import sys
from contextlib import closing
from itertools import count
from multiprocessing import Pipe, get_context
from pathlib import Path
from tempfile import TemporaryDirectory

from loanflow_tui.lending.journal.records import check_chain
from loanflow_tui.lending.partners.sandbox.rail_file import FILE
from loanflow_tui.lending.terms import State
from tests.lending.applying import Applying
from tests.lending.killed import journey

PROCESSES = get_context("forkserver")
"""Processes that come out of one that has everything imported; none shares this one's threads."""
PROCESSES.set_forkserver_preload(["tests.lending.killed"])
JOURNEY_LINES = 45
KILLS = 6


def accepted(folder: Path, application_id: str, stop_after: int) -> tuple[str, int, bool]:
    """Run a journey and kill it after so many pieces; return its id and what it acknowledged."""
    heard, sent = Pipe(duplex=False)
    process = PROCESSES.Process(target=journey, args=(folder, application_id, sent))
    process.start()
    sent.close()
    seq, done = 0, False
    for at in count():
        try:
            kind, value = heard.recv()
        except EOFError:
            break
        match kind:
            case "id":
                application_id = value
            case "seq":
                seq = value
            case "done":
                done = True
        if at >= stop_after:
            process.kill()
            break
    process.join()
    heard.close()
    return application_id, seq, done


def payouts(folder: Path) -> int:
    """Return how many payouts the rail made."""
    if not (folder / FILE).exists():
        return 0
    with closing(sqlite3.connect(folder / FILE)) as db:
        if not db.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]:
            return 0
        query = "SELECT count(*) FROM moved WHERE key LIKE 'payout%' AND amount_fen > 0"
        return int(db.execute(query).fetchone()[0])


async def kept(folder: Path, application_id: str) -> tuple[int, State]:
    """Return what the store holds after the process is gone."""
    who = Applying(data_dir=folder, application_id=application_id)
    rows = await who.service.rows(application_id)
    check_chain(rows)
    found = (len(rows), await who.state())
    await who.service.close()
    return found


def kill_and_go_on(folder: Path, chance: random.Random) -> int:
    """Kill a journey again and again until it comes through; return how often it was killed."""
    application_id, kills = "", 0
    while True:
        stop = chance.randrange(1, JOURNEY_LINES)
        application_id, seq, done = accepted(folder, application_id, stop)
        rows, state = asyncio.run(kept(folder, application_id))
        assert rows >= seq, "what was acknowledged is on disk"
        assert payouts(folder) <= 1
        if done:
            assert state is State.ACTIVE and payouts(folder) == 1
            return kills
        kills += 1


def test_repeatedly_killed_journey_completes(tmp_path: Path) -> None:
    kill_and_go_on(tmp_path, random.Random(0))


def main(wanted: int) -> None:
    """Kill until it was done `wanted` times."""
    chance, kills = random.Random(1), 0
    while kills < wanted:
        with TemporaryDirectory() as folder:
            kills += kill_and_go_on(Path(folder), chance)
    sys.stdout.write(f"killed {kills} times; nothing lost, one payout each\n")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else KILLS)
