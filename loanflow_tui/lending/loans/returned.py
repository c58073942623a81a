"""A loan once the bank took a payment back: as it was before, or where that is past, as it is now.

A payment can't be undone once the insurer has paid, or the whole loan is due, or a new plan holds:
those rest on figures that stood then. What it paid is owed again from the day it is known.
"""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from loanflow_tui.lending.events.servicing import RepaymentReversed
from loanflow_tui.lending.loans.insurance import Cover
from loanflow_tui.lending.loans.paid import Behind, Repaid, owed_by_instalment
from loanflow_tui.lending.loans.schedule import Instalment
from loanflow_tui.lending.loans.stood import turned

if TYPE_CHECKING:
    from loanflow_tui.lending.loans.loan import Loan


def may_undo(loan: "Loan", key: str) -> bool:
    """Say whether a payment, with those after it, can be undone as if it had never been made."""
    before: Loan | None = loan
    while before is not None and before.receipts:
        if before.receipts[-1].key == key:
            return before.previous is not None
        before = before.previous
    return False


def without(loan: "Loan", event: RepaymentReversed, day: date) -> "Loan":
    """Return the loan without a payment, where that is learned on `day`."""
    if loan.previous is not None and loan.receipts[-1].key == event.key:
        return _undone(loan, loan.previous)
    return _owed_again(loan, event, day)


def _undone(loan: "Loan", before: "Loan") -> "Loan":
    """Return the loan as it was before the latest payment; what it asked for since stays."""
    cover = before.cover
    if cover is not None and loan.cover is not None:
        cover = cover._replace(
            premiums_over_fen=loan.cover.premiums_over_fen,
            recovered_over_fen=loan.cover.recovered_over_fen,
        )
    return replace(
        before,
        reminded=loan.reminded,
        requests=loan.requests,
        pending=loan.pending,
        problem=loan.problem,
        extension_asked=loan.extension_asked,
        extension=loan.extension,
        extended=loan.extended,
        mandate=loan.mandate,
        debits=loan.debits,
        excused=loan.excused,
        arrears=loan.arrears,
        credit=loan.credit,
        settled=False,
        cover=cover,
        revised=loan.revised,
        booked=loan.booked,
    )


def _owed_again(loan: "Loan", event: RepaymentReversed, day: date) -> "Loan":
    """Return the loan with what a payment paid added to the oldest instalment that is open."""
    kept = tuple(each for each in loan.receipts if each.key != event.key)
    numbers = [line.number for each in loan.receipts for line in each.lines or ()]
    none_left = Instalment.of(max([1, *numbers]), day, 0, 0, 0)
    first, *others = loan.open or (none_left,)
    more = Instalment.of(
        first.number,
        first.due_on,
        first.principal_fen + event.principal_fen,
        first.interest_fen + event.interest_fen,
        first.fees_fen + event.fees_fen,
    )
    behind = loan.behind
    if first.due_on > day:
        so_far = loan.behind_of(first)
        behind = Behind(
            first.number, so_far.interest_fen + event.interest_fen,
            so_far.fees_fen + event.fees_fen, so_far.rest,
        )  # fmt: skip
    late = dict(loan.late)
    late[first.number] = late.get(first.number, 0) + event.late_fen
    after = replace(
        loan, open=(more, *others), receipts=kept, behind=behind, late=owed_by_instalment(late),
        repaid=_less(loan.repaid, event), cover=_not_received(loan.cover, event), settled=False,
        previous=None,
    )  # fmt: skip
    return replace(after, stood=turned(loan, after, day))


def _less(repaid: Repaid, event: RepaymentReversed) -> Repaid:
    return replace(
        repaid,
        principal_fen=repaid.principal_fen - event.principal_fen,
        interest_fen=repaid.interest_fen - event.interest_fen,
        fees_fen=repaid.fees_fen - event.fees_fen,
        late_fen=repaid.late_fen - event.late_fen,
        premium_fen=repaid.premium_fen - event.premium_fen,
    )


def _not_received(cover: Cover | None, event: RepaymentReversed) -> Cover | None:
    if cover is None:
        return None
    back = event.insurer_principal_fen + event.insurer_interest_fen
    return cover._replace(
        principal_fen=cover.principal_fen + event.insurer_principal_fen,
        interest_fen=cover.interest_fen + event.insurer_interest_fen,
        premiums_fen=cover.premiums_fen - event.premium_fen,
        recovered_fen=cover.recovered_fen - back,
        premium_left_fen=cover.premium_left_less(-event.premium_fen),
    )
