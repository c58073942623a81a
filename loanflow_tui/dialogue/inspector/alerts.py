"""What stood out to monitoring, what the applicant said that others should know, and faults."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from loanflow_tui.dialogue.cards.parts import named
from loanflow_tui.dialogue.inspector.model import PanelNote, PanelRow, PanelSection
from loanflow_tui.dialogue.messages import Message
from loanflow_tui.dialogue.renderers.talk import typed
from loanflow_tui.dialogue.steps.labels import dashed
from loanflow_tui.lending.api import AsideShown, Event, MonitorAlerted, Recorded


@dataclass(frozen=True, slots=True)
class InspectorAlert:
    """A sign or a remark: its name, its consequence (`hold`), and an explanation."""

    sign: Message
    measure: str
    explained: Message


CONCERNS = {"crisis_self_harm": "rest", "crisis_hardship": "note"}
"""What an applicant may say that whoever looks on should know, and what followed.

Coercion raises an alert of its own.
"""


def alert_of(event: MonitorAlerted) -> InspectorAlert:
    """Return an alert of monitoring with the sign that raised it, the measure, and why."""
    sign = event.sign.value
    explained = Message(f"seen-{dashed(sign)}", typed(event.values))
    return InspectorAlert(named("sign", sign), event.measure.value, explained)


def alerts_of(journal: Sequence[Recorded]) -> tuple[InspectorAlert, ...]:
    """Return monitoring's signs, and remarks that a facilitator should see."""
    found = (_alert(recorded.event) for recorded in journal)
    return tuple(alert for alert in found if alert is not None)


def alert_sections(journal: Sequence[Recorded]) -> Iterator[PanelSection]:
    """Yield the section of alerts, if there are any."""
    alerts = alerts_of(journal)
    if alerts:
        lines = tuple(
            line
            for alert in alerts
            for line in (
                PanelRow(alert.sign, named("measure", alert.measure), tone="warn", strong=True),
                PanelNote(alert.explained),
            )
        )
        yield PanelSection(Message("ui-hood-alerts"), lines, right=str(len(alerts)))


def fault_sections(faults: Sequence[str]) -> Iterator[PanelSection]:
    """Yield the section of faults that wait to strike, as NAME@STEP."""
    if faults:
        lines = tuple(PanelNote(each, tone="warn") for each in faults)
        yield PanelSection(Message("ui-hood-faults"), lines)


def _alert(event: Event) -> InspectorAlert | None:
    if isinstance(event, MonitorAlerted):
        return alert_of(event)
    if isinstance(event, AsideShown) and event.topic in CONCERNS:
        name = dashed(event.topic)
        return InspectorAlert(
            Message(f"concern-{name}"), CONCERNS[event.topic], Message(f"concern-{name}-seen")
        )
    return None
