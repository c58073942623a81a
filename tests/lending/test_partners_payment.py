"""The payment rail: one key moves money once, despite losses, repeats and restarts."""

import asyncio
import stat
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loanflow_tui.lending.partners.faults import Faults
from loanflow_tui.lending.partners.ports import Ask, PartnerProblem, PaymentRail
from loanflow_tui.lending.partners.sandbox import sandbox_partners
from loanflow_tui.lending.partners.sandbox.rail_file import FILE
from loanflow_tui.lending.runtime.clock import ManualClock
from loanflow_tui.lending.runtime.pace import Pace
from loanflow_tui.lending.runtime.randomness import Chance

PAYOUT, REPAY = Ask("A1", "payout"), Ask("A1", "repay")
KEY, AMOUNT, ACCOUNT = "payout-LF1-1", 2_000_000, "6270047640931378831"

Open = Callable[..., PaymentRail]


@pytest.fixture(params=["memory", "file"])
def open_rail(request: pytest.FixtureRequest, tmp_path: Path) -> Open:
    """Return a function that opens a rail: in memory, or on the same file again."""
    directory = tmp_path if request.param == "file" else None

    def opened(*faults: str, clock: ManualClock | None = None) -> PaymentRail:
        clock = clock or ManualClock()
        return rail(directory, clock, *faults)

    return opened


def rail(directory: Path | None, clock: ManualClock, *faults: str) -> PaymentRail:
    given_faults = Faults.parse(*faults)
    return sandbox_partners(Chance(1), clock, Pace(0), given_faults, directory).payment


async def test_same_key_pays_once(open_rail: Open) -> None:
    payment = open_rail()
    first = await payment.pay(PAYOUT, KEY, AMOUNT, ACCOUNT)
    again = await payment.pay(PAYOUT, KEY, AMOUNT, ACCOUNT)
    assert first.value == again.value
    assert (first.value.status, first.value.amount_fen) == ("paid", AMOUNT)
    assert first.value.reference


async def test_a_key_never_heard_of_is_not_found(open_rail: Open) -> None:
    assert (await open_rail().find(PAYOUT, KEY)).value is None


async def test_payment_without_reply_is_not_repeated(open_rail: Open) -> None:
    payment = open_rail("payment-timeout-after-sending@payout")
    with pytest.raises(PartnerProblem) as problem:
        await payment.pay(PAYOUT, KEY, AMOUNT, ACCOUNT)
    assert (problem.value.kind, problem.value.latency_ms) == ("timeout", 5000)
    found = (await payment.find(PAYOUT, KEY)).value
    assert found is not None and found.status == "paid"
    assert (await payment.pay(PAYOUT, KEY, AMOUNT, ACCOUNT)).value == found


@pytest.mark.parametrize("fault", ["malformed", "late"])
async def test_payment_with_useless_reply_is_found(open_rail: Open, fault: str) -> None:
    payment = open_rail(f"payment-{fault}")
    with pytest.raises(PartnerProblem):
        await payment.pay(PAYOUT, KEY, AMOUNT, ACCOUNT)
    found = (await payment.find(PAYOUT, KEY)).value
    assert found is not None and (found.status, found.amount_fen) == ("paid", AMOUNT)


@pytest.mark.parametrize("fault", ["timeout", "error", "outage"])
async def test_lost_request_pays_nothing(open_rail: Open, fault: str) -> None:
    payment = open_rail(f"payment-{fault}")
    with pytest.raises(PartnerProblem) as problem:
        await payment.pay(PAYOUT, KEY, AMOUNT, ACCOUNT)
    assert problem.value.kind == fault
    assert (await open_rail().find(PAYOUT, KEY)).value is None


@pytest.mark.parametrize(
    ("fault", "status"), [("rejected", "rejected"), ("account-frozen", "account_frozen")]
)
async def test_a_refusal_moves_nothing_and_stands(open_rail: Open, fault: str, status: str) -> None:
    payment = open_rail(f"payment-{fault}")
    refused = (await payment.pay(PAYOUT, KEY, AMOUNT, ACCOUNT)).value
    assert (refused.status, refused.amount_fen) == (status, 0)
    assert (await payment.pay(PAYOUT, KEY, AMOUNT, ACCOUNT)).value == refused


async def test_a_refusal_is_over_with_another_key(open_rail: Open) -> None:
    payment = open_rail("payment-rejected")
    await payment.pay(PAYOUT, KEY, AMOUNT, ACCOUNT)
    assert (await payment.pay(PAYOUT, "payout-LF1-2", AMOUNT, ACCOUNT)).value.status == "paid"


async def test_two_replies_are_one_payment(open_rail: Open) -> None:
    reply = await open_rail("payment-duplicate").pay(PAYOUT, KEY, AMOUNT, ACCOUNT)
    assert (reply.copies, reply.value.status) == (2, "paid")


async def test_a_payment_comes_back_the_next_day(open_rail: Open) -> None:
    clock = ManualClock()
    payment = open_rail("payment-returned", clock=clock)
    assert (await payment.pay(PAYOUT, KEY, AMOUNT, ACCOUNT)).value.status == "paid"
    clock.advance(timedelta(hours=24))
    found = (await payment.find(PAYOUT, KEY)).value
    assert found is not None and (found.status, found.amount_fen) == ("returned", AMOUNT)


async def test_key_with_another_amount_is_an_error(open_rail: Open) -> None:
    payment = open_rail()
    await payment.pay(PAYOUT, KEY, AMOUNT, ACCOUNT)
    with pytest.raises(PartnerProblem, match="error"):
        await payment.pay(PAYOUT, KEY, AMOUNT + 1, ACCOUNT)


@pytest.mark.parametrize(
    ("fault", "status", "moved"),
    [("no-funds", "no_funds", 0), ("partial", "partial", 50_000), ("duplicate", "paid", 100_100)],
)
async def test_a_collection_moves_money_once(
    open_rail: Open, fault: str, status: str, moved: int
) -> None:
    payment = open_rail(f"payment-{fault}@repay")
    taken = [(await payment.collect(REPAY, "repay-1", 100_100, ACCOUNT)).value for _ in range(2)]
    assert [(each.status, each.amount_fen) for each in taken] == [(status, moved)] * 2


@pytest.mark.parametrize(
    ("ending", "status"),
    [("0028", "rejected"), ("0036", "account_frozen"), ("0127", "paid"), ("6789", "paid")],
)
async def test_the_card_decides_the_payouts_fate(open_rail: Open, ending: str, status: str) -> None:
    account = f"627001000000000{ending}"
    assert (await open_rail().pay(PAYOUT, KEY, AMOUNT, account)).value.status == status


async def test_payments_survive_a_crash(tmp_path: Path) -> None:
    before = rail(tmp_path, ManualClock(), "payment-timeout-after-sending")
    with pytest.raises(PartnerProblem):
        await before.pay(PAYOUT, KEY, AMOUNT, ACCOUNT)
    after = rail(tmp_path, ManualClock(), "payment-rejected")
    again = (await after.pay(PAYOUT, KEY, AMOUNT, ACCOUNT)).value
    assert (again.status, again.amount_fen) == ("paid", AMOUNT)
    assert (await after.find(PAYOUT, KEY)).value == again


async def test_rail_file_is_private_and_holds_no_card(tmp_path: Path) -> None:
    await rail(tmp_path / "data", ManualClock()).pay(PAYOUT, KEY, AMOUNT, ACCOUNT)
    path = tmp_path / "data" / FILE
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert ACCOUNT.encode() not in path.read_bytes()


async def test_many_at_once_pay_once(tmp_path: Path) -> None:
    rails = [rail(tmp_path, ManualClock()) for _ in range(4)]
    asked = (each.pay(PAYOUT, KEY, AMOUNT, ACCOUNT) for each in rails for _ in range(3))
    replies = await asyncio.gather(*asked)
    assert len({reply.value for reply in replies}) == 1


CALLS = st.lists(
    st.tuples(
        st.sampled_from(["pay", "find", "timeout-after-sending", "duplicate", "rejected", "late"]),
        st.sampled_from(["k1", "k2"]),
    ),
    max_size=12,
)


@given(CALLS)
def test_whatever_happens_a_key_has_one_fate(calls: list[tuple[str, str]]) -> None:
    faults = Faults()
    payment = sandbox_partners(Chance(1), ManualClock(), Pace(0), faults).payment
    fates: dict[str, set[tuple[str, int]]] = {"k1": set(), "k2": set()}

    async def play() -> None:
        for call, key in calls:
            if call not in ("pay", "find"):
                faults.inject(f"payment-{call}")
            try:
                question = payment.find(PAYOUT, key) if call == "find" else None
                reply = await (question or payment.pay(PAYOUT, key, AMOUNT, ACCOUNT))
            except PartnerProblem:
                continue
            if reply.value is not None:
                fates[key].add((reply.value.status, reply.value.amount_fen))

    asyncio.run(play())
    assert all(len(fate) <= 1 for fate in fates.values())
