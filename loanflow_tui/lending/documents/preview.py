"""What a preview card shows of a document, a tiny picture included."""

from dataclasses import dataclass
from io import BytesIO

from loanflow_tui.lending.documents.intake import Taken

Cell = tuple[str, str]
"""Colours of the upper and the lower half of a character cell, as `#rrggbb`."""
Thumbnail = tuple[tuple[Cell, ...], ...]

COLUMNS, ROWS = 24, 8
_MOST_PIXELS = 50_000_000
"""A picture that claims more is not decoded: it may be a bomb."""


@dataclass(frozen=True, slots=True)
class Preview:
    """A document in short; `sha256` is cut to its first twelve digits."""

    name: str
    media_type: str
    size: int
    sha256: str
    thumbnail: Thumbnail = ()


def preview(taken: Taken) -> Preview:
    """Return what to show of a document. Decodes pictures: call it in a thread."""
    shown = thumbnail(taken.content) if taken.media_type.startswith("image/") else ()
    return Preview(taken.name, taken.media_type, taken.size, taken.sha256[:12], shown)


def thumbnail(content: bytes, columns: int = COLUMNS, rows: int = ROWS) -> Thumbnail:
    """Return a picture as half blocks, whole and undistorted; nothing if it can't be decoded."""
    from PIL import Image  # noqa: PLC0415 - heavy

    try:
        with Image.open(BytesIO(content)) as image:
            if image.width * image.height > _MOST_PIXELS:
                return ()
            image.draft("RGB", (columns * 4, rows * 8))
            picture = image.convert("RGB")
    except Exception:
        return ()
    picture.thumbnail((columns, rows * 2))
    width, pixels = picture.width, picture.tobytes()
    colours = [f"#{pixels[at : at + 3].hex()}" for at in range(0, len(pixels), 3)]
    lines = [tuple(colours[at : at + width]) for at in range(0, len(colours), width)]
    return tuple(
        tuple(zip(upper, lower, strict=True))
        for upper, lower in zip(lines[0::2], lines[1::2], strict=False)
    )
