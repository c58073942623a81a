"""A persona: an applicant's answers to each step, and the expected outcome."""

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
"""Prefix of the id of a generated applicant; the seed follows."""


@dataclass(frozen=True, slots=True)
class Persona:
    """One applicant. Amounts are in fen, income (or turnover) and debts per month.

    `cards` and `codes` are tried one after the other. `statement_fen` is the income that the bank
    statement shows. `outcome` is the lender's decision, None if it is unknown or the journey ends
    earlier; `reason` is then the main reason, or why the journey ends. `trouble` is the step at
    which something goes wrong. `faults` are injected in addition to those of the magic values;
    `flaw` is what is wrong with the first set of documents.
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
    employer_en: str
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
    comment_en: str = ""

    @property
    def card(self) -> str:
        """The first card that the applicant gives."""
        return self.cards[0]

    @property
    def documents(self) -> SamplePerson:
        """The subject of the first set of documents, with its flaw."""
        return self.sample_person()

    @property
    def story(self) -> str:
        """The id of the message that tells who this is and what happens."""
        return f"persona-{self.id}"

    def name_in(self, language: str) -> str:
        """Return the name for lists in a language; documents always show the Chinese name."""
        return self.name if Language(language).script == "hans" else self.name_en

    def employer_in(self, language: str) -> str:
        """Return the employer as it is typed in a language; documents show the Chinese name."""
        return self.employer if Language(language).script == "hans" else self.employer_en

    def comment_in(self, language: str) -> str:
        """Return the comment as it is typed in a language."""
        return self.comment if Language(language).script == "hans" else self.comment_en

    def card_after(self, refusals: int) -> str:
        """Return the card to give after `refusals` refusals; the last one repeats."""
        return self.cards[min(refusals, len(self.cards) - 1)]

    def code_after(self, refusals: int) -> str:
        """Return the code to type after `refusals` refusals; the last one repeats."""
        return self.codes[min(refusals, len(self.codes) - 1)]

    def sample_person(self, *, flawed: bool = True) -> SamplePerson:
        """Return the subject of the documents, with the flaw or, once refused, without it."""
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
