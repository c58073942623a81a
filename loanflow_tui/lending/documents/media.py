"""Detects a document's media type from its content."""

from loanflow_tui.lending.documents.csvtext import decode, looks_tabular
from loanflow_tui.lending.terms import DocumentKind

CSV = "text/csv"
PDF = "application/pdf"
PNG = "image/png"
DECODED = ("image/jpeg", PNG, "image/webp")
"""Picture types that can be decoded here; HEIC is accepted by its signature alone."""
PICTURES = ("image/jpeg", PNG, "image/webp", "image/heic")
UNKNOWN = "application/octet-stream"

_HEAD = 8192
"""The bytes of a file that show its type."""


def accepted(kind: DocumentKind) -> tuple[str, ...]:
    """Return the media types accepted for a kind of document."""
    if kind is DocumentKind.BANK_STATEMENT:
        return (CSV,)
    return (*PICTURES, PDF)


def media_type(content: bytes) -> str:
    """Return the media type of `content`, by its signature, or `text/csv` by its delimiters.

    Anything else is `text/plain` or `application/octet-stream`.
    """
    import filetype  # noqa: PLC0415 - only when a document is handed in

    kind = filetype.guess(content[:_HEAD])
    found = str(kind.mime) if kind is not None else UNKNOWN
    if found in (*PICTURES, PDF):
        return found
    text = decode(content)
    if text is None:
        return found
    return CSV if looks_tabular(text) else "text/plain"
