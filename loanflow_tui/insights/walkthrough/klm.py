"""The Keystroke-Level Model: how long an expert takes for an answer without a mistake.

S. K. Card, T. P. Moran, A. Newell, "The keystroke-level model for user performance time with
interactive systems", Communications of the ACM 23 (1980) 396-410. Times are the paper's: a key for
an average non-secretary typist, random letters and complex codes as typed by one; pointing, homing
and mental preparation. Waiting for the system (R) comes after the answer is sent and is left out
here, as it is of the measured time. The model knows no reading and no doubt: a measured time far
above it is where people read, think or search.
"""

from typing import NamedTuple

from loanflow_tui.insights.walkthrough.visits import Visit

KEY, RANDOM, CODE = 0.28, 0.50, 0.75
POINT, HOME, MENTAL = 1.1, 0.4, 1.35

CODES = frozenset({"identity.number", "identity.uscc", "verify.card", "payout.card"})
"""Steps whose answer is typed like a complex code, looking at each character."""

DIGITS = frozenset({"identity.mobile", "verify.code", "sign.code"})
"""Steps whose answer is typed like random characters."""


class Estimate(NamedTuple):
    """The operators of an answer as the paper writes them, and their seconds."""

    operators: str
    seconds: float


def estimate(visit: Visit) -> Estimate | None:
    """Return the estimate for a visit's answer; None where no person gave it."""
    if not visit.answered or visit.way == "persona":
        return None
    match visit.way:
        case "key":
            operators, seconds = "M K", MENTAL + KEY
        case "pasted":
            operators, seconds = "M 3K", MENTAL + 3 * KEY
        case _ if visit.choice is not None and visit.way in ("", "tap", "near", "proposal"):
            operators, seconds = "M H P K", MENTAL + HOME + POINT + KEY
        case _:
            each = CODE if visit.step in CODES else RANDOM if visit.step in DIGITS else KEY
            operators = f"M {visit.length + 1}K[{each:.2f}]"
            seconds = MENTAL + visit.length * each + KEY
    return Estimate(operators, round(seconds, 2))
