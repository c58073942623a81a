"""A hunt with one seed: run after run of random acts, each find made small and kept."""

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
from tests.hunt.starts import random_start

ACTS_A_RUN = 400


@dataclass(slots=True)
class Tally:
    """What a hunt did and met, by sort of find."""

    seed: int
    acts: int = 0
    runs: int = 0
    seconds: float = 0.0
    found: Counter[str] = field(default_factory=Counter[str])
    cases: list[str] = field(default_factory=list)


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
                plan = [random_act(chance, start.columns, start.lines) for _ in range(ACTS_A_RUN)]
                outcome = ground.play(start, plan)
                tally.acts += outcome.played
                tally.runs += 1
                finding = outcome.finding
                if finding is None:
                    continue
                tally.found[finding.sort] += 1
                say(f"seed {seed} run {tally.runs}: {finding.sort}: {finding.what}")
                if finding in known:
                    continue
                known.add(finding)

                def breaks(part: Sequence[Act], finding: Finding = finding) -> bool:
                    return ground.play(start, part).finding == finding  # noqa: B023 - at once

                small = plan[: outcome.played]
                if shrunk:
                    small = list(shrink(small, breaks))
                path = write(start, small, finding, keep)
                tally.cases.append(path.name)
                say(f"  {len(small)} acts: {path}\n{outcome.screen}\n{outcome.details}")
        finally:
            ground.close()
    tally.seconds = time.monotonic() - began
    return tally
