"""Encrypts personal values with a key per application, which erasure destroys.

Only the encrypted bytes enter the journal and its hash chain, so the chain stays valid without the
key. AES-SIV (RFC 5297) has no nonce, so a store restored to an older state can't reuse one. Older
journals were encrypted by AES-256-GCM with the event's number as nonce; `open` reads both.
"""

import hashlib
import json


class Sealer:
    """Encrypts and decrypts the personal values of one application."""

    def __init__(self, key: bytes) -> None:
        from cryptography.hazmat.primitives.ciphers.aead import AESSIV  # noqa: PLC0415 - heavy

        self._key = key
        self._cipher = AESSIV(hashlib.blake2b(b"personal values", key=key).digest())

    def seal(self, seq: int, values: str) -> bytes:
        """Return `values`, a JSON object, encrypted for event number `seq`."""
        return self._cipher.encrypt(values.encode(), [seq.to_bytes(8, "big")])

    def open(self, seq: int, sealed: bytes) -> dict[str, object]:
        """Return the values given to `seal`.

        Raises:
            cryptography.exceptions.InvalidTag: the bytes were altered or sealed with another key.
        """
        from cryptography.exceptions import InvalidTag  # noqa: PLC0415 - heavy

        try:
            text = self._cipher.decrypt(sealed, [seq.to_bytes(8, "big")])
        except InvalidTag:
            text = self._of_before(seq, sealed)
        opened: dict[str, object] = json.loads(text)
        return opened

    def _of_before(self, seq: int, sealed: bytes) -> bytes:
        from cryptography.exceptions import InvalidTag  # noqa: PLC0415 - heavy
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415 - heavy

        try:
            return AESGCM(self._key).decrypt(seq.to_bytes(12, "big"), sealed, None)
        except ValueError as error:
            raise InvalidTag from error


class KeyWrap:
    """Wraps applications' keys under a key of the store, by AES-SIV (RFC 5297)."""

    def __init__(self, key: bytes) -> None:
        from cryptography.hazmat.primitives.ciphers.aead import AESSIV  # noqa: PLC0415 - heavy

        self._cipher = AESSIV(hashlib.blake2b(b"wrapped keys", key=key).digest())

    def wrap(self, name: str, key: bytes) -> bytes:
        """Return `key` encrypted; it can be unwrapped under this name only."""
        return self._cipher.encrypt(key, [name.encode("utf-8", "surrogatepass")])

    def unwrap(self, name: str, wrapped: bytes) -> bytes | None:
        """Return the key, or None if the bytes were altered or belong to another name or store."""
        from cryptography.exceptions import InvalidTag  # noqa: PLC0415 - heavy

        try:
            return self._cipher.decrypt(wrapped, [name.encode("utf-8", "surrogatepass")])
        except (InvalidTag, ValueError):
            return None
