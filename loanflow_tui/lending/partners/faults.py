"""Fault injection: make a partner fail, by name, at a step, for a number of times."""

from collections.abc import Container
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Self

from loanflow_tui.lending.partners.catalogue import FAULTS, STEP_ALIASES, Fault


class FaultError(ValueError):
    """No fault has that name, or it can't happen at that step.

    `given` is the unknown word and `nearest` the closest valid one, if any.
    """

    def __init__(self, what: str, given: str, nearest: str | None) -> None:
        super().__init__(given)
        self.what = what
        self.given = given
        self.nearest = nearest


@dataclass(frozen=True, slots=True)
class Active:
    """An injected fault that strikes `left` more times, or until it is cleared."""

    fault: Fault
    step: str | None
    left: int | None

    @property
    def spec(self) -> str:
        """The fault as users write it, NAME@STEP."""
        return f"{self.fault.name}@{self.step}" if self.step else self.fault.name

    def strikes(self, step: str) -> bool:
        """Tell whether calls at `step` meet it: one named without a step strikes at any."""
        return self.step is None or same_step(self.step, step)


class Faults:
    """The active faults in the order of injection; partners take from them on each question."""

    def __init__(self) -> None:
        self._active: list[Active] = []
        self._struck: list[tuple[Fault, str]] = []

    @classmethod
    def parse(cls, *specs: str) -> Self:
        """Parse faults written as NAME or NAME@STEP.

        Raises:
            FaultError: a name or step is wrong.
        """
        faults = cls()
        for spec in specs:
            faults.inject(spec)
        return faults

    def inject(self, name: str, step: str | None = None, times: int | None = None) -> Active:
        """Inject a fault, by name or as NAME@STEP; `times` overrides its usual count.

        Raises:
            FaultError: no fault has that name, or it can't happen at that step.
        """
        name, _, written = name.strip().partition("@")
        fault = find_fault(name)
        step = _check_step(fault, step or written.strip() or None)
        active = Active(fault, step, fault.times if times is None else times)
        self._active.append(active)
        return active

    def clear(self, name: str | None = None) -> None:
        """Remove the faults of one name (or NAME@STEP), or all."""
        self._active = [
            each
            for each in self._active
            if name is not None and name not in (each.fault.name, each.spec)
        ]

    def active(self) -> tuple[Active, ...]:
        """Return the faults that have yet to strike."""
        return tuple(self._active)

    def struck(self) -> tuple[str, ...]:
        """Return the faults that have struck, each as NAME@STEP."""
        return tuple(
            f"{fault.name}@{next(known for known in fault.steps if same_step(known, step))}"
            for fault, step in self._struck
        )

    def take(self, partner: str, step: str, effects: Container[str] | None = None) -> Fault | None:
        """Return the fault that strikes now, and count it; None if none does.

        With `effects`, only a fault with one of these strikes.
        """
        for place, each in enumerate(self._active):
            fault = each.fault
            if fault.partner != partner or not each.strikes(step):
                continue
            if effects is not None and fault.effect not in effects:
                continue
            self._count(place, each)
            self._struck.append((fault, step))
            return fault
        return None

    def _count(self, place: int, struck: Active) -> None:
        if struck.left is None:
            return
        if struck.left > 1:
            self._active[place] = Active(struck.fault, struck.step, struck.left - 1)
        else:
            del self._active[place]


def find_fault(name: str) -> Fault:
    """Return the fault of this name.

    Raises:
        FaultError: no fault has that name.
    """
    wanted = name.strip().lower().replace("_", "-")
    if wanted not in FAULTS:
        raise FaultError("name", name, _nearest(wanted, FAULTS))
    return FAULTS[wanted]


def same_step(one: str, other: str) -> bool:
    """Tell whether the steps are equal, or one is the stage that contains the other."""
    one, other = STEP_ALIASES.get(one, one), STEP_ALIASES.get(other, other)
    return one == other or one.startswith(f"{other}.") or other.startswith(f"{one}.")


def _check_step(fault: Fault, step: str | None) -> str | None:
    if step is None or any(same_step(step, known) for known in fault.steps):
        return step
    raise FaultError("step", step, _nearest(step, fault.steps) or fault.steps[0])


def _nearest(word: str, known: Container[str]) -> str | None:
    return next(iter(get_close_matches(word, list(known), 1, 0.5)), None)  # type: ignore[call-overload]
