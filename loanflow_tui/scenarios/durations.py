"""Durations as people write them: 3 days, 1 month, 24 hours."""

import re
from calendar import monthrange
from datetime import datetime, timedelta
from typing import Any, Self

from pydantic import ConfigDict, Field, GetJsonSchemaHandler, model_validator
from pydantic_core import CoreSchema, PydanticCustomError

from loanflow_tui.lending.api import CHINA
from loanflow_tui.scenarios.base import ScenarioModel

_SAID = re.compile(r"(\d{1,6})\s*(month|week|day|hour|minute|second)s?", re.IGNORECASE)


class Duration(ScenarioModel):
    """A duration by which a clock moves forward. Months are calendar months in China."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    months: int = Field(0, ge=0, le=600)
    weeks: int = Field(0, ge=0, le=5_000)
    days: int = Field(0, ge=0, le=40_000)
    hours: int = Field(0, ge=0, le=1_000_000)
    minutes: int = Field(0, ge=0, le=10_000_000)
    seconds: int = Field(0, ge=0, le=100_000_000)

    @model_validator(mode="before")
    @classmethod
    def _as_said(cls, value: Any) -> Any:
        """Parse a text such as `2 months 3 days`."""
        if not isinstance(value, str):
            return value
        found = _SAID.findall(value)
        if not found or _SAID.sub("", value).strip(" ,"):
            raise PydanticCustomError("span", "a span of time")
        return {f"{unit.lower()}s": int(number) for number, unit in found}

    @model_validator(mode="after")
    def _forward(self) -> Self:
        if not any(self.model_dump().values()):
            raise PydanticCustomError("span", "a span of time")
        return self

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, object]:
        given = handler(schema)
        said = {"type": "string", "examples": ["1 month", "3 days", "24 hours"]}
        return {"anyOf": [said, given]}

    def after(self, moment: datetime) -> timedelta:
        """Return the length of the duration from `moment` on."""
        local = moment.astimezone(CHINA)
        month = local.month - 1 + self.months
        year, month = local.year + month // 12, month % 12 + 1
        day = min(local.day, monthrange(year, month)[1])
        return (
            local.replace(year=year, month=month, day=day)
            - local
            + timedelta(
                weeks=self.weeks, days=self.days, hours=self.hours, minutes=self.minutes,
                seconds=self.seconds,
            )
        )  # fmt: skip
