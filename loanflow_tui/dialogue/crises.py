"""What is done for an applicant in trouble beyond the words: a rest, or a look by a person."""

from typing import Literal

from loanflow_tui.dialogue.engine import Engine
from loanflow_tui.dialogue.steps.base import Step
from loanflow_tui.lending.api import commands as c

CrisisKind = Literal["self_harm", "coercion", "hardship"]


async def on_crisis(talk: Engine, step: Step, crisis: CrisisKind, words: str) -> None:
    """Record what was said and answer it first, whatever was being asked.

    After words of self-harm nothing is asked: the application rests. Where somebody else is behind
    it, a person has to look before anything goes on. Hardship is answered; the question comes back.
    """
    await talk.mention(step, f"crisis_{crisis}", words)
    match crisis:
        case "coercion":
            await talk.carry_out(c.ReportCoercion())
        case "self_harm" | "hardship":
            await talk.carry_out()
