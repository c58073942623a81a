"""A chosen lender asks the credit bureau itself and decides by its own rules: none is blind."""

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TypeVar, Unpack

import pytest

from loanflow_tui.lending import commands as c
from loanflow_tui.lending import events as e
from loanflow_tui.lending.application.agreed_terms import cost_terms
from loanflow_tui.lending.application.customer import monthly_fen
from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.application.fold import fold
from loanflow_tui.lending.application.view import ApplicationView
from loanflow_tui.lending.handlers.unit_of_work import Rejected
from loanflow_tui.lending.partners.names import Partner
from loanflow_tui.lending.policy import Policy, load_policy
from loanflow_tui.lending.risk.customer import NO_LOANS
from loanflow_tui.lending.risk.decision import decide
from loanflow_tui.lending.risk.market import offer_of, request_for
from loanflow_tui.lending.risk.market_request import LenderOffer
from loanflow_tui.lending.risk.offer import Offer
from loanflow_tui.lending.risk.other_lender import decide_elsewhere, told_elsewhere
from loanflow_tui.lending.risk.reports import BureauReport
from loanflow_tui.lending.risk.scorecard import score
from loanflow_tui.lending.terms import ConsentKind
from tests.cases import for_each
from tests.lending.applying import Applying
from tests.lending.conftest import GOOD_FILE, SIGNED_AT, InputChanges, make_inputs

Who = TypeVar("Who", bound=Applying)
ELSEWHERE: dict[Fact, c.Command] = {Fact.REGION: c.GiveRegion(province="65")}


async def chosen_elsewhere(sequence: str, lender: str) -> Applying:
    """Return somebody whom the region's licence declined, with another lender chosen."""
    return await choosing(Applying(sequence=sequence, answers=dict(ELSEWHERE)), lender)


async def choosing(who: Who, lender: str) -> Who:
    await who.play_to()
    await who.send(c.CompareLenders())
    await who.send(c.GiveConsent(consent=ConsentKind.SHARING))
    view = await who.send(c.Proceed())
    assert view.need(e.MarketReported).offer_of(lender) is not None
    await who.send(c.ChooseLender(lender=lender))
    return who


AGREE = c.GiveConsent(consent=ConsentKind.LENDER)


async def _bureau_calls(who: Applying) -> int:
    calls = [each for each in await who.events() if isinstance(each, e.PartnerCalled)]
    return sum(each.partner == Partner.BUREAU for each in calls)


@pytest.mark.parametrize("lender", ["hill-road", "lighthouse", "northern-light"])
async def test_a_blacklisted_person_gets_nothing_anywhere(lender: str) -> None:
    who = await chosen_elsewhere("921", lender)
    view = await who.play_to(Fact.LENDER)
    refused = await who.last(e.LenderRefused)
    assert (refused.lender, refused.reason) == (lender, "blacklisted")
    assert view.loan is None
    assert view.need(e.MarketReported).offer_of(lender) is None
    assert Fact.LENDER not in view.facts


async def test_chosen_lender_asks_the_bureau_before_it_lends() -> None:
    who = await chosen_elsewhere("903", "hill-road")
    assert await _bureau_calls(who) == 0
    view = await who.play_to()
    decided = await who.last(e.LenderDecided)
    assert decided.report.status == "hit"
    assert view.loan is not None
    assert await _bureau_calls(who) == 1
    assert view.need_offer() == decided.offer


@pytest.mark.parametrize("lender", ["hill-road", "lighthouse"])
async def test_the_chosen_lender_asks_only_with_its_consent(lender: str) -> None:
    who = await chosen_elsewhere("903", lender)
    view = await who.send(c.Proceed())
    assert (view.due, await _bureau_calls(who)) == (Fact.CONSENT_LENDER, 0)
    with pytest.raises(Rejected, match="not_now"):
        await who.send(c.ChooseAmount(amount_fen=view.need_offer().min_fen))
    await who.send(AGREE)
    given, named = await who.last(e.ConsentGiven), load_policy().other_lender(lender)
    assert named is not None
    assert (given.consent, given.recipient) == (ConsentKind.LENDER, named.name["zh-CN"])
    view = await who.play_to(Fact.AMOUNT)
    assert (await _bureau_calls(who), view.due) == (1, Fact.AMOUNT)


async def test_refusing_the_chosen_lender_loses_nothing() -> None:
    who = await chosen_elsewhere("903", "hill-road")
    before = (await who.view()).need(e.MarketReported)
    view = await who.send(c.RefuseConsent(consent=ConsentKind.LENDER))
    assert (view.due, view.need(e.MarketReported)) == (Fact.LENDER, before)
    assert await _bureau_calls(who) == 0
    view = await who.send(c.Undo(step=Fact.COMPARE))
    assert view.due is None


async def test_each_chosen_lender_needs_its_own_consent() -> None:
    who = await chosen_elsewhere("903", "hill-road")
    await who.send(AGREE)
    await who.send(c.Undo(step=Fact.LENDER))
    view = await who.send(c.ChooseLender(lender="lighthouse"))
    assert view.due is Fact.CONSENT_LENDER
    await who.send(c.Undo(step=Fact.LENDER))
    with pytest.raises(Rejected, match="not_now"):
        await who.send(AGREE)


async def test_its_whole_cost_is_read_before_signing() -> None:
    who = await chosen_elsewhere("903", "hill-road")
    view = await who.play_to(Fact.COSTS_CONFIRMED)
    policy = load_policy()
    shown, named = view.need(e.CostsShown), policy.other_lender("hill-road")
    assert named is not None
    assert shown.reading_seconds > 0
    table = cost_terms(view, policy, shown.shown_on)
    assert (table.lender, sum(each.annual for each in table.items)) == (named.licence, table.apr)
    assert await who.count(e.ContractPrepared) == 0


@dataclass
class Further(Applying):
    """A further application of the same person in the same store, for all that may be lent."""

    first: Applying | None = None
    wish_fen: int = 10**9

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.first is not None:
            self.clock, self.service, self.faults = (
                self.first.clock, self.first.service, self.first.faults
            )  # fmt: skip

    def answer(self, due: Fact, view: ApplicationView) -> c.Command:
        if due is Fact.AMOUNT:
            return c.ChooseAmount(amount_fen=min(self.wish_fen, view.need_offer().limit_fen))
        return super().answer(due, view)


async def _further(first: Applying | None, lender: str = "hill-road") -> Further:
    who = Further(sequence="903", answers=dict(ELSEWHERE), first=first)
    return await choosing(who, lender)


@pytest.mark.parametrize("days", [0, 3])
async def test_a_lender_counts_what_it_lent_before(days: int) -> None:
    first = await _further(None)
    loan = (await first.play_to()).loan
    assert loan is not None
    first.clock.advance(timedelta(days=days))
    again = await _further(first)
    await again.play_to(Fact.LENDER)
    assert (await again.last(e.LenderRefused)).reason == "amount"
    third = await _further(first, "lighthouse")
    await third.play_to(Fact.AMOUNT)
    decided = await third.last(e.LenderDecided)
    assert decided.standing.lent_fen == 0, "that is another one's"
    monthly = decided.standing.untold_fen or decided.report.monthly_debt_fen
    assert monthly >= sum(row.total_fen for row in loan.open) // 12


async def test_nothing_is_lent_while_overdue_there() -> None:
    first = await _further(None)
    await first.play_to()
    first.clock.advance(timedelta(days=40))
    again = await _further(first)
    await again.play_to(Fact.LENDER)
    assert (await again.last(e.LenderRefused)).reason == "overdue"


async def test_one_days_loans_with_all_keep_the_burden(policy: Policy) -> None:
    line = Further(sequence="903", wish_fen=1_000_00)
    views = [await line.play_to()]
    for lender in ("northern-light", "river-bend", "green-field", "lighthouse"):
        who = Further(sequence="903", first=line)
        view = await who.play_to(Fact.AMOUNT)
        if view.offer is None:
            break
        await who.send(c.CompareLenders())
        view = await who.play_to(Fact.LENDER)
        if view.need(e.MarketReported).offer_of(lender) is None:
            continue
        await who.send(c.ChooseLender(lender=lender))
        await who.send(AGREE)
        if (await who.send(c.Proceed())).due is Fact.AMOUNT:
            views.append(await who.play_to())
    drawn = (await line.send(c.BorrowAgain())).line.opened
    draw = Further(sequence="903", first=line, application_id=drawn)
    await draw.play_to(Fact.AMOUNT)
    if (await draw.view()).offer is not None:
        views.append(await draw.play_to())
    loans = [view.loan for view in views if view.loan is not None]
    burden = sum(monthly_fen(loan.open, views[0].today) for loan in loans) + 1_000_00
    assert len(loans) > 1
    assert burden <= 15_000_00 * policy.decision.max_debt_to_income


@pytest.mark.parametrize("step", [Fact.ACCEPTED, Fact.SIGN_CODE])
async def test_one_lenders_second_decision_is_not_taken(step: Fact) -> None:
    first = await _further(None)
    await first.play_to(step)
    second = await _further(first)
    assert (await second.play_to()).loan is not None
    view = await first.play_to(Fact.LENDER)
    assert (view.loan, view.due) == (None, Fact.LENDER)
    assert (await first.last(e.LenderRefused)).reason == "owes_more"


async def test_journals_without_this_consent_go_on() -> None:
    who = await chosen_elsewhere("903", "hill-road")
    await who.play_to(Fact.SIGNED)
    journal = await who.service.read(who.application_id)
    before = [
        each for each in journal
        if not (isinstance(each.event, e.ConsentGiven) and each.event.consent is ConsentKind.LENDER)
    ]  # fmt: skip
    then = fold(who.application_id, before)
    assert Fact.CONSENT_LENDER not in then.facts
    assert (then.due, then.amount_fen) == (Fact.SIGNED, (await who.view()).amount_fen)
    decided = next(n for n, x in enumerate(before) if isinstance(x.event, e.LenderDecided))
    assert fold(who.application_id, before[: decided + 1]).due is Fact.AMOUNT


def test_the_hosts_data_stay_here(policy: Policy) -> None:
    inputs = make_inputs()
    assert inputs.host_report is not None
    told = told_elsewhere(inputs, GOOD_FILE, NO_LOANS)
    assert (told.host_report, told.insurer, told.bureau) == (None, None, GOOD_FILE)
    assert told.income_fen == inputs.income_fen
    assert score(told, policy).total != score(inputs, policy).total


def _offered(policy: Policy, **changes: Unpack[InputChanges]) -> Offer:
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


@for_each(
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
)
def test_each_rule_of_its_own_refuses(policy: Policy, changes: InputChanges, refusal: str) -> None:
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
