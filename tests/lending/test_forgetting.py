"""Forgetting finished applications: memory drops everything, the disk nothing."""

import gc
import tracemalloc
from pathlib import Path

import pytest

from loanflow_tui.lending.events.agreement import ContractSigned
from tests.lending.applying import Applying

WARM, MORE = 8, 16


async def journey(who: Applying) -> str:
    """Play a whole journey as a new application; return its id."""
    who.application_id = ""
    await who.play_to()
    return who.application_id


async def test_a_forgotten_application_leaves_memory() -> None:
    who = Applying(sequence="903", contracts="draw")
    gone = await journey(who)
    signed = await who.last(ContractSigned)
    files, name = who.service.deps.files, f"contracts/{signed.number}.pdf"
    assert await files.read(name)
    await who.service.forget(gone)
    assert await files.read(name) is None
    assert await who.service.standings() == []
    with pytest.raises(LookupError):
        await who.service.view(gone)


async def test_others_stay() -> None:
    who = Applying()
    first, second = await journey(who), await journey(who)
    await who.service.forget(first)
    assert [each.application_id for each in await who.service.standings()] == [second]
    assert (await who.service.view(second)).loan is not None


async def test_a_forgotten_application_stays_on_disk(tmp_path: Path) -> None:
    who = Applying(data_dir=tmp_path)
    kept = await journey(who)
    before = await who.view()
    await who.service.forget(kept)
    assert await who.view() == before
    await who.service.close()


async def test_memory_does_not_grow_with_the_journeys() -> None:
    who = Applying()
    held: list[int] = []
    gc.collect()
    gc.freeze()  # what other tests hold takes long to go through
    tracemalloc.start()
    try:
        for _ in range(2):
            for _ in range(WARM if not held else MORE):
                await who.service.forget(await journey(who))
            gc.collect()
            held.append(tracemalloc.get_traced_memory()[0])
    finally:
        tracemalloc.stop()
    assert (held[1] - held[0]) / MORE < 2_000, "bytes a journey"
