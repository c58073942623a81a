"""The app's host, language and colours."""

from collections.abc import Hashable
from typing import TYPE_CHECKING, ClassVar

from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet
from textual.css.types import CSSLocation
from textual.dom import DOMNode

from loanflow_tui.dialogue.messages import Message, Text, Value
from loanflow_tui.dialogue.wording import Wording
from loanflow_tui.registry.hosts import Host
from loanflow_tui.registry.languages import Language
from loanflow_tui.tui.ascii_terminal import only_ascii
from loanflow_tui.tui.themes import wear

if TYPE_CHECKING:
    from textual.app import App


class KeptStylesheet(Stylesheet):
    """Keeps what it has parsed: a screen that brings styles of its own adds to them.

    Textual's own parses every style anew each time, also those that stay as they are. What was
    parsed serves every app of a process: to parse it is a sixth of an app's start, and tests start
    hundreds.
    """

    _parsed: ClassVar[dict[Hashable, list[RuleSet]]] = {}

    def __init__(self, *, variables: dict[str, str] | None = None) -> None:
        super().__init__(variables=variables)
        self._given = frozenset((variables or {}).items())
        self._recoloured = self._all_anew = True

    def set_variables(self, variables: dict[str, str]) -> None:
        super().set_variables(variables)
        self._given = frozenset(variables.items())
        self._recoloured = True

    def _parse_rules(
        self,
        css: str,
        read_from: CSSLocation,
        is_default_rules: bool = False,
        tie_breaker: int = 0,
        scope: str = "",
    ) -> list[RuleSet]:
        key = (self._given, css, read_from, is_default_rules, tie_breaker, scope)
        if key not in self._parsed:
            self._parsed[key] = super()._parse_rules(
                css, read_from, is_default_rules, tie_breaker, scope
            )
        return self._parsed[key]

    def reparse(self) -> None:
        """Parse what is new, or everything once the colours have changed.

        Raises:
            StylesheetError: a style is wrong; those from before hold.
        """
        self._all_anew, self._recoloured = self._recoloured, False
        self.parse()

    def update(self, root: DOMNode, animate: bool = False) -> None:
        """Style everything anew after a change of colours; what a screen brings as it opens is for
        its own parts, which are styled as they come.
        """
        if self._all_anew:
            super().update(root, animate)


class Appearance:
    """Shows an app in a host's colours and in a language.

    `headline` stands in the title in place of the mini program's name, if there is one.
    """

    def __init__(self, app: "App[None]", host: str, language: str, *, dark: bool) -> None:
        self._app = app
        self.host = host
        self.language = language
        self.wording = Wording(language, strict=False)
        self.mistake: Text = ""
        self.headline: Message | None = None
        app.stylesheet = KeptStylesheet(variables=app.get_css_variables())
        wear(self._app, self.host, dark)

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
        wear(self._app, self.host, dark)
        self.reword()

    def say_anew(self, mistake: Message | None) -> None:
        """Show every word again, after the words themselves changed or could not."""
        self.mistake = mistake or ""
        self.wording = Wording(self.language, strict=False)
        self.reword()

    def fit_terminal(self) -> None:
        """Take fewer colours if the terminal has no more; known once the app runs."""
        wear(self._app, self.host, self.dark)

    def turn_light(self) -> None:
        """Change between day and night."""
        wear(self._app, self.host, not self.dark)
        self.reword()

    def reword(self) -> None:
        """Have every screen show its words again; those beneath another when they come to view."""
        covered = False
        for screen in reversed(self._app.screen_stack):
            now, later = getattr(screen, "reword", None), getattr(screen, "reword_when_seen", None)
            reword = later if covered else now
            if reword is not None and screen.is_mounted:
                reword()
            covered = covered or not screen.is_modal

    def key_values(self) -> dict[str, Value]:
        """Return the next language, host and light, as values for the names of keys."""
        following = Language(self.language).following
        readable = following.own_name.isascii() or not only_ascii()
        return {
            "language": following.own_name if readable else following.value,
            "host": Message(f"ui-host-{Host(self.host).following}"),
            "theme": Message("ui-light" if self.dark else "ui-dark"),
        }
