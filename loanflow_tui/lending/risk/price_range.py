"""The price range of a product, before anything is known of the applicant."""

from collections.abc import Sequence
from decimal import Decimal

from pydantic import BaseModel, ConfigDict

from loanflow_tui.lending.policy.model import BandTerms, Policy
from loanflow_tui.lending.risk.pricing import Costs, apr_bounds, rate_under_ceiling, ways
from loanflow_tui.lending.terms import Product

_ZERO = Decimal(0)


class PriceRange(BaseModel):
    """The lowest and highest yearly rate, and APR with every fee, as fractions."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    lowest_rate: Decimal
    highest_rate: Decimal
    lowest_apr: Decimal
    highest_apr: Decimal


def price_range(policy: Policy, *products: Product) -> PriceRange:
    """Return the price range of these products, or of all."""
    found = [_of_product(policy, each) for each in products or policy.products]
    return PriceRange(
        lowest_rate=min(each.lowest_rate for each in found),
        highest_rate=max(each.highest_rate for each in found),
        lowest_apr=min(each.lowest_apr for each in found),
        highest_apr=max(each.highest_apr for each in found),
    )


def _of_product(policy: Policy, product: Product) -> PriceRange:
    """Compare the extremes alone: rates without a premium and with the dearest one."""
    by, ceiling = ways(policy.product(product)), policy.pricing.ceiling
    plain = _ends(policy, product, policy.bands)
    insured = [band for band in policy.bands if band.id in policy.insurance.bands]
    covered = bool(insured) and product in policy.insurance.products
    dear = _ends(policy, product, insured) if covered else plain
    none, most = _costs(policy, _ZERO), _costs(policy, policy.insurance.max_premium * covered)
    lowest = rate_under_ceiling(plain[0], none, by, ceiling)
    return PriceRange(
        lowest_rate=min(lowest, rate_under_ceiling(dear[0], most, by, ceiling)),
        highest_rate=rate_under_ceiling(plain[1], none, by, ceiling),
        lowest_apr=apr_bounds(lowest, none, by)[0],
        highest_apr=min(
            ceiling, max(apr_bounds(plain[1], none, by)[1], apr_bounds(dear[1], most, by)[1])
        ),
    )


def _ends(policy: Policy, product: Product, bands: Sequence[BandTerms]) -> tuple[Decimal, Decimal]:
    """Return the lowest and the highest rate of these bands, with and without proof of income."""
    rates = [band.annual_rate for band in bands]
    less = policy.product(product).verified_discount
    return max(_ZERO, min(rates) - less), max(rates)


def _costs(policy: Policy, premium: Decimal) -> Costs:
    return Costs(
        service_fee=policy.pricing.service_fee,
        monthly_fee=policy.pricing.monthly_fee,
        premium_annual=premium,
    )
