"""Questions with one choice that agrees and one that doesn't: words that mean the one or other."""

from loanflow_tui.dialogue.steps.base import Reads, Repair, Situation
from loanflow_tui.dialogue.understand import Kind, read_yes_no
from loanflow_tui.lending.api import Command


def read_either(kind: Kind, pick: Reads, yes: str, no: str, unclear: str = "choose") -> Reads:
    """Return what reads words as the choice they mean; `unclear` is the reason where neither is.

    `kind` is what is agreed to.
    """

    def read(text: str, situation: Situation) -> Command | Repair:
        match read_yes_no(text, kind):
            case "yes":
                return pick(yes, situation)
            case "no":
                return pick(no, situation)
            case _:
                return Repair(unclear)

    return read
