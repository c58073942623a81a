"""The linear models, scored in plain Python: how likely each label of the examples is for a text.

They are trained in development (`python -m tests.renew understanding`) from the example files and
shipped as packed data, a file per language: a heading of JSON with the labels, then per feature the
labels that it speaks for or against with a weight of one byte each.
"""

import json
import math
import zlib
from array import array
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import accumulate
from pathlib import Path
from typing import Final

from loanflow_tui.dialogue.understand.features import (
    BUCKETS,
    STEP_WEIGHT,
    features,
    shape,
    step_features,
)

SHARPNESS: Final = 8.0
"""What margins are multiplied by before they are made shares of one."""

_LANE: Final = 3
"""Bytes that the sum of a label's weights takes: a text has far fewer than 65,000 features."""

_ZERO: Final = 128
"""What is added to each weight, between -127 and 127, so that none is below zero."""

MODELS: Final = Path(__file__).parent / "models"


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """Weights by feature and label.

    The weights of feature `f` are those from `starts[f]` to `starts[f + 1]`; each adds
    `weights[i] * scale`, divided by the root of the number of features, to label `columns[i]`.
    """

    labels: tuple[str, ...]
    biases: tuple[float, ...]
    scale: float
    digest: str
    starts: "array[int]"
    columns: bytes
    weights: "array[int]"

    def likely(self, folded: str, step: str = "") -> Mapping[str, float]:
        """Return how likely each label is for folded text at a step; together they make one."""
        return self._likely(shape(folded), step)

    @lru_cache(64)  # noqa: B019 - the models live as long as the process
    def _likely(self, shaped: str, step: str) -> Mapping[str, float]:
        scores, factor = self._scores_of(shaped)
        logits = [base + score * factor for base, score in zip(self._at(step), scores, strict=True)]
        most = max(logits)
        powers = [math.exp(logit - most) for logit in logits]
        total = sum(powers)
        return {label: power / total for label, power in zip(self.labels, powers, strict=True)}

    def margin(self, label: str, folded: str, step: str = "") -> float:
        """Return how far on a label's side folded text is, about 1 for its own examples, -1 for
        others. Unlike a share it says little for a text that is like none of the labels.
        """
        at = self.labels.index(label)
        scores, factor = self._scores_of(shape(folded))
        return (self._at(step)[at] + scores[at] * factor) / SHARPNESS

    def known(self, folded: str) -> float:
        """Return the share of what is looked at in folded text that any example has too."""
        found = features(folded)
        seen = sum(self.starts[each] < self.starts[each + 1] for each in found)
        return seen / len(found) if found else 0.0

    @lru_cache(64)  # noqa: B019 - the models live as long as the process
    def _at(self, step: str) -> tuple[float, ...]:
        """Return what each label has at a step before any words."""
        factor = self.scale * STEP_WEIGHT
        told = self._added(step_features(step))
        return tuple(bias + each * factor for bias, each in zip(self.biases, told, strict=True))

    @lru_cache(64)  # noqa: B019 - the models live as long as the process
    def _scores_of(self, shaped: str) -> tuple[list[int], float]:
        """Return what words add for each label, and by what that is multiplied."""
        found = features(shaped)
        return self._added(found), self.scale / math.sqrt(len(found) or 1)

    def _added(self, found: Iterable[int]) -> list[int]:
        """Return the sum of the features' weights by label.

        Rows are added as whole numbers with a lane of three bytes a label, which is some ten times
        quicker than label by label.
        """
        rows = [self._row(each) for each in found]
        lanes = sum(rows).to_bytes(_LANE * len(self.labels), "little")
        low, middle, high = lanes[0::_LANE], lanes[1::_LANE], lanes[2::_LANE]
        none = _ZERO * len(rows)
        return [a + (b << 8) + (c << 16) - none for a, b, c in zip(low, middle, high, strict=True)]

    @lru_cache(8192)  # noqa: B019 - the models live as long as the process
    def _row(self, feature: int) -> int:
        """Return a feature's weights, each lifted above zero and in its label's lane."""
        start, end = self.starts[feature], self.starts[feature + 1]
        lanes = bytearray(bytes((_ZERO, 0, 0)) * len(self.labels))
        for column, weight in zip(self.columns[start:end], self.weights[start:end], strict=True):
            lanes[column * _LANE] = weight + _ZERO
        return int.from_bytes(lanes, "little")


IN_PLACE: Final[dict[str, Model]] = {}
"""Models that read a language's words instead of the stored one: those trained without a line."""


def has_model(language: str) -> bool:
    """Tell whether a model was trained for a language, named by its lexicon folder."""
    return _file(language).is_file()


@cache
def model(language: str) -> Model:
    """Return the model of a language, named by its lexicon folder; read when first needed."""
    return IN_PLACE.get(language) or unpack(_file(language).read_bytes())


def _file(language: str) -> Path:
    return MODELS / f"{language}.model"


def pack(found: Model) -> bytes:
    """Return a model as it is stored."""
    heading = {
        "labels": found.labels, "biases": found.biases, "scale": found.scale,
        "digest": found.digest,
    }  # fmt: skip
    counts = array("B", (b - a for a, b in zip(found.starts, found.starts[1:], strict=False)))
    body = zlib.compress(counts.tobytes() + found.columns + found.weights.tobytes(), 9)
    return json.dumps(heading).encode() + b"\n" + body


def unpack(stored: bytes) -> Model:
    """Return the model in a file: a line of JSON, then its weights by bucket, compressed."""
    line, _, body = stored.partition(b"\n")
    heading = json.loads(line)
    raw = zlib.decompress(body)
    starts = array("I", accumulate(raw[:BUCKETS], initial=0))
    total = starts[-1]
    columns, packed = raw[BUCKETS : BUCKETS + total], raw[BUCKETS + total :]
    return Model(
        tuple(heading["labels"]), tuple(heading["biases"]), heading["scale"], heading["digest"],
        starts, columns, array("b", packed),
    )  # fmt: skip
