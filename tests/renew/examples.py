"""The example files: what people say, each line an utterance, and what it is to be taken for.

A folder per language under `dialogue/examples/`. Where a file lies says what its lines mean:
`topics/TOPIC.txt`, `commands/COMMAND.txt`, `crisis/KIND.txt`, `chat/KIND.txt` and
`values/SLOT/VALUE.txt`; `elsewhere.txt` holds what has nothing to do with a loan: cards,
transfers, orders. A heading `# at=STEP` there says at which step the lines below it were said. In
`said/STEP.txt` the lines under a heading such as `# act=answer values={"income_fen":900000}` mean
what it says, at that step. The models are made from these files; nothing reads them while the app
runs.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Final, Required, TypedDict, cast

import loanflow_tui.dialogue
from loanflow_tui.dialogue.understand.context import STEP_OF_SLOT
from loanflow_tui.dialogue.understand.meaning import (
    Act,
    ChatKind,
    CommandName,
    Crisis,
    Meaning,
    Topic,
    values_of,
)

EXAMPLES: Final = Path(loanflow_tui.dialogue.__file__).parent / "examples"
LANGUAGES: Final = tuple(sorted(path.name for path in EXAMPLES.iterdir() if path.is_dir()))
"""The languages that there are examples of, by the names of their folders."""

_STEP_OF_PLACE: Final = {str(slot): step for slot, step in STEP_OF_SLOT.items()}
_HEADING = re.compile(r"#\s+\w+=.*")
_FIELD = re.compile(r"(\w+)=(.*?)(?=\s+\w+=|\s*\Z)")


@dataclass(frozen=True, slots=True)
class Example:
    """An utterance, the step it was said at ("" for any), and each fair reading, best first."""

    say: str
    at: str
    readings: tuple[Meaning, ...]
    kind: str = ""


def read_examples(language: str, root: Path = EXAMPLES) -> Iterator[Example]:
    """Yield every example of a language, in the order of the files' names.

    Raises:
        ValueError: a file's place or a heading names something that the vocabulary has not.
    """
    for path in sorted((root / language).rglob("*.txt")):
        place = path.relative_to(root / language).with_suffix("").parts
        lines = path.read_text(encoding="utf-8").splitlines()
        if place[0] == "said":
            yield from read_labelled(lines, place[1])
        else:
            yield from _read_plain(lines, *_of_place(place))


@cache
def every_example(language: str) -> tuple[Example, ...]:
    """Return every example of a language, read once per process."""
    return tuple(read_examples(language))


def _read_plain(lines: list[str], meaning: Meaning, at: str) -> Iterator[Example]:
    """Yield the examples of a file whose place says what its lines mean."""
    for line in lines:
        if _HEADING.fullmatch(line):
            at = dict(_FIELD.findall(line))["at"]
        elif line.strip():
            yield Example(line, at, (meaning,))


def read_labelled(lines: list[str], at: str = "") -> Iterator[Example]:
    """Yield the examples of a file whose headings say what the lines below them mean."""
    heading: dict[str, str] = {}
    readings: tuple[Meaning, ...] = ()
    for line in lines:
        if _HEADING.fullmatch(line):
            heading = dict(_FIELD.findall(line))
            readings = _readings(heading)
        elif line.strip() and heading:
            yield Example(line, heading.get("at", at), readings, heading.get("class", ""))


class Label(TypedDict, total=False):
    """A reading as a heading has it; `also` are the other fair ones."""

    act: Required[str]
    topic: str
    command: str
    chat: str
    values: dict[str, object]
    also: list["Label"]


def reading(fields: Label) -> Meaning:
    """Return the meaning that a label's fields stand for: act, topic, command, values."""
    act = Act(fields["act"])
    about = fields.get("topic")
    return Meaning(
        act,
        values_of(fields.get("values") or {}),
        topic=Topic(about) if about and act is Act.ASK else None,
        crisis=Crisis(about) if about and act is Act.CRISIS else None,
        command=CommandName(fields["command"]) if fields.get("command") else None,
        chat=ChatKind(fields["chat"]) if fields.get("chat") else None,
    )


def digest(language: str, root: Path = EXAMPLES) -> str:
    """Return a short digest of all example files of a language, by which a model is known fresh."""
    found = sha256()
    for path in sorted((root / language).rglob("*.txt")):
        found.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return found.hexdigest()[:16]


def _readings(heading: dict[str, str]) -> tuple[Meaning, ...]:
    """Return what the lines below a heading mean."""
    fields: dict[str, object] = dict(heading)
    for name in ("values", "also"):
        if name in heading:
            fields[name] = json.loads(heading[name])
    label = cast("Label", fields)
    return (reading(label), *(reading(each) for each in label.get("also", ())))


def _of_place(place: tuple[str, ...]) -> tuple[Meaning, str]:
    """Return what lines of a file mean, and the step they are said at where it follows."""
    match place:
        case ("topics", topic):
            return Meaning(Act.ASK, topic=Topic(topic)), ""
        case ("commands", command):
            return Meaning(Act.COMMAND, command=CommandName(command)), ""
        case ("crisis", kind):
            return Meaning(Act.CRISIS, crisis=Crisis(kind)), ""
        case ("elsewhere",):
            return Meaning(Act.REJECT, reason="elsewhere"), ""
        case ("chat", kind):
            return Meaning(Act.CHAT, chat=ChatKind(kind)), ""
        case ("values", slot, value):
            return Meaning(Act.ANSWER, values_of({slot: value})), _STEP_OF_PLACE[slot]
        case _:
            raise ValueError(f"no example file belongs at {'/'.join(place)}")
