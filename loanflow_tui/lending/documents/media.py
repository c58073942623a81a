"""What a document is, told by its content."""

from loanflow_tui.lending.documents.csvtext import decode, looks_tabular
from loanflow_tui.lending.terms import DocumentKind

CSV = "text/csv"
PDF = "application/pdf"
PNG = "image/png"
DECODED = ("image/jpeg", PNG, "image/webp")
"""Pictures whose content can be looked at here; HEIC is taken by its signature."""
PICTURES = ("image/jpeg", PNG, "image/webp", "image/heic")
UNKNOWN = "application/octet-stream"

_HEAD = 8192
"""As much of a file as its type shows in."""


def accepted(kind: DocumentKind) -> tuple[str, ...]:
    """Return the media types that will do for a kind of document."""
    if kind is DocumentKind.BANK_STATEMENT:
        return (CSV,)
    return (*PICTURES, PDF)


def media_type(content: bytes) -> str:
    """Return the media type of `content`, by its signature, or as text with delimiters.

    What is neither is `text/plain` or `application/octet-stream`.
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
