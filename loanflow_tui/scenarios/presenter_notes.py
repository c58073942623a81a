"""The presenter's note: what to say next, on a quiet line above the keys."""

from loanflow_tui.tui.widgets.prose import Prose


class PresenterNotes(Prose):
    """Shows one note at a time, and takes no room without one."""

    DEFAULT_CSS = """
    PresenterNotes {
        display: none;
        height: auto;
        max-height: 2;
        padding: 0 1;
        background: $lf-title;
        color: $lf-muted;
        text-style: italic;
    }
    """

    def __init__(self) -> None:
        super().__init__(id="prompter")

    def prompt(self, note: str) -> None:
        """Show this note, or nothing if it is empty."""
        self.display = bool(note)
        self.say(f"» {note}" if note else "")
