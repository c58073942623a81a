"""A4 pages filled from the top: a cursor, wrapped paragraphs, page breaks."""

from loanflow_tui.lending.contract.ink import INK, Colour, Ink
from loanflow_tui.lending.contract.typeface import Typeface
from loanflow_tui.line_breaking import lines

WIDTH, HEIGHT = 595.28, 841.89
LEFT, RIGHT = 54.0, WIDTH - 54.0
TOP, BOTTOM = HEIGHT - 62.0, 62.0


class Sheets:
    """Pages being filled; `y` is the free height on the current one, from the bottom."""

    def __init__(self, typeface: Typeface) -> None:
        self.typeface = typeface
        self.pages: list[Ink] = []
        self.y = TOP
        self.turn()

    @property
    def ink(self) -> Ink:
        """The page being filled."""
        return self.pages[-1]

    def turn(self) -> None:
        """Begin a new page."""
        self.pages.append(Ink(self.typeface))
        self.y = TOP

    def need(self, height: float) -> None:
        """Begin a new page unless `height` is left on this one."""
        if self.y - height < BOTTOM:
            self.turn()

    def down(self, height: float) -> None:
        """Leave `height` empty."""
        self.y -= height

    def wrapped(self, text: str, size: float, width: float) -> list[str]:
        """Return `text` broken into lines."""
        return list(lines(text, width, lambda each: self.typeface.width(each, size)))

    def paragraph(
        self,
        text: str,
        size: float,
        *,
        left: float = LEFT,
        right: float = RIGHT,
        colour: Colour = INK,
        leading: float = 1.55,
    ) -> None:
        """Set a paragraph below the cursor, over as many pages as it takes.

        No page begins or ends with a single line of it.
        """
        broken = self.wrapped(text, size, right - left)
        step = size * leading
        for index, line in enumerate(broken):
            left_over = len(broken) - index
            alone = index == 0 or left_over == 2
            self.need(step * min(2, left_over) if alone else step)
            self.y -= step
            self.ink.text(left, self.y + step - size * 1.12, line, size, colour)

    def heading(self, text: str, size: float, colour: Colour, keep: float = 48.0) -> None:
        """Set a heading that stays with at least `keep` points of what follows."""
        self.need(size * 1.6 + keep)
        self.y -= size * 1.6
        self.ink.text(LEFT, self.y + size * 0.35, text, size, colour, bold=True)
