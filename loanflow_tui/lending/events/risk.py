"""Partners asked, reports received, and what was decided on them."""

from typing import Literal

from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.events.base import Event
from loanflow_tui.lending.risk.decision import Decision
from loanflow_tui.lending.risk.offer import Offer
from loanflow_tui.lending.risk.reasons import ReasonCode
from loanflow_tui.lending.risk.reports import BureauReport, HostReport, InsurerQuote
from loanflow_tui.lending.risk.scorecard import ScoreResult
from loanflow_tui.lending.terms import Outcome


class PartnerCalled(Event):
    """A partner was asked.

    `outcome` is `ok`, `late` (the answer came after it was given up) or the kind of problem;
    `copies` says how many times the answer came.
    """

    partner: str
    step: str
    latency_ms: int
    outcome: str
    attempt: int = 1
    copies: int = 1


class PartnerGaveUp(Event):
    """A partner that is needed gave no answer, however often it was asked."""

    partner: str
    reason: str


class EligibilityPassed(Event, establishes=Fact.ELIGIBLE):
    """No rule refuses the applicant's own answers, so partners may be asked about them."""

    province: str


class ScoringStarted(Event):
    """The bureau, the host and others are about to be asked, with the applicant's consent."""


class BureauReported(Event, establishes=Fact.BUREAU):
    """The credit bureau's file."""

    report: BureauReport


class HostDataReported(Event, establishes=Fact.HOST_DATA):
    """The host's data; None where it could not be had, which costs points only. `through` is the
    licence of the credit bureau that passed it on.
    """

    report: HostReport | None
    through: str | None = None


class CoverNeeded(Event, establishes=Fact.COVER):
    """By score and product the policy wants this loan insured: with the applicant's consent the
    insurer is asked.
    """


class InsurerQuoted(Event, establishes=Fact.INSURER):
    """The insurer's answer; None where there was none, or none was asked for."""

    quote: InsurerQuote | None


class ScoreComputed(Event):
    """The score with the points of every characteristic."""

    result: ScoreResult


class DecisionMade(Event, establishes=Fact.DECISION):
    """A decision, by the policy or by a person in the back office; `review` is the referral to a
    person that the applicant asked for after a decline.
    """

    decision: Decision
    decided_by: Literal["policy", "person", "review"] = "policy"

    @property
    def outcome(self) -> Outcome:
        """Yes, yes for less, perhaps, or no."""
        return self.decision.outcome

    @property
    def reasons(self) -> tuple[ReasonCode, ...]:
        """Why, the weightiest first."""
        return self.decision.reasons


class OfferMade(Event, establishes=Fact.OFFER):
    """The lender's offer."""

    offer: Offer


class OfferExpired(Event):
    """The offer expired before acceptance and signature; everything is asked again.

    `withdrawn`: the lender took it back before its time.
    """

    withdrawn: bool = False
