"""What lenders have reported of a person and asked about them, and the credit file with it.

A lender knows its own loans better than the bureau does: of those only the past counts here.
"""

from collections.abc import Sequence
from datetime import date, timedelta

from loanflow_tui.lending.risk.reports import BureauReport, CreditRecord, Inquiry

_MONTH, _QUARTER = timedelta(days=30), timedelta(days=90)
_TWO_YEARS = timedelta(days=730)
_DAYS_A_MONTH = 30


def with_records(
    report: BureauReport,
    records: Sequence[CreditRecord],
    inquiries: Sequence[Inquiry],
    lender: str,
    today: date,
) -> BureauReport:
    """Return a person's file with what lenders reported, as `lender` is told it.

    Whoever had no file has a thin one; a frozen file, or one that doesn't fit the name, stays so.
    """
    if report.status in ("frozen", "mismatch") or not (records or inquiries):
        return report
    others = [each for each in records if each.lender != lender and each.open]
    late = sum(today - on <= _TWO_YEARS for each in records for on in each.late_on)
    active = max((each.overdue_days for each in others), default=0)
    worst = max((each.worst_days for each in records), default=0)
    asked = [each.on for each in inquiries if each.reason == "loan_approval"]
    month = sum(today - on <= _MONTH for on in asked)
    quarter = sum(today - on <= _QUARTER for on in asked)
    months = max(((today - each.opened_on).days // _DAYS_A_MONTH for each in records), default=0)
    return report.model_copy(
        update={
            "status": "thin" if records and report.status == "no_hit" else report.status,
            "delinquencies_24m": report.delinquencies_24m + late,
            "active_overdue_days": max(report.active_overdue_days, active),
            "worst_overdue_days": max(report.worst_overdue_days, worst, active),
            "open_accounts": report.open_accounts + len(others),
            "monthly_debt_fen": report.monthly_debt_fen + sum(x.monthly_fen for x in others),
            "inquiries_30d": report.inquiries_30d + month,
            "inquiries_90d": report.inquiries_90d + quarter,
            "months_since_first": max(report.months_since_first, months),
            "records": tuple(records),
            "inquiries": tuple(inquiries),
        }
    )
