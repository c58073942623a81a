"""The price of a loan, and the ceiling on its total cost."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loanflow_tui.lending.policy import Policy
from loanflow_tui.lending.risk.pricing import (
    Costs,
    highest_apr,
    level_share,
    loan_apr,
    price,
    ways,
)
from loanflow_tui.lending.risk.reports import InsurerQuote
from loanflow_tui.lending.terms import Method, Product
from tests.lending.conftest import Applicant


def insured(premium: str) -> InsurerQuote:
    return InsurerQuote(covered=True, share=Decimal("0.5"), premium_annual=Decimal(premium))


@pytest.mark.parametrize(
    ("score", "rate"),
    [(350, "0.216"), (559, "0.18"), (600, "0.146"), (650, "0.108"), (700, "0.072")],
)
def test_each_band_has_its_rate(
    applicant: Applicant, policy: Policy, score: int, rate: str
) -> None:
    cost = price(applicant(), policy.band(score), policy)
    assert cost.annual_rate == Decimal(rate)
    assert not cost.capped


def test_verified_turnover_lowers_the_rate(applicant: Applicant, policy: Policy) -> None:
    band = policy.band(650)
    verified = price(applicant(product=Product.BUSINESS), band, policy)
    declared = price(applicant(product=Product.BUSINESS, verified_income_fen=None), band, policy)
    assert (verified.annual_rate, declared.annual_rate) == (Decimal("0.098"), Decimal("0.108"))


def test_the_daily_rate_is_by_the_lending_year(applicant: Applicant, policy: Policy) -> None:
    assert price(applicant(), policy.band(700), policy).daily_rate == Decimal("0.0002")


def test_high_premium_lowers_the_rate_to_the_ceiling(applicant: Applicant, policy: Policy) -> None:
    cost = price(applicant(insurer=insured("0.03")), policy.band(400), policy)
    assert cost.capped
    assert cost.base_rate == Decimal("0.216")
    assert cost.annual_rate < Decimal("0.216")
    next_up = cost.annual_rate + Decimal("0.001")
    by = ways(policy.product(Product.CONSUMER))
    dearest = max(highest_apr(10**7, next_up, *way, cost.costs) for way in by)
    assert dearest > 0.24


def test_premium_above_the_limit_is_refused(applicant: Applicant, policy: Policy) -> None:
    cost = price(applicant(insurer=insured("0.031")), policy.band(600), policy)
    assert cost.costs.premium_annual == 0


def test_cover_is_asked_only_where_needed(applicant: Applicant, policy: Policy) -> None:
    inputs = applicant(insurer=insured("0.01"))
    assert price(inputs, policy.band(649), policy).costs.premium_annual == Decimal("0.01")
    assert price(inputs, policy.band(650), policy).costs.premium_annual == 0
    emergency = applicant(product=Product.EMERGENCY, insurer=insured("0.01"))
    assert price(emergency, policy.band(600), policy).costs.premium_annual == 0


@given(
    st.sampled_from(list(Product)), st.integers(350, 950), st.integers(0, 30), st.data(),
)  # fmt: skip
def test_every_choice_keeps_the_ceiling(
    applicant: Applicant,
    policy: Policy,
    product: Product,
    score: int,
    mille: int,
    data: st.DataObject,
) -> None:
    inputs = applicant(product=product, insurer=insured(str(Decimal(mille) / 1000)))
    cost = price(inputs, policy.band(score), policy)
    terms = policy.product(product)
    amount = data.draw(st.integers(terms.min, terms.cap)) * 100
    months, method = data.draw(st.sampled_from(ways(terms)))
    apr = highest_apr(amount, cost.annual_rate, months, method, cost.costs)
    assert Decimal(str(apr)) <= policy.pricing.ceiling + Decimal(months) / amount


def test_fees_and_premium_round_down() -> None:
    costs = Costs(
        service_fee=Decimal("0.01"), monthly_fee=Decimal("0.001"), premium_annual=Decimal("0.03")
    )
    assert costs.upfront_fen(50_099) == 500
    assert costs.service_monthly_fen(50_999) == 50
    assert costs.premium_monthly_fen(50_333) == 125
    assert costs.per_month == Decimal("0.0035")


def test_every_fee_counts_in_the_annualised_rate() -> None:
    plain = loan_apr(10**6, Decimal("0.146"), 12, Method.EQUAL_PAYMENT, Costs())
    assert plain.nominal == pytest.approx(0.146, abs=1e-5)
    fees = Costs(monthly_fee=Decimal("0.005"))
    dear = loan_apr(10**6, Decimal("0.146"), 12, Method.EQUAL_PAYMENT, fees)
    assert dear.nominal == pytest.approx(0.25052544, abs=1e-6)


def test_level_share() -> None:
    assert level_share(Decimal(0), 12) == Decimal(1) / 12
    assert round(1 / level_share(Decimal("0.12"), 12), 6) == Decimal("11.255077")
