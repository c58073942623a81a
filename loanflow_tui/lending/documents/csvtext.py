"""Decodes banks' CSV exports and splits them into rows."""

import codecs
import csv
import io
import re
import unicodedata
from collections.abc import Iterator

DELIMITERS = (",", ";", "\t")
_SAMPLE_LINES = 60
MOST_CELLS = 200
"""The most cells in a line; no bank exports more."""
_CONTROL = re.compile(r"[\0-\x08\x0b\x0e-\x1f]")
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def decode(content: bytes) -> str | None:
    """Return `content` as text, or None if it isn't text.

    Reads UTF-8, UTF-16 and GB 18030, with or without a byte order mark.
    """
    for encoding in _encodings(content):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not _CONTROL.search(text):
            return text
    return None


def _encodings(content: bytes) -> tuple[str, ...]:
    for mark, encoding in _BOMS:
        if content.startswith(mark):
            return (encoding,)
    if b"\0" in content:
        zeros = (content[0::2].count(0), content[1::2].count(0))
        return ("utf-16-be",) if zeros[0] > zeros[1] else ("utf-16-le",)
    return ("utf-8", "gb18030")


def rows(text: str, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    """Yield each row that isn't empty, with the number of its last line.

    Raises:
        csv.Error: a field is longer than the csv module reads, or a row has too many cells.
    """
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    for cells in reader:
        if len(cells) > MOST_CELLS:
            raise csv.Error("too many cells")
        tidy = [unicodedata.normalize("NFKC", cell).strip() for cell in cells]
        if any(tidy):
            yield reader.line_num, tidy


def looks_tabular(text: str) -> bool:
    """Tell whether at least half of the first lines of `text` hold the same delimiter."""
    lines = [line for line in text.splitlines()[:_SAMPLE_LINES] if line.strip()]
    most = max((sum(mark in line for line in lines) for mark in DELIMITERS), default=0)
    return most > 0 and most * 2 >= len(lines)
