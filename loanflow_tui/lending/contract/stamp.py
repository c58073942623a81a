"""The text of the borrower's signature: its reason and its visible lines."""

from datetime import datetime

from loanflow_tui.lending.contract.authority import Signer
from loanflow_tui.lending.contract.figures import day
from loanflow_tui.lending.contract.terms import ContractTerms, Say
from loanflow_tui.lending.runtime.clock import CHINA

Stamp = tuple[str, ...]
"""The lines of the visible signature: a title, the name, then small print."""


def sign_reason(terms: ContractTerms, say: Say) -> str:
    """Return the borrower's reason for signing, as the signature states it."""
    return say("contract-sign-reason", {"number": terms.number})


def stamp_lines(signer: Signer, reason: str, when: datetime, say: Say) -> Stamp:
    """Return the lines of the visible signature."""
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


def head_text(application_id: str, seq: int, digest: str) -> str:
    """Return the reference to the journal's last event that a signature carries."""
    return f"{application_id} {seq} {digest}"


def read_head(text: str) -> tuple[str, int, str] | None:
    """Return the application, number and hash in a `head_text`; None for other texts."""
    match text.split(" "):
        case [application_id, seq, digest] if seq.isdecimal():
            return application_id, int(seq), digest
        case _:
            return None
