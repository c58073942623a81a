"""A lender's credit policy: everything that can change without changing code."""

from decimal import Decimal
from functools import cached_property
from itertools import pairwise
from typing import Annotated, Literal, Self

from pydantic import Field, field_validator, model_validator

from loanflow_tui.lending.policy.books import BooksTerms
from loanflow_tui.lending.policy.compiled import CompiledCard, compile_card
from loanflow_tui.lending.policy.law import Law
from loanflow_tui.lending.policy.lenders import MarketTerms, OtherLender
from loanflow_tui.lending.policy.monitoring import MonitoringTerms
from loanflow_tui.lending.policy.officers import Officer
from loanflow_tui.lending.policy.products import Lender, ProductTerms
from loanflow_tui.lending.policy.review import ReviewTerms
from loanflow_tui.lending.policy.scorecard import Scorecard
from loanflow_tui.lending.policy.servicing import ServicingTerms
from loanflow_tui.lending.policy.values import (
    BANDS,
    Ages,
    Band,
    Bilingual,
    Count,
    Name,
    Number,
    Part,
    Percent,
    Share,
    Yuan,
    wrong,
)
from loanflow_tui.lending.terms import (
    OPTIONAL_CONSENTS,
    ConsentKind,
    Host,
    Occupation,
    Product,
    Purpose,
)


class Consents(Part):
    """The required and the optional consents."""

    needed: tuple[ConsentKind, ...]
    optional: tuple[ConsentKind, ...] = ()
    text_version: Name

    @field_validator("needed")
    @classmethod
    def _separate(cls, needed: tuple[ConsentKind, ...]) -> tuple[ConsentKind, ...]:
        """PIPL arts. 13, 14 and 29: nothing is asked of a bureau, host or camera unconsented."""
        if set(needed) != set(ConsentKind) - OPTIONAL_CONSENTS:
            raise wrong("consents")
        return needed


class Eligibility(Ages):
    """The conditions for applying at all."""

    barred_occupations: tuple[Occupation, ...]
    max_overdue_days: Count

    @field_validator("barred_occupations")
    @classmethod
    def _students(cls, barred: tuple[Occupation, ...]) -> tuple[Occupation, ...]:
        if Occupation.STUDENT not in barred:
            raise wrong("students")
        return barred


class BandTerms(Part):
    """A score band: the income multiple that may be borrowed, and the yearly rate."""

    id: Band
    from_: Count = Field(alias="from")
    income_multiple: Number
    annual_rate: Share


class DecisionTerms(Part):
    """The score thresholds for approval, referral and decline.

    A person decides where more than `contradicting_income` times the income of the statement was
    declared, and where the statement of somebody without work shows `contradicting_salary` or more.
    Two persons approve a referral for more than `two_persons_above`, with what the person owes here
    already; one does where it is None.
    """

    decline_below: Count
    refer_below: Count
    max_debt_to_income: Share
    unverified_income: Share
    lender_cap: Yuan
    step: Annotated[Yuan, Field(ge=1)]
    contradicting_income: Annotated[Count, Field(ge=2)] = 2
    contradicting_salary: Yuan = 1000
    most_reasons: Annotated[Count, Field(ge=1, le=4)]
    two_persons_above: Yuan | None = None

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.decline_below > self.refer_below:
            raise wrong("decline_order", "decline_below")
        return self


class ThinFile(Part):
    """When a credit file is too thin, the host score that makes up for it, and the best band that
    such a file can have.
    """

    months_below: Count
    strong_host_score: Count
    starter_limit: Yuan
    best_band: Band = "good"


class Pricing(Part):
    """The charges beside the band's rate, and the ceiling on all costs."""

    ceiling: Share
    service_fee: Share
    monthly_fee: Share
    late_surcharge: Annotated[Percent, Field(ge=0, le=Decimal(10))]
    grace_days: Count

    @field_validator("ceiling")
    @classmethod
    def _above_nothing(cls, ceiling: Decimal) -> Decimal:
        if ceiling <= 0:
            raise wrong("ceiling")
        return ceiling

    def late_annual_rate(self, annual_rate: Decimal) -> Decimal:
        """Return the yearly rate for days overdue; never above the ceiling."""
        return min(annual_rate * (1 + self.late_surcharge), self.ceiling)


class Company(Part):
    """A company that is named to applicants, with how to reach it."""

    name: Bilingual
    hotline: Name
    licence: Name | None = None


class Companies(Part):
    """The companies that consents name as recipients. Data for judging a person's credit come from
    the credit bureau alone.
    """

    credit_bureau: Company | None = None
    face_check: Company | None = None
    sms: Company | None = None
    card_check: Company | None = None
    payment: Company | None = None


class Insurance(Part):
    """Credit insurance: who needs it, its maximum premium, and the rules without it. The insurer
    pays its share once a loan is overdue for more than `claim_after_days`.
    """

    insurer: Company | None = None
    products: tuple[Product, ...]
    bands: tuple[Band, ...]
    max_premium: Annotated[Percent, Field(ge=0, le=Decimal("0.1"))]
    claim_after_days: Annotated[Count, Field(ge=30, le=180)] = 80
    when_declined: Literal["reduce", "refer", "decline", "ignore"]
    reduced_to: Share


class OfferTerms(Part):
    """The validity of an offer."""

    valid_hours: Annotated[Count, Field(ge=1)]


class ApplicationTerms(Part):
    """The time until an unfinished application expires."""

    valid_days: Annotated[Count, Field(ge=1)]


class CodeTerms(Part):
    """One-time codes."""

    digits: Annotated[Count, Field(ge=4, le=8)]
    valid_minutes: Annotated[Count, Field(ge=1)]
    attempts: Annotated[Count, Field(ge=1)]
    lock_minutes: Annotated[Count, Field(ge=1)]
    most_sends: Annotated[Count, Field(ge=1)]


class CheckTerms(Part):
    """Attempt limits of each check, and the months that a bank statement must cover."""

    face_attempts: Annotated[Count, Field(ge=1)]
    card_attempts: Annotated[Count, Field(ge=1)]
    statement_months: Annotated[Count, Field(ge=1)]


class Policy(Part):
    """A credit policy. Every decision records its `version`.

    `law` is the register of rules; a file without one gets that of the default policy when it is
    loaded.
    """

    version: Name
    law: Law | None = None
    lender: Lender
    other_lenders: tuple[OtherLender, ...] = ()
    market: MarketTerms
    consents: Consents
    eligibility: Eligibility
    products: dict[Product, ProductTerms]
    forbidden_purposes: tuple[Purpose, ...]
    bands: tuple[BandTerms, ...]
    decision: DecisionTerms
    thin_file: ThinFile
    review: ReviewTerms = ReviewTerms()
    pricing: Pricing
    companies: Companies = Companies()
    insurance: Insurance
    offer: OfferTerms
    servicing: ServicingTerms = ServicingTerms()
    books: BooksTerms = BooksTerms()
    officers: tuple[Officer, ...] = ()
    application: ApplicationTerms
    codes: CodeTerms
    checks: CheckTerms
    monitoring: MonitoringTerms
    scorecard: Scorecard

    @field_validator("products")
    @classmethod
    def _all_products(cls, products: dict[Product, ProductTerms]) -> dict[Product, ProductTerms]:
        if not set(products) >= {*Product.built_in()}:
            raise wrong("products", shows=False)
        return products

    @field_validator("forbidden_purposes")
    @classmethod
    def _forbidden(cls, purposes: tuple[Purpose, ...]) -> tuple[Purpose, ...]:
        if not {Purpose.HOUSING, Purpose.SECURITIES} <= set(purposes):
            raise wrong("forbidden_purposes")
        return purposes

    @field_validator("bands")
    @classmethod
    def _ascending(cls, bands: tuple[BandTerms, ...]) -> tuple[BandTerms, ...]:
        if tuple(band.id for band in bands) != BANDS:
            raise wrong("band_names", shows=False)
        for place, (low, high) in enumerate(pairwise(bands), 1):
            if low.from_ >= high.from_:
                raise wrong("band_order", place, "from")
        return bands

    def product(self, product: Product) -> ProductTerms:
        """Return a product's limits, terms and fees."""
        return self.products[product]

    def band(self, score: int) -> BandTerms:
        """Return the band of `score`; the lowest one for any score below."""
        found = self.bands[0]
        for band in self.bands:
            if score < band.from_:
                break
            found = band
        return found

    def no_better_than(self, band: BandTerms, best: Band) -> BandTerms:
        """Return a band, or the best one allowed where it is better than that."""
        places = [each.id for each in self.bands]
        return self.bands[min(places.index(band.id), places.index(best))]

    def other_lender(self, lender_id: str) -> OtherLender | None:
        """Return another lender by id, or None."""
        return next((each for each in self.other_lenders if each.id == lender_id), None)

    @property
    def register(self) -> Law:
        """The register of rules.

        Raises:
            LookupError: the policy was not loaded from a file.
        """
        if self.law is None:
            raise LookupError("law")
        return self.law

    @cached_property
    def cards(self) -> dict[Host, CompiledCard]:
        """Each host's scorecard with its points computed."""
        return {host: compile_card(self.scorecard, host) for host in Host}
