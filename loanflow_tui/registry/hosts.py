"""The hosts, each declared once; their names and welcomes stand in the Fluent files."""

from pathlib import Path
from typing import ClassVar, Literal, Self

from loanflow_tui.registry.characteristics import Characteristic
from loanflow_tui.registry.listed import Listed

PALETTE = (
    "page", "surface", "text", "muted", "faint", "bar", "bar-text", "title", "title-text",
    "capsule", "mine", "mine-text", "notice", "notice-text", "accent", "on-accent", "accent-soft",
    "good", "warn", "bad", "dock", "field", "chip", "hood", "hood-text",
    "hood-muted", "hood-faint", "hood-accent", "hood-good", "hood-warn", "hood-bad",
)  # fmt: skip
"""The names of a theme's colours, in the order of a host's `light` and `dark`."""


HomeKind = Literal["tiles", "chats"]


class Host(Listed):
    """The super app that the mini program runs in."""

    WORDS: ClassVar[tuple[str, ...]] = (
        "ui-host-{}",
        "host-{}",
        "turn-welcome-{}",
        "turn-host-{}",
        "turn-host-{}-undone",
    )
    """Patterns of the Fluent messages that each host needs in every language."""

    signals: tuple[Characteristic, ...]
    """The host's own indexes about an applicant, each from 0 to 100."""
    light: tuple[str, ...]
    dark: tuple[str, ...]
    """The colours by day and by night, as #rrggbb, one for each name in `PALETTE`."""

    home: HomeKind
    """What the home shows around its search: tiles of services, or chats under a centred title."""

    policy: Path | None
    """The policy file for loans in this host when none is named; None means the built-in policy."""

    ALIPAY: ClassVar["Host"]
    WECHAT: ClassVar["Host"]

    @classmethod
    def declare(
        cls,
        name: str,
        *,
        signals: tuple[str, ...],
        light: str,
        dark: str,
        home: HomeKind = "tiles",
        policy: Path | None = None,
    ) -> Self:
        """Declare a host; `light` and `dark` hold colours separated by blanks.

        Raises:
            ValueError: a theme does not have one colour for each name in `PALETTE`.
        """
        themes = (tuple(light.split()), tuple(dark.split()))
        if any(len(theme) != len(PALETTE) for theme in themes):
            raise ValueError(f"host {name}: a theme needs {len(PALETTE)} colours")
        host = cls.add(name)
        host.signals = tuple(map(Characteristic.add, signals))
        host.light, host.dark = themes
        host.home = home
        host.policy = policy
        return host


Host.ALIPAY = Host.declare(
    "alipay",
    signals=("shopping_regularity", "wealth", "fulfilment"),
    light="""
        #eef1f6 #ffffff #1b1f26 #586271 #c9d0da #0f6cf0 #ffffff #ffffff #15181e #e9edf3
        #cfe3ff #10233f #dfe4ec #1b1f26 #0958d9 #ffffff #e3eeff
        #107337 #985100 #c8282d #f8fafc #ffffff #e3eeff #10182a #d5def0
        #8291ad #2c3a57 #7db2ff #4ade80 #fbbf24 #ff8a85
    """,
    dark="""
        #0d1117 #1a212c #e4e9f0 #9aa6b5 #323c4a #1054c4 #ffffff #141a23 #eef2f7 #242d3a
        #174a8c #eef5ff #2a3442 #e4e9f0 #6aabff #06142a #1c3255
        #55c67a #f0ae4e #ff7d78 #111720 #1a212c #1f2f49 #080c13 #c6d3e8
        #77869f #222d41 #6aabff #4ade80 #fbbf24 #ff8a85
    """,
)
Host.WECHAT = Host.declare(
    "wechat",
    home="chats",
    signals=("payment_regularity", "social_stability"),
    light="""
        #ededed #ffffff #191919 #5f5f5f #cccccc #ededed #191919 #f7f7f7 #191919 #e7e7e7
        #95ec69 #0f2410 #dcdcdc #191919 #047a3d #ffffff #ddf4e6
        #047a3d #955000 #c8282d #f7f7f7 #ffffff #ddf4e6 #101913 #d4e6d9
        #7f9a88 #2a3f30 #5fe39a #5fe39a #fbbf24 #ff8a85
    """,
    dark="""
        #111111 #1f1f1f #dcdcdc #9d9d9d #3a3a3a #111111 #dcdcdc #191919 #ececec #2b2b2b
        #287d49 #f2fff6 #2d2d2d #dcdcdc #46d07f #04170b #153524
        #5bd08a #f0ae4e #ff7d78 #161616 #242424 #1b3325 #080b09 #c3d8ca
        #76907f #223328 #5fe39a #5fe39a #fbbf24 #ff8a85
    """,
)
