"""Each host's themes, light and dark. Everything on screen takes its colours from here."""

from typing import TYPE_CHECKING, Any

from textual.theme import Theme

from loanflow_tui.registry.hosts import PALETTE, Host
from loanflow_tui.tui.few_colours import has_few_colours, in_sixteen

if TYPE_CHECKING:
    from textual.app import App


def wear(app: "App[Any]", host: str, dark: bool) -> None:
    """Put an app in a host's colours, as many as its terminal has."""
    few = has_few_colours(app)
    name = theme_name(host, dark, few)
    if name not in app.available_themes:
        app.register_theme(make_theme(host, dark, few))
    app.theme = name


def theme_name(host: str, dark: bool, few: bool = False) -> str:
    """Return the name of a host's theme."""
    return f"loanflow-{host}-{'dark' if dark else 'light'}{'-few' if few else ''}"


def make_theme(host: str, dark: bool, few: bool = False) -> Theme:
    """Return a host's theme, light or dark; with `few` for a terminal of sixteen colours."""
    declared = Host(host)
    colours = dict(zip(PALETTE, declared.dark if dark else declared.light, strict=True))
    if few:
        colours = in_sixteen(colours, dark)
    return Theme(
        name=theme_name(host, dark, few),
        primary=colours["accent"],
        accent=colours["accent"],
        success=colours["good"],
        warning=colours["warn"],
        error=colours["bad"],
        foreground=colours["text"],
        background=colours["page"],
        surface=colours["surface"],
        panel=colours["dock"],
        dark=dark,
        variables={f"lf-{name}": value for name, value in colours.items()}
        | {
            "input-cursor-background": colours["accent"],
            "input-cursor-foreground": colours["surface"],
            "input-selection-background": colours["accent-soft"],
            "scrollbar": colours["faint"],
            "scrollbar-hover": colours["muted"],
            "scrollbar-active": colours["accent"],
            "scrollbar-background": colours["page"],
            "scrollbar-background-hover": colours["page"],
            "scrollbar-background-active": colours["page"],
        },
    )
