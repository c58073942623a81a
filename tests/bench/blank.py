"""The smallest app to compare with: a line of text and an input field."""

from textual.app import App, ComposeResult
from textual.widgets import Input, Static


class Blank(App[None]):
    """The cost of Textual itself."""

    def compose(self) -> ComposeResult:
        yield Static("a blank app")
        yield Input()


if __name__ == "__main__":
    Blank().run()
