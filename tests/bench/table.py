"""The results of a benchmark as one table."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from rich.console import Console
from rich.table import Table


@dataclass(frozen=True)
class Row:
    """One measurement, with its upper (or lower) bound; None without a bound."""

    what: str
    found: float
    wanted: float | None
    unit: str
    least: bool = False

    @property
    def ok(self) -> bool:
        if self.wanted is None:
            return True
        return self.found >= self.wanted if self.least else self.found <= self.wanted


def ratio(ours: Sequence[float], theirs: Sequence[float]) -> float:
    """Return the ratio of the medians of two series measured in turns."""
    return median(ours) / median(theirs)


def show(title: str, rows: Sequence[Row], note: str = "") -> None:
    """Print the table, with the bounds beside the results."""
    table = Table(title=title, caption=note or None)
    table.add_column("measured")
    table.add_column("found", justify="right")
    table.add_column("wanted", justify="right")
    table.add_column("")
    for row in rows:
        least, wanted = "at least" if row.least else "at most", row.wanted
        bound = "" if wanted is None else f"{least} {wanted:g} {row.unit}"
        mark = "" if wanted is None else "[green]yes[/]" if row.ok else "[red]no[/]"
        table.add_row(row.what, f"{row.found:,.2f} {row.unit}", bound, mark)
    Console().print(table)
