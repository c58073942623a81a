"""Personal values are sealed with a key of their application, which erasure destroys.

Only the sealed bytes enter the journal and its hash chain, so the chain stays valid when the key
is gone. AES-256-GCM (NIST SP 800-38D); the nonce is the event's sequence number, which is never
used twice under one key.
"""

import json
from typing import Any


class Sealer:
    """Seals and opens the personal values of one application."""

    def __init__(self, key: bytes) -> None:
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415 - heavy

        self._cipher = AESGCM(key)

    def seal(self, seq: int, values: str) -> bytes:
        """Return `values`, a JSON object, encrypted for event number `seq`."""
        return self._cipher.encrypt(seq.to_bytes(12, "big"), values.encode(), None)

    def open(self, seq: int, sealed: bytes) -> dict[str, Any]:
        """Return the values that `seal` was given.

        Raises:
            cryptography.exceptions.InvalidTag: the bytes were altered or the key is another's.
        """
        opened: dict[str, Any] = json.loads(
            self._cipher.decrypt(seq.to_bytes(12, "big"), sealed, None)
        )
        return opened
