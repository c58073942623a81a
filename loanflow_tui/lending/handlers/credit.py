"""The credit bureau: told how each loan stands, and what it remembers of a person."""

from datetime import date

from loanflow_tui.lending.application.view import ApplicationView
from loanflow_tui.lending.events.credit import CreditReported
from loanflow_tui.lending.events.identity import IdentityGiven
from loanflow_tui.lending.events.market import LenderChosen
from loanflow_tui.lending.handlers.customer import Applications
from loanflow_tui.lending.handlers.partner_calls import ask
from loanflow_tui.lending.handlers.unit_of_work import UnitOfWork
from loanflow_tui.lending.loans.credit import correction, report_due, reported
from loanflow_tui.lending.monitoring.fingerprint_index import FingerprintIndex
from loanflow_tui.lending.partners.names import Partner
from loanflow_tui.lending.partners.ports import BureauEntries
from loanflow_tui.lending.risk.reports import CreditRecord
from loanflow_tui.lending.terms import ConsentKind

STEP = "credit.report"


async def report_if_due(uow: UnitOfWork, day: date) -> None:
    """Tell the bureau how the loan stands, where that is due and the consent to it stands; once a
    day until it takes note.
    """
    await correct_reports(uow, day)
    loan = uow.view.loan
    if loan is not None and report_due(loan, day) and uow.view.consented(ConsentKind.BUREAU):
        await _tell(uow, reported(loan, _lender(uow), day, uow.policy.books))


async def correct_reports(uow: UnitOfWork, day: date) -> None:
    """Tell the bureau anew how the loan stood on days of which a payment was learned later, as long
    as it takes note. What was reported wrongly is corrected whatever consent stands by then
    (Regulation on the Credit Reporting Industry, art. 25).
    """
    while (loan := uow.view.loan) is not None and loan.credit.tried_on != day:
        told = correction(loan, _lender(uow), day, uow.policy.books)
        if told is None:
            return
        await _tell(uow, told)


async def _tell(uow: UnitOfWork, told: CreditReported) -> None:
    number = uow.need(IdentityGiven).number
    answer = await ask(
        uow, Partner.BUREAU, STEP,
        lambda asked: uow.partners.bureau.report(asked, number, told),
        attempts=1, owed=told.corrects is not None,
    )  # fmt: skip
    taken = answer.problem is None
    await uow.record(*answer.calls, told if taken else told.model_copy(update={"taken": False}))


def _lender(uow: UnitOfWork) -> str:
    """Return the id of the lender in whose books the loan is."""
    chosen = uow.view.get(LenderChosen)
    return chosen.lender if chosen is not None else uow.policy.lender.id


class ReportedHere:
    """What was reported and asked in one store, found by the keyed mark of a person's number; it
    goes with the applications that are erased. `here` is the id of this lender.

    Magic identities are asked about in every rehearsal: of those, only applications in which a
    contract was signed are remembered.
    """

    def __init__(self, marks: FingerprintIndex, applications: Applications, here: str) -> None:
        self._marks = marks
        self._applications = applications
        self._here = here

    async def of(self, application_id: str, number: str) -> BureauEntries:
        """See `BureauMemory.of`."""
        marks = await self._marks.known_of(number)
        ids = sorted({each.application_id for each in marks})
        views = await self._applications.as_stored(*ids) if ids else []
        others = (view for view in views if view.application_id != application_id)
        records = (record_of(view) for view in others)
        inquiries = (
            each if each.lender else each.model_copy(update={"lender": self._here})
            for view in views
            for each in view.work.inquiries
        )
        return BureauEntries(
            tuple(each for each in records if each is not None),
            tuple(sorted(inquiries, key=lambda each: each.on)),
        )  # fmt: skip


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
