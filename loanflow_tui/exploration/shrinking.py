"""Shrinks a failing walk, so that its cause is easy to see."""

from collections.abc import Awaitable, Callable, Sequence

from loanflow_tui.exploration.actions import FILL, Act

MOST_TRIES = 400
"""The most trials per walk."""

LONGEST_DETOUR = 6
"""The most acts removed together in the last phase."""

Breaks = Callable[[Sequence[Act]], Awaitable[bool]]


async def shrunk(acts: Sequence[Act], breaks: Breaks) -> list[Act]:
    """Return the fewest and plainest of these acts that still cause the failure."""
    fewer = await _without_detours(await _fewer(list(acts), _Counted(breaks)), _Counted(breaks))
    return await _plainer(fewer, _Counted(breaks))


class _Counted:
    """Runs trials up to a limit."""

    def __init__(self, breaks: Breaks) -> None:
        self._breaks = breaks
        self.left = MOST_TRIES

    async def __call__(self, acts: Sequence[Act]) -> bool:
        self.left -= 1
        return self.left >= 0 and await self._breaks(acts)


async def _fewer(acts: list[Act], breaks: _Counted) -> list[Act]:
    """Remove ever smaller parts, as delta debugging does."""
    parts = 2
    while len(acts) > 1 and breaks.left > 0:
        size = max(1, len(acts) // parts)
        for at in range(0, len(acts), size):
            rest = acts[:at] + acts[at + size :]
            if rest and await breaks(rest):
                acts, parts = rest, max(2, parts - 1)
                break
        else:
            if size == 1:
                break
            parts = min(len(acts), parts * 2)
    return acts


async def _without_detours(acts: list[Act], breaks: _Counted) -> list[Act]:
    """Remove acts that cancel each other, such as two answers and going back twice."""
    size = LONGEST_DETOUR
    while size > 1 and breaks.left > 0:
        for at in range(len(acts) - size + 1):
            rest = acts[:at] + acts[at + size :]
            if rest and await breaks(rest):
                acts = rest
                break
        else:
            size -= 1
    return acts


async def _plainer(acts: list[Act], breaks: _Counted) -> list[Act]:
    """Replace acts by the applicant's own answers while the failure stays."""
    for at, act in enumerate(acts):
        if act != FILL:
            plain = [*acts[:at], FILL, *acts[at + 1 :]]
            if await breaks(plain):
                acts = plain
    return acts
