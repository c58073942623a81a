"""Each host's themes, light and dark. Everything on screen takes its colours from here."""

from textual.theme import Theme

from loanflow_tui.registry.hosts import PALETTE, Host


def theme_name(host: str, dark: bool) -> str:
    """Return the name of a host's theme."""
    return f"loanflow-{host}-{'dark' if dark else 'light'}"


def make_theme(host: str, dark: bool) -> Theme:
    """Return a host's theme, light or dark."""
    declared = Host(host)
    colours = dict(zip(PALETTE, declared.dark if dark else declared.light, strict=True))
    return Theme(
        name=theme_name(host, dark),
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
