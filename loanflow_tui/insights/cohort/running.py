"""Runs a cohort in blocks, on one or several processes; the blocks' counts are added up."""

import asyncio
import gc
import multiprocessing
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from loanflow_tui.dialogue.understand.remembered import Remembered
from loanflow_tui.dialogue.variant import Variant
from loanflow_tui.dialogue.words_folder import Words, use_words
from loanflow_tui.insights.cohort.pairs import Pairs
from loanflow_tui.insights.cohort.playing import Played, Stage
from loanflow_tui.insights.cohort.population import applicant
from loanflow_tui.insights.cohort.tally import Tally
from loanflow_tui.lending.api import Policy, load_policy
from loanflow_tui.scenarios.variants import load_variant

BLOCK = 20
"""Applicants played at a time: what an interruption or a lost worker costs at most, per worker."""

_MOST_LOST = 3
"""Lost workers after which the rest is left out."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is run: applicants 0 to `size` of the cohort of `seed`, in each arm: under each policy,
    or in each variant of the journey. What is given once holds for all arms.
    """

    size: int
    seed: int
    language: str
    policies: tuple[Path | None, ...] = (None,)
    tempers: tuple[str, ...] = ()
    variants: tuple[Path | None, ...] = (None,)

    @property
    def arms(self) -> tuple[tuple[Path | None, Path | None], ...]:
        """The policy and the variant of each arm."""
        count = max(len(self.policies), len(self.variants))
        return tuple(
            (self.policies[min(at, len(self.policies) - 1)],
             self.variants[min(at, len(self.variants) - 1)])
            for at in range(count)
        )  # fmt: skip


@dataclass(slots=True)
class Counted:
    """The counts so far, one for each arm; `people` were played in all of them."""

    tallies: list[Tally]
    pairs: Pairs = field(default_factory=Pairs)
    people: int = 0
    lost: bool = False

    def merge(self, other: "Counted") -> None:
        """Add another's counts."""
        for mine, theirs in zip(self.tallies, other.tallies, strict=True):
            mine.merge(theirs)
        self.pairs.merge(other.pairs)
        self.people += other.people


Told = Callable[[int], None]


def nothing_counted(plan: Plan) -> Counted:
    """Return the counts before anybody was played."""
    return Counted([Tally() for _ in plan.arms])


def run(plan: Plan, counted: Counted, workers: int = 1, told: Told | None = None) -> None:
    """Play the cohort and add it to `counted`, block by block; `told` hears how many were added.

    `counted` holds what was done so far when this is interrupted.

    Raises:
        PolicyError: a policy can't be used.
        ScenarioError: a variant can't be used.
        KeyboardInterrupt: interrupted by the user.
    """
    for policy, variant in plan.arms:
        _arm(policy, variant)
    every = blocks(plan.size)
    if workers <= 1 or plan.size <= BLOCK:
        get_ready(plan, own_process=False)
        for block in every:
            take(counted, play_block(block), told)
        return
    _run_on(plan, counted, list(every), workers, told)


def _run_on(
    plan: Plan, counted: Counted, left: list[range], workers: int, told: Told | None
) -> None:
    for _ in range(_MOST_LOST):
        left = _run_pool(plan, counted, left, workers, told)
        if not left:
            return
    counted.lost = True


def _run_pool(
    plan: Plan, counted: Counted, blocks: list[range], workers: int, told: Told | None
) -> list[range]:
    """Play blocks on a pool of processes; return those that were lost with a worker."""
    context = multiprocessing.get_context("spawn")
    waiting, under_way = list(reversed(blocks)), dict[Future[Counted], range]()
    pool = ProcessPoolExecutor(workers, context, get_ready, (plan,))
    try:
        while waiting or under_way:
            while waiting and len(under_way) < workers * 2:
                block = waiting.pop()
                under_way[pool.submit(play_block, block)] = block
            for done in wait(under_way, return_when=FIRST_COMPLETED).done:
                take(counted, done.result(), told)
                del under_way[done]
    except BrokenProcessPool:
        return [*under_way.values(), *reversed(waiting)]
    finally:
        pool.shutdown(wait=True, cancel_futures=True)
    return []


def take(counted: Counted, block: Counted, told: Told | None) -> None:
    """Add a block's counts, and tell of them."""
    counted.merge(block)
    if told is not None:
        told(block.people)


def blocks(size: int) -> Iterator[range]:
    """Return the applicants of a cohort block by block."""
    return (range(first, min(size, first + BLOCK)) for first in range(0, size, BLOCK))


class Arm(NamedTuple):
    """What one arm is played with, read from its files."""

    policy: Policy
    variant: Variant | None
    words: Words | None
    heard: Remembered
    """What was said in these words before, and what it meant."""


def _arm(policy: Path | None, variant: Path | None) -> Arm:
    rules = load_policy(policy)
    variation, words = load_variant(variant) if variant is not None else (None, None)
    return Arm(rules, variation, words, Remembered())


@dataclass(slots=True)
class _Worker:
    """A process's own plan and arms, read once."""

    plan: Plan | None = None
    arms: tuple[Arm, ...] = ()
    frozen: bool = False


_WORKER = _Worker()


def get_ready(plan: Plan, own_process: bool = True) -> None:
    """Prepare this process for blocks of a plan; a process of its own is ended by its parent."""
    if own_process:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        # Applicants leave garbage in lumps; looking for it less often saves a sixth of the time.
        gc.set_threshold(20_000, 20, 20)
    _WORKER.plan = plan
    _WORKER.arms = tuple(_arm(policy, variant) for policy, variant in plan.arms)


def is_ready(plan: Plan) -> bool:
    """Tell whether this process is prepared for blocks of this very plan."""
    return _WORKER.plan == plan


def play_block(block: range) -> Counted:
    """Play some applicants of the plan that this process got ready for, and count them."""
    plan = _WORKER.plan
    assert plan is not None, "not ready"
    counted = asyncio.run(_play(plan, block))
    if not _WORKER.frozen:
        # What the first block loaded stays; looking through it again takes a tenth of the time.
        _WORKER.frozen = True
        gc.collect()
        gc.freeze()
    return counted


async def _play(plan: Plan, block: range) -> Counted:
    """Play a block arm by arm, as the words of a variant hold for the whole process."""
    counted = nothing_counted(plan)
    people = [applicant(plan.seed, number, plan.tempers) for number in block]
    played: list[list[Played]] = []
    try:
        for arm in _WORKER.arms:
            use_words(arm.words)
            stage = Stage(plan.language, arm.policy, arm.variant, arm.heard)
            played.append([await stage.play(who) for who in people])
    finally:
        use_words(None)
    for tally, journeys in zip(counted.tallies, played, strict=True):
        for each in journeys:
            tally.add(each)
    if len(played) == 2:
        for a, b in zip(*played, strict=True):
            counted.pairs.add(a, b)
    counted.people = len(people)
    return counted
