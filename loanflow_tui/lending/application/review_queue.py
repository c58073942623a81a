"""The review queue: applications referred, held or resting, or asking for more time to pay."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from loanflow_tui.lending.application.customer import lent_by
from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.application.fold import fold
from loanflow_tui.lending.application.parts import RESTS, Hold
from loanflow_tui.lending.application.state import missing, state
from loanflow_tui.lending.application.view import ApplicationView
from loanflow_tui.lending.events.conversation import AsideShown
from loanflow_tui.lending.events.identity import IdentityGiven, NameGiven
from loanflow_tui.lending.events.monitoring import MonitorAlerted, ReferralProposed
from loanflow_tui.lending.events.risk import DecisionMade, ScoreComputed
from loanflow_tui.lending.events.servicing import ExtensionRequested
from loanflow_tui.lending.journal.records import Recorded
from loanflow_tui.lending.loans.arrears import may_write_off
from loanflow_tui.lending.loans.extension import USUAL_DAYS, extension_terms
from loanflow_tui.lending.loans.loan import Loan
from loanflow_tui.lending.policy.model import Policy
from loanflow_tui.lending.risk.decision import Decision
from loanflow_tui.lending.risk.review import Open, open_to_reviewer
from loanflow_tui.lending.risk.scorecard import ScoreResult
from loanflow_tui.lending.terms import Host, Product, State

WAITING = frozenset({State.REFERRED.value, State.ON_HOLD.value})
"""States in which a person has to decide."""

EXTENSION_STEP = "loan.extension"
"""The step at which a loan stands while a request for more time waits for a person."""

ARREARS_STEP = "loan.arrears"
"""The step at which a loan stands that is overdue for so long that a person looks at it."""

_LONG_OVERDUE = ("M3", "M3+")

RESTING_STEP = "resting"
"""The step at which an application stands that rests after words of self-harm."""


def waiting_step(view: ApplicationView) -> str:
    """Return the step at which an application stands: a request that waits, a rest, or its fact."""
    loan = view.loan
    asked = loan is not None and loan.extension_asked is not None and not loan.extension_to
    if loan is not None and asked and not loan.settled:
        return EXTENSION_STEP
    if view.work.resting:
        return RESTING_STEP
    if in_arrears(loan) and not lent_by(view):
        return ARREARS_STEP
    return str(missing(view) or "")


def in_arrears(loan: Loan | None) -> bool:
    """Say whether a person has to look at a loan that is long overdue, and not written off."""
    if loan is None or loan.settled or loan.arrears.written_off is not None:
        return False
    proposed = bool(loan.arrears.plan_months) and loan.arrears.plan_until is None
    return proposed or loan.stage in _LONG_OVERDUE


def waits(state_value: str, step: str) -> bool:
    """Say whether an application in this state and at this step waits for a person."""
    return state_value in WAITING or step in (EXTENSION_STEP, RESTING_STEP, ARREARS_STEP)


@dataclass(frozen=True, slots=True)
class QueueEntry:
    """One application that waits, and all that a decision on it may rest on.

    `decision` is what was referred, with the limit that may be approved at most; `hold` says why
    an application is held; `extension` is a request for more time to pay `loan`, as of `today`.
    A loan `in_arrears` is overdue for more than 60 days; `may_be_written_off` tells whether it is
    overdue for longer than the policy asks before that. One that is `resting` waits for somebody
    to get in touch; nothing can be decided on it. What one person `proposed` a second decides.
    `may` says what is open on a referral beside upholding it, `papers` whether another bank
    statement may be asked for.
    `name` and `number` (masked) are empty where they are erased.
    """

    application_id: str
    state: State
    since: datetime
    host: Host
    product: Product | None
    name: str
    number: str
    persona: str | None
    score: ScoreResult | None
    decision: Decision | None
    hold: Hold | None
    alerts: tuple[MonitorAlerted, ...]
    extension: ExtensionRequested | None = None
    loan: Loan | None = None
    today: date | None = None
    resting: bool = False
    in_arrears: bool = False
    may_be_written_off: bool = False
    proposed: ReferralProposed | None = None
    may: Open | None = None
    papers: bool = False

    @property
    def proposed_days(self) -> int:
        """How many days more to pay are usually granted; 0 where no request waits."""
        if self.extension is None or self.loan is None or self.today is None:
            return 0
        return min(USUAL_DAYS, extension_terms(self.loan, self.today).most_days)

    @property
    def limit_fen(self) -> int:
        """The limit that may be approved; 0 where there is none to approve."""
        approvable = self.may == "approve" and self.proposed is None
        return self.decision.limit_fen if approvable and self.decision else 0


def entry_of(application_id: str, journal: Sequence[Recorded], policy: Policy) -> QueueEntry | None:
    """Return the place in the queue of the application whose journal this is, if it waits."""
    view = fold(application_id, journal)
    now = state(view)
    asked = waiting_step(view) == EXTENSION_STEP
    arrears = waiting_step(view) == ARREARS_STEP
    if not asked and not arrears and not view.work.resting and now.value not in WAITING:
        return None
    requested = (r.event for r in reversed(journal) if isinstance(r.event, ExtensionRequested))
    name, number, decided = view.get(NameGiven), view.get(IdentityGiven), view.get(DecisionMade)
    referred = decided is not None and now is State.REFERRED
    scored = next((r.event for r in reversed(journal) if isinstance(r.event, ScoreComputed)), None)
    return QueueEntry(
        application_id=application_id,
        state=now,
        since=_since(journal, view.work.resting),
        host=view.origin.host,
        product=view.product,
        name=name.name if name else "",
        number=number.masked if number else "",
        persona=view.origin.persona,
        score=scored.result if scored else None,
        decision=decided.decision if decided else None,
        hold=view.monitoring.hold,
        alerts=tuple(r.event for r in journal if isinstance(r.event, MonitorAlerted)),
        extension=next(requested, None) if asked else None,
        loan=view.loan if asked or arrears else None,
        today=view.today if asked or arrears else None,
        in_arrears=arrears,
        may_be_written_off=arrears and _may_be_written_off(view, policy),
        resting=view.work.resting,
        proposed=view.get(ReferralProposed),
        may=open_to_reviewer(decided.decision, policy) if decided and referred else None,
        papers=referred and Fact.STATEMENT in view.facts and Fact.PROPOSED not in view.facts,
    )


def _may_be_written_off(view: ApplicationView, policy: Policy) -> bool:
    if view.loan is None or view.today is None:
        return False
    return may_write_off(view.loan, view.today, policy.books.write_off_after_days)


def _since(journal: Sequence[Recorded], resting: bool) -> datetime:
    """Return when the application began to wait: with its last decision, hold, request or rest."""
    kinds = (
        "DecisionMade", "ApplicationHeld", "ExtensionRequested", "LoanOverdue", "PlanProposed",
        "ReferralProposed", "ReferralSentBack",
    )  # fmt: skip
    for recorded in reversed(journal):
        event = recorded.event
        if resting and isinstance(event, AsideShown) and RESTS.get(event.topic):
            return recorded.at
        if not resting and recorded.kind in kinds:
            return recorded.at
    return journal[-1].at
