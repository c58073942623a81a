"""What may be asked about a person, after which consent, and what of it goes to whom."""

from collections.abc import Container

from loanflow_tui.lending.partners.names import Partner
from loanflow_tui.lending.terms import ConsentKind

GOES_TO: dict[Partner, frozenset[str]] = {
    Partner.BUREAU: frozenset({"name", "number"}),
    Partner.HOST_DATA: frozenset({"host", "number", "mobile"}),
    Partner.SMS: frozenset({"mobile"}),
    Partner.FACE: frozenset({"name", "number"}),
    Partner.CARD: frozenset({"card", "name", "number", "mobile"}),
    Partner.INSURER: frozenset({"number", "product", "amount_fen"}),
    Partner.PAYMENT: frozenset({"amount_fen", "account"}),
    Partner.MARKET: frozenset({"request"}),
    Partner.DOCUMENTS: frozenset({"kind", "content", "media_type"}),
}
"""What each partner is told of the applicant; the ports take nothing else."""

_CONSENT_FOR: dict[Partner, ConsentKind] = {
    Partner.BUREAU: ConsentKind.BUREAU,
    Partner.HOST_DATA: ConsentKind.HOST_DATA,
    Partner.FACE: ConsentKind.FACE,
    Partner.MARKET: ConsentKind.SHARING,
}


def consent_needed(partner: Partner) -> ConsentKind:
    """An inquiry is authorised before it is made (Regulation on the Credit Reporting Industry,
    2013, art. 18), and a face is checked on a consent of its own (PIPL, art. 29; judicial
    interpretation on facial recognition, 2021, art. 2): no consent stands in for another.
    Handing data to another lender needs one as well, asked for when it is to happen (PIPL, art.
    23).
    """
    return _CONSENT_FOR.get(partner, ConsentKind.PRIVACY)


def may_ask(partner: Partner, consents: Container[ConsentKind]) -> bool:
    """Say whether `partner` may be asked, given the consents that stand."""
    return consent_needed(partner) in consents


def told_to(partner: Partner) -> frozenset[str]:
    """Only what a purpose needs is handed on, and no more (PIPL, arts. 6 and 19)."""
    return GOES_TO[partner]
