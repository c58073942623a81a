"""Themes for terminals of sixteen colours, where the nearest colours would fall together: by day
page, bubbles and replies all become white.
"""

from collections.abc import Mapping
from colorsys import rgb_to_hls
from typing import TYPE_CHECKING, Final

from textual.color import Color

if TYPE_CHECKING:
    from textual.app import App

SIXTEEN: Final = (
    "#000000", "#aa0000", "#00aa00", "#aa5500", "#0000aa", "#aa00aa", "#00aaaa", "#aaaaaa",
    "#555555", "#ff5555", "#55ff55", "#ffff55", "#5555ff", "#ff55ff", "#55ffff", "#ffffff",
)  # fmt: skip
"""The colours of a VGA terminal by their ECMA-48 number, as Rich matches them."""

_BLACK, _WHITE, _BLUE = 0, 15, 4

_DAY: Final = {
    "page": 7, "surface": 15, "text": 0, "muted": 8, "faint": 8, "title": 15, "title-text": 0,
    "capsule": 7, "notice": 11, "notice-text": 0, "on-accent": 15, "good": 2, "warn": 5, "bad": 1,
    "dock": 15, "field": 15,
}  # fmt: skip
_NIGHT: Final = {
    "page": 0, "surface": _BLUE, "text": 15, "muted": 7, "faint": 8, "title": 0, "title-text": 15,
    "capsule": 8, "notice": 8, "notice-text": 15, "on-accent": 0, "accent-soft": 8, "good": 10,
    "warn": 11, "bad": 9, "dock": 0, "field": _BLUE, "chip": 8,
}  # fmt: skip
"""By night bubbles are blue: the one dark ground besides black that every such terminal has."""
_HOOD: Final = {
    "hood": 0, "hood-text": 15, "hood-muted": 7, "hood-faint": 8, "hood-good": 10, "hood-warn": 11,
    "hood-bad": 9,
}  # fmt: skip

_HUES: Final = ((1, 9), (_BLACK, 11), (_BLACK, 10), (_BLACK, 14), (_BLUE, 14), (5, 13))
"""A host's accent on white, and its tint, by sixths of the circle of hues from red on. Yellow,
green and cyan can't be read on white, so that black stands for them.
"""


def has_few_colours(app: "App[object]") -> bool:
    """Tell whether an app's terminal has sixteen colours at most; never without a terminal."""
    return app.is_running and not app.is_headless and _is_few(app.console.color_system)


def _is_few(system: str | None) -> bool:
    return system in ("standard", "windows")


def in_sixteen(colours: Mapping[str, str], dark: bool) -> dict[str, str]:
    """Return a theme's colours, each one of sixteen; what is told apart stays apart."""
    on_white, tint = _HUES[round(_hue(colours["accent"]) * len(_HUES)) % len(_HUES)]
    mine = tint - 8 if dark else tint
    hued = {"accent": tint if dark else on_white, "hood-accent": tint, "mine": mine}
    soft = {} if dark else {"accent-soft": tint, "chip": tint}
    roles = (_NIGHT if dark else _DAY) | _HOOD | hued | soft
    bar = SIXTEEN.index(nearest(colours["bar"], besides=SIXTEEN[roles["field"]]))
    numbers = roles | {"mine-text": _text_on(mine), "bar": bar, "bar-text": _text_on(bar)}
    return {name: SIXTEEN[numbers[name]] for name in colours}


def nearest(colour: str, besides: str = "") -> str:
    """Return the one of the sixteen colours that is nearest, another than `besides`."""
    wanted = Color.parse(colour).rgb

    def distance(few: str) -> int:
        found = Color.parse(few).rgb
        return sum((one - other) ** 2 for one, other in zip(found, wanted, strict=True))

    return min((each for each in SIXTEEN if each != besides), key=distance)


def _hue(colour: str) -> float:
    return rgb_to_hls(*Color.parse(colour).normalized)[0]


def _text_on(ground: int) -> int:
    """Return black or white, whichever contrasts more with a ground (WCAG 2.2, 1.4.3)."""
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in Color.parse(SIXTEEN[ground]).normalized
    )
    luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    return _BLACK if (luminance + 0.05) ** 2 > 0.05 * 1.05 else _WHITE
