"""The progress shown while the lender works, and the journey's phases."""

from collections.abc import Iterable

from loanflow_tui.dialogue.messages import Message, Named
from loanflow_tui.dialogue.steps.labels import dashed
from loanflow_tui.dialogue.turns import Phase, Progress, TaskState
from loanflow_tui.lending.api import (
    ApplicationView,
    Event,
    Fact,
    Partner,
    PartnerCalled,
    Policy,
    finished,
    lenders_to_ask,
    missing,
    score_inputs,
)
from loanflow_tui.lending.api import commands as c

_SCORING = (Fact.BUREAU, Fact.HOST_DATA, Fact.INSURER, Fact.DECISION)
_SCORED_BY = tuple(each for each in Partner if each.scores)

_TITLES: dict[type[c.Command], str] = {
    c.CheckFace: "progress-face",
    c.GiveCard: "progress-card",
    c.GiveDocument: "progress-document",
    c.SendCode: "progress-verify-sent",
    c.Repay: "progress-repay",
    c.ClearUpRepayment: "progress-repay",
    c.IssueLetter: "progress-letter",
    c.IssueCertificate: "progress-letter",
}
"""Commands that partners are asked about while the applicant waits."""

_PHASE_OF: dict[str, Phase] = {
    "consent": Phase.CONSENT, "product": Phase.CONSENT, "identity": Phase.IDENTITY,
    "verify": Phase.VERIFY, "profile": Phase.PROFILE, "documents": Phase.DOCUMENTS,
    "score": Phase.SCORE, "offer": Phase.OFFER, "sign": Phase.SIGN, "payout": Phase.PAYOUT,
    "closing": Phase.PAYOUT,
}  # fmt: skip


def title_of(work: Fact) -> str:
    """Return the id of the message that names a piece of the lender's work."""
    if work in _SCORING:
        return "progress-score"
    return "progress-market" if work is Fact.MARKET else f"progress-{dashed(work.value)}"


class ProgressWatch:
    """Follows the lender's work from the events it leaves."""

    def __init__(self, policy: Policy) -> None:
        self.shown: Progress | None = None
        self._policy = policy
        self._watched: dict[str, Message] = {}
        self._done: dict[str, bool] = {}

    def start(self, view: ApplicationView) -> None:
        """The lender begins with what is due."""
        self._done = {}
        due = missing(view)
        if due in _SCORING:
            self._watch(title_of(Fact.DECISION), _partners(_SCORED_BY))
        elif due is Fact.PAYOUT:
            self._watch(title_of(due), _partners((Partner.PAYMENT,)))
        elif due is Fact.MARKET:
            self._watch(title_of(due), self._lenders(view))
        elif due is Fact.LENDER_DECIDED:
            self._watch(title_of(due), _partners((Partner.BUREAU,)))
        elif due is not None:
            self._watched = {}
            self.shown = Progress(Message(title_of(due)))

    def start_command(self, command: c.Command) -> bool:
        """The lender takes up a command; True when that takes time and is shown."""
        title = _TITLES.get(type(command))
        if title is None or self.shown is not None:
            return False
        self._watched = {}
        self.shown = Progress(Message(title), finder=isinstance(command, c.CheckFace))
        return True

    def saw(self, event: Event) -> bool:
        """Take note of `event`; True when what is shown changed."""
        if self.shown is None or not isinstance(event, PartnerCalled):
            return False
        who = event.step if event.partner == Partner.MARKET else event.partner
        if who not in self._watched:
            return False
        self._done[who] = event.outcome == "ok"
        self.shown = self._progress(self.shown.title.id)
        return True

    def stop(self) -> bool:
        """The lender is done; True when anything was shown."""
        shown, self.shown = self.shown, None
        return shown is not None

    def phases_done(self, view: ApplicationView, now: Phase) -> frozenset[Phase]:
        """Return the phases that are completed."""
        if view.loan is not None and finished(view):
            return frozenset(Phase)
        order = list(Phase)
        return frozenset(order[: order.index(now)])

    def _watch(self, title: str, watched: dict[str, Message]) -> None:
        self._watched = watched
        self.shown = self._progress(title)

    def _lenders(self, view: ApplicationView) -> dict[str, Message]:
        """Return the lenders that are about to be asked, by the step at which each is."""
        inputs, policy = score_inputs(view), self._policy
        lenders = lenders_to_ask(inputs.province, inputs.product, policy)
        return {
            f"{Fact.MARKET.value}.{each.id}": Message("lender-name", {"lender": Named(each.short)})
            for each in lenders
        }

    def _progress(self, title: str) -> Progress:
        tasks = ((label, self._state(name)) for name, label in self._watched.items())
        return Progress(Message(title), tuple(tasks))

    def _state(self, name: str) -> TaskState:
        if name not in self._done:
            return "waiting"
        return "done" if self._done[name] else "failed"


def _partners(partners: Iterable[Partner]) -> dict[str, Message]:
    return {each.value: Message(f"partner-{dashed(each.value)}") for each in partners}


def phase_of(fact: Fact | None) -> Phase:
    """Return the phase a fact belongs to."""
    return _PHASE_OF[fact.value.split(".")[0]] if fact else Phase.PAYOUT
