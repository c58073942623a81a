"""Where the money could not be paid: once more, to another card, or not at all."""

from loanflow_tui.dialogue.steps.base import Repair, Situation, Step, choice, leave, question
from loanflow_tui.dialogue.steps.either import read_either
from loanflow_tui.dialogue.steps.loan import go_to
from loanflow_tui.dialogue.turns import Phase, Question
from loanflow_tui.dialogue.understand import lone_number
from loanflow_tui.lending.api import CardLinked, mask_card
from loanflow_tui.lending.api import commands as c

_WAYS = ("retry", "other_card", "later", "call_off")


def _ask_retry(situation: Situation) -> Question:
    first, *others = _WAYS
    choices = (choice(first, primary=True), *(choice(name) for name in others))
    return question(
        "payout.retry", Phase.PAYOUT, choices, kind="choice",
        reason=situation.view.payout.problem or "",
    )  # fmt: skip


def _pick_retry(picked: str, situation: Situation) -> c.Command | Repair:
    match picked:
        case "retry":
            return c.Proceed()
        case "call_off":
            return leave(situation)
        case _:
            return go_to(situation, picked)


def _ask_card(situation: Situation) -> Question:
    linked = situation.view.get(CardLinked)
    return question(
        "payout.card", Phase.PAYOUT, (choice("keep_card"),), secret=True,
        account=linked.masked if linked else "",
        running="yes" if situation.view.loan is not None else "no",
    )  # fmt: skip


def _read_card(text: str, _: Situation) -> c.Command | Repair:
    return c.GiveCard(card=lone_number(text))


def _pick_card(_: str, situation: Situation) -> c.Command | Repair:
    return go_to(situation, "loan_debit" if situation.view.loan is not None else "payout")


STEPS = (
    Step(
        "payout.retry", Phase.PAYOUT, _ask_retry,
        read_either("retry", _pick_retry, "retry", "later"), _pick_retry,
        choices=_WAYS, kind="choice",
    ),
    Step(
        "payout.card", Phase.PAYOUT, _ask_card, _read_card, _pick_card,
        mask=mask_card, choices=("keep_card",),
    ),
)  # fmt: skip
