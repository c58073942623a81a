"""The map as a Mermaid flowchart, to be drawn in Markdown."""

import re
from collections.abc import Iterator

from loanflow_tui.dialogue.messages import Message
from loanflow_tui.dialogue.turns import Phase
from loanflow_tui.dialogue.wording import Wording
from loanflow_tui.insights.map.journey import JourneyMap, brief
from loanflow_tui.insights.map.page import ANY, LOAN, column

_ARROWS = {"on": "-->", "reply": "-->", "fault": "-.->", "officer": "==>"}
"""How ways are drawn; those back and out would hide all others."""

_LONGEST = 60


def map_mermaid(found: JourneyMap, language: str) -> str:
    """Return the map as a flowchart with the questions in `language`."""
    return "\n".join(_lines(found, language)) + "\n"


def _lines(found: JourneyMap, language: str) -> Iterator[str]:
    wording = Wording(language)
    names = {each.value: wording.say(Message(f"ui-phase-{each.value}")) for each in Phase}
    names |= {each: wording.say(Message(f"map-{each}")) for each in (LOAN, ANY)}
    yield "flowchart TD"
    for place, name in names.items():
        yield f'  subgraph {place}["{name}"]'
        for each in found.questions:
            if column(each.entry.id, each.entry.phase.value) == place:
                asked = _plain(brief(each.asked.get(language, "")))
                yield f'    {_node(each.entry.id)}["<b>{each.entry.id}</b><br>{asked}"]'
        yield "  end"
    for way in found.ways:
        if way.kind in _ARROWS and way.start != way.end:
            label = f'|"{_plain(way.by)}"|' if way.by else ""
            yield f"  {_node(way.start)} {_ARROWS[way.kind]}{label} {_node(way.end)}"


def _node(step: str) -> str:
    return re.sub(r"\W", "_", f"q_{step}")


def _plain(text: str) -> str:
    """Return text that Mermaid takes as it is, on one line."""
    short = text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
    return short.replace('"', "#quot;").replace("<", "#lt;")
