"""Runs a cohort on a Dask cluster: the same blocks, and so the same figures, as on this machine."""

from collections.abc import Mapping, Sequence
from concurrent.futures import CancelledError
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock
from typing import Final, NamedTuple

from distributed import Client, KilledWorker, as_completed

from loanflow_tui import __version__
from loanflow_tui.insights.cohort import running
from loanflow_tui.insights.cohort.running import Counted, Plan, Told, get_ready, play_block
from loanflow_tui.lending.api import read_kept

SECONDS_TO_CONNECT: Final = 10

_ALONE = Lock()
"""A process plays one block at a time: words and plan hold for the whole of it."""


class ClusterError(Exception):
    """A cluster that can't be used; `reason` is `reached`, `workers` (there are none), `missing`
    (they have no loanflow) or `version`, and `workers` what they run.
    """

    def __init__(self, reason: str, workers: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.workers = workers


class Sent(NamedTuple):
    """A plan with the contents of its files, by their place in a folder."""

    plan: Plan
    files: tuple[tuple[str, bytes], ...]


def run_on_cluster(plan: Plan, counted: Counted, address: str, told: Told | None = None) -> None:
    """Play the cohort on the workers of the scheduler at `address` and add it to `counted`, block
    by block; `told` hears how many were added.

    Raises:
        ClusterError: there is no scheduler, or its workers have no loanflow, or another.
        KeyboardInterrupt: interrupted by the user; `counted` holds what was done so far.
    """
    try:
        client = Client(address, timeout=SECONDS_TO_CONNECT)
    except (OSError, TimeoutError, ValueError):
        raise ClusterError("reached") from None
    with client:
        _check(client)
        (sent,) = client.scatter([packed(plan)], broadcast=True, hash=False)
        waiting = [
            client.submit(play_sent, sent, each.start, each.stop, pure=False)
            for each in running.blocks(plan.size)
        ]
        for done in as_completed(waiting):
            try:
                running.take(counted, done.result(), told)
            except (KilledWorker, CancelledError):
                counted.lost = True


def _check(client: Client) -> None:
    """Refuse workers that would play otherwise.

    Raises:
        ClusterError: they would, or there are none.
    """
    try:
        client.wait_for_workers(1, timeout=SECONDS_TO_CONNECT)
        found: Mapping[str, str] = client.run(_version)
    except TimeoutError:
        raise ClusterError("workers") from None
    except ModuleNotFoundError:
        raise ClusterError("missing") from None
    others = sorted({each for each in found.values() if each != _version()})
    if others:
        raise ClusterError("version", ", ".join(others))


def _version() -> str:
    return __version__


def packed(plan: Plan) -> Sent:
    """Return a plan that another machine can play, with the contents of its files."""
    files: dict[str, bytes] = {}

    def there(kind: str, paths: Sequence[Path | None]) -> tuple[Path | None, ...]:
        return tuple(
            None if path is None else _put(path, Path(f"{kind}-{at}"), files)
            for at, path in enumerate(paths)
        )

    policies, variants = there("policy", plan.policies), there("variant", plan.variants)
    return Sent(replace(plan, policies=policies, variants=variants), tuple(files.items()))


def _put(path: Path, folder: Path, files: dict[str, bytes]) -> Path:
    """Add a file, or all of a folder's, to `files`; return its place in `folder`."""
    place = folder / path.name
    inside = sorted(each for each in path.rglob("*") if each.is_file()) if path.is_dir() else [path]
    for each in inside:
        files[(place / each.relative_to(path)).as_posix()] = read_kept(each)
    return place


def play_sent(sent: Sent, first: int, end: int) -> Counted:
    """Play some applicants on a worker."""
    with _ALONE:
        _, plan = _unpacked(sent)
        if not running.is_ready(plan):
            get_ready(plan, own_process=False)
        return play_block(range(first, end))


@cache
def _unpacked(sent: Sent) -> tuple[TemporaryDirectory[str], Plan]:
    """Write the files of a plan once in this process; return where they lie for as long as it runs,
    and the plan with their places.
    """
    folder = TemporaryDirectory(prefix="loanflow-cohort-")
    root = Path(folder.name)
    for name, content in sent.files:
        place = root / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)
    plan = sent.plan
    return folder, replace(
        plan,
        policies=tuple(None if each is None else root / each for each in plan.policies),
        variants=tuple(None if each is None else root / each for each in plan.variants),
    )
