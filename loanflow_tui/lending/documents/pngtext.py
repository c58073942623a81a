"""Reads and writes text in a PNG file (PNG specification, 11.3.3) without decoding the picture."""

import struct
import zlib

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_LONGEST = 64 * 1024


def text_chunk(content: bytes, keyword: str) -> str | None:
    """Return the text under `keyword`, or None; also None for a damaged file.

    Reads only uncompressed international text (`iTXt`), so that no small file can expand.
    """
    at, wanted = len(_SIGNATURE), keyword.encode("latin-1") + b"\0"
    if not content.startswith(_SIGNATURE):
        return None
    while at + 12 <= len(content):
        length, kind = struct.unpack_from(">I4s", content, at)
        data = content[at + 8 : at + 8 + length]
        at += 12 + length
        if kind != b"iTXt" or not data.startswith(wanted) or len(data) > _LONGEST:
            continue
        sum_at = at - 4
        if content[sum_at:at] != struct.pack(">I", zlib.crc32(kind + data)):
            return None
        return _international(data[len(wanted) :])
    return None


def _international(data: bytes) -> str | None:
    if data[:1] != b"\0":
        return None
    _, _, rest = data[2:].partition(b"\0")
    _, _, text = rest.partition(b"\0")
    try:
        return text.decode("utf-8")
    except UnicodeDecodeError:
        return None


def write_png(
    size: tuple[int, int], pixels: bytes, palette: bytes, keyword: str, text: str
) -> bytes:
    """Return a PNG file of at most sixteen colours, with `text` under `keyword`.

    `pixels` holds palette indexes; the width is even, as two pixels share a byte. The picture is
    stored uncompressed: the same bytes with any build of zlib.
    """
    width, height = size
    left, right = (int.from_bytes(pixels[begin::2]) for begin in (0, 1))
    pairs = (left << 4 | right).to_bytes(len(pixels) // 2)
    half = width // 2
    lines = b"".join(b"\0" + pairs[at : at + half] for at in range(0, half * height, half))
    return b"".join(
        (
            _SIGNATURE,
            _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 4, 3, 0, 0, 0)),
            _chunk(b"PLTE", palette),
            _chunk(b"iTXt", keyword.encode("latin-1") + b"\0\0\0\0\0" + text.encode("utf-8")),
            _chunk(b"IDAT", _stored(lines)),
            _chunk(b"IEND", b""),
        )
    )


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _stored(data: bytes) -> bytes:
    """Return `data` as a zlib stream of stored blocks (RFC 1951, 3.2.4)."""
    blocks = [data[at : at + 65535] for at in range(0, len(data), 65535)] or [b""]
    body = b"".join(
        struct.pack("<BHH", block is blocks[-1], len(block), 65535 - len(block)) + block
        for block in blocks
    )
    return b"\x78\x01" + body + struct.pack(">I", zlib.adler32(data))
