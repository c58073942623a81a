"""A persona: the answers to each step, and the outcome."""

from dataclasses import dataclass

from loanflow_tui.applicants.samples.person import Flaw, SamplePerson
from loanflow_tui.lending.api import (
    RIGHT_CODE,
    Host,
    Language,
    Method,
    Occupation,
    Outcome,
    Product,
    Purpose,
)

GENERATED = "generated-"
"""Begins the id of an applicant made from a seed; the seed follows."""


@dataclass(frozen=True, slots=True)
class Persona:
    """One applicant. Amounts are in fen, income (or turnover) and debts by the month.

    `cards` are tried one after the other, and so are `codes`. `statement_fen` is the income that
    the bank statement bears out. `outcome` is what the lender decides, None where it isn't known
    or the journey ends before; `reason` is then the weightiest reason, or why it ends. `trouble` is
    the step at which something goes wrong on the way. `faults` are put in beside what the magic
    values do; `flaw` is what is wrong with the documents at first.
    """

    id: str
    name: str
    name_en: str
    host: Host
    product: Product
    number: str
    mobile: str
    cards: tuple[str, ...]
    occupation: Occupation
    employer: str
    monthly_income_fen: int
    monthly_debt_fen: int
    purpose: Purpose
    province: str
    address: str
    amount_fen: int
    months: int
    method: Method
    outcome: Outcome | None = None
    reason: str | None = None
    trouble: str | None = None
    uscc: str | None = None
    business_name: str | None = None
    statement_fen: int = 0
    codes: tuple[str, ...] = (RIGHT_CODE,)
    faults: tuple[str, ...] = ()
    flaw: Flaw | None = None
    rating: int = 5
    comment: str = ""

    @property
    def card(self) -> str:
        """The card that is given first."""
        return self.cards[0]

    @property
    def documents(self) -> SamplePerson:
        """Whose documents are handed in first, flaw and all."""
        return self.sample_person()

    @property
    def story(self) -> str:
        """The id of the message that tells who this is and what happens."""
        return f"persona-{self.id}"

    def name_in(self, language: str) -> str:
        """Return the name as lists in a language show it; documents always have the Chinese one."""
        return self.name if Language(language).script == "hans" else self.name_en

    def card_after(self, refusals: int) -> str:
        """Return the card given once so many were refused; the last one again and again."""
        return self.cards[min(refusals, len(self.cards) - 1)]

    def code_after(self, refusals: int) -> str:
        """Return the code typed once so many were refused; the last one again and again."""
        return self.codes[min(refusals, len(self.codes) - 1)]

    def sample_person(self, *, flawed: bool = True) -> SamplePerson:
        """Return whose documents are handed in: `flawed` at first, mended once refused."""
        return SamplePerson(
            name=self.name,
            resident_number=self.number,
            address=self.address,
            monthly_income_fen=self.statement_fen or self.monthly_income_fen,
            employer=self.employer,
            uscc=self.uscc,
            business_name=self.business_name,
            flaw=self.flaw if flawed else None,
        )
