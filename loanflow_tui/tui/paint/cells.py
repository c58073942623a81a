"""Text in cells: what is safe to show, how wide it is, where it may be broken.

What a person typed comes here as it is and leaves as plain characters: no markup is read, nothing
reaches the terminal that moves the cursor or turns the direction of writing.
"""

from rich.cells import cell_len, set_cell_size

from loanflow_tui.harmless_text import harmless, one_line
from loanflow_tui.line_breaking import lines

__all__ = ["clip", "harmless", "one_line", "pad", "wrap"]


def clip(text: str, width: int) -> str:
    """Return as much of `text` as fits into `width` cells, ending in an ellipsis where cut."""
    if cell_len(text) <= width:
        return text
    return set_cell_size(text, width - 1).rstrip() + "…" if width > 0 else ""


def pad(text: str, width: int, right: bool = False) -> str:
    """Return `text` in exactly `width` cells, to the left or to the right."""
    shown = clip(text, width)
    blank = " " * (width - cell_len(shown))
    return blank + shown if right else shown + blank


def wrap(text: str, width: int) -> list[str]:
    """Break `text` into lines of at most `width` cells.

    Chinese may be broken between any two characters, but no line starts with a closing mark or
    ends with an opening one. A word that is longer than a line is cut.
    """
    return list(lines(text, max(2, width), cell_len)) or [""]
