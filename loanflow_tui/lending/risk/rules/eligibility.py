"""Rules that refuse an applicant whatever the score. Each returns its reason, or None."""

from collections.abc import Callable

from loanflow_tui.lending.policy.lenders import OtherLender
from loanflow_tui.lending.policy.model import Policy
from loanflow_tui.lending.risk.inputs import ScoreInputs
from loanflow_tui.lending.risk.reasons import ReasonCode
from loanflow_tui.lending.terms import Occupation, Product, Purpose


def refuse_by_age(age: int, policy: Policy) -> ReasonCode | None:
    """Adults only (Civil Code, arts. 17 and 18: full capacity from 18), and to the policy's age."""
    if age < policy.eligibility.min_age:
        return ReasonCode.R40
    return ReasonCode.R41 if age > policy.eligibility.max_age else None


def refuse_students(occupation: Occupation, policy: Policy) -> ReasonCode | None:
    """No internet consumer credit to university students from small lenders (notice on further
    regulating the supervision of university students' internet consumer loans, 2021, sec. 1).
    """
    return ReasonCode.R42 if occupation in policy.eligibility.barred_occupations else None


def refuse_forbidden_use(purpose: Purpose, product: Product, policy: Policy) -> ReasonCode | None:
    """Not for housing, shares, bonds, futures, derivatives, fixed assets or equity (Interim
    Measures for Online Loans of Commercial Banks, 2020, art. 16); nor beyond the product's uses.
    """
    allowed = policy.product(product).purposes
    forbidden = purpose in policy.forbidden_purposes or purpose not in allowed
    return ReasonCode.R43 if forbidden else None


def refuse_unlicensed_region(province: str, policy: Policy) -> ReasonCode | None:
    """Regional lenders serve the provinces of their licence (Interim Measures for Online Loans of
    Commercial Banks, 2020, art. 9; notice [2021] No. 24, sec. 6; modelled on both).
    """
    return None if policy.lender.serves(province) else ReasonCode.R44


def lenders_elsewhere(province: str, product: Product, policy: Policy) -> tuple[OtherLender, ...]:
    """Return the lenders that may serve a region outside this lender's licence."""
    return tuple(each for each in policy.other_lenders if each.serves(province, product))


def refuse_blacklisted(blacklisted: bool) -> ReasonCode | None:
    """Nothing for those on a sanctions list or the list of dishonest judgment debtors (Supreme
    People's Court, provisions of 2017; modelled on).
    """
    return ReasonCode.R45 if blacklisted else None


def refuse_overdue(active_overdue_days: int, policy: Policy) -> ReasonCode | None:
    """Nothing while another debt is long overdue (lender's policy; overdue loans are classed by
    days in the Measures for Risk Classification of Financial Assets, 2023).
    """
    over = active_overdue_days > policy.eligibility.max_overdue_days
    return ReasonCode.R46 if over else None


def refuse_own_arrears(overdue_days: int) -> ReasonCode | None:
    """Nothing more while a loan of this very lender is overdue (lender's policy)."""
    return ReasonCode.R49 if overdue_days > 0 else None


def refuse_mismatch(identity_matched: bool, face_passed: bool) -> ReasonCode | None:
    """Who applies must be who they say (Anti-Money Laundering Law; Interim Measures for Online
    Loans of Commercial Banks, 2020, art. 17: identity is verified by effective means).
    """
    if not identity_matched:
        return ReasonCode.R47
    return None if face_passed else ReasonCode.R48


RULES: tuple[Callable[[ScoreInputs, Policy], ReasonCode | None], ...] = (
    lambda known, policy: refuse_by_age(known.age, policy),
    lambda known, policy: refuse_students(known.occupation, policy),
    lambda known, policy: refuse_forbidden_use(known.purpose, known.product, policy),
    lambda known, policy: refuse_unlicensed_region(known.province, policy),
    lambda known, _: refuse_blacklisted(bool(known.bureau and known.bureau.blacklisted)),
    lambda known, policy: refuse_overdue(
        known.bureau.active_overdue_days if known.bureau else 0, policy
    ),
    lambda known, _: refuse_mismatch(known.identity_matched, known.face_passed),
    lambda known, _: refuse_own_arrears(known.own.overdue_days),
)
"""In the order of checking; the first four need no partner's report."""


def knock_out(inputs: ScoreInputs, policy: Policy) -> ReasonCode | None:
    """Return the first reason that refuses `inputs` whatever the score, or None.

    Missing reports refuse nobody, so that the applicant's own answers can be checked first; nor do
    reasons that a person has lifted.
    """
    found = (rule(inputs, policy) for rule in RULES)
    return next((reason for reason in found if reason and reason not in inputs.lifted), None)
