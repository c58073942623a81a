"""The products, each declared once; the policy holds their terms, Fluent files their words."""

from typing import ClassVar, Self

from loanflow_tui.registry.listed import Listed


class Product(Listed):
    """A loan product; the policy sets its cap, tenors and repayment methods."""

    WORDS: ClassVar[tuple[str, ...]] = ("choice-{}", "ui-resume-{}", "contract-title-{}")
    """Patterns of the Fluent messages that each product needs in every language."""

    purposes: tuple[str, ...]
    """The purposes offered as choices, including forbidden ones."""
    owners_only: bool
    """Only business owners may take it: other occupations aren't offered."""
    requires_uscc: bool
    """The applicant must give the business's unified social credit code."""
    requires_licence: bool
    """The applicant must upload the business licence."""
    income_is_turnover: bool
    """The income question asks for the business's turnover."""
    capped_by_law: bool
    """The statutory cap on consumer loans applies (see `risk.rules`)."""

    CONSUMER: ClassVar["Product"]
    BUSINESS: ClassVar["Product"]
    EMERGENCY: ClassVar["Product"]

    @classmethod
    def declare(
        cls,
        name: str,
        *,
        purposes: tuple[str, ...],
        owners_only: bool = False,
        requires_uscc: bool = False,
        requires_licence: bool = False,
        income_is_turnover: bool = False,
        capped_by_law: bool = True,
    ) -> Self:
        """Declare a product; the defaults describe a personal consumer loan."""
        product = cls.add(name)
        product.purposes = purposes
        product.owners_only = owners_only
        product.requires_uscc = requires_uscc
        product.requires_licence = requires_licence
        product.income_is_turnover = income_is_turnover
        product.capped_by_law = capped_by_law
        return product


Product.CONSUMER = Product.declare(
    "consumer",
    purposes=(
        "shopping",
        "renovation",
        "education",
        "travel",
        "medical",
        "housing",
        "securities",
    ),
)
Product.BUSINESS = Product.declare(
    "business",
    purposes=("stock", "equipment", "rent", "payroll", "securities"),
    owners_only=True,
    requires_uscc=True,
    requires_licence=True,
    income_is_turnover=True,
    capped_by_law=False,
)
Product.EMERGENCY = Product.declare("emergency", purposes=("medical", "emergency", "rent", "other"))
