"""The inputs of a decision, and the ratios computed from them."""

from dataclasses import dataclass
from datetime import date

from loanflow_tui.lending.policy.model import Policy
from loanflow_tui.lending.risk.customer import NO_LOANS, CustomerStanding
from loanflow_tui.lending.risk.reasons import ReasonCode
from loanflow_tui.lending.risk.reports import BureauReport, HostReport, InsurerQuote
from loanflow_tui.lending.terms import Host, Occupation, Product, Purpose


@dataclass(frozen=True, slots=True)
class ScoreInputs:
    """All data that score and decision use; nothing in it identifies the applicant.

    Amounts are in fen, incomes and debts per month; for a business `income_fen` is its turnover.
    `verified_income_fen` is the income shown by the bank statement, None without one. `decided_on`
    is the day whose law holds; None for the day of the policy's register. `own` is what the person
    has with this lender already, `lifted` the refusals that a person has lifted.
    """

    host: Host
    product: Product
    age: int
    occupation: Occupation
    purpose: Purpose
    province: str
    income_fen: int
    debt_fen: int = 0
    verified_income_fen: int | None = None
    bureau: BureauReport | None = None
    host_report: HostReport | None = None
    insurer: InsurerQuote | None = None
    identity_matched: bool = True
    face_passed: bool = True
    decided_on: date | None = None
    own: CustomerStanding = NO_LOANS
    lifted: tuple[ReasonCode, ...] = ()

    @property
    def credit_file(self) -> BureauReport | None:
        """The bureau's file if it may be scored."""
        return self.bureau if self.bureau is not None and self.bureau.readable else None

    @property
    def fresh_host_report(self) -> HostReport | None:
        """The host's report, unless it is stale or from another host."""
        report = self.host_report
        return report if report and not report.stale and report.host is self.host else None


def law_day(inputs: ScoreInputs, policy: Policy) -> date:
    """Return the day whose law a decision keeps to."""
    return inputs.decided_on or policy.register.as_of


def assessed_income_fen(inputs: ScoreInputs, policy: Policy) -> int:
    """Return the assessed monthly income, in fen: the lower of declared and verified income
    (without verification a part of the declared one), times the product's share.
    """
    income = inputs.income_fen
    if inputs.verified_income_fen is None:
        income = int(income * policy.decision.unverified_income)
    else:
        income = min(income, inputs.verified_income_fen)
    return int(income * policy.product(inputs.product).income_share)


def monthly_debt_fen(inputs: ScoreInputs) -> int:
    """Return the monthly debt payments, in fen: the higher of declared and reported, and the
    instalments of the person's loans with this lender, and of those that the report doesn't know.
    """
    reported = inputs.bureau.monthly_debt_fen if inputs.bureau else 0
    return max(inputs.debt_fen, reported) + inputs.own.monthly_fen + inputs.own.untold_fen


def debt_to_income_bp(debt_fen: int, income_fen: int) -> int:
    """Return debt to income in basis points, rounded up; 100,000 at most."""
    if income_fen <= 0:
        return 100_000 if debt_fen > 0 else 0
    return min(100_000, -(-debt_fen * 10_000 // income_fen))


def is_thin(inputs: ScoreInputs, policy: Policy) -> bool:
    """Tell whether the credit file is missing, unreadable or too short."""
    file = inputs.credit_file
    if file is None or file.status == "thin":
        return True
    return file.months_since_first < policy.thin_file.months_below
