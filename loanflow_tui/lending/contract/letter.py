"""The settlement letter: it confirms that a loan is repaid, with its sums, and nothing is owed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from loanflow_tui.lending.contract.figures import day, yuan
from loanflow_tui.lending.contract.terms import Borrower, Party, Say
from loanflow_tui.lending.terms import Language


@dataclass(frozen=True, slots=True)
class Letter:
    """One settlement letter. Amounts in fen; `given_back` means within the cooling-off days."""

    number: str
    language: Language
    lender: Party
    borrower: Borrower
    principal_fen: int
    taken_on: date
    settled_on: date
    repaid_fen: int
    interest_fen: int
    fees_fen: int
    late_fen: int
    premium_fen: int = 0
    given_back: bool = False


@dataclass(frozen=True, slots=True)
class LetterText:
    """The words of a letter: paragraphs above and below a table of labels and values."""

    title: str
    number: str
    notice: str
    opening: str
    rows: tuple[tuple[str, str], ...]
    closing: str
    signed: str
    lender: str
    seal: str


def letter_text(letter: Letter, say: Say) -> LetterText:
    """Return the letter's words by `say`, which must speak the letter's language."""
    values = {
        "name": letter.borrower.name,
        "identity": letter.borrower.resident_number_masked,
        "number": letter.number,
        "day": day(letter.settled_on, say),
    }
    name = "letter-given-back" if letter.given_back else "letter-repaid"
    return LetterText(
        title=say("letter-title", {}),
        number=letter.number,
        notice=say("letter-notice", {}),
        opening=say(name, values),
        rows=tuple(_rows(letter, say)),
        closing=say("letter-nothing-owed", {"hotline": letter.lender.hotline}),
        signed=say("letter-signed", {"day": day(letter.settled_on, say)}),
        lender=letter.lender.name,
        seal=say("letter-seal", {}),
    )


def _rows(letter: Letter, say: Say) -> Iterator[tuple[str, str]]:
    yield say("letter-contract", {}), letter.number
    yield say("letter-principal", {}), yuan(letter.principal_fen)
    yield say("letter-taken-on", {}), day(letter.taken_on, say)
    yield say("letter-settled-on", {}), day(letter.settled_on, say)
    yield say("letter-total", {}), yuan(letter.repaid_fen)
    for name, fen in (
        ("interest", letter.interest_fen),
        ("fees", letter.fees_fen),
        ("premium", letter.premium_fen),
        ("late", letter.late_fen),
    ):
        if fen:
            yield say(f"letter-{name}", {}), yuan(fen)
