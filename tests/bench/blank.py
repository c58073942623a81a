"""The smallest app there is to compare with: a line of text and a field to type in."""

from textual.app import App, ComposeResult
from textual.widgets import Input, Static


class Blank(App[None]):
    """What Textual itself costs."""

    def compose(self) -> ComposeResult:
        yield Static("a blank app")
        yield Input()


if __name__ == "__main__":
    Blank().run()
