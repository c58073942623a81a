"""One person is one customer: their loans here count in every further application."""

import asyncio
import sys
from collections import Counter
from datetime import timedelta
from pathlib import Path
from types import CodeType

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from loanflow_tui.lending import commands as c
from loanflow_tui.lending import events as e
from loanflow_tui.lending.application.customer import monthly_fen, owed_by, standing_of
from loanflow_tui.lending.application.decision_replay import replay_decisions
from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.application.view import ApplicationView
from loanflow_tui.lending.handlers.customer import Customers
from loanflow_tui.lending.policy import Policy, load_policy
from loanflow_tui.lending.risk.customer import CustomerStanding
from loanflow_tui.lending.risk.decision import decide
from loanflow_tui.lending.risk.reasons import ReasonCode
from loanflow_tui.lending.terms import Outcome, Product
from tests.lending.applying import Applying
from tests.lending.conftest import make_inputs

INCOME_FEN = 15_000_00
ALL_OF_IT = 10**12


async def _apply_again(who: Applying, wish_fen: int = ALL_OF_IT) -> ApplicationView:
    """Play another application of the same person for as much of the wish as is offered."""
    who.application_id = ""
    view = await who.play_to(Fact.AMOUNT)
    if view.offer is None:
        return view
    amount = max(view.offer.min_fen, min(view.offer.limit_fen, wish_fen)) // 100_00 * 100_00
    await who.send(c.ChooseAmount(amount_fen=amount))
    return await who.play_to()


async def _all_views(who: Applying) -> list[ApplicationView]:
    standings = await who.service.standings()
    return [await who.service.view(each.application_id) for each in standings]


async def test_three_applications_get_no_more_than_one() -> None:
    who = Applying()
    whole = (await _apply_again(who)).loan
    assert whole is not None
    second = await _apply_again(who)
    who.clock.advance(timedelta(days=2))
    third = await _apply_again(who)
    lent = sum(view.loan.principal_fen for view in await _all_views(who) if view.loan)
    assert lent == whole.principal_fen + sum(
        v.loan.principal_fen for v in (second, third) if v.loan
    )
    today = third.today
    assert standing_of(await _all_views(who), today).monthly_fen <= INCOME_FEN // 2
    assert lent <= load_policy().product(Product.CONSUMER).cap_fen


async def test_nothing_is_lent_while_overdue_here() -> None:
    who = Applying()
    await _apply_again(who, 20_000_00)
    who.clock.advance(timedelta(days=150))
    view = await _apply_again(who)
    decision = view.need(e.DecisionMade).decision
    assert decision.reasons == (ReasonCode.R49,)
    assert view.need(e.CustomerSeen).standing.overdue_days > 100
    partners = {each.partner for each in await who.events() if isinstance(each, e.PartnerCalled)}
    assert "bureau" not in partners, "refused before anybody is asked"


async def test_paying_frees_what_was_lent() -> None:
    who = Applying()
    first = await _apply_again(who, 20_000_00)
    assert first.loan is not None
    loan_id = who.application_id
    less = await _apply_again(who, 500_00)
    await who.service.handle(loan_id, c.Repay(kind="all"))
    more = await _apply_again(who, 500_00)
    limits = [view.need(e.DecisionMade).decision.limit_fen for view in (less, more)]
    assert limits[0] < limits[1]


async def test_decision_says_what_own_loans_took() -> None:
    who = Applying()
    first = await _apply_again(who, 20_000_00)
    assert first.loan is not None
    decision = (await _apply_again(who)).need(e.DecisionMade).decision
    assert decision.outcome is Outcome.APPROVED_LESS
    assert decision.reasons == (ReasonCode.R39,)
    assert decision.limit is not None
    assert decision.limit.own_fen == first.loan.outstanding_fen
    journal = await who.service.read(who.application_id)
    assert [each.verdict for each in replay_decisions(journal, load_policy())] == ["same"]


async def test_two_open_offers_are_not_both_taken() -> None:
    who = Applying()
    view = await who.play_to(Fact.ACCEPTED)
    first, who.application_id = who.application_id, ""
    await _apply_again(who)
    who.application_id = first
    view = await who.send(c.AcceptOffer())
    assert view.need(e.CustomerSeen).standing.loans == 1
    assert Fact.ACCEPTED not in view.facts
    assert Fact.DECISION not in view.facts
    view = await who.play_to(Fact.AMOUNT)
    assert view.need(e.DecisionMade).reasons == (ReasonCode.R39,)


async def test_two_contracts_are_not_both_signed() -> None:
    who = Applying()
    await who.play_to(Fact.SIGNED)
    first, who.application_id = who.application_id, ""
    await _apply_again(who)
    who.application_id = first
    view = await who.send(c.Proceed())
    assert Fact.SIGNED not in view.facts
    assert view.need(e.CustomerSeen).standing.loans == 1


async def test_of_two_signed_at_once_one_lapses(tmp_path: Path) -> None:
    who = Applying(data_dir=tmp_path)
    ids = []
    for _ in range(2):
        who.application_id = ""
        await who.play_to(Fact.SIGNED)
        ids.append(who.application_id)
    for _ in range(2):
        await asyncio.gather(*(who.service.handle(each, c.Proceed()) for each in ids))
    views = [await who.service.view(each) for each in ids]
    assert sum(view.loan is not None for view in views) == 1
    lapsed = views[0] if views[0].loan is None else views[1]
    journal = await who.service.read(lapsed.application_id)
    assert [each.event.because for each in journal if isinstance(each.event, e.ContractLapsed)] == [
        "own_loans"
    ]
    await who.service.close()


async def test_erasing_an_application_takes_its_mark(tmp_path: Path) -> None:
    who = Applying(data_dir=tmp_path)
    view = await _apply_again(who, 20_000_00)
    marks = await who.service._fingerprints.signed_with(view, "customer")
    assert [each.application_id for each in marks] == [who.application_id]
    assert view.need(e.IdentityGiven).number not in str(marks)
    await who.send(c.Repay(kind="all"))
    await who.certain()
    await who.service.erase(who.application_id)
    assert await who.service._fingerprints.signed_with(view, "customer") == []
    await who.service.close()


async def test_another_person_is_not_counted() -> None:
    who = Applying()
    await _apply_again(who, 100_000_00)
    who.sequence = "901"
    view = await _apply_again(who)
    assert view.get(e.CustomerSeen) is None


def test_product_cap_counts_its_own_loans(policy: Policy) -> None:
    own = CustomerStanding(loans=1, lent=((Product.EMERGENCY, 15_000_00),), monthly_fen=0)
    found = decide(make_inputs(own=own), policy).limit
    assert found is not None
    assert found.product_cap_fen == 185_000_00
    assert found.lender_cap_fen == 285_000_00


WISHES = st.lists(
    st.tuples(
        st.sampled_from([Product.CONSUMER, Product.EMERGENCY]),
        st.integers(1, 120).map(lambda thousands: thousands * 1_000_00),
        st.integers(0, 40),
        st.booleans(),
    ),
    min_size=2,
    max_size=4,
)


@settings(
    max_examples=8,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)
@given(WISHES)
async def test_no_order_of_applications_breaks_a_cap(
    wishes: list[tuple[Product, int, int, bool]],
) -> None:
    who, policy = Applying(), load_policy()
    for product, wish_fen, days, pays in wishes:
        who.product = product
        view = await _apply_again(who, wish_fen)
        owed = [
            found
            for each in await _all_views(who)
            if (found := owed_by(each, view.today)) is not None
        ]
        lent = sum(each.principal_fen for each in owed)
        assert lent <= policy.product(Product.CONSUMER).cap_fen
        if view.loan is not None:
            assert not any(each.overdue_days for each in owed)
            assert sum(each.monthly_fen for each in owed) <= INCOME_FEN // 2
            if pays:
                await who.send(c.Repay(kind="instalment"))
        who.clock.advance(timedelta(days=days))


@pytest.mark.parametrize("months", [1, 3, 12])
async def test_monthly_burden_is_level(months: int) -> None:
    who = Applying(answers={Fact.TENOR: c.ChooseTenor(months=max(3, months))})
    view = await _apply_again(who, 12_000_00)
    assert view.loan is not None
    rows = view.loan.open
    assert monthly_fen(rows, view.today) == -(-sum(row.total_fen for row in rows) // len(rows))


async def test_a_decision_looks_at_other_loans_once() -> None:
    who = Applying()
    await who.play_to(Fact.BUREAU)
    seen: Counter[CodeType] = Counter()
    sys.setprofile(lambda frame, event, _: seen.update((frame.f_code,) if event == "call" else ()))
    try:
        await who.play_to(Fact.AMOUNT)
    finally:
        sys.setprofile(None)
    assert seen[Customers.standing.__code__] == 1
