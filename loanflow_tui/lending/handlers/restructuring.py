"""A new plan: proposed by an officer, above a sum decided by a second, accepted by the borrower."""

from datetime import timedelta

from loanflow_tui.lending import commands as c
from loanflow_tui.lending import events as ev
from loanflow_tui.lending.events import arrears as a
from loanflow_tui.lending.handlers.officers import acting, own_loan
from loanflow_tui.lending.handlers.registration import handles
from loanflow_tui.lending.handlers.repayment import running_loan
from loanflow_tui.lending.handlers.unit_of_work import UnitOfWork
from loanflow_tui.lending.loans.arrears import certain_on
from loanflow_tui.lending.loans.restructuring import MOST_MONTHS, may_replan, new_plan, usual_months
from loanflow_tui.lending.runtime.clock import today

_STANDS_DAYS = 10
"""For how many days the borrower may accept a new plan."""


@handles(
    c.ProposePlan,
    emits=(
        ev.PlanOffered,
        ev.PlanProposed,
    ),
)
async def propose_plan(uow: UnitOfWork, command: c.ProposePlan) -> None:
    """Propose a new plan; up to the sum of the policy it is offered at once.

    Raises:
        Rejected: there is nothing to plan, another is under way, or it has too many months.
    """
    loan = own_loan(uow)
    if not may_replan(loan) or loan.pending is not None:
        uow.reject("not_now")
    months = usual_months(loan) if command.months is None else command.months
    if not 1 <= months <= MOST_MONTHS:
        uow.reject("plan_out_of_reach", most=str(MOST_MONTHS))
    officer = acting(uow, command, "officer")
    proposed = a.PlanProposed(months=months, officer=officer, note=command.note)
    if loan.outstanding_fen > uow.policy.books.two_persons_above * 100:
        await uow.record(proposed)
    else:
        await uow.record(proposed, _offered(uow, months, officer, command.note))


@handles(
    c.DecidePlan,
    emits=(
        ev.PlanOffered,
        ev.PlanRefused,
    ),
)
async def decide_plan(uow: UnitOfWork, command: c.DecidePlan) -> None:
    """Decide on a proposed plan as a second person.

    Raises:
        Rejected: none was proposed, or the same person decides.
    """
    arrears = own_loan(uow).arrears
    if not arrears.plan_months or arrears.plan_until is not None:
        uow.reject("not_now")
    officer = acting(uow, command, "manager", but_not=arrears.plan_by)
    if command.approve:
        await uow.record(_offered(uow, arrears.plan_months, officer, command.note))
    else:
        await uow.record(a.PlanRefused(officer=officer, note=command.note))


def _offered(uow: UnitOfWork, months: int, officer: str, note: str) -> a.PlanOffered:
    until = today(uow.clock) + timedelta(days=_STANDS_DAYS)
    return a.PlanOffered(months=months, until=until, officer=officer, note=note)


@handles(c.AcceptPlan, emits=(ev.PlanAccepted,))
async def accept_plan(uow: UnitOfWork, command: c.AcceptPlan) -> None:
    """Go on by the new plan, with the figures that the borrower saw.

    Raises:
        Rejected: none is offered, its sum is another by now, or a payment isn't certain yet.
    """
    loan, day = running_loan(uow), today(uow.clock)
    if loan.arrears.plan_until is None:
        uow.reject("not_now")
    if certain_on(loan, day) is not None:
        uow.reject("payment_uncertain")
    plan = new_plan(loan, loan.arrears.plan_months, day)
    total = sum(row.total_fen for row in plan.rows)
    if command.shown_fen != total:
        uow.reject("amount_changed", now_fen=str(total))
    accepted = a.PlanAccepted(
        on=day, plan=plan.rows, forgiven_fen=loan.late_fen,
        behind_interest_fen=plan.behind.interest_fen, behind_fees_fen=plan.behind.fees_fen,
    )  # fmt: skip
    await uow.record(accepted)


@handles(c.DeclinePlan, emits=(ev.PlanDeclined,))
async def decline_plan(uow: UnitOfWork, _: c.DeclinePlan) -> None:
    """Stay with the plan of before.

    Raises:
        Rejected: none is offered.
    """
    if running_loan(uow).arrears.plan_until is None:
        uow.reject("not_now")
    await uow.record(a.PlanDeclined())
