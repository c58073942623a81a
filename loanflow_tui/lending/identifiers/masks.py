"""Masks sensitive values for display: a head, a tail, and dots between.

A text that is shorter than a real number, or contains more than letters and digits, is hidden
whole: people type anything into a field.
"""

from loanflow_tui.lending.identifiers.plain import compact, narrow

DOT = "\u2022"
_MOST_DOTS = 12
_NAME_DOTS = 3


def mask_resident_id(text: str) -> str:
    """Show the province and county's first digit, and the last four characters."""
    return _mask(text, head=3, tail=4, least=15)


def mask_mobile(text: str) -> str:
    """Show the first three digits and the last four."""
    return _mask(text, head=3, tail=4, least=11)


def mask_card(text: str) -> str:
    """Show the last four digits."""
    return _mask(text, head=0, tail=4, least=12)


def mask_uscc(text: str) -> str:
    """Show the first four characters and the last four."""
    return _mask(text, head=4, tail=4, least=18)


def mask_name(text: str) -> str:
    """Show the first character."""
    name = narrow(text).strip()
    shown = name[:1] if name[:1].isalpha() and len(name) > 1 else ""
    return shown + DOT * min(len(name) - len(shown), _NAME_DOTS)


def _mask(text: str, head: int, tail: int, least: int) -> str:
    plain = compact(text)
    if len(plain) < least or not (plain.isascii() and plain.isalnum()):
        return DOT * min(len(plain), _MOST_DOTS)
    dots = DOT * min(len(plain) - head - tail, _MOST_DOTS)
    return f"{plain[:head]}{dots}{plain[-tail:]}"
