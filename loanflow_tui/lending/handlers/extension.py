"""More time to pay: asked for by the borrower, decided on by a person of the lender's.

What is in another lender's books is decided there: the request is handed over.
"""

from datetime import date, timedelta

from loanflow_tui.lending import commands as c
from loanflow_tui.lending import events as ev
from loanflow_tui.lending.application.agreed_terms import lender_of
from loanflow_tui.lending.application.customer import lent_by
from loanflow_tui.lending.events import servicing as e
from loanflow_tui.lending.handlers.officers import acting
from loanflow_tui.lending.handlers.registration import handles
from loanflow_tui.lending.handlers.repayment import running_loan
from loanflow_tui.lending.handlers.unit_of_work import UnitOfWork
from loanflow_tui.lending.loans.booking import charged
from loanflow_tui.lending.loans.extension import USUAL_DAYS, extension_terms, no_time
from loanflow_tui.lending.loans.loan import Loan
from loanflow_tui.lending.runtime.clock import today


@handles(c.RequestExtension, emits=(ev.ExtensionRequested,))
async def request_extension(uow: UnitOfWork, _: c.RequestExtension) -> None:
    """Put a request before a person, or hand it to the lender in whose books the loan is; the due
    day stays until they decide.

    Raises:
        Rejected: no loan is running, it is written off, a payment is under way, a request or an
            extension is, or the policy gives no more time.
    """
    loan, day = running_loan(uow), today(uow.clock)
    if loan.pending is not None or loan.arrears.written_off is not None:
        uow.reject("not_now")
    hotline = lender_of(uow.view, uow.policy).hotline
    if loan.extension_asked is not None:
        if loan.extension_to:
            uow.reject("extension_handed", hotline=hotline)
        uow.reject("extension_asked")
    until = loan.extended_until(day)
    if until is not None:
        uow.reject("extension_running", until_on=until.isoformat())
    handed_to = lent_by(uow.view)
    if not handed_to:
        _within_the_policy(uow, loan, day, "extension", hotline)
    terms = extension_terms(loan, day)
    asked = e.ExtensionRequested(
        number=terms.number, due_on=terms.due_on, amount_fen=terms.amount_fen, handed_to=handed_to
    )
    await uow.record(asked)


@handles(
    c.DecideExtension,
    emits=(
        ev.ExtensionDecided,
        ev.LateInterestCharged,
    ),
)
async def decide_extension(uow: UnitOfWork, command: c.DecideExtension) -> None:
    """Grant more time or keep the due day; late interest is charged up to the day of the grant.

    Raises:
        Rejected: nothing was asked for, another lender decides, the policy gives no more time, or
            there are not so many days before the next instalment.
    """
    loan, day = running_loan(uow), today(uow.clock)
    if loan.extension_asked is None:
        uow.reject("not_now")
    if loan.extension_to:
        uow.reject("other_books")
    officer, terms = acting(uow, command, "officer"), extension_terms(loan, day)
    if not command.grant:
        kept = e.ExtensionDecided(
            number=terms.number, until=None, note=command.note, officer=officer
        )
        await uow.record(kept)
        return
    _within_the_policy(uow, loan, day, "time", "")
    days = min(USUAL_DAYS, terms.most_days) if command.days is None else command.days
    if not 1 <= days <= terms.most_days:
        uow.reject("extension_out_of_reach", most=str(terms.most_days))
    until = terms.since + timedelta(days=days)
    granted = e.ExtensionDecided(
        number=terms.number, until=until, note=command.note, officer=officer
    )
    await uow.record(*charged(loan, day), granted)


def _within_the_policy(uow: UnitOfWork, loan: Loan, day: date, about: str, hotline: str) -> None:
    """Refuse more time that the policy doesn't give.

    Raises:
        Rejected: it was given as often as that allows, or the loan is overdue for too long.
    """
    match no_time(loan, day):
        case "used_up":
            uow.reject(f"{about}_used_up", times=str(loan.extended), hotline=hotline)
        case "too_late" if loan.rules is not None:
            most = str(loan.rules.extension_within_days)
            uow.reject(f"{about}_too_late", days=most, hotline=hotline)
