"""How sure it is that the values read in a line are what it says: a second, small model.

The readers find values by words and grammar; this one was shown thousands of lines with what the
readers made of them, right or wrong. It learned what stands beside a value that is meant, and
beside one that is not. Trained in development like the other models, with shares of models that
had not seen the line.
"""

import json
import math
import zlib
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final
from zlib import crc32

from loanflow_tui.dialogue.understand.model import MODELS

SIGNS: Final = 1 << 14
"""How many different signs there may be; two that share a number are one to the model."""


@dataclass(frozen=True, slots=True, eq=False)
class Judge:
    """A weight for each sign, in steps of `scale`."""

    weights: "array[int]"
    scale: float
    digest: str

    def share(self, signs: Iterable[str]) -> float:
        """Return how likely values are right of which these signs were found."""
        total = sum(self.weights[number] for number in numbers(signs))
        return 1 / (1 + math.exp(-total * self.scale))


def numbers(signs: Iterable[str]) -> frozenset[int]:
    """Return the numbers of signs."""
    return frozenset(crc32(each.encode()) % SIGNS for each in signs)


STEPS: Final = (0.02, 0.05, 0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 0.97)
"""The shares at which one sign more speaks for how likely something is."""


def more(name: str, share: float) -> Iterator[str]:
    """Yield the signs of a share: one more at each step that it reaches."""
    for least in STEPS:
        if share < least:
            return
        yield f"{name} {least}"


@cache
def judge(language: str) -> Judge:
    """Return a judge of a language, named by its lexicon folder; read when first needed."""
    line, _, body = (MODELS / f"{language}.judge").read_bytes().partition(b"\n")
    heading = json.loads(line)
    weights = array("h")
    weights.frombytes(zlib.decompress(body))
    return Judge(weights, heading["scale"], heading["digest"])


def pack(found: Judge) -> bytes:
    """Return a judge as it is stored."""
    heading = json.dumps({"scale": found.scale, "digest": found.digest}).encode()
    return heading + b"\n" + zlib.compress(found.weights.tobytes(), 9)
