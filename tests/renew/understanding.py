"""Train the models of `dialogue/understand` from the example files, one a language.

A linear support vector machine, one against the rest, over hashed words and runs of letters. Small
weights are dropped and the rest kept in a byte each. The same examples give the same file.
"""

from array import array
from collections.abc import Sequence
from math import sqrt
from typing import TYPE_CHECKING, Final

from loanflow_tui.dialogue.understand.context import SLOT_OF_STEP
from loanflow_tui.dialogue.understand.features import (
    BUCKETS,
    STEP_WEIGHT,
    features,
    step_features,
)
from loanflow_tui.dialogue.understand.judge import pack as pack_judge
from loanflow_tui.dialogue.understand.meaning import Act
from loanflow_tui.dialogue.understand.model import MODELS, SHARPNESS, Model, pack
from loanflow_tui.dialogue.understand.normalise import fold
from tests.renew.examples import LANGUAGES, Example, digest, read_examples
from tests.renew.judging import train_judge

if TYPE_CHECKING:
    from scipy.sparse import csr_matrix

COST: Final = 1.0
"""How much a misplaced example costs against large weights; the best of 0.3, 1 and 3 by author."""

LEAST_WEIGHT: Final = {"en": 0.09, "zh": 0.06}
"""Weights below this are dropped: half the size, and no line of an unseen author is lost by it."""

SEEN: Final = 2
"""In how many examples a feature has to be seen."""

_CLOSED: Final = frozenset({"product", "occupation", "purpose", "method", "choice"})


def label(example: Example) -> str:
    """Return the label of an example: its act, and what it is about."""
    meaning = example.readings[0]
    match meaning.act:
        case Act.ASK:
            return f"ask.{meaning.topic}"
        case Act.CRISIS:
            return f"crisis.{meaning.crisis}"
        case Act.COMMAND:
            return f"command.{meaning.command}"
        case Act.CHAT:
            return f"chat.{meaning.chat or 'small_talk'}"
        case Act.ANSWER:
            return _label_of_answer(example)
        case Act.REJECT if meaning.reason:
            return f"reject.{meaning.reason}"
        case act:
            return act.value


def _label_of_answer(example: Example) -> str:
    values = example.readings[0].values.said()
    if values.get("agree") is False:
        return "refuse"
    asked = SLOT_OF_STEP.get(example.at)
    slot = asked if asked in values else next(iter(values), None)
    if slot is None:
        return "answer.free"
    return f"answer.{slot}.{values[slot]}" if slot in _CLOSED else f"answer.{slot}"


def train(language: str, examples: Sequence[Example]) -> Model:
    """Return the model of some examples."""
    import numpy as np
    from sklearn.svm import LinearSVC

    matrix = _matrix(examples)
    kept = np.flatnonzero(np.bincount(matrix.indices, minlength=BUCKETS) >= SEEN)
    machine = LinearSVC(C=COST, random_state=0)
    machine.fit(matrix[:, kept], [label(each) for each in examples])
    coefficients = machine.coef_.T
    scale = float(np.abs(coefficients).max()) / 127
    rounded = np.rint(coefficients / scale).astype(int)
    rounded[np.abs(coefficients) < LEAST_WEIGHT[language]] = 0
    starts, columns, weights = array("I", [0]), bytearray(), array("b")
    row_of = dict(zip(kept.tolist(), range(len(kept)), strict=True))
    for feature in range(BUCKETS):
        row = row_of.get(feature)
        if row is not None:
            for column in np.flatnonzero(rounded[row]).tolist():
                columns.append(column)
                weights.append(int(rounded[row, column]))
        starts.append(len(columns))
    return Model(
        labels=tuple(str(each) for each in machine.classes_),
        biases=tuple(round(float(each) * SHARPNESS, 4) for each in machine.intercept_),
        scale=round(scale * SHARPNESS, 8),
        digest=digest(language),
        starts=starts,
        columns=bytes(columns),
        weights=weights,
    )


def _matrix(examples: Sequence[Example]) -> "csr_matrix":
    from scipy.sparse import csr_matrix

    rows, columns, data = [], [], []
    for row, example in enumerate(examples):
        found = sorted(features(fold(example.say)))
        rows += [row] * len(found)
        columns += found
        data += [1 / sqrt(len(found) or 1)] * len(found)
        step = step_features(example.at)
        rows += [row] * len(step)
        columns += step
        data += [STEP_WEIGHT] * len(step)
    return csr_matrix((data, (rows, columns)), shape=(len(examples), BUCKETS))


def renew() -> None:
    """Train the model of every language and write it where the app reads it."""
    MODELS.mkdir(exist_ok=True)
    for language in LANGUAGES:
        examples = tuple(read_examples(language))
        found = train(language, examples)
        stored = pack(found)
        (MODELS / f"{language}.model").write_bytes(stored)
        print(f"understanding {language}: {len(found.labels)} labels, {len(stored) // 1000} kB")
        judge = pack_judge(train_judge(language, examples, train))
        (MODELS / f"{language}.judge").write_bytes(judge)
        print(f"understanding {language}: judge, {len(judge) // 1000} kB")
