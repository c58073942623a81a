"""In which order a payment counts, and what paying early costs."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal

from hypothesis import assume, given
from hypothesis import strategies as st

from loanflow_tui.lending import commands as c
from loanflow_tui.lending.events import servicing as e
from loanflow_tui.lending.loans.apr import apr_dated
from loanflow_tui.lending.loans.booking import received
from loanflow_tui.lending.loans.loan import Loan, LoanEvent
from loanflow_tui.lending.loans.order import DUE_PARTS, allocate, claims
from loanflow_tui.lending.loans.plan_dates import plan_at_payout
from loanflow_tui.lending.loans.repayment import amount_for, payoff, split
from loanflow_tui.lending.loans.schedule import Instalment, half_up, make_schedule
from loanflow_tui.lending.policy import load_policy
from loanflow_tui.lending.policy.servicing import ServicingTerms
from loanflow_tui.lending.risk.pricing import Costs, dearest_apr, rate_under_ceiling, ways
from loanflow_tui.lending.runtime.clock import CHINA, today
from loanflow_tui.lending.terms import Method, Product, State
from tests.cases import for_each
from tests.lending.test_repayment import lent, loan, until

ROWS = st.lists(st.tuples(*[st.integers(0, 999)] * 3), min_size=1, max_size=5).map(
    lambda rows: tuple(
        Instalment.of(number, date(2027, 1, number), *parts) for number, parts in enumerate(rows, 1)
    )
)


@given(ROWS, st.dictionaries(st.integers(1, 5), st.integers(1, 99)), st.integers(0, 9_999))
def test_older_instalments_are_paid_whole_before_newer_ones(
    rows: tuple[Instalment, ...], late: dict[int, int], fen: int
) -> None:
    late = {number: owed for number, owed in late.items() if number <= len(rows)}
    wanted = list(claims(rows, late, "by_instalment"))
    lines, left = allocate(wanted, fen)
    assert sum(sum(line[1:]) for line in lines) + left == fen
    assert left == max(0, fen - sum(claim.fen for claim in wanted))
    paid = {
        (line.number, part): line[1 + at] for line in lines for at, part in enumerate(DUE_PARTS)
    }
    short = [claim for claim in wanted if paid.get((claim.number, claim.part), 0) < claim.fen]
    for later in wanted[wanted.index(short[0]) + 1 :] if short else ():
        assert not paid.get((later.number, later.part))


async def test_paying_the_oldest_instalment_ends_its_stage() -> None:
    who = await lent()
    await until(who, (await loan(who)).open[1].due_on + timedelta(days=5))
    assert await who.state() is State.OVERDUE
    before, day = await loan(who), today(who.clock)
    oldest = before.open[0]
    late = sum(line.fen for line in before.late_lines(day) if line.number == oldest.number)
    charged = dict(before.late).get(oldest.number, 0)
    await who.send(c.Repay(kind="part", amount_fen=oldest.total_fen + late + charged))
    after = await loan(who)
    assert after.open[0].number == 2 and after.days_overdue(day) == 5 and after.stage == "M1"


async def test_beyond_ninety_days_principal_comes_first() -> None:
    who = await lent()
    rows = (await loan(who)).open
    await until(who, rows[0].due_on + timedelta(days=91))
    due = sum(row.principal_fen for row in (await loan(who)).due(today(who.clock)))
    await who.send(c.Repay(kind="part", amount_fen=due - 100))
    received = await who.last(e.RepaymentReceived)
    assert received.principal_fen == due - 100
    assert await who.state() is State.OVERDUE


async def test_first_day_repayment_costs_one_day() -> None:
    who, plain = await lent(), await lent()
    for each in (who, plain):
        await until(each, today(each.clock) + timedelta(days=1))
    taken = await loan(who)
    one_day = half_up(taken.principal_fen * taken.annual_rate / 360)
    await who.send(c.Repay())
    received = await who.last(e.RepaymentReceived)
    assert (received.interest_fen, received.fees_fen) == (one_day, 0)
    assert (await loan(who)).open[0].number == 2
    for each in (who, plain):
        await each.send(c.Repay(kind="all"))
    assert (await loan(who)).repaid.total_fen == (await loan(plain)).repaid.total_fen


async def test_part_payment_lowers_instalments_or_shortens_the_term() -> None:
    plans = {}
    effects: tuple[e.PartEffect, ...] = ("smaller", "shorter")
    for effect in effects:
        who = await lent()
        before = await loan(who)
        await who.send(c.Repay(kind="part", amount_fen=8_000_00, effect=effect))
        plans[effect] = (await loan(who)).open
    level = before.open[0].total_fen
    assert len(plans["smaller"]) == len(before.open) > len(plans["shorter"])
    assert plans["smaller"][1].total_fen < level
    assert all(abs(row.total_fen - level) <= 1 for row in plans["shorter"][1:-1])
    saved = {effect: sum(row.interest_fen for row in plans[effect]) for effect in effects}
    assert saved["shorter"] < saved["smaller"]


@st.composite
def running_loans(draw: st.DrawFn) -> Loan:
    """Return a loan just paid out, as dear as the ceiling lets it be."""
    terms = load_policy().product(Product.CONSUMER)
    months, method = draw(st.sampled_from(ways(terms)))
    costs = Costs(premium_annual=draw(st.sampled_from([Decimal(0), Decimal("0.03")])))
    rate = rate_under_ceiling(Decimal("0.24"), costs, ways(terms), Decimal("0.24"))
    amount = draw(st.integers(1_000, 200_000)) * 100
    arrived = draw(st.dates(date(2026, 1, 1), date(2029, 12, 31)))
    told = arrived + timedelta(days=draw(st.sampled_from([0, 0, 3, 33, 60])))
    monthly = costs.premium_monthly_fen(amount)
    schedule = make_schedule(amount, rate, months, method, 0, monthly)
    plan = plan_at_payout(schedule, rate, arrived, told, 10)
    return Loan(
        contract="L", taken_on=arrived, principal_fen=amount, annual_rate=rate,
        late_annual_rate=Decimal("0.24"), grace_days=1, method=method, open=plan,
        accrued_from=arrived, rules=ServicingTerms(), give_back_until=told + timedelta(days=7),
    )  # fmt: skip


async def test_a_part_on_day_one_keeps_the_month() -> None:
    who = await lent(method=Method.EQUAL_PAYMENT)
    await who.send(c.Repay(kind="part", amount_fen=8_000_00, effect="smaller"))
    after = await loan(who)
    assert (after.open[0].due_on - after.taken_on).days >= 30
    assert after.open[0].interest_fen == half_up(after.outstanding_fen * after.annual_rate / 12)


async def test_instalment_of_nothing_is_never_overdue() -> None:
    """In a month of 31 days its interest is paid in whole the day before it is due."""
    who = await lent(method=Method.INTEREST_ONLY)
    row = (await loan(who)).open[0]
    while (row.due_on - (await loan(who)).period_start(today(who.clock))).days < 31:
        await until(who, row.due_on)
        await who.send(c.Repay())
        row = (await loan(who)).open[0]
    await until(who, row.due_on - timedelta(days=1))
    await who.send(c.Repay(kind="part", amount_fen=8_000_00))
    after = await loan(who)
    assert (after.open[0].number, after.accrued_from) == (row.number + 1, row.due_on)
    await until(who, row.due_on + timedelta(days=5))
    assert await who.state() is not State.OVERDUE
    assert (await loan(who)).due_fen(today(who.clock)) == 0


def test_a_loan_shortened_into_february_keeps_the_ceiling() -> None:
    terms, rate = load_policy().product(Product.CONSUMER), Decimal("0.24")
    rate = rate_under_ceiling(rate, Costs(), ways(terms), rate)
    arrived, amount = date(2026, 12, 31), 50_000_00
    schedule = make_schedule(amount, rate, 12, Method.EQUAL_PAYMENT)
    taken = Loan(
        contract="L", taken_on=arrived, principal_fen=amount, annual_rate=rate,
        late_annual_rate=rate, grace_days=1, method=Method.EQUAL_PAYMENT,
        open=plan_at_payout(schedule, rate, arrived, arrived, 10), accrued_from=arrived,
        rules=ServicingTerms(),
    )  # fmt: skip
    part = split(taken, 42_000_00, "part", arrived, "shorter")
    assert part.plan is not None and part.plan[-1].due_on == date(2027, 2, 28)
    flows = [(arrived, amount - 42_000_00), *((row.due_on, -row.total_fen) for row in part.plan)]
    assert apr_dated(flows).nominal <= 0.24


@for_each("premium", ["0", "0.01", "0.02", "0.03"])
def test_payoff_after_a_short_month_keeps_the_ceiling(premium: str) -> None:
    """The shortest month costs a twelfth of the year, and nothing later makes up for it."""
    terms, ceiling = load_policy().product(Product.CONSUMER), Decimal("0.24")
    costs, amount = Costs(premium_annual=Decimal(premium)), 50_000_00
    rate = rate_under_ceiling(ceiling, costs, ways(terms), ceiling)
    arrived, due = date(2027, 1, 31), date(2027, 2, 28)
    monthly = costs.premium_monthly_fen(amount)
    schedule = make_schedule(amount, rate, 3, Method.EQUAL_PAYMENT, 0, monthly)
    taken = Loan(
        contract="L", taken_on=arrived, principal_fen=amount, annual_rate=rate,
        late_annual_rate=ceiling, grace_days=1, method=Method.EQUAL_PAYMENT,
        open=plan_at_payout(schedule, rate, arrived, arrived, 10), accrued_from=arrived,
        rules=ServicingTerms(),
    )  # fmt: skip
    cost = apr_dated([(arrived, amount), (due, -payoff(taken, due).total_fen)]).nominal
    assert 0.23 < cost <= 0.24
    assert Decimal(cost) <= dearest_apr(rate, costs, ways(terms)) + Decimal("0.00001")


def test_fees_of_a_shorter_term_shrink() -> None:
    amount, arrived, rate = 65_516_00, date(2026, 1, 30), Decimal("0.184")
    monthly = Costs(premium_annual=Decimal("0.03")).premium_monthly_fen(amount)
    schedule = make_schedule(amount, rate, 12, Method.EQUAL_PRINCIPAL, 0, monthly)
    taken = Loan(
        contract="L", taken_on=arrived, principal_fen=amount, annual_rate=rate,
        late_annual_rate=rate, grace_days=1, method=Method.EQUAL_PRINCIPAL,
        open=plan_at_payout(schedule, rate, arrived, arrived, 10), accrued_from=arrived,
        rules=ServicingTerms(),
    )  # fmt: skip
    plan = split(taken, amount // 16, "part", arrived, "shorter").plan
    assert plan is not None
    left, before = sum(row.principal_fen for row in plan), amount
    for old, new in zip(taken.open, plan, strict=False):
        assert new.fees_fen <= monthly * left / before
        before, left = before - old.principal_fen, left - new.principal_fen


PAYMENTS = st.lists(
    st.tuples(
        st.integers(0, 40), st.sampled_from(["instalment", "part", "all", "give_back"]),
        st.floats(0.01, 0.9), st.sampled_from(["smaller", "shorter"]),
    ),
    max_size=8,
)  # fmt: skip


@given(running_loans(), PAYMENTS)
def test_the_ceiling_holds_however_a_loan_ends(
    taken: Loan, wishes: list[tuple[int, e.RepaymentKind, float, e.PartEffect]]
) -> None:
    """Late payout, early instalments, parts, payoff and cooling-off: never more than 24 %."""
    running, day = taken, taken.taken_on
    flows = [(day, taken.principal_fen)]

    def pay(kind: e.RepaymentKind, amount: int, on: date, effect: e.PartEffect | None) -> None:
        nonlocal running
        asked = e.RepaymentRequested(key="k", kind=kind, amount_fen=amount, effect=effect)
        at = datetime.combine(on, time(12), CHINA)
        running = running.apply(asked, at, {})
        for event in received(running, "k", "R", amount, kind, on, at, on):
            assert isinstance(event, LoanEvent)
            running = running.apply(event, at, {})
        flows.append((on, -amount))

    as_planned: list[tuple[int, e.RepaymentKind, float, e.PartEffect]]
    as_planned = [(40, "instalment", 0.5, "smaller")] * 60
    for days, wish, share, effect in [*wishes, *as_planned]:
        if not running.open:
            break
        due = running.open[0].due_on
        day = min(day + timedelta(days=days), due)
        usual = day == due or (wish == "give_back" and not running.may_give_back(day))
        kind: e.RepaymentKind = "instalment" if usual else wish
        amount = amount_for(running, kind, day)
        if kind == "part":
            amount = max(1, int(payoff(running, day).total_fen * share))
        if amount:
            pay(kind, amount, day, effect)
    assert not running.open
    assert sum(fen for _, fen in flows) == -(
        running.repaid.interest_fen + running.repaid.fees_fen + running.repaid.late_fen
    )
    assume(any(on > taken.taken_on for on, _ in flows))
    if sum(fen for _, fen in flows) < 0:
        rounding = len(flows) * 12 * 31 / taken.principal_fen
        assert apr_dated(flows).nominal <= 0.24 + rounding
