"""Understanding that remembers what it understood, for runs of thousands of journeys.

Many applicants say the same line to the same question, while the rest of the context is their own.
A meaning depends on those parts of the context that were looked at on the way to it, so it holds
wherever these are the same again.
"""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import fields
from typing import Final

from loanflow_tui.dialogue.understand.context import Context
from loanflow_tui.dialogue.understand.interpreter import interpret
from loanflow_tui.dialogue.understand.meaning import Meaning

MOST_LINES: Final = 4096
"""Lines that are remembered; those not said for longest are forgotten first."""

_MOST_CONTEXTS: Final = 8
"""Contexts in which one line is remembered."""

_PARTS: Final = frozenset(each.name for each in fields(Context))

Looked = tuple[tuple[str, object], ...]
"""Parts of a context, by name."""


class _Watched(Context):
    """A context that notes which of its parts were looked at."""

    __slots__ = ("looked",)
    looked: dict[str, object]

    def __getattribute__(self, name: str) -> object:
        value: object = object.__getattribute__(self, name)
        if name in _PARTS:
            object.__getattribute__(self, "looked")[name] = value
        return value


def _watched(context: Context) -> _Watched:
    made = object.__new__(_Watched)
    object.__setattr__(made, "looked", {})
    for name in _PARTS:
        object.__setattr__(made, name, getattr(context, name))
    return made


class Remembered:
    """Understands as `interpret` does, and remembers. It holds as long as the words in force do."""

    def __init__(self, interpret: Callable[[str, Context], Meaning] = interpret) -> None:
        self._interpret = interpret
        self._known: OrderedDict[tuple[str, str], list[tuple[Looked, Meaning]]] = OrderedDict()

    def __call__(self, raw: str, context: Context) -> Meaning:
        """Return what `raw` means in this context."""
        key = (context.step, raw)
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = []
            if len(self._known) > MOST_LINES:
                self._known.popitem(last=False)
        else:
            self._known.move_to_end(key)
            for looked, meaning in known:
                if all(getattr(context, name) == value for name, value in looked):
                    return meaning
        watched = _watched(context)
        meaning = self._interpret(raw, watched)
        known.append((tuple(watched.looked.items()), meaning))
        del known[:-_MOST_CONTEXTS]
        return meaning
