"""What the models make of a text: how likely each label is, at a step or anywhere."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Final

from loanflow_tui.dialogue.understand.context import SAID_LIKE, SLOT_OF_STEP, Context
from loanflow_tui.dialogue.understand.features import shape
from loanflow_tui.dialogue.understand.meaning import Act, Crisis, Slot, Value
from loanflow_tui.dialogue.understand.model import has_model, model
from loanflow_tui.dialogue.understand.word_lists import taken_as
from loanflow_tui.dialogue.understand.yesno import Kind
from loanflow_tui.lending.api import Method, Occupation, Product, Purpose
from loanflow_tui.registry.languages import REFERENCE, Language, Script

TYPES: Final[Mapping[str, type]] = {
    "product": Product, "occupation": Occupation, "purpose": Purpose, "method": Method,
}  # fmt: skip
EARLY: Final[tuple[Slot, ...]] = ("product", "occupation", "purpose", "method")
_TROUBLED: Final = 0.05
"""How likely trouble has to be at the step itself, where no phrase speaks of it."""

_HAN: Final = re.compile(r"[\u3400-\u9fff]")
_LATIN: Final = re.compile("[a-z]")
_FAMILIAR: Final = 0.27


_TAUGHT: Final = 0.97
"""The share of the label that a words folder gives a line."""


@lru_cache(64)
def whole(folded: str, language: str, step: str = "") -> Mapping[str, float]:
    """Return how likely each label is, at a step or at any. The last few texts are remembered.

    A line that a words folder has among its examples is what it says there.
    """
    shares = model(language).likely(folded, SAID_LIKE.get(step, step))
    taught = taken_as(folded, language)
    if taught is None or taught not in shares:
        return shares
    rest = {label: share * (1 - _TAUGHT) for label, share in shares.items()}
    return {**rest, taught: rest[taught] + _TAUGHT}


def on_average(folded: str, language: str, step: str) -> Mapping[str, float]:
    """Return how likely each label is, half by the step and half at whatever step."""
    here, anywhere = whole(folded, language, step), whole(folded, language)
    return {label: (share + anywhere[label]) / 2 for label, share in here.items()}


def may_be_trouble(folded: str, language: str, step: str) -> bool:
    """Tell whether the words may be of trouble as said at this step, and not only anywhere."""
    shares = whole(folded, language, step)
    return sum(shares.get(f"{Act.CRISIS}.{kind}", 0.0) for kind in Crisis) >= _TROUBLED


def margins_of_trouble(folded: str, language: str, step: str) -> Mapping[Crisis, float]:
    """Return how near the words are to each kind of trouble, half by the step and half anywhere."""
    known, like = model(language), SAID_LIKE.get(step, step)
    labels = {kind: f"{Act.CRISIS}.{kind}" for kind in Crisis}
    return {
        kind: (known.margin(label, folded, like) + known.margin(label, folded)) / 2
        for kind, label in labels.items()
    }


def is_strange(folded: str, language: str) -> bool:
    """Tell whether a text has next to nothing in common with any example."""
    return taken_as(folded, language) is None and model(language).known(folded) < _FAMILIAR


def at_step(folded: str, language: str, context: Context) -> Mapping[str, float]:
    """Return how likely each label is that can be meant at this step."""
    choices = frozenset(each[0] for each in context.choices)
    if taken_as(folded, language) is None:
        folded = shape(folded)  # Of two texts of one shape the models say the same.
    return _at_step(folded, language, context.step, context.agreement, choices)


@lru_cache(64)
def _at_step(
    folded: str, language: str, step: str, agreement: Kind | None, choices: frozenset[str]
) -> Mapping[str, float]:
    shares = whole(folded, language, step)
    kept = _fitting(tuple(shares), step, agreement, choices)
    total = sum(shares[label] for label in kept) or 1.0
    return {label: shares[label] / total for label in kept}


@lru_cache(256)
def _fitting(
    labels: tuple[str, ...], step: str, agreement: Kind | None, choices: frozenset[str]
) -> tuple[str, ...]:
    """Return the labels that can be meant at a step."""
    return tuple(each for each in labels if _fits(each, step, agreement, choices))


def _fits(label: str, step: str, agreement: Kind | None, choices: frozenset[str]) -> bool:
    kind, _, rest = label.partition(".")
    if kind != "answer":
        return kind != "crisis"
    slot, _, value = rest.partition(".")
    asked = SLOT_OF_STEP.get(step)
    match slot:
        case "agree":
            return agreement is not None
        case "choice":
            return value in choices
        case "free":
            return asked is None
        case _:
            return slot == asked or agreement is None


def acts(likely: Mapping[str, float]) -> Mapping[Act, float]:
    """Return how likely each act is."""
    found = dict.fromkeys(Act, 0.0)
    for label, share in likely.items():
        found[_act_of(label)] += share
    return found


@cache
def _act_of(label: str) -> Act:
    return Act(label.partition(".")[0])


def best_of(likely: Mapping[str, float], slot: Slot) -> tuple[float, str]:
    """Return the likeliest value of a slot with its share; zero and "" where none is likely."""
    prefix = f"answer.{slot}."
    return max(
        (
            (share, label.removeprefix(prefix))
            for label, share in likely.items()
            if label.startswith(prefix)
        ),
        default=(0.0, ""),
    )


def typed(slot: str, value: str) -> Value:
    """Return a value named in a word list or a label, as one of its closed set.

    Raises:
        ValueError: the set has no such value.
    """
    found: Value = TYPES[slot](Method.DAILY_INTEREST if value == "daily" else value)
    return found


def language_of(folded: str, spoken: str) -> str:
    """Return the language of the model that reads words, by their script.

    Of several with this script it is the one `spoken` so far, where there is a model of it.
    """
    if _HAN.search(folded):
        return _read_as("hans", spoken)
    return _read_as("latin", spoken) if _LATIN.search(folded) else _read_as(None, spoken)


@cache
def _read_as(script: Script | None, spoken: str) -> str:
    known = [each for each in Language if has_model(each.lexicon)]
    fitting = [each.lexicon for each in known if script in (each.script, None)]
    return spoken if spoken in fitting else next(iter(fitting), REFERENCE.lexicon)
