"""Under the hood: the chapter that the journey is at, and the journal that all is read from."""

from collections.abc import Iterator, Sequence

from loanflow_tui.dialogue.cards.parts import named
from loanflow_tui.dialogue.inspector import money, people, risk
from loanflow_tui.dialogue.inspector.alerts import (
    alert_of,
    alert_sections,
    alerts_of,
    fault_sections,
)
from loanflow_tui.dialogue.inspector.entries import Entries
from loanflow_tui.dialogue.inspector.event_card import event_card
from loanflow_tui.dialogue.inspector.model import InspectorModel, PanelSection
from loanflow_tui.dialogue.inspector.partners import calls
from loanflow_tui.dialogue.inspector.plans import plans
from loanflow_tui.dialogue.messages import Message
from loanflow_tui.dialogue.turns import Phase, Progress
from loanflow_tui.lending.api import (
    ApplicationView,
    DecisionMade,
    Fact,
    Outcome,
    Policy,
    Recorded,
    state,
)

__all__ = [
    "InspectorModel", "alert_of", "alerts_of", "event_card", "inspector_model",
]  # fmt: skip

_LENT = (Outcome.APPROVED, Outcome.APPROVED_LESS)


def inspector_model(
    view: ApplicationView,
    journal: Sequence[Recorded],
    policy: Policy,
    phase: Phase,
    faults: tuple[str, ...] = (),
    progress: Progress | None = None,
    typed: str = "",
) -> InspectorModel:
    """Return what is under the hood of the application whose journal this is, at a phase.

    `faults` are those that wait to strike; `progress` is what is being worked on; `typed`
    stands in the field.
    """
    lent = view.loan is not None
    chapter = "loan" if lent and Fact.COMMENT in view.facts else phase.value
    sections = _Chapter(view, journal, policy, progress, typed).sections(chapter)
    return InspectorModel(
        title=Message(f"ui-hood-chapter-{chapter}"),
        number=0 if chapter == "loan" else list(Phase).index(phase) + 1,
        count=len(Phase),
        state=named("state", state(view).value),
        version=view.origin.policy_version,
        sections=(*alert_sections(journal), *sections, *fault_sections(faults)),
        journal=Entries(journal),
    )


class _Chapter:
    """The sections of each chapter, from one application's journal."""

    def __init__(
        self,
        view: ApplicationView,
        journal: Sequence[Recorded],
        policy: Policy,
        progress: Progress | None,
        typed: str,
    ) -> None:
        self._view, self._journal, self._policy = view, journal, policy
        self._progress, self._typed = progress, typed

    def sections(self, chapter: str) -> Iterator[PanelSection]:
        """Yield the sections of a chapter, the most telling first."""
        view, journal, policy = self._view, self._journal, self._policy
        match chapter:
            case "consent":
                yield from people.consents(view, journal, policy)
            case "identity":
                yield from people.identity(view)
            case "verify":
                yield from people.checks(view, journal)
                yield from self._calls("verify.")
            case "profile":
                yield from people.answers(view)
            case "documents":
                yield from people.files(view)
                yield from self._calls("documents.")
            case "score" | "offer":
                yield from self._decision()
            case "sign":
                yield from money.contract(view, policy)
                yield from self._calls("sign.")
            case "payout":
                yield from money.payout(view, journal, policy)
                yield from money.ledger(journal)
                yield from self._calls("payout")
            case _:
                yield from money.calendar(view)
                yield from money.ledger(journal)
                yield from self._calls("repay")

    def _decision(self) -> Iterator[PanelSection]:
        view, journal = self._view, self._journal
        decided = view.get(DecisionMade)
        chosen = tuple(plans(view, self._typed))
        yield from chosen
        yield from self._calls(*(("offer.market",) if Fact.MARKET in view.facts else ("score.",)))
        if decided is not None and decided.outcome not in _LENT:
            yield from risk.reasons(view)
        if view.amount_fen is None:
            yield from risk.points(journal)
        yield from risk.caps(view)

    def _calls(self, *steps: str) -> Iterator[PanelSection]:
        yield from calls(self._journal, self._policy, steps, self._progress)
