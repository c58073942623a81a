"""The part of a policy about abnormal transactions: what stands out, and what follows from it."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field, field_validator

from loanflow_tui.lending.policy.values import Count, Part, wrong


class Sign(StrEnum):
    """What may stand out."""

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
    """What follows: only noted, one more check of the face, a person's look, or an end."""

    NOTE = "note"
    STEP_UP = "step_up"
    HOLD = "hold"
    BLOCK = "block"


class MonitoringTerms(Part):
    """From how many on a sign counts, and what follows from each.

    Velocities count other applications within `window_hours`; hours of the night are from
    `night_from` up to `night_to`, in China; places are provinces.
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
        """A policy from before coercion was a sign holds for it, which is the strict reading."""
        measures = {Sign.COERCION: Measure.HOLD, **measures}
        if missing := [sign.value for sign in Sign if sign not in measures]:
            raise wrong("measures", shows=False, names=", ".join(missing))
        return measures
