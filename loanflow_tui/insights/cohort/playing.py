"""Plays one applicant and sums up the journal that they leave."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from loanflow_tui.applicants import persona
from loanflow_tui.dialogue.conversation import Conversation
from loanflow_tui.dialogue.session import Session, SessionOptions, open_session
from loanflow_tui.dialogue.understand.remembered import Remembered
from loanflow_tui.dialogue.variant import Variant
from loanflow_tui.insights.cohort.actor import Acted, Actor
from loanflow_tui.insights.cohort.population import Applicant
from loanflow_tui.insights.cohort.wordbook import Wordbook
from loanflow_tui.insights.refusals import Refusal, refusal_of
from loanflow_tui.lending.api import (
    AnswerGiven,
    BureauReported,
    ClarificationShown,
    DecisionMade,
    IdentityGiven,
    ManualClock,
    OfferAccepted,
    Outcome,
    PayoutConfirmed,
    Policy,
    QuestionShown,
    RatingGiven,
    Recorded,
    state,
)


@dataclass(frozen=True, slots=True)
class Played:
    """One journey. `end` is `paid`, `declined`, `referred`, `left`, or the state it stopped in;
    `last` the step where they left, or that was asked last, `why` why it ended there.

    `outcome` is the first decision, None where none was made. Amounts in fen, `apr_bp` in basis
    points, `seconds` from opening the mini program to the money. `asked` and `answered` are the
    steps; `filed` what the bureau has on the person, "" where it was not asked.
    """

    who: Applicant
    product: str
    host: str
    end: str
    last: str
    why: str
    outcome: str | None
    limit_fen: int | None
    amount_fen: int | None
    apr_bp: int | None
    rate_bp: int | None
    seconds: int | None
    asked: tuple[str, ...]
    answered: frozenset[str]
    refused: tuple[Refusal, ...]
    asked_back: tuple[str, ...]
    acted: Acted
    sex: str
    age: int | None
    region: str
    filed: str
    rating: int | None

    @property
    def approved(self) -> bool | None:
        """Whether the policy said yes, if for less; None where it decided nothing."""
        if self.outcome is None:
            return None
        return self.outcome in (Outcome.APPROVED, Outcome.APPROVED_LESS)


class Stage:
    """Where applicants of one cohort are played: language, rules, variant of the journey, and what
    was `heard` before.
    """

    def __init__(
        self,
        language: str,
        policy: Policy | None,
        variant: Variant | None = None,
        heard: Remembered | None = None,
    ) -> None:
        self.language = language
        self.policy = policy
        self.variant = variant
        self._heard = heard or Remembered()
        self._words = Wordbook(language)

    async def play(self, who: Applicant) -> Played:
        """Play one applicant, alone with a lender of their own."""
        played, _ = await self.play_with_journal(who)
        return played

    async def play_with_journal(self, who: Applicant) -> tuple[Played, list[Recorded]]:
        """Play one applicant, and return the journal too."""
        documents: dict[str, bytes] = {}
        options = SessionOptions(
            seed=who.person, pace=0, clock=ManualClock(), contracts="defer", rules=self.policy,
            variant=self.variant, interpret=self._heard, documents=documents,
        )  # fmt: skip
        async with await open_session(options) as session:
            talk = await self._open(session, who)
            acted = await Actor(talk, who, self._words, documents).play()
            return sum_up(who, talk, acted), list(talk.journal)

    async def _open(self, session: Session, who: Applicant) -> Conversation:
        host = persona(who.persona).host.value
        talk = await Conversation.open(session, host, self.language, who.persona)
        await talk.begin()
        return talk


def sum_up(who: Applicant, talk: Conversation, acted: Acted) -> Played:
    """Read a journey's figures from its journal."""
    journal, view = talk.journal, talk.view
    asked: dict[str, None] = {}
    answered: set[str] = set()
    refused: list[Refusal] = []
    asked_back: list[str] = []
    decision: DecisionMade | None = None
    accepted: OfferAccepted | None = None
    identity: IdentityGiven | None = None
    filed, rating, paid_at = "", None, None
    for recorded in journal:
        match recorded.event:
            case QuestionShown(step=step):
                asked[step] = None
            case AnswerGiven(step=step):
                answered.add(step)
            case ClarificationShown(step=step):
                asked_back.append(step)
            case DecisionMade() as event:
                decision = decision or event
            case OfferAccepted() as event:
                accepted = event
            case IdentityGiven() as event:
                identity = event
            case BureauReported(report=report):
                filed = report.status
            case RatingGiven(rating=stars):
                rating = stars
            case PayoutConfirmed():
                paid_at = recorded.at
            case event:
                refusal = refusal_of(event)
                if refusal is not None:
                    refused.append(refusal)
    end = _end(talk, acted, paid_at is not None)
    made = decision.decision if decision is not None else None
    return Played(
        who=who,
        product=view.product.value if view.product is not None else "",
        host=view.origin.host.value,
        end=end,
        last=acted.at if end == "left" else next(reversed(asked), ""),
        why=acted.left or (made.reasons[0].value if made and made.reasons else ""),
        outcome=made.outcome.value if made is not None else None,
        limit_fen=made.limit_fen if made is not None and made.limit_fen else None,
        amount_fen=accepted.amount_fen if accepted is not None else None,
        apr_bp=_bp(accepted.apr) if accepted is not None else None,
        rate_bp=_bp(str(made.annual_rate)) if made and made.annual_rate is not None else None,
        seconds=round((paid_at - journal[0].at).total_seconds()) if paid_at else None,
        asked=tuple(asked),
        answered=frozenset(answered),
        refused=tuple(refused),
        asked_back=tuple(asked_back),
        acted=acted,
        sex=identity.sex if identity is not None else "",
        age=identity.age if identity is not None else None,
        region=identity.number[:1] if identity is not None else "",
        filed=filed,
        rating=rating,
    )


def _end(talk: Conversation, acted: Acted, paid: bool) -> str:
    if paid:
        return "paid"
    if acted.left:
        return "left"
    return state(talk.view).value


def _bp(rate: str) -> int:
    """Return a fraction as basis points, half up."""
    return int((Decimal(rate) * 10_000).quantize(Decimal(1), ROUND_HALF_UP))
