"""The thumbnail of a document for its preview card."""

from io import BytesIO

Thumbnail = tuple[str, ...]
"""Lines of pixels from the top, an even number of them; six hexadecimal digits per pixel."""

COLUMNS, ROWS = 24, 8
_MOST_PIXELS = 50_000_000
"""The most pixels to decode; a larger picture may be a decompression bomb."""


def thumbnail(content: bytes, columns: int = COLUMNS, rows: int = ROWS) -> Thumbnail:
    """Return the whole picture, undistorted, two pixels to a cell; empty if it can't be decoded.
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
    length, height, pixels = picture.width * 3, picture.height // 2 * 2, picture.tobytes()
    return tuple(pixels[at : at + length].hex() for at in range(0, length * height, length))
