"""The current theme's colours, as styles for painting."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from rich.style import Style

from loanflow_tui.dialogue.turns import Tone

SYMBOLS: Mapping[Tone, str] = {"plain": "", "good": "✓", "warn": "▲", "bad": "✗"}
"""The symbol of each tone, for terminals without colour."""


@dataclass(frozen=True, slots=True)
class Colours:
    """Colours by purpose; each is the value of a theme variable."""

    page: str
    surface: str
    text: str
    muted: str
    faint: str
    mine: str
    mine_text: str
    notice: str
    notice_text: str
    accent: str
    accent_soft: str
    good: str
    warn: str
    bad: str

    @classmethod
    def of_theme(cls, variables: Mapping[str, str]) -> "Colours":
        """Read the colours from the theme's variables."""
        names = cls.__slots__
        return cls(**{name: variables[f"lf-{name.replace('_', '-')}"] for name in names})

    def tone(self, tone: Tone) -> str:
        """Return the colour of a tone; the plain tone has the host's."""
        return {"plain": self.accent, "good": self.good, "warn": self.warn, "bad": self.bad}[tone]

    def on(self, background: str, colour: str | None = None, bold: bool = False) -> Style:
        """Return the style of `colour` (by default the text colour) on `background`."""
        return _style(colour or self.text, background, bold)


@lru_cache(1024)
def _style(colour: str, background: str, bold: bool) -> Style:
    """Return a style; to read its colours takes longer than to paint with it."""
    return Style(color=colour, bgcolor=background, bold=bold or None)
