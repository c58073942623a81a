"""One stored application in figures, read from its journal and its sittings."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from loanflow_tui.dialogue.masking import mask_personal
from loanflow_tui.insights.refusals import Refusal, refusal_of
from loanflow_tui.insights.walkthrough.visits import SittingTime, sittings, visits
from loanflow_tui.lending.api import (
    AnswerGiven,
    AsideShown,
    ClarificationShown,
    CommentGiven,
    DecisionMade,
    Observed,
    OfferAccepted,
    PayoutConfirmed,
    QuestionShown,
    RatingGiven,
    Recorded,
    finished,
    fold,
    state,
)

_COMPLAINTS = ("complaint", "chat_abuse")


class Complaint(NamedTuple):
    """What somebody complained of: at which step, and in which words (numbers masked)."""

    step: str
    words: str
    seq: int


@dataclass(frozen=True, slots=True)
class StoredJourney:
    """One application. `outcome` is the first decision; amounts are in fen, `apr` is the fraction
    as it was accepted. `stopped` is the question under way of one that is not finished. `times` are
    real seconds by step, of answers that a person was observed to give.
    """

    application_id: str
    host: str
    product: str
    state: str
    outcome: str
    asked: tuple[str, ...]
    answered: frozenset[str]
    stopped: str
    refused: tuple[Refusal, ...]
    asked_back: tuple[str, ...]
    topics: tuple[str, ...]
    limit_fen: int | None
    amount_fen: int | None
    apr: str | None
    seconds: int | None
    rating: int | None
    comment: str
    complaints: tuple[Complaint, ...]
    times: tuple[tuple[str, float], ...]
    sittings: tuple[SittingTime, ...]


def stored_journey(
    application_id: str, journal: Sequence[Recorded], observed: Sequence[Observed]
) -> StoredJourney:
    """Return an application's figures. `journal` has at least one event."""
    view = fold(application_id, journal)
    asked: dict[str, None] = {}
    answered: set[str] = set()
    refused: list[Refusal] = []
    asked_back: list[str] = []
    topics: list[str] = []
    complaints: list[Complaint] = []
    decision: DecisionMade | None = None
    accepted: OfferAccepted | None = None
    paid: Recorded | None = None
    rating, comment = None, ""
    for recorded in journal:
        match recorded.event:
            case QuestionShown(step=step):
                asked[step] = None
            case AnswerGiven(step=step):
                answered.add(step)
            case ClarificationShown(step=step):
                asked_back.append(step)
            case AsideShown(step=step, topic=topic, words=words):
                topics.append(topic)
                if topic.endswith(_COMPLAINTS):
                    complaints.append(Complaint(step, mask_personal(words), recorded.seq))
            case DecisionMade() as event:
                decision = decision or event
            case OfferAccepted() as event:
                accepted = event
            case PayoutConfirmed():
                paid = paid or recorded
            case RatingGiven(rating=stars):
                rating = stars
            case CommentGiven(comment=said):
                comment = mask_personal(said)
            case event:
                refusal = refusal_of(event)
                if refusal is not None:
                    refused.append(refusal)
    last = next(reversed(asked), "")
    return StoredJourney(
        application_id=application_id,
        host=view.origin.host.value,
        product=view.product.value if view.product is not None else "",
        state=state(view).value,
        outcome=decision.outcome.value if decision is not None else "",
        asked=tuple(asked),
        answered=frozenset(answered),
        stopped="" if finished(view) or view.loan is not None else last,
        refused=tuple(refused),
        asked_back=tuple(asked_back),
        topics=tuple(topics),
        limit_fen=decision.decision.limit_fen or None if decision is not None else None,
        amount_fen=accepted.amount_fen if accepted is not None else None,
        apr=accepted.apr if accepted is not None else None,
        seconds=round((paid.at - journal[0].at).total_seconds()) if paid is not None else None,
        rating=rating,
        comment=comment,
        complaints=tuple(complaints),
        times=tuple(
            (each.step, each.seconds)
            for each in visits(journal, observed)
            if each.observed and each.seconds is not None and each.way != "persona"
        ),
        sittings=tuple(sittings(observed)),
    )
