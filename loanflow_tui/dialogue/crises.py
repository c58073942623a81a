"""Acts for an applicant in trouble: a rest, or a look by a person."""

from typing import Final, Literal

from loanflow_tui.dialogue.engine import Engine
from loanflow_tui.dialogue.offers import ALL_RIGHT, DO, FORCED, OWN_WISH
from loanflow_tui.dialogue.steps.base import Step
from loanflow_tui.dialogue.understand.meaning import CommandName, Crisis, Meaning
from loanflow_tui.lending.api import commands as c

CrisisKind = Literal["self_harm", "coercion", "hardship"]

_DOUBTFUL: Final = 0.8
"""How likely trouble has to be, where no known phrase speaks of it, to let the loan rest or wait.
"""

_SAID: Final = 1.0
"""How sure trouble is that a known phrase speaks of: only then an application is held at once."""

BEHIND: Final[dict[str, CrisisKind]] = {ALL_RIGHT: "self_harm", OWN_WISH: "coercion"}
"""What is the matter with somebody who was offered this reply and says no to it."""


async def on_trouble(talk: Engine, step: Step, meaning: Meaning, words: str) -> None:
    """Do what is to be done; where words only may be about self-harm or force, ask first."""
    kind = _kind(meaning)
    least = _SAID if kind == "coercion" else _DOUBTFUL
    doubtful = meaning.sure < least and not talk.view.work.resting
    if doubtful and kind == "self_harm":
        await talk.ask_back(step, words, (ALL_RIGHT, f"{DO}{CommandName.HUMAN}"))
    elif doubtful and kind == "coercion" and talk.view.monitoring.hold is None:
        await talk.ask_back(step, words, (OWN_WISH, FORCED))
    else:
        await on_crisis(talk, step, kind, words)


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
