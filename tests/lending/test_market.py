"""Other lenders: which ones may be asked, what they receive, and what follows."""

import asyncio
from collections.abc import Callable, Coroutine, Iterable
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from selectors import DefaultSelector
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loanflow_tui.lending import commands as c
from loanflow_tui.lending.application.agreed_terms import contract_terms
from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.application.fold import fold
from loanflow_tui.lending.events import market as e
from loanflow_tui.lending.events.agreement import OfferAccepted
from loanflow_tui.lending.events.money import PayoutConfirmed
from loanflow_tui.lending.events.risk import PartnerCalled
from loanflow_tui.lending.handlers.unit_of_work import Rejected
from loanflow_tui.lending.partners.names import Partner
from loanflow_tui.lending.partners.sandbox import sandbox_partners
from loanflow_tui.lending.policy import Policy, PolicyError, load_policy
from loanflow_tui.lending.policy import loading as policy_files
from loanflow_tui.lending.risk.decision import decide
from loanflow_tui.lending.risk.market import (
    ORDERS,
    compare_offers,
    offer_of,
    request_for,
    sort_offers,
    too_dear,
)
from loanflow_tui.lending.risk.market_request import LenderOffer, MarketRequest
from loanflow_tui.lending.risk.offer import Offer
from loanflow_tui.lending.risk.rules.market import lenders_to_ask, may_be_passed_on
from loanflow_tui.lending.risk.rules.privacy import consent_needed, may_ask
from loanflow_tui.lending.runtime.pace import Pace
from loanflow_tui.lending.terms import ConsentKind, Method, Occupation, Outcome, Product, State
from tests.lending.applying import Applying
from tests.lending.conftest import SIGNED_AT, Applicant, make_inputs

DECLINED_ELSEWHERE: dict[Fact, c.Command] = {Fact.REGION: c.GiveRegion(province="65")}
REQUEST = MarketRequest(
    product=Product.CONSUMER, province="11", age=36, band="good", score_from=620,
    income_from_fen=12_000_00, debt_up_to_percent=10,
)  # fmt: skip


async def compared(*faults: str, **changes: Any) -> Applying:
    """Return an application whose lenders were asked, with consent."""
    who = Applying(**changes)
    await who.play_to(Fact.AMOUNT)
    for fault in faults:
        who.faults.inject(fault)
    await who.send(c.CompareLenders())
    await who.send(c.GiveConsent(consent=ConsentKind.SHARING))
    await who.send(c.Proceed())
    return who


async def report(who: Applying) -> e.MarketReported:
    found = await who.last(e.MarketReported)
    assert isinstance(found, e.MarketReported)
    return found


# The rules


def test_may_be_passed_on(applicant: Applicant, policy: Policy) -> None:
    """Never for applicants barred by law or of doubtful identity; a licence is local."""
    assert may_be_passed_on(decide(applicant(), policy))
    assert may_be_passed_on(decide(applicant(province="65"), policy))
    for barred in (
        {"occupation": Occupation.STUDENT}, {"age": 61}, {"face_passed": False},
        {"identity_matched": False},
    ):  # fmt: skip
        assert not may_be_passed_on(decide(applicant(**barred), policy))
    referred = decide(applicant(), policy).model_copy(update={"outcome": Outcome.REFERRED})
    assert not may_be_passed_on(referred)


def test_lenders_to_ask(policy: Policy) -> None:
    asked = {each.id for each in lenders_to_ask("11", Product.CONSUMER, policy)}
    assert asked == {"northern-light", "green-field", "lighthouse", "river-bend"}
    assert all(
        each.serves("11", Product.CONSUMER) for each in policy.other_lenders if each.id in asked
    )


def test_sharing_needs_a_consent_of_its_own() -> None:
    assert consent_needed(Partner.MARKET) is ConsentKind.SHARING
    assert not may_ask(Partner.MARKET, set(ConsentKind) - {ConsentKind.SHARING})


def test_market_request_identifies_nobody(policy: Policy) -> None:
    inputs = make_inputs(income_fen=1_234_567, verified_income_fen=1_234_567)
    request = request_for(inputs, decide(inputs, policy), policy)
    assert {*MarketRequest.model_fields} == {
        "product", "province", "age", "band", "score_from", "income_from_fen",
        "debt_up_to_percent", "amount_fen", "months",
    }  # fmt: skip
    assert request.income_from_fen == 12_000_00
    assert request.score_from is not None and request.score_from % 10 == 0
    assert request.debt_up_to_percent % 5 == 0


def test_five_lenders_keep_the_ceiling(policy: Policy) -> None:
    assert len(policy.other_lenders) >= 5
    assert too_dear(policy) is None


def test_lender_above_the_ceiling_is_refused(tmp_path: Path) -> None:
    text = (Path(policy_files.__file__).parent / policy_files.DEFAULT).read_text("utf-8")
    file = tmp_path / "policy.yaml"
    file.write_text(text.replace("monthly_fee: 0.2%", "monthly_fee: 2%"), "utf-8")
    with pytest.raises(PolicyError) as refused:
        load_policy(file)
    line = file.read_text("utf-8").splitlines()[refused.value.problem.line - 1]
    assert "weak: 16.8%" in line
    assert refused.value.problem.values == {"most": "24%"}


def test_an_offer_above_the_ceiling_is_not_shown(policy: Policy) -> None:
    answer = LenderOffer(
        lender="lighthouse", limit_fen=10_000_00, min_fen=500_00, annual_rate=Decimal("0.235"),
        upfront_fee=Decimal(0), monthly_fee=Decimal("0.002"), tenors=(6, 12),
        methods=((Method.EQUAL_PAYMENT, 12),), headroom_fen=5_000_00, cooling_off_days=3,
    )  # fmt: skip
    with pytest.raises(ValueError, match="above_ceiling"):
        offer_of(answer, REQUEST, policy, SIGNED_AT)
    cheap = answer.model_copy(update={"annual_rate": Decimal("0.05"), "monthly_fee": Decimal(0)})
    assert offer_of(cheap, REQUEST, policy, SIGNED_AT).annual_rate == Decimal("0.05")
    kept_back = cheap.model_copy(update={"upfront_fee": Decimal("0.01")})
    with pytest.raises(ValueError, match="kept_back"):
        offer_of(kept_back, REQUEST, policy, SIGNED_AT)


# Beside each other


def offers() -> st.SearchStrategy[list[Offer]]:
    policy = load_policy()

    def made(lender: str) -> st.SearchStrategy[Offer]:
        def offer(limit: int, rate: int, monthly: int) -> Offer:
            answer = LenderOffer(
                lender=lender, limit_fen=limit * 100_00, min_fen=500_00,
                annual_rate=Decimal(rate) / 1000, upfront_fee=Decimal(0),
                monthly_fee=Decimal(monthly) / 10_000, tenors=(6, 12),
                methods=((Method.EQUAL_PAYMENT, 12),), headroom_fen=50_000_00, cooling_off_days=3,
            )  # fmt: skip
            return offer_of(answer, REQUEST, policy, SIGNED_AT)

        return st.builds(offer, st.integers(5, 500), st.integers(0, 140), st.integers(0, 20))

    return st.tuples(*(made(name) for name in "abcde")).map(list)


@given(offers(), st.integers(1_000, 60_000), st.sampled_from((3, 6, 9, 12, 24)))
def test_offers_sort_by_apr_or_the_chosen_order(made: list[Offer], yuan: int, months: int) -> None:
    found = compare_offers(made, yuan * 100, months)
    assert {each.lender for each in found} == {offer.lender for offer in made}
    by: dict[str, Callable[[Any], Any]] = {
        "apr": lambda each: each.apr,
        "monthly_payment": lambda each: each.monthly_fen,
        "total_cost": lambda each: each.quote.cost_fen,
        "limit": lambda each: -each.offer.limit_fen,
    }
    for order in ORDERS:
        values = [by[order](each) for each in sort_offers(reversed(found), order)]
        assert values == sorted(values)
    for each in found:
        quote = each.quote
        assert quote.received_fen + quote.cost_fen == sum(quote.schedule.payments_fen)
        assert each.quote.amount_fen <= each.offer.limit_fen
        assert each.apr <= each.offer.ceiling


# Asking


async def test_nobody_is_asked_without_consent() -> None:
    who = Applying()
    await who.play_to(Fact.AMOUNT)
    await who.send(c.CompareLenders())
    with pytest.raises(Rejected):
        await who.send(c.ChooseLender(lender="green-field"))
    await who.send(c.RefuseConsent(consent=ConsentKind.SHARING))
    assert await who.count(e.MarketAsked) == 0
    assert (await who.view()).due is Fact.AMOUNT
    assert (await who.view()).offer is not None


async def test_sharing_consent_is_asked_only_when_comparing() -> None:
    who = await Applying().start()
    with pytest.raises(Rejected, match="not_now"):
        await who.send(c.GiveConsent(consent=ConsentKind.SHARING))


async def test_every_lender_asked_is_recorded() -> None:
    who = await compared()
    asked, came = await who.last(e.MarketAsked), await report(who)
    assert set(asked.lenders) >= {offer.lender for offer in came.offers}
    assert "110101" not in asked.model_dump_json()
    calls = [each for each in await who.events() if isinstance(each, PartnerCalled)]
    steps = [each.step for each in calls if each.partner == Partner.MARKET]
    assert steps == [f"offer.market.{lender}" for lender in asked.lenders]


@pytest.mark.parametrize(
    ("fault", "where", "outcome"),
    [
        ("slow", "late", "late"), ("timeout", "late", "timeout"), ("late", "late", "timeout"),
        ("error", "failed", "error"), ("malformed", "failed", "malformed"),
        ("outage", "failed", "outage"),
    ],
)  # fmt: skip
async def test_late_and_failed_lenders_are_named(fault: str, where: str, outcome: str) -> None:
    who = await compared(f"market-{fault}@offer.market.river-bend")
    came = await report(who)
    assert getattr(came, where) == ("river-bend",)
    assert "river-bend" not in {offer.lender for offer in came.offers}
    assert len(came.offers) >= 2
    calls = [each for each in await who.events() if isinstance(each, PartnerCalled)]
    assert [each.outcome for each in calls if each.step.endswith("river-bend")] == [outcome]


async def test_failed_lender_may_answer_when_asked_again() -> None:
    who = await compared("market-error@offer.market.river-bend")
    await who.send(c.CompareLenders())
    await who.send(c.Proceed())
    assert "river-bend" in {offer.lender for offer in (await report(who)).offers}


async def test_a_lender_that_declines_says_why() -> None:
    who = await compared("market-declines@offer.market.green-field")
    assert ("green-field", "score") in {
        (each.lender, each.reason) for each in (await report(who)).declined
    }


class SimulatedTime(DefaultSelector):
    """Lets time jump to the next event, so that waiting takes none."""

    def __init__(self) -> None:
        super().__init__()
        self.now = 0.0

    def select(self, timeout: float | None = None) -> list[Any]:
        self.now += timeout or 0.0
        return super().select(0)


def in_simulated_time(work: Coroutine[Any, Any, None]) -> None:
    selector = SimulatedTime()
    loop = asyncio.SelectorEventLoop(selector)
    loop.time = lambda: selector.now  # type: ignore[method-assign]
    with asyncio.Runner(loop_factory=lambda: loop) as runner:
        runner.run(work)


def paced(who: Applying) -> None:
    """Have an applicant's partners take their time from now on."""
    deps, pace = who.service.deps, Pace(1)
    partners = sandbox_partners(
        deps.chance, who.clock, pace, who.faults, lenders=deps.policy.other_lenders
    )
    who.service.deps = replace(deps, partners=partners, pace=pace)


async def _asked_at_pace(*faults: str) -> tuple[Applying, float]:
    who = Applying()
    await who.play_to(Fact.AMOUNT)
    await who.send(c.CompareLenders())
    await who.send(c.GiveConsent(consent=ConsentKind.SHARING))
    paced(who)
    await who.service.release(who.application_id)
    for fault in faults:
        who.faults.inject(fault)
    began = asyncio.get_running_loop().time()
    await who.send(c.Proceed())
    return who, asyncio.get_running_loop().time() - began


def calls_of(events: Iterable[Any]) -> list[PartnerCalled]:
    return [each for each in events if isinstance(each, PartnerCalled) and each.partner == "market"]


def test_all_are_asked_at_once() -> None:
    async def work() -> None:
        who, took = await _asked_at_pace()
        latencies = [each.latency_ms / 1000 for each in calls_of(await who.events())]
        assert len(latencies) >= 4
        assert max(latencies) <= took < max(latencies) + 0.1 < sum(latencies)

    in_simulated_time(work())


def test_late_lenders_are_recorded_at_the_deadline() -> None:
    async def work() -> None:
        slow = [f"market-slow@offer.market.{each}" for each in ("river-bend", "green-field")]
        who, took = await _asked_at_pace(*slow)
        deadline = who.service.deps.policy.market.deadline_seconds
        assert deadline <= took < deadline + 0.1
        came = await report(who)
        assert came.late == ("green-field", "river-bend")
        assert len(calls_of(await who.events())) == 2
        await Pace(1).wait(10)
        late = calls_of(await who.events())[2:]
        assert [each.outcome for each in late] == ["late", "late"]
        assert (await who.view()).need(e.MarketReported) == came

    in_simulated_time(work())


# Choosing


async def test_contract_names_the_chosen_lender_and_price() -> None:
    who = await compared()
    await who.send(c.ChooseLender(lender="river-bend"))
    view = await who.play_to(Fact.SIGNED)
    policy = load_policy()
    lender = policy.other_lender("river-bend")
    terms = contract_terms(view, policy)
    assert lender is not None
    assert terms.lender.name == lender.name["zh-CN"]
    assert (terms.lender.licence, terms.lender.hotline) == (lender.licence, lender.hotline)
    offer = (await report(who)).offer_of("river-bend")
    assert offer is not None
    assert terms.annual_rate == offer.annual_rate
    assert terms.apr_nominal > terms.annual_rate
    accepted = await who.last(OfferAccepted)
    assert accepted.total_fees_fen == sum(fen for _, fen in terms.fees) > 0
    view = await who.play_to()
    assert await who.state() is State.ACTIVE
    assert await who.count(PayoutConfirmed) == 1


async def test_undoing_the_lender_restores_the_own_offer() -> None:
    who = await compared()
    own = (await who.view()).offer
    view = await who.send(c.ChooseLender(lender="green-field"))
    assert view.offer != own
    await who.send(c.GiveConsent(consent=ConsentKind.LENDER))
    view = await who.send(c.Proceed())
    view = await who.send(c.ChooseAmount(amount_fen=view.need_offer().min_fen))
    view = await who.send(c.Undo(step=Fact.LENDER))
    assert (view.offer, view.amount_fen, view.due) == (own, None, Fact.LENDER)
    view = await who.send(c.ChooseLender(lender="morning-star"))
    assert (view.offer, view.due) == (own, Fact.AMOUNT)


async def test_other_regions_may_use_another_lender() -> None:
    who = Applying(answers=DECLINED_ELSEWHERE)
    await who.play_to()
    assert await who.state() is State.DECLINED
    await who.send(c.CompareLenders())
    await who.send(c.GiveConsent(consent=ConsentKind.SHARING))
    await who.send(c.Proceed())
    assert (await who.last(e.MarketAsked)).request.band is None
    await who.send(c.ChooseLender(lender="hill-road"))
    assert await who.state() is State.OFFERED
    await who.play_to()
    assert await who.state() is State.ACTIVE
    assert await who.count(PayoutConfirmed) == 1


async def test_declined_application_ends_after_the_comparison() -> None:
    who = Applying(answers=DECLINED_ELSEWHERE)
    await who.play_to()
    await who.send(c.CompareLenders())
    view = await who.send(c.RefuseConsent(consent=ConsentKind.SHARING))
    assert (await who.state(), view.due) == (State.DECLINED, None)


async def test_legally_barred_applicants_are_never_passed_on() -> None:
    who = Applying(answers={Fact.OCCUPATION: c.GiveOccupation(occupation=Occupation.STUDENT)})
    await who.play_to()
    with pytest.raises(Rejected, match="not_now"):
        await who.send(c.CompareLenders())


async def test_lapsed_offers_are_requested_again() -> None:
    who = Applying(answers=DECLINED_ELSEWHERE)
    await who.play_to()
    await who.send(c.CompareLenders())
    await who.send(c.GiveConsent(consent=ConsentKind.SHARING))
    await who.send(c.Proceed())
    who.clock.advance(timedelta(days=2))
    view = await who.send(c.ChooseLender(lender="hill-road"))
    assert view.due is Fact.MARKET
    view = await who.send(c.Proceed())
    assert (await who.send(c.ChooseLender(lender="hill-road"))).offer is not None


async def test_replayed_it_is_as_it_was_live() -> None:
    who = await compared("market-slow@offer.market.river-bend")
    await who.send(c.ChooseLender(lender="green-field"))
    view = await who.play_to()
    again = fold(who.application_id, await who.service.read(who.application_id))
    assert again == view
    assert again.offer == view.offer
