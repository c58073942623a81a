"""Work, income and plans as the applicant states them, and the documents for them."""

from datetime import date

from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.events.base import Event
from loanflow_tui.lending.terms import DocumentKind, Occupation, Purpose


class OccupationGiven(Event, establishes=Fact.OCCUPATION):
    """The applicant's occupation."""

    occupation: Occupation


class EmployerGiven(Event, establishes=Fact.EMPLOYER):
    """Where the applicant works, or the shop's name."""

    PERSONAL = ("employer",)
    employer: str


class IncomeGiven(Event, establishes=Fact.INCOME):
    """Declared income, or turnover for a business, in fen a month."""

    monthly_fen: int


class PurposeGiven(Event, establishes=Fact.PURPOSE):
    """What the money is for."""

    purpose: Purpose


class DebtGiven(Event, establishes=Fact.DEBT):
    """Declared payments on other debts, in fen a month."""

    monthly_fen: int


class RegionGiven(Event, establishes=Fact.REGION):
    """The province where the applicant lives, by its two-digit code."""

    province: str


class DocumentTaken(Event):
    """A file was handed in, checked and read. Nothing is sent anywhere."""

    PERSONAL = ("name", "holder", "number", "thumbnail")
    SEALED = ("size", "sha256", "expires")
    document: DocumentKind
    name: str
    size: int
    sha256: str
    media_type: str
    holder: str = ""
    number: str = ""
    expires: date | None = None
    monthly_income_fen: int | None = None
    months: int | None = None
    thumbnail: tuple[str, ...] = ()


class DocumentRefused(Event):
    """A file that was read and can't be used, and why."""

    PERSONAL = ("name",)
    document: DocumentKind
    reason: str
    name: str = ""
