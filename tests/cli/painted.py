"""A terminal's screen, whose text is looked at again and again."""

import pyte


class Painted:
    """What a program has painted on a screen of this size."""

    def __init__(self, columns: int, lines: int) -> None:
        self._screen = pyte.Screen(columns, lines)
        self._stream = pyte.ByteStream(self._screen)
        self._lines = [""] * lines

    def feed(self, painted: bytes) -> None:
        """Take in what a program writes."""
        self._stream.feed(painted)

    @property
    def text(self) -> str:
        """All lines; only those that changed are read anew."""
        for at in self._screen.dirty:
            cells = self._screen.buffer[at]
            self._lines[at] = "".join(cells[each].data for each in range(self._screen.columns))
        self._screen.dirty.clear()
        return "\n".join(self._lines)
