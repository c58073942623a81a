"""Partner calls as a waterfall in milliseconds."""

from collections.abc import Iterator, Sequence

from loanflow_tui.dialogue.cards.market import short_name
from loanflow_tui.dialogue.cards.parts import named
from loanflow_tui.dialogue.inspector.model import PanelBar, PanelSection
from loanflow_tui.dialogue.messages import Message
from loanflow_tui.dialogue.turns import Progress, Tone
from loanflow_tui.lending.api import Partner, PartnerCalled, Policy, Recorded

AT_ONCE = ("score.", "offer.market")
"""The steps at which several partners are asked at the same time."""


def calls(
    journal: Sequence[Recorded],
    policy: Policy,
    steps: tuple[str, ...],
    progress: Progress | None = None,
) -> Iterator[PanelSection]:
    """Yield the calls made at steps that begin so, the later ones behind the earlier ones.

    What is asked at once begins at once. `progress` names those whose answer is still awaited.
    """
    made = [
        recorded.event
        for recorded in journal
        if isinstance(recorded.event, PartnerCalled) and recorded.event.step.startswith(steps)
    ]
    bars = list(_bars(made, policy))
    total = max([0, *(bar.start + bar.length for bar in bars)])
    awaited = [
        PanelBar(name, 0, Message("ui-hood-awaited"))
        for name, state in (progress.tasks if progress is not None else ())
        if state == "waiting"
    ]
    if bars or awaited:
        at_once = bool(made) and all(call.step.startswith(AT_ONCE) for call in made)
        yield PanelSection(
            Message("ui-hood-calls-at-once" if at_once else "ui-hood-calls"),
            (*bars, *awaited), right=Message("ui-hood-ms", {"ms": total}),
        )  # fmt: skip


def _bars(made: Sequence[PartnerCalled], policy: Policy) -> Iterator[PanelBar]:
    ends: dict[str, int] = {}
    elapsed = 0
    for call in made:
        at_once = call.step.startswith(AT_ONCE)
        start = ends.get(call.step, 0) if at_once else elapsed
        ends[call.step] = start + call.latency_ms
        elapsed = max(elapsed, ends[call.step])
        well = call.outcome == "ok"
        tone: Tone = "good" if well else "bad"
        yield PanelBar(
            partner_name(call, policy), call.latency_ms,
            Message("ui-hood-ms", {"ms": call.latency_ms}), start,
            after="" if well else named("call", call.outcome), tone=tone,
        )  # fmt: skip


def partner_name(call: PartnerCalled, policy: Policy) -> Message:
    """Return who was asked; of other lenders, which."""
    if call.partner == Partner.MARKET:
        lender = call.step.rpartition(".")[2]
        return Message("lender-name", {"lender": short_name(lender, policy)})
    return named("partner", call.partner)
