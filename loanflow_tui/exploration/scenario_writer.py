"""Writes a walk as a scenario that expects each act's effects."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from loanflow_tui.dialogue.messages import Message
from loanflow_tui.dialogue.wording import Wording
from loanflow_tui.exploration.walker import Start, Walk
from loanflow_tui.lending.api import Language, RepairShown
from loanflow_tui.scenarios.checks import last_repair
from loanflow_tui.scenarios.files import write_whole
from loanflow_tui.scenarios.loading import SUFFIX
from loanflow_tui.scenarios.run import StepRun
from loanflow_tui.scenarios.yaml_text import scenario_yaml

SCREEN = "screen"
"""The tag of walks that fail only through the screen."""


def scenario_of(
    start: Start, steps: Sequence[tuple[dict[str, object], StepRun]], title: dict[str, str],
    tags: Sequence[str], header: str = "", expects: bool = True,
) -> str:  # fmt: skip
    """Return the text of a scenario that repeats the steps and expects their effects."""
    head: dict[str, object] = {"title": title}
    head["applicant"] = start.persona
    if start.answers:
        head["applicant"] = {"like": start.persona, "answers": dict(start.answers)}
    if start.host is not None:
        head["host"] = start.host
    head |= {"language": start.language, "seed": start.seed}
    if start.clock is not None:
        head["clock"] = start.clock.isoformat()
    head["tags"] = list(tags)
    return header + scenario_yaml(head, _told(steps, expects))


def _told(
    steps: Sequence[tuple[dict[str, object], StepRun]], expects: bool
) -> Iterator[dict[str, object]]:
    for act, step in steps:
        yield {"fill": step.question} if "fill" in act and step.question else act
        if set(act) & {"say", "choose", "fill", "upload"}:
            journal = step.events
            refused = any(isinstance(each.event, RepairShown) for each in journal)
            reason = last_repair(journal)
            if refused or reason:
                yield {"expect": {"repair": reason}}
    if steps and expects:
        yield {"expect": {"state": steps[-1][1].state}}


def written(walked: Walk) -> list[tuple[dict[str, object], StepRun]]:
    """Return a walk's acts as written in a file, each with its step's result."""
    return [(act.written, step) for act, step in zip(walked.acts, walked.steps, strict=True)]


def titles(message: str, **values: str | int) -> dict[str, str]:
    """Return a scenario's title in every language."""
    said = Message(message, values)
    return {each.value: Wording(each.value).say(said) for each in reversed([*Language])}


def write_scenario(folder: Path, name: str, text: str) -> Path:
    """Write a scenario into a folder; return its path."""
    path = folder / f"{name}{SUFFIX}"
    write_whole(path, text)
    return path
