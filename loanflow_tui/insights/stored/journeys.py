"""One stored application in figures, read from its journal and its sittings."""

from collections.abc import Sequence
from dataclasses import dataclass, field
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
    read = _Read()
    for recorded in journal:
        read.add(recorded)
    decision, accepted, paid = read.decision, read.accepted, read.paid
    return StoredJourney(
        application_id=application_id,
        host=view.origin.host.value,
        product=view.product.value if view.product is not None else "",
        state=state(view).value,
        outcome=decision.outcome.value if decision is not None else "",
        asked=tuple(read.asked),
        answered=frozenset(read.answered),
        stopped="" if finished(view) or view.loan is not None else next(reversed(read.asked), ""),
        refused=tuple(read.refused),
        asked_back=tuple(read.asked_back),
        topics=tuple(read.topics),
        limit_fen=decision.decision.limit_fen or None if decision is not None else None,
        amount_fen=accepted.amount_fen if accepted is not None else None,
        apr=accepted.apr if accepted is not None else None,
        seconds=round((paid.at - journal[0].at).total_seconds()) if paid is not None else None,
        rating=read.rating,
        comment=read.comment,
        complaints=tuple(read.complaints),
        times=tuple(
            (each.step, each.seconds)
            for each in visits(journal, observed)
            if each.observed and each.seconds is not None and each.way != "persona"
        ),
        sittings=tuple(sittings(observed)),
    )


@dataclass(slots=True)
class _Read:
    """What the events of one journal say, gathered one by one."""

    asked: dict[str, None] = field(default_factory=dict)
    answered: set[str] = field(default_factory=set)
    refused: list[Refusal] = field(default_factory=list)
    asked_back: list[str] = field(default_factory=list)
    topics: list[str] = field(default_factory=list)
    complaints: list[Complaint] = field(default_factory=list)
    decision: DecisionMade | None = None
    accepted: OfferAccepted | None = None
    paid: Recorded | None = None
    rating: int | None = None
    comment: str = ""

    def add(self, recorded: Recorded) -> None:
        """Take the next event. The first decision counts, and the last rating."""
        match recorded.event:
            case QuestionShown(step=step):
                self.asked[step] = None
            case AnswerGiven(step=step):
                self.answered.add(step)
            case ClarificationShown(step=step):
                self.asked_back.append(step)
            case AsideShown(step=step, topic=topic, words=words):
                self.topics.append(topic)
                if topic.endswith(_COMPLAINTS):
                    complaint = Complaint(step, mask_personal(words), recorded.seq)
                    self.complaints.append(complaint)
            case DecisionMade() as event:
                self.decision = self.decision or event
            case OfferAccepted() as event:
                self.accepted = event
            case PayoutConfirmed():
                self.paid = self.paid or recorded
            case RatingGiven(rating=stars):
                self.rating = stars
            case CommentGiven(comment=said):
                self.comment = mask_personal(said)
            case event:
                refusal = refusal_of(event)
                if refusal is not None:
                    self.refused.append(refusal)
