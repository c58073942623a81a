"""Personal values are sealed with a key of their application, which erasure destroys.

Only the sealed bytes enter the journal and its hash chain, so the chain stays valid when the key
is gone. AES-SIV (RFC 5297) has no nonce that could be used twice, also where a store was put back
to an older state: another text gives other bytes throughout. Journals of before were sealed by
AES-256-GCM under the event's number, and are opened so.
"""

import hashlib
import json
from typing import Any


class Sealer:
    """Seals and opens the personal values of one application."""

    def __init__(self, key: bytes) -> None:
        from cryptography.hazmat.primitives.ciphers.aead import AESSIV  # noqa: PLC0415 - heavy

        self._key = key
        self._cipher = AESSIV(hashlib.blake2b(b"personal values", key=key).digest())

    def seal(self, seq: int, values: str) -> bytes:
        """Return `values`, a JSON object, encrypted for event number `seq`."""
        return self._cipher.encrypt(values.encode(), [seq.to_bytes(8, "big")])

    def open(self, seq: int, sealed: bytes) -> dict[str, Any]:
        """Return the values that `seal` was given.

        Raises:
            cryptography.exceptions.InvalidTag: the bytes were altered or the key is another's.
        """
        from cryptography.exceptions import InvalidTag  # noqa: PLC0415 - heavy

        try:
            text = self._cipher.decrypt(sealed, [seq.to_bytes(8, "big")])
        except InvalidTag:
            text = self._of_before(seq, sealed)
        opened: dict[str, Any] = json.loads(text)
        return opened

    def _of_before(self, seq: int, sealed: bytes) -> bytes:
        from cryptography.exceptions import InvalidTag  # noqa: PLC0415 - heavy
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415 - heavy

        try:
            return AESGCM(self._key).decrypt(seq.to_bytes(12, "big"), sealed, None)
        except ValueError as error:
            raise InvalidTag from error


class KeyWrap:
    """Wraps applications' keys under a key of the store's, by AES-SIV (RFC 5297)."""

    def __init__(self, key: bytes) -> None:
        from cryptography.hazmat.primitives.ciphers.aead import AESSIV  # noqa: PLC0415 - heavy

        self._cipher = AESSIV(hashlib.blake2b(b"wrapped keys", key=key).digest())

    def wrap(self, name: str, key: bytes) -> bytes:
        """Return `key` so that it opens under this name alone."""
        return self._cipher.encrypt(key, [name.encode("utf-8", "surrogatepass")])

    def unwrap(self, name: str, wrapped: bytes) -> bytes | None:
        """Return the key, or None where the bytes were altered or are another's."""
        from cryptography.exceptions import InvalidTag  # noqa: PLC0415 - heavy

        try:
            return self._cipher.decrypt(wrapped, [name.encode("utf-8", "surrogatepass")])
        except (InvalidTag, ValueError):
            return None
