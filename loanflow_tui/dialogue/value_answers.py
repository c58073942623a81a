"""A step answered with a value that was understood, and how an answer is recorded."""

from loanflow_tui.dialogue.engine import Engine, shown
from loanflow_tui.dialogue.slot_values import command_for
from loanflow_tui.dialogue.steps.base import Step
from loanflow_tui.dialogue.understand.meaning import Slot, Value
from loanflow_tui.lending.api import AnswerWay
from loanflow_tui.lending.api import commands as c


async def give_value(
    talk: Engine, step: Step, slot: Slot, value: Value, words: str, way: AnswerWay, ask: bool = True
) -> bool:
    """Answer the step at hand with a value that was understood; see `Engine.give`."""
    command = command_for(step.id, slot, value)
    return await talk.give(step, command, said(step, words, None, way), words, ask)


def said(
    step: Step, words: str, picked: str | None, way: AnswerWay, filled: bool = False
) -> c.Said:
    """Return how an answer is recorded: words with what is secret hidden, the choice, the way."""
    return c.Said(
        step=step.id, words=shown(step, words), choice=picked, filled=filled,
        way="persona" if filled else way,
    )  # fmt: skip
