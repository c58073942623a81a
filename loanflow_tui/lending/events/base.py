"""What all events share."""

from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict


class Event(BaseModel):
    """What all events share."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    PERSONAL: ClassVar[tuple[str, ...]] = ()

    def public_json(self) -> str:
        """Return the event without its personal values, as JSON."""
        return self.model_dump_json(exclude=set(self.PERSONAL) if self.PERSONAL else None)

    def personal_values(self) -> dict[str, Any]:
        """Return the personal values alone."""
        return {name: getattr(self, name) for name in self.PERSONAL}

    @classmethod
    def erased(cls) -> dict[str, str]:
        """Return what stands in for personal values once their key is destroyed."""
        return dict.fromkeys(cls.PERSONAL, "")
