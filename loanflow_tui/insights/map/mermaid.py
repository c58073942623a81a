"""The map as a Mermaid flowchart, to be drawn in Markdown."""

import re
from collections.abc import Iterator

from loanflow_tui.dialogue.messages import Message
from loanflow_tui.dialogue.turns import Phase
from loanflow_tui.dialogue.wording import Wording
from loanflow_tui.insights.map.making import Made
from loanflow_tui.insights.map.messages import brief
from loanflow_tui.insights.map.page import ANY, LOAN, column

_ARROWS = {"on": "-->", "reply": "-->", "fault": "-.->", "officer": "==>"}
"""How ways are drawn; those back and out would hide all others."""

_LONGEST = 60


def map_mermaid(made: Made, language: str) -> str:
    """Return the map as a flowchart with the questions in `language`; questions at which the sides
    differ are marked, and counts stand below their words.
    """
    return "\n".join(_lines(made, language)) + "\n"


def _lines(made: Made, language: str) -> Iterator[str]:
    found, wording = made.map, Wording(language)
    names = {each.value: wording.say(Message(f"ui-phase-{each.value}")) for each in Phase}
    names |= {each: wording.say(Message(f"map-{each}")) for each in (LOAN, ANY)}
    yield "flowchart TD"
    for place, name in names.items():
        yield f'  subgraph {place}["{name}"]'
        for each in found.questions:
            if column(each.entry.id, each.entry.phase.value) == place:
                asked = _plain(brief(each.asked.get(language, "")))
                counted = _plain(_counted(made, each.entry.id, wording))
                under = f"<br>{counted}" if counted else ""
                yield f'    {_node(each.entry.id)}["<b>{each.entry.id}</b><br>{asked}{under}"]'
        yield "  end"
    for way in found.ways:
        if way.kind in _ARROWS and way.start != way.end:
            people = sum(each.ways.get((way.start, way.end), 0) for each in made.counts)
            told = " ".join(each for each in (way.by, f"×{people}" if people else "") if each)
            label = f'|"{_plain(told)}"|' if told else ""
            yield f"  {_node(way.start)} {_ARROWS[way.kind]}{label} {_node(way.end)}"
    differing = dict.fromkeys(each.step for each in found.differences if each.step)
    if differing:
        yield "  classDef differs stroke-width:4px,stroke-dasharray:6 3"
        yield f"  class {','.join(map(_node, differing))} differs"


def _counted(made: Made, step: str, wording: Wording) -> str:
    """Return the counts at a question, one side after the other."""
    found = [each.steps[step] for each in made.counts if step in each.steps]
    return " · ".join(
        wording.say(Message("map-counted-short", {"asked": each.asked, "stopped": each.stopped}))
        for each in found
    )


def _node(step: str) -> str:
    return re.sub(r"\W", "_", f"q_{step}")


def _plain(text: str) -> str:
    """Return text that Mermaid takes as it is, on one line."""
    short = text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
    return short.replace('"', "#quot;").replace("<", "#lt;")
