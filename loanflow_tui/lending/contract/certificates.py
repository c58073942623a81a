"""Keys and certificates of the demonstration authority: EC P-256, X.509 (RFC 5280).

Heavy to import; `authority` imports it where it is used.
"""

import hashlib
import secrets
from datetime import UTC, datetime, timedelta

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives import serialization as s
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

ROOT_NAME = "Loanflow Demo Root CA"
ORGANISATION = "Loanflow Demo (synthetic)"

_ROOT_FROM, _ROOT_TO = datetime(2020, 1, 1, tzinfo=UTC), datetime(2070, 1, 1, tzinfo=UTC)
"""Wide, because a presenter may move the clock either way."""
_LONGEST_NAME = 64
"""The longest common name (RFC 5280, appendix A); cryptography counts bytes."""
_ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
"""Order of the P-256 group (FIPS 186-5): private keys lie below it."""


class CorruptError(ValueError):
    """The stored root is not a matching key and certificate."""


class PassphraseError(ValueError):
    """The passphrase doesn't open the stored root's key."""


def new_key(secret: bytes | None, purpose: str) -> ec.EllipticCurvePrivateKey:
    """Return a key: random, or derived from `secret` for this purpose."""
    if secret is None:
        return ec.generate_private_key(ec.SECP256R1())
    number = int.from_bytes(_derived(secret, f"key/{purpose}"), "big") % (_ORDER - 1) + 1
    return ec.derive_private_key(number, ec.SECP256R1())


def root_certificate(key: ec.EllipticCurvePrivateKey, secret: bytes | None) -> x509.Certificate:
    """Return the root's self-signed certificate."""
    name = _name(ROOT_NAME)
    builder = (
        _builder(name, name, key, _serial(secret, "root"))
        .not_valid_before(_ROOT_FROM)
        .not_valid_after(_ROOT_TO)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_usage(signs_contracts=False), critical=True)
    )
    return builder.sign(key, hashes.SHA256(), ecdsa_deterministic=True)


def applicant_certificate(
    name: str,
    key: ec.EllipticCurvePrivateKey,
    root: tuple[x509.Certificate, ec.EllipticCurvePrivateKey],
    validity: tuple[datetime, datetime],
    serial: tuple[bytes | None, str],
) -> x509.Certificate:
    """Return a certificate for signing contracts, under the root."""
    issuer, issuer_key = root
    start, end = validity
    authority = x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer_key.public_key())
    builder = (
        _builder(_name(holder_name(name)), issuer.subject, key, _serial(*serial))
        .not_valid_before(start.astimezone(UTC).replace(microsecond=0) - timedelta(minutes=1))
        .not_valid_after(end.astimezone(UTC).replace(microsecond=0))
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_usage(signs_contracts=True), critical=True)
        .add_extension(authority, critical=False)
    )
    return builder.sign(issuer_key, hashes.SHA256(), ecdsa_deterministic=True)


def new_root_file(passphrase: bytes) -> bytes:
    """Return a new random root: its key, encrypted, and its certificate, in PEM."""
    key = new_key(None, "root")
    return root_file(root_certificate(key, None), key, passphrase)


def root_file(root: x509.Certificate, key: ec.EllipticCurvePrivateKey, passphrase: bytes) -> bytes:
    """Return a root as stored: its key, encrypted, and its certificate, in PEM."""
    sealing = s.BestAvailableEncryption(passphrase)
    sealed = key.private_bytes(s.Encoding.PEM, s.PrivateFormat.PKCS8, sealing)
    return sealed + pem(root)


def sign_bytes(key: ec.EllipticCurvePrivateKey, content: bytes) -> str:
    """Return the signature of `content` in hexadecimal: ECDSA with the nonce of RFC 6979."""
    algorithm = ec.ECDSA(hashes.SHA256(), deterministic_signing=True)
    return key.sign(content, algorithm).hex()


def is_signed(root: x509.Certificate, content: bytes, signature: str) -> bool:
    """Tell whether the holder of `root` signed `content`; the hexadecimal is read strictly."""
    public = root.public_key()
    try:
        given = bytes.fromhex(signature)
        if not isinstance(public, ec.EllipticCurvePublicKey) or given.hex() != signature:
            return False
        public.verify(given, content, ec.ECDSA(hashes.SHA256()))
    except (InvalidSignature, ValueError):
        return False
    return True


def open_root_file(
    content: bytes, passphrase: bytes
) -> tuple[x509.Certificate, ec.EllipticCurvePrivateKey]:
    """Return the root in a file written by `root_file`.

    Raises:
        CorruptError: the content is something else or damaged.
        PassphraseError: the passphrase is wrong.
    """
    try:
        certificate = x509.load_pem_x509_certificate(content)
    except ValueError:
        raise CorruptError from None
    try:
        key = s.load_pem_private_key(content, passphrase)
    except (ValueError, TypeError):
        raise PassphraseError from None
    if not isinstance(key, ec.EllipticCurvePrivateKey):
        raise CorruptError
    if key.public_key() != certificate.public_key():
        raise CorruptError
    return certificate, key


def common_name(certificate: x509.Certificate) -> str:
    """Return the common name of a certificate's holder."""
    names = certificate.subject.get_attributes_for_oid(NameOID.COMMON_NAME)
    return str(names[0].value) if names else ""


def holder_name(name: str) -> str:
    """Return `name` fit for a certificate: valid Unicode, not empty, not too long."""
    held = name.encode("utf-8", "replace")[:_LONGEST_NAME]
    return held.decode("utf-8", "ignore") or "?"


def pem(certificate: x509.Certificate) -> bytes:
    """Return a certificate as text, for tools that check signatures."""
    return certificate.public_bytes(s.Encoding.PEM)


def fingerprint(certificate: x509.Certificate) -> str:
    """Return the start of a certificate's SHA-256."""
    return certificate.fingerprint(hashes.SHA256()).hex()[:12]


def load_all(content: bytes) -> list[x509.Certificate]:
    """Return the certificates in a PEM text, if any."""
    try:
        return x509.load_pem_x509_certificates(content)
    except ValueError:
        return []


def _builder(
    subject: x509.Name, issuer: x509.Name, key: ec.EllipticCurvePrivateKey, serial: int
) -> x509.CertificateBuilder:
    public = key.public_key()
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(public)
        .serial_number(serial)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(public), critical=False)
    )


def _serial(secret: bytes | None, purpose: str) -> int:
    number = secrets.token_bytes(19) if secret is None else _derived(secret, f"serial/{purpose}")
    return int.from_bytes(number[:19], "big") | 1


def _derived(secret: bytes, purpose: str) -> bytes:
    text = purpose.encode("utf-8", "surrogatepass")
    return hashlib.sha512(b"loanflow-authority/" + secret + b"/" + text).digest()


def _usage(*, signs_contracts: bool) -> x509.KeyUsage:
    """Key usage (RFC 5280, 4.2.1.3): contracts and commitments, or certificates."""
    return x509.KeyUsage(
        digital_signature=signs_contracts,
        content_commitment=signs_contracts,
        key_cert_sign=not signs_contracts,
        crl_sign=not signs_contracts,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        encipher_only=False,
        decipher_only=False,
    )


def _name(common_name: str) -> x509.Name:
    return x509.Name(
        [
            x509.NameAttribute(NameOID.COUNTRY_NAME, "CN"),
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, ORGANISATION),
            x509.NameAttribute(NameOID.COMMON_NAME, common_name),
        ]
    )
