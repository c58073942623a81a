"""What waits for a person of the lender's: applications that were referred or held."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from loanflow_tui.lending.application.fold import fold
from loanflow_tui.lending.application.state import state
from loanflow_tui.lending.application.view import Hold
from loanflow_tui.lending.events.identity import IdentityGiven, NameGiven
from loanflow_tui.lending.events.monitoring import MonitorAlerted
from loanflow_tui.lending.events.risk import DecisionMade, ScoreComputed
from loanflow_tui.lending.journal.records import Recorded
from loanflow_tui.lending.risk.decision import Decision
from loanflow_tui.lending.risk.scorecard import ScoreResult
from loanflow_tui.lending.terms import Host, Product, State

WAITING = frozenset({State.REFERRED.value, State.ON_HOLD.value})
"""States in which a person has to decide."""


@dataclass(frozen=True, slots=True)
class QueueEntry:
    """One application that waits, and all that a decision on it may rest on.

    `decision` is what was referred, with the limit that may be approved at most; `hold` says why
    an application is held. `name` and `number` (masked) are empty where they are erased.
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

    @property
    def limit_fen(self) -> int:
        """The limit that may be approved; 0 where there is none to approve."""
        referred = self.state is State.REFERRED and self.decision is not None
        return self.decision.limit_fen if referred and self.decision else 0


def entry_of(application_id: str, journal: Sequence[Recorded]) -> QueueEntry | None:
    """Return the place in the queue of the application whose journal this is, if it waits."""
    view = fold(application_id, journal)
    now = state(view)
    if now.value not in WAITING:
        return None
    name, number, decided = view.get(NameGiven), view.get(IdentityGiven), view.get(DecisionMade)
    scored = next((r.event for r in reversed(journal) if isinstance(r.event, ScoreComputed)), None)
    return QueueEntry(
        application_id=application_id,
        state=now,
        since=_since(journal),
        host=view.host,
        product=view.product,
        name=name.name if name else "",
        number=number.masked if number else "",
        persona=view.persona,
        score=scored.result if scored else None,
        decision=decided.decision if decided else None,
        hold=view.hold,
        alerts=tuple(r.event for r in journal if isinstance(r.event, MonitorAlerted)),
    )


def _since(journal: Sequence[Recorded]) -> datetime:
    """Return when the application began to wait: with its last decision or hold."""
    kinds = ("DecisionMade", "ApplicationHeld")
    return next((r.at for r in reversed(journal) if r.kind in kinds), journal[-1].at)
