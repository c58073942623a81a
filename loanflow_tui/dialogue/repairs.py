"""When words are not understood: said otherwise the second time, with ways on the third."""

from typing import Final

from loanflow_tui.dialogue.engine import Engine
from loanflow_tui.dialogue.renderers.repairs import WAYS_ON
from loanflow_tui.dialogue.steps.base import Step

_PATIENCE: Final = 2


def out_of_patience(talk: Engine) -> bool:
    """Say whether the question at hand was answered twice already with what was not understood."""
    return len(talk.conversation_state.repairs) >= _PATIENCE


async def not_understood(
    talk: Engine, step: Step, reason: str, words: str, likely: tuple[str, ...] = ()
) -> bool:
    """Say that words were not understood, or ask whether a likely reading is what they meant.

    The third time, ways on are offered too.
    """
    if likely and not talk.conversation_state.repairs:
        return await talk.ask_back(step, words, likely)
    if not out_of_patience(talk):
        return await talk.repair(step, reason, words)
    return await talk.ask_back(step, words, (*likely, *WAYS_ON))
