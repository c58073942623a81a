"""Fingerprints across applications: they recognise a device, identity or card without naming it.

A fingerprint holds keyed digests in place of identity numbers, cards and names (HMAC-SHA-256, RFC
2104): equal values are recognisable, and nothing else can be read from them.
"""

import hashlib
import hmac
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

FingerprintKind = Literal["device", "identity", "card", "customer", "elsewhere", "inquiry"]


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """One appearance of a device, an identity, a card or a customer in an application; `elsewhere`
    marks who signed with another lender, `inquiry` whom a lender asked the credit bureau about.

    `name` is the digest of the name it came with, `place` the province, where known.
    """

    kind: FingerprintKind
    digest: str
    application_id: str
    at: datetime
    name: str = ""
    place: str = ""


def digest(secret: bytes, value: str) -> str:
    """Return the digest of `value` under `secret`."""
    return hmac.digest(secret, value.encode("utf-8", "replace"), hashlib.sha256).hex()[:32]
