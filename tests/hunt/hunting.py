"""A hunt with one seed: runs of random acts; each finding is shrunk and kept."""

import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from tests.hunt.acts import Act, random_act
from tests.hunt.cases import write
from tests.hunt.play import Finding, Playground
from tests.hunt.shrink import shrink
from tests.hunt.starts import Start, random_start

SLOW_RUN, QUICK_RUN = 150, 2_000
"""Acts a run."""
CONFIRMATIONS = 2
"""Times at most that acts are done again to see whether a freeze was one."""


@dataclass(slots=True)
class Tally:
    """What a hunt did and met, by sort of find.

    `unsure` counts freezes that did not come again when the same was done again.
    """

    seed: int
    acts: int = 0
    runs: int = 0
    seconds: float = 0.0
    unsure: int = 0
    found: Counter[str] = field(default_factory=Counter[str])
    cases: list[str] = field(default_factory=list)


def plan_run(chance: Random, start: Start) -> list[Act]:
    """Return the acts of a run that begins so."""
    times = SLOW_RUN if start.slow else QUICK_RUN
    return [random_act(chance, start.columns, start.lines, start.slow) for _ in range(times)]


def _again(ground: Playground, start: Start, acts: Sequence[Act], finding: Finding) -> bool:
    """Tell whether the same acts break the app in the same way again."""
    return any(ground.play(start, acts).finding == finding for _ in range(CONFIRMATIONS))


def hunt(
    seed: int,
    acts: int,
    until: float,
    keep: Path,
    shelf: Path,
    say: Callable[[str], None],
    shrunk: bool = True,
) -> Tally:
    """Act so often, or until a time of `time.monotonic`; finds are written into `keep`."""
    chance, tally, known = Random(seed), Tally(seed), set[Finding]()
    began = time.monotonic()
    with TemporaryDirectory(prefix="loanflow-hunt-") as folder:
        ground = Playground(Path(folder), shelf)
        try:
            while tally.acts < acts and time.monotonic() < until:
                start = random_start(chance)
                plan = plan_run(chance, start)
                outcome = ground.play(start, plan)
                tally.acts += outcome.played
                tally.runs += 1
                finding = outcome.finding
                if finding is None:
                    continue
                say(f"seed {seed} run {tally.runs}: {finding.sort}: {finding.what}")
                small = plan[: outcome.played]
                if finding.sort == "freeze" and not _again(ground, start, small, finding):
                    tally.unsure += 1
                    say(f"  not again: {outcome.details}")
                    continue
                tally.found[finding.sort] += 1
                if finding in known:
                    continue
                known.add(finding)

                def breaks(part: Sequence[Act], finding: Finding = finding) -> bool:
                    return ground.play(start, part).finding == finding  # noqa: B023 - at once

                if shrunk:
                    small = list(shrink(small, breaks))
                path = write(start, small, finding, keep)
                tally.cases.append(path.name)
                say(f"  {len(small)} acts: {path}\n{outcome.screen}\n{outcome.details}")
        finally:
            ground.close()
    tally.seconds = time.monotonic() - began
    return tally
