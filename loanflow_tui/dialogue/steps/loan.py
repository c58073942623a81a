"""The loan after the money: its home, and each way of repaying, confirmed before it is done."""

from functools import partial

from loanflow_tui.dialogue.cards.loan import NO_LOAN, has_two_plans, standing
from loanflow_tui.dialogue.conversation_state import PART_PLANS
from loanflow_tui.dialogue.messages import Day, Value, Yuan
from loanflow_tui.dialogue.steps.base import Repair, Situation, Step, choice, question
from loanflow_tui.dialogue.steps.either import read_either
from loanflow_tui.dialogue.steps.line import line_choices
from loanflow_tui.dialogue.turns import Choice, Phase, Question
from loanflow_tui.dialogue.understand import Unclear, read_amount
from loanflow_tui.dialogue.understand.context import AGREEMENTS
from loanflow_tui.lending.api import (
    ApplicationView,
    CardLinked,
    Loan,
    RepaymentKind,
    amount_for,
    certain_on,
    new_plan,
    payoff,
    plan_stands_until,
    usual_months,
)
from loanflow_tui.lending.api import commands as c
from loanflow_tui.lending.api import events as e

WHOLE: tuple[RepaymentKind, ...] = ("instalment", "all", "give_back")
"""Repayments whose amount isn't the applicant's to say."""

_EFFECTS: dict[str, e.PartEffect] = {"part_smaller": "smaller", "part_shorter": "shorter"}

_HOME = (
    "loan_instalment", "loan_part", "loan_all", "loan_give_back", "loan_schedule",
    "loan_plan", "loan_debit", "loan_extension", "loan_receipts", "loan_letter", "loan_save",
    "loan_certificate",
    "loan_draw", "loan_line", "home",
)  # fmt: skip


def loan_step(view: ApplicationView, place: str | None) -> str:
    """Return the step of an application that is over: `place` at its loan, or the end."""
    loan = view.loan
    if loan is None:
        return "end"
    return "loan.pending" if loan.pending is not None else place or "end"


def _loan(situation: Situation) -> Loan:
    loan = situation.view.loan
    assert loan is not None, "nothing was paid out"
    return loan


def end_values(view: ApplicationView) -> dict[str, Value]:
    """Return how the loan stands for the last question, if there is one."""
    return standing(view.loan, view.today) if view.loan is not None else dict(NO_LOAN)


def _ask_home(situation: Situation) -> Question:
    loan, today = _loan(situation), situation.view.today
    return question(
        "loan.home", Phase.PAYOUT, home_choices(loan, situation.view), kind="choice",
        values=standing(loan, today),
    )  # fmt: skip


def home_choices(loan: Loan, view: ApplicationView) -> tuple[Choice, ...]:
    """Return what can be done with a loan now."""
    if loan.settled:
        names = ["loan_letter", "loan_save", "loan_receipts"]
    else:
        payable = amount_for(loan, "instalment", view.today) > 0
        names = ["loan_plan"] if loan.arrears.plan_until is not None else []
        names += [*(["loan_instalment"] if payable else []), "loan_part", "loan_all"]
        names += ["loan_give_back"] if loan.may_give_back(view.today) else []
        names += ["loan_debit"] if loan.rules is not None else []
        names += ["loan_extension"] if _may_ask_for_time(loan, view) else []
        names += ["loan_schedule"] + (["loan_receipts"] if loan.receipts else [])
    names += ["loan_certificate"] if loan.cover is not None else []
    names += line_choices(view)
    return tuple(choice(name, primary=at == 0) for at, name in enumerate((*names, "home")))


def _may_ask_for_time(loan: Loan, view: ApplicationView) -> bool:
    """Say whether a request for more time can be made now."""
    asked = loan.extension_asked is not None or loan.extended_until(view.today) is not None
    return not asked and loan.arrears.written_off is None


def _pick_home(picked: str, situation: Situation) -> c.Command | Repair:
    match picked:
        case "loan_save":
            return c.IssueLetter()
        case "loan_certificate":
            return c.IssueCertificate()
        case "loan_extension":
            return c.RequestExtension()
        case "loan_draw":
            return c.BorrowAgain()
        case "loan_line":
            return c.ShowLine()
        case _:
            return go_to(situation, picked)


def go_to(situation: Situation, topic: str) -> c.Command:
    """Return the wish to see or do something with the loan."""
    return c.ShowAside(step=situation.conversation.asked, topic=topic)


def _read_choice(_: str, __: Situation) -> c.Command | Repair:
    return Repair("choose")


def _ask_whole(kind: RepaymentKind, situation: Situation) -> Question:
    loan, view = _loan(situation), situation.view
    saved = payoff(loan, view.today).saved_fen if kind == "all" else 0
    card, amount = view.get(CardLinked), amount_for(loan, kind, view.today)
    return question(
        f"loan.{kind}", Phase.PAYOUT, (choice("repay_now", primary=True), choice("loan")),
        kind="choice",
        amount=Yuan(max(0, amount)),
        refund=Yuan(max(0, -amount)),
        collects="yes" if amount > 0 else "refunds" if amount < 0 else "no",
        late=Yuan(loan.late_owed_fen(view.today)),
        is_late="yes" if loan.late_owed_fen(view.today) else "no",
        saved=Yuan(saved),
        saves="yes" if saved else "no",
        account=card.masked if card else "",
    )  # fmt: skip


def _pick_whole(kind: RepaymentKind, picked: str, situation: Situation) -> c.Command | Repair:
    if picked == "loan":
        return go_to(situation, "loan")
    shown = amount_for(_loan(situation), kind, situation.view.today)
    return c.Repay(kind=kind, shown_fen=shown)


def plans_first(command: c.Command, situation: Situation) -> c.Command:
    """Return the command; or, for a part that was only said, the wish to see what it leads to.

    That is confirmed before anything is collected; all that is owed is confirmed as just that.
    """
    loan, today = situation.view.loan, situation.view.today
    if not isinstance(command, c.Repay) or command.kind != "part" or command.shown_fen is not None:
        return command
    if loan is None or loan.settled or loan.pending is not None:
        return command
    amount, whole = command.amount_fen or 0, payoff(loan, today).total_fen
    if not 0 < amount <= whole:
        return command
    if amount == whole:
        return c.ShowAside(step="loan.part", topic="loan_all")
    return c.ShowAside(step="loan.part", topic=PART_PLANS, words=str(amount))


def _ask_part(situation: Situation) -> Question:
    loan, today, part = _loan(situation), situation.view.today, situation.conversation.part_fen
    if part is not None:
        both = has_two_plans(loan, part, today)
        effects = ("part_smaller", "part_shorter") if both else ("repay_now",)
        return question(
            "loan.part", Phase.PAYOUT,
            tuple(choice(each, primary=each == "repay_now") for each in (*effects, "loan")),
            kind="choice", most=Yuan(part), values=standing(loan, today),
            plans="yes" if both else "one",
        )  # fmt: skip
    return question(
        "loan.part", Phase.PAYOUT, (choice("loan"),),
        most=Yuan(payoff(loan, today).total_fen), values=standing(loan, today), plans="no",
    )  # fmt: skip


def _read_part(text: str, _: Situation) -> c.Command | Repair:
    amount = read_amount(text)
    if isinstance(amount, Unclear):
        return Repair(amount.reason)
    return c.Repay(kind="part", amount_fen=amount.fen)


def _pick_part(picked: str, situation: Situation) -> c.Command | Repair:
    part = situation.conversation.part_fen
    effect = _EFFECTS.get(picked)
    if part is None or (effect is None and picked != "repay_now"):
        return go_to(situation, "loan")
    return c.Repay(kind="part", amount_fen=part, shown_fen=part, effect=effect)


def _ask_pending(situation: Situation) -> Question:
    pending = _loan(situation).pending
    amount = Yuan(pending.amount_fen if pending is not None else 0)
    choices = (choice("retry", primary=True), choice("later"))
    return question("loan.pending", Phase.PAYOUT, choices, kind="choice", amount=amount)


def _pick_pending(picked: str, situation: Situation) -> c.Command | Repair:
    return go_to(situation, "later") if picked == "later" else c.ClearUpRepayment()


def _ask_plan(situation: Situation) -> Question:
    loan, today = _loan(situation), situation.view.today
    months = loan.arrears.plan_months or usual_months(loan)
    plan = new_plan(loan, months, today)
    usual = plan.rows[1] if len(plan.rows) > 1 else plan.rows[0]
    stands, certain = loan.arrears.plan_until is not None, certain_on(loan, today)
    names = ["plan_accept"] if stands and certain is None else []
    names += [*(["plan_decline"] if stands else []), "loan"]
    return question(
        "loan.plan", Phase.PAYOUT, tuple(map(choice, names)), kind="choice",
        months=months, first=Yuan(plan.rows[0].total_fen), due=Day(plan.rows[0].due_on),
        amount=Yuan(usual.total_fen), forgiven=Yuan(plan.forgiven_fen),
        forgives="yes" if plan.forgiven_fen else "no",
        until=Day(plan_stands_until(loan) or today),
        waits="yes" if certain is not None else "no", on=Day(certain or today),
    )  # fmt: skip


def _pick_plan(picked: str, situation: Situation) -> c.Command | Repair:
    loan = _loan(situation)
    match picked:
        case "plan_accept":
            plan = new_plan(loan, loan.arrears.plan_months, situation.view.today)
            return c.AcceptPlan(shown_fen=sum(row.total_fen for row in plan.rows))
        case "plan_decline":
            return c.DeclinePlan()
        case _:
            return go_to(situation, "loan")


def _ask_debit(situation: Situation) -> Question:
    loan, view = _loan(situation), situation.view
    coming = loan.coming(view.today)
    card = view.get(CardLinked)
    choices = (choice("debit_allow", primary=True), choice("other_card"), choice("loan"))
    if loan.mandate is not None:
        choices = (choice("loan", primary=True), choice("debit_end"), choice("other_card"))
    return question(
        "loan.debit", Phase.PAYOUT, choices, kind="choice",
        account=loan.mandate.account if loan.mandate else card.masked if card else "",
        allowed="yes" if loan.mandate else "no",
        coming="yes" if coming else "no",
        amount=Yuan(coming.total_fen if coming else 0),
        due=Day(loan.pay_by(coming) if coming else view.today),
    )  # fmt: skip


def _pick_debit(picked: str, situation: Situation) -> c.Command | Repair:
    match picked:
        case "debit_allow":
            return c.GiveMandate()
        case "debit_end":
            return c.WithdrawMandate()
        case _:
            return go_to(situation, picked)


STEPS = (
    Step(
        "loan.home", Phase.PAYOUT, _ask_home, _read_choice, _pick_home, choices=_HOME,
        kind="choice",
    ),
    *(
        Step(
            f"loan.{kind}", Phase.PAYOUT,
            partial(_ask_whole, kind),
            read_either(
                AGREEMENTS[f"loan.{kind}"], partial(_pick_whole, kind), "repay_now", "loan"
            ),
            partial(_pick_whole, kind),
            choices=("repay_now", "loan"), kind="choice",
        )
        for kind in WHOLE
    ),
    Step(
        "loan.part", Phase.PAYOUT, _ask_part, _read_part, _pick_part,
        choices=("loan", "part_smaller", "part_shorter", "repay_now"),
    ),
    Step(
        "loan.plan", Phase.PAYOUT, _ask_plan, _read_choice, _pick_plan,
        choices=("plan_accept", "plan_decline", "loan"), kind="choice",
    ),
    Step(
        "loan.debit", Phase.PAYOUT, _ask_debit, _read_choice, _pick_debit,
        choices=("debit_allow", "debit_end", "other_card", "loan"), kind="choice",
    ),
    Step(
        "loan.pending", Phase.PAYOUT, _ask_pending, _read_choice, _pick_pending,
        choices=("retry", "later"), kind="choice",
    ),
)  # fmt: skip
