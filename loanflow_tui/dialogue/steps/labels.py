"""What a choice is called, from its id alone: the same on its chip and in the transcript."""

from functools import lru_cache

from loanflow_tui.dialogue.messages import Message, Yuan

STARS = 5


def dashed(name: str) -> str:
    """Return a step's or a choice's id as it stands in Fluent ids."""
    return name.replace(".", "-").replace("_", "-")


@lru_cache(512)
def choice_label(choice_id: str) -> Message:
    """Return the label of a choice."""
    kind, _, number = choice_id.rpartition("_")
    if number.isdecimal():
        match kind:
            case "yuan":
                return Message("amount-chip", {"amount": Yuan(int(number) * 100, whole=True)})
            case "months":
                return Message("months-chip", {"months": int(number)})
            case "stars":
                filled = int(number)
                return Message("stars-chip", {"stars": "★" * filled + "☆" * (STARS - filled)})
    return Message(f"choice-{dashed(choice_id)}")
