"""Who decides in the back office: a named person with the role that the decision needs."""

from loanflow_tui.lending import commands as c
from loanflow_tui.lending.handlers.unit_of_work import UnitOfWork
from loanflow_tui.lending.policy.officers import Role


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
