"""Parses amounts and dates from the cells of statements."""

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal, InvalidOperation

_CURRENCY = re.compile(r"cny|rmb|[¥￥元\s'’`]|人民币", re.IGNORECASE)
_EUROPEAN = re.compile(r"[-+]?\d{1,3}(\.\d{3})*,\d{1,2}")
_GROUPED = re.compile(r"[-+]?\d{1,3}(,\d{3})+(\.\d*)?|[-+]?\d+(,\d{4})*(\.\d*)?|[-+]?\.\d+")
_NOTHING = frozenset({"", "-", "--", "—", "/", "n/a"})
_MOST_YUAN = Decimal(10) ** 12

_END = r"(?=$|[\s,tT_])"
_YEAR_FIRST = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?=$|\D)")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?=$|\D|\d{4}$|\d{6}$)")
_YEAR_LAST = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})" + _END)
_DAY_NAMED = re.compile(r"(\d{1,2})[\s-]?([a-z]{3})[a-z]*\.?,?[\s-]?(\d{4})" + _END)
_NAMED_DAY = re.compile(r"([a-z]{3})[a-z]*\.?\s(\d{1,2}),?\s(\d{4})" + _END)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def fen(cell: str) -> int | None:
    """Return an amount in fen; None for a cell without one.

    Understands signs before or after, brackets for negative, currency marks and grouping.

    Raises:
        ValueError: the cell is not an amount of whole fen below a trillion yuan.
    """
    text = _CURRENCY.sub("", cell).replace("−", "-").casefold()
    if text in _NOTHING:
        return None
    negative = text.startswith("(") and text.endswith(")")
    text = text[1:-1] if negative else text
    if text[-1:] in "+-":
        text = text[-1] + text[:-1]
    if _EUROPEAN.fullmatch(text):
        text = text.replace(".", "").replace(",", ".")
    elif not _GROUPED.fullmatch(text):
        raise ValueError(cell)
    try:
        yuan = Decimal(text.replace(",", ""))
    except InvalidOperation:
        raise ValueError(cell) from None
    amount = yuan * 100
    if abs(yuan) >= _MOST_YUAN or amount != amount.to_integral_value():
        raise ValueError(cell)
    return -int(amount) if negative else int(amount)


def day(cell: str, *, month_first: bool = False) -> date:
    """Return the date at the start of a cell; a time after it is ignored.

    Raises:
        ValueError: it is not a date.
    """
    text = cell.strip().casefold()
    if found := _YEAR_FIRST.match(text) or _COMPACT.match(text):
        year, month, number = map(int, found.groups())
    elif found := _YEAR_LAST.match(text):
        first, second, year = map(int, found.groups())
        month, number = (first, second) if month_first else (second, first)
    elif found := _DAY_NAMED.match(text):
        number, month, year = int(found[1]), _MONTHS.index(found[2]) + 1, int(found[3])
    elif found := _NAMED_DAY.match(text):
        month, number, year = _MONTHS.index(found[1]) + 1, int(found[2]), int(found[3])
    else:
        raise ValueError(cell)
    return date(year, month, number)


def month_is_first(cells: Iterable[str]) -> bool:
    """Tell whether dates put the month first, like 11/24/2026; 24/11/2026 shows otherwise."""
    pairs = [found.groups() for cell in cells if (found := _YEAR_LAST.match(cell.strip()))]
    return any(int(second) > 12 for _, second, _ in pairs) and not any(
        int(first) > 12 for first, _, _ in pairs
    )
