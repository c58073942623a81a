"""Plain text in lines that break as its language breaks them."""

from rich.cells import cell_len
from textual.content import Content
from textual.geometry import Size
from textual.widgets import Static

from loanflow_tui.tui.paint.cells import wrap


class Prose(Static):
    """Text without markup: in Chinese no line begins with a closing mark. With `between`, such as
    " · ", it breaks only between the items that stand apart by it.
    """

    def __init__(
        self, text: str = "", *, id: str | None = None, classes: str | None = None,
        between: str = "",
    ) -> None:  # fmt: skip
        super().__init__(Content(text), id=id, classes=classes, markup=False)
        self._text, self._between = text, between

    def say(self, text: str) -> None:
        """Show this text."""
        if text != self._text:
            self._text = text
            self.update(Content(text))

    @property
    def text(self) -> str:
        """The text as it was given."""
        return self._text

    def get_content_width(self, container: Size, viewport: Size) -> int:
        return max((cell_len(line) for line in self._text.splitlines()), default=0)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return len(self._lines(width))

    def render(self) -> Content:
        return Content("\n".join(self._lines(self.size.width)))

    def _lines(self, width: int) -> list[str]:
        if not self._between:
            return wrap(self._text, width)
        lines: list[str] = []
        for item in self._text.split(self._between):
            longer = f"{lines[-1]}{self._between}{item}" if lines else ""
            if longer and cell_len(longer) <= width:
                lines[-1] = longer
            else:
                lines += wrap(item, width)
        return lines
