"""The context of every step that corpora speak at: li-wei's journey on Alipay."""

import asyncio
from collections.abc import Mapping
from functools import cache

from loanflow_tui.dialogue.context import context_of
from loanflow_tui.dialogue.conversation import Conversation
from loanflow_tui.dialogue.session import SessionOptions, open_session
from loanflow_tui.dialogue.understand.context import Context
from loanflow_tui.lending.api import ManualClock
from loanflow_tui.scenarios.session_setup import shelf

PERSONA, HOST = "li-wei", "alipay"
MOST_ANSWERS = 60
_ASKED_TO_CONFIRM = "offer.accept"
"""Where it is wished to start over and to cancel, for the questions that confirm it."""

_CHOICES = ("loan", "loan_part", "loan", "loan_all", "loan", "loan_give_back")
"""What leads from the end to each question about the loan."""


@cache
def contexts(language: str) -> Mapping[str, Context]:
    """Return the context of each step on the way and of the loan's, in `zh` or `en`."""
    return asyncio.run(_contexts("zh-CN" if language == "zh" else language))


async def _contexts(language: str) -> Mapping[str, Context]:
    options = SessionOptions(
        seed=7, pace=0, clock=ManualClock(), contracts="defer", samples=shelf()
    )
    found: dict[str, Context] = {}
    async with await open_session(options) as session:
        talk = await Conversation.open(session, HOST, language, PERSONA)
        await talk.begin()

        def look() -> str:
            step = talk.step_due
            assert step is not None
            found[step.id] = context_of(session, talk.situation, step)
            return step.id

        for _ in range(MOST_ANSWERS):
            step = look()
            if step == "end":
                break
            if step == _ASKED_TO_CONFIRM:
                for wish in ("start_over", "cancel"):
                    await talk.answer(wish.replace("_", " "))
                    look()
                    await talk.choose("keep")
            await talk.fill()
        for choice in _CHOICES:
            await talk.choose(choice)
            look()
    return found
