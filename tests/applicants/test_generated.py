"""Generated applicants: reproducible, consistent, and free of magic values."""

from collections import Counter
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from loanflow_tui.applicants import generate
from loanflow_tui.lending.identifiers import (
    check_bank_card,
    check_mobile,
    check_person_name,
    check_resident_id,
    check_uscc,
)
from loanflow_tui.lending.partners import magic
from loanflow_tui.lending.partners.ports import Ask
from loanflow_tui.lending.partners.sandbox import sandbox_partners
from loanflow_tui.lending.policy import load_policy
from loanflow_tui.lending.risk.decision import decide
from loanflow_tui.lending.risk.inputs import ScoreInputs
from loanflow_tui.lending.runtime.clock import ManualClock
from loanflow_tui.lending.runtime.pace import Pace
from loanflow_tui.lending.runtime.randomness import Chance
from loanflow_tui.lending.terms import Host, Outcome, Product

TODAY = date(2026, 11, 24)
SEEDS = st.integers(min_value=0, max_value=10**9)


def test_seed_determines_the_applicant() -> None:
    first = generate(7)
    generate.cache_clear()
    assert generate(7) == first
    assert len({generate(seed).number for seed in range(50)}) == 50


@given(SEEDS)
def test_their_answers_pass_every_check(seed: int) -> None:
    who = generate(seed)
    number = check_resident_id(who.number, TODAY)
    assert number.valid and check_person_name(who.name).valid
    assert check_mobile(who.mobile).valid and check_bank_card(who.card).valid
    assert 20 <= number.age_on(TODAY) <= 55
    assert number.region is not None and number.region[:2] == who.province
    assert (who.uscc is not None) is (who.product is Product.BUSINESS)
    assert who.uscc is None or check_uscc(who.uscc).valid
    assert 0 < len(who.employer) <= 60


@given(SEEDS)
def test_nothing_they_type_is_magic(seed: int) -> None:
    who = generate(seed)
    assert not magic.reserved(who.number)
    assert magic.of_mobile(who.mobile) is None
    assert magic.of_card(who.card) is None


@given(SEEDS)
def test_their_loan_fits_their_product(seed: int) -> None:
    who, policy = generate(seed), load_policy()
    product = policy.product(who.product)
    assert who.purpose in product.purposes
    assert who.months in product.tenors
    assert who.months <= product.methods[who.method]
    assert product.min_fen <= who.amount_fen <= product.cap_fen


async def test_most_are_approved_and_every_outcome_happens() -> None:
    policy, found = load_policy(), Counter[Outcome]()
    partners = sandbox_partners(Chance(1), ManualClock(), Pace(0))
    for seed in range(200):
        who = generate(seed)
        ask, host = Ask(f"A{seed}", "score"), who.host
        quote = None
        if who.product is not Product.EMERGENCY:
            quote = (await partners.insurer.quote(ask, who.number, who.product, 1)).value
        known = ScoreInputs(
            host=host,
            product=who.product,
            age=check_resident_id(who.number, TODAY).age_on(TODAY),
            occupation=who.occupation,
            purpose=who.purpose,
            province=who.province,
            income_fen=who.monthly_income_fen,
            debt_fen=who.monthly_debt_fen,
            verified_income_fen=who.statement_fen,
            bureau=(await partners.bureau.inquire(ask, who.name, who.number)).value,
            host_report=(await partners.host_data.vouch(ask, host, who.number, who.mobile)).value,
            insurer=quote,
        )
        found[decide(known, policy).outcome] += 1
    assert 110 < found[Outcome.APPROVED] < 180
    assert all(found[outcome] >= 3 for outcome in Outcome)
    assert {generate(seed).host for seed in range(20)} == {*Host}
