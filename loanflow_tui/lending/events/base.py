"""The base of all events."""

from collections.abc import Callable
from typing import Any, ClassVar, NamedTuple

from pydantic import BaseModel, ConfigDict

from loanflow_tui.lending.application.facts import Fact


class Event(BaseModel):
    """What all events share.

    `PERSONAL` values say who somebody is and are never shown as they are; `SEALED` ones may be
    shown, but narrow down who it was. Both are stored encrypted, and go when they are erased.
    `class ItHappened(Event, establishes=Fact.IT)` says which fact an event establishes, whatever
    its values are.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    PERSONAL: ClassVar[tuple[str, ...]] = ()
    SEALED: ClassVar[tuple[str, ...]] = ()
    _personal: ClassVar[set[str]] = set()
    _unsaid: ClassVar[dict[str, object] | None] = {}

    def __init_subclass__(cls, *, establishes: Fact | None = None, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        if establishes is not None:
            FACT_OF[cls] = establishes

    @classmethod
    def __pydantic_init_subclass__(cls, **_: Any) -> None:
        cls._personal = {*cls.PERSONAL, *cls.SEALED}
        fields = [(name, cls.model_fields[name]) for name in cls._personal]
        if not any(field.is_required() for _, field in fields):
            cls._unsaid = {name: field.get_default() for name, field in fields}
        else:
            cls._unsaid = None

    def public_json(self) -> str:
        """Return the event without its sealed values, as JSON."""
        return written(self)[1]

    def personal_json(self) -> str:
        """Return the sealed values alone, as JSON; "" where there are none."""
        return written(self)[2]

    def personal_values(self) -> dict[str, object]:
        """Return the values that are sealed with the application's own key, by field."""
        return self.model_dump(mode="json", include=set(self.PERSONAL))

    @classmethod
    def erased(cls) -> dict[str, object]:
        """Return what stands in for personal values once their key is destroyed."""
        fields = cls.model_fields
        return {
            name: fields[name].get_default()
            if not fields[name].is_required()
            else _BLANK.get(fields[name].annotation, "")
            for name in cls._personal
        }


class _Form(NamedTuple):
    """How events of one kind are written. Looked up once: each attribute of a pydantic model costs
    as much as five of other objects, and every answer waits for this.
    """

    name: str
    to_json: Callable[..., bytes]
    personal: set[str] | None
    unsaid: dict[str, object] | None


def _form(kind: type[Event]) -> _Form:
    # `model_dump_json` has a dozen options besides, which take as long as the work itself.
    form = _Form(
        kind.__name__, kind.__pydantic_serializer__.to_json, kind._personal or None, kind._unsaid
    )
    return _FORMS.setdefault(kind, form)


_FORMS: dict[type[Event], _Form] = {}


def written(event: Event) -> tuple[str, str, str]:
    """Return an event's name, and as JSON its values without the sealed ones and the sealed values
    alone; "" where there are none.
    """
    name, to_json, personal, unsaid = _FORMS.get(type(event)) or _form(type(event))
    if personal is None:
        return name, to_json(event).decode(), ""
    public = to_json(event, exclude=personal).decode()
    if unsaid is not None and all(getattr(event, each) == unsaid[each] for each in unsaid):
        return name, public, ""
    return name, public, to_json(event, include=personal).decode()


_BLANK: dict[Any, Any] = {int: 0}
"""What stands in for values of each type; "" for all others."""


FACT_OF: dict[type[Event], Fact] = {}
"""Events that establish one fact each, whatever they say; each event class adds itself."""
