"""Making what broke small: as few acts as still break it in the same way."""

from collections.abc import Callable, Sequence

from tests.hunt.acts import Act

MOST_TRIES = 60
ENDS = (20, 150, 600)
"""How many of the last acts are tried by themselves first."""


def shrink(
    acts: Sequence[Act], breaks: Callable[[Sequence[Act]], bool], tries: int = MOST_TRIES
) -> Sequence[Act]:
    """Return a part of `acts` that still breaks, by leaving out ever smaller pieces."""
    kept, pieces = list(acts), 2
    for size in ENDS:
        if size < len(acts) and tries > 0:
            tries -= 1
            if breaks(acts[-size:]):
                kept = list(acts[-size:])
                break
    while len(kept) > 1 and tries > 0:
        size = max(1, len(kept) // pieces)
        for at in range(0, len(kept), size):
            rest = kept[:at] + kept[at + size :]
            tries -= 1
            if rest and breaks(rest):
                kept, pieces = rest, max(pieces - 1, 2)
                break
            if tries <= 0:
                break
        else:
            if size == 1:
                break
            pieces = min(len(kept), pieces * 2)
    return kept
