"""Finds a file and judges it as a document, in one call."""

from loanflow_tui.lending.documents.intake import LIMIT_BYTES, Refusal, Taken, find, judge
from loanflow_tui.lending.terms import DocumentKind


def take(text: str, kind: DocumentKind, limit: int = LIMIT_BYTES) -> Taken | Refusal:
    """Take in the file named `text` as a document of `kind`."""
    found = find(text, limit)
    return found if isinstance(found, Refusal) else judge(found, kind)
