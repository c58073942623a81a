"""Formats amounts, rates, dates and purposes in contracts and receipts."""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from loanflow_tui.lending.contract.terms import ContractTerms, Say
from loanflow_tui.lending.terms import Purpose

DAYS_IN_YEAR = 360
"""The lending year of Chinese retail loans, by which a daily rate is quoted."""

_AT_HOME_TOO = frozenset({Purpose.RENT, Purpose.RENOVATION, Purpose.OTHER})
"""Purposes that persons and businesses share, with a different meaning for each."""


def yuan(fen: int) -> str:
    """Write fen as ¥1,234.50."""
    whole, part = divmod(abs(fen), 100)
    return f"{'-' if fen < 0 else ''}¥{whole:,}.{part:02d}"


def percent(fraction: Decimal, digits: int = 2) -> str:
    """Write a fraction as a percentage, rounded half up to `digits`."""
    return f"{(fraction * 100).quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP):f}%"


def day(on: date, say: Say) -> str:
    """Write a date in the contract's language."""
    month = say(f"value-month-{on.month}", {})
    return say("value-day", {"year": str(on.year), "month": month, "day": str(on.day)})


def daily_rate(annual: Decimal) -> Decimal:
    """Return the rate for one day, as a fraction."""
    return annual / DAYS_IN_YEAR


def cost_of_a_thousand_fen(annual: Decimal) -> int:
    """Return the cost of ¥1,000 for one day, in fen, rounded half up."""
    return int((daily_rate(annual) * 100_000).quantize(Decimal(1), ROUND_HALF_UP))


def purpose(terms: ContractTerms, say: Say) -> str:
    """Write the purpose; a business rents a shop, a person a home."""
    if terms.product.owners_only and terms.purpose in _AT_HOME_TOO:
        return say(f"contract-purpose-business-{terms.purpose.value}", {})
    return say(f"contract-purpose-{terms.purpose.value}", {})
