"""The borrower's electronic signature in the contract: PAdES B-B (ETSI EN 319 142-1).

A reliable electronic signature belongs to the signer alone and shows any later change to it or to
the document (Electronic Signature Law, art. 13).
"""

import asyncio
from datetime import datetime

from loanflow_tui.lending.clock import CHINA
from loanflow_tui.lending.contract.authority import Signer
from loanflow_tui.lending.contract.figures import day
from loanflow_tui.lending.contract.terms import ContractTerms, Say

Stamp = tuple[str, ...]
"""The lines of the visible signature: a title, the name, then small print."""


def sign_reason(terms: ContractTerms, say: Say) -> str:
    """Return why the borrower signs, as the signature states it."""
    return say("contract-sign-reason", {"number": terms.number})


def stamp_lines(signer: Signer, reason: str, when: datetime, say: Say) -> Stamp:
    """Return what the visible signature says."""
    local = when.astimezone(CHINA)
    return (
        say("contract-stamp-title", {}),
        signer.name,
        say(
            "contract-stamp-time",
            {"day": day(local.date(), say), "time": local.strftime("%H:%M:%S")},
        ),
        reason,
        say(
            "contract-stamp-certificate",
            {"serial": signer.serial, "issuer": "Loanflow Demo Root CA"},
        ),
    )


async def sign(pdf: bytes, signer: Signer, reason: str, when: datetime, stamp: Stamp = ()) -> bytes:
    """Return `pdf`, made by `pdf.render_pdf`, signed at `when`; it can't be changed any more.

    Runs in a thread. The same document, signer, reason and time give the same bytes.
    """
    return await asyncio.to_thread(_sign, pdf, signer, reason, when, stamp)


def warm() -> None:
    """Import what drawing up, signing and checking need, about a second's worth, beforehand."""
    from loanflow_tui.lending.contract import document, pades, proof  # noqa: F401, PLC0415


def _sign(pdf: bytes, signer: Signer, reason: str, when: datetime, stamp: Stamp) -> bytes:
    from loanflow_tui.lending.contract import pades  # noqa: PLC0415 - 0.7 s

    return pades.sign(pdf, signer, reason, when, stamp)
