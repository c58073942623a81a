"""One event with its whole content, personal values hidden."""

import json
from collections.abc import Iterator

from loanflow_tui.dialogue.cards.parts import row
from loanflow_tui.dialogue.masking import mask_personal
from loanflow_tui.dialogue.messages import Message
from loanflow_tui.dialogue.turns import Card
from loanflow_tui.lending.api import CHINA, DOT, Event, Recorded

HIDDEN = DOT * 4
LINE = 64
"""Characters up to which a value stays on one line."""


def event_card(recorded: Recorded, before: str) -> Card:
    """Return the card of an event; `before` is the hash of the one that it follows."""
    at = recorded.at.astimezone(CHINA)
    return Card(
        kind="summary",
        title=Message("event-title", {"seq": str(recorded.seq), "kind": recorded.kind}),
        rows=(
            row("event-at", f"{at:%Y-%m-%d %H:%M:%S}"),
            row("event-hash", recorded.hash),
            row("event-before", before),
        ),
        full_text=tuple(_content(recorded.event)),
    )


def _content(event: Event) -> Iterator[str]:
    """Yield the event's values as lines of JSON; what is short stays on one line."""
    values = event.model_dump(mode="json")
    values |= dict.fromkeys((name for name in event.PERSONAL if values.get(name)), HIDDEN)
    for line in _lines(values, ""):
        yield mask_personal(line)


def _lines(value: object, indent: str, before: str = "", after: str = "") -> Iterator[str]:
    short = json.dumps(value, ensure_ascii=False)
    if len(short) + len(indent + before) <= LINE or not isinstance(value, dict | list):
        yield f"{indent}{before}{short}{after}"
        return
    named = isinstance(value, dict)
    yield f"{indent}{before}{'{' if named else '['}"
    parts = list(value.items()) if isinstance(value, dict) else [("", each) for each in value]
    for number, (name, part) in enumerate(parts, 1):
        said = f"{json.dumps(name)}: " if named else ""
        yield from _lines(part, f"{indent}  ", said, "," * (number < len(parts)))
    yield f"{indent}{'}' if named else ']'}{after}"
