"""The register of rules: what holds when, and that the service applies each rule on a journey."""

import asyncio
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import reduce
from importlib import import_module
from pkgutil import iter_modules
from types import CodeType, FrameType, FunctionType
from typing import Any

import pytest

from loanflow_tui.lending import commands as c
from loanflow_tui.lending import events as e
from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.policy import Policy
from loanflow_tui.lending.policy.law import Rule
from loanflow_tui.lending.risk import rules as rules_folder
from loanflow_tui.lending.risk.rules.amounts import ceiling_on, kept_back
from loanflow_tui.lending.runtime.clock import CHINA, ManualClock
from loanflow_tui.lending.terms import ConsentKind, LenderKind, Occupation
from loanflow_tui.registry.languages import Language
from tests.lending.applying import Applying

MICROLENDER = LenderKind.MICROLENDER
FOUR_TIMES_LPR = date(2028, 1, 1)


@contextmanager
def called() -> Iterator[set[CodeType]]:
    """Note the code of every function that runs."""
    found: set[CodeType] = set()

    def note(frame: FrameType, event: str, _: object) -> None:
        if event == "call":
            found.add(frame.f_code)

    sys.setprofile(note)
    try:
        yield found
    finally:
        sys.setprofile(None)


async def _journeys() -> None:
    """Go to the end of a loan, be declined, and compare lenders."""
    paid = Applying()
    await paid.play_to()
    await paid.send(c.WithdrawConsent(consent=ConsentKind.HOST_DATA))
    student = c.GiveOccupation(occupation=Occupation.STUDENT)
    declined = Applying(answers={Fact.OCCUPATION: student})
    await declined.play_to()
    await declined.send(c.RequestReview())
    comparing = Applying()
    await comparing.play_to(Fact.AMOUNT)
    await comparing.send(c.CompareLenders())
    await comparing.play_to(Fact.LENDER)


@pytest.fixture(scope="module")
def on_journeys() -> set[CodeType]:
    """The code of every function that the service ran on a few journeys."""
    with called() as found:
        asyncio.run(_journeys())
    return found


def function(check: str) -> FunctionType:
    """Return the function that a rule names."""
    parts = check.split(".")
    for size in range(len(parts) - 1, 0, -1):
        try:
            home: Any = import_module(f"loanflow_tui.lending.{'.'.join(parts[:size])}")
        except ModuleNotFoundError:
            continue
        found = reduce(getattr, parts[size:], home)
        assert isinstance(found, FunctionType)
        return found
    raise LookupError(check)


def test_service_applies_every_rule(policy: Policy, on_journeys: set[CodeType]) -> None:
    checks = {rule.check for rule in policy.register.rules}
    assert {each for each in checks if function(each).__code__ not in on_journeys} == set()


def test_service_calls_every_function_of_the_rules(on_journeys: set[CodeType]) -> None:
    modules = [
        import_module(f"{rules_folder.__name__}.{each.name}")
        for each in iter_modules(rules_folder.__path__)
    ]
    public = {
        f"{module.__name__}.{name}": found.__code__
        for module in modules
        for name, found in vars(module).items()
        if isinstance(found, FunctionType) and found.__module__ == module.__name__
    }
    assert {name for name, code in public.items() if code not in on_journeys} == set()


def _known(policy: Policy, rule_id: str) -> Rule:
    found = policy.register.rule(rule_id)
    assert found is not None
    return found


def test_the_clock_decides_which_rules_hold(policy: Policy) -> None:
    rule = _known(policy, "lending-with-platforms")
    assert not rule.holds(date(2025, 9, 30))
    assert rule.holds(date(2025, 10, 1))
    ended = rule.model_copy(update={"until": date(2026, 1, 1)})
    assert ended.holds(date(2025, 12, 31))
    assert not ended.holds(date(2026, 1, 1))


def test_rules_bind_kinds_of_lender(policy: Policy) -> None:
    on = policy.register.as_of
    banks = {rule.id for rule in policy.register.in_force(on, LenderKind.BANK).rules}
    microlenders = {rule.id for rule in policy.register.in_force(on, MICROLENDER).rules}
    assert "no-students" in microlenders - banks
    assert "internet-loan-cap" in banks - microlenders


def test_ceiling_falls_to_four_times_lpr(policy: Policy) -> None:
    assert ceiling_on(policy, MICROLENDER, policy.register.as_of) == Decimal("0.24")
    assert ceiling_on(policy, MICROLENDER, FOUR_TIMES_LPR) == Decimal("0.12")
    assert ceiling_on(policy, LenderKind.BANK, FOUR_TIMES_LPR) == Decimal("0.24")


async def signed_in_2027(sequence: str, *faults: str) -> Applying:
    """Return somebody who signed on the last day of 2027, whose payout was tried in vain."""
    clock = ManualClock(datetime(2027, 12, 31, 10, tzinfo=CHINA))
    who = Applying(sequence=sequence, clock=clock)
    await who.play_to(Fact.PAYOUT)
    for fault in faults:
        who.faults.inject(fault)
    await who.send(c.Proceed())
    who.faults.clear()
    clock.advance(timedelta(days=3))
    return who


@pytest.mark.parametrize("fault", ["payment-rejected", "payment-outage"])
async def test_the_ceiling_of_the_payout_day_holds(fault: str) -> None:
    who = await signed_in_2027("904", fault)
    before = (await who.view()).need_offer()
    assert before.annual_rate > Decimal("0.12")
    view = await who.send(c.Proceed())
    assert (await who.last(e.ContractLapsed)).because == "ceiling"
    assert view.loan is None
    await who.play_to()
    await who.send(c.DecideReferral(approve=True, limit_fen=10_000_00, note="anew"))
    view = await who.play_to()
    assert view.loan is not None and view.loan.annual_rate < before.annual_rate
    assert Decimal(view.need(e.PayoutConfirmed).apr or "1") <= Decimal("0.12")


async def test_money_that_arrived_in_time_stays_lent() -> None:
    who = await signed_in_2027("904", "payment-timeout-after-sending", "payment-outage")
    view = await who.send(c.Proceed())
    assert view.need(e.PayoutConfirmed).value_date == date(2027, 12, 31)
    assert await who.count(e.ContractLapsed) == 0


async def test_a_cheaper_contract_is_paid_out_as_signed() -> None:
    who = await signed_in_2027("903", "payment-outage")
    view = await who.send(c.Proceed())
    assert view.loan is not None and view.loan.annual_rate == Decimal("0.108")


async def test_no_offer_is_accepted_above_the_days_ceiling() -> None:
    clock = ManualClock(datetime(2027, 12, 31, 22, tzinfo=CHINA))
    who = Applying(sequence="904", clock=clock)
    await who.play_to(Fact.ACCEPTED)
    clock.advance(timedelta(hours=4))
    await who.send(c.AcceptOffer())
    assert await who.count(e.OfferExpired) == 1
    view = await who.play_to()
    assert view.need_offer().ceiling == Decimal("0.12")


async def test_loans_of_2028_keep_the_lower_ceiling() -> None:
    clock = ManualClock(datetime(2028, 1, 3, 10, tzinfo=CHINA))
    view = await Applying(sequence="905", clock=clock).play_to(Fact.AMOUNT)
    offer = view.need_offer()
    assert offer.ceiling == Decimal("0.12")
    assert offer.late_annual_rate <= offer.ceiling
    assert offer.annual_rate < offer.ceiling


def test_nothing_is_kept_back_from_the_principal(policy: Policy) -> None:
    on = policy.register.as_of
    for kind in (LenderKind.BANK, LenderKind.CONSUMER_FINANCE, MICROLENDER):
        assert kept_back(Decimal("0.015"), policy, kind, on) == 0


@pytest.mark.parametrize("language", list(Language))
def test_rules_are_worded_in_every_language(policy: Policy, language: str) -> None:
    for rule in policy.register.rules:
        assert all(language in each for each in (rule.title, rule.issuer, rule.asks)), rule.id


def test_articles_are_cited_only_with_a_source(policy: Policy) -> None:
    for rule in policy.register.rules:
        assert rule.cited == "confirmed" or rule.article is None, rule.id
