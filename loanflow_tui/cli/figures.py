"""Parses figures on the command line: amounts in yuan, yearly rates, months."""

from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from loanflow_tui.lending.api import MOST_MONTHS, narrow, only_digits

if TYPE_CHECKING:
    from loanflow_tui.dialogue.messages import Value

LARGEST_FEN = 10**12
HIGHEST_RATE = 10
"""1000% a year."""
HIGHEST_APR = 1000
"""100,000% a year, fees included; only a fee near the whole loan exceeds it."""

_LONGEST = 40


class BadFigure(ValueError):
    """An invalid figure; `message` and `values` say why."""

    def __init__(self, message: str, **values: "Value") -> None:
        super().__init__(message)
        self.message = message
        self.values = values


def read_amount_fen(text: str) -> int:
    """Return an amount of yuan in fen; above zero.

    Raises:
        BadFigure: it can't be read or is out of range.
    """
    fen = _read_fen(text, "quote-bad-amount")
    if not 0 < fen <= LARGEST_FEN:
        raise BadFigure("quote-amount-range", least=_yuan(1), most=_yuan(LARGEST_FEN))
    return fen


def read_fee_fen(text: str, most_fen: int) -> int:
    """Return a fee in fen.

    Raises:
        BadFigure: it can't be read, is negative or above `most_fen`.
    """
    fen = _read_fen(text, "quote-bad-fee")
    if not 0 <= fen <= most_fen:
        raise BadFigure("quote-fee-range", most=_yuan(most_fen))
    return fen


def read_rate(text: str) -> Decimal:
    """Return a yearly rate, written as a fraction (0.146) or with a percent sign, as a fraction.

    Raises:
        BadFigure: it can't be read or is out of range.
    """
    plain = narrow(text).strip()
    number = _read_number(plain.removesuffix("%"), "quote-bad-rate", text)
    percent = plain.endswith("%")
    if not percent and 1 < number <= 100:
        raise BadFigure("quote-rate-percent", rate=f"{number:f}%")
    rate = number / 100 if percent else number
    if not 0 <= rate <= HIGHEST_RATE:
        raise BadFigure("quote-rate-range", most=f"{HIGHEST_RATE * 100}%")
    return rate


def read_months(text: str) -> int:
    """Return a number of months.

    Raises:
        BadFigure: it is not a whole number, or out of range.
    """
    plain = narrow(text).strip()
    if len(plain) > _LONGEST or not only_digits(plain) or not 1 <= int(plain) <= MOST_MONTHS:
        raise BadFigure("quote-months-range", most=MOST_MONTHS)
    return int(plain)


def check_apr(nominal: float) -> None:
    """Return if a yearly rate, as a fraction, is meaningful.

    Raises:
        BadFigure: it isn't.
    """
    if not nominal <= HIGHEST_APR:
        raise BadFigure("quote-apr-range", most=f"{HIGHEST_APR * 100:,}%")


def _read_fen(text: str, bad: str) -> int:
    fen = _read_number(narrow(text).strip().replace(",", ""), bad, text) * 100
    if fen != fen.to_integral_value():
        raise BadFigure("quote-too-fine", value=_shown(text))
    return int(fen)


def _read_number(plain: str, bad: str, text: str) -> Decimal:
    """Return a number; too many digits or too large an exponent are refused, as they take time."""
    try:
        number = Decimal(plain)
    except InvalidOperation:
        raise BadFigure(bad, value=_shown(text)) from None
    if not number.is_finite() or len(plain) > _LONGEST or abs(number.adjusted()) > _LONGEST:
        raise BadFigure(bad, value=_shown(text))
    return number


def _yuan(fen: int) -> "Value":
    from loanflow_tui.dialogue.messages import Yuan  # noqa: PLC0415 - only for people

    return Yuan(fen, whole=True)


def _shown(text: str) -> str:
    visible = "".join(each if each.isprintable() else "\N{REPLACEMENT CHARACTER}" for each in text)
    return visible if len(visible) <= _LONGEST else visible[: _LONGEST - 1] + "…"
