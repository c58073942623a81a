"""Where the journey waits for somebody: a partner that failed, a person who decides, the end."""

from functools import partial

from loanflow_tui.dialogue.steps.base import (
    Repair,
    Situation,
    Step,
    choice,
    leave,
    question,
    unknown_choice,
)
from loanflow_tui.dialogue.steps.either import read_either
from loanflow_tui.dialogue.steps.loan import end_values, go_to
from loanflow_tui.dialogue.steps.market import may_compare
from loanflow_tui.dialogue.turns import Phase, Question
from loanflow_tui.dialogue.understand.context import AGREEMENTS
from loanflow_tui.lending.api import (
    ApplicationView,
    DecisionMade,
    Fact,
    Outcome,
    State,
    state,
)
from loanflow_tui.lending.api import commands as c

WAITING = frozenset({"decision.referred", "held"})
"""Steps at which a person decides; asking for the result is no answer to them."""

RESTING = "resting"
"""The step at which nothing is asked: the application rests until the applicant comes back."""

ANYWHERE = frozenset({"held", "partner.retry", "confirm.start_over", "confirm.cancel", RESTING})
"""Steps that may come at any point of the journey: the application stands where it stood."""


def _ask_retry(situation: Situation) -> Question:
    payout = situation.view.payout
    leaving = (choice("call_off"),) if payout.under_way and not payout.calling_off else ()
    choices = (choice("retry", primary=True), choice("later"), *leaving)
    return question(
        "partner.retry",
        Phase.SCORE,
        choices,
        kind="choice",
        partner=situation.view.work.trouble or "",
    )


def _ask_referred(_: Situation) -> Question:
    choices = (choice("check_again", primary=True), choice("later"), choice("withdraw"))
    return question("decision.referred", Phase.SCORE, choices, kind="choice")


def _ask_held(situation: Situation) -> Question:
    leaving = () if Fact.PAYOUT in situation.view.facts else (choice("withdraw"),)
    choices = (choice("check_again", primary=True), choice("later"), *leaving)
    return question("held", Phase.SCORE, choices, kind="choice")


def _ask_resting(_: Situation) -> Question:
    return question(RESTING, Phase.CONSENT, (choice("human"), choice("come_back")), kind="choice")


def _pick_resting(picked: str, situation: Situation) -> c.Command | Repair:
    return c.ShowAside(step=situation.conversation.asked, topic=picked)


def _pick_retry(picked: str, situation: Situation) -> c.Command | Repair:
    match picked:
        case "withdraw" | "call_off":
            return leave(situation)
        case "later":
            return c.ShowAside(step=situation.conversation.asked, topic="later")
        case _:
            return c.Proceed()


def _ask_end(situation: Situation) -> Question:
    """Whoever this lender declined may look at others; whoever has a loan, after the loan."""
    declined = state(situation.view) is State.DECLINED and may_compare(situation)
    others = (choice("elsewhere"),) if declined else ()
    if may_ask_for_review(situation.view):
        others = (choice("review"), *others)
    if situation.view.loan is not None:
        others = (choice("loan", primary=True),)
    home = choice("home", primary=situation.view.loan is None)
    return question(
        "end", Phase.PAYOUT, (*others, home), kind="choice", values=end_values(situation.view)
    )


def _pick_end(picked: str, situation: Situation) -> c.Command | Repair:
    if picked == "review":
        return c.RequestReview()
    return go_to(situation, "loan") if picked == "loan" else c.CompareLenders()


def may_ask_for_review(view: ApplicationView) -> bool:
    """Return whether a person may be asked to review the decision: an automated decline, once."""
    return declined_by_rule(view) and Fact.COMPARE not in view.facts


def declined_by_rule(view: ApplicationView) -> bool:
    """Return whether nobody but the policy declined, so that a person may still look at it."""
    made = view.get(DecisionMade)
    if made is None or view.closed_as is not None:
        return False
    return made.decided_by == "policy" and made.outcome is Outcome.DECLINED


def _ask_confirm(wish: str, situation: Situation) -> Question:
    choices = (choice("keep", primary=True), choice(wish))
    return question(
        f"confirm.{wish}", Phase.CONSENT, choices, kind="choice",
        signed=_signed(situation),
    )  # fmt: skip


def _signed(situation: Situation) -> str:
    """Say whether the contract is signed, and whether money may be on its way (`paying`)."""
    if Fact.SIGNED not in situation.view.facts:
        return "no"
    return "paying" if situation.view.payout.under_way else "yes"


def _pick_confirm(wish: str, picked: str, situation: Situation) -> c.Command | Repair:
    if picked == "keep":
        return c.ShowAside(step=situation.conversation.asked, topic="kept")
    return c.StartOver() if wish == "start_over" else c.Withdraw()


STEPS = (
    *(
        Step(
            f"confirm.{wish}",
            Phase.CONSENT,
            partial(_ask_confirm, wish),
            read_either(AGREEMENTS[f"confirm.{wish}"], partial(_pick_confirm, wish), wish, "keep"),
            partial(_pick_confirm, wish),
            choices=("keep", wish),
            kind="choice",
        )
        for wish in ("start_over", "cancel")
    ),
    Step(
        "partner.retry",
        Phase.SCORE,
        _ask_retry,
        read_either("retry", _pick_retry, "retry", "later"),
        _pick_retry,
        choices=("retry", "later", "call_off"),
        kind="choice",
    ),
    Step(
        "decision.referred",
        Phase.SCORE,
        _ask_referred,
        unknown_choice,
        _pick_retry,
        choices=("check_again", "later", "withdraw"),
        kind="choice",
    ),
    Step(
        "held",
        Phase.SCORE,
        _ask_held,
        unknown_choice,
        _pick_retry,
        choices=("check_again", "later", "withdraw"),
        kind="choice",
    ),
    Step(
        RESTING,
        Phase.CONSENT,
        _ask_resting,
        unknown_choice,
        _pick_resting,
        choices=("human", "come_back"),
        kind="choice",
    ),
    Step(
        "end",
        Phase.PAYOUT,
        _ask_end,
        unknown_choice,
        _pick_end,
        choices=("loan", "review", "elsewhere", "home"),
        kind="choice",
    ),
)
