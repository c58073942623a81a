"""The result of verifying a signed contract."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Status = Literal["valid", "altered", "wrong_signer", "expired", "unsigned", "unreadable"]
"""`wrong_signer`: no trusted root issued the certificate, or it isn't the borrower's. `expired`:
signed or checked outside the certificate's validity. `unreadable`: not a PDF, or a protected one.
"""


@dataclass(frozen=True, slots=True)
class Verification:
    """The result of a check. Everything but the status is the file's claim, true only if `valid`.

    `head` is the journal's last event at signing: application, number, hash.
    """

    status: Status
    signer: str | None = None
    signed_at: datetime | None = None
    reason: str | None = None
    number: str | None = None
    certificate: str | None = None
    valid_until: datetime | None = None
    head: tuple[str, int, str] | None = None
