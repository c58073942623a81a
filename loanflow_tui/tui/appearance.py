"""The app's host, language and colours."""

from typing import TYPE_CHECKING

from textual.css.stylesheet import Stylesheet

from loanflow_tui.dialogue.messages import Message, Value
from loanflow_tui.dialogue.wording import Wording
from loanflow_tui.registry.hosts import Host
from loanflow_tui.registry.languages import Language
from loanflow_tui.tui.themes import make_theme, theme_name

if TYPE_CHECKING:
    from textual.app import App


class KeptStylesheet(Stylesheet):
    """Keeps what it has parsed: a screen that brings styles of its own adds to them.

    Textual's own parses every style anew each time, also those that stay as they are.
    """

    def reparse(self) -> None:
        """Parse what is new, or everything once the colours have changed.

        Raises:
            StylesheetError: a style is wrong; those from before hold.
        """
        self.parse()


class Appearance:
    """Shows an app in a host's colours and in a language."""

    def __init__(self, app: "App[None]", host: str, language: str, *, dark: bool) -> None:
        self._app = app
        self.host = host
        self.language = language
        self.wording = Wording(language, strict=False)
        app.stylesheet = KeptStylesheet(variables=app.get_css_variables())
        self._wear(dark)

    @property
    def dark(self) -> bool:
        """Tell whether the colours are those of the night."""
        return self._app.current_theme.dark

    def follow(self, host: str, language: str) -> None:
        """Change to this host and language."""
        dark = self.dark
        self.host, self.language = host, language
        if self.wording.language != language:
            self.wording = Wording(language, strict=False)
        self._wear(dark)
        self.reword()

    def turn_light(self) -> None:
        """Change between day and night."""
        self._wear(not self.dark)
        self.reword()

    def reword(self) -> None:
        """Have every screen show its words again."""
        for screen in self._app.screen_stack:
            reword = getattr(screen, "reword", None)
            if reword is not None and screen.is_mounted:
                reword()

    def key_values(self) -> dict[str, Value]:
        """Return the next language, host and light, as values for the names of keys."""
        return {
            "language": Language(self.language).following.own_name,
            "host": Message(f"ui-host-{Host(self.host).following}"),
            "theme": Message("ui-light" if self.dark else "ui-dark"),
        }

    def _wear(self, dark: bool) -> None:
        name = theme_name(self.host, dark)
        if name not in self._app.available_themes:
            self._app.register_theme(make_theme(self.host, dark))
        self._app.theme = name
