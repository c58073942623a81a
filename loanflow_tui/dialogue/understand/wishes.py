"""Commands and fixed sayings in an utterance, and what is asked or answered instead of them."""

from dataclasses import replace
from typing import Final

from loanflow_tui.dialogue.understand.commands import FREE, read_command
from loanflow_tui.dialogue.understand.correcting import answers_the_question, hardly_meant
from loanflow_tui.dialogue.understand.corrections import buys_a_phone, earlier
from loanflow_tui.dialogue.understand.deciding import ask_back, meaning_of
from loanflow_tui.dialogue.understand.meaning import Act, CommandName, Meaning, Topic, Values
from loanflow_tui.dialogue.understand.mended import mended_command
from loanflow_tui.dialogue.understand.utterance import Utterance
from loanflow_tui.lending.api import Purpose

_GENERAL: Final = frozenset({"cost", "status", "privacy", "resume"})
"""Fixed sayings that a more particular question is often put like."""

_PARTICULAR: Final = 0.9
"""How likely the more particular question has to be to be meant."""

_RUNNING: Final = "loan.home"


def read_wish(said: Utterance) -> Meaning | None:
    """Take a fixed saying; of two that ask, the more particular question is meant."""
    meaning = read_command(said.plain, said.context) or _misspelt(said)
    if meaning is not None and hardly_meant(said, meaning):
        return ask_back(said.likely, said.context, (replace(meaning, wish=""),))
    if meaning is not None and meaning.target == "mobile" and buys_a_phone(said.folded):
        return _of_a_phone(said, meaning)
    if meaning is not None and _asks_how(said, meaning):
        return Meaning(Act.ASK, topic=Topic.CHANGE_PHONE)
    if (
        meaning is not None
        and meaning.act is Act.CORRECT
        and answers_the_question(said, meaning.target)
    ):
        return None
    if meaning is None or not said.likely or meaning.wish not in _GENERAL:
        return meaning
    best = max(said.likely, key=said.likely.__getitem__)
    if best == f"{Act.COMMAND}.{CommandName.SUMMARY}":
        return Meaning(Act.COMMAND, command=CommandName.SUMMARY, how="words")
    kinds = (f"{Act.ASK}.", f"{Act.COMMAND}.{CommandName.PROGRESS}")
    asks = best.startswith(kinds) and said.likely[best] >= _PARTICULAR
    return (meaning_of(best, said.context) if asks else None) or meaning


def _of_a_phone(said: Utterance, meaning: Meaning) -> Meaning | None:
    """Ask whether the number is to change, or what the loan is for: 换手机."""
    if said.context.slot == "purpose":
        return None
    use = Meaning(Act.CORRECT, Values(purpose=Purpose.SHOPPING), target="purpose")
    uses = (use,) if earlier("purpose", said.context) else ()
    return ask_back({}, said.context, (*uses, replace(meaning, wish="")))


def _asks_how(said: Utterance, meaning: Meaning) -> bool:
    """Tell whether a number is to be changed where no answer can be: my number changed."""
    changes = meaning.act is Act.CORRECT and meaning.target == "mobile"
    return changes and said.context.step == _RUNNING


def _misspelt(said: Utterance) -> Meaning | None:
    """Read a command with one slip of the pen; what follows from each is asked or can be undone."""
    if said.context.step in FREE or said.context.agreement is not None:
        return None
    text = mended_command(said.folded)
    return None if text == said.folded else read_command(text, said.context)
