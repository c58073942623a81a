"""The four themes: each host, light and dark. Everything on screen takes its colours from here."""

from textual.theme import Theme

HOSTS = ("alipay", "wechat")

_NAMES = (
    "page", "surface", "text", "muted", "faint", "bar", "bar-text", "title", "title-text",
    "capsule", "mine", "mine-text", "notice", "notice-text", "accent", "on-accent", "accent-soft",
    "good", "warn", "bad", "dock", "field", "chip", "hood", "hood-text",
    "hood-muted", "hood-faint", "hood-accent", "hood-good", "hood-warn", "hood-bad",
)  # fmt: skip

_COLOURS = {
    ("alipay", "light"): """
        #eef1f6 #ffffff #1b1f26 #586271 #c9d0da #0f6cf0 #ffffff #ffffff #15181e #e9edf3
        #cfe3ff #10233f #dfe4ec #1b1f26 #0958d9 #ffffff #e3eeff
        #107337 #985100 #c8282d #f8fafc #ffffff #e3eeff #10182a #d5def0
        #8291ad #2c3a57 #7db2ff #4ade80 #fbbf24 #ff8a85
    """,
    ("alipay", "dark"): """
        #0d1117 #1a212c #e4e9f0 #9aa6b5 #323c4a #1054c4 #ffffff #141a23 #eef2f7 #242d3a
        #174a8c #eef5ff #2a3442 #e4e9f0 #6aabff #06142a #1c3255
        #55c67a #f0ae4e #ff7d78 #111720 #1a212c #1f2f49 #080c13 #c6d3e8
        #77869f #222d41 #6aabff #4ade80 #fbbf24 #ff8a85
    """,
    ("wechat", "light"): """
        #ededed #ffffff #191919 #5f5f5f #cccccc #058746 #ffffff #f7f7f7 #191919 #e7e7e7
        #95ec69 #0f2410 #dcdcdc #191919 #047a3d #ffffff #ddf4e6
        #047a3d #955000 #c8282d #f7f7f7 #ffffff #ddf4e6 #101913 #d4e6d9
        #7f9a88 #2a3f30 #5fe39a #5fe39a #fbbf24 #ff8a85
    """,
    ("wechat", "dark"): """
        #111111 #1f1f1f #dcdcdc #9d9d9d #3a3a3a #05703a #ffffff #191919 #ececec #2b2b2b
        #287d49 #f2fff6 #2d2d2d #dcdcdc #46d07f #04170b #153524
        #5bd08a #f0ae4e #ff7d78 #161616 #242424 #1b3325 #080b09 #c3d8ca
        #76907f #223328 #5fe39a #5fe39a #fbbf24 #ff8a85
    """,
}


def theme_name(host: str, dark: bool) -> str:
    """Return the name of a host's theme."""
    return f"loanflow-{host}-{'dark' if dark else 'light'}"


def make_theme(host: str, dark: bool) -> Theme:
    """Return a host's theme, light or dark."""
    values = _COLOURS[host, "dark" if dark else "light"].split()
    colours = dict(zip(_NAMES, values, strict=True))
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
