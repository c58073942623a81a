"""The policy's parts about the lender and its products."""

from decimal import Decimal
from typing import Annotated, Literal, Self

from pydantic import Field, field_validator, model_validator

from loanflow_tui.lending.policy.servicing import LineTerms
from loanflow_tui.lending.policy.values import (
    Bilingual,
    Count,
    Name,
    Part,
    Province,
    Share,
    Yuan,
    wrong,
)
from loanflow_tui.lending.terms import LenderKind, Method, Purpose

IN_ONE_SUM = frozenset({Method.INTEREST_ONLY, Method.BULLET, Method.DAILY_INTEREST})
"""Methods that repay the principal in one sum at the end."""

MOST_MONTHS_IN_ONE_SUM = 12
"""Interim Measures for Online Loans of Commercial Banks (2020), art. 6; the house keeps it too."""


class Lender(Part):
    """The lender of this policy; `kind` decides which rules bind it, `regions` are the provinces
    of its licence, `short` is its name where space is short.
    """

    id: Name
    kind: LenderKind = LenderKind.MICROLENDER
    name: Bilingual
    short: Bilingual
    licence: Name
    address: Bilingual
    hotline: Name
    regions: Literal["all"] | tuple[Province, ...]

    def serves(self, province: str) -> bool:
        """Tell whether the licence covers `province` (two digits)."""
        return self.regions == "all" or province in self.regions


class LoanTerms(Part):
    """Amounts, tenors and methods. `methods` maps each method to its longest tenor."""

    cap: Yuan
    min: Annotated[Yuan, Field(ge=500)]
    tenors: tuple[Count, ...] = Field(min_length=1)
    methods: dict[Method, Count] = Field(min_length=1)
    cooling_off_days: Count

    @property
    def cap_fen(self) -> int:
        """The highest loan to one person, in fen."""
        return self.cap * 100

    @property
    def min_fen(self) -> int:
        """The least that is lent, in fen; the file has yuan."""
        return self.min * 100

    @field_validator("tenors")
    @classmethod
    def _ascending(cls, tenors: tuple[int, ...]) -> tuple[int, ...]:
        if list(tenors) != sorted(set(tenors)) or not 1 <= tenors[0] <= tenors[-1] <= 360:
            raise wrong("tenors")
        return tenors

    @field_validator("methods")
    @classmethod
    def _one_sum_within_a_year(cls, methods: dict[Method, int]) -> dict[Method, int]:
        """Interim Measures for Online Loans of Commercial Banks (2020), art. 6."""
        for method, longest in methods.items():
            if method in IN_ONE_SUM and longest > MOST_MONTHS_IN_ONE_SUM:
                raise wrong("one_sum", method.value)
        return methods

    @model_validator(mode="after")
    def _every_tenor_repayable(self) -> Self:
        if max(self.methods.values()) < self.tenors[-1]:
            raise wrong("longest_tenor", "methods", shows=False)
        if self.cap < self.min:
            raise wrong("cap_order", "cap")
        return self


class ProductTerms(LoanTerms):
    """One product of this lender: its loan terms, purposes, and the share of income that counts.

    With `line` its limit may be drawn again as it is repaid.
    """

    purposes: tuple[Purpose, ...] = Field(min_length=1)
    income_share: Share
    verified_discount: Share = Decimal(0)
    line: LineTerms | None = None
