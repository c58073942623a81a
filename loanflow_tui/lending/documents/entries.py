"""The entries of a bank statement: date, amount, and whether they count as income or spending."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from loanflow_tui.lending.documents.statement_words import plain, words
from loanflow_tui.lending.documents.table import BadRowError, StatementTable
from loanflow_tui.lending.documents.values import day, fen, month_is_first

_EARLIEST, _LATEST = 1990, 2199


@dataclass(frozen=True, slots=True)
class StatementEntry:
    """One entry; `fen` is positive for money in."""

    on: date
    fen: int
    balance_fen: int | None
    account: str
    counts_out: bool
    counts_in: bool

    @property
    def is_income(self) -> bool:
        """True if this looks like income."""
        return self.fen > 0 and self.counts_in

    @property
    def is_spending(self) -> bool:
        """True if this looks like spending."""
        return self.fen < 0 and self.counts_out


def read_entries(table: StatementTable) -> list[StatementEntry]:
    """Return the entries of a table, in its order.

    Raises:
        BadRowError: a row lacks a date or amount, or its currency or direction is unclear.
    """
    place = table.columns["date"][0]
    month_first = month_is_first(cells[place] for _, cells in table.rows if len(cells) > place)
    return [_Row(table, line, cells).entry(month_first) for line, cells in _entries(table)]


def _entries(table: StatementTable) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows that are entries, without totals, rulers and remarks below the table."""
    sums, place = words().sums, table.columns["date"][0]
    for line, cells in table.rows:
        filled = [cell for cell in cells if cell]
        begins = plain(filled[0])
        if begins.startswith(sums) or not begins.strip("-=*#_"):
            continue
        if len(filled) == 1 and (len(cells) <= place or not cells[place][:1].isdigit()):
            continue
        yield line, cells


@dataclass(frozen=True, slots=True)
class _Row:
    table: StatementTable
    line: int
    cells: list[str]

    def entry(self, month_first: bool) -> StatementEntry:
        try:
            on = day(self._cell("date"), month_first=month_first)
            amount, moves = self._amount()
            balance = fen(self._cell("balance"))
        except ValueError:
            raise BadRowError(self.line) from None
        if not _EARLIEST <= on.year <= _LATEST:
            raise BadRowError(self.line)
        if (currency := plain(self._cell("currency"))) and currency not in words().rmb:
            raise BadRowError(self.line, "currency")
        own = moves or self._says(words().own) or self._is_to_self()
        account = "".join(self._cell("account").split())
        income = not (own or self._says(words().not_income))
        return StatementEntry(on, amount, balance, account, counts_out=not own, counts_in=income)

    def _cell(self, meaning: str) -> str:
        place = self.table.columns.get(meaning, (len(self.cells),))[0]
        return self.cells[place] if place < len(self.cells) else ""

    def _amount(self) -> tuple[int, bool]:
        """Return the amount (negative if it went out), and whether it is a transfer of one's own.

        Raises:
            ValueError: there is no amount, or its direction is unclear.
        """
        flag = plain(self._cell("flag"))
        amount = fen(self._cell("amount"))
        if amount is not None and flag:
            if flag in words().income_flags:
                return abs(amount), False
            if flag in words().spend_flags:
                return -abs(amount), False
            if flag in words().neutral_flags:
                return amount, True
            raise ValueError(flag)
        if amount is not None:
            return amount, False
        income, spend = fen(self._cell("income")), fen(self._cell("spend"))
        if income is None and spend is None:
            raise ValueError(self.cells)
        return (income or 0) - abs(spend or 0), False

    def _says(self, marks: tuple[str, ...]) -> bool:
        places = self.table.columns.get("text", ())
        said = " ".join(self.cells[at] for at in places if at < len(self.cells)).casefold()
        return any(mark in said for mark in marks)

    def _is_to_self(self) -> bool:
        holder, other = self.table.holder, self._cell("counterparty")
        return bool(holder) and other == holder
