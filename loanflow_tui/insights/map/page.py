"""The map as one HTML page that needs nothing else."""

from typing import Any

from loanflow_tui.dialogue.messages import Message
from loanflow_tui.dialogue.turns import Phase
from loanflow_tui.dialogue.wording import Wording
from loanflow_tui.insights.map.counts import Counts
from loanflow_tui.insights.map.findings import by_kind
from loanflow_tui.insights.map.journey import MapQuestion
from loanflow_tui.insights.map.making import Made
from loanflow_tui.insights.map.messages import MapMessage, Said, brief
from loanflow_tui.insights.report.writing import write_clock
from loanflow_tui.scenarios.html import page

_WORDS = (
    "title", "about", "filter", "map", "questions", "faults", "refusals", "asides", "errors",
    "findings", "asked", "field", "help", "why", "replies", "rests-on", "falls", "repairs",
    "from", "to",
    "way-on", "way-back", "way-leave", "way-reply", "way-fault", "way-officer",
    "nothing", "zoom", "any", "loan", "picture", "no-picture", "counted", "asked-people",
    "answered-people", "stopped-people", "median", "first", "differences", "anywhere", "usual",
    "by-words", "by-replies", "by-marked", "by-asked", "by-after", "by-cards", "by-pace",
)  # fmt: skip

LOAN, ANY = "loan", "any"
"""The columns beside the phases: looking after the loan, and what may come at any time."""


def map_html(made: Made, language: str) -> str:
    """Return the map as an HTML page in `language`; the wording is in all of them."""
    return page(__package__ or "", _data(made, language))


def column(step: str, phase: str) -> str:
    """Return in which column of the map a question stands: its phase, the loan, or anywhere."""
    if step.startswith("loan."):
        return LOAN
    return ANY if step.startswith("confirm.") or step == "resting" else phase


def _data(made: Made, language: str) -> dict[str, object]:
    found, wording = made.map, Wording(language)
    words = {word: wording.say(Message(f"map-{word}")) for word in _WORDS}
    phases = {each.value: wording.say(Message(f"ui-phase-{each.value}")) for each in Phase}
    return {
        "language": language,
        "languages": found.languages,
        "words": words,
        "columns": [
            *([phase, name] for phase, name in phases.items()),
            [LOAN, words["loan"]],
            [ANY, words["any"]],
        ],
        "questions": [_question(each) for each in found.questions],
        "ways": [[way.start, way.end, way.kind, way.by] for way in found.ways],
        "faults": [[name, list(steps), _texts(said)] for name, steps, said in found.faults],
        "refusals": [_message(each) for each in found.refusals],
        "asides": [_message(each) for each in found.asides],
        "errors": [_message(each) for each in found.errors],
        "findings": [
            [kind, wording.say(Message(f"map-{kind}")), [[each.step, each.what] for each in own]]
            for kind, own in by_kind(made.found, made.evidence).items()
        ],
        "pictures": dict(made.pictures),
        "sides": list(found.names),
        "differences": [[*each] for each in found.differences],
        "counts": [_counts(each, wording) for each in made.counts],
    }


def _counts(counts: Counts, wording: Wording) -> dict[str, object]:
    return {
        "about": [wording.say(each) for each in counts.about],
        "people": counts.people,
        "steps": {
            step: [each.asked, each.answered, each.stopped,
                   None if each.seconds is None else write_clock(each.seconds), each.first]
            for step, each in counts.steps.items()
        },
        "ways": [[*way, people] for way, people in counts.ways.items()],
    }  # fmt: skip


def _question(each: MapQuestion) -> dict[str, object]:
    return {
        "id": each.entry.id,
        "column": column(each.entry.id, each.entry.phase.value),
        "kind": each.entry.kind,
        "asked": _texts(each.asked),
        "brief": {tag: brief(text) for tag, text in each.asked.items()},
        "field": _texts(each.field),
        "help": _texts(each.help),
        "why": _texts(each.why),
        "replies": [[reply, _texts(said)] for reply, said in each.replies],
        "rests": each.rests_on,
        "falls": each.falls,
        "repairs": [_message(one) for one in each.repairs],
        "faults": each.faults,
    }


def _message(each: MapMessage) -> list[Any]:
    return [each.id, each.file, _texts(each.said)]


def _texts(said: Said) -> dict[str, str]:
    return dict(said)
