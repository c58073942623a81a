"""The colours: all text is legible on its background."""

import pytest
from rich.color import Color as RichColor
from rich.color import ColorSystem
from textual.color import Color

from loanflow_tui.registry.hosts import Host
from loanflow_tui.tui.themes import make_theme
from tests.cases import for_each

LEAST = 4.5
"""The contrast that the Web Content Accessibility Guidelines require for text (1.4.3)."""

WRITTEN = {
    "page": "text muted accent good warn bad",
    "surface": "text muted accent good warn bad",
    "dock": "muted accent good warn bad",
    "field": "text muted accent",
    "title": "title-text muted accent",
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


@for_each("dark", [False, True])
@for_each("host", list(Host))
def test_text_stands_out_in_sixteen_colours(host: str, dark: bool) -> None:
    colours = make_theme(host, dark).variables

    def shown(name: str) -> Color:
        few = RichColor.parse(colours[f"lf-{name}"]).downgrade(ColorSystem.STANDARD)
        return Color(*few.get_truecolor())

    for ground, texts in WRITTEN.items():
        for text in texts.split():
            assert contrast(shown(text), shown(ground)) > 2, (text, ground)
