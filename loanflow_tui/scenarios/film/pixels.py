"""Draws lines of cells as pixels, each character in the middle of its cells.

The letters come from Roboto Mono, which the extra `render` brings; Chinese, and what it lacks, from
Noto Sans SC. Blocks, lines and arrows are drawn as shapes, so that no gaps show between cells.
"""

from functools import cached_property
from importlib.util import find_spec
from pathlib import Path

import pylopdf_fonts_zh_cn
from PIL import Image, ImageColor, ImageDraw, ImageFont
from rich.cells import get_character_cell_size

from loanflow_tui.scenarios.film.model import Rows
from loanflow_tui.tui.export import Row, Span, runs
from loanflow_tui.tui.glyphs import shape

Colour = tuple[int, int, int]
_FINE = 4
"""Corners are drawn so many times larger, then made smaller, for smooth edges."""
_POLYGONS = {
    "▾": ((0.1, 0.36), (0.9, 0.36), (0.5, 0.66)), "▴": ((0.1, 0.64), (0.9, 0.64), (0.5, 0.34)),
    "▸": ((0.2, 0.3), (0.2, 0.7), (0.85, 0.5)), "◂": ((0.8, 0.3), (0.8, 0.7), (0.15, 0.5)),
    "▮": ((0.12, 0.22), (0.88, 0.22), (0.88, 0.8), (0.12, 0.8)),
    "▯": (
        (0.12, 0.22), (0.88, 0.22), (0.88, 0.8), (0.12, 0.8), (0.12, 0.28), (0.24, 0.28),
        (0.24, 0.74), (0.76, 0.74), (0.76, 0.28), (0.12, 0.28),
    ),
}  # fmt: skip
"""Triangles and bars that neither font has, in parts of a cell."""
_INSTEAD = {"⌕": "○", "⋮": "…", "↻": "○", "✗": "×", "⏎": "↵"}
"""Characters drawn in the place of those that neither font has."""


class NoFont(Exception):
    """The extra `render`, which brings the letters, is not installed."""


def letters_path() -> Path:
    """Return the file of the font for letters.

    Raises:
        NoFont: it isn't installed.
    """
    found = find_spec("textual_serve")
    if found is not None and found.origin is not None:
        path = Path(found.origin).parent / "static/fonts/RobotoMono-VariableFont_wght.ttf"
        if path.is_file():
            return path
    raise NoFont


class Pixels:
    """Draws pictures of cells that are `height` pixels high and half as wide.

    A line or a character that was drawn before is not drawn again.
    """

    def __init__(self, height: int) -> None:
        self.height = height
        self.width = height // 2
        self._glyphs: dict[tuple[str, bool], Image.Image] = {}
        self._lines: dict[Row, Image.Image] = {}

    @cached_property
    def _faces(self) -> dict[bool, ImageFont.FreeTypeFont]:
        """The fonts for letters, by whether they are bold."""
        faces = {}
        for bold in (False, True):
            face = ImageFont.truetype(str(letters_path()), round(self.width / 0.6))
            face.set_variation_by_axes([700 if bold else 400])
            faces[bold] = face
        return faces

    @cached_property
    def _wide(self) -> ImageFont.FreeTypeFont:
        path = str(pylopdf_fonts_zh_cn.sans_path())
        return ImageFont.truetype(path, round(self.width * 1.84))

    @cached_property
    def _letters(self) -> frozenset[int]:
        import uharfbuzz as hb  # noqa: PLC0415 - only where pixels are drawn

        face = hb.Face(hb.Blob.from_file_path(str(letters_path())))
        return frozenset(face.unicodes)

    def picture(self, rows: Rows, width: int) -> Image.Image:
        """Return a picture of these lines, `width` cells wide."""
        whole = Image.new("RGB", (width * self.width, len(rows) * self.height))
        for y, row in enumerate(rows):
            whole.paste(self.line(row, width), (0, y * self.height))
        return whole

    def line(self, row: Row, width: int) -> Image.Image:
        """Return a line of cells as a picture; the same line is drawn once."""
        known = self._lines.get(row)
        if known is None:
            known = self._lines[row] = self._draw(row, width)
        return known

    def _draw(self, row: Row, width: int) -> Image.Image:
        picture = Image.new("RGB", (width * self.width, self.height))
        draw = ImageDraw.Draw(picture)
        x = 0
        for span in row:
            cells = sum(map(get_character_cell_size, span.text))
            if span.back:
                box = (x * self.width, 0, (x + cells) * self.width - 1, self.height)
                draw.rectangle(box, _rgb(span.back))
            for run, at, kind in runs(span.text, x):
                self._mark(picture, run, at, kind, span)
            if span.underline:
                y = round(self.height * 0.84)
                draw.line((x * self.width, y, (x + cells) * self.width, y), _rgb(span.front))
            x += cells
        return picture

    def _mark(self, picture: Image.Image, run: str, at: int, kind: str, span: Span) -> None:
        if kind == "blank":
            return
        x = at
        for character in run:
            cells = get_character_cell_size(character)
            if cells:
                mask = self._glyph(character, span.bold, kind)
                picture.paste(_rgb(span.front), (x * self.width, 0), mask)
            x += cells

    def _glyph(self, character: str, bold: bool, kind: str) -> Image.Image:
        key = character, bold
        known = self._glyphs.get(key)
        if known is None:
            if kind == "shape" or character in _POLYGONS:
                known = self._shape(character)
            else:
                known = self._letter(_INSTEAD.get(character, character), bold)
            self._glyphs[key] = known
        return known

    def _letter(self, character: str, bold: bool) -> Image.Image:
        cells = max(1, get_character_cell_size(character))
        mask = Image.new("L", (cells * self.width, self.height))
        draw = ImageDraw.Draw(mask)
        own = ord(character) in self._letters
        face = self._faces[bold] if own else self._wide
        if not own and cells == 1:
            size = face.size * self.width / max(self.width, face.getlength(character))
            face = face.font_variant(size=round(size * 1.08))
        baseline = round(self.height * 0.76)
        if own:
            draw.text((0, baseline), character, 255, face, anchor="ls")
        else:
            middle = cells * self.width / 2
            draw.text((middle, baseline), character, 255, face, anchor="ms")
        return mask

    def _shape(self, character: str) -> Image.Image:
        across, down = self.width * _FINE, self.height * _FINE
        mask = Image.new("L", (across, down))
        draw = ImageDraw.Draw(mask)
        if character in _POLYGONS:
            draw.polygon([(x * across, y * down) for x, y in _POLYGONS[character]], 255)
        for part in shape(character):
            if isinstance(part, str):
                self._corner(draw, character)
            else:
                x, y, width, height = part
                left, top = round(x * self.width) * _FINE, round(y * self.height) * _FINE
                right = max(left + _FINE, round((x + width) * self.width) * _FINE)
                bottom = max(top + _FINE, round((y + height) * self.height) * _FINE)
                draw.rectangle((left, top, right - 1, bottom - 1), 255)
        return mask.resize((self.width, self.height), Image.Resampling.BOX)

    def _corner(self, draw: ImageDraw.ImageDraw, character: str) -> None:
        """Draw the rounded corner of a frame."""
        across, down, radius = self.width * _FINE, self.height * _FINE, self.width * _FINE / 2
        middle, half = across / 2, down / 2
        sideways, upright = {
            "╭": (1, 1), "╮": (-1, 1), "╰": (1, -1), "╯": (-1, -1),
        }[character]  # fmt: skip
        centre_x, centre_y = middle + sideways * radius, half + upright * radius
        box = (centre_x - radius, centre_y - radius, centre_x + radius, centre_y + radius)
        start = {(1, 1): 180, (-1, 1): 270, (1, -1): 90, (-1, -1): 0}[sideways, upright]
        thick = max(_FINE, round(0.06 * down))
        draw.arc(box, start, start + 90, 255, thick)
        end = down if upright > 0 else 0
        draw.rectangle(
            (middle - thick / 2, min(centre_y, end), middle + thick / 2 - 1, max(centre_y, end)),
            255,
        )


def _rgb(colour: str) -> Colour:
    red, green, blue, *_ = ImageColor.getrgb(colour)
    return red, green, blue
