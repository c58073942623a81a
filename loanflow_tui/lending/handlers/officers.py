"""Who decides in the back office: a named person with the role that the decision needs."""

from loanflow_tui.lending import commands as c
from loanflow_tui.lending.application.customer import lent_by
from loanflow_tui.lending.handlers.repayment import running_loan
from loanflow_tui.lending.handlers.unit_of_work import UnitOfWork
from loanflow_tui.lending.loans.loan import Loan
from loanflow_tui.lending.policy.officers import Role


def own_loan(uow: UnitOfWork) -> Loan:
    """Return the loan that is decided on, which is in this lender's books.

    Raises:
        Rejected: none is running, or another lender has it in its books and decides.
    """
    loan = running_loan(uow)
    if lent_by(uow.view):
        uow.reject("other_books")
    return loan


def acting(uow: UnitOfWork, command: c.BackOffice, role: Role, but_not: str = "") -> str:
    """Return the id of the person who decides; where none is named, the first who may. A policy
    that names nobody leaves the decision of one person without a name.

    Raises:
        Rejected: there is no such person, the role doesn't allow it, the second person is the
            first, or no reason is given.
    """
    if not command.note.strip():
        uow.reject("reason_needed")
    known = {each.id: each for each in uow.policy.officers}
    if not known and not command.officer and role == "officer":
        return ""
    if command.officer and command.officer not in known:
        uow.reject("no_such_officer")
    wanted = [known[command.officer]] if command.officer else [*known.values()]
    able = [each for each in wanted if each.may_act_as(role)]
    if not able:
        uow.reject("role_needed")
    others = [each for each in able if each.id != but_not]
    if not others:
        uow.reject("second_person_needed")
    return others[0].id
