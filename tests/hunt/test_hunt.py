"""The hunt itself: a short fixed run holds; findings are shrunk, kept and replayed."""

import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

import pytest

from tests.hunt.acts import KEYS, LEAVING, Act
from tests.hunt.cases import CASES, read, write
from tests.hunt.freezes import Watch
from tests.hunt.hunting import plan_run
from tests.hunt.journals import Acted, faults, lengths
from tests.hunt.play import Finding, Playground
from tests.hunt.running import OTHER_SCREEN, USUAL_SIZE, Running
from tests.hunt.shrink import shrink
from tests.hunt.starts import Shelf, Start, random_start

pytestmark = pytest.mark.skipif(os.name == "nt", reason="needs a pseudo-terminal")

SEED = 20
FEW = 36


def plan(seed: int, acts: int = FEW) -> tuple[Start, list[Act]]:
    chance = Random(seed)
    start = random_start(chance)
    return start, plan_run(chance, start)[:acts]


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a shelf, which runs that begin with the same applicant share."""
    return tmp_path_factory.mktemp("shelf")


def test_a_short_hunt_finds_nothing(tmp_path: Path, shelf: Path) -> None:
    ground = Playground(tmp_path, shelf)
    start, acts = plan(SEED)
    outcome = ground.play(start, acts)
    assert outcome.finding is None, (outcome.details, outcome.screen)
    assert outcome.left or outcome.played == FEW
    ground.close()


@pytest.mark.parametrize("path", sorted(CASES.glob("*.json")), ids=lambda path: path.stem)
def test_what_was_found_holds_now(path: Path, tmp_path: Path, shelf: Path) -> None:
    case = read(path)
    outcome = Playground(tmp_path, shelf).play(case.start, case.acts)
    assert outcome.finding is None, (outcome.details, outcome.screen)


def test_a_seed_is_the_same_hunt_each_time() -> None:
    assert plan(SEED) == plan(SEED)
    assert plan(SEED) != plan(SEED + 1)


def test_every_act_that_is_written_is_bytes() -> None:
    for act in plan(SEED, 2_000)[1]:
        assert act.sent() or act.kind in ("size", "signal", "calm")
    for name in KEYS | LEAVING:
        assert Act("key", (name,)).sent()


PAINTS = """
import os, time, tty
tty.setraw(0)
os.write(1, b"\\x1b[?1049h" + b"." * 500)
while read := os.read(0, 99):
    if b"!" in read:
        time.sleep(60)
    os.write(1, b"." * 500)
"""
PAINTING = [sys.executable, "-c", PAINTS]
"""A program that paints whenever a key comes, but no longer after an exclamation mark."""


@pytest.fixture
def painting() -> Iterator[Running]:
    app = Running(PAINTING, dict(os.environ), *USUAL_SIZE)
    while OTHER_SCREEN not in app.painted and app.status is None:
        app.read(0.1)
    yield app
    app.end()


@pytest.fixture
def watch(tmp_path: Path) -> Iterator[Watch]:
    watch = Watch(tmp_path, look=0.2, patience=0.4, blank=PAINTING)
    yield watch
    watch.end()


def test_an_app_that_never_answers_is_frozen(painting: Running, watch: Watch) -> None:
    assert not watch.frozen(painting)
    painting.send(b"!")
    assert watch.frozen(painting)


def test_a_suspended_app_is_woken_not_frozen(painting: Running, watch: Watch) -> None:
    painting.told("SIGSTOP")
    assert not watch.frozen(painting)


def test_an_app_that_just_ended_is_not_frozen(painting: Running, watch: Watch) -> None:
    painting.end()
    assert not watch.frozen(painting)
    assert not painting.waits
    assert painting.worked == 0


def test_find_shrinks_to_the_acts_that_matter() -> None:
    acts = [Act("text", (str(number),)) for number in range(50)]

    def breaks(part: Sequence[Act]) -> bool:
        return acts[7] in part and acts[31] in part

    assert shrink(acts, breaks) == [acts[7], acts[31]]
    assert shrink(acts, lambda part: acts[45] in part) == [acts[45]]


def test_a_case_is_read_as_it_was_written(tmp_path: Path) -> None:
    start, acts = plan(SEED)
    path = write(start, acts, Finding("freeze", "a key is not answered"), tmp_path)
    case = read(path)
    assert (case.start, list(case.acts)) == (start, acts)
    assert case.finding == Finding("freeze", "a key is not answered")


async def test_journals_tell_what_nobody_did(tmp_path: Path, shelf: Path) -> None:
    data = tmp_path / "data"
    await Shelf(shelf).lay_out(plan(SEED)[0], 6, data)
    assert await faults(data, {}, Acted(0, 100)) == []
    told = await faults(data, {}, Acted(0, 0))
    assert len(told) == 1
    assert "answers filled in by 0 acts" in told[0]
    assert await faults(data, await lengths(data), Acted(0, 0)) == []
