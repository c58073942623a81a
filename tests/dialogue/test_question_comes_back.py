"""After any words, the question is asked again, or the reply says what is possible."""

import pytest

from loanflow_tui.dialogue.reactions import react
from loanflow_tui.dialogue.steps.waiting import RESTING
from loanflow_tui.dialogue.understand.meaning import (
    Act,
    ChatKind,
    CommandName,
    Crisis,
    Meaning,
    Topic,
)
from loanflow_tui.registry.languages import Language
from tests.dialogue.conftest import Begin, Journey
from tests.dialogue.everywhere import QUESTIONS, at

MEANINGS = (
    *(Meaning(Act.ASK, topic=topic) for topic in (Topic.COST, Topic.LENDER)),
    *(Meaning(Act.CHAT, chat=kind) for kind in ChatKind),
    *(
        Meaning(Act.COMMAND, command=command)
        for command in (
            CommandName.HELP, CommandName.HUMAN, CommandName.SUMMARY, CommandName.PROGRESS,
            CommandName.REPEAT, CommandName.HOST, CommandName.SKIP,
        )
    ),
    Meaning(Act.CORRECT),
    Meaning(Act.REJECT, reason="unclear"),
    Meaning(Act.UNSURE, offers=(Meaning(Act.ASK, topic=Topic.COST),)),
    Meaning(Act.CRISIS, crisis=Crisis.HARDSHIP),
    Meaning(Act.CRISIS, crisis=Crisis.COERCION),
    Meaning(Act.CRISIS, crisis=Crisis.SELF_HARM),
    Meaning(Act.COMMAND, command=CommandName.HUMAN),
)  # fmt: skip
"""One meaning of each kind; trouble, which moves the application, comes last."""

SAYS_WHAT_MAY_BE_DONE = ("ask-", "clarify", "repair-", "again-", "help-", "crisis-")
"""How the ids of the last thing said begin: the question, or what would be an answer to it."""

ASKED_AGAIN = (Act.ASK, Act.CHAT, Act.COMMAND)


async def meant(journey: Journey, meaning: Meaning) -> str:
    """Act on a meaning, and return the id of the last turn."""
    talk = journey.talk
    step, question = talk.step, talk.question
    assert step is not None and question is not None
    journey.mark()
    await react(talk, step, question, meaning, "…", "")
    said = [turn.message.id for turn in journey.new if turn.message is not None]
    assert said, (journey.step, meaning)
    return said[-1]


@pytest.mark.parametrize("step", QUESTIONS)
async def test_question_comes_back_after_every_act(begin: Begin, step: str) -> None:
    language = sorted(Language)[QUESTIONS.index(step) % len(Language)]
    journey = await at(begin, step, language)
    for meaning in MEANINGS:
        before = journey.step
        last = await meant(journey, meaning)
        question = journey.talk.question
        assert question is not None and (question.choices or question.kind != "choice"), meaning
        assert last.startswith(SAYS_WHAT_MAY_BE_DONE), (step, meaning, last)
        # Some steps take these: a comment may be any words, and two can be skipped.
        taken = journey.step != before and (
            meaning.command is CommandName.SKIP or before == "closing.comment"
        )
        if meaning.act in ASKED_AGAIN and before != RESTING and not taken:
            assert last.startswith("ask-") and journey.step == before, (step, meaning, last)
