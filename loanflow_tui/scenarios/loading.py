"""Loads a scenario file, and gives the place of any error in it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import cast

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from loanflow_tui.lending.api import is_input, is_there
from loanflow_tui.scenarios.base import ScenarioModel, in_language
from loanflow_tui.scenarios.errors import ScenarioError, SourcePlace, wrong_type
from loanflow_tui.scenarios.expander import Expander
from loanflow_tui.scenarios.format import ACTIONS, Action, Scenario, Upload
from loanflow_tui.scenarios.vocabulary import nearest
from loanflow_tui.scenarios.yaml_nodes import Node, read_tree

SUFFIX = ".scenario.yaml"


@dataclass(frozen=True, slots=True)
class Loaded:
    """A loaded scenario: each step with its place in the file."""

    scenario: Scenario
    path: Path
    places: tuple[SourcePlace, ...]
    text: str
    included: Mapping[Path, str] = field(default_factory=dict)
    keys: Mapping[str, SourcePlace] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """The file's name without its suffix."""
        return self.path.name.removesuffix(SUFFIX)

    def title(self, language: str) -> str:
        """Return the title, or the file's name without one."""
        return in_language(self.scenario.title, language) or self.name

    def steps(self) -> Iterator[tuple[Action, SourcePlace]]:
        """Yield each expanded step with its place."""
        yield from zip(cast("tuple[Action, ...]", self.scenario.steps), self.places, strict=True)

    def place_of(self, key: str) -> SourcePlace:
        """Return the place of one of the scenario's own keys."""
        return self.keys.get(key, SourcePlace(self.path))

    def beside(self, name: str, place: SourcePlace) -> Path:
        """Return a path relative to the file that `place` is in."""
        return place.path.parent / name


def load_scenario(path: Path) -> Loaded:
    """Return the scenario in a file.

    Raises:
        ScenarioError: it can't be read or isn't valid; says where and what would be right.
    """
    tree, text = read_tree(path)
    if not isinstance(tree.value, dict):
        raise wrong_type(tree.place, "mapping", tree.kind, tree.value)
    expander = Expander(path)
    steps = tree
    if "steps" in tree.value:
        steps = Node(tuple(expander.steps(tree.value["steps"])), tree.value["steps"].place, {})
        tree = Node({**tree.value, "steps": steps}, tree.place, tree.keys)
        for step in cast("tuple[Node, ...]", steps.value):
            _check_actions(step)
    scenario = _validated(tree)
    places = tuple(step.place for step in cast("tuple[Node, ...]", steps.value))
    loaded = Loaded(scenario, path, places, text, expander.files, tree.keys)
    _check_files(loaded)
    if not places:
        raise ScenarioError(tree.keys["steps"], "no-steps")
    return loaded


def _check_actions(step: Node) -> None:
    """Refuse a step with no known action, or with two."""
    doing = [key for key in step.keys if key in ACTIONS]
    if len(doing) > 1:
        raise ScenarioError(step.keys[doing[1]], "two-actions", one=doing[0], other=doing[1])
    for key, place in step.keys.items():
        if key not in ACTIONS:
            raise ScenarioError(place, "unknown-action", key=key, near=nearest(key, ACTIONS))
    if not doing:
        raise ScenarioError(step.place, "no-action")


def _check_files(loaded: Loaded) -> None:
    for step, place in loaded.steps():
        if isinstance(step, Upload) and not is_there(loaded.beside(step.upload, place)):
            raise ScenarioError(place, "upload-missing", path=step.upload)
    if loaded.scenario.policy is not None:
        place = loaded.place_of("policy")
        if not is_input(loaded.beside(loaded.scenario.policy, place)):
            raise ScenarioError(place, "policy-missing", path=loaded.scenario.policy)


def _validated(tree: Node) -> Scenario:
    try:
        return Scenario.model_validate(tree.plain())
    except ValidationError as error:
        raise first_told(tree, error) from None


def first_told(tree: Node, error: ValidationError, *models: type[BaseModel]) -> ScenarioError:
    """Return the most useful of the validation errors, worded for the file's author.

    `models` are those of the file, its own first; without them it is a scenario.
    """
    errors = error.errors(include_url=False)
    return _told(tree, min(errors, key=lambda each: _rank(tree, each)), models)


def _rank(tree: Node, error: ErrorDetails) -> tuple[bool, int, int, int]:
    """Rank errors by place in the file, then by precision. A missing key comes last, as it is often
    only misspelt.
    """
    _, place = tree.find(_walk(tree, error["loc"]))
    particular = error["type"] in {"unknown-word", "extra_forbidden", "there-and-not", "span"}
    missing = error["type"] == "missing"
    return (missing, place.line, place.column, -10 * particular - len(error["loc"]))


def _walk(tree: Node, loc: tuple[int | str, ...]) -> tuple[int | str, ...]:
    """Return the parts of `loc` that are in the file, without the names of models and unions."""
    way: list[int | str] = []
    node = tree
    for step in loc:
        if isinstance(node.value, dict) and step in node.value:
            node = node.value[str(step)]
        elif isinstance(node.value, tuple) and isinstance(step, int) and step < len(node.value):
            node = node.value[step]
        else:
            continue
        way.append(step)
    return tuple(way)


def _told(tree: Node, error: ErrorDetails, models: Sequence[type[BaseModel]] = ()) -> ScenarioError:
    """Return one validation error, worded for the file's author."""
    node, place = tree.find(_walk(tree, error["loc"]))
    context: dict[str, object] = error.get("ctx", {})
    key = str(error["loc"][-1]) if error["loc"] else ""
    match error["type"]:
        case "missing":
            return ScenarioError(place, "missing-key", key=key)
        case "extra_forbidden":
            near = nearest(key, _keys_at(error["loc"], models) - {key})
            return ScenarioError(place, "unknown-key", key=key, near=near)
        case "unknown-word":
            words = {name: str(context[name]) for name in ("what", "word", "near")}
            return ScenarioError(place, "unknown-word", **words)
        case "there-and-not":
            return ScenarioError(place, "there-and-not", word=str(context["word"]))
        case "expects-nothing":
            return ScenarioError(place, "expects-nothing")
        case "enum" | "literal_error":
            words_ = _allowed(str(context["expected"]))
            given = _short(node)
            return ScenarioError(
                place, "one-of", word=given, near=nearest(given, words_), known=", ".join(words_)
            )
    expected = "size" if key == "resize" else _EXPECTED.get(error["type"], "")
    if not expected and error["type"] in _BOUNDS:
        bound = str(context[_BOUNDS[error["type"]]])
        return ScenarioError(place, "out-of-range", found=_short(node), bound=bound)
    return wrong_type(place, expected or "other", node.kind, node.value)


_EXPECTED = {
    "int_parsing": "number", "int_type": "number", "int_from_float": "number",
    "decimal_max_places": "yuan", "decimal_max_digits": "yuan", "decimal_parsing": "number",
    "decimal_type": "number", "float_parsing": "number", "float_type": "number",
    "bool_parsing": "yes-no",
    "bool_type": "yes-no", "string_type": "text", "string_too_short": "text",
    "string_too_long": "shorter", "string_pattern_mismatch": "name", "list_type": "list",
    "tuple_type": "list", "dict_type": "mapping", "model_type": "mapping",
    "model_attributes_type": "mapping", "datetime_parsing": "moment",
    "datetime_from_date_parsing": "moment", "datetime_type": "moment", "span": "span",
    "event-shape": "event", "too_short": "list", "union_tag_not_found": "mapping",
}  # fmt: skip
"""The expected type by pydantic's error type, named as in the Fluent files."""


_BOUNDS = {"less_than_equal": "le", "greater_than_equal": "ge", "greater_than": "gt"}
"""Which key of an error of pydantic's holds the bound, by the error's type."""


def _allowed(expected: str) -> list[str]:
    return expected.replace(" or ", ", ").replace("'", "").split(", ")


def _short(node: Node) -> str:
    text = node.value if isinstance(node.value, str) else ""
    return text if len(text) <= 40 else text[:39] + "…"


def _keys_at(loc: tuple[int | str, ...], models: Sequence[type[BaseModel]]) -> frozenset[str]:
    """Return the keys that may have been meant at this depth of a file."""
    if len(loc) == 1:
        return frozenset((models[0] if models else Scenario).model_fields)
    own = frozenset(key for model in models for key in model.model_fields)
    return own or _known_keys()


@cache
def _known_keys() -> frozenset[str]:
    return frozenset(key for part in ScenarioModel.__subclasses__() for key in part.model_fields)
