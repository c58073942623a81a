"""A restored journal goes on as one that was played."""

import pytest

from tests import journals
from tests.dialogue.conftest import Begin, Journey


async def played(begin: Begin, step: str) -> Journey:
    """Return a journey one answer beyond `step`."""
    journey = await begin()
    await journey.play_to(step)
    await journey.fill()
    return journey


@pytest.mark.parametrize("step", ["identity.mobile", "offer.amount", "sign.code"])
async def test_restored_journal_goes_on_as_played(
    begin_alone: Begin, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journals, "_ANSWERED", {})
    first = await played(begin_alone, step)
    assert journals._ANSWERED
    again = await played(begin_alone, step)
    assert [each.hash for each in again.talk.journal] == [each.hash for each in first.talk.journal]
    assert again.new_ids == first.new_ids
    assert [turn.key for turn in again.talk.turns] == [turn.key for turn in first.talk.turns]


async def test_another_beginning_is_played(
    begin_alone: Begin, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journals, "_ANSWERED", {})
    await played(begin_alone, "identity.mobile")
    other = await begin_alone("wang-fang")
    assert await journals.journal_at(other.talk, "identity.mobile") is other.talk
