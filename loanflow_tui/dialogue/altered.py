"""An application that was altered outside: it can be read, and asked what is wrong with it."""

from collections.abc import Iterator, Sequence
from typing import Final

from loanflow_tui.dialogue.messages import Message
from loanflow_tui.dialogue.renderers.store import damage_message
from loanflow_tui.dialogue.steps.base import Situation, Step, choice, question, unknown_choice
from loanflow_tui.dialogue.turns import Phase, Question
from loanflow_tui.lending.api import Damage

WHAT_IS_WRONG: Final = "what_is_wrong"
MOST_TOLD: Final = 5
"""Alterations that are told one by one."""


def _ask(_: Situation) -> Question:
    choices = (choice(WHAT_IS_WRONG), choice("home", primary=True))
    return question("altered", Phase.CONSENT, choices, kind="choice")


ALTERED: Final = Step("altered", Phase.CONSENT, _ask, unknown_choice, kind="choice")
"""Stands in for every question of such an application; no journey comes to it by itself."""


def what_is_wrong(damage: Sequence[Damage]) -> Iterator[Message]:
    """Yield what was altered, and how all that is stored can be checked."""
    for each in list(dict.fromkeys(damage))[:MOST_TOLD]:
        yield damage_message(each)
    yield Message("altered-verify")
