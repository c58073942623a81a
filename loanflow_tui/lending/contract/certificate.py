"""The insurance certificate: what the insurer carries of a loan, at what price, and for whom."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from loanflow_tui.lending.contract.figures import day, percent, yuan
from loanflow_tui.lending.contract.letter import LetterText
from loanflow_tui.lending.contract.terms import Borrower, Say
from loanflow_tui.lending.terms import Language


@dataclass(frozen=True, slots=True)
class Certificate:
    """One insurance certificate. Amounts in fen; `share` and `premium_annual` are fractions."""

    number: str
    language: Language
    insurer: str
    hotline: str
    lender: str
    borrower: Borrower
    contract: str
    principal_fen: int
    begins_on: date
    ends_on: date
    share: Decimal
    premium_annual: Decimal
    premium_fen: int
    claim_after_days: int


def certificate_text(certificate: Certificate, say: Say) -> LetterText:
    """Return the certificate's words by `say`, which must speak its language."""
    values = {
        "insurer": certificate.insurer,
        "lender": certificate.lender,
        "name": certificate.borrower.name,
        "identity": certificate.borrower.resident_number_masked,
        "number": certificate.contract,
        "share": percent(certificate.share, 0),
        "days": str(certificate.claim_after_days),
        "hotline": certificate.hotline,
    }
    return LetterText(
        title=say("certificate-title", {}),
        number=certificate.number,
        notice=say("letter-notice", {}),
        opening=say("certificate-opening", values),
        rows=tuple(_rows(certificate, say)),
        closing=say("certificate-terms", values),
        signed=say("letter-signed", {"day": day(certificate.begins_on, say)}),
        lender=certificate.insurer,
        seal=say("letter-seal", {}),
    )


def _rows(certificate: Certificate, say: Say) -> Iterator[tuple[str, str]]:
    yield say("letter-contract", {}), certificate.contract
    yield say("certificate-insured", {}), certificate.lender
    yield say("certificate-lent", {}), yuan(certificate.principal_fen)
    yield say("certificate-share", {}), percent(certificate.share, 0)
    yield say("certificate-begins", {}), day(certificate.begins_on, say)
    yield say("certificate-ends", {}), day(certificate.ends_on, say)
    yield say("certificate-premium", {}), percent(certificate.premium_annual)
    yield say("certificate-premium-month", {}), yuan(certificate.premium_fen)
