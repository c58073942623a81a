"""The decision: score thresholds, limits, and reasons."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loanflow_tui.lending.policy import Policy
from loanflow_tui.lending.risk.decision import Decision, decide
from loanflow_tui.lending.risk.inputs import (
    ScoreInputs,
    assessed_income_fen,
    debt_to_income_bp,
    monthly_debt_fen,
)
from loanflow_tui.lending.risk.limits import afford, instalment_fen, most_for
from loanflow_tui.lending.risk.reasons import ReasonCode
from loanflow_tui.lending.risk.reports import BureauReport, InsurerQuote
from loanflow_tui.lending.risk.scorecard import score
from loanflow_tui.lending.terms import Occupation, Outcome, Product, Purpose
from loanflow_tui.registry.characteristics import Characteristic
from tests.cases import for_each
from tests.lending.conftest import Applicant, InputChanges

COVER = InsurerQuote(covered=True, share=Decimal("0.5"), premium_annual=Decimal("0.01"))
NO_COVER = InsurerQuote(covered=False, declined_reason="capacity")
THIN = BureauReport(status="thin", months_since_first=3)


def at_score(inputs: ScoreInputs, total: int, policy: Policy) -> Decision:
    """Decide as if the score were `total`."""
    scored = score(inputs, policy).model_copy(update={"total": total})
    return decide(inputs, policy, scored)


@pytest.mark.parametrize(
    ("total", "outcome", "band"),
    [
        (350, Outcome.DECLINED, "weak"),
        (559, Outcome.DECLINED, "fair"),
        (560, Outcome.REFERRED, "fair"),
        (599, Outcome.REFERRED, "fair"),
        (600, Outcome.APPROVED, "good"),
        (950, Outcome.APPROVED, "excellent"),
    ],
)
def test_where_the_lines_are_drawn(
    applicant: Applicant, policy: Policy, total: int, outcome: Outcome, band: str
) -> None:
    inputs = applicant(insurer=COVER)
    decision = at_score(inputs, total, policy)
    assert (decision.outcome, decision.band, decision.score) == (outcome, band, total)
    assert (decision.limit_fen > 0) == (outcome is not Outcome.DECLINED)
    assert (ReasonCode.R23 in decision.reasons) == (outcome is Outcome.REFERRED)


@pytest.mark.parametrize(("total", "multiple"), [(600, 4), (649, 4), (650, 6), (699, 6), (700, 8)])
def test_the_limit_is_so_many_months_of_income(
    applicant: Applicant, policy: Policy, total: int, multiple: int
) -> None:
    inputs = applicant(insurer=COVER, debt_fen=0, income_fen=400_050, verified_income_fen=400_050)
    decision = at_score(inputs, total, policy)
    assert decision.limit is not None
    assert decision.limit.by_income_fen == 400_050 * multiple


def test_limits_are_rounded_down_to_a_hundred_yuan(applicant: Applicant, policy: Policy) -> None:
    decision = at_score(applicant(verified_income_fen=512_345), 700, policy)
    assert decision.limit is not None
    assert decision.limit.binding is ReasonCode.R35
    assert decision.limit_fen == decision.limit.by_affordability_fen // 10_000 * 10_000


@pytest.mark.parametrize(
    ("changes", "total", "binding"),
    [
        ({"income_fen": 9_000_000, "verified_income_fen": 9_000_000}, 700, ReasonCode.R36),
        ({"verified_income_fen": 400_000, "debt_fen": 0}, 600, ReasonCode.R34),
        ({"verified_income_fen": 400_000, "debt_fen": 150_000}, 700, ReasonCode.R35),
        (
            {
                "product": Product.BUSINESS, "purpose": Purpose.STOCK,
                "income_fen": 90_000_000, "verified_income_fen": 90_000_000,
            },
            700,
            ReasonCode.R37,
        ),
        ({"bureau": THIN, "debt_fen": 0}, 700, ReasonCode.R38),
        ({"insurer": NO_COVER}, 600, ReasonCode.R32),
    ],
    ids=["product", "income", "affordability", "lender", "thin-file", "insurer"],
)  # fmt: skip
def test_the_lowest_limit_binds_and_is_named(
    applicant: Applicant,
    policy: Policy,
    changes: InputChanges,
    total: int,
    binding: ReasonCode,
) -> None:
    given: InputChanges = {"insurer": COVER, **changes}
    decision = at_score(applicant(**given), total, policy)
    assert decision.limit is not None
    assert decision.limit.binding is binding
    assert decision.limit_fen > 0


def test_without_cover_half_is_lent(applicant: Applicant, policy: Policy) -> None:
    whole = at_score(applicant(insurer=COVER), 620, policy)
    half = at_score(applicant(insurer=NO_COVER), 620, policy)
    assert whole.limit is not None and half.limit is not None
    assert half.limit.insurer_factor == Decimal("0.5")
    assert half.outcome is Outcome.APPROVED_LESS
    assert half.reasons == (ReasonCode.R32,)


@pytest.mark.parametrize("verified", [None, 600_000, 2_000_000])
def test_only_verified_income_counts(
    applicant: Applicant, policy: Policy, verified: int | None
) -> None:
    inputs = applicant(income_fen=1_000_000, verified_income_fen=verified)
    expected = {None: 700_000, 600_000: 600_000, 2_000_000: 1_000_000}
    assert assessed_income_fen(inputs, policy) == expected[verified]


def test_part_of_a_turnover_counts_as_income(applicant: Applicant, policy: Policy) -> None:
    inputs = applicant(
        product=Product.BUSINESS, income_fen=10_000_000, verified_income_fen=8_000_000
    )
    assert assessed_income_fen(inputs, policy) == 2_400_000


def test_the_higher_of_declared_and_reported_debts_counts(applicant: Applicant) -> None:
    assert monthly_debt_fen(applicant(debt_fen=50_000)) == 100_000
    assert monthly_debt_fen(applicant(debt_fen=150_000)) == 150_000
    assert monthly_debt_fen(applicant(debt_fen=50_000, bureau=None)) == 50_000


@for_each(
    ("debt", "income", "share"),
    [(0, 0, 0), (1, 0, 100_000), (1, 3, 3_334), (5, 10, 5_000), (10**9, 1, 100_000)],
)
def test_debts_to_income_are_rounded_up(debt: int, income: int, share: int) -> None:
    assert debt_to_income_bp(debt, income) == share


@given(st.integers(0, 5_000_000), st.integers(0, 3_000_000))
def test_debt_service_stays_within_half_of_income(
    applicant: Applicant, policy: Policy, income: int, debt: int
) -> None:
    inputs = applicant(income_fen=income, verified_income_fen=income, debt_fen=debt, insurer=COVER)
    decision = decide(inputs, policy)
    if decision.limit_fen and decision.limit is not None:
        assert decision.limit.after_bp <= 5_000
        assert decision.limit.instalment_fen <= afford(inputs, policy).headroom_fen


@given(st.integers(1, 10**7), st.sampled_from([1, 3, 6, 12, 24, 36]))
def test_headroom_bounds_the_amount(
    applicant: Applicant, policy: Policy, headroom: int, months: int
) -> None:
    cost = at_score(applicant(insurer=COVER), 650, policy).price
    assert cost is not None
    most = most_for(headroom, cost, months)
    assert instalment_fen(most, cost, months) <= headroom
    assert instalment_fen(most + months + 1, cost, months) >= headroom


def test_debts_that_leave_nothing_are_declined(applicant: Applicant, policy: Policy) -> None:
    decision = at_score(applicant(debt_fen=600_000), 700, policy)
    assert (decision.outcome, decision.reasons) == (Outcome.DECLINED, (ReasonCode.R30,))
    assert (decision.limit_fen, decision.annual_rate) == (0, None)


def test_a_limit_below_the_least_loan_is_declined(applicant: Applicant, policy: Policy) -> None:
    inputs = applicant(income_fen=12_400, verified_income_fen=12_400, debt_fen=0, bureau=THIN)
    decision = at_score(inputs, 600, policy)
    assert decision.outcome is Outcome.DECLINED
    assert decision.reasons == (ReasonCode.R31,)


@pytest.mark.parametrize(
    ("file", "host_score", "outcome", "reason"),
    [
        (None, 699, Outcome.REFERRED, ReasonCode.R21),
        (None, 700, Outcome.APPROVED_LESS, ReasonCode.R38),
        (BureauReport(status="no_hit"), 699, Outcome.REFERRED, ReasonCode.R21),
        (THIN, 699, Outcome.REFERRED, ReasonCode.R20),
        (THIN, 700, Outcome.APPROVED_LESS, ReasonCode.R38),
        (BureauReport(status="hit", months_since_first=5), 699, Outcome.REFERRED, ReasonCode.R20),
        (BureauReport(status="hit", months_since_first=6), 350, Outcome.APPROVED, None),
        (BureauReport(status="frozen"), 950, Outcome.REFERRED, ReasonCode.R22),
    ],
)
def test_thin_file_is_referred_unless_host_is_strong(
    applicant: Applicant,
    policy: Policy,
    file: BureauReport | None,
    host_score: int,
    outcome: Outcome,
    reason: ReasonCode | None,
) -> None:
    report = applicant().host_report
    assert report is not None
    inputs = applicant(
        bureau=file, host_report=report.model_copy(update={"score": host_score}), insurer=COVER,
    )  # fmt: skip
    decision = at_score(inputs, 650, policy)
    assert decision.outcome is outcome
    assert reason is None or decision.reasons[0] is reason


def test_short_clean_file_gets_no_best_price(applicant: Applicant, policy: Policy) -> None:
    """Three months without late payments prove little: neither the best band nor its points."""
    clean = BureauReport(status="thin", open_accounts=1, months_since_first=3)
    report = applicant().host_report
    assert report is not None
    strong = report.model_copy(update={"score": 800})
    inputs = applicant(bureau=clean, host_report=strong, insurer=COVER, income_fen=4_000_000,
                       verified_income_fen=4_000_000)  # fmt: skip
    decision = decide(inputs, policy)
    assert decision.band == "good"
    assert decision.annual_rate == policy.band(600).annual_rate
    for status in ("thin", "hit"):
        thin = replace(inputs, bureau=clean.model_copy(update={"status": status}))
        names = {each.name: each.points for each in score(thin, policy).points}
        usual = {row.characteristic: max(row.points) for row in policy.cards[thin.host].rows}
        assert names[Characteristic.DELINQUENCIES_24M] < usual[Characteristic.DELINQUENCIES_24M]


def test_mismatched_name_and_number_are_refused(applicant: Applicant, policy: Policy) -> None:
    inputs = applicant(bureau=BureauReport(status="mismatch"), identity_matched=False)
    assert decide(inputs, policy).reasons == (ReasonCode.R47,)


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"income_fen": 12_000_000, "verified_income_fen": 1_200_000}, ReasonCode.R25),
        ({"occupation": Occupation.UNEMPLOYED}, ReasonCode.R26),
        ({"income_fen": 2_400_000, "verified_income_fen": 1_200_000}, None),
        ({"occupation": Occupation.UNEMPLOYED, "verified_income_fen": 0}, None),
    ],
)
def test_contradictions_go_to_a_person(
    applicant: Applicant, policy: Policy, changes: InputChanges, reason: ReasonCode | None
) -> None:
    decision = at_score(applicant(**changes), 720, policy)
    referred = decision.outcome is Outcome.REFERRED and decision.reasons[0] is reason
    assert referred is (reason is not None)


def test_thin_file_is_not_declined_by_score(applicant: Applicant, policy: Policy) -> None:
    decision = at_score(applicant(bureau=THIN, host_report=None), 500, policy)
    assert decision.outcome is Outcome.REFERRED


def test_a_knock_out_decides_before_any_score(applicant: Applicant, policy: Policy) -> None:
    decision = decide(applicant(occupation=Occupation.STUDENT), policy)
    assert decision.outcome is Outcome.DECLINED
    assert decision.knock_out is ReasonCode.R42
    assert (decision.score, decision.limit_fen) == (None, 0)


def test_applicants_elsewhere_get_other_lenders(applicant: Applicant, policy: Policy) -> None:
    decision = decide(applicant(province="46"), policy)
    assert decision.knock_out is ReasonCode.R44
    assert decision.elsewhere == (
        "northern-light", "south-sea", "green-field", "lighthouse", "hill-road",
    )  # fmt: skip
    assert decide(applicant(age=61), policy).elsewhere == ()


def test_a_decision_goes_to_json_and_back(applicant: Applicant, policy: Policy) -> None:
    for inputs in (applicant(insurer=COVER), applicant(age=17)):
        decision = decide(inputs, policy)
        assert Decision.model_validate_json(decision.model_dump_json()) == decision


@given(
    st.integers(350, 950), st.integers(0, 5_000_000), st.integers(0, 2_000_000),
    st.sampled_from(list(Product)), st.sampled_from([None, COVER, NO_COVER]),
)  # fmt: skip
def test_decision_invariants(
    applicant: Applicant,
    policy: Policy,
    total: int,
    income: int,
    debt: int,
    product: Product,
    insurer: InsurerQuote | None,
) -> None:
    inputs = applicant(
        product=product, purpose=Purpose.OTHER, income_fen=income, verified_income_fen=income,
        debt_fen=debt, insurer=insurer,
    )  # fmt: skip
    decision = at_score(inputs, total, policy)
    terms = policy.product(product)
    declined = decision.outcome is Outcome.DECLINED
    assert len(decision.reasons) <= 4
    assert declined == (decision.limit_fen == 0) == (decision.annual_rate is None)
    assert decision.reasons or decision.outcome is Outcome.APPROVED
    assert decision.limit_fen % 10_000 == 0
    assert declined or terms.min_fen <= decision.limit_fen <= terms.cap_fen
    assert decision == at_score(inputs, total, policy)
