"""More time to pay: asked for by the borrower, decided on by a person of the lender's."""

from datetime import timedelta

from loanflow_tui.lending import commands as c
from loanflow_tui.lending import events as ev
from loanflow_tui.lending.events import servicing as e
from loanflow_tui.lending.handlers.officers import acting
from loanflow_tui.lending.handlers.registration import handles
from loanflow_tui.lending.handlers.repayment import running_loan
from loanflow_tui.lending.handlers.unit_of_work import UnitOfWork
from loanflow_tui.lending.loans.booking import charged
from loanflow_tui.lending.loans.extension import USUAL_DAYS, extension_terms
from loanflow_tui.lending.runtime.clock import today


@handles(c.RequestExtension, emits=(ev.ExtensionRequested,))
async def request_extension(uow: UnitOfWork, _: c.RequestExtension) -> None:
    """Put a request before a person; the due day stays until they decide.

    Raises:
        Rejected: no loan is running, it is written off, a payment is under way, or a request or an
            extension is.
    """
    loan, day = running_loan(uow), today(uow.clock)
    if loan.pending is not None or loan.arrears.written_off is not None:
        uow.reject("not_now")
    if loan.extension_asked is not None:
        uow.reject("extension_asked")
    until = loan.extended_until(day)
    if until is not None:
        uow.reject("extension_running", until_on=until.isoformat())
    terms = extension_terms(loan, day)
    await uow.record(
        e.ExtensionRequested(number=terms.number, due_on=terms.due_on, amount_fen=terms.amount_fen)
    )


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
        Rejected: nothing was asked for, or more days than there are before the next instalment.
    """
    loan, day = running_loan(uow), today(uow.clock)
    if loan.extension_asked is None:
        uow.reject("not_now")
    officer, terms = acting(uow, command, "officer"), extension_terms(loan, day)
    if not command.grant:
        kept = e.ExtensionDecided(
            number=terms.number, until=None, note=command.note, officer=officer
        )
        await uow.record(kept)
        return
    days = min(USUAL_DAYS, terms.most_days) if command.days is None else command.days
    if not 1 <= days <= terms.most_days:
        uow.reject("extension_out_of_reach", most=str(terms.most_days))
    until = terms.since + timedelta(days=days)
    granted = e.ExtensionDecided(
        number=terms.number, until=until, note=command.note, officer=officer
    )
    await uow.record(*charged(loan, day), granted)
