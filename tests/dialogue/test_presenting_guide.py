"""The script of seven minutes in the presenting guide, played word by word."""

import re
from datetime import datetime
from pathlib import Path

import pytest

from loanflow_tui.cli.app import standing_clock
from loanflow_tui.dialogue.conversation import Conversation
from loanflow_tui.dialogue.session import SessionOptions, open_session
from loanflow_tui.lending.api import RepairShown, state
from tests.project.sources import PACKAGE

MOST_ANSWERS = 70
SAID = re.compile(r"`([^`]+)`|“([^”]+)”|\"([^\"]+)\"")


def _script(suffix: str) -> tuple[dict[str, str], list[list[str]]]:
    """Return the options of the guide's command, and what each row of the script types or taps."""
    text = (PACKAGE / f"guide/presenting{suffix}.md").read_text(encoding="utf-8")
    command = re.search(r"^loanflow (--data-dir .*)$", text, re.MULTILINE)
    assert command is not None
    options = dict(re.findall(r"--([\w-]+) (\S+)", command[1]))
    rows = re.findall(r"^\| [0-7+] \| (.*?) \|", text, re.MULTILINE)
    return options, [["".join(found) for found in SAID.findall(row)] for row in rows]


async def _fill_to(talk: Conversation, step: str) -> None:
    """Press F3 until this is asked."""
    for _ in range(MOST_ANSWERS):
        if talk.question is not None and talk.question.step == step:
            return
        await talk.fill()
    raise AssertionError(f"{step} is never asked")


def _asked(talk: Conversation) -> str:
    return talk.question.step if talk.question is not None else ""


@pytest.mark.parametrize("language", ["en", "zh-CN"])
async def test_each_line_does_what_the_guide_says(language: str, tmp_path: Path) -> None:
    options, rows = _script("" if language == "en" else f".{language}")
    found, read, wrong, why, *_ = rows
    assert len(rows) == 12
    assert found and read
    clock = standing_clock(datetime.fromisoformat(options["clock"]))
    setting = SessionOptions(
        seed=int(options["seed"]), pace=0, clock=clock, contracts="draw", data_dir=tmp_path
    )
    async with await open_session(setting) as session:
        talk = await Conversation.open(session, "alipay", language, options["persona"])
        await talk.begin()
        await _fill_to(talk, "consent.privacy")
        assert await talk.answer(read[-1])
        assert _asked(talk) == "consent.privacy"
        await _fill_to(talk, "identity.number")
        assert not await talk.answer(wrong[0])
        assert isinstance(talk.journal[-1].event, RepairShown)
        await talk.answer(why[0])
        assert _asked(talk) == "identity.number"
        await _fill_to(talk, "offer.amount")
        (amount, change_term), (change_income, income) = rows[7], rows[8]
        limit = talk.view.need_offer().limit_fen
        assert await talk.answer(amount)
        assert talk.view.amount_fen == 2_000_000
        await talk.fill()
        await talk.answer(change_term)
        assert _asked(talk) == "offer.tenor"
        await talk.answer(change_income)
        assert _asked(talk) == "profile.income"
        assert await talk.answer(income)
        await _fill_to(talk, "offer.amount")
        assert talk.view.need_offer().limit_fen < limit
        await _fill_to(talk, "closing.rating")
        assert list((tmp_path / "contracts").glob("*.pdf"))
        await _fill_to(talk, "end")
        for tap in rows[11]:
            if tap == rows[11][1]:
                await talk.move_clock("due")
            assert talk.named_choice(tap) is not None, tap
            await talk.answer(tap)
        assert state(talk.view).value == "settled"
