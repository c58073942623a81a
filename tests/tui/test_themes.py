"""The colours: all text is legible on its background."""

import pytest
from rich.color import Color as RichColor
from rich.color import ColorSystem
from textual.color import Color

from loanflow_tui.registry.hosts import PALETTE, Host
from loanflow_tui.tui.few_colours import SIXTEEN, in_sixteen
from loanflow_tui.tui.themes import make_theme
from tests.cases import for_each

LEAST = 4.5
"""The contrast that the Web Content Accessibility Guidelines require for text (1.4.3)."""

WRITTEN = {
    "page": "text muted accent",
    "surface": "text muted accent good warn bad",
    "dock": "muted accent",
    "field": "text muted accent",
    "title": "title-text muted accent warn",
    "capsule": "title-text",
    "bar": "bar-text",
    "mine": "mine-text",
    "notice": "notice-text muted",
    "accent": "on-accent",
    "accent-soft": "text muted accent",
    "chip": "accent",
    "hood": "hood-text hood-muted hood-accent hood-good hood-warn hood-bad",
}


def luminance(colour: Color) -> float:
    parts = (part / 255 for part in colour.rgb)
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Color, other: Color) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@for_each("dark", [False, True])
@for_each("host", list(Host))
def test_text_contrast_is_sufficient(host: str, dark: bool) -> None:
    colours = make_theme(host, dark).variables
    found = {
        (text, ground): contrast(*(Color.parse(colours[f"lf-{name}"]) for name in (text, ground)))
        for ground, texts in WRITTEN.items()
        for text in texts.split()
    }
    assert {pair: round(much, 2) for pair, much in found.items() if much < LEAST} == {}


def test_contrast_is_counted_as_the_guidelines_count_it() -> None:
    assert contrast(Color.parse("#000"), Color.parse("#fff")) == pytest.approx(21)
    assert contrast(Color.parse("#777"), Color.parse("#fff")) == pytest.approx(4.48, abs=0.01)


XTERM = (
    "#000000", "#cd0000", "#00cd00", "#cdcd00", "#0000ee", "#cd00cd", "#00cdcd", "#e5e5e5",
    "#7f7f7f", "#ff0000", "#00ff00", "#ffff00", "#5c5cff", "#ff00ff", "#00ffff", "#ffffff",
)  # fmt: skip
"""How xterm shows the sixteen colours: of those in use, the farthest from a VGA terminal's."""

APART = (
    "surface page", "mine page", "mine surface", "notice page", "notice surface", "chip dock",
    "accent dock", "accent chip", "accent-soft surface", "capsule title", "chip surface",
    "field page", "field bar", "faint page", "faint surface", "hood-faint hood", "scrollbar page",
)  # fmt: skip
"""What only its colour sets off from the other."""


def numbers_of(host: str, dark: bool) -> dict[str, int]:
    """Return a theme's colours as a terminal of sixteen colours is told them."""
    told = {}
    for name, value in make_theme(host, dark, few=True).variables.items():
        number = RichColor.parse(value).downgrade(ColorSystem.STANDARD).number
        assert number is not None
        told[name.removeprefix("lf-")] = number
    return told


@for_each("palette", [SIXTEEN, XTERM])
@for_each("dark", [False, True])
@for_each("host", list(Host))
def test_text_stands_out_in_sixteen_colours(
    host: str, dark: bool, palette: tuple[str, ...]
) -> None:
    told = numbers_of(host, dark)
    found = {
        (text, ground): contrast(*(Color.parse(palette[told[name]]) for name in (text, ground)))
        for ground, texts in WRITTEN.items()
        for text in texts.split()
    }
    assert {pair: round(much, 2) for pair, much in found.items() if much < 2} == {}


@for_each("dark", [False, True])
@for_each("host", list(Host))
def test_surfaces_stay_apart_in_sixteen_colours(host: str, dark: bool) -> None:
    told = numbers_of(host, dark)
    pairs = [each.split() for each in APART]
    assert [pair for pair in pairs if told[pair[0]] == told[pair[1]]] == []


@for_each("hue", range(0, 360, 15))
def test_any_accent_can_be_read_in_sixteen_colours(hue: int) -> None:
    declared = make_theme(Host.ALIPAY, dark=False).variables
    colours = {name: declared[f"lf-{name}"] for name in PALETTE}
    for dark in (False, True):
        few = in_sixteen(colours | {"accent": Color.from_hsl(hue / 360, 0.8, 0.4).hex}, dark)
        for ground in ("surface", "chip", "dock"):
            assert contrast(Color.parse(few["accent"]), Color.parse(few[ground])) > 2, ground
        assert contrast(Color.parse(few["mine-text"]), Color.parse(few["mine"])) > 4
