"""Randomness, passed in: every random choice follows from one seed.

Draws have names instead of coming from a stream, so that an application that another process
resumes, or that is replayed from its journal, draws the same.
"""

import hashlib
import secrets
from random import Random


class Chance:
    """Draws by name. With `seed` None, keys and ids are truly random."""

    def __init__(self, seed: int | None = None) -> None:
        self.seed = seed
        self._made = 0

    def draw(self, *names: object) -> Random:
        """Return a generator for one named choice; the same names give the same draws."""
        return Random(self._choice(names))

    def digest(self, *names: object) -> bytes:
        """Return 32 bytes for one named choice."""
        return hashlib.sha256(self._choice(names).encode()).digest()

    def application_id(self) -> str:
        """Return an id for a new application, six letters and digits without look-alikes."""
        self._made += 1
        letters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
        source = self.draw("application", self._made) if self.seed is not None else None
        pick = source.choice if source else secrets.choice
        return "A" + "".join(pick(letters) for _ in range(6))

    def secret(self, name: str) -> bytes:
        """Return a 256-bit secret for the store."""
        if self.seed is None:
            return secrets.token_bytes(32)
        return self.digest("secret", name)

    def key(self, application_id: str) -> bytes:
        """Return a 256-bit key for one application's personal values."""
        if self.seed is None:
            return secrets.token_bytes(32)
        return self.digest("key", application_id)

    def _choice(self, names: tuple[object, ...]) -> str:
        return "/".join(map(str, (self.seed, *names)))
