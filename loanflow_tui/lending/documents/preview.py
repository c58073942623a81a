"""The tiny picture that a preview card shows of a document."""

from io import BytesIO

Thumbnail = tuple[str, ...]
"""Lines of pixels from the top, an even number of them, six hexadecimal digits a pixel."""

COLUMNS, ROWS = 24, 8
_MOST_PIXELS = 50_000_000
"""A picture that claims more is not decoded: it may be a bomb."""


def thumbnail(content: bytes, columns: int = COLUMNS, rows: int = ROWS) -> Thumbnail:
    """Return a picture, whole and undistorted, for cells of two pixels; nothing if it can't be
    decoded. Call it in a thread.
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
    length, height, pixels = picture.width * 3, picture.height // 2 * 2, picture.tobytes()
    return tuple(pixels[at : at + length].hex() for at in range(0, length * height, length))
