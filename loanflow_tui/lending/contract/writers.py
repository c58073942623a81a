"""pyHanko's PDF writers without randomness and the present time.

They draw random document identifiers and stamp the present time, without a setting for either;
these subclasses override the methods that do so. Heavy to import.
"""

import hashlib

from pyhanko.pdf_utils.generic import ByteStringObject
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.writer import PdfFileWriter


class SteadyWriter(PdfFileWriter):
    """Writes a new document; its identifier follows from `content`."""

    def __init__(self, content: bytes) -> None:
        super().__init__(stream_xrefs=False)  # type: ignore[no-untyped-call]
        self._document_id[:] = [_identity(content)] * 2

    def _update_meta(self) -> None:
        """Keep the document information as set."""


class SteadyRevision(IncrementalPdfFileWriter):
    """Adds a revision to a document; its identifier follows from `content`."""

    def identify(self, content: bytes) -> None:
        """Set the revision's identifier; the document's own one stays (ISO 32000-1, 14.4)."""
        self._document_id[1] = _identity(content)

    def _update_meta(self) -> None:
        """Keep the document information as signed."""


def _identity(content: bytes) -> ByteStringObject:
    return ByteStringObject(hashlib.sha256(content).digest()[:16])
