"""Signs in a line that speak for or against the values read in it, for a small model."""

from collections.abc import Iterator
from typing import Final

from loanflow_tui.dialogue.understand.clause import Found
from loanflow_tui.dialogue.understand.closed import LEXICONS, by_words, spells
from loanflow_tui.dialogue.understand.corrections import has_cue, has_strong_cue, names_a_sum
from loanflow_tui.dialogue.understand.judge import more
from loanflow_tui.dialogue.understand.likely import EARLY, best_of, on_average, whole
from loanflow_tui.dialogue.understand.meaning import Act, Meaning
from loanflow_tui.dialogue.understand.numerals import find_numbers
from loanflow_tui.dialogue.understand.phrases import units
from loanflow_tui.dialogue.understand.reserved import is_reserved
from loanflow_tui.dialogue.understand.slots import SUMS, find_values
from loanflow_tui.dialogue.understand.sureness import (
    leaves_a_number,
    makes_one_of_several,
    passes_over_a_number,
)
from loanflow_tui.dialogue.understand.utterance import Utterance

_LENGTHS: Final = (4, 8, 12, 18, 26, 40, 60)
_LATIN_LONGER: Final = 3
"""How many letters a text has for each Chinese character that says the same."""

_NEVER: Final = frozenset({"agree", "choice", "rating"})
"""Slots whose values are never judged."""


def read_values(found: Meaning) -> Meaning | None:
    """Return the values that were taken, or that are asked back first; None where there are none.

    A yes is none, nor is a choice, a rating or what has a form of its own.
    """
    read = found
    if found.act is Act.UNSURE and found.offers:
        read = found.offers[0]
    said = read.values.said()
    judged = read.act in (Act.ANSWER, Act.CORRECT) and said and not _NEVER & said.keys()
    return read if judged and found.how not in ("label", "number") else None


def signs_of(said: Utterance, read: Meaning, found: Meaning) -> frozenset[str]:
    """Return the signs in a line that bear on whether `read` is what it says."""
    return frozenset(_signs(said, read, found))


def _signs(said: Utterance, read: Meaning, found: Meaning) -> Iterator[str]:
    values = read.values.said()
    slots = "+".join(sorted(values))
    own = said.context.slot in values
    kind = "own" if own else "other"
    values_in = said.found if read.act is Act.ANSWER else _corrected(said)
    yield from ("always", f"slots {slots}", f"act {read.act} {kind}", f"step {said.context.step}")
    yield f"taken {found is read} {kind}"
    yield f"offers {len(found.offers)}"
    yield f"sure {said.sure} {own}"
    yield f"whole {values_in.whole} {kind}"
    for act, share in said.acts.items():
        yield from more(f"{act}", share)
        if act is read.act:
            yield from more(f"{kind} read {slots}", share)
    yield from _of_closed(said, read)
    yield from _of_words(said, values_in, read)
    rest = " ".join(each.rest or each.text for each in values_in.clauses)
    yield from _runs(units(rest.replace("\x01", " ")))


def _corrected(said: Utterance) -> Found:
    return find_values(said.folded, said.context, correcting=True, plain=said.plain)


def _of_closed(said: Utterance, read: Meaning) -> Iterator[str]:
    for slot, value in read.values.said().items():
        if slot not in EARLY:
            continue
        anywhere = whole(said.folded, said.language)
        label = f"answer.{slot}.{value}"
        yield from more(
            "here", on_average(said.folded, said.language, said.context.step).get(label, 0.0)
        )
        yield from more("anywhere", anywhere.get(label, 0.0))
        yield f"likeliest {best_of(anywhere, slot)[1] == value}"
        if slot in LEXICONS:
            known = by_words(said.folded, slot, correcting=read.act is Act.CORRECT)
            surely = by_words(said.folded, slot, roughly=False)
            yield f"known {known is None} {known == value} {best_of(anywhere, slot)[1] == value}"
            yield f"surely {surely is None} {surely == value}"
            yield f"spells {spells(said.folded, slot)}"


def _of_words(said: Utterance, found: Found, read: Meaning) -> Iterator[str]:
    values, folded = read.values.said(), said.folded
    flags = said.flags
    for name in (
        "question",
        "condition",
        "proviso",
        "hedge",
        "filler",
        "negation",
        "quotation",
        "trailing",
    ):
        if getattr(flags, name):
            yield name
            yield f"{name} {read.act}"
    counted = sum(slot in SUMS or slot == "tenor_months" for slot in values)
    numbers = len(find_numbers(folded))
    yield f"numbers {min(numbers - counted, 3)}"
    yield f"parts {min(len(found.clauses), 4)} {min(len(found.left), 3)}"
    yield from (
        f"long {least}"
        for least in _LENGTHS
        if len(folded) >= least * (_LATIN_LONGER if folded.isascii() else 1)
    )
    yield f"several {found.several} {found.rough}"
    yield f"reserved {is_reserved(found, values)}"
    yield f"left number {leaves_a_number(found)}"
    yield f"passes {passes_over_a_number(found, values, folded)}"
    yield f"one of several {makes_one_of_several(folded)}"
    yield f"cue {has_cue(folded)} {has_strong_cue(folded)} {read.act}"
    yield f"names {names_a_sum(folded)} {read.act}"
    for slot in values:
        holder = next((each for each in found.clauses if slot in each.values), None)
        yield f"holder {holder is None} {holder is not None and holder.left}"
        yield f"same {slot} {found.values.get(slot) == values[slot]}"


def _runs(rest: tuple[str, ...]) -> Iterator[str]:
    shown = ["0" if unit.isdigit() else unit for unit in rest]
    for size in (1, 2, 3):
        for at in range(len(shown) - size + 1):
            yield "r " + " ".join(shown[at : at + size])
