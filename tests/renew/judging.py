"""Train the second model of `dialogue/understand`: whether values read in a line are what it says.

The readers run over all examples said at a step, with first models that were trained without the
line at hand; what they read is right or wrong by the example's label.
"""

from array import array
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Final
from zlib import crc32

from loanflow_tui.dialogue.understand.interpreter import as_read
from loanflow_tui.dialogue.understand.judge import SIGNS, Judge, numbers
from loanflow_tui.dialogue.understand.judged import read_values, signs_of
from loanflow_tui.dialogue.understand.model import IN_PLACE, Model
from loanflow_tui.dialogue.understand.utterance import Utterance
from loanflow_tui.dialogue.understand.word_lists import forget
from tests.renew.examples import Example, digest
from tests.understanding.contexts import contexts
from tests.understanding.scoring import fits

PARTS: Final = 3
"""In how many parts the examples are cut, each read by models of the others."""

COST: Final = 0.1
"""How much a misplaced line costs against large weights; the best of 0.03, 0.1, 0.3 by author."""

SEEN: Final = 2
"""In how many lines a sign has to be seen."""

Train = Callable[[str, Sequence[Example]], Model]
Judged = tuple[frozenset[int], bool]


def train_judge(language: str, examples: Sequence[Example], train: Train) -> Judge:
    """Return the judge of some examples; `train` makes the first models."""
    lines: list[Judged] = []
    for part in range(PARTS):
        own = [each for each in examples if _part(each) == part]
        others = [each for each in examples if _part(each) != part]
        with in_place(language, train(language, others)):
            lines += _read(language, own)
    return fit(lines, digest(language))


def fit(lines: Sequence[Judged], made_of: str) -> Judge:
    """Return the judge of lines of which it is known whether what was read is right."""
    import numpy as np
    from scipy.sparse import csr_matrix
    from sklearn.linear_model import LogisticRegression

    rows = [row for row, (signs, _) in enumerate(lines) for _ in signs]
    columns = [sign for signs, _ in lines for sign in sorted(signs)]
    shape = (len(lines), SIGNS)
    matrix = csr_matrix((np.ones(len(rows)), (rows, columns)), shape=shape)
    kept = np.flatnonzero(np.bincount(matrix.indices, minlength=SIGNS) >= SEEN)
    machine = LogisticRegression(C=COST, solver="liblinear", max_iter=300, fit_intercept=False)
    machine.fit(matrix[:, kept], [right for _, right in lines])
    weights = np.zeros(SIGNS)
    weights[kept] = machine.coef_[0]
    scale = float(np.abs(weights).max()) / 32767
    return Judge(array("h", np.rint(weights / scale).astype(int).tolist()), scale, made_of)


@contextmanager
def in_place(language: str, found: Model) -> Iterator[None]:
    """Have another model read a language's words for a while, as one without some examples."""
    IN_PLACE[language] = found
    forget()
    try:
        yield
    finally:
        del IN_PLACE[language]
        forget()


def _part(example: Example) -> int:
    return crc32(example.say.encode()) % PARTS


def _read(language: str, examples: Sequence[Example]) -> Iterator[Judged]:
    """Yield the signs of what is read in examples, and whether it is right."""
    known = contexts(language)
    for example in examples:
        if example.at not in known:
            continue
        said = Utterance(example.say, known[example.at])
        if not said.folded:
            continue
        found = as_read(said)
        read = read_values(found)
        if read is not None:
            right = any(fits(want, read, example.at) for want in example.readings)
            yield numbers(signs_of(said, read, found)), right
