"""Contracts in each language, and applicants for decisions."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, Protocol, TypedDict, Unpack

import pytest

from loanflow_tui.dialogue.messages import Message
from loanflow_tui.dialogue.wording import Wording
from loanflow_tui.lending.contract.authority import Authority
from loanflow_tui.lending.contract.terms import (
    Borrower,
    ContractTerms,
    Party,
    Say,
)
from loanflow_tui.lending.loans.schedule import Instalment
from loanflow_tui.lending.policy import Policy, load_policy
from loanflow_tui.lending.risk.customer import CustomerStanding
from loanflow_tui.lending.risk.inputs import ScoreInputs
from loanflow_tui.lending.risk.reports import BureauReport, HostReport, HostSignals, InsurerQuote
from loanflow_tui.lending.terms import Host, Language, Method, Occupation, Product, Purpose

SIGNED_AT = datetime(2026, 11, 24, 1, 45, 12, tzinfo=UTC)


def say_in(language: str) -> Say:
    wording = Wording(language)

    def say(message_id: str, values: Mapping[str, str]) -> str:
        return wording.say(Message(message_id, dict(values)))

    return say


def equal_principal(principal_fen: int, months: int) -> tuple[Instalment, ...]:
    rate, left, rows = Decimal("0.146") / 12, principal_fen, list[Instalment]()
    for number in range(1, months + 1):
        principal = principal_fen // months if number < months else left
        interest = int((left * rate).quantize(Decimal(1), ROUND_HALF_UP))
        years, month = divmod(10 + number, 12)
        due = date(2026 + years, month + 1, 24)
        rows.append(Instalment.of(number, due, principal, interest, 0))
        left -= principal
    return tuple(rows)


def make_terms(language: str = "zh-CN", months: int = 12, **changes: Any) -> ContractTerms:
    chinese = language == "zh-CN"
    terms = ContractTerms(
        number="LF20261124-7K3M9Q",
        application_id="A7K3M9Q",
        signed_on=date(2026, 11, 24),
        language=Language(language),
        product=Product.CONSUMER,
        lender=Party(
            "晨星消费金融（演示）" if chinese else "Morning Star (Demo)",
            "DEMO-0000-2026",
            "北京市东城区示例路1号" if chinese else "1 Example Road, Beijing",
            "400-000-0000",
        ),
        borrower=Borrower("李雷" if chinese else "Li Lei", "110101********9012", "138****5678"),
        principal_fen=2_000_000,
        annual_rate=Decimal("0.146"),
        apr_nominal=Decimal("0.1523"),
        method=Method.EQUAL_PRINCIPAL,
        months=months,
        fees=(("service", 0), ("insurance", 6_000)),
        schedule=equal_principal(2_000_000, months),
        payout_account_masked="**** 6789",
        purpose=Purpose.RENOVATION,
        late_annual_rate=Decimal("0.219"),
        ceiling=Decimal("0.24"),
        cooling_off_days=7,
    )
    return replace(terms, **changes)


@pytest.fixture
def sample_terms() -> Callable[..., ContractTerms]:
    return make_terms


@pytest.fixture
def speaker() -> Callable[[str], Say]:
    return say_in


@pytest.fixture
def signed_at() -> datetime:
    return SIGNED_AT


@pytest.fixture(scope="session")
def authority() -> Authority:
    return Authority.open(None, secret=b"tests")


GOOD_FILE = BureauReport(
    status="hit",
    open_accounts=4,
    utilisation_bp=2_000,
    months_since_first=80,
    monthly_debt_fen=100_000,
)
GOOD_HOST = HostReport(
    score=720, signals=HostSignals.of(Host.ALIPAY, shopping_regularity=70, wealth=50, fulfilment=90)
)


class InputChanges(TypedDict, total=False):
    """What a test changes of a good applicant: fields of `ScoreInputs`."""

    host: Host
    product: Product
    age: int
    occupation: Occupation
    purpose: Purpose
    province: str
    income_fen: int
    debt_fen: int
    verified_income_fen: int | None
    bureau: BureauReport | None
    host_report: HostReport | None
    insurer: InsurerQuote | None
    identity_matched: bool
    face_passed: bool
    decided_on: date | None
    own: CustomerStanding


class Applicant(Protocol):
    """Makes a good applicant, with the changes a test needs."""

    def __call__(self, **changes: Unpack[InputChanges]) -> ScoreInputs: ...


def make_inputs(**changes: Unpack[InputChanges]) -> ScoreInputs:
    inputs = ScoreInputs(
        host=Host.ALIPAY,
        product=Product.CONSUMER,
        age=30,
        occupation=Occupation.EMPLOYED,
        purpose=Purpose.RENOVATION,
        province="11",
        income_fen=1_200_000,
        debt_fen=50_000,
        verified_income_fen=1_200_000,
        bureau=GOOD_FILE,
        host_report=GOOD_HOST,
    )
    return replace(inputs, **changes)


@pytest.fixture(scope="session")
def applicant() -> Applicant:
    """Make a good applicant, with the changes a test needs."""
    return make_inputs


@pytest.fixture(scope="session")
def policy() -> Policy:
    return load_policy()
