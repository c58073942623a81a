"""The terms of a contract, as the parties agreed them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from loanflow_tui.lending.loans.schedule import Instalment
from loanflow_tui.lending.terms import Language, Method, Product, Purpose

Say = Callable[[str, Mapping[str, str]], str]
"""Formats a message by its id and its values, which are already formatted."""

Fee = tuple[str, int]
"""A fee's kind (`service`, `insurance`) and its whole amount over the loan, in fen."""


@dataclass(frozen=True, slots=True)
class Party:
    """The lender as the contract names it: registered name, licence, address and hotline."""

    name: str
    licence: str
    address: str
    hotline: str


@dataclass(frozen=True, slots=True)
class Borrower:
    """The applicant; numbers are masked, as anyone may open the file."""

    name: str
    resident_number_masked: str
    mobile_masked: str


Citation = tuple[str, str, str]
"""A rule of law as a contract cites it: title, number and article; empty where not known."""

Payee = Literal["lender", "insurer"]


@dataclass(frozen=True, slots=True)
class CostItem:
    """One item of the all-in cost: its yearly rate as a share of the principal that is owed (a
    fraction; all items together make the annualised rate), its sum over the loan, and who gets it.
    """

    name: Literal["interest", "service", "insurance"]
    annual: Decimal
    total_fen: int
    payee: Payee


@dataclass(frozen=True, slots=True)
class CostTerms:
    """The all-in cost of a loan as it was shown on a day, in normal performance and in default."""

    shown_on: date
    lender: str
    principal_fen: int
    months: int
    items: tuple[CostItem, ...]
    apr: Decimal
    late_annual_rate: Decimal

    @property
    def total_fen(self) -> int:
        """The whole cost, if every instalment is paid when due."""
        return sum(item.total_fen for item in self.items)


@dataclass(frozen=True, slots=True)
class ContractTerms:
    """One loan, as agreed.

    Amounts are in fen; `annual_rate`, `apr_nominal`, `late_annual_rate` and `ceiling` (on all costs
    together) are fractions per year. `fees` lists every fee with its whole amount, whether or not
    the schedule carries it; `upfront_fen` of them is taken off the payout. Where the loan is a draw
    of a credit line, `line_fen` is the line's limit and `draw` counts its draws; `agreement` is the
    number of the contract that opened the line, empty in that one.

    Raises:
        ValueError: the schedule is empty or does not repay the principal to the fen.
    """

    number: str
    application_id: str
    signed_on: date
    language: Language
    product: Product
    lender: Party
    borrower: Borrower
    principal_fen: int
    annual_rate: Decimal
    apr_nominal: Decimal
    method: Method
    months: int
    fees: tuple[Fee, ...]
    schedule: tuple[Instalment, ...]
    payout_account_masked: str
    purpose: Purpose
    late_annual_rate: Decimal
    ceiling: Decimal
    upfront_fen: int = 0
    grace_days: int = 1
    cooling_off_days: int = 0
    costs: CostTerms | None = None
    insurer: str = ""
    law: tuple[Citation, ...] = ()
    payout_within_days: int = 7
    notice_days: int = 10
    principal_first_after_days: int = 90
    debit_again_after_days: tuple[int, ...] = (1, 3, 7)
    line_fen: int = 0
    agreement: str = ""
    draw: int = 1
    line_months: int = 12
    lower_after_days: int = 30
    lowered_to: Decimal = Decimal(0)
    call_in_after_days: int = 60
    call_in_notice_days: int = 10
    contact_hours: tuple[int, int] = (8, 22)

    def __post_init__(self) -> None:
        repaid = sum(row.principal_fen for row in self.schedule)
        if not self.schedule or repaid != self.principal_fen:
            raise ValueError("the schedule does not repay the principal")

    @property
    def received_fen(self) -> int:
        """The payout: the principal less the fee taken at payout."""
        return self.principal_fen - self.upfront_fen

    @property
    def interest_fen(self) -> int:
        """All interest, if every instalment is paid when due."""
        return sum(row.interest_fen for row in self.schedule)

    @property
    def fees_fen(self) -> int:
        """All fees over the loan."""
        return sum(fen for _, fen in self.fees)

    @property
    def cost_fen(self) -> int:
        """The cost of the loan: interest and every fee."""
        return self.interest_fen + self.fees_fen

    @property
    def repaid_fen(self) -> int:
        """All repayments: principal, interest, and every fee not taken off the payout."""
        return self.principal_fen + self.cost_fen - self.upfront_fen
