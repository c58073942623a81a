"""Which questions and commands are likely enough to be offered as quick replies."""

from collections.abc import Iterable
from typing import Final

from loanflow_tui.dialogue.offers import ASK, DO
from loanflow_tui.dialogue.understand.context import Context
from loanflow_tui.dialogue.understand.likely import at_step, language_of
from loanflow_tui.dialogue.understand.meaning import Act, CommandName, Topic
from loanflow_tui.dialogue.understand.normalise import fold

_LEAST: Final = 0.1
"""How likely a question or a command has to be for its quick reply to be shown."""

_LEAST_OF_ANY: Final = 0.25
"""The same for what nearly any words that are not understood look like."""

_LIKE_ANYTHING: Final = frozenset({f"{ASK}{Topic.CONTACTS_PRIVACY}", f"{DO}{CommandName.SUMMARY}"})
_READ: Final = frozenset(
    f"{DO}{each}"
    for each in (CommandName.BACK, CommandName.CANCEL, CommandName.START_OVER, CommandName.HOST)
)
"""Commands that are offered where a reader found them, whatever the model makes of the words."""


def worth_offering(chips: Iterable[str], words: str, context: Context) -> tuple[str, ...]:
    """Return the quick replies without questions and commands that are hardly meant."""
    kept = tuple(chips)
    if not any(each.startswith((ASK, DO)) for each in kept):
        return kept
    folded = fold(words)
    shares = at_step(folded, language_of(folded, context.language), context)
    return tuple(each for each in kept if _is_likely(each, shares.get(_label(each), 0.0)))


def _label(chip: str) -> str:
    if chip.startswith(ASK):
        return f"{Act.ASK}.{chip.removeprefix(ASK)}"
    return f"{Act.COMMAND}.{chip.removeprefix(DO)}"


def _is_likely(chip: str, share: float) -> bool:
    if chip in _READ or not chip.startswith((ASK, DO)):
        return True
    return share >= (_LEAST_OF_ANY if chip in _LIKE_ANYTHING else _LEAST)
