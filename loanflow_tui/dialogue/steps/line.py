"""The credit line of a loan: what is used and left, its draws, and borrowing again."""

from loanflow_tui.dialogue.messages import Value, Yuan
from loanflow_tui.dialogue.steps.base import (
    Repair,
    Situation,
    Step,
    choice,
    question,
    unknown_choice,
)
from loanflow_tui.dialogue.turns import Phase, Question
from loanflow_tui.lending.api import ApplicationView
from loanflow_tui.lending.api import commands as c
from loanflow_tui.lending.api import events as e

DRAW = "draw_"
"""What the ids of choices that turn to a draw begin with; its place in the line follows."""


def line_choices(view: ApplicationView) -> list[str]:
    """Return what an application's line adds to the home of its loan."""
    offer = view.offer
    return ["loan_draw", "loan_line"] if offer is not None and offer.line is not None else []


def _seen(view: ApplicationView) -> e.LineSeen:
    assert view.line.seen is not None, "the line was not shown"
    return view.line.seen


def line_values(view: ApplicationView) -> dict[str, Value]:
    """Return the line as it was last shown as values of a sentence."""
    seen = _seen(view)
    return {
        "limit": Yuan(seen.limit_fen, whole=True),
        "used": Yuan(seen.used_fen),
        "left": Yuan(seen.left_fen, whole=True),
        "bar": seen.bar or ("none" if seen.left_fen else "used"),
    }


def _ask(situation: Situation) -> Question:
    view = situation.view
    seen = _seen(view)
    others = [
        choice(f"{DRAW}{number}")
        for number, draw in enumerate(seen.draws, 1)
        if draw.application_id and draw.application_id != view.application_id
    ]
    own = [choice("loan_draw", primary=True)] if seen.left_fen else []
    choices = (*own, *others, choice("loan", primary=not own))
    return question("loan.line", Phase.PAYOUT, choices, kind="choice", values=line_values(view))


def _pick(picked: str, situation: Situation) -> c.Command | Repair:
    if picked == "loan_draw":
        return c.BorrowAgain()
    if picked.startswith(DRAW):
        return c.TurnToDraw(draw=int(picked.removeprefix(DRAW)))
    return c.ShowAside(step=situation.conversation.asked, topic="loan")


STEPS = (
    Step(
        "loan.line", Phase.PAYOUT, _ask, unknown_choice, _pick,
        choices=("loan_draw", f"{DRAW}*", "loan"), kind="choice",
    ),
)  # fmt: skip
