"""The borrower's electronic signature in the contract: PAdES B-B (ETSI EN 319 142-1).

A reliable electronic signature belongs to the signer alone and shows any later change to it or to
the document (Electronic Signature Law, art. 13).
"""

import asyncio
from datetime import datetime

from loanflow_tui.lending.contract.authority import Signer
from loanflow_tui.lending.contract.stamp import Stamp


async def sign(
    pdf: bytes,
    signer: Signer,
    reason: str,
    when: datetime,
    stamp: Stamp = (),
    place: str | None = None,
) -> bytes:
    """Return `pdf`, made by `pdf.render_pdf`, signed at `when`; any later change invalidates it.
    The signature carries `place`, a place in the journal.

    Runs in a thread. The same document, signer, reason and time give the same bytes.
    """
    return await asyncio.to_thread(_sign, pdf, signer, reason, when, stamp, place)


def _sign(
    pdf: bytes, signer: Signer, reason: str, when: datetime, stamp: Stamp, place: str | None
) -> bytes:
    from loanflow_tui.lending.contract import pades  # noqa: PLC0415 - 0.7 s

    return pades.sign(pdf, signer, reason, when, stamp, place)
