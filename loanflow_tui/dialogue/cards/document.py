"""The document card: a thumbnail, and the data read from the document."""

from loanflow_tui.dialogue.cards.parts import months, named, row
from loanflow_tui.dialogue.messages import Day, Yuan
from loanflow_tui.dialogue.turns import Card, CardRow, Thumbnail
from loanflow_tui.lending.api import DocumentKind, DocumentTaken, mask_resident_id

MEDIA = {
    "image/jpeg": "JPEG",
    "image/png": "PNG",
    "image/webp": "WebP",
    "image/heic": "HEIC",
    "application/pdf": "PDF",
    "text/csv": "CSV",
}
"""Short names of media types, the same in every language."""

_SHORT_HASH = 12


def document_card(taken: DocumentTaken, declared_fen: int | None) -> Card:
    """Return a document's preview card; a statement shows its income beside the declared one."""
    kind = f"{MEDIA.get(taken.media_type, taken.media_type)} · {size(taken.size)}"
    rows = [
        row("file", taken.name),
        row("file-type", kind),
        row("sha256", f"{taken.sha256[:_SHORT_HASH]}…"),
        *_read(taken),
    ]
    if taken.monthly_income_fen is not None:
        rows += _income(taken.monthly_income_fen, declared_fen)
    return Card(
        kind="document",
        title=named("choice", taken.document.value),
        rows=tuple(rows),
        thumbnail=Thumbnail(taken.thumbnail) if taken.thumbnail else None,
    )


def size(count: int) -> str:
    """Format a number of bytes for people."""
    if count < 1024:
        return f"{count} B"
    if count < 1024 * 1024:
        return f"{count / 1024:.1f} KB"
    return f"{count / 1024 / 1024:.1f} MB"


def _read(taken: DocumentTaken) -> list[CardRow]:
    rows = []
    if taken.holder:
        rows.append(row("holder", taken.holder))
    if taken.number:
        rows.append(row("number", masked(taken.document, taken.number)))
    if taken.expires is not None:
        rows.append(row("expires", Day(taken.expires)))
    if taken.months is not None:
        rows.append(row("months-covered", months(taken.months)))
    return rows


def masked(kind: DocumentKind, number: str) -> str:
    """Return a number with its first and last digits alone, as many as its kind may show."""
    if kind is DocumentKind.BUSINESS_LICENCE:
        return f"{number[:4]}••••••••••{number[-4:]}"
    return mask_resident_id(number)


def _income(found_fen: int, declared_fen: int | None) -> list[CardRow]:
    rows = [row("income-found", Yuan(found_fen, whole=True), strong=True)]
    if declared_fen is not None:
        lower = found_fen * 10 < declared_fen * 9
        rows.append(
            row(
                "income-declared", Yuan(declared_fen, whole=True), tone="warn" if lower else "plain"
            )
        )
    return rows
