"""Hunts for what kills, stops or deceives the app: `python -m tests.hunt --minutes 30`."""

import argparse
import os
import sys
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.hunt.cases import CASES
from tests.hunt.hunting import Tally, hunt

ACTS_A_SEED = 5_000


def _say(line: str) -> None:
    print(line, flush=True)  # noqa: T201 - a command for developers


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.hunt", description=__doc__)
    parser.add_argument("--minutes", type=float, default=30.0)
    parser.add_argument("--seed", type=int, default=1, help="first seed; the next follow")
    parser.add_argument("--seeds", type=int, default=0, help="how many; 0: as time allows")
    parser.add_argument("--acts", type=int, default=ACTS_A_SEED, help="acts a seed")
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--keep", type=Path, default=CASES, help="folder for what is found")
    parser.add_argument("--shelf", type=Path, help="folder of prepared applications, kept")
    parser.add_argument("--as-found", action="store_true", help="don't make finds smaller")
    return parser.parse_args()


def main() -> int:
    """Hunt, and say what was met; exit code 1 where anything was."""
    options = _options()
    until = time.monotonic() + options.minutes * 60
    total, found, seeds, unsure = 0, Counter[str](), 0, 0
    with (
        TemporaryDirectory(prefix="loanflow-hunt-") as own_shelf,
        ProcessPoolExecutor(options.workers) as pool,
    ):
        go = partial(
            hunt,
            acts=options.acts,
            until=until,
            keep=options.keep,
            shelf=options.shelf or Path(own_shelf),
            say=_say,
            shrunk=not options.as_found,
        )
        at = options.seed
        while time.monotonic() < until and (not options.seeds or seeds < options.seeds):
            batch = range(at, at + options.workers)
            at += options.workers
            for tally in pool.map(go, batch):
                seeds += 1
                total += tally.acts
                found += tally.found
                unsure += tally.unsure
                _tell(tally)
    _say(
        f"{total} acts, {seeds} seeds from {options.seed}: {dict(found) or 'nothing found'}"
        f", {unsure} freezes that did not come again"
    )
    return 1 if found else 0


def _tell(tally: Tally) -> None:
    rate = tally.acts / tally.seconds if tally.seconds else 0.0
    _say(
        f"seed {tally.seed}: {tally.acts} acts in {tally.runs} runs, {tally.seconds:.0f} s"
        f" ({rate:.0f}/s, load {os.getloadavg()[0]:.1f}): {dict(tally.found) or 'held'}"
    )


if __name__ == "__main__":
    sys.exit(main())
