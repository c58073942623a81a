"""Verifies a contract byte for byte with pyHanko. Heavy to import; `verify` imports it late.

PDF readers accept a signature around which harmless bytes changed: the case of hex digits, padding,
unsigned fields of its envelope. Here the envelope is rebuilt from the signed data and compared
whole.
"""

import logging
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from io import BytesIO
from typing import Any

from asn1crypto import cms
from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.x509.oid import ExtensionOID
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.signers.pdf_cms import ExternalSigner
from pyhanko.sign.validation.generic_cms import validate_sig_integrity
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature

from loanflow_tui.lending.contract.certificates import common_name
from loanflow_tui.lending.contract.document import BORROWER, FIELD
from loanflow_tui.lending.contract.pades import DIGEST
from loanflow_tui.lending.contract.stamp import read_head
from loanflow_tui.lending.contract.verification import Verification

for _name in ("pyhanko", "pyhanko_certvalidator"):
    # They report damaged files with a traceback on the terminal; a person gets a status instead.
    logging.getLogger(_name).addHandler(logging.NullHandler())

_TRACES = (b"/ByteRange", b"ETSI.CAdES.detached", b"/Adobe.PPKLite")
"""Traces of a signature in a file; one changed byte can't remove them all."""


def check(content: bytes, roots: Sequence[x509.Certificate], at: datetime) -> Verification:
    """Return the result of the check; see `verify.verify_contract`."""
    broken = Verification("altered" if any(t in content for t in _TRACES) else "unreadable")
    try:
        reader = PdfFileReader(BytesIO(content))
        signatures = reader.embedded_signatures
    except Exception:
        return broken
    if not signatures:
        return broken if broken.status == "altered" else Verification("unsigned")
    try:
        return _check(content, reader, signatures, roots, at)
    except Exception:
        return broken


def _check(
    content: bytes,
    reader: PdfFileReader,
    signatures: list[EmbeddedPdfSignature],
    roots: Sequence[x509.Certificate],
    at: datetime,
) -> Verification:
    signature = signatures[0]
    certificate = x509.load_der_x509_certificate(signature.signer_cert.dump())
    found = _claims(reader, signature, certificate)
    if len(signatures) > 1 or not _untouched(content, signature):
        return replace(found, status="altered")
    if not _issued_by(certificate, roots) or _somebody_else(reader, certificate):
        return replace(found, status="wrong_signer")
    start, end = certificate.not_valid_before_utc, certificate.not_valid_after_utc
    if found.signed_at is None or not (start <= found.signed_at <= end and start <= at <= end):
        return replace(found, status="expired")
    return found


def _claims(
    reader: PdfFileReader, signature: EmbeddedPdfSignature, certificate: x509.Certificate
) -> Verification:
    sig, info = signature.sig_object, _information(reader)
    return Verification(
        "valid",
        signer=common_name(certificate),
        signed_at=signature.self_reported_timestamp,
        reason=_text(sig.get("/Reason")),
        number=_text(info.get("/Subject")),
        certificate=f"{certificate.serial_number:X}"[:12],
        valid_until=certificate.not_valid_after_utc,
        head=read_head(_text(sig.get("/Location")) or ""),
    )


def _information(reader: PdfFileReader) -> dict[str, object]:
    try:
        return dict(reader.trailer["/Info"])
    except KeyError:
        return {}


def _text(value: Any) -> str | None:
    return str(value) if value is not None else None


def _untouched(content: bytes, signature: EmbeddedPdfSignature) -> bool:
    """Tell whether every byte is either signed or part of the original signature."""
    start, first, second, rest = (int(each) for each in signature.byte_range)
    if (start, second + rest) != (0, len(content)) or signature.field_name != FIELD:
        return False
    made = _made_again(signature).hex().upper().encode("ascii")
    hole = content[first:second]
    if hole != b"<" + made.ljust(len(hole) - 2, b"0") + b">":
        return False
    intact, valid = validate_sig_integrity(
        signature.signer_info,
        signature.signer_cert,
        expected_content_type="data",
        actual_digest=signature.compute_digest(DIGEST),
    )
    return intact and valid


class _SecondSigner(ExternalSigner):
    """Rebuilds a signature's envelope as `pades.SteadySigner` does, without an event loop."""

    async def unsigned_attrs(self, *_: Any, **__: Any) -> None:
        """Return no unsigned attributes, as our signer does."""


def _made_again(signature: EmbeddedPdfSignature) -> bytes:
    """Return the envelope rebuilt from the signed attributes, value and certificate."""
    signer = _SecondSigner(
        signing_cert=signature.signer_cert,
        cert_registry=None,
        signature_value=signature.signer_info["signature"].native,
        embed_roots=False,
    )
    attributes: cms.CMSAttributes = signature.signer_info["signed_attrs"].untag()
    making = signer.async_sign_prescribed_attributes(DIGEST, attributes)
    try:
        making.send(None)
    except StopIteration as made:
        return bytes(made.value.dump())
    raise RuntimeError("making the envelope waits for something")


def _issued_by(certificate: x509.Certificate, roots: Sequence[x509.Certificate]) -> bool:
    usage = certificate.extensions.get_extension_for_oid(ExtensionOID.KEY_USAGE).value
    if not isinstance(usage, x509.KeyUsage) or not usage.content_commitment:
        return False
    for root in roots:
        with suppress(ValueError, TypeError, InvalidSignature):
            certificate.verify_directly_issued_by(root)
            return True
    return False


def _somebody_else(reader: PdfFileReader, certificate: x509.Certificate) -> bool:
    """Tell whether contract and certificate name different borrowers."""
    borrower = _text(_information(reader).get(BORROWER))
    return borrower is not None and borrower != common_name(certificate)
