"""The products: each is one entry here, its money terms in the policy, and its words."""

from typing import ClassVar, Self

from loanflow_tui.registry.listed import Listed


class Product(Listed):
    """What the money is for; each has its own cap, tenors and methods in the policy."""

    WORDS: ClassVar[tuple[str, ...]] = ("choice-{}", "ui-resume-{}", "contract-title-{}")
    """The messages that each needs in every language."""

    purposes: tuple[str, ...]
    """The uses that are offered to choose from, forbidden ones among them."""
    owners_only: bool
    """Only who has a business may take it: other occupations aren't offered."""
    requires_uscc: bool
    """It asks for the business's unified social credit code."""
    requires_licence: bool
    """It asks for the business licence."""
    income_is_turnover: bool
    """The income asked for is the business's turnover."""
    capped_by_law: bool
    """It is for one's own use, so the law's cap on consumer loans holds (see `risk.rules`)."""

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
        """Declare a product; without more, it is a person's loan for their own use."""
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
