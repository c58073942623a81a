"""Under a policy with other figures, what is asked and explained names those."""

import re
from pathlib import Path

import pytest

from loanflow_tui.dialogue.conversation import Conversation
from loanflow_tui.dialogue.session import Session, SessionOptions, open_session
from loanflow_tui.lending.clock import ManualClock
from loanflow_tui.lending.policy.__main__ import FOLDER
from loanflow_tui.lending.policy.loading import DEFAULT
from loanflow_tui.scenarios.setting import shelf
from tests.dialogue.conftest import Journey

SHORT_CODES = {"digits: 6": "digits: 4"}
CHANGED = {
    "valid_minutes: 5": "valid_minutes: 17",
    "statement_months: 3": "statement_months: 5",
    "max_debt_to_income: 50%\n  # What": "max_debt_to_income: 43%\n  # What",
    "min_age: 18\n  max_age: 60\n  barred": "min_age: 21\n  max_age: 60\n  barred",
    "ceiling: 24%": "ceiling: 23%",
}
WHERE = {
    "identity.number": {"21"},
    "verify.code": {"17"},
    "profile.debt": {"43%"},
    "documents.bank_statement": {"5"},
    "sign.code": {"17"},
}


async def under(changed: dict[str, str], tmp_path: Path, clock: ManualClock) -> Session:
    """Return a session whose policy differs in these lines."""
    text = (FOLDER / DEFAULT).read_text(encoding="utf-8")
    for usual, other in changed.items():
        assert text.count(usual) == 1, usual
        text = text.replace(usual, other)
    policy = tmp_path / "policy.yaml"
    policy.write_text(text, encoding="utf-8")
    options = SessionOptions(
        seed=7, pace=0, clock=clock, contracts="defer", policy=policy, samples=shelf()
    )
    return await open_session(options)


async def opened(session: Session, language: str, clock: ManualClock) -> Journey:
    talk = await Conversation.open(session, "alipay", language, "li-wei")
    await talk.begin()
    return Journey(talk, clock)


def figures(text: str) -> set[str]:
    return set(re.findall(r"\d+%?", text))


async def told(journey: Journey) -> set[str]:
    """Return every figure in what is asked, and in how to answer and why."""
    question = journey.talk.question
    assert question is not None
    texts = [journey.talk.wording.say(part) for part in (question.prompt, question.placeholder)]
    for words in ("help", "why"):
        await journey.say(words)
        texts.append(journey.words[1])
    return figures(" ".join(texts))


@pytest.mark.parametrize("language", ["en", "zh-CN"])
async def test_questions_and_help_name_the_figures_in_force(
    tmp_path: Path, clock: ManualClock, language: str
) -> None:
    async with await under(CHANGED, tmp_path, clock) as session:
        journey = await opened(session, language, clock)
        for step, wanted in WHERE.items():
            await journey.play_to(step)
            assert not wanted - await told(journey), step


@pytest.mark.parametrize("language", ["en", "zh-CN"])
async def test_codes_of_another_length_are_asked_for_as_such(
    tmp_path: Path, clock: ManualClock, language: str
) -> None:
    async with await under(SHORT_CODES, tmp_path, clock) as session:
        journey = await opened(session, language, clock)
        await journey.play_to("verify.code")
        found = await told(journey)
        assert "4" in found and "6" not in found
        hint = journey.talk.hint("123")
        assert hint is not None and hint.message.args["wanted"] == 4
        assert not await journey.say("12345")
        assert figures(journey.words[-1]) == {"4"}
