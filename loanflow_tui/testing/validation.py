"""Validates a test's expectations as strictly as a scenario file."""

from collections.abc import Mapping
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from loanflow_tui.scenarios.errors import SourcePlace
from loanflow_tui.scenarios.loading import first_told
from loanflow_tui.scenarios.yaml_nodes import Node

M = TypeVar("M", bound=BaseModel)


def validated(model: type[M], values: Mapping[str, object], place: SourcePlace) -> M:
    """Return the values as a model.

    Raises:
        ScenarioError: a value is wrong; gives its place, the problem, and the nearest valid word.
    """
    try:
        return model.model_validate(dict(values))
    except ValidationError as error:
        raise first_told(_node(values, place), error) from None


def _node(value: object, place: SourcePlace) -> Node:
    match value:
        case None | str():
            return Node(value, place, {})
        case Mapping():
            inside = {str(key): _node(each, place) for key, each in value.items()}
            return Node(inside, place, dict.fromkeys(inside, place))
        case list() | tuple():
            return Node(tuple(_node(each, place) for each in value), place, {})
        case _:
            return Node(str(value), place, {})
