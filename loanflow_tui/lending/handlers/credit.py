"""The credit bureau: told how each loan stands, and what it remembers of a person."""

from datetime import date

from loanflow_tui.lending.application.view import ApplicationView
from loanflow_tui.lending.events.identity import IdentityGiven
from loanflow_tui.lending.events.market import LenderChosen
from loanflow_tui.lending.handlers.customer import Applications
from loanflow_tui.lending.handlers.partner_calls import ask
from loanflow_tui.lending.handlers.unit_of_work import UnitOfWork
from loanflow_tui.lending.loans.credit import report_due, reported
from loanflow_tui.lending.monitoring.fingerprint_index import FingerprintIndex
from loanflow_tui.lending.partners.names import Partner
from loanflow_tui.lending.partners.ports import BureauEntries
from loanflow_tui.lending.risk.reports import CreditRecord
from loanflow_tui.lending.runtime.clock import china_day
from loanflow_tui.lending.terms import ConsentKind

STEP = "credit.report"


async def report_if_due(uow: UnitOfWork, day: date) -> None:
    """Tell the bureau how the loan stands, where that is due and the consent to it stands; once a
    day until it takes note.
    """
    loan = uow.view.loan
    if loan is None or not report_due(loan, day) or not uow.view.consented(ConsentKind.BUREAU):
        return
    number = uow.need(IdentityGiven).number
    told = reported(loan, _lender(uow), day, uow.policy.books)
    answer = await ask(
        uow, Partner.BUREAU, STEP,
        lambda asked: uow.partners.bureau.report(asked, number, told),
        attempts=1,
    )  # fmt: skip
    taken = answer.problem is None
    await uow.record(*answer.calls, told if taken else told.model_copy(update={"taken": False}))


def _lender(uow: UnitOfWork) -> str:
    """Return the id of the lender in whose books the loan is."""
    chosen = uow.view.get(LenderChosen)
    return chosen.lender if chosen is not None else uow.policy.lender.id


class ReportedHere:
    """What was reported in one store, found by the keyed mark of a person's number; it goes with
    the applications that are erased.
    """

    def __init__(self, marks: FingerprintIndex, applications: Applications) -> None:
        self._marks = marks
        self._applications = applications

    async def of(self, application_id: str, number: str) -> BureauEntries:
        """See `BureauMemory.of`."""
        marks = await self._marks.known_of(number)
        others = [each for each in marks if each.application_id != application_id]
        if not others:
            return BureauEntries()
        signed = sorted({x.application_id for x in others if x.kind != "inquiry"})
        views = await self._applications.as_stored(*signed) if signed else []
        records = (record_of(view) for view in views)
        inquiries = tuple(china_day(x.at) for x in others if x.kind == "inquiry")
        return BureauEntries(tuple(x for x in records if x is not None), inquiries)


def record_of(view: ApplicationView) -> CreditRecord | None:
    """Return an application's last report; None without one."""
    loan = view.loan
    if loan is None or loan.credit.last is None:
        return None
    last = loan.credit.last
    return CreditRecord(
        lender=last.lender,
        opened_on=loan.taken_on,
        reported_on=last.on,
        status=last.status,
        balance_fen=last.balance_fen,
        monthly_fen=last.monthly_fen,
        overdue_days=last.overdue_days,
        worst_days=loan.credit.worst_days,
        late_on=loan.credit.late_on,
    )
