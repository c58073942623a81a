"""Code that the type check must refuse; mypy reports each `ignore` that becomes unnecessary."""

from dataclasses import replace

from loanflow_tui.lending.application.parts import Monitoring, Payout, Verification
from loanflow_tui.lending.application.projection import Projection
from loanflow_tui.lending.application.view import ApplicationView
from loanflow_tui.lending.events.money import PayoutRequested
from loanflow_tui.lending.loans.loan import Loan
from loanflow_tui.lending.loans.schedule import Instalment


def misspelt_field(payout: Payout, event: PayoutRequested) -> Payout:
    return payout._replace(kee=event.key)  # type: ignore[call-arg]


def wrong_type(verification: Verification) -> Verification:
    return verification._replace(wrong_codes="one")  # type: ignore[arg-type]


def misspelt_loan_field(loan: Loan) -> Loan:
    return replace(loan, stag=None)  # type: ignore[call-arg]


def misspelt_event_field(event: PayoutRequested) -> str:
    return event.kee  # type: ignore[attr-defined, no-any-return]


def misspelt_view_field(view: ApplicationView) -> str:
    return view.payout_kee  # type: ignore[attr-defined, no-any-return]


def wrong_part() -> Projection[Payout, PayoutRequested]:
    return Projection(Monitoring.apply)  # type: ignore[arg-type]


def unnamed_column(instalment: Instalment) -> int:
    return instalment.principal  # type: ignore[attr-defined, no-any-return]
