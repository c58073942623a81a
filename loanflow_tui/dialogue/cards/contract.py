"""The contract card: key facts first, with the full text to read."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import overload

from loanflow_tui.dialogue.cards.parts import months, named, row
from loanflow_tui.dialogue.messages import Day, Message, Rate, Yuan
from loanflow_tui.dialogue.turns import Card
from loanflow_tui.dialogue.wording import Wording
from loanflow_tui.lending.api import ContractTerms, contract_text, plain_terms


def contract_card(terms: ContractTerms) -> Card:
    """Return the card of a contract: parties, amount, APR, whole cost and the first payment."""
    first = terms.schedule[0]
    rows = (
        row("lender", terms.lender.name),
        row("contract-number", terms.number),
        row("amount", Yuan(terms.principal_fen), strong=True),
        *([row("paid-out", Yuan(terms.received_fen))] if terms.upfront_fen else []),
        row("apr", Rate(terms.apr_nominal), strong=True),
        row("total-cost", Yuan(terms.cost_fen)),
        row("annual-rate", Rate(terms.annual_rate)),
        row("tenor", months(terms.months)),
        row("method", named("choice", terms.method.value)),
        row("first-payment", Yuan(first.total_fen)),
        row("first-due", Day(first.due_on)),
        row("total-repaid", Yuan(terms.repaid_fen)),
        row("late", Message("late-value", {"rate": Rate(terms.late_annual_rate)})),
        row("early", Message("early-value")),
        row("account", terms.payout_account_masked),
    )
    return Card(
        kind="contract",
        title=Message("card-contract"),
        rows=rows,
        full_text=ContractLines(terms),
    )


class ContractLines(Sequence[str]):
    """A contract's lines, worded on first use, in the contract's own language."""

    def __init__(self, terms: ContractTerms) -> None:
        self.terms = terms

    @overload
    def __getitem__(self, place: int) -> str: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[str]: ...
    def __getitem__(self, place: int | slice) -> str | Sequence[str]:
        return _lines(self.terms)[place]

    def __len__(self) -> int:
        return len(_lines(self.terms))

    def __iter__(self) -> Iterator[str]:
        return iter(_lines(self.terms))

    def __bool__(self) -> bool:
        return True

    def __eq__(self, other: object) -> bool:
        return isinstance(other, ContractLines) and self.terms == other.terms

    def __hash__(self) -> int:
        return hash(self.terms)


@lru_cache(16)
def _lines(terms: ContractTerms) -> tuple[str, ...]:
    wording = Wording(terms.language.value)
    return tuple(
        plain_terms(contract_text(terms, lambda name, values: wording.say(Message(name, values))))
    )
