"""The policy's part about monitoring: thresholds of the signs, and the measures that follow."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field, field_validator

from loanflow_tui.lending.policy.values import Count, Part, wrong


class Sign(StrEnum):
    """Signs of abnormal transactions."""

    DEVICE_VELOCITY = "device_velocity"
    IDENTITY_VELOCITY = "identity_velocity"
    CARD_VELOCITY = "card_velocity"
    IDENTITY_REUSED = "identity_reused"
    DEVICE_JUMP = "device_jump"
    PLACE_JUMP = "place_jump"
    ANSWERS_CHANGED = "answers_changed"
    NIGHT = "night"
    SPEED = "speed"
    PAYOUT_MISMATCH = "payout_mismatch"
    COERCION = "coercion"


class Measure(StrEnum):
    """The measure for a sign: note it, check the face again, refer to a person, or block."""

    NOTE = "note"
    STEP_UP = "step_up"
    HOLD = "hold"
    BLOCK = "block"


class MonitoringTerms(Part):
    """The thresholds of the signs, and the measure for each.

    Velocities count other applications within `window_hours`; night is from `night_from` up to
    `night_to`, in China; places are provinces.
    """

    window_hours: Annotated[Count, Field(ge=1)]
    most_by_device: Annotated[Count, Field(ge=1)]
    most_by_identity: Annotated[Count, Field(ge=1)]
    most_by_card: Annotated[Count, Field(ge=1)]
    most_devices: Annotated[Count, Field(ge=1)]
    place_jump_hours: Count
    most_changes_after_scoring: Count
    night_from: Annotated[Count, Field(le=23)]
    night_to: Annotated[Count, Field(le=23)]
    least_seconds_an_answer: Count
    measures: dict[Sign, Measure]

    @field_validator("measures")
    @classmethod
    def _every_sign(cls, measures: dict[Sign, Measure]) -> dict[Sign, Measure]:
        """A policy older than the coercion sign holds applications for it, the strict reading."""
        measures = {Sign.COERCION: Measure.HOLD, **measures}
        if missing := [sign.value for sign in Sign if sign not in measures]:
            raise wrong("measures", shows=False, names=", ".join(missing))
        return measures
