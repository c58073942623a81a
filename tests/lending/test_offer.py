"""The offer: available choices, and the quote of each."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Unpack

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loanflow_tui.lending.loans.apr import apr_of_plan
from loanflow_tui.lending.loans.schedule import add_months
from loanflow_tui.lending.policy import Policy
from loanflow_tui.lending.risk.decision import decide
from loanflow_tui.lending.risk.offer import Offer, make_offer
from loanflow_tui.lending.risk.pricing import apr_bounds
from loanflow_tui.lending.risk.reports import InsurerQuote
from loanflow_tui.lending.risk.scorecard import score
from loanflow_tui.lending.terms import Method, Product, Purpose
from tests.lending.conftest import Applicant, InputChanges

Offers = Callable[..., Offer]

NOW = datetime(2026, 11, 24, 1, 41, tzinfo=UTC)


@pytest.fixture(scope="session")
def offer_to(applicant: Applicant, policy: Policy) -> Offers:
    def offer(total: int = 749, **changes: Unpack[InputChanges]) -> Offer:
        inputs = applicant(**changes)
        scored = score(inputs, policy).model_copy(update={"total": total})
        return make_offer(decide(inputs, policy, scored), policy, NOW, Decimal("0.5"))

    return offer


@pytest.mark.parametrize(
    ("amount", "months", "method", "problem"),
    [
        (49_999, None, None, "below_least"),
        (50_000, None, None, None),
        (9_600_000, None, None, None),
        (9_600_100, None, None, "above_limit"),
        (50_050, None, None, "not_whole_yuan"),
        (1_000_000, 4, None, "tenor_not_offered"),
        (1_000_000, 3, None, None),
        (9_600_000, 3, None, "too_much_a_month"),
        (1_000_000, 12, Method.DAILY_INTEREST, "method_not_offered"),
        (1_000_000, 24, Method.BULLET, "method_not_offered"),
        (1_000_000, 24, Method.EQUAL_PRINCIPAL, None),
        (1_000_000, 12, Method.BULLET, None),
    ],
)
def test_available_choices(
    offer_to: Offers, amount: int, months: int | None, method: Method | None, problem: str | None
) -> None:
    offer = offer_to()
    assert offer.limit_fen == 9_600_000
    assert offer.problem(amount, months, method) == problem


def test_unavailable_choices_have_no_quote(offer_to: Offers) -> None:
    with pytest.raises(ValueError, match="tenor_not_offered"):
        offer_to().quote(1_000_000, 4, Method.EQUAL_PAYMENT)


def test_a_quote_adds_up(offer_to: Offers) -> None:
    quote = offer_to().quote(1_000_000, 12, Method.EQUAL_PAYMENT)
    assert quote.annual_rate == Decimal("0.072")
    assert quote.received_fen == 1_000_000
    assert quote.cost_fen == quote.interest_fen == sum(quote.schedule.payments_fen) - 1_000_000
    assert quote.apr.nominal == pytest.approx(0.072, rel=0.01)


def test_insured_loan_carries_a_monthly_premium(offer_to: Offers) -> None:
    cover = InsurerQuote(covered=True, share=Decimal("0.4"), premium_annual=Decimal("0.024"))
    offer = offer_to(620, insurer=cover)
    quote = offer.quote(1_000_000, 12, Method.EQUAL_PAYMENT)
    assert offer.insured_share == Decimal("0.5")
    assert quote.fees == (("service", 0), ("insurance", 24_000))
    assert set(quote.schedule.fees_fen) == {2_000}
    assert quote.fees_fen == quote.schedule.total_fees_fen == 24_000
    assert quote.apr.nominal > 0.146


def test_offers_of_before_may_still_be_taken(offer_to: Offers) -> None:
    """Its price, 21.6 % and a premium, comes to 24.6 % where February alone is paid for."""
    cover = InsurerQuote(covered=True, share=Decimal("0.4"), premium_annual=Decimal("0.01"))
    offer = offer_to(600, insurer=cover)
    before = offer.price.model_copy(update={"annual_rate": Decimal("0.216")})
    kept = offer.model_copy(update={"price": before})
    assert kept.problem(kept.min_fen, 12, Method.EQUAL_PAYMENT) is None


def test_without_a_premium_nothing_is_insured(offer_to: Offers) -> None:
    assert offer_to().insured_share == 0


def test_daily_cost_of_a_thousand_yuan(offer_to: Offers) -> None:
    assert offer_to(700).cost_of_a_thousand_fen == 20
    assert offer_to(600, insurer=None).cost_of_a_thousand_fen == 41


def test_an_offer_stands_for_a_day(offer_to: Offers) -> None:
    offer = offer_to()
    assert offer.stands(NOW + timedelta(hours=24) - timedelta(seconds=1))
    assert not offer.stands(NOW + timedelta(hours=24))


def test_tenors_that_fit_an_amount(offer_to: Offers) -> None:
    offer = offer_to()
    assert offer.tenors_for(offer.limit_fen)[-1] == 24
    assert offer.tenors_for(offer.min_fen) == (3, 6, 12, 24)
    assert offer.methods_for(24) == (Method.EQUAL_PAYMENT, Method.EQUAL_PRINCIPAL)


def test_a_decline_makes_no_offer(applicant: Applicant, policy: Policy) -> None:
    with pytest.raises(ValueError, match="nothing is lent"):
        make_offer(decide(applicant(age=17), policy), policy, NOW)


def test_an_offer_goes_to_json_and_back(offer_to: Offers) -> None:
    offer = offer_to()
    assert Offer.model_validate_json(offer.model_dump_json()) == offer


@given(
    st.integers(600, 950),
    st.sampled_from(list(Product)),
    st.integers(1_000_000, 9_000_000),
    st.data(),
)
def test_every_offered_choice_has_a_quote(
    offer_to: Offers, total: int, product: Product, income: int, data: st.DataObject
) -> None:
    offer = offer_to(
        total, product=product, purpose=Purpose.OTHER, income_fen=income,
        verified_income_fen=income,
    )  # fmt: skip
    amount = data.draw(st.integers(offer.min_fen // 100, offer.limit_fen // 100)) * 100
    assert offer.tenors_for(amount)
    months = data.draw(st.sampled_from(offer.tenors_for(amount)))
    method = data.draw(st.sampled_from(offer.methods_for(months)))
    quote = offer.quote(amount, months, method)
    assert quote.schedule.amount_fen == amount
    assert Decimal(str(quote.apr.nominal)) <= offer.ceiling
    if method is Method.EQUAL_PAYMENT:
        assert max(quote.schedule.payments_fen[:-1], default=0) <= offer.headroom_fen + 1


@given(
    st.dates(date(2026, 1, 1), date(2030, 12, 31)),
    st.sampled_from([1, 2, 3, 6]),
    st.integers(500, 20_000),
)
def test_apr_counts_daily_interest_by_real_days(
    offer_to: Offers, taken_on: date, months: int, yuan: int
) -> None:
    offer = offer_to(product=Product.EMERGENCY, purpose=Purpose.MEDICAL)
    amount = min(yuan * 100, offer.limit_fen // 100 * 100)
    if offer.problem(amount, months, Method.DAILY_INTEREST) is not None:
        return
    quote = offer.quote(amount, months, Method.DAILY_INTEREST, taken_on)
    paid = ((add_months(taken_on, months), quote.schedule.total_paid_fen),)
    assert quote.apr == apr_of_plan(quote.received_fen, taken_on, paid)
    low, high = apr_bounds(offer.annual_rate, offer.price.costs, ((months, Method.DAILY_INTEREST),))
    fen = Decimal(12) / amount
    assert low - fen <= Decimal(str(quote.apr.nominal)) <= high + fen
