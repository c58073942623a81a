"""Signs with pyHanko. Heavy to import; `signing` imports it late."""

import asyncio
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import Any

from asn1crypto import keys as asn1_keys
from asn1crypto import x509 as asn1_x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives import serialization as s
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509 import Certificate
from pyhanko.pdf_utils.content import ResourceType
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.layout import BoxConstraints
from pyhanko.sign.ades.api import CAdESSignedAttrSpec
from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner
from pyhanko.sign.signers.pdf_cms import PdfCMSSignedAttributes, SimpleSigner
from pyhanko.stamp.base import BaseStamp, BaseStampStyle
from pyhanko_certvalidator.registry import SimpleCertificateStore

from loanflow_tui.lending.contract.authority import Signer
from loanflow_tui.lending.contract.certificates import holder_name
from loanflow_tui.lending.contract.document import FIELD
from loanflow_tui.lending.contract.ink import ACCENT, INK, MUTED, WHITE, Ink
from loanflow_tui.lending.contract.sheet import Sheets
from loanflow_tui.lending.contract.stamp import Stamp
from loanflow_tui.lending.contract.typeface import Typeface
from loanflow_tui.lending.contract.writers import SteadyRevision

DIGEST = "sha256"
_RESERVED = 6144
"""Hex digits reserved for the signature, which takes about 3,700."""


def sign(
    pdf: bytes, signer: Signer, reason: str, when: datetime, stamp: Stamp, place: str | None
) -> bytes:
    """Return `pdf` with its signature field filled in."""
    writer = SteadyRevision(BytesIO(pdf))
    writer.identify(pdf + when.isoformat().encode())
    metadata = PdfSignatureMetadata(
        field_name=FIELD,
        md_algorithm=DIGEST,
        reason=reason,
        location=place,
        name=holder_name(signer.name),
        subfilter=SigSeedSubFilter.PADES,
        certify=True,
        docmdp_permissions=MDPPerm.NO_CHANGES,
    )
    pdf_signer = PdfSigner(metadata, steady_signer(signer), stamp_style=_style(stamp))
    return asyncio.run(_signed(pdf_signer, writer, when))


async def _signed(pdf_signer: PdfSigner, writer: SteadyRevision, when: datetime) -> bytes:
    """Sign step by step, because pyHanko's own `sign_pdf` doesn't let us set the signing time."""
    session = pdf_signer.init_signing_session(writer, existing_fields_only=True)
    session.system_time = when
    validation = await session.perform_presign_validation(writer)
    document = session.prepare_tbs_document(validation, bytes_reserved=_RESERVED)
    digest, output = document.digest_tbs_document()
    await document.perform_signature(
        document_digest=digest.document_digest,
        pdf_cms_signed_attrs=PdfCMSSignedAttributes(
            signing_time=when, cades_signed_attrs=CAdESSignedAttrSpec()
        ),
    )
    output.seek(0)
    return bytes(output.read())


class SteadySigner(SimpleSigner):
    """Signs by ECDSA with the nonce of RFC 6979, so that a run is reproducible to the byte."""

    def sign_raw(self, data: bytes, digest_algorithm: str) -> bytes:
        key = s.load_der_private_key(self.signing_key.dump(), None)
        assert isinstance(key, ec.EllipticCurvePrivateKey)
        assert digest_algorithm == DIGEST
        return key.sign(data, ec.ECDSA(hashes.SHA256(), deterministic_signing=True))


def steady_signer(signer: Signer) -> SteadySigner:
    """Return pyHanko's form of a signer, without the root: a file can't prove its own trust."""
    key = signer.key.private_bytes(s.Encoding.DER, s.PrivateFormat.PKCS8, s.NoEncryption())
    return SteadySigner(
        signing_cert=asn1_certificate(signer.certificate),
        signing_key=asn1_keys.PrivateKeyInfo.load(key),
        cert_registry=SimpleCertificateStore(),
        embed_roots=False,
    )


def asn1_certificate(certificate: Certificate) -> asn1_x509.Certificate:
    """Return pyHanko's form of a certificate."""
    return asn1_x509.Certificate.load(certificate.public_bytes(s.Encoding.DER))


@dataclass(frozen=True)
class _StampStyle(BaseStampStyle):
    border_width: int = 0
    lines: Stamp = ()

    def create_stamp(self, writer: Any, box: BoxConstraints, text_params: Any) -> "_VisibleStamp":
        return _VisibleStamp(writer=writer, style=self, box=box)


class _VisibleStamp(BaseStamp):
    """The visible signature, in the contract's own typeface."""

    def _render_inner_content(self) -> list[bytes]:
        lines = self.style.lines
        typeface = Typeface(set("".join(lines)))
        self.set_resource(ResourceType.FONT, pdf_name("/F1"), typeface.embed(self._ensure_writer))
        sheets = Sheets(typeface)
        _draw_stamp(sheets, lines, self.box.width, self.box.height)
        return [sheets.ink.content()]


def _draw_stamp(sheets: Sheets, lines: Stamp, width: float, height: float) -> None:
    ink: Ink = sheets.ink
    ink.box(0.4, 0.4, width - 0.8, height - 0.8, fill=WHITE, edge=ACCENT)
    ink.box(0.4, 0.4, 4, height - 0.8, fill=ACCENT)
    if not lines:
        return
    title, name, *small = lines
    ink.text(14, height - 17, title, 8, ACCENT, bold=True)
    ink.text(14, height - 39, name, sheets.typeface.fitting(name, 18, width - 26), INK)
    y = height - 54
    for line in small:
        for each in sheets.wrapped(line, 6.6, width - 24):
            ink.text(14, y, each, 6.6, MUTED)
            y -= 9


def _style(stamp: Stamp) -> _StampStyle:
    return _StampStyle(lines=stamp)
