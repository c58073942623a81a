"""Text in cells: safe content, width, and line breaks.

People's text arrives here raw and leaves as plain characters: no markup is read, and no character
reaches the terminal that moves the cursor or changes the direction of writing.
"""

from rich.cells import cell_len, set_cell_size

from loanflow_tui.harmless_text import harmless, one_line
from loanflow_tui.line_breaking import lines

__all__ = ["clip", "harmless", "one_line", "pad", "wrap"]


def clip(text: str, width: int) -> str:
    """Return `text` shortened to `width` cells, with an ellipsis if it was cut."""
    if cell_len(text) <= width:
        return text
    return set_cell_size(text, width - 1).rstrip() + "…" if width > 0 else ""


def pad(text: str, width: int, right: bool = False) -> str:
    """Return `text` in exactly `width` cells, aligned left or right."""
    shown = clip(text, width)
    blank = " " * (width - cell_len(shown))
    return blank + shown if right else shown + blank


def wrap(text: str, width: int) -> list[str]:
    """Break `text` into lines of at most `width` cells.

    Chinese breaks between any two characters, but no line starts with a closing mark or ends with
    an opening one. A word longer than a line is cut.
    """
    return list(lines(text, max(2, width), cell_len)) or [""]
