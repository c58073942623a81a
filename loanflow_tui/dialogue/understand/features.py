"""What the models look at in a text: its words and short runs of letters, hashed to numbers."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final
from zlib import crc32

BUCKETS: Final = 1 << 17
"""How many different features there may be; two that share a number are one to the models."""

_LONGEST: Final = 240
_DIGITS: Final = re.compile(r"[0-9][0-9.,]*")
_LATIN: Final = re.compile(r"[a-z']+|0|[^\sa-z'0]")


STEP_WEIGHT: Final = 0.15
"""How much the step counts beside the words, which count 1 together."""


def shape(folded: str) -> str:
    """Return all that the models see of folded text: its beginning, every number in it a 0."""
    return _DIGITS.sub("0", folded[:_LONGEST])


@lru_cache(64)
def features(folded: str) -> frozenset[int]:
    """Return the numbers of the features in folded text; those of its shape are the same."""
    return frozenset(crc32(each.encode()) % BUCKETS for each in _runs(shape(folded)))


def step_features(step: str) -> tuple[int, ...]:
    """Return the numbers of the features of a step, none for no particular one."""
    if not step:
        return ()
    family = step.partition(".")[0]
    return tuple(crc32(each.encode()) % BUCKETS for each in (f"@{step}", f"@@{family}"))


def _runs(text: str) -> Iterator[str]:
    words = _LATIN.findall(text)
    before = "^"
    for word in words:
        if word.isascii() and word[0].isalpha():
            yield f"w{word}"
            padded = f" {word} "
            for size in (3, 4, 5):
                for at in range(len(padded) - size + 1):
                    yield padded[at : at + size]
        yield f"b{before} {word}"
        before = word
    yield f"b{before} $"
    plain = "^" + "".join(text.split()) + "$"
    for at, character in enumerate(plain):
        if not character.isascii():
            yield character
        for size in (2, 3):
            run = plain[at : at + size]
            if len(run) == size and not run.isascii():
                yield run
