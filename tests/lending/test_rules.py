"""The legal rules, each by its name."""

from itertools import pairwise

import pytest

from loanflow_tui.lending.partners.names import Partner
from loanflow_tui.lending.policy import Policy
from loanflow_tui.lending.risk.customer import CustomerStanding
from loanflow_tui.lending.risk.reasons import KNOCK_OUTS, ReasonCode
from loanflow_tui.lending.risk.reports import BureauReport
from loanflow_tui.lending.risk.rules.amounts import (
    consumer_cap_fen,
)
from loanflow_tui.lending.risk.rules.eligibility import (
    knock_out,
    lenders_elsewhere,
    refuse_blacklisted,
    refuse_by_age,
    refuse_forbidden_use,
    refuse_mismatch,
    refuse_overdue,
    refuse_students,
    refuse_unlicensed_region,
)
from loanflow_tui.lending.risk.rules.privacy import consent_needed, may_ask
from loanflow_tui.lending.terms import ConsentKind, Occupation, Product, Purpose
from tests.cases import for_each
from tests.lending.conftest import Applicant, InputChanges


@for_each(
    ("age", "reason"),
    [(17, ReasonCode.R40), (18, None), (60, None), (61, ReasonCode.R41)],
)
def test_refuse_by_age(policy: Policy, age: int, reason: ReasonCode | None) -> None:
    assert refuse_by_age(age, policy) is reason


@for_each("occupation", Occupation)
def test_refuse_students(policy: Policy, occupation: Occupation) -> None:
    refused = refuse_students(occupation, policy) is ReasonCode.R42
    assert refused == (occupation is Occupation.STUDENT)


@for_each(
    ("purpose", "product", "refused"),
    [
        (Purpose.HOUSING, Product.CONSUMER, True),
        (Purpose.SECURITIES, Product.BUSINESS, True),
        (Purpose.STOCK, Product.CONSUMER, True),
        (Purpose.STOCK, Product.BUSINESS, False),
        (Purpose.MEDICAL, Product.EMERGENCY, False),
        (Purpose.TRAVEL, Product.EMERGENCY, True),
    ],
)
def test_refuse_forbidden_use(
    policy: Policy, purpose: Purpose, product: Product, refused: bool
) -> None:
    assert refuse_forbidden_use(purpose, product, policy) is (ReasonCode.R43 if refused else None)


def test_refuse_unlicensed_region(policy: Policy) -> None:
    assert refuse_unlicensed_region("11", policy) is None
    assert refuse_unlicensed_region("46", policy) is ReasonCode.R44


def test_lenders_elsewhere(policy: Policy) -> None:
    def names(province: str, product: Product) -> list[str]:
        return [each.id for each in lenders_elsewhere(province, product, policy)]

    assert names("46", Product.BUSINESS) == ["south-sea", "western-road", "hill-road"]
    assert names("65", Product.EMERGENCY) == ["northern-light", "lighthouse", "hill-road"]
    assert names("65", Product.BUSINESS) == ["western-road", "hill-road"]


def test_refuse_blacklisted() -> None:
    assert refuse_blacklisted(True) is ReasonCode.R45
    assert refuse_blacklisted(False) is None


def test_refuse_overdue(policy: Policy) -> None:
    assert refuse_overdue(30, policy) is None
    assert refuse_overdue(31, policy) is ReasonCode.R46


def test_refuse_mismatch() -> None:
    assert refuse_mismatch(True, True) is None
    assert refuse_mismatch(False, True) is ReasonCode.R47
    assert refuse_mismatch(True, False) is ReasonCode.R48
    assert refuse_mismatch(False, False) is ReasonCode.R47


WRONG: dict[ReasonCode, InputChanges] = {
    ReasonCode.R40: {"age": 17},
    ReasonCode.R41: {"age": 61},
    ReasonCode.R42: {"occupation": Occupation.STUDENT},
    ReasonCode.R43: {"purpose": Purpose.HOUSING},
    ReasonCode.R44: {"province": "46"},
    ReasonCode.R45: {"bureau": BureauReport(status="hit", blacklisted=True)},
    ReasonCode.R46: {
        "bureau": BureauReport(status="hit", worst_overdue_days=31, active_overdue_days=31)
    },
    ReasonCode.R47: {"identity_matched": False},
    ReasonCode.R48: {"face_passed": False},
    ReasonCode.R49: {"own": CustomerStanding(loans=1, overdue_days=1)},
}


@pytest.mark.parametrize("reason", KNOCK_OUTS, ids=lambda reason: reason.value)
def test_each_reason_alone_knocks_out(
    applicant: Applicant, policy: Policy, reason: ReasonCode
) -> None:
    assert knock_out(applicant(**WRONG[reason]), policy) is reason


def test_of_several_reasons_the_first_is_given(applicant: Applicant, policy: Policy) -> None:
    wrong = list(WRONG.items())
    for (reason, changes), (_, later) in pairwise(wrong):
        both: InputChanges = {**later, **changes}
        assert knock_out(applicant(**both), policy) is reason


def test_reports_that_are_still_missing_refuse_nobody(applicant: Applicant, policy: Policy) -> None:
    assert knock_out(applicant(bureau=None, host_report=None), policy) is None


def test_consumer_cap(policy: Policy) -> None:
    on = policy.register.as_of
    assert consumer_cap_fen(Product.CONSUMER, policy, on) == 20_000_000
    assert consumer_cap_fen(Product.EMERGENCY, policy, on) == 2_000_000
    assert consumer_cap_fen(Product.BUSINESS, policy, on) == 50_000_000


def test_partners_need_their_own_consent() -> None:
    assert consent_needed(Partner.BUREAU) is ConsentKind.BUREAU
    assert consent_needed(Partner.FACE) is ConsentKind.FACE
    assert consent_needed(Partner.SMS) is ConsentKind.PRIVACY
    assert may_ask(Partner.BUREAU, {ConsentKind.BUREAU})
    assert not may_ask(Partner.BUREAU, set(ConsentKind) - {ConsentKind.BUREAU})
