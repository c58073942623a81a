"""A chosen lender asks the credit bureau itself and decides by its own rules: none is blind."""

from dataclasses import replace
from typing import Any

import pytest

from loanflow_tui.lending import commands as c
from loanflow_tui.lending import events as e
from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.partners.names import Partner
from loanflow_tui.lending.policy import Policy
from loanflow_tui.lending.risk.decision import decide
from loanflow_tui.lending.risk.market import offer_of, request_for
from loanflow_tui.lending.risk.market_request import LenderOffer
from loanflow_tui.lending.risk.offer import Offer
from loanflow_tui.lending.risk.other_lender import decide_elsewhere
from loanflow_tui.lending.risk.reports import BureauReport
from loanflow_tui.lending.terms import ConsentKind
from tests.lending.applying import Applying
from tests.lending.conftest import GOOD_FILE, SIGNED_AT, make_inputs

ELSEWHERE: dict[Fact, c.Command] = {Fact.REGION: c.GiveRegion(province="65")}


async def _chosen(sequence: str, lender: str) -> Applying:
    """Return somebody whom the region's licence declined, with another lender chosen."""
    who = Applying(sequence=sequence, answers=dict(ELSEWHERE))
    await who.play_to()
    await who.send(c.CompareLenders())
    await who.send(c.GiveConsent(consent=ConsentKind.SHARING))
    view = await who.send(c.Proceed())
    assert view.need(e.MarketReported).offer_of(lender) is not None
    await who.send(c.ChooseLender(lender=lender))
    return who


async def _bureau_calls(who: Applying) -> int:
    calls = [each for each in await who.events() if isinstance(each, e.PartnerCalled)]
    return sum(each.partner == Partner.BUREAU for each in calls)


@pytest.mark.parametrize("lender", ["hill-road", "lighthouse", "northern-light"])
async def test_a_blacklisted_person_gets_nothing_anywhere(lender: str) -> None:
    who = await _chosen("921", lender)
    view = await who.play_to(Fact.LENDER)
    refused = await who.last(e.LenderRefused)
    assert (refused.lender, refused.reason) == (lender, "blacklisted")
    assert view.loan is None
    assert view.need(e.MarketReported).offer_of(lender) is None
    assert Fact.LENDER not in view.facts


async def test_the_chosen_lender_asks_the_bureau_before_it_lends() -> None:
    who = await _chosen("903", "hill-road")
    assert await _bureau_calls(who) == 0
    view = await who.play_to()
    decided = await who.last(e.LenderDecided)
    assert decided.report.status == "hit"
    assert view.loan is not None
    assert await _bureau_calls(who) == 1
    assert view.need_offer() == decided.offer


def _offered(policy: Policy, **changes: Any) -> Offer:
    inputs = make_inputs(**changes)
    request = request_for(inputs, decide(inputs, policy), policy)
    lender = policy.other_lender("northern-light")
    assert lender is not None
    terms = lender.products[inputs.product]
    answer = LenderOffer(
        lender=lender.id, limit_fen=3_000_000, min_fen=terms.min_fen,
        annual_rate=terms.rates["good"], upfront_fee=terms.upfront_fee,
        monthly_fee=terms.monthly_fee, tenors=terms.tenors,
        methods=tuple(terms.methods.items()), headroom_fen=400_000,
        cooling_off_days=terms.cooling_off_days,
    )  # fmt: skip
    return offer_of(answer, request, policy, SIGNED_AT)


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"bureau": GOOD_FILE.model_copy(update={"blacklisted": True})}, "blacklisted"),
        (
            {"bureau": BureauReport(status="hit", worst_overdue_days=90, active_overdue_days=60)},
            "overdue",
        ),
        ({"bureau": BureauReport(status="frozen")}, "file"),
        ({"bureau": BureauReport(status="mismatch"), "identity_matched": False}, "identity"),
        ({"bureau": GOOD_FILE.model_copy(update={"monthly_debt_fen": 900_000})}, "debt"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_each_rule_of_its_own_refuses(
    policy: Policy, changes: dict[str, Any], refusal: str
) -> None:
    lender = policy.other_lender("northern-light")
    assert lender is not None
    offer = _offered(policy)
    inputs = replace(make_inputs(), **changes)
    assert decide_elsewhere(lender, inputs, offer, policy) == refusal


def test_it_never_lends_more_than_it_offered(policy: Policy) -> None:
    lender = policy.other_lender("northern-light")
    assert lender is not None
    offer = _offered(policy)
    found = decide_elsewhere(lender, make_inputs(), offer, policy)
    assert isinstance(found, Offer)
    assert found.limit_fen <= offer.limit_fen
    statement = make_inputs(verified_income_fen=300_000)
    less = decide_elsewhere(lender, statement, offer, policy)
    assert less in ("amount", "debt") or (isinstance(less, Offer) and less.limit_fen < 3_000_000)
