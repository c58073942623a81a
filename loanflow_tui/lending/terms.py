"""The closed sets of the field: one word for one thing, in code, journal, commands and screens."""

from enum import StrEnum

from loanflow_tui.registry.hosts import Host
from loanflow_tui.registry.languages import Language
from loanflow_tui.registry.products import Product

__all__ = [
    "ANSWERED_BY_REFUSAL",
    "OPTIONAL_CONSENTS",
    "ConsentKind",
    "DocumentKind",
    "Host",
    "Language",
    "LenderKind",
    "Method",
    "Occupation",
    "Outcome",
    "Product",
    "Purpose",
    "State",
]


class LenderKind(StrEnum):
    """Which kind of company a rule binds."""

    BANK = "bank"
    CONSUMER_FINANCE = "consumer_finance"
    MICROLENDER = "microlender"
    INSURER = "insurer"
    PLATFORM = "platform"


class Method(StrEnum):
    """How the loan is repaid."""

    EQUAL_PAYMENT = "equal_payment"
    EQUAL_PRINCIPAL = "equal_principal"
    INTEREST_ONLY = "interest_only"
    BULLET = "bullet"
    DAILY_INTEREST = "daily_interest"


class ConsentKind(StrEnum):
    """The consents, each asked for separately (PIPL arts. 14, 23 and 29)."""

    PRIVACY = "privacy"
    BUREAU = "bureau"
    HOST_DATA = "host_data"
    FACE = "face"
    INSURANCE = "insurance"
    MARKETING = "marketing"
    SHARING = "sharing"
    LENDER = "lender"


OPTIONAL_CONSENTS = frozenset(
    {
        ConsentKind.HOST_DATA, ConsentKind.FACE, ConsentKind.INSURANCE, ConsentKind.MARKETING,
        ConsentKind.SHARING, ConsentKind.LENDER,
    }
)  # fmt: skip
"""Consents without which the journey goes on: the loan can be decided and the person identified
without the host's data, the face and an insurer; offers by SMS and other lenders are extras.
"""

ANSWERED_BY_REFUSAL = OPTIONAL_CONSENTS - {ConsentKind.SHARING, ConsentKind.LENDER}
"""Consents whose refusal answers the question; refusing to share ends the comparison instead, and
refusing to be introduced to the chosen lender leads back to it.
"""


class DocumentKind(StrEnum):
    """Files an applicant hands in."""

    ID_FRONT = "id_front"
    ID_BACK = "id_back"
    BANK_STATEMENT = "bank_statement"
    BUSINESS_LICENCE = "business_licence"


class Occupation(StrEnum):
    """The applicant's occupation, as the eligibility rules need it."""

    EMPLOYED = "employed"
    PUBLIC_SECTOR = "public_sector"
    SELF_EMPLOYED = "self_employed"
    BUSINESS_OWNER = "business_owner"
    FREELANCE = "freelance"
    RETIRED = "retired"
    STUDENT = "student"
    UNEMPLOYED = "unemployed"


class Purpose(StrEnum):
    """The purpose of the loan; rules forbid some."""

    SHOPPING = "shopping"
    RENOVATION = "renovation"
    EDUCATION = "education"
    TRAVEL = "travel"
    MEDICAL = "medical"
    EMERGENCY = "emergency"
    STOCK = "stock"
    EQUIPMENT = "equipment"
    RENT = "rent"
    PAYROLL = "payroll"
    HOUSING = "housing"
    SECURITIES = "securities"
    OTHER = "other"


class Outcome(StrEnum):
    """The lender's decision."""

    APPROVED = "approved"
    APPROVED_LESS = "approved_less"
    REFERRED = "referred"
    DECLINED = "declined"


class State(StrEnum):
    """The state of an application, derived from its journal."""

    STARTED = "started"
    CONSENTED = "consented"
    IDENTIFIED = "identified"
    VERIFIED = "verified"
    PROFILED = "profiled"
    DOCUMENTED = "documented"
    SCORING = "scoring"
    OFFERED = "offered"
    REFERRED = "referred"
    DECLINED = "declined"
    ACCEPTED = "accepted"
    SIGNING = "signing"
    SIGNED = "signed"
    DISBURSING = "disbursing"
    DISBURSEMENT_FAILED = "disbursement_failed"
    ACTIVE = "active"
    OVERDUE = "overdue"
    SETTLED = "settled"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"
    CANCELLED = "cancelled"
    ON_HOLD = "on_hold"
    BLOCKED = "blocked"
