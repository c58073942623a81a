"""The linear models, scored in plain Python: how likely each label of the examples is for a text.

They are trained in development (`python -m tests.renew understanding`) from the example files and
shipped as packed data, a file per language: a heading of JSON with the labels, then per feature the
labels that it speaks for or against with a weight of one byte each.
"""

import json
import math
import zlib
from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Final

from loanflow_tui.dialogue.understand.features import (
    BUCKETS,
    STEP_WEIGHT,
    features,
    step_features,
)

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

    def likely(self, folded: str, step: str = "") -> dict[str, float]:
        """Return how likely each label is for folded text at a step; together they make one."""
        scores, factor = self._scores_of(folded)
        logits = [bias + score * factor for bias, score in zip(self.biases, scores, strict=True)]
        factor = self.scale * STEP_WEIGHT
        for at, score in enumerate(self._added(step_features(step))):
            logits[at] += score * factor
        most = max(logits)
        powers = [math.exp(logit - most) for logit in logits]
        total = sum(powers)
        return {label: power / total for label, power in zip(self.labels, powers, strict=True)}

    def known(self, folded: str) -> float:
        """Return the share of what is looked at in folded text that any example has too."""
        found = features(folded)
        seen = sum(self.starts[each] < self.starts[each + 1] for each in found)
        return seen / len(found) if found else 0.0

    @lru_cache(64)  # noqa: B019 - the models live as long as the process
    def _scores_of(self, folded: str) -> tuple[list[int], float]:
        """Return what words add for each label, and by what that is multiplied."""
        found = features(folded)
        return self._added(found), self.scale / math.sqrt(len(found) or 1)

    def _added(self, found: Iterable[int]) -> list[int]:
        scores = [0] * len(self.labels)
        starts, columns, weights = self.starts, self.columns, self.weights
        for feature in found:
            start, end = starts[feature], starts[feature + 1]
            for column, weight in zip(columns[start:end], weights[start:end], strict=True):
                scores[column] += weight
        return scores


@cache
def model(language: str) -> Model:
    """Return the model of a language, `zh` or `en`; read when first needed."""
    return unpack((MODELS / f"{language}.model").read_bytes())


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
    """Return a stored model."""
    line, _, body = stored.partition(b"\n")
    heading = json.loads(line)
    raw = zlib.decompress(body)
    starts, total = array("I", [0]), 0
    for count in raw[:BUCKETS]:
        total += count
        starts.append(total)
    columns, packed = raw[BUCKETS : BUCKETS + total], raw[BUCKETS + total :]
    return Model(
        tuple(heading["labels"]), tuple(heading["biases"]), heading["scale"], heading["digest"],
        starts, columns, array("b", packed),
    )  # fmt: skip
