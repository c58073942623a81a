"""The colours of the theme in use, as styles to paint with."""

from collections.abc import Mapping
from dataclasses import dataclass

from rich.style import Style

from loanflow_tui.dialogue.turns import Tone

SYMBOLS: Mapping[Tone, str] = {"plain": "", "good": "✓", "warn": "▲", "bad": "✗"}
"""What says the tone where colour can't."""


@dataclass(frozen=True, slots=True)
class Colours:
    """Colours by what they are for; each is a theme variable's value."""

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
        """Take the colours from the theme's variables."""
        names = cls.__slots__
        return cls(**{name: variables[f"lf-{name.replace('_', '-')}"] for name in names})

    def tone(self, tone: Tone) -> str:
        """Return the colour of a tone; a plain one has the host's."""
        return {"plain": self.accent, "good": self.good, "warn": self.warn, "bad": self.bad}[tone]

    def on(self, background: str, colour: str | None = None, bold: bool = False) -> Style:
        """Return `colour` (that of text, unless given) on `background`."""
        return Style(color=colour or self.text, bgcolor=background, bold=bold or None)
