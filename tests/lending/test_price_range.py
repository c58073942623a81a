"""The stated price range covers every applicant's price."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loanflow_tui.lending.policy import Policy
from loanflow_tui.lending.risk.price_range import price_range
from loanflow_tui.lending.risk.pricing import highest_apr, lowest_apr, price, ways
from loanflow_tui.lending.risk.reports import InsurerQuote
from loanflow_tui.lending.terms import Product
from tests.lending.conftest import Applicant

SHARES = st.sampled_from(["0", "0.001", "0.004"])
NOT_SHOWN = Decimal("0.0005")
"""Tolerance: the card shows tenths of a percent, more than rounding to a fen adds."""


def test_only_businesses_get_the_point_off(policy: Policy) -> None:
    lowest = {each: price_range(policy, each).lowest_rate for each in Product}
    assert lowest[Product.BUSINESS] == Decimal("0.062")
    assert lowest[Product.CONSUMER] == lowest[Product.EMERGENCY] == Decimal("0.072")
    assert price_range(policy).lowest_rate == Decimal("0.062")


def test_premium_may_reach_the_ceiling(policy: Policy) -> None:
    assert price_range(policy, Product.CONSUMER).highest_apr == policy.pricing.ceiling
    assert round(price_range(policy, Product.EMERGENCY).highest_apr, 4) == Decimal("0.2348")


def test_price_range_includes_possible_fees(policy: Policy) -> None:
    fees = policy.pricing.model_copy(update={"monthly_fee": Decimal("0.002")})
    charged = policy.model_copy(update={"pricing": fees})
    plain, dear = price_range(policy, Product.BUSINESS), price_range(charged, Product.BUSINESS)
    assert dear.lowest_rate == plain.lowest_rate
    assert dear.lowest_apr > plain.lowest_apr + Decimal("0.02")


@given(data=st.data())
@pytest.mark.parametrize("product", Product)
def test_no_price_leaves_the_stated_range(
    applicant: Applicant, policy: Policy, product: Product, data: st.DataObject
) -> None:
    fees = {
        "monthly_fee": Decimal(data.draw(SHARES)),
        "ceiling": Decimal(data.draw(st.sampled_from(["0.24", "0.20", "0.36"]))),
    }
    charged = policy.model_copy(update={"pricing": policy.pricing.model_copy(update=fees)})
    premium = data.draw(st.sampled_from(["0", "0.0001", "0.007", "0.03"]))
    inputs = applicant(
        product=product,
        verified_income_fen=data.draw(st.sampled_from([None, 30_000_00])),
        insurer=InsurerQuote(covered=True, share=Decimal(1), premium_annual=Decimal(premium)),
    )
    found = price(inputs, policy.band(data.draw(st.integers(350, 950))), charged)
    said = price_range(charged, product)
    assert said.lowest_rate <= found.annual_rate <= said.highest_rate
    months, method = data.draw(st.sampled_from(ways(policy.product(product))))
    amount = data.draw(st.integers(policy.product(product).min_fen // 100, 200_000)) * 100
    loan = (amount, found.annual_rate, months, method, found.costs)
    low, high = lowest_apr(*loan), highest_apr(*loan)
    assert said.lowest_apr - NOT_SHOWN <= Decimal(str(low))
    assert Decimal(str(high)) <= said.highest_apr + NOT_SHOWN
