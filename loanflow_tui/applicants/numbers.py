"""Generates identity numbers, credit codes, cards and mobiles with valid check digits."""

from datetime import date, timedelta
from random import Random

from loanflow_tui.lending.api import BANKS, FIRST_SEQUENCE, magic_values

_USCC_CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_CARD_DIGITS = 19
_MOBILE_PREFIXES = ("136", "138", "139", "150", "158", "186", "189")


def resident_number(draw: Random, region: str, born: date, male: bool) -> str:
    """Return an identity number (GB 11643) outside the block of magic values."""
    from stdnum.iso7064 import mod_11_2  # noqa: PLC0415 - only where numbers are made

    sequence = draw.randrange(1, FIRST_SEQUENCE // 2) * 2 - (1 if male else 0)
    body = f"{region}{born:%Y%m%d}{sequence:03d}"
    return body + mod_11_2.calc_check_digit(body)


def credit_code(draw: Random, region: str) -> str:
    """Return a unified social credit code (GB 32100) of a small business."""
    from stdnum.cn import uscc  # noqa: PLC0415 - only where numbers are made

    body = f"92{region}MA" + "".join(draw.choice(_USCC_CHARACTERS) for _ in range(7))
    return str(body + uscc.calc_check_digit(body))


def bank_card(draw: Random) -> str:
    """Return a card number of a sandbox bank, with an ending that isn't magic."""
    from stdnum import luhn  # noqa: PLC0415 - only where numbers are made

    magic = magic_values("card")
    while True:
        bank = draw.choice(sorted(BANKS))
        rest = _CARD_DIGITS - len(bank) - 1
        body = f"{bank}{draw.randrange(10**rest):0{rest}d}"
        card = f"{body}{luhn.calc_check_digit(body)}"
        if card[-4:] not in magic:
            return card


def mobile_number(draw: Random) -> str:
    """Return a mobile number, with an ending that isn't magic."""
    magic = magic_values("mobile")
    while True:
        mobile = f"{draw.choice(_MOBILE_PREFIXES)}{draw.randrange(10**8):08d}"
        if mobile[-4:] not in magic:
            return mobile


def birth_date(draw: Random, first_year: int, last_year: int) -> date:
    """Return a random day from `first_year` to `last_year`."""
    first, last = date(first_year, 1, 1), date(last_year, 12, 31)
    return first + timedelta(days=draw.randrange((last - first).days + 1))
