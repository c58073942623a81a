"""The settlement letter of a loan that is repaid, made as a document when it is asked for."""

from loanflow_tui.lending import commands as c
from loanflow_tui.lending.agreed import contract_terms
from loanflow_tui.lending.contract.letter import Letter
from loanflow_tui.lending.desk import Desk
from loanflow_tui.lending.events.servicing import LetterIssued
from loanflow_tui.lending.loan import Loan


async def issue_letter(desk: Desk, _: c.IssueLetter) -> None:
    """The letter is in the language that is read now; asked for again, it is made again."""
    loan = desk.view.loan
    if loan is None:
        desk.reject("not_now")
    if not loan.settled:
        desk.reject("not_settled")
    made = await desk.notary.write_letter(_letter(desk, loan))
    await desk.record(LetterIssued(contract=loan.contract, sha256=made.sha256, file=made.file))


def _letter(desk: Desk, loan: Loan) -> Letter:
    terms, last, repaid = contract_terms(desk.view, desk.policy), loan.receipts[-1], loan.repaid
    return Letter(
        number=loan.contract,
        language=desk.view.language,
        lender=terms.lender,
        borrower=terms.borrower,
        principal_fen=loan.principal_fen,
        taken_on=loan.taken_on,
        settled_on=last.on,
        repaid_fen=repaid.total_fen,
        interest_fen=repaid.interest_fen,
        fees_fen=repaid.fees_fen,
        late_fen=repaid.late_fen,
        given_back=last.kind == "give_back",
    )
