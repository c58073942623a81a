"""The expectations that a scenario can state about one moment."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated, Any, Self

from pydantic import (
    BeforeValidator,
    Field,
    GetJsonSchemaHandler,
    StringConstraints,
    WithJsonSchema,
    model_validator,
)
from pydantic_core import CoreSchema, PydanticCustomError

from loanflow_tui.lending.api import Outcome, State
from loanflow_tui.scenarios.base import Said, ScenarioModel
from loanflow_tui.scenarios.vocabulary import (
    Known,
    accounts,
    card_kinds,
    event_names,
    nearest,
    phases,
    step_ids,
)


def _as_list(value: Any) -> Any:
    return [value] if isinstance(value, (str, dict)) else value


def _percent(value: Any) -> Any:
    """Parse 14.6% as well as 0.146."""
    if isinstance(value, str) and value.rstrip().endswith("%"):
        try:
            return Decimal(value.rstrip()[:-1].strip()) / 100
        except ArithmeticError:
            return value
    return value


StepId = Annotated[str, Known("step", step_ids)]
EventName = Annotated[str, Known("event", event_names)]
AccountName = Annotated[str, Known("account", accounts)]
Yuan = Annotated[Decimal, Field(decimal_places=2, max_digits=14)]
Texts = Annotated[
    tuple[Annotated[Said, StringConstraints(min_length=1)], ...],
    BeforeValidator(_as_list),
    WithJsonSchema({"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}),
]
Percent = Annotated[
    Decimal,
    BeforeValidator(_percent),
    WithJsonSchema({"type": ["string", "number"], "examples": ["14.6%", 0.146]}),
]


class CardExpected(ScenarioModel):
    """The last card of a kind: its title, its rows by label or message id, any text on it."""

    kind: Annotated[str, Known("card", card_kinds)]
    title: Said | None = None
    rows: Mapping[str, Said] = Field(default_factory=dict)
    text: Texts = ()


class AtMost(ScenarioModel):
    """A bound on a rate."""

    at_most: Percent


def _check_event(value: Any) -> Any:
    """Check an event's field names; a bare name expects no particular values."""
    from loanflow_tui.lending.api import EVENT_TYPES  # noqa: PLC0415 - heavy

    if isinstance(value, str):
        value = {value: {}}
    if not isinstance(value, dict) or len(value) != 1:
        raise PydanticCustomError("event-shape", "an event")
    name, fields = next(iter(value.items()))
    if name not in EVENT_TYPES:
        near = nearest(name, EVENT_TYPES)
        raise PydanticCustomError(
            "unknown-word", "", {"what": "event", "word": str(name), "near": near}
        )
    known = EVENT_TYPES[name].model_fields
    for field in fields if isinstance(fields, dict) else ():
        if field not in known:
            near = nearest(field, known)
            raise PydanticCustomError(
                "unknown-word", "", {"what": "field", "word": str(field), "near": near}
            )
    return {"name": name, "fields": fields or {}}


class EventExpected(ScenarioModel):
    """An event by name, with the expected values of some fields."""

    name: str
    fields: Mapping[str, Said] = Field(default_factory=dict)

    @model_validator(mode="before")
    @classmethod
    def _named(cls, value: Any) -> Any:
        return _check_event(value)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, object]:
        names = {"type": "string", "enum": sorted(event_names())}
        return {
            "anyOf": [
                names,
                {
                    "type": "object",
                    "propertyNames": names,
                    "minProperties": 1,
                    "maxProperties": 1,
                    "additionalProperties": {"type": "object"},
                },
            ]
        }


def _check_word(word: str) -> dict[str, str]:
    """Return the meaning of a bare word: a question's id or a state."""
    states = [state.value for state in State]
    if word in states:
        return {"state": word}
    if word in step_ids():
        return {"step": word}
    near = nearest(word, (*step_ids(), *states))
    raise PydanticCustomError("unknown-word", "", {"what": "moment", "word": word, "near": near})


class Moment(ScenarioModel):
    """A condition to wait for: everything in it has to hold at once.

    A bare word, a question's id or a state, stands for `step` or `state`.
    """

    screen: Texts = ()
    step: StepId | None = None
    state: State | None = None
    events: Annotated[tuple[EventExpected, ...], BeforeValidator(_as_list)] = ()

    @model_validator(mode="before")
    @classmethod
    def _in_a_word(cls, value: Any) -> Any:
        return _check_word(value) if isinstance(value, str) else value

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, object]:
        words = sorted({*step_ids(), *(state.value for state in State)})
        return {"anyOf": [handler(schema), {"type": "string", "enum": words}]}

    @model_validator(mode="after")
    def _something(self) -> Self:
        if not self.model_fields_set:
            raise PydanticCustomError("expects-nothing", "something")
        return self


class Expectation(Moment):
    """Everything that has to hold at this step.

    `screen` is visible text, `no_screen` text that must not be visible; spaces and line breaks
    don't count. `events` have occurred in this order, `no_events` have not occurred. `repair` is
    the reason why the last answer was refused. `ledger` gives balances of the lender's accounts:
    debit above zero, credit below. Amounts are in yuan.
    """

    no_screen: Texts = ()
    phase: Annotated[str, Known("phase", phases)] | None = None
    choices: Annotated[tuple[str, ...], BeforeValidator(_as_list)] = ()
    input: Said | None = None
    card: CardExpected | None = None
    no_events: Annotated[tuple[EventName, ...], BeforeValidator(_as_list)] = ()
    repair: str | None = None
    outcome: Outcome | None = None
    reasons: Annotated[tuple[str, ...], BeforeValidator(_as_list)] = ()
    score: int | None = None
    limit: Annotated[Decimal, Field(ge=0)] | None = None
    rate: Percent | None = None
    apr: Percent | AtMost | None = None
    payouts: int | None = None
    ledger: Mapping[AccountName, Yuan] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _possible(self) -> Self:
        both = {event.name for event in self.events} & set(self.no_events)
        if both:
            raise PydanticCustomError("there-and-not", "", {"word": min(both)})
        seen = set(self.screen) & set(self.no_screen)
        if seen:
            raise PydanticCustomError("there-and-not", "", {"word": min(seen)})
        return self
