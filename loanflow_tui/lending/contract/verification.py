"""The result of verifying a signed contract."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Status = Literal["valid", "altered", "wrong_signer", "expired", "unsigned", "unreadable"]
"""`wrong_signer`: a certificate that no trusted root issued, or that isn't the borrower's.
`expired`: signed or checked outside the certificate's validity.
`unreadable`: not a PDF, or not to be opened."""


@dataclass(frozen=True, slots=True)
class Verification:
    """What a check found. All but the status is the file's claim; `valid` vouches for it.

    `head` is the last event of the journal at which it was signed: application, number, hash.
    """

    status: Status
    signer: str | None = None
    signed_at: datetime | None = None
    reason: str | None = None
    number: str | None = None
    certificate: str | None = None
    valid_until: datetime | None = None
    head: tuple[str, int, str] | None = None
