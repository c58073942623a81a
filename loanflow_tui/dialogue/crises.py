"""Acts for an applicant in trouble: a rest, or a look by a person."""

from typing import Final, Literal

from loanflow_tui.dialogue.engine import Engine
from loanflow_tui.dialogue.offers import ALL_RIGHT, DO
from loanflow_tui.dialogue.steps.base import Step
from loanflow_tui.dialogue.understand.meaning import CommandName, Crisis, Meaning
from loanflow_tui.lending.api import commands as c

CrisisKind = Literal["self_harm", "coercion", "hardship"]

_DOUBTFUL: Final = 0.8
"""How likely self-harm has to be, where no known phrase speaks of it, to let the loan rest."""


async def on_trouble(talk: Engine, step: Step, meaning: Meaning, words: str) -> None:
    """Do what is to be done; where words only may be about self-harm, ask the person first."""
    doubtful = meaning.crisis is Crisis.SELF_HARM and meaning.sure < _DOUBTFUL
    if doubtful and not talk.view.work.resting:
        await talk.ask_back(step, words, (ALL_RIGHT, f"{DO}{CommandName.HUMAN}"))
    else:
        await on_crisis(talk, step, _kind(meaning), words)


def _kind(meaning: Meaning) -> CrisisKind:
    """Return the kind of trouble that a meaning is about."""
    match meaning.crisis:
        case Crisis.SELF_HARM:
            return "self_harm"
        case Crisis.COERCION:
            return "coercion"
        case _:
            return "hardship"


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
