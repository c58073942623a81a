"""A choice's label, from its id alone: the same on its chip and in the transcript."""

from functools import lru_cache

from loanflow_tui.dialogue.messages import Message, Yuan

STARS = 5


def dashed(name: str) -> str:
    """Return a step's or a choice's id as it stands in Fluent ids."""
    return name.replace(".", "-").replace("_", "-")


@lru_cache(512)
def choice_label(choice_id: str) -> Message:
    """Return the words on a quick reply, with the number in its id, such as `months_12`."""
    kind, _, number = choice_id.rpartition("_")
    if number.isdecimal():
        match kind:
            case "yuan":
                return Message("amount-chip", {"amount": Yuan(int(number) * 100, whole=True)})
            case "draw":
                return Message("draw-chip", {"draw": int(number)})
            case "months":
                return Message("months-chip", {"months": int(number)})
            case "stars" | "said_rating":
                filled = int(number)
                return Message("stars-chip", {"stars": "★" * filled + "☆" * (STARS - filled)})
            case "said_amount_fen":
                return Message("amount-chip", {"amount": Yuan(int(number), whole=True)})
            case "said_income_fen" | "said_debt_fen":
                return Message("choice-said-monthly", {"amount": Yuan(int(number), whole=True)})
            case "said_tenor_months":
                return Message("months-chip", {"months": int(number)})
            case "said_province":
                return Message(f"province-{number}")
    for slot in ("product", "method", "occupation", "purpose"):
        choice_id = choice_id.removeprefix(f"said_{slot}_")
    return Message(f"choice-{dashed(choice_id)}")
