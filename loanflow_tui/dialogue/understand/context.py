"""What an utterance is understood against: the question asked, and how things stand."""

from dataclasses import dataclass
from typing import Final

from loanflow_tui.dialogue.understand.choices import Option
from loanflow_tui.dialogue.understand.meaning import Slot
from loanflow_tui.dialogue.understand.yesno import Kind
from loanflow_tui.lending.api import Method, Product
from loanflow_tui.registry.languages import REFERENCE

SLOT_OF_STEP: Final[dict[str, Slot]] = {
    "product": "product",
    "identity.name": "name",
    "identity.mobile": "mobile",
    "profile.occupation": "occupation",
    "profile.employer": "employer",
    "profile.income": "income_fen",
    "profile.purpose": "purpose",
    "profile.debt": "debt_fen",
    "profile.region": "province",
    "offer.amount": "amount_fen",
    "offer.tenor": "tenor_months",
    "offer.method": "method",
    "sign.name": "name",
    "closing.rating": "rating",
    "loan.part": "amount_fen",
}
"""The value that a step asks for."""

STEP_OF_SLOT: Final[dict[Slot, str]] = {
    slot: step for step, slot in SLOT_OF_STEP.items() if step not in ("sign.name", "loan.part")
}

AGREEMENTS: Final[dict[str, Kind]] = {
    "offer.accept": "offer",
    "sign.costs": "offer",
    "loan.all": "repay",
    "loan.instalment": "repay",
    "loan.give_back": "return",
    "confirm.cancel": "cancel",
    "confirm.start_over": "restart",
    "verify.face": "face",
    "partner.retry": "retry",
    "payout.retry": "retry",
    "loan.pending": "retry",
    "consent.reconsider": "retry",
}
"""What is agreed to at a step that asks for a yes or a no; each consent is one too."""

ACCEPTING: Final = {
    "offer.accept": "accept",
    "sign.costs": "confirm_costs",
    "loan.all": "repay_now",
    "loan.instalment": "repay_now",
    "loan.give_back": "repay_now",
    "confirm.cancel": "cancel",
    "confirm.start_over": "start_over",
    "verify.face": "look",
    "partner.retry": "retry",
    "payout.retry": "retry",
    "loan.pending": "retry",
    "consent.reconsider": "reconsider",
}
"""The choice that a yes stands for, by step; at a consent it is `agree`."""

DECLINING: Final = {
    "loan.all": "loan",
    "loan.instalment": "loan",
    "loan.give_back": "loan",
    "confirm.cancel": "keep",
    "confirm.start_over": "keep",
    "partner.retry": "later",
    "payout.retry": "later",
    "loan.pending": "later",
    "consent.reconsider": "leave",
    "consent.marketing": "skip",
}
"""The choice that a no stands for, where there is one."""


SAID_LIKE: Final[dict[str, str]] = {
    "consent.marketing": "consent.host_data", "consent.sharing": "consent.host_data",
    "consent.insurance": "consent.host_data", "consent.lender": "consent.host_data",
    "consent.reconsider": "consent.bureau", "identity.uscc": "identity.number",
    "documents.id_front": "documents.bank_statement",
    "documents.id_back": "documents.bank_statement",
    "documents.business_licence": "documents.bank_statement", "offer.lender": "offer.amount",
    "sign.costs": "offer.accept", "payout.card": "verify.card", "loan.instalment": "loan.part",
}  # fmt: skip
"""Steps without examples of their own, each with the step where people say the same."""


def asks_agreement(step: str) -> bool:
    """Say whether a step asks for a yes or a no."""
    return step in AGREEMENTS or step.startswith("consent.")


@dataclass(frozen=True, slots=True)
class Context:
    """The question and the situation, as far as they bear on what words mean.

    `choices` are the quick replies: id, label, other names; `shown` is how many of them are on the
    screen, where not all are: only these have a place in the list. `language` names the lexicon of
    the language spoken. `given` are the values that were answered before, and `recent` the one
    answered last. Amounts in fen: `owed_fen` repays the loan today. `digits` is the length of
    one-time codes.
    """

    step: str
    choices: tuple[Option, ...] = ()
    language: str = REFERENCE.lexicon
    given: frozenset[Slot] = frozenset()
    product: Product | None = None
    least_fen: int = 0
    most_fen: int = 0
    owed_fen: int = 0
    tenors: tuple[int, ...] = ()
    methods: tuple[Method, ...] = ()
    name: str = ""
    digits: int = 6
    proposal: bool = False
    recent: Slot | None = None
    shown: int | None = None

    @property
    def agreement(self) -> Kind | None:
        """What is agreed to here, where a yes or a no is asked for."""
        if self.step in AGREEMENTS:
            return AGREEMENTS[self.step]
        return "consent" if self.step.startswith("consent.") else None

    @property
    def placed(self) -> tuple[Option, ...]:
        """The choices that have a place in the list."""
        return self.choices[: self.shown]

    @property
    def slot(self) -> Slot | None:
        """The value asked for."""
        return SLOT_OF_STEP.get(self.step)
