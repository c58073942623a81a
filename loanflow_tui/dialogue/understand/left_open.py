"""What readers found and words beside it leave open: it is asked back, however likely it is."""

from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise
from typing import Final

from loanflow_tui.dialogue.understand.closed import LEXICONS, by_words, slip_of, spells
from loanflow_tui.dialogue.understand.corrections import TARGET_OF_SLOT, has_cue
from loanflow_tui.dialogue.understand.flags import flags_of, mocks
from loanflow_tui.dialogue.understand.hostile import is_held_down
from loanflow_tui.dialogue.understand.intents import named_targets
from loanflow_tui.dialogue.understand.meaning import Act, Meaning, Slot, Value
from loanflow_tui.dialogue.understand.money import find_money
from loanflow_tui.dialogue.understand.numerals import Number, find_numbers
from loanflow_tui.dialogue.understand.people import is_written_as_name
from loanflow_tui.dialogue.understand.phrases import consists, holds, units
from loanflow_tui.dialogue.understand.provinces import find_provinces
from loanflow_tui.dialogue.understand.reserved import is_reserved
from loanflow_tui.dialogue.understand.slots import SUMS, as_values, find_values
from loanflow_tui.dialogue.understand.sums import BESIDE
from loanflow_tui.dialogue.understand.sureness import (
    ALL_BUT,
    WHOLE,
    leaves_a_number,
    makes_one_of_several,
    passes_over_a_number,
)
from loanflow_tui.dialogue.understand.tenors import has_duration, spelled_out
from loanflow_tui.dialogue.understand.utterance import Utterance
from loanflow_tui.dialogue.understand.word_lists import finds, pattern

_COUNTED: Final = frozenset(
    {"product", "amount_fen", "tenor_months", "method", "income_fen", "debt_fen", "province"}
)
"""Values beside which a number that was not read may be another one."""

_TOLD_BESIDE: Final = frozenset({*SUMS, "province"})
"""Values that another part of the line may tell of."""

_ASKING: Final = ("product", "profile.", "offer.amount", "offer.tenor", "offer.method")
"""Steps at which an answer is asked for that is no yes."""

_COUNTED_ALONE: Final = (*SUMS, "tenor_months")
_OF_SUMS: Final = frozenset({"amount", "income", "debt", "tenor"})
_PART_STEP: Final = "loan.part"
_OF_A_PLACE: Final = frozenset({*BESIDE, "of a place"})

_LONG: Final = 60
_LONG_HAN: Final = 14
"""Characters beyond which a thing named in a part of a sentence is hardly all it is about."""

_MOST_INCOME: Final = 500_000_00
"""Fen a month from which an income is asked back: few who borrow here earn it."""


def changes_beside(said: Utterance) -> bool:
    """Tell whether a part that was not read changes a number: equal amounts, and make it 6."""
    return any(has_cue(each.text) and any(find_numbers(each.text)) for each in said.found.left)


def near_another(said: Utterance, values: Mapping[Slot, Value]) -> bool:
    """Tell whether a misspelt word may be the name of another job or use: retierd welder."""
    return any(
        slot in LEXICONS and slip_of(said.folded, slot) - {str(value)}
        for slot, value in values.items()
    )


def left_open(said: Utterance, found: Meaning) -> tuple[Meaning, ...]:
    """Return the readings to ask back with; none where what was found may be taken."""
    either = _one_sum_twice(said, found)
    if len(either) > 1:
        return either
    if changed := _added_on(said, found):
        return changed
    if (whole := _half_taken(said, found)) is not None:
        return (whole,)
    checks = (
        _mocking, _near_another, _changes_beside, _too_much, _not_of_a_place, _only_follows,
        _half_read, _unexplained, _reserved, _new_one_unread, _tells_a_term,
        _one_term_or_another, _several_jobs,
    )  # fmt: skip
    return (found,) if any(check(said, found) for check in checks) else ()


def _mocking(said: Utterance, found: Meaning) -> bool:
    """Tell whether values are only mocked, or wished for: 30k a month, in my dreams."""
    return found.act is Act.ANSWER and not found.values.agree and mocks(said.folded)


def _answers(found: Meaning) -> bool:
    """Tell whether words are an answer, and not the label or the number of a choice."""
    return found.act is Act.ANSWER and found.how not in ("label", "number")


def _changes_beside(said: Utterance, found: Meaning) -> bool:
    """Tell whether an answer stands beside a change that was not read."""
    return _answers(found) and found.values.choice is None and changes_beside(said)


def _near_another(said: Utterance, found: Meaning) -> bool:
    """Tell whether an answer may be another, by a misspelt word."""
    return _answers(found) and near_another(said, found.values.said())


def _too_much(said: Utterance, found: Meaning) -> bool:
    held = is_held_down(said.folded) and not found.values.said().keys().isdisjoint(SUMS)
    much = (found.values.income_fen or 0) >= _MOST_INCOME or held
    return found.act is Act.ANSWER and much


def _unexplained(said: Utterance, found: Meaning) -> bool:
    """Tell whether words beside the sum or the term asked for are not known to stand there.

    At a running loan a part is confirmed anyway.
    """
    own = said.context.slot
    if found.act is not Act.ANSWER or own not in _COUNTED_ALONE or said.context.step == _PART_STEP:
        return False
    if len(said.found.debts) > 1:
        return False
    fitting = own in said.values and bool(said.values[own]) and said.sure < ALL_BUT
    return fitting and found.how != "label" and not makes_one_of_several(said.folded)


def _not_of_a_place(said: Utterance, found: Meaning) -> bool:
    """Tell whether English words beside a place say something else than where it is."""
    if found.act is not Act.ANSWER or "province" not in found.values.said():
        return False
    own = [each for each in said.found.clauses if "province" in each.values and each.left]
    return any(each.text.isascii() and not _tells_where(each.rest) for each in own)


def _tells_where(rest: str) -> bool:
    """Tell whether words are about a place: a village outside, since 4 years, from another one."""
    for _, start, end in reversed(find_provinces(rest, every=True)):
        rest = rest[:start] + " " + rest[end:]
    left = units(pattern("times", "since").sub(" ", rest))
    return not left or consists(left, _OF_A_PLACE, "slots")


def _only_follows(said: Utterance, found: Meaning) -> bool:
    """Tell whether a product only follows from a thing that many words speak of in passing."""
    follows = found.act is Act.ANSWER and {"product", "purpose"} <= found.values.said().keys()
    if not follows or "product" in said.found.values or spells(said.folded, "purpose"):
        return False
    longest = _LONG if said.folded.isascii() else _LONG_HAN
    return said.sure < ALL_BUT or max(len(each.text) for each in said.found.clauses) > longest


def _half_read(said: Utterance, found: Meaning) -> bool:
    """Tell whether a value would be taken and a number beside it passed over."""
    values = found.values.said()
    if found.act is not Act.ANSWER or not values or found.how in ("label", "number"):
        return False
    counted = values.keys() <= _COUNTED and said.context.agreement is None
    if values.keys() & LEXICONS.keys() and said.context.agreement is None:
        return leaves_a_number(said.found)
    if not counted or said.sure == WHOLE:
        return counted and leaves_a_number(said.found)
    passed = passes_over_a_number(said.found, values, said.folded) and said.sure < ALL_BUT
    return passed or leaves_a_number(said.found)


def _tells_a_term(said: Utterance, found: Meaning) -> bool:
    """Tell whether a part with words left over says for how long, beside a sum to be borrowed."""
    values = found.values.said()
    if "amount_fen" not in values or "tenor_months" in values:
        return False
    others = (each for each in said.found.clauses if "amount_fen" not in each.values)
    return any(has_duration(spelled_out(each.text)) for each in others)


def _one_term_or_another(said: Utterance, found: Meaning) -> bool:
    """Tell whether a no between two numbers may deny either: 6, no 12."""
    if found.act is not Act.ANSWER or found.values.said().keys() != {"tenor_months"}:
        return False
    numbers = find_numbers(said.folded)
    return any(
        len(between := units(said.folded[first.end : second.start])) == 1
        and flags_of(between[0]).negation
        for first, second in pairwise(numbers)
    )


def _new_one_unread(said: Utterance, found: Meaning) -> bool:
    """Tell whether a correction says a number that was not read, or more of them than one."""
    if found.act is not Act.CORRECT or found.wish or found.how in ("label", "number"):
        return False
    values = found.values.said()
    numbers = [each for each in find_numbers(said.folded) if each.scaled or _is_sum(each)]
    if not values:
        return bool(numbers) and found.target in _OF_SUMS
    counted = sum(slot in _COUNTED_ALONE for slot in values)
    return bool(counted) and len(numbers) > counted and said.flags.question


def _several_jobs(said: Utterance, found: Meaning) -> bool:
    """Tell whether parts of a line say different jobs: an employee, just left, found another."""
    if not _answers(found) or said.context.slot != "occupation" or said.sure == WHOLE:
        return False
    named = {by_words(each.text, "occupation") for each in said.found.clauses} - {None}
    return len(named) > 1


def _is_sum(number: Number) -> bool:
    return number.script != "chinese" and number.value is not None


def _reserved(said: Utterance, found: Meaning) -> bool:
    """Tell whether words beside the values put one of them in doubt: my wife makes 20000.

    Nothing stands beside a firm that is all that was typed, whatever its words: Port Office.
    """
    if found.values.said() == {"employer": said.plain} and is_written_as_name(said.plain):
        return False
    if found.act is not Act.ANSWER or found.how in ("label", "number") or found.values.agree:
        return False
    return is_reserved(said.found, found.values.said())


def _one_sum_twice(said: Utterance, found: Meaning) -> tuple[Meaning, ...]:
    """Return the readings of one number that was taken for two sums, each by itself."""
    values = found.values.said()
    sums = [slot for slot in SUMS if isinstance(values.get(slot), int) and values[slot]]
    if len(sums) < 2 or len({values[slot] for slot in sums}) > 1:
        return ()
    if len({each.fen for each in find_money(said.folded)}) != 1:
        return ()
    named = [slot for slot in sums if slot == said.context.slot or slot in said.context.given]
    return tuple(
        Meaning(found.act, as_values({slot: values[slot]}), target=TARGET_OF_SLOT[slot])
        for slot in named or sums
    )


def _added_on(said: Utterance, found: Meaning) -> tuple[Meaning, ...]:
    """Return what a sum is to be added to, where it was answered before: 收入少算了，再加两千.

    The new sum is not said, so that it is asked for; a debt forgotten may be the only one.
    """
    own = said.context.slot
    changed = [slot for slot in SUMS if slot != own and slot in found.values.said()]
    taken = found.act in (Act.ANSWER, Act.CORRECT) and len(changed) == 1
    if not taken or changed[0] not in said.context.given or found.how in ("label", "number"):
        return ()
    if not finds("corrections", "added on", said.folded):
        return ()
    if holds(units(said.folded), "total", "slots"):
        return ()
    anew = Meaning(Act.CORRECT, target=TARGET_OF_SLOT[changed[0]])
    return (anew, found) if changed[0] == "debt_fen" else (anew,)


def _half_taken(said: Utterance, found: Meaning) -> Meaning | None:
    """Return a reading with what other parts of a line say as well; None where nothing more."""
    taken, corrects = found.values.said(), found.act is Act.CORRECT
    if not taken or found.how in ("label", "number"):
        return None
    asking = said.context.step.startswith(_ASKING) and len(said.found.clauses) > 1
    if not corrects and not (found.act is Act.ANSWER and asking):
        return None
    more: dict[Slot, Value] = {}
    own = said.context.slot
    every = find_values(said.folded, said.context, correcting=True, plain=said.plain)
    for clause in (*every.clauses, *(said.found.clauses if corrects else ())):
        beside = corrects and not taken.keys().isdisjoint(clause.values)
        for slot, value in clause.values.items():
            told = slot in taken or value in taken.values() or slot == own
            if not told and slot in (_COUNTED if beside else _TOLD_BESIDE):
                named = TARGET_OF_SLOT[slot] in named_targets(clause.text)
                if beside or named or not clause.left:
                    more[slot] = value
    return replace(found, values=as_values({**taken, **more})) if more else None
