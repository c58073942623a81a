"""The base of all events."""

from typing import Any, ClassVar

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
    _unsaid: ClassVar[dict[str, Any] | None] = {}

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
        return self._json(exclude=self._personal or None)

    def personal_json(self) -> str:
        """Return the sealed values alone, as JSON; "" where there are none."""
        if not self._personal:
            return ""
        unsaid = self._unsaid
        if unsaid is not None and all(getattr(self, name) == unsaid[name] for name in unsaid):
            return ""
        return self._json(include=self._personal)

    def _json(self, include: set[str] | None = None, exclude: set[str] | None = None) -> str:
        """Return what `model_dump_json` does, without its dozen options: half of its time."""
        return self.__pydantic_serializer__.to_json(self, include=include, exclude=exclude).decode()

    def personal_values(self) -> dict[str, Any]:
        """Return the personal values alone."""
        return self.model_dump(mode="json", include=set(self.PERSONAL))

    @classmethod
    def erased(cls) -> dict[str, Any]:
        """Return what stands in for personal values once their key is destroyed."""
        fields = cls.model_fields
        return {
            name: fields[name].get_default()
            if not fields[name].is_required()
            else _BLANK.get(fields[name].annotation, "")
            for name in cls._personal
        }


_BLANK: dict[Any, Any] = {int: 0}
"""What stands in for values of each type; "" for all others."""


FACT_OF: dict[type[Event], Fact] = {}
"""Events that establish one fact each, whatever they say; each event class adds itself."""
