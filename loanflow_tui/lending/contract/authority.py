"""A demonstration certificate authority on this machine: one root, a certificate per signing.

An applicant's key lives in memory from its creation to its single use, and is never written down.
The root's key is encrypted, in a file that only the user can read. The service keeps its passphrase
apart from the folder; without one, a second file beside it holds a passphrase.
"""

import hashlib
import hmac
import os
import secrets
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from loanflow_tui.lending.runtime.files import write_private
from loanflow_tui.lending.runtime.input_files import UnreadableFile, read_input, read_kept

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey
    from cryptography.x509 import Certificate

FOLDER = "authority"
"""The folder in the data directory with the authority."""
ROOT_FILE = "root.pem"
PASSPHRASE_FILE = "passphrase"
TRUST_GLOB = "*.crt"
MARK_SUFFIX = ".mark"
"""The ending of the file that vouches for a certificate, by the caller's passphrase."""
LARGEST_CERTIFICATE = 1024 * 1024
"""The largest file of certificates that is read, in bytes."""
VALIDITY = timedelta(days=5 * 366)
"""The validity of an applicant's certificate: longer than any loan here."""


class AuthorityError(Exception):
    """The stored root can't be used; nothing was overwritten."""

    def __init__(self, reason: Literal["corrupt", "passphrase", "storage"]) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Signer:
    """A certificate and its key, for one signing."""

    name: str
    certificate: "Certificate" = field(repr=False)
    key: "EllipticCurvePrivateKey" = field(repr=False)
    root: "Certificate" = field(repr=False)

    @property
    def serial(self) -> str:
        """The certificate's serial number, shortened for display."""
        return f"{self.certificate.serial_number:X}"[:12]


class Authority:
    """Issues certificates under one root. Its calls take milliseconds: make them in a thread."""

    def __init__(
        self, root: "Certificate", key: "EllipticCurvePrivateKey", secret: bytes | None
    ) -> None:
        self.root = root
        self._key = key
        self._secret = secret

    @classmethod
    def open(
        cls,
        directory: Path | None,
        *,
        secret: bytes | None = None,
        passphrase: bytes | None = None,
    ) -> "Authority":
        """Return the authority in `directory`, created on first use; None keeps it in memory.

        With a `secret`, every key and certificate follows from it, for reproducible runs; then only
        the root's certificate is stored, never a key.

        Raises:
            AuthorityError: the stored root can't be read, opened or written.
        """
        from loanflow_tui.lending.contract import certificates  # noqa: PLC0415 - heavy

        if directory is None or secret is not None:
            key = certificates.new_key(secret, "root")
            root = certificates.root_certificate(key, secret)
        else:
            root, key = _stored_root(directory, passphrase)
        if directory is not None:
            file = directory / f"root-{certificates.fingerprint(root)}.crt"
            _keep(file, certificates.pem(root))
            if passphrase is not None:
                _write_mark(file, root, passphrase)
        return cls(root, key, secret)

    def issue(
        self, name: str, application_id: str, now: datetime, validity: timedelta = VALIDITY
    ) -> Signer:
        """Issue a certificate in an applicant's name, valid from `now`, with a new key."""
        from loanflow_tui.lending.contract import certificates  # noqa: PLC0415 - heavy

        purpose = f"{application_id}/{now.isoformat()}"
        key = certificates.new_key(self._secret, purpose)
        certificate = certificates.applicant_certificate(
            name,
            key,
            (self.root, self._key),
            (now, now + validity),
            (self._secret, purpose),
        )
        return Signer(name, certificate, key, self.root)

    def sign(self, content: bytes) -> tuple[str, str]:
        """Return the root's fingerprint and its signature of `content`, in hexadecimal."""
        from loanflow_tui.lending.contract import certificates  # noqa: PLC0415 - heavy

        signature = certificates.sign_bytes(self._key, content)
        return certificates.fingerprint(self.root), signature


@dataclass(frozen=True, slots=True)
class KnownRoots:
    """The certificates in an authority's folder: those that it made, and the names of the files
    that hold others, which nobody trusts.
    """

    trusted: "tuple[Certificate, ...]" = ()
    strangers: tuple[str, ...] = ()


def roots_in(directory: Path, passphrase: bytes | None) -> KnownRoots:
    """Return the certificates in `directory`; its authority made those for which the passphrase
    vouches, by a mark beside each or as it opens the root's key. Files that hold none are skipped.
    """
    own = _own_root(directory, passphrase) if passphrase is not None else None
    trusted: list[Certificate] = []
    strangers: list[str] = []
    for file, found in _certificates_in(directory):
        for certificate in found:
            if certificate == own or (
                passphrase is not None and _is_marked(file, certificate, passphrase)
            ):
                trusted.append(certificate)
            elif file.name not in strangers:
                strangers.append(file.name)
    return KnownRoots(tuple(trusted), tuple(strangers))


def mark_roots(directory: Path, passphrase: bytes) -> None:
    """Vouch for every certificate in the folder, as a store of an older version is adopted.

    Raises:
        AuthorityError: a mark can't be written.
    """
    for file, found in _certificates_in(directory):
        for certificate in found[:1]:
            _write_mark(file, certificate, passphrase)


def _certificates_in(directory: Path) -> "Iterator[tuple[Path, Sequence[Certificate]]]":
    from loanflow_tui.lending.contract import certificates  # noqa: PLC0415 - heavy

    for file in sorted(directory.glob(TRUST_GLOB)):
        with suppress(UnreadableFile):
            yield file, certificates.load_all(read_input(file, LARGEST_CERTIFICATE))


def _own_root(directory: Path, passphrase: bytes) -> "Certificate | None":
    from loanflow_tui.lending.contract import certificates  # noqa: PLC0415 - heavy

    try:
        content = read_input(directory / ROOT_FILE, LARGEST_CERTIFICATE)
        return certificates.open_root_file(content, passphrase)[0]
    except (UnreadableFile, certificates.CorruptError, certificates.PassphraseError):
        return None


def _mark(certificate: "Certificate", passphrase: bytes) -> bytes:
    from loanflow_tui.lending.contract import certificates  # noqa: PLC0415 - heavy

    said = b"root " + certificates.pem(certificate)
    return hashlib.blake2b(said, key=hashlib.sha256(passphrase).digest()).hexdigest().encode()


def _write_mark(file: Path, certificate: "Certificate", passphrase: bytes) -> None:
    if not _is_marked(file, certificate, passphrase):
        try:
            write_private(file.with_suffix(MARK_SUFFIX), _mark(certificate, passphrase))
        except OSError:
            raise AuthorityError("storage") from None


def _is_marked(file: Path, certificate: "Certificate", passphrase: bytes) -> bool:
    try:
        kept = read_input(file.with_suffix(MARK_SUFFIX), LARGEST_CERTIFICATE)
    except UnreadableFile:
        return False
    return hmac.compare_digest(kept, _mark(certificate, passphrase))


def _stored_root(
    directory: Path, passphrase: bytes | None
) -> "tuple[Certificate, EllipticCurvePrivateKey]":
    from loanflow_tui.lending.contract import certificates  # noqa: PLC0415 - heavy

    file, beside = directory / ROOT_FILE, directory / PASSPHRASE_FILE
    if passphrase is not None and beside.exists():
        _move_passphrase(file, beside, passphrase)
    word = passphrase or _keep(beside, secrets.token_hex(32).encode())
    content = _keep(file, b"" if file.exists() else certificates.new_root_file(word))
    try:
        return certificates.open_root_file(content, word)
    except certificates.CorruptError:
        raise AuthorityError("corrupt") from None
    except certificates.PassphraseError:
        raise AuthorityError("passphrase") from None


def _move_passphrase(file: Path, beside: Path, passphrase: bytes) -> None:
    """Encrypt an older root under `passphrase`, and delete the passphrase file beside it."""
    from loanflow_tui.lending.contract import certificates  # noqa: PLC0415 - heavy

    try:
        root, key = certificates.open_root_file(
            read_kept(file, LARGEST_CERTIFICATE), read_kept(beside, LARGEST_CERTIFICATE)
        )
        write_private(file, certificates.root_file(root, key, passphrase))
        beside.unlink()
    except (certificates.CorruptError, certificates.PassphraseError, FileNotFoundError):
        # Another process did so first, or the root is unreadable, which its next use reports.
        return
    except OSError:
        raise AuthorityError("storage") from None


def _keep(path: Path, content: bytes) -> bytes:
    """Write `content` unless the file exists; return the file's content.

    The file appears whole or not at all, even if two processes start at once.
    """
    try:
        if not path.exists():
            _write_new(path, content)
        return read_kept(path, LARGEST_CERTIFICATE)
    except OSError:
        raise AuthorityError("storage") from None


def _write_new(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    beside = path.with_name(f".{path.name}.{os.getpid()}.{secrets.token_hex(4)}")
    with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    try:
        os.link(beside, path)
    except FileExistsError:
        beside.unlink()
    except OSError:
        beside.replace(path)
    else:
        beside.unlink()
