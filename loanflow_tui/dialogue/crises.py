"""Acts for an applicant in trouble: a rest, or a look by a person."""

from collections.abc import Sequence
from typing import Final, Literal

from loanflow_tui.dialogue.engine import Engine
from loanflow_tui.dialogue.offers import ALL_RIGHT, DO, FORCED, OWN_WISH
from loanflow_tui.dialogue.steps.base import Step
from loanflow_tui.dialogue.understand import read_yes_no
from loanflow_tui.dialogue.understand.flags import flags_of
from loanflow_tui.dialogue.understand.meaning import CommandName, Crisis, Meaning
from loanflow_tui.dialogue.understand.normalise import fold
from loanflow_tui.dialogue.understand.remarks import decides_alone, is_all_right
from loanflow_tui.lending.api import commands as c

CrisisKind = Literal["self_harm", "coercion", "hardship"]

_DOUBTFUL: Final = 0.8
"""How likely trouble has to be, where no known phrase speaks of it, to let the loan rest or wait.
"""

_SAID: Final = 1.0
"""How sure trouble is that a known phrase speaks of: only then an application is held at once."""

BEHIND: Final[dict[str, CrisisKind]] = {ALL_RIGHT: "self_harm", OWN_WISH: "coercion"}
"""The trouble that a no to each of these replies tells of."""


TROUBLE: Final = "trouble"
"""The reading of a no to one of these replies."""


def reply_to_doubt(words: str, doubt: Sequence[str], to_the_step: bool) -> str | None:
    """Return which reply to a doubt words are; `TROUBLE` for a no, None for neither.

    A yes that is put as the step's own reply (I agree) is no answer to it.
    """
    if to_the_step:
        return None
    placed = _bare_reply(words, doubt)
    if placed is not None:
        return placed
    if doubt[0] == ALL_RIGHT:
        return ALL_RIGHT if is_all_right(words) else None
    alone = decides_alone(words)
    return (
        None
        if alone is None or flags_of(fold(words)).question
        else (OWN_WISH if alone else TROUBLE)
    )


def _bare_reply(words: str, doubt: Sequence[str]) -> str | None:
    """Return what a bare yes, no or number is in reply to a doubt."""
    bare = words.strip()
    if bare.isdecimal() and bare.isascii():
        return doubt[int(bare) - 1] if 1 <= int(bare) <= len(doubt) else None
    return {"yes": doubt[0], "no": TROUBLE}.get(read_yes_no(words) or "")


async def on_trouble(talk: Engine, step: Step, meaning: Meaning, words: str) -> None:
    """Answer a crisis; where words only may be about self-harm or force, ask first.

    Both are asked once: who said so is told what helps, and how to say otherwise.
    """
    kind = _kind(meaning)
    least = _SAID if kind == "coercion" else _DOUBTFUL
    doubtful = meaning.sure < least and not talk.view.work.resting
    if doubtful and kind == "self_harm" and talk.conversation_state.is_well:
        await talk.show_aside(step, "all_right_still", words)
    elif doubtful and kind == "self_harm":
        await talk.ask_back(step, words, (ALL_RIGHT, f"{DO}{CommandName.HUMAN}"))
    elif doubtful and kind == "coercion" and talk.view.monitoring.hold is None:
        if talk.conversation_state.decided_alone:
            await talk.show_aside(step, "decided_alone", words)
        else:
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
