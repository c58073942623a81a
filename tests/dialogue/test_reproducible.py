"""The same seed and clock give the same journal, in memory and on disk."""

import json
from datetime import UTC, datetime
from pathlib import Path

from loanflow_tui.cli.app import standing_clock
from loanflow_tui.dialogue.conversation import Conversation
from loanflow_tui.dialogue.session import SessionOptions, open_session
from loanflow_tui.lending.api import ManualClock

MOST_ANSWERS = 80


async def lived(data_dir: Path, moment: datetime) -> list[str]:
    """Return the journal of a whole journey, one line per event."""
    options = SessionOptions(data_dir=data_dir, seed=7, pace=0, clock=ManualClock(moment))
    async with await open_session(options) as session:
        talk = await Conversation.open(session, "alipay", "en", "li-wei")
        await talk.begin()
        for _ in range(MOST_ANSWERS):
            if not talk.ended:
                await talk.fill()
        assert talk.ended
        return [
            json.dumps([talk.application_id, each.seq, each.at.isoformat(), each.kind,
                        each.event.model_dump(mode="json")], ensure_ascii=False)
            for each in talk.journal
        ]  # fmt: skip


async def test_same_seed_and_clock_give_same_journal(tmp_path: Path) -> None:
    moment = datetime(2026, 3, 2, 1, 41, tzinfo=UTC)
    one = await lived(tmp_path / "one", moment)
    two = await lived(tmp_path / "another place", moment)
    assert one == two
    assert not [line for line in one if str(tmp_path) in line]
    assert any("LF20260302" in line for line in one)


def test_a_day_given_begins_at_the_usual_hour() -> None:
    assert standing_clock(None).now() == ManualClock().now()
    assert standing_clock(datetime(2026, 3, 2)).now() == datetime(2026, 3, 2, 1, 41, tzinfo=UTC)
    late = standing_clock(datetime(2026, 3, 2, 22, 5)).now()
    assert late == datetime(2026, 3, 2, 14, 5, tzinfo=UTC)
