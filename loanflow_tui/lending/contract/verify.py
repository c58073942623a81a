"""Checking a signed contract: whether it is as it was signed, by whom, and whether that holds."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from cryptography.x509 import Certificate

Status = Literal["valid", "altered", "wrong_signer", "expired", "unsigned", "unreadable"]
"""`wrong_signer`: a certificate that no trusted root issued, or that isn't the borrower's.
`expired`: signed or checked outside the certificate's validity.
`unreadable`: not a PDF, or not to be opened."""

LARGEST_BYTES = 32 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Verification:
    """What a check found. All but the status is the file's claim; `valid` vouches for it."""

    status: Status
    signer: str | None = None
    signed_at: datetime | None = None
    reason: str | None = None
    number: str | None = None
    certificate: str | None = None
    valid_until: datetime | None = None


def verify(
    source: bytes | Path, trust_roots: "Sequence[Certificate]", at: datetime
) -> Verification:
    """Check a signed contract as of `at`.

    Every byte counts: those that are signed, the signature itself with its certificate and
    padding, and anything appended. Never raises for anything in the file; call it in a thread.
    """
    content = source if isinstance(source, bytes) else _read(source)
    if content is None:
        return Verification("unreadable")
    from loanflow_tui.lending.contract import proof  # noqa: PLC0415 - 0.7 s

    return proof.check(content, trust_roots, at)


def _read(path: Path) -> bytes | None:
    try:
        if not path.is_file() or path.stat().st_size > LARGEST_BYTES:
            return None
        return path.read_bytes()
    except (OSError, ValueError):
        return None
