"""The tiny picture that a preview card shows of a document."""

from io import BytesIO

Cell = tuple[str, str]
"""Colours of the upper and the lower half of a character cell, as `#rrggbb`."""
Thumbnail = tuple[tuple[Cell, ...], ...]

COLUMNS, ROWS = 24, 8
_MOST_PIXELS = 50_000_000
"""A picture that claims more is not decoded: it may be a bomb."""


def thumbnail(content: bytes, columns: int = COLUMNS, rows: int = ROWS) -> Thumbnail:
    """Return a picture as half blocks, whole and undistorted; nothing if it can't be decoded.

    Call it in a thread.
    """
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
