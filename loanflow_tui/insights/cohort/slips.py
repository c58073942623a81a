"""Slips of the finger and of the mind: what is typed or tapped instead of what was meant."""

from collections.abc import Sequence
from random import Random

_SUMS = frozenset({"profile.income", "profile.debt", "offer.amount"})


def mistyped(step: str, value: str, draw: Random) -> str:
    """Return a value with one mistake: a nought too many or too few, two digits swapped, one left
    out, or one wrong. What has no digits loses a letter.
    """
    if step in _SUMS and len(value) > 2:
        return value + "0" if draw.random() < 0.5 else value[:-1]
    if len(value) < 2:
        return value
    places = [at for at, each in enumerate(value) if each.isdecimal()]
    if len(places) < 2:
        at = draw.randrange(len(value))
        return value[:at] + value[at + 1 :]
    at = places[draw.randrange(len(places) - 1)]
    match draw.randrange(3):
        case 0:
            return value[:at] + value[at + 1] + value[at] + value[at + 2 :]
        case 1:
            return value[:at] + value[at + 1 :]
        case _:
            other = str((int(value[at]) + draw.randint(1, 9)) % 10)
            return value[:at] + other + value[at + 1 :]


def mistapped(choice: str, offered: Sequence[str], draw: Random) -> str:
    """Return the reply beside the one that was meant; the same one where there is no other."""
    if choice not in offered or len(offered) < 2:
        return choice
    at = offered.index(choice)
    beside = [each for each in (at - 1, at + 1) if 0 <= each < len(offered)]
    return offered[draw.choice(beside)]
