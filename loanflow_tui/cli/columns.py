"""Aligns text in columns."""

from collections.abc import Sequence

from rich.cells import cell_len

Cells = Sequence[str]


def aligned(rows: Sequence[Cells], left: int = 1) -> list[str]:
    """Return rows as lines: the first `left` columns flush left, the others flush right."""
    widths = [max(map(cell_len, column)) for column in zip(*rows, strict=True)]
    return [
        "  ".join(
            _padded(cell, width, at < left)
            for at, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    ]


def labelled(rows: Sequence[tuple[str, str]]) -> list[str]:
    """Return labels with their values, both left-aligned."""
    return aligned(rows, left=2)


def _padded(cell: str, width: int, left: bool) -> str:
    blanks = " " * (width - cell_len(cell))
    return cell + blanks if left else blanks + cell
