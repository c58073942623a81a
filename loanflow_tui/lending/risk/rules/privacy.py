"""Which consent each partner needs before it may be asked about a person."""

from collections.abc import Container

from loanflow_tui.lending.partners.names import Partner
from loanflow_tui.lending.terms import ConsentKind


def consent_needed(partner: Partner) -> ConsentKind:
    """An inquiry is authorised before it is made (Regulation on the Credit Reporting Industry,
    2013, art. 18), and a face is checked on a consent of its own (PIPL, art. 29; judicial
    interpretation on facial recognition, 2021, art. 2): no consent stands in for another.
    Handing data to another lender needs one as well, asked for when it is to happen (PIPL, art.
    23).
    """
    return partner.consent


def may_ask(partner: Partner, consents: Container[ConsentKind]) -> bool:
    """Say whether `partner` may be asked, given the consents that stand."""
    return consent_needed(partner) in consents
