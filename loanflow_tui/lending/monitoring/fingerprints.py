"""Fingerprints kept across applications: they show that somebody was here, never who.

A mark holds keyed digests in place of identity numbers, cards and names (HMAC-SHA-256, RFC 2104):
equal values can be told to be equal, and nothing else can be read from them.
"""

import hashlib
import hmac
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

FingerprintKind = Literal["device", "identity", "card"]


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """One appearance of a device, an identity or a card in an application.

    `name` is the digest of the name it came with, `place` the province, where known.
    """

    kind: FingerprintKind
    digest: str
    application_id: str
    at: datetime
    name: str = ""
    place: str = ""


def digest(secret: bytes, value: str) -> str:
    """Return what stands for `value` in marks made under `secret`."""
    return hmac.digest(secret, value.encode("utf-8", "replace"), hashlib.sha256).hex()[:32]
