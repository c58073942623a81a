"""Draws sample pictures with Pillow; equal pictures give equal bytes."""

import json
import math
from collections.abc import Mapping
from functools import cache, lru_cache

import pylopdf_fonts_zh_cn
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from loanflow_tui.applicants.samples.words import wording
from loanflow_tui.lending.api import CHUNK, write_png

Colour = tuple[int, int, int]

INK: Colour = (30, 38, 54)
MUTED: Colour = (120, 134, 152)
ACCENT: Colour = (22, 98, 140)
_PAPER: Colour = (233, 243, 249)
_WAVE: Colour = (202, 222, 233)
_BACKDROP: Colour = (229, 238, 244)
_SHAPE: Colour = (178, 202, 217)
_STAMP: Colour = (198, 60, 60)
_FAINT = 46
"""How much of the stamp's colour covers what is under it, of 255."""


def _mixed(below: Colour, above: Colour, share: float) -> Colour:
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(below, above, strict=True))
    return red, green, blue


_COLOURS: tuple[Colour, ...] = (
    _PAPER, _WAVE, _BACKDROP, _SHAPE, INK, MUTED, ACCENT,
    *(_mixed(below, _STAMP, _FAINT / 255) for below in (_PAPER, _SHAPE, ACCENT)),
    *(_mixed(_PAPER, colour, share) for colour in (INK, ACCENT) for share in (0.3, 0.65)),
    _mixed(_PAPER, MUTED, 0.5), _mixed(_PAPER, _STAMP, _FAINT / 510),
)  # fmt: skip
"""The sixteen colours of pictures: to find the best for each takes longer than to draw it."""


class Canvas:
    """A picture being drawn; coordinates in pixels from the upper left corner."""

    def __init__(self, width: int, height: int) -> None:
        self._image = _paper(width, height).copy()
        self._draw = ImageDraw.Draw(self._image)

    def text(
        self,
        x: float,
        y: float,
        text: str,
        size: int,
        colour: Colour,
        *,
        anchor: str = "la",
        within: float | None = None,
    ) -> None:
        """Draw one line of text, smaller if it would be wider than `within`."""
        sound = text.encode("utf-8", "replace").decode().replace("\n", " ")
        while within and size > 9 and _font(size).getlength(sound) > within:
            size -= 1
        self._draw.text((x, y), sound, fill=colour, font=_font(size), anchor=anchor)

    def wrapped(self, x: float, y: float, text: str, size: int, width: float) -> None:
        """Draw text in lines of `width`, broken between any two characters."""
        font, line = _font(size), ""
        for character in text:
            if line and font.getlength(line + character) > width:
                self.text(x, y, line, size, INK)
                y, line = y + size * 1.35, ""
            line += character
        self.text(x, y, line, size, INK)

    def emblem(self, x: int, y: int, radius: int) -> None:
        """Draw rings about (x, y), in place of a real card's emblem."""
        for ring in range(4):
            r = radius - ring * 14
            self._draw.ellipse((x - r, y - r, x + r, y + r), outline=ACCENT, width=2)

    def portrait(self, x: int, y: int, width: int, height: int) -> None:
        """Draw a head and shoulders without a face."""
        self._draw.rounded_rectangle((x, y, x + width, y + height), 8, fill=_BACKDROP)
        middle, head = x + width / 2, width * 0.21
        self._draw.ellipse(
            (middle - head, y + height * 0.2, middle + head, y + height * 0.2 + head * 2.3),
            fill=_SHAPE,
        )
        self._draw.pieslice(
            (x + width * 0.14, y + height * 0.62, x + width * 0.86, y + height * 1.38),
            180, 360, fill=_SHAPE,
        )  # fmt: skip

    def frame(self, inset: int) -> None:
        """Draw a double border."""
        right, bottom = self._image.width - inset, self._image.height - inset
        self._draw.rectangle((inset, inset, right, bottom), outline=ACCENT, width=3)
        self._draw.rectangle((inset + 7, inset + 7, right - 7, bottom - 7), outline=ACCENT)

    def png(self, data: Mapping[str, object], *, blurred: bool = False) -> bytes:
        """Return the picture at two thirds of its drawn size, with `data` for the sandbox
        to read.
        """
        image = self._image.filter(ImageFilter.GaussianBlur(9)) if blurred else self._image
        small = (image.width * 2 // 3, image.height * 2 // 3)
        image = image.resize(small, Image.Resampling.BILINEAR)
        image.paste(_STAMP, (0, 0, *small), _watermark(*small))
        # A blurred picture shows colours in between: it gets those that suit it.
        of = None if blurred else _palette()
        flat = image.quantize(16, Image.Quantize.MEDIANCUT, palette=of, dither=Image.Dither.NONE)
        text = json.dumps(data, ensure_ascii=True, sort_keys=True)
        palette = bytes(flat.getpalette() or ())[: 16 * 3]
        return write_png(flat.size, flat.tobytes(), palette, CHUNK, text)


@cache
def _palette() -> Image.Image:
    """Return a picture that has the palette of all."""
    image = Image.new("P", (1, 1))
    image.putpalette([each for colour in _COLOURS for each in colour])
    return image


@lru_cache(4)
def _paper(width: int, height: int) -> Image.Image:
    """Return plain paper with a wave pattern."""
    image = Image.new("RGB", (width, height), _PAPER)
    draw = ImageDraw.Draw(image)
    for wave in range(0, height + 60, 22):
        points = [(x, wave + 12 * math.sin(x / 58 + wave / 40)) for x in range(0, width + 8, 8)]
        draw.line(points, fill=_WAVE, width=1)
    return image


@lru_cache(4)
def _watermark(width: int, height: int) -> Image.Image:
    """Return the word "sample", large and pale across a picture, as a mask."""
    text, font = wording()["sample"], _font(61)
    layer = Image.new("L", (width, height), 0)
    left = (width - font.getlength(text)) / 2
    ImageDraw.Draw(layer).text((left, height / 2 - 44), text, fill=_FAINT, font=font)
    return layer.rotate(16, resample=Image.Resampling.BICUBIC)


@lru_cache(16)
def _font(size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(pylopdf_fonts_zh_cn.sans_path()), size)
