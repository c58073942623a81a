"""The consent that each partner needs before it may be asked about a person."""

from collections.abc import Container

from loanflow_tui.lending.partners.names import Partner
from loanflow_tui.lending.policy.model import Policy
from loanflow_tui.lending.risk.decision import Decision
from loanflow_tui.lending.terms import ConsentKind, Outcome


def consent_needed(partner: Partner) -> ConsentKind:
    """Return the consent for asking `partner`. An inquiry is authorised before it is made
    (Regulation on the Credit Reporting Industry, 2013, art. 18), a face check needs separate
    consent (PIPL, art. 29; judicial interpretation on facial recognition, 2021, art. 2), and so
    does sharing data with another lender, when it is to happen (PIPL, art. 23): no consent covers
    another.
    """
    return partner.consent


def may_ask(partner: Partner, consents: Container[ConsentKind]) -> bool:
    """Tell whether `partner` may be asked under these consents."""
    return consent_needed(partner) in consents


def identity_verified(face_consented: bool, face_passed: bool, bank_confirmed: bool) -> bool:
    """Return whether the applicant is who they say (Measures for the Security of Facial
    Recognition, 2025, art. 10: the face is not the only way).

    Whoever refuses the face check is verified by the code on their phone and by their bank, which
    confirms name, identity number, card, and that this phone is reserved with it.
    """
    return face_passed if face_consented else bank_confirmed


def licence_of_bureau(policy: Policy) -> str | None:
    """Return the licence of the credit bureau through which data for judging a person's credit
    come, the host's too (Measures for Credit Reporting Business, 2021; modelled on).
    """
    bureau = policy.companies.credit_bureau
    return bureau.licence if bureau is not None else None


def may_be_reviewed(decision: Decision, by_policy: bool) -> bool:
    """Return whether the applicant may have a person review a decision: one that was automated and
    went against them (PIPL, art. 24).
    """
    return by_policy and decision.outcome is Outcome.DECLINED
