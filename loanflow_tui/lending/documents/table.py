"""Finds the table in a statement: delimiter, header line, and the lines before it."""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from loanflow_tui.lending.documents.csvtext import DELIMITERS, rows
from loanflow_tui.lending.documents.statement_words import plain, words

_HEADER_LINES = 60
_PAIR = re.compile(r"[:：]\s*")
_DIGITS = re.compile(r"[\d*xX]{4,}$")


class BadRowError(Exception):
    """A row can't be read."""

    def __init__(self, line: int, reason: Literal["bad_row", "currency"] = "bad_row") -> None:
        super().__init__(line)
        self.line = line
        self.reason = reason


@dataclass(frozen=True, slots=True)
class StatementTable:
    """The rows below a header; `columns` maps each meaning to column numbers."""

    line: int
    columns: dict[str, tuple[int, ...]]
    rows: tuple[tuple[int, list[str]], ...]
    holder: str | None
    account: str | None


def find_table(text: str) -> StatementTable | None:
    """Return the table in `text`, or None if no line is a known header.

    Raises:
        BadRowError: a row can't be split into cells.
    """
    found: StatementTable | None = None
    for delimiter in DELIMITERS:
        table = _table(text, delimiter)
        if table and (found is None or len(table.columns) > len(found.columns)):
            found = table
    return found


def _table(text: str, delimiter: str) -> StatementTable | None:
    before: list[list[str]] = []
    reading = rows(text, delimiter)
    try:
        for number, (line, cells) in enumerate(reading):
            if number >= _HEADER_LINES:
                return None
            columns = _columns(cells)
            if _is_header(columns):
                about = dict(_about(before))
                return StatementTable(
                    line, columns, _rest(reading, line), about.get("holder"), about.get("account")
                )
            before.append(cells)
    except csv.Error:
        return None
    return None


def _rest(reading: Iterator[tuple[int, list[str]]], line: int) -> tuple[tuple[int, list[str]], ...]:
    found = []
    try:
        for row in reading:
            line = row[0]
            found.append(row)
    except csv.Error:
        raise BadRowError(line + 1) from None
    return tuple(found)


def _columns(cells: list[str]) -> dict[str, tuple[int, ...]]:
    """Return the columns of each meaning: all of them for text, the first for anything else."""
    meanings = words().columns
    found: dict[str, tuple[int, ...]] = {}
    for place, cell in enumerate(cells):
        meaning = meanings.get(plain(cell))
        if meaning == "text":
            found[meaning] = (*found.get(meaning, ()), place)
        elif meaning:
            found.setdefault(meaning, (place,))
    return found


def _is_header(columns: dict[str, tuple[int, ...]]) -> bool:
    """Tell whether these columns name a date and an amount."""
    one, two = "amount" in columns, "income" in columns and "spend" in columns
    return "date" in columns and (one or two)


def _about(before: list[list[str]]) -> Iterator[tuple[str, str]]:
    """Yield label and value of each account detail above the table."""
    meanings = words().about
    for cells in reversed(before):
        parts = [part.strip() for cell in cells for part in _PAIR.split(cell, maxsplit=1)]
        for label, value in pairwise(parts):
            meaning = meanings.get(plain(label))
            value = value.strip("[]【】 ")  # noqa: PLW2901
            if not meaning or not value or plain(value) in meanings:
                continue
            if meaning == "holder":
                yield meaning, value
            elif _DIGITS.search(value.replace(" ", "")):
                yield meaning, value.replace(" ", "")
