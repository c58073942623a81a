"""What the applicant sees while the lender works, and how far the journey has come."""

from loanflow_tui.dialogue.messages import Message
from loanflow_tui.dialogue.steps.labels import dashed
from loanflow_tui.dialogue.turns import Phase, Progress
from loanflow_tui.lending import commands as c
from loanflow_tui.lending.events.base import Event
from loanflow_tui.lending.events.risk import PartnerCalled
from loanflow_tui.lending.journey import Fact
from loanflow_tui.lending.partners.names import Partner
from loanflow_tui.lending.stages import missing
from loanflow_tui.lending.view import ApplicationView

_SCORING = (Fact.BUREAU, Fact.HOST_DATA, Fact.INSURER, Fact.DECISION)
_PARTNERS = (Partner.BUREAU, Partner.HOST_DATA, Partner.INSURER)

_TITLES: dict[type[c.Command], str] = {
    c.CheckFace: "progress-face",
    c.GiveCard: "progress-card",
    c.GiveDocument: "progress-document",
    c.SendCode: "progress-verify-sent",
}
"""Commands that partners are asked about while the applicant waits."""

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
        self._watched: tuple[str, ...] = ()
        self._done: dict[str, bool] = {}

    def start(self, view: ApplicationView) -> None:
        """The lender begins with what is due."""
        self._done = {}
        due = missing(view)
        if due in _SCORING:
            self._watched = _PARTNERS
            self.shown = self._progress("progress-score")
        elif due is Fact.PAYOUT:
            self._watched = (Partner.PAYMENT,)
            self.shown = self._progress("progress-payout")
        elif due is not None:
            self._watched = ()
            self.shown = Progress(Message(f"progress-{dashed(due.value)}"))

    def start_command(self, command: c.Command) -> bool:
        """The lender takes up a command; True when that takes time and is shown."""
        title = _TITLES.get(type(command))
        if title is None or self.shown is not None:
            return False
        self._watched = ()
        self.shown = Progress(Message(title))
        return True

    def saw(self, event: Event) -> bool:
        """Take note of `event`; True when what is shown changed."""
        if self.shown is None or not isinstance(event, PartnerCalled):
            return False
        if event.partner not in self._watched:
            return False
        self._done[event.partner] = event.outcome == "ok"
        self.shown = self._progress(self.shown.title.id)
        return True

    def stop(self) -> bool:
        """The lender is done; True when anything was shown."""
        shown, self.shown = self.shown, None
        return shown is not None

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
                    Message(f"partner-{dashed(name)}"),
                    "waiting"
                    if name not in self._done
                    else "done"
                    if self._done[name]
                    else "failed",
                )
                for name in self._watched
            ),
        )


def phase_of(fact: Fact | None) -> Phase:
    """Return the phase a fact belongs to."""
    return _PHASE_OF[fact.value.split(".")[0]] if fact else Phase.PAYOUT
