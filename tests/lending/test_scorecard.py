"""The score: points that can be checked by hand, their sum, and the reasons for lost points."""

from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loanflow_tui.lending.policy import Policy
from loanflow_tui.lending.risk.reasons import ReasonCode
from loanflow_tui.lending.risk.reports import (
    BureauReport,
    HostReport,
    HostSignals,
)
from loanflow_tui.lending.risk.scorecard import (
    ScoreResult,
    bin_of,
    bin_points,
    measured_values,
    score,
)
from loanflow_tui.lending.terms import Host, Occupation
from loanflow_tui.registry.characteristics import Characteristic
from tests.lending.conftest import Applicant

INDEX = st.integers(0, 100)
FILES = st.builds(
    lambda inquiries, more, **rest: BureauReport(
        status="hit", inquiries_30d=inquiries, inquiries_90d=inquiries + more, **rest
    ),
    inquiries=st.integers(0, 9),
    more=st.integers(0, 9),
    delinquencies_24m=st.integers(0, 9),
    open_accounts=st.integers(0, 20),
    utilisation_bp=st.integers(0, 10_000),
    months_since_first=st.integers(0, 300),
    monthly_debt_fen=st.integers(0, 3_000_000),
)
REPORTS = st.one_of(
    st.none(),
    st.builds(
        HostReport,
        score=st.integers(350, 950),
        stale=st.booleans(),
        signals=st.one_of(
            st.builds(
                HostSignals.of,
                st.just(Host.ALIPAY),
                shopping_regularity=INDEX,
                wealth=INDEX,
                fulfilment=INDEX,
            ),
            st.builds(
                HostSignals.of,
                st.just(Host.WECHAT),
                payment_regularity=INDEX,
                social_stability=INDEX,
            ),
        ),
    ),
)


def points_of(result: ScoreResult) -> dict[str, int]:
    return {each.name.value: each.points for each in result.points}


def test_the_points_of_a_good_applicant(applicant: Applicant, policy: Policy) -> None:
    """By hand: 13 characteristics, factor 40 / ln 2 = 57.7078, offset 600 - factor x ln 30 =
    403.7244, so each begins with (403.7244 + 3.4 x 57.7078) / 13 = 46.1485.
    """
    result = score(applicant(), policy)
    assert points_of(result) == {
        "delinquencies_24m": 67,  # 0:         46.1485 + 0.40 x 0.90 x 57.7078 = 66.92
        "utilisation": 66,  # 20%:             46.1485 + 0.40 x 0.85 x 57.7078 = 65.77
        "open_accounts": 53,  # 4:             46.1485 + 0.20 x 0.60 x 57.7078 = 53.07
        "inquiries_30d": 56,  # 0:             46.1485 + 0.25 x 0.70 x 57.7078 = 56.25
        "inquiries_90d": 51,  # 0:             46.1485 + 0.20 x 0.40 x 57.7078 = 50.77
        "months_since_first": 60,  # 80:       46.1485 + 0.35 x 0.70 x 57.7078 = 60.29
        "income": 57,  # 12,000:               46.1485 + 0.30 x 0.60 x 57.7078 = 56.54
        "debt_to_income": 62,  # 8.34%:        46.1485 + 0.35 x 0.80 x 57.7078 = 62.31
        "occupation": 56,  # employed:         46.1485 + 0.25 x 0.70 x 57.7078 = 56.25
        "age": 47,  # 30:                      46.1485 + 0.05 x 0.40 x 57.7078 = 47.30
        "shopping_regularity": 53,  # 70:      46.1485 + 0.25 x 0.50 x 57.7078 = 53.36
        "wealth": 49,  # 50:                   46.1485 + 0.10 x 0.50 x 57.7078 = 49.03
        "fulfilment": 72,  # 90:               46.1485 + 0.55 x 0.80 x 57.7078 = 71.54
    }
    assert result.total == result.points_sum == 749
    assert result.band == "excellent"
    assert (result.host_score, result.host_band) == (720, "excellent")


@pytest.mark.parametrize("host", Host)
def test_every_bin_follows_the_formula(host: Host, policy: Policy) -> None:
    card = policy.cards[host]
    for row in card.rows:
        for at, points in enumerate(row.points):
            evidence, shared = bin_points(card, row, at)
            assert points == int((evidence + shared).quantize(Decimal(1), ROUND_HALF_UP))


@pytest.mark.parametrize(
    ("field", "values"),
    [
        ("delinquencies_24m", [(0, "0"), (1, "1"), (2, "2-3"), (3, "2-3"), (4, ">3")]),
        ("utilisation_bp", [(1000, "0-10"), (1001, ">10-30"), (7500, ">50-75"), (7501, ">75")]),
        ("months_since_first", [(6, "6-23"), (23, "6-23"), (119, "60-119"), (120, ">119")]),
        ("open_accounts", [(0, "0"), (2, "1-2"), (9, "6-9"), (10, ">9")]),
    ],
)
def test_bins_include_their_upper_bound(
    applicant: Applicant, policy: Policy, field: str, values: list[tuple[int, str]]
) -> None:
    name = field.removesuffix("_bp")
    file = applicant().bureau
    assert file is not None
    for value, label in values:
        result = score(applicant(bureau=file.model_copy(update={field: value})), policy)
        assert next(each.bin for each in result.points if each.name == name) == label


def test_income_uses_fen_and_debts_hundredths(applicant: Applicant, policy: Policy) -> None:
    values = measured_values(applicant(income_fen=300_001, verified_income_fen=300_001), policy)
    assert values[Characteristic.INCOME] == 300_001
    assert values[Characteristic.DEBT_TO_INCOME] == 3_334
    row = next(r for r in policy.cards[Host.ALIPAY].rows if r.characteristic == "income")
    assert [row.labels[bin_of(row, fen)] for fen in (300_000, 300_001)] == ["0-3000", ">3000-6000"]


def test_unknown_values_get_missing_data_points(applicant: Applicant, policy: Policy) -> None:
    result = score(applicant(bureau=None, host_report=None), policy)
    missing = {each.name for each in result.points if each.bin == "missing"}
    from_partners = {*Host.ALIPAY.signals} | {
        Characteristic.DELINQUENCIES_24M, Characteristic.UTILISATION,
        Characteristic.OPEN_ACCOUNTS, Characteristic.INQUIRIES_30D,
        Characteristic.INQUIRIES_90D, Characteristic.MONTHS_SINCE_FIRST,
    }  # fmt: skip
    assert missing == from_partners
    assert result.host_score is None


def test_stale_and_foreign_host_data_are_unused(applicant: Applicant, policy: Policy) -> None:
    fresh = applicant()
    assert fresh.host_report is not None
    without = score(applicant(host_report=None), policy)
    stale = fresh.host_report.model_copy(update={"stale": True})
    other = HostReport(
        score=900, signals=HostSignals.of(Host.WECHAT, payment_regularity=99, social_stability=99)
    )
    for report in (stale, other):
        assert score(applicant(host_report=report), policy) == without


def test_wechat_scores_its_own_signals(applicant: Applicant, policy: Policy) -> None:
    report = HostReport(
        score=700, signals=HostSignals.of(Host.WECHAT, payment_regularity=81, social_stability=30)
    )
    points = points_of(score(applicant(host=Host.WECHAT, host_report=report), policy))
    assert (points["payment_regularity"], points["social_stability"]) == (73, 42)
    assert "fulfilment" not in points


def test_reasons_are_those_that_cost_most_points(applicant: Applicant, policy: Policy) -> None:
    file = applicant().bureau
    assert file is not None
    poor = file.model_copy(update={"delinquencies_24m": 4, "inquiries_30d": 7, "inquiries_90d": 11})
    result = score(applicant(bureau=poor, occupation=Occupation.UNEMPLOYED), policy)
    lost: dict[ReasonCode, int] = {}
    for each in result.points:
        lost[each.reason] = lost.get(each.reason, 0) + each.lost
    assert result.reasons[0] is ReasonCode.R01  # 67 - -47 = 114 points
    assert result.reasons[1] is ReasonCode.R04  # 56 - -10 + 51 - 18 = 99 points, both inquiries
    assert result.reasons[2] is ReasonCode.R12  # 64 - 8 = 56 points
    assert [lost[reason] for reason in result.reasons] == sorted(lost.values(), reverse=True)[:4]


def test_full_points_have_no_reasons(applicant: Applicant, policy: Policy) -> None:
    best = HostReport(
        score=950,
        signals=HostSignals.of(Host.ALIPAY, shopping_regularity=99, wealth=99, fulfilment=99),
    )
    file = applicant().bureau
    assert file is not None
    result = score(
        applicant(
            host_report=best, income_fen=5_000_000, verified_income_fen=5_000_000, age=40,
            bureau=file.model_copy(update={"months_since_first": 200}),
            occupation=Occupation.PUBLIC_SECTOR,
        ),
        policy,
    )  # fmt: skip
    assert result.reasons == ()
    assert all(each.lost == 0 for each in result.points)


@given(FILES, REPORTS, st.sampled_from(list(Host)), st.integers(0, 10**7), st.integers(18, 60))
def test_score_is_the_clipped_sum(
    applicant: Applicant,
    policy: Policy,
    file: BureauReport,
    report: HostReport | None,
    host: Host,
    income: int,
    age: int,
) -> None:
    inputs = applicant(
        host=host, host_report=report, bureau=file, verified_income_fen=income, age=age
    )
    result = score(inputs, policy)
    assert result.total == min(950, max(350, result.points_sum))
    assert result.band == policy.band(result.total).id
    assert all(each.lost >= 0 for each in result.points if each.bin != "missing")
    assert len(result.reasons) <= 4
    assert len(set(result.reasons)) == len(result.reasons)
    assert result == score(replace(inputs), policy)


@given(FILES, st.integers(1, 8))
def test_more_late_payments_never_score_higher(
    applicant: Applicant, policy: Policy, file: BureauReport, more: int
) -> None:
    worse = file.model_copy(update={"delinquencies_24m": file.delinquencies_24m + more})
    before = score(applicant(bureau=file), policy)
    assert score(applicant(bureau=worse), policy).total <= before.total
