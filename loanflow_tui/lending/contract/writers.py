"""pyHanko's PDF writers without chance and wall clock in what they write.

They draw document identifiers at random, stamp the present time into the document information and
have a setting for neither; the methods replaced here are theirs. Heavy to import.
"""

import hashlib

from pyhanko.pdf_utils.generic import ByteStringObject
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.writer import PdfFileWriter


class SteadyWriter(PdfFileWriter):
    """Writes a new document; `content` stands for all that is in it."""

    def __init__(self, content: bytes) -> None:
        super().__init__(stream_xrefs=False)  # type: ignore[no-untyped-call]
        self._document_id[:] = [_identity(content)] * 2

    def _update_meta(self) -> None:
        """Leave the document information as it was set."""


class SteadyRevision(IncrementalPdfFileWriter):
    """Adds a revision to a document; `content` stands for all that is in it."""

    def identify(self, content: bytes) -> None:
        """Set the revision's identifier; the document's own stays (ISO 32000-1, 14.4)."""
        self._document_id[1] = _identity(content)

    def _update_meta(self) -> None:
        """Leave the document information as it was signed."""


def _identity(content: bytes) -> ByteStringObject:
    return ByteStringObject(hashlib.sha256(content).digest()[:16])
