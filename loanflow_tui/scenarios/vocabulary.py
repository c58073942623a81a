"""The closed vocabularies of scenarios, and the nearest valid word to a wrong one."""

import unicodedata
from collections.abc import Callable, Collection
from difflib import get_close_matches
from functools import cache
from typing import Annotated, Any, get_args

from pydantic import AfterValidator, GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError

Words = Callable[[], Collection[str]]


def nearest(word: str, known: Collection[str]) -> str:
    """Return the known word nearest to `word`; empty if none is near."""
    found = get_close_matches(word.casefold(), {each.casefold(): each for each in known}, 1, 0.6)
    return next((each for each in known if found and each.casefold() == found[0]), "")


class Known:
    """Marks text as one of `words`; the JSON Schema lists them for completion."""

    def __init__(self, what: str, words: Words) -> None:
        self.what = what
        self.words = words

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> CoreSchema:
        schema: CoreSchema = handler(Annotated[source, AfterValidator(self._check)])
        return schema

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, object]:
        return {"type": "string", "enum": sorted(self.words())}

    def _check(self, word: str) -> str:
        known = self.words()
        if word in known:
            return word
        raise PydanticCustomError(
            "unknown-word",
            "unknown {what} {word}",
            {"what": self.what, "word": word, "near": nearest(word, known)},
        )


@cache
def step_ids() -> frozenset[str]:
    """Return the id of every question."""
    from loanflow_tui.dialogue.steps.catalogue import STEPS  # noqa: PLC0415 - heavy

    return frozenset({*STEPS, "verify.locked", "sign.locked"})


@cache
def stations() -> frozenset[str]:
    """Return the targets of `play_to`: a question, or the first of a group (`offer`)."""
    return step_ids() | {step.split(".")[0] for step in step_ids()}


@cache
def event_names() -> frozenset[str]:
    """Return the name of every event."""
    from loanflow_tui.lending.api import EVENT_TYPES  # noqa: PLC0415 - heavy

    return frozenset(EVENT_TYPES)


@cache
def card_kinds() -> frozenset[str]:
    """Return every kind of card in the transcript."""

    from loanflow_tui.dialogue.turns import CardKind  # noqa: PLC0415 - heavy

    return frozenset(get_args(CardKind))


@cache
def accounts() -> frozenset[str]:
    """Return every account in the lender's ledger."""
    from loanflow_tui.lending.api import Account  # noqa: PLC0415 - heavy

    return frozenset(Account)


@cache
def phases() -> frozenset[str]:
    """Return the phases on the progress rail."""
    from loanflow_tui.dialogue.turns import Phase  # noqa: PLC0415 - heavy

    return frozenset(Phase)


def check_persona(persona_id: str) -> str:
    """Return a valid applicant id.

    Raises:
        PydanticCustomError: there is no such applicant; with the nearest name.
    """
    from loanflow_tui.applicants import PersonaError, persona  # noqa: PLC0415 - heavy

    try:
        return persona(persona_id).id
    except PersonaError as error:
        raise PydanticCustomError(
            "unknown-word",
            "unknown {what} {word}",
            {"what": "persona", "word": error.given, "near": error.nearest or ""},
        ) from None


def check_fault(spec: str) -> str:
    """Return `spec`, a valid fault as NAME or NAME@STEP.

    Raises:
        PydanticCustomError: there is no such fault or step; with the nearest name.
    """
    from loanflow_tui.lending.api import FaultError, Faults  # noqa: PLC0415 - heavy

    try:
        Faults.parse(spec)
    except FaultError as error:
        raise PydanticCustomError(
            "unknown-word",
            "unknown {what} {word}",
            {"what": f"fault-{error.what}", "word": error.given, "near": error.nearest or ""},
        ) from None
    return spec


@cache
def key_names() -> frozenset[str]:
    """Return the names of keys that aren't characters, without modifiers."""
    from textual.keys import Keys  # noqa: PLC0415 - only where keys are pressed

    return frozenset(key.value.rpartition("+")[2] for key in Keys if len(key.value) > 1)


def check_key(key: str) -> str:
    """Return `key` if it is valid: a character, or a name with modifiers.

    Raises:
        PydanticCustomError: there is no such key or modifier.
    """
    *modifiers, name = key.split("+") if len(key) > 1 else [key]
    named = name in key_names() or len(name) == 1 or _is_character(name)
    if named and set(modifiers) <= {"ctrl", "shift", "alt"}:
        return key
    raise PydanticCustomError(
        "unknown-word",
        "unknown {what} {word}",
        {"what": "key", "word": key, "near": nearest(key, key_names())},
    )


def _is_character(name: str) -> bool:
    """Tell whether this is Textual's name of a character, such as `question_mark`."""
    try:
        unicodedata.lookup(name.replace("_", " ").upper())
    except KeyError:
        return False
    return True


@cache
def fault_specs() -> list[str]:
    """Return every fault, anywhere and at each of its steps."""
    from loanflow_tui.lending.api import FAULTS  # noqa: PLC0415 - heavy

    at = (f"{fault.name}@{step}" for fault in FAULTS.values() for step in fault.steps)
    return [*FAULTS, *at]


@cache
def persona_ids() -> frozenset[str]:
    """Return what a scenario may name as its persona."""
    from loanflow_tui.applicants import personas  # noqa: PLC0415 - heavy

    return frozenset(personas())
