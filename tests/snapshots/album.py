"""The pictured cards, and the journey on which each appears."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from loanflow_tui.dialogue.turns import Turn
from loanflow_tui.scenarios.drivers.headless_player import play_without_screen
from loanflow_tui.scenarios.errors import SourcePlace
from loanflow_tui.scenarios.format import Scenario
from loanflow_tui.scenarios.loading import Loaded
from loanflow_tui.scenarios.run import Run

SEED = 7


@dataclass(frozen=True)
class Way:
    """A journey on which some of the cards appear."""

    applicant: str
    steps: tuple[Mapping[str, object], ...]
    faults: tuple[str, ...] = ()

    async def play(self, host: str, language: str) -> Run:
        """Play this journey in a host and a language.

        Raises:
            RuntimeError: it no longer leads where it should.
        """
        setting = {"host": host, "language": language, "seed": SEED, "faults": self.faults}
        scenario = Scenario.model_validate(
            {"applicant": self.applicant, "steps": self.steps, **setting}
        )
        here = SourcePlace(Path(__file__))
        run = await play_without_screen(Loaded(scenario, here.path, (here,) * len(self.steps), ""))
        if run.failed is not None and run.failed.problem is not None:
            raise RuntimeError(f"{self.applicant}: {run.failed.problem.message}")
        return run


_TO_THE_LOAN = ({"play_to": "end"}, {"choose": "loan"})

WAYS = {
    "repaid": Way("li-wei", (
        {"play_to": "offer.amount"}, {"say": "why this limit"}, *_TO_THE_LOAN,
        {"choose": "loan_schedule"}, {"advance": "1 month"}, {"resume": True},
        {"choose": "loan_instalment"}, {"choose": "repay_now"}, {"choose": "loan_receipts"},
        {"choose": "loan_all"}, {"choose": "repay_now"}, {"choose": "loan_letter"},
    )),
    "given-back": Way(
        "li-wei", (*_TO_THE_LOAN, {"choose": "loan_give_back"}, {"choose": "repay_now"})
    ),
    "in-part": Way(
        "li-wei", (*_TO_THE_LOAN, {"choose": "loan_part"}, {"say": "10000"})
    ),
    "overdue": Way("li-wei", (
        *_TO_THE_LOAN, {"advance": "2 months"}, {"resume": True},
        {"choose": "loan_all"}, {"choose": "loan"},
    )),
    "compared": Way("li-wei", (
        {"play_to": "offer.amount"}, {"choose": "compare"}, {"choose": "agree"},
        {"say": "sort by monthly payment"}, {"say": "sort by total cost"},
        {"say": "sort by limit"}, {"choose": "lender_river-bend"},
    ), ("market-slow@offer.market.northern-light",)),
    "business": Way("chen-jie", ({"play_to": "offer.amount"},)),
    "dearer": Way("ding-yi", ({"play_to": "offer.amount"}, {"say": "why this rate"})),
    "less": Way("liu-yang", ({"play_to": "offer.amount"},)),
    "referred": Way("zhou-tao", ({"play_to": "decision.referred"},)),
    "proposed": Way("wu-qiang", (
        {"play_to": "decision.referred"}, {"decide": "approve"},
    )),
    "declined": Way("zheng-hao", ({"play_to": "end"},)),
    "elsewhere": Way("ma-hailong", ({"play_to": "end"},)),
    "asks-for-time": Way("li-wei", (
        {"play_to": "offer.amount"}, {"say": "summary"}, *_TO_THE_LOAN,
        {"choose": "loan_line"}, {"choose": "loan"}, {"choose": "loan_extension"},
    )),
    "in-hardship": Way("li-wei", (
        *_TO_THE_LOAN, {"move_clock": "due"}, {"choose": "loan_extension"},
        {"decide": "propose_plan"}, {"decide": "offer_plan"}, {"choose": "loan_plan"},
    )),
    "in-arrears": Way("li-wei", (
        *_TO_THE_LOAN, {"advance": "4 months"}, {"resume": True},
    )),
    "held": Way("li-wei", ({"play_to": "held"},), ("velocity@verify.face",)),
    "resting": Way("li-wei", ({"say": "I don't want to live any more"},)),
}  # fmt: skip


@dataclass(frozen=True)
class Met:
    """A turn in the chat: its journey, and its index among turns with this title or words."""

    way: str
    title: str
    place: int = -1

    def among(self, turns: Sequence[Turn]) -> Turn:
        """Return the meant turn."""
        return [turn for turn in turns if title_of(turn) == self.title][self.place]


IN_THE_CHAT = {
    "product": Met("repaid", "card-products"),
    "consent-privacy": Met("repaid", "consent-privacy-title"),
    "consent-bureau": Met("repaid", "consent-bureau-title"),
    "consent-host-data": Met("repaid", "consent-host-data-title"),
    "consent-face": Met("repaid", "consent-face-title"),
    "consent-marketing": Met("repaid", "consent-marketing-title"),
    "consent-sharing": Met("compared", "consent-sharing-title"),
    "consent-lender": Met("compared", "consent-lender-title"),
    "consent-insurance": Met("dearer", "consent-insurance-title"),
    "identity": Met("repaid", "card-identity"),
    "notification-code": Met("repaid", "phone-code-verify"),
    "notification-signing": Met("repaid", "phone-code-sign"),
    "notification-arrived": Met("repaid", "phone-arrived"),
    "notification-reminder": Met("repaid", "phone-reminder"),
    "document-id-front": Met("repaid", "choice-id-front"),
    "document-id-back": Met("repaid", "choice-id-back"),
    "document-statement": Met("repaid", "choice-bank-statement"),
    "document-licence": Met("business", "choice-business-licence"),
    "score": Met("repaid", "card-score"),
    "score-low": Met("declined", "card-score"),
    "decision-less": Met("less", "outcome-approved-less"),
    "decision-referred": Met("referred", "outcome-referred"),
    "decision-declined": Met("declined", "outcome-declined"),
    "decision-elsewhere": Met("elsewhere", "outcome-declined"),
    "offer": Met("repaid", "card-offer"),
    "offer-with-cover": Met("dearer", "card-offer"),
    "offer-of-another": Met("compared", "card-offer"),
    "limit": Met("repaid", "card-limit"),
    "rate": Met("dearer", "card-rate"),
    "market-by-apr": Met("compared", "card-market-apr"),
    "market-by-payment": Met("compared", "card-market-monthly-payment"),
    "market-by-cost": Met("compared", "card-market-total-cost"),
    "market-by-limit": Met("compared", "card-market-limit"),
    "schedule": Met("repaid", "card-schedule", 0),
    "contract": Met("repaid", "card-contract"),
    "costs": Met("repaid", "contract-costs"),
    "receipt": Met("repaid", "card-receipt"),
    "loan": Met("repaid", "card-loan", 0),
    "loan-overdue": Met("overdue", "card-loan"),
    "loan-part-plans": Met("in-part", "card-part-plans"),
    "loan-schedule": Met("repaid", "card-schedule"),
    "loan-receipts": Met("repaid", "card-receipts"),
    "settled": Met("repaid", "card-settled", 0),
    "new-plan": Met("in-hardship", "card-new-plan"),
    "line": Met("asks-for-time", "card-line"),
    "answers": Met("asks-for-time", "card-given"),
}
"""By the name of the picture."""

IN_FULL = {
    "text-consent": Met("repaid", "consent-privacy-title"),
    "text-sharing": Met("compared", "consent-sharing-title"),
    "text-lender": Met("compared", "consent-lender-title"),
    "text-contract": Met("repaid", "card-contract"),
    "text-schedule": Met("repaid", "card-schedule", 0),
    "letter-repaid": Met("repaid", "card-settled"),
    "letter-given-back": Met("given-back", "card-settled"),
}
"""The texts that the reader opens."""

IN_THE_OFFICE = {
    "office-referred": "referred",
    "office-proposed": "proposed",
    "office-held": "held",
    "office-extension": "asks-for-time",
    "office-resting": "resting",
    "office-arrears": "in-arrears",
}
"""The journey for each picture's name."""

BY_ITSELF = ("progress-scoring", "progress-market", "help")
"""Pictures of widgets that are no turn or card."""

PICTURES = (*IN_THE_CHAT, *IN_FULL, *IN_THE_OFFICE, *BY_ITSELF)

NOT_MET = {"outcome-approved": "a plain yes is told by the offer"}
"""Titles that exist, but appear on no card."""


def title_of(turn: Turn) -> str:
    """Return the id of a card's title, or of a notification's words."""
    if turn.card is not None:
        return turn.card.title.id
    return turn.message.id if turn.speaker == "phone" and turn.message is not None else ""
