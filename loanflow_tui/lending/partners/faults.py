"""Faults: partners made to fail on purpose, by name, at a step, for a number of times."""

from collections.abc import Container
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Self

from loanflow_tui.lending.partners.catalogue import FAULTS, STEP_ALIASES, Fault


class FaultError(ValueError):
    """There is no fault of that name, or it can't happen at that step.

    `given` is what was asked for and `nearest` the nearest right word, if there is one.
    """

    def __init__(self, what: str, given: str, nearest: str | None) -> None:
        super().__init__(given)
        self.what = what
        self.given = given
        self.nearest = nearest


@dataclass(frozen=True, slots=True)
class Active:
    """A fault that waits to strike: `left` more times, or until it is cleared."""

    fault: Fault
    step: str | None
    left: int | None

    @property
    def spec(self) -> str:
        """Return it as it is written, NAME@STEP."""
        return f"{self.fault.name}@{self.step}" if self.step else self.fault.name

    def strikes(self, step: str) -> bool:
        """Say whether it strikes at `step`."""
        return self.step is None or same_step(self.step, step)


class Faults:
    """The faults in force, the first put in first; partners take from them when asked."""

    def __init__(self) -> None:
        self._active: list[Active] = []
        self._struck: list[tuple[Fault, str]] = []

    @classmethod
    def parse(cls, *specs: str) -> Self:
        """Return the faults that are written as NAME or NAME@STEP.

        Raises:
            FaultError: one of them is wrong.
        """
        faults = cls()
        for spec in specs:
            faults.inject(spec)
        return faults

    def inject(self, name: str, step: str | None = None, times: int | None = None) -> Active:
        """Put in a fault, by name or as NAME@STEP; `times` instead of as often as it usually is.

        Raises:
            FaultError: there is none of that name, or it can't happen at that step.
        """
        name, _, written = name.strip().partition("@")
        fault = find_fault(name)
        step = _check_step(fault, step or written.strip() or None)
        active = Active(fault, step, fault.times if times is None else times)
        self._active.append(active)
        return active

    def clear(self, name: str | None = None) -> None:
        """Take out the faults of one name (or NAME@STEP), or all."""
        self._active = [
            each
            for each in self._active
            if name is not None and name not in (each.fault.name, each.spec)
        ]

    def active(self) -> tuple[Active, ...]:
        """Return the faults that wait to strike."""
        return tuple(self._active)

    def struck(self) -> tuple[str, ...]:
        """Return what came to pass so far, each as NAME@STEP."""
        return tuple(
            f"{fault.name}@{next(known for known in fault.steps if same_step(known, step))}"
            for fault, step in self._struck
        )

    def take(self, partner: str, step: str, effects: Container[str] | None = None) -> Fault | None:
        """Return the fault that strikes now, and count it; None if none does.

        With `effects`, only a fault with one of these strikes: what is asked may not know others.
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
        FaultError: there is none.
    """
    wanted = name.strip().lower().replace("_", "-")
    if wanted not in FAULTS:
        raise FaultError("name", name, _nearest(wanted, FAULTS))
    return FAULTS[wanted]


def same_step(one: str, other: str) -> bool:
    """Say whether two steps are the same, or one is the part of the journey the other is in."""
    one, other = STEP_ALIASES.get(one, one), STEP_ALIASES.get(other, other)
    return one == other or one.startswith(f"{other}.") or other.startswith(f"{one}.")


def _check_step(fault: Fault, step: str | None) -> str | None:
    if step is None or any(same_step(step, known) for known in fault.steps):
        return step
    raise FaultError("step", step, _nearest(step, fault.steps) or fault.steps[0])


def _nearest(word: str, known: Container[str]) -> str | None:
    return next(iter(get_close_matches(word, list(known), 1, 0.5)), None)  # type: ignore[call-overload]
