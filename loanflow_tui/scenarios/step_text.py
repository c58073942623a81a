"""A step as text on one line, with sensitive values masked."""

from collections.abc import Mapping
from typing import Any

from loanflow_tui.dialogue.steps.catalogue import STEPS
from loanflow_tui.dialogue.turns import Question
from loanflow_tui.scenarios import format as f
from loanflow_tui.scenarios.base import ScenarioModel, in_language
from loanflow_tui.scenarios.expectations import EventExpected
from loanflow_tui.scenarios.masking import masked


def shown(step: f.Action, question: Question | None, language: str) -> str:
    """Return a step's text; an answer is masked according to its question."""
    asked = STEPS.get(question.step) if question else None
    if isinstance(step, f.Say):
        said = in_language(step.say, language)
        return asked.mask(said) if asked is not None and asked.mask is not None else masked(said)
    if isinstance(step, f.Note):
        return in_language(step.note, language)
    if isinstance(step, f.Chapter):
        return in_language(step.chapter, language)
    return masked(written(getattr(step, f.action_of(step) or "")))


def written(value: Any) -> str:
    """Return a step's value on one line."""
    match value:
        case None:
            return ""
        case tuple():
            return ", ".join(map(written, value))
        case EventExpected(name=name, fields=fields):
            return f"{name} ({written(fields)})" if fields else name
        case ScenarioModel():
            given = (key for key in type(value).model_fields if key in value.model_fields_set)
            return written({key: getattr(value, key) for key in given})
        case Mapping():
            return ", ".join(f"{key}: {_within(each)}" for key, each in value.items())
        case _:
            return str(value)


def _within(value: Any) -> str:
    text = written(value)
    return f"{{{text}}}" if isinstance(value, (ScenarioModel, Mapping)) else text
