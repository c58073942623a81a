"""Money is paid out once, despite failures, crashes and retries."""

from datetime import timedelta

import pytest

from loanflow_tui.lending import commands as c
from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.events import money as e
from loanflow_tui.lending.events import risk as r
from loanflow_tui.lending.events.agreement import ContractSigned
from loanflow_tui.lending.events.risk import PartnerCalled
from loanflow_tui.lending.handlers.unit_of_work import Rejected
from loanflow_tui.lending.loans.ledger import keep_books
from loanflow_tui.lending.partners.faults import Faults
from loanflow_tui.lending.runtime.clock import today
from loanflow_tui.lending.terms import State
from tests.lending.applying import Applying, card

OTHER_CARD = card("4321")


async def at_payout(*faults: str) -> Applying:
    who = Applying(faults=Faults.parse(*faults))
    await who.play_to(Fact.PAYOUT)
    return who


def paid_fen(who: Applying) -> list[int]:
    """Return the rail's payouts, one by one."""
    return [moved.amount_fen for moved in who.rail._kept.values() if moved.amount_fen]


@pytest.mark.parametrize(
    "fault",
    [
        "payment-timeout", "payment-error", "payment-malformed", "payment-duplicate",
        "payment-late", "payment-slow", "payment-timeout-after-sending", "payment-recovers",
    ],
)  # fmt: skip
async def test_transport_failures_still_pay_once(fault: str) -> None:
    who = await at_payout(fault)
    for _ in range(3):
        if await who.state() is not State.ACTIVE:
            await who.send(c.Proceed())
    assert await who.state() is State.ACTIVE
    assert paid_fen(who) == [20_000_00]
    assert await who.count(e.PayoutConfirmed) == 1


async def test_unknown_payment_is_looked_up_before_retry() -> None:
    who = await at_payout("payment-timeout-after-sending")
    await who.send(c.Proceed())
    assert await who.count(e.PayoutRequested) == 1
    assert await who.count(e.PayoutConfirmed) == 1


async def test_payout_request_is_recorded_before_the_call() -> None:
    who = await at_payout("payment-outage")
    await who.send(c.Proceed())
    requested = await who.last(e.PayoutRequested)
    assert requested.amount_fen == 20_000_00 and not paid_fen(who)
    assert await who.state() is State.DISBURSING
    assert (await who.view()).work.trouble == "payment"


async def test_outage_is_retried_under_the_same_key() -> None:
    who = await at_payout("payment-outage")
    await who.send(c.Proceed())
    who.faults.clear()
    await who.send(c.Proceed())
    keys = {event.key for event in await who.events() if isinstance(event, e.PayoutRequested)}
    assert len(keys) == 1 and paid_fen(who) == [20_000_00]


async def test_payment_is_found_after_a_crash() -> None:
    who = await at_payout("payment-timeout-after-sending", "payment-outage")
    await who.send(c.Proceed())
    assert paid_fen(who) == [20_000_00], "the rail has paid; nobody here knows"
    await who.crash()
    who.faults.clear()
    await who.send(c.Proceed())
    assert paid_fen(who) == [20_000_00]
    assert (await who.last(e.PayoutConfirmed)).amount_fen == 20_000_00


async def test_rejected_payment_retries_under_a_new_key() -> None:
    who = await at_payout("payment-rejected")
    await who.send(c.Proceed())
    assert await who.state() is State.DISBURSEMENT_FAILED
    assert (await who.last(e.PayoutFailed)).reason == "rejected"
    await who.send(c.Proceed())
    assert await who.state() is State.ACTIVE
    assert paid_fen(who) == [20_000_00]


async def test_a_failed_payout_can_be_called_off() -> None:
    who = await at_payout("payment-account-frozen")
    await who.send(c.Proceed())
    await who.send(c.Withdraw())
    assert await who.state() is State.CANCELLED
    with pytest.raises(Rejected):
        await who.send(c.Rate(rating=1))
    await who.send(c.Proceed())
    assert await who.state() is State.CANCELLED and not paid_fen(who)


async def test_unknown_payouts_stop_before_cancellation() -> None:
    who = await at_payout("payment-outage")
    await who.send(c.Proceed())
    await who.send(c.Withdraw())
    assert await who.state() is State.DISBURSING, "money may have moved: the bank is to say"
    who.faults.clear()
    await who.send(c.Proceed())
    assert await who.state() is State.CANCELLED and not paid_fen(who)


async def test_called_off_payout_that_arrived_is_a_loan() -> None:
    who = await at_payout("payment-timeout-after-sending", "payment-outage")
    await who.send(c.Proceed())
    await who.send(c.Withdraw())
    who.faults.clear()
    await who.send(c.Proceed())
    loan = (await who.view()).loan
    assert await who.state() is State.ACTIVE and paid_fen(who) == [20_000_00]
    assert loan is not None and loan.may_give_back(today(who.clock))


@pytest.mark.parametrize("under_way", [True, False])
async def test_unpaid_contract_lapses_and_is_decided_anew(under_way: bool) -> None:
    who = await at_payout("payment-outage" if under_way else "payment-rejected")
    await who.send(c.Proceed())
    who.clock.advance(timedelta(days=6))
    await who.send(c.Tick())
    assert (await who.view()).holds(Fact.SIGNED)
    who.clock.advance(timedelta(days=1))
    await who.send(c.Tick())
    who.faults.clear()
    if under_way:
        assert not await who.count(e.ContractLapsed), "money may have moved: the bank is to say"
        await who.send(c.Proceed())
    assert await who.count(e.ContractLapsed) == 1 and not paid_fen(who)
    assert await who.state() is State.DOCUMENTED and not (await who.view()).holds(Fact.DECISION)
    await who.play_to()
    assert await who.state() is State.ACTIVE and paid_fen(who) == [20_000_00]
    assert await who.count(r.DecisionMade) == 2 and await who.count(ContractSigned) == 2


async def test_returned_payout_ends_the_loan() -> None:
    who = Applying(answers={Fact.CARD: c.GiveCard(card=card("0051"))})
    await who.play_to(Fact.RATING)
    who.clock.advance(timedelta(days=1))
    await who.send(c.Tick())
    assert await who.count(e.PayoutReturned) == 1
    assert await who.state() is State.DISBURSEMENT_FAILED
    await who.send(c.Proceed())
    assert await who.state() is State.ACTIVE


async def test_payout_check_repeats_next_day_without_answer() -> None:
    who = Applying(answers={Fact.CARD: c.GiveCard(card=card("0051"))})
    await who.play_to(Fact.RATING)
    who.faults.inject("payment-outage@payout")
    asked = await _payout_calls(who)
    for days in (1, 2):
        who.clock.advance(timedelta(days=1))
        await who.send(c.Tick())
        await who.send(c.Tick())
        assert await _payout_calls(who) == asked + days
    who.faults.clear()
    who.clock.advance(timedelta(days=1))
    await who.send(c.Tick())
    assert await who.state() is State.DISBURSEMENT_FAILED


async def _payout_calls(who: Applying) -> int:
    """Count the calls about the payout; the bureau is called too, to report the loan."""
    calls = [event for event in await who.events() if isinstance(event, PartnerCalled)]
    return sum(call.step == "payout" for call in calls)


async def test_a_repaid_loan_was_paid_out() -> None:
    who = Applying(answers={Fact.CARD: c.GiveCard(card=card("0051"))})
    await who.play_to(Fact.RATING)
    who.faults.inject("payment-outage@payout")
    who.clock.advance(timedelta(days=1))
    await who.send(c.Repay(kind="part", amount_fen=500_00))
    who.faults.clear()
    who.clock.advance(timedelta(days=1))
    await who.send(c.Tick())
    assert await who.count(e.PayoutReturned) == 0
    assert await who.state() is State.ACTIVE
    loan = (await who.view()).loan
    assert loan is not None and loan.repaid.total_fen == 500_00


async def test_proceeding_again_pays_nothing_more() -> None:
    who = await at_payout()
    for _ in range(4):
        await who.send(c.Proceed())
    assert paid_fen(who) == [20_000_00] and await who.count(e.PayoutRequested) == 1


async def test_failed_payout_goes_to_another_own_card() -> None:
    who = await at_payout("payment-account-frozen")
    await who.send(c.Proceed())
    who.faults.clear()
    await who.send(c.GiveCard(card=OTHER_CARD))
    assert await who.state() is State.SIGNED
    assert (await who.view()).holds(Fact.SIGNED, Fact.CONTRACT)
    await who.send(c.Proceed())
    assert await who.state() is State.ACTIVE and paid_fen(who) == [20_000_00]
    assert (await who.last(e.PayoutConfirmed)).masked_account.endswith(OTHER_CARD[-4:])
    keys = [event.key for event in await who.events() if isinstance(event, e.PayoutRequested)]
    assert len(set(keys)) == 2


async def test_new_card_needs_a_certain_payout_failure() -> None:
    who = await at_payout("payment-outage")
    await who.send(c.Proceed())
    with pytest.raises(Rejected) as refused:
        await who.send(c.GiveCard(card=OTHER_CARD))
    assert refused.value.reason == "too_late"


async def test_strangers_cards_are_refused_after_signing() -> None:
    who = await at_payout("payment-rejected")
    await who.send(c.Proceed())
    for _ in range(6):
        who.faults.inject("card-name-mismatch")
    for _ in range(5):
        await who.send(c.GiveCard(card=OTHER_CARD))
    with pytest.raises(Rejected) as refused:
        await who.send(c.GiveCard(card=OTHER_CARD))
    assert refused.value.reason == "no_more_cards"
    assert await who.state() is State.DISBURSEMENT_FAILED
    await who.send(c.Withdraw())
    assert await who.state() is State.CANCELLED


@pytest.mark.parametrize("when", ["at once", "the next day"])
async def test_cancelled_payout_leaves_balanced_books(when: str) -> None:
    if when == "at once":
        who = await at_payout("payment-rejected")
        await who.send(c.Proceed())
    else:
        who = Applying(answers={Fact.CARD: c.GiveCard(card=card("0051"))})
        await who.play_to(Fact.RATING)
        who.clock.advance(timedelta(days=1))
        await who.send(c.Tick())
    await who.send(c.Withdraw())
    assert await who.state() is State.CANCELLED
    assert (await who.view()).loan is None
    ledger = keep_books(await who.service.journal(who.application_id))
    assert not any(ledger.balances().values())
