"""The settlement letter of a loan that is repaid, made as a document when it is asked for."""

from loanflow_tui.lending import commands as c
from loanflow_tui.lending import events as ev
from loanflow_tui.lending.application.agreed_terms import contract_terms
from loanflow_tui.lending.contract.letter import Letter
from loanflow_tui.lending.events.servicing import LetterIssued
from loanflow_tui.lending.handlers.registration import handles
from loanflow_tui.lending.handlers.unit_of_work import UnitOfWork
from loanflow_tui.lending.loans.loan import Loan


@handles(c.IssueLetter, emits=(ev.LetterIssued,))
async def issue_letter(uow: UnitOfWork, _: c.IssueLetter) -> None:
    """The letter is in the language that is read now; asked for again, it is made again."""
    loan = uow.view.loan
    if loan is None:
        uow.reject("not_now")
    if not loan.settled:
        uow.reject("not_settled")
    made = await uow.notary.write_letter(_letter(uow, loan))
    await uow.record(LetterIssued(contract=loan.contract, sha256=made.sha256, file=made.file))


def _letter(uow: UnitOfWork, loan: Loan) -> Letter:
    terms, last, repaid = contract_terms(uow.view, uow.policy), loan.receipts[-1], loan.repaid
    return Letter(
        number=loan.contract,
        language=uow.view.origin.language,
        lender=terms.lender,
        borrower=terms.borrower,
        principal_fen=loan.principal_fen,
        taken_on=loan.taken_on,
        settled_on=last.on,
        repaid_fen=repaid.total_fen,
        interest_fen=repaid.interest_fen,
        fees_fen=repaid.fees_fen - repaid.premium_fen,
        premium_fen=repaid.premium_fen,
        late_fen=repaid.late_fen,
        given_back=last.kind == "give_back",
    )
