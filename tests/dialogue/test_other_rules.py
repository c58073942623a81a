"""Under another policy, questions and explanations name its figures."""

import re
from pathlib import Path

import pytest

from loanflow_tui.dialogue.conversation import Conversation
from loanflow_tui.dialogue.session import Session, SessionOptions, open_session
from loanflow_tui.lending.runtime.clock import ManualClock
from loanflow_tui.registry.languages import Language
from loanflow_tui.scenarios.session_setup import shelf
from tests.dialogue.conftest import Journey
from tests.lending.wrong_policies import HALF

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
    text = HALF
    for usual, other in changed.items():
        assert text.count(usual) == 1, usual
        text = text.replace(usual, other)
    policy = tmp_path / "policy.yaml"
    policy.write_text(text, encoding="utf-8")
    options = SessionOptions(
        seed=7, pace=0, clock=clock, contracts="defer", policy=policy, samples=shelf()
    )
    return await open_session(options)


async def opened(
    session: Session, language: str, clock: ManualClock, persona: str = "li-wei"
) -> Journey:
    talk = await Conversation.open(session, "alipay", language, persona)
    await talk.begin()
    return Journey(talk, clock)


def figures(text: str) -> set[str]:
    return set(re.findall(r"\d+%?", text))


async def told(journey: Journey) -> set[str]:
    """Return every figure in the question, its help and its reason."""
    question = journey.talk.question
    assert question is not None
    texts = [journey.talk.wording.say(part) for part in (question.prompt, question.placeholder)]
    for words in ("help", "why"):
        await journey.say(words)
        texts.append(journey.words[1])
    return figures(" ".join(texts))


@pytest.mark.parametrize("language", list(Language))
async def test_questions_and_help_name_the_figures_in_force(
    tmp_path: Path, clock: ManualClock, language: str
) -> None:
    async with await under(CHANGED, tmp_path, clock) as session:
        journey = await opened(session, language, clock)
        for step, wanted in WHERE.items():
            await journey.play_to(step)
            assert not wanted - await told(journey), step


@pytest.mark.parametrize(("digits", "right"), [(4, "1234"), (8, "12345678")])
async def test_magic_codes_come_in_the_length_asked_for(
    tmp_path: Path, clock: ManualClock, digits: int, right: str
) -> None:
    async with await under({"digits: 6": f"digits: {digits}"}, tmp_path, clock) as session:
        journey = await opened(session, "en", clock)
        await journey.play_to("verify.code")
        assert journey.talk.sample() == right
        assert right in await told(journey)
        await journey.say("0" * digits)
        assert "turn-code-expired" in journey.new_ids
        await journey.say(right)
        await journey.play_to("sign.code")
        await journey.say(right)
        await journey.play_to("closing.rating")


async def test_mistyped_code_has_the_asked_length(tmp_path: Path, clock: ManualClock) -> None:
    async with await under(SHORT_CODES, tmp_path, clock) as session:
        journey = await opened(session, "en", clock, "yang-fan")
        await journey.play_to("verify.face")
        refused = [r.event for r in journey.talk.journal if r.kind == "CodeRefused"]
        assert [getattr(each, "reason", None) for each in refused] == ["wrong"] * 3


@pytest.mark.parametrize("language", list(Language))
async def test_policy_code_length_is_asked_for(
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
