"""What an utterance means: the act, what it is about, the values in it, and how sure that is."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Any, Literal

from loanflow_tui.lending.api import Method, Occupation, Product, Purpose


class Act(StrEnum):
    """What kind of thing was said."""

    ANSWER = "answer"
    REFUSE = "refuse"
    UNSURE = "unsure"
    CORRECT = "correct"
    ASK = "ask"
    COMMAND = "command"
    CRISIS = "crisis"
    CHAT = "chat"
    REJECT = "reject"


class Topic(StrEnum):
    """What a question is about."""

    COST = "cost"
    APR = "apr"
    RATE_WHY = "rate_why"
    LIMIT_WHY = "limit_why"
    LIMIT_MAX = "limit_max"
    ELIGIBILITY = "eligibility"
    DOCUMENTS_NEEDED = "documents_needed"
    TIME_TO_MONEY = "time_to_money"
    SAFETY = "safety"
    DATA_USE = "data_use"
    CONTACTS_PRIVACY = "contacts_privacy"
    CREDIT_REPORT = "credit_report"
    CONSENT_REFUSED = "consent_refused"
    CONSENT_WITHDRAW = "consent_withdraw"
    EARLY_REPAYMENT = "early_repayment"
    LATE_PAYMENT = "late_payment"
    EXTENSION = "extension"
    MONTHLY_PAYMENT = "monthly_payment"
    TOTAL_REPAY = "total_repay"
    REPAYMENT_METHOD = "repayment_method"
    REPAY_HOW = "repay_how"
    CHANGE_CARD = "change_card"
    CHANGE_PHONE = "change_phone"
    CODE_MISSING = "code_missing"
    CANCEL_LOAN = "cancel_loan"
    CONTRACT_COPY = "contract_copy"
    SETTLEMENT_PROOF = "settlement_proof"
    NEXT_DUE = "next_due"
    OUTSTANDING = "outstanding"
    BORROW_AGAIN = "borrow_again"
    LIMIT_INCREASE = "limit_increase"
    DECLINED_WHY = "declined_why"
    APPLY_AGAIN_WHEN = "apply_again_when"
    PHONE_CALL = "phone_call"
    WHO = "who"
    LENDER = "lender"
    INSURER = "insurer"
    COMPARE_LENDERS = "compare_lenders"
    FRAUD = "fraud"
    WHY_ASKED = "why_asked"
    CHOICE_MEANING = "choice_meaning"
    TIME_LEFT = "time_left"


class Crisis(StrEnum):
    """What kind of trouble somebody is in."""

    SELF_HARM = "self_harm"
    COERCION = "coercion"
    HARDSHIP = "hardship"


class CommandName(StrEnum):
    """What the assistant is told to do, at any step."""

    BACK = "back"
    START_OVER = "start_over"
    CANCEL = "cancel"
    HELP = "help"
    HUMAN = "human"
    REPEAT = "repeat"
    LANGUAGE = "language"
    HOST = "host"
    SUMMARY = "summary"
    PROGRESS = "progress"
    SKIP = "skip"


class ChatKind(StrEnum):
    """What kind of small talk it is."""

    GREETING = "greeting"
    THANKS = "thanks"
    ABUSE = "abuse"
    SMALL_TALK = "small_talk"


Slot = Literal[
    "product", "amount_fen", "tenor_months", "method", "income_fen", "debt_fen", "occupation",
    "purpose", "province", "name", "employer", "mobile", "rating", "agree", "choice",
]  # fmt: skip
Value = str | int | bool
DAILY = "daily"
"""How the vocabulary calls the method by which interest is counted by the day."""

How = Literal["", "label", "number", "words", "near"]
"""How an answer was put in words: a choice's own label, its number, other words, nearly a label."""


@dataclass(frozen=True, slots=True)
class Values:
    """What was said, by slot; None where nothing was.

    Amounts are in fen (income and debt a month), `province` is a GB/T 2260 code of two digits,
    `agree` a yes or no to the consent or confirmation asked for, `choice` a quick reply's id.
    """

    product: Product | None = None
    amount_fen: int | None = None
    tenor_months: int | None = None
    method: Method | None = None
    income_fen: int | None = None
    debt_fen: int | None = None
    occupation: Occupation | None = None
    purpose: Purpose | None = None
    province: str | None = None
    name: str | None = None
    employer: str | None = None
    mobile: str | None = None
    rating: int | None = None
    agree: bool | None = None
    choice: str | None = None

    def said(self) -> dict[Slot, Value]:
        """Return the slots that were said, with plain values."""
        return {
            name: _plain(value) for name in _SLOTS if (value := getattr(self, name)) is not None
        }


def _plain(value: Value) -> Value:
    """Return a value in the words of the vocabulary."""
    return DAILY if value is Method.DAILY_INTEREST else value


_SLOTS: tuple[Slot, ...] = tuple(each.name for each in fields(Values))  # type: ignore[misc]
"""Every slot in order; `fields` types names as plain strings."""


def values_of(said: Mapping[str, object]) -> Values:
    """Return slots with plain values, as the vocabulary writes them, as `Values`.

    Raises:
        TypeError, ValueError: there is no such slot, or no such value of it.
    """
    named = {slot: Method.DAILY_INTEREST if v == DAILY else v for slot, v in said.items()}
    typed = {slot: _CLOSED[slot](v) if slot in _CLOSED else v for slot, v in named.items()}
    return Values(**typed)  # type: ignore[arg-type]


_CLOSED: Mapping[str, Callable[[Any], object]] = {
    "product": Product, "method": Method, "occupation": Occupation, "purpose": Purpose,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Meaning:
    """What an utterance means.

    `sure` is between 0 and 1. `offers` are the readings to ask back with where it is not sure
    enough; `target` is the answer that a correction names; `reason` says why nothing could be
    taken, as a repair's reason code; `chosen` is the quick reply that was meant, by its id;
    `wish` is the fixed saying that the whole utterance is, where it is one.
    """

    act: Act
    values: Values = Values()
    topic: Topic | None = None
    crisis: Crisis | None = None
    command: CommandName | None = None
    chat: ChatKind | None = None
    target: str | None = None
    sure: float = 1.0
    offers: tuple["Meaning", ...] = ()
    reason: str = ""
    how: How = ""
    chosen: str | None = None
    wish: str = ""

    @property
    def about(self) -> str | None:
        """The topic of a question or of trouble, as the vocabulary names it."""
        return self.topic or self.crisis
