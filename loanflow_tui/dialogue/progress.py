"""What the applicant sees while the lender works, and how far the journey has come."""

from loanflow_tui.dialogue.messages import Message
from loanflow_tui.dialogue.turns import Phase, Progress
from loanflow_tui.lending.events.base import Event
from loanflow_tui.lending.events.risk import PartnerCalled
from loanflow_tui.lending.journey import Fact
from loanflow_tui.lending.stages import missing
from loanflow_tui.lending.view import ApplicationView

_SCORING = (Fact.BUREAU, Fact.HOST_DATA, Fact.INSURER, Fact.DECISION)
_PARTNERS = ("bureau", "host_data", "insurer")

_PHASE_OF: dict[str, Phase] = {
    "consent": Phase.CONSENT, "product": Phase.CONSENT, "identity": Phase.IDENTITY,
    "verify": Phase.VERIFY, "profile": Phase.PROFILE, "documents": Phase.DOCUMENTS,
    "score": Phase.SCORE, "offer": Phase.OFFER, "sign": Phase.SIGN, "payout": Phase.PAYOUT,
    "closing": Phase.PAYOUT,
}  # fmt: skip


class ProgressWatch:
    """Follows the lender's work from the events it leaves."""

    def __init__(self) -> None:
        self.shown: Progress | None = None
        self._done: dict[str, bool] = {}

    def start(self, view: ApplicationView) -> None:
        """The lender begins with what is due."""
        self._done = {}
        due = missing(view)
        if due in _SCORING:
            self._watched: tuple[str, ...] = _PARTNERS
            self.shown = self._progress("progress-score")
        elif due is Fact.PAYOUT:
            self._watched = ("payment_rail",)
            self.shown = self._progress("progress-payout")
        elif due is not None:
            self._watched = ()
            self.shown = Progress(Message(f"progress-{due.value.replace('.', '-')}"))

    def saw(self, event: Event) -> bool:
        """Take note of `event`; True when what is shown changed."""
        if self.shown is None or not isinstance(event, PartnerCalled):
            return False
        if event.partner not in self._watched:
            return False
        self._done[event.partner] = event.outcome == "ok"
        self.shown = self._progress(self.shown.title.id)
        return True

    def stop(self) -> None:
        """The lender is done."""
        self.shown = None

    def phase(self, view: ApplicationView) -> Phase:
        """Return the phase of what the lender does now."""
        return phase_of(missing(view))

    def phases_done(self, view: ApplicationView, now: Phase) -> frozenset[Phase]:
        """Return the phases that lie behind."""
        if Fact.COMMENT in view.facts:
            return frozenset(Phase)
        order = list(Phase)
        return frozenset(order[: order.index(now)])

    def _progress(self, title: str) -> Progress:
        return Progress(
            Message(title),
            tuple(
                (
                    Message(f"partner-{name.replace('_', '-')}"),
                    "waiting" if name not in self._done else "done" if self._done[name] else "failed",
                )
                for name in self._watched
            ),
        )


def phase_of(fact: Fact | None) -> Phase:
    """Return the phase a fact belongs to."""
    return _PHASE_OF[fact.value.split(".")[0]] if fact else Phase.PAYOUT
