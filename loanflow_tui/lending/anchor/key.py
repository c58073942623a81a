"""The master key of stores: in the system's keyring, or in a separate file.

It never lies in the data directory, so that a copy of that directory is not enough to forge a store
or to read its personal values.
"""

import hashlib
import os
import secrets
import sys
import threading
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from loanflow_tui.lending.runtime.input_files import read_kept

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

KEY_DIR = "LOANFLOW_KEY_DIR"
"""The environment variable with the folder of key and counters; it turns the keyring off."""

_FILE = "store.key"
_SERVICE, _ENTRY = "loanflow-tui", "store key"
_BYTES = 32
_LARGEST_FILE = 1024
_PATIENCE_S = 2.0
"""Seconds to wait for a keyring; a locked one would wait for its owner for ever."""


@dataclass(frozen=True, slots=True)
class MasterKey:
    """A 256-bit key; each purpose gets its own key, derived by keyed BLAKE2b."""

    secret: bytes = field(repr=False)

    @property
    def id(self) -> str:
        """A name of this key that reveals nothing of it."""
        return self.derived("id").hex()[:16]

    @property
    def authority_passphrase(self) -> bytes:
        """The passphrase of the authority's key, which also vouches for its certificates."""
        return self.derived("authority").hex().encode()

    def derived(self, *purpose: str) -> bytes:
        """Return the 256-bit key for one purpose."""
        name = repr(purpose).encode("utf-8", "surrogatepass")
        return hashlib.blake2b(name, key=self.secret, digest_size=32).digest()


def key_folder() -> Path:
    """Return the folder of the key file and the counters, outside any data directory."""
    if given := os.environ.get(KEY_DIR):
        return Path(given)
    from platformdirs import user_config_path  # noqa: PLC0415 - only where nothing else is said

    return user_config_path("loanflow", appauthor=False)


def find_key() -> MasterKey | None:
    """Return the key, or None if there is none yet.

    Raises:
        OSError: its file can't be read.
    """
    kept = _read(key_folder() / _FILE)
    if kept is None and _may_use_keyring():
        kept = _in_time(_from_keyring)
    return MasterKey(kept) if kept is not None else None


def find_or_make_key() -> MasterKey:
    """Return the key, creating it on first use.

    Raises:
        OSError: it can't be read or written.
    """
    found = find_key()
    if found is not None:
        return found
    proposed = secrets.token_bytes(_BYTES)
    if _may_use_keyring() and (kept := _in_time(lambda: _into_keyring(proposed))):
        return MasterKey(kept)
    return MasterKey(_make_file(key_folder() / _FILE, proposed))


def _read(file: Path) -> bytes | None:
    try:
        content = read_kept(file, _LARGEST_FILE).decode("ascii").strip()
    except FileNotFoundError:
        return None
    except UnicodeDecodeError as error:
        raise OSError(str(file)) from error
    return _from_hex(content, str(file))


def _from_hex(content: str, place: str) -> bytes:
    try:
        secret = bytes.fromhex(content)
    except ValueError as error:
        raise OSError(place) from error
    if len(secret) != _BYTES:
        raise OSError(place)
    return secret


def _make_file(file: Path, proposed: bytes) -> bytes:
    """Write the key unless another process has; the file appears whole or not at all."""
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    beside = file.with_name(f".{file.name}.{os.getpid()}.{secrets.token_hex(4)}")
    with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as opened:
        opened.write(proposed.hex().encode() + b"\n")
        opened.flush()
        os.fsync(opened.fileno())
    try:
        os.link(beside, file)
    except FileExistsError:
        pass
    except OSError:
        if not file.exists():
            beside.replace(file)
    beside.unlink(missing_ok=True)
    return _read(file) or proposed


def make_private(path: Path) -> None:
    """Create an empty file for the user alone, unless it exists.

    An existing SQLite file must not even be opened and closed: on POSIX that drops the locks that
    this process holds on it, and two writers would spoil it.
    """
    if not path.exists():
        with suppress(FileExistsError):
            os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))


def _may_use_keyring() -> bool:
    """Tell whether a user is at the screen to unlock a keyring."""
    if os.environ.get(KEY_DIR) or "pytest" in sys.modules or os.environ.get("SSH_CONNECTION"):
        return False
    if sys.platform in ("darwin", "win32"):
        return True
    seen = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    return bool(seen and os.environ.get("DBUS_SESSION_BUS_ADDRESS"))


def _keyring() -> "KeyringBackend | None":
    import keyring  # noqa: PLC0415 - heavy
    from keyring.backends import chainer, fail, null  # noqa: PLC0415 - heavy

    found = keyring.get_keyring()
    if isinstance(found, (fail.Keyring, null.Keyring)):
        return None
    if isinstance(found, chainer.ChainerBackend) and not found.backends:
        return None
    return found


def _from_keyring() -> bytes | None:
    ring = _keyring()
    kept = ring.get_password(_SERVICE, _ENTRY) if ring is not None else None
    return _from_hex(kept, _SERVICE) if kept else None


def _into_keyring(proposed: bytes) -> bytes | None:
    ring = _keyring()
    if ring is None:
        return None
    ring.set_password(_SERVICE, _ENTRY, proposed.hex())
    return _from_keyring()


class _Attempt(threading.Thread):
    """Runs work in a thread and waits for it no longer than `_PATIENCE_S`."""

    def __init__(self, work: "_Work") -> None:
        super().__init__(daemon=True, name="keyring")
        self.result: bytes | None = None
        self._work = work

    def run(self) -> None:
        try:
            self.result = self._work()
        except Exception:  # Each system's keyring fails in its own way.
            self.result = None


def _in_time(work: "_Work") -> bytes | None:
    attempt = _Attempt(work)
    attempt.start()
    attempt.join(_PATIENCE_S)
    return attempt.result


if TYPE_CHECKING:
    from collections.abc import Callable

    _Work = Callable[[], bytes | None]
