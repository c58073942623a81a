"""Parses a bank statement in CSV: monthly income, monthly spending, lowest balance.

Understands Chinese and English exports, with preambles before the table and totals after it, and
with one signed amount column, two columns, or a column for the direction. The words are in
`statement_words.toml`.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from loanflow_tui.lending.documents.csvtext import decode
from loanflow_tui.lending.documents.entries import StatementEntry, read_entries
from loanflow_tui.lending.documents.months import covered, start_of_last
from loanflow_tui.lending.documents.table import BadRowError, StatementTable, find_table

LEAST_MONTHS = 3
"""The shortest statement accepted, in full months."""

ProblemReason = Literal[
    "empty",
    "encoding",
    "no_header",
    "no_rows",
    "bad_row",
    "too_short",
    "mixed",
    "currency",
]
"""`mixed`: it has entries of several accounts or holders. `currency`: entries not in RMB."""


@dataclass(frozen=True, slots=True)
class Statement:
    """The figures of a statement, in fen.

    `monthly_income_fen` averages the money that came in over the last `months` full months, without
    entries marked as transfers between own accounts, refunds, gifts or loans; `monthly_spend_fen`
    does the same for money out. `lowest_balance_fen` is None without a balance column;
    `account_tail` is the last four digits.
    """

    holder: str | None
    account_tail: str | None
    first: date
    last: date
    months: int
    monthly_income_fen: int
    monthly_spend_fen: int
    lowest_balance_fen: int | None
    rows: int


@dataclass(frozen=True, slots=True)
class StatementProblem:
    """The reason why a statement can't be used; `line` counts from 1."""

    reason: ProblemReason
    line: int | None = None


def parse(content: bytes) -> Statement | StatementProblem:
    """Return a statement's figures, or the first problem in it. Never raises; call it in a
    thread.
    """
    if not content.strip(b"\0\r\n\t \xef\xbb\xbf\xff\xfe"):
        return StatementProblem("empty")
    text = decode(content)
    if text is None:
        return StatementProblem("encoding")
    if not text.strip():
        return StatementProblem("empty")
    try:
        table = find_table(text)
        if table is None:
            return StatementProblem("no_header")
        return _statement(table, read_entries(table))
    except BadRowError as bad:
        return StatementProblem(bad.reason, bad.line)


def _statement(
    table: StatementTable, entries: list[StatementEntry]
) -> Statement | StatementProblem:
    if not entries:
        return StatementProblem("no_rows", table.line)
    accounts = {entry.account for entry in entries if entry.account}
    if len(accounts) > 1:
        return StatementProblem("mixed")
    first, last = min(each.on for each in entries), max(each.on for each in entries)
    months = covered(first, last)
    if months < LEAST_MONTHS:
        return StatementProblem("too_short")
    start = start_of_last(months, last)
    counted = [each for each in entries if each.on >= start]
    balances = [each.balance_fen for each in entries if each.balance_fen is not None]
    account = table.account or next(iter(accounts), None)
    return Statement(
        holder=table.holder,
        account_tail=account[-4:] if account else None,
        first=first,
        last=last,
        months=months,
        monthly_income_fen=_average((each.fen for each in counted if each.is_income), months),
        monthly_spend_fen=_average((-each.fen for each in counted if each.is_spending), months),
        lowest_balance_fen=min(balances, default=None),
        rows=len(entries),
    )


def _average(amounts: Iterable[int], months: int) -> int:
    """Return the monthly average, rounded half up to a fen."""
    return (2 * sum(amounts) + months) // (2 * months)
