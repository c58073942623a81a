"""Credit codes of businesses (GB 32100), payment cards (ISO/IEC 7812) and mobile numbers."""

import re

from loanflow_tui.lending.identifiers.plain import Checked, compact, only_digits

_USCC_LETTERS = re.compile(r"[0-9A-HJ-NP-RTUW-Y]*")
_USCC_LENGTH = 18
_USCC_DIGITS = 8

_CARD_LENGTHS = range(12, 20)

_MOBILE_LENGTH = 11
_MOBILE_PREFIX = re.compile(r"1[3-9]")
_ABROAD = re.compile(r"\+|00")
_CHINA = "86"


def check_uscc(text: str) -> Checked:
    """Check a unified social credit code. The reason is the first that applies of `empty`,
    `characters` (I, O, Z, S and V aren't used), `length` and `checksum`.
    """
    code = compact(text)
    return Checked(code, _uscc_problem(code))


def check_bank_card(text: str) -> Checked:
    """Check a card's number. The reason is the first that applies of `empty`, `characters`,
    `length` (12 to 19 digits) and `checksum`.
    """
    number = compact(text)
    return Checked(number, _card_problem(number))


def check_mobile(text: str) -> Checked:
    """Check a mobile number of mainland China; its country code is dropped. The reason is the first
    that applies of `empty`, `characters`, `country`, `length` and `prefix`.
    """
    number = compact(text)
    if not number:
        return Checked(number, "empty")
    if not only_digits(number.removeprefix("+")):
        return Checked(number, "characters")
    national = _national(number)
    if national is None:
        return Checked(number, "country")
    if len(national) != _MOBILE_LENGTH:
        return Checked(national, "length")
    return Checked(national, None if _MOBILE_PREFIX.match(national) else "prefix")


def _uscc_problem(code: str) -> str | None:
    from stdnum.cn import uscc  # noqa: PLC0415 - only once a code is typed

    if not code:
        return "empty"
    if not _USCC_LETTERS.fullmatch(code) or not only_digits(code[:_USCC_DIGITS]):
        return "characters"
    if len(code) != _USCC_LENGTH:
        return "length"
    return None if uscc.is_valid(code) else "checksum"


def _card_problem(number: str) -> str | None:
    from stdnum import luhn  # noqa: PLC0415 - only once a number is typed

    if not number:
        return "empty"
    if not only_digits(number):
        return "characters"
    if len(number) not in _CARD_LENGTHS:
        return "length"
    return None if luhn.is_valid(number) else "checksum"


def _national(number: str) -> str | None:
    """Return a number without China's country code; None for another country's."""
    if len(number) == _MOBILE_LENGTH and not number.startswith("+"):
        return number
    abroad = _ABROAD.match(number)
    rest = number[abroad.end() :] if abroad else number
    if rest.startswith(_CHINA) and (abroad or len(rest) == len(_CHINA) + _MOBILE_LENGTH):
        return rest.removeprefix(_CHINA)
    return None if abroad and rest else rest
