"""One stored application in figures, read from its journal and its sittings."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final, NamedTuple

from loanflow_tui.dialogue.masking import mask_personal
from loanflow_tui.dialogue.steps.replies import is_reply
from loanflow_tui.insights.asked_twice import asked_twice
from loanflow_tui.insights.refusals import Refusal, refusal_of
from loanflow_tui.insights.walkthrough.klm import estimate
from loanflow_tui.insights.walkthrough.visits import SittingTime, sittings, visits
from loanflow_tui.lending.api import (
    AnswerGiven,
    AsideShown,
    ClarificationShown,
    CommentGiven,
    DecisionMade,
    Event,
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

COST_TOPICS: Final = frozenset(
    {"cost", "apr", "monthly_payment", "total_repay", "rate_why", "term_apr", "term_annual_rate",
     "term_interest", "term_fee"}
)  # fmt: skip
"""What people ask about in passing when they want to know what it costs."""

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
    real seconds by step, of answers that a person was observed to give, and `expected` what the
    Keystroke-Level Model expects of them. `ways` lead from one question to the next, `twice` are
    questions that were asked though they were answered, and `costs_asked` is where costs were first
    asked about before they were told; "" where they weren't. `variant` is the id of the one that
    was followed, if any.
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
    expected: tuple[tuple[str, float], ...]
    ways: tuple[tuple[str, str], ...]
    costs_asked: str
    variant: str
    twice: tuple[str, ...]
    sittings: tuple[SittingTime, ...]


def stored_journey(
    application_id: str, journal: Sequence[Recorded], observed: Sequence[Observed]
) -> StoredJourney:
    """Return an application's figures. `journal` has at least one event."""
    view = fold(application_id, journal)
    read = _Read()
    before: Event | None = None
    for recorded in journal:
        read.add(recorded, before)
        before = recorded.event
    decision, accepted, paid = read.decision, read.accepted, read.paid
    seen = [
        each
        for each in visits(journal, observed)
        if each.observed and each.seconds is not None and each.way != "persona"
    ]
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
        times=tuple((each.step, each.seconds) for each in seen if each.seconds is not None),
        expected=tuple(
            (each.step, usual.seconds) for each in seen if (usual := estimate(each)) is not None
        ),
        ways=tuple(dict.fromkeys(pairwise(read.shown))),
        costs_asked=read.costs_asked,
        variant=view.origin.variant or "",
        twice=tuple(dict.fromkeys(asked_twice(journal))),
        sittings=tuple(sittings(observed)),
    )


@dataclass(slots=True)
class _Read:
    """What the events of one journal say, gathered one by one."""

    asked: dict[str, None] = field(default_factory=dict)
    shown: list[str] = field(default_factory=list)
    costs_asked: str = ""
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

    def add(self, recorded: Recorded, before: Event | None = None) -> None:
        """Take the next event, which follows `before`. The first decision counts, and the last
        rating.
        """
        match recorded.event:
            case QuestionShown(step=step):
                self.asked[step] = None
                if self.shown[-1:] != [step]:
                    self.shown.append(step)
            case AnswerGiven(step=step):
                self.answered.add(step)
            case ClarificationShown(step=step):
                self.asked_back.append(step)
            case AsideShown() as shown if is_reply(shown, before):
                self.answered.add(shown.step)
            case AsideShown(step=step, topic=topic, words=words):
                self.topics.append(topic)
                if topic in COST_TOPICS and self.decision is None and not self.costs_asked:
                    self.costs_asked = step
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
