"""Quick replies in words: a choice's own label, or its number and nothing else."""

import re
from typing import Any, Final

from loanflow_tui.dialogue.understand.choices import exact_choice, near_choices, place_of
from loanflow_tui.dialogue.understand.context import (
    ACCEPTING,
    DECLINING,
    SLOT_OF_STEP,
    Context,
)
from loanflow_tui.dialogue.understand.meaning import Act, How, Meaning, Slot, Values
from loanflow_tui.dialogue.understand.slots import as_values
from loanflow_tui.lending.api import Method, Occupation, Product, Purpose

_NUMBER: Final = re.compile(r"[\s(（\[]*([1-9])\s*[.)）\]、。]?\s*")
_CLOSED: Final[dict[Slot, Any]] = {
    "product": Product,
    "occupation": Occupation,
    "purpose": Purpose,
    "method": Method,
}


def read_choice(text: str, context: Context) -> Meaning | None:
    """Return the choice whose own label or whose number `text` is, and nothing more."""
    exact = exact_choice(text, context.choices)
    if exact is not None:
        return of_choice(exact, context, "label")
    found = _NUMBER.fullmatch(text)
    at = int(found[1]) if found else 0
    if 0 < at <= len(context.placed) and _is_place(at, context):
        return of_choice(context.placed[at - 1][0], context, "number")
    return None


def _is_place(number: int, context: Context) -> bool:
    """Tell whether a single figure can only be a choice's place: nobody earns, owes or repays so
    few yuan. Of an amount it may be the ten thousands.
    """
    match context.slot:
        case "tenor_months":
            return number not in context.tenors
        case "income_fen" | "debt_fen":
            return True
        case "amount_fen":
            return context.step == "loan.part"
        case _:
            return not any(each.isdigit() for _, label, _ in context.choices for each in label)


def read_place(text: str, context: Context) -> Meaning | None:
    """Return the choice that `text` names by its place in words: the second one, 最后一个."""
    at = place_of(text)
    if at is None or not -1 <= at <= len(context.placed) or not context.placed or at == 0:
        return None
    return of_choice(context.placed[at if at < 0 else at - 1][0], context, "words")


def nearly(text: str, context: Context) -> tuple[Meaning, ...]:
    """Return the choices whose label `text` nearly is, misspelt or begun; to be confirmed."""
    return tuple(of_choice(each, context, "near") for each in near_choices(text, context.choices))


def of_choice(choice: str, context: Context, how: How) -> Meaning:
    """Return what a choice means at this step."""
    accepting = ACCEPTING.get(context.step, "agree")
    declining = DECLINING.get(context.step, "refuse")
    if context.agreement and context.step != "verify.face":
        if choice == accepting:
            return Meaning(Act.ANSWER, Values(agree=True), how=how, chosen=choice)
        if choice == declining:
            return Meaning(Act.REFUSE, how=how, chosen=choice)
    slot = SLOT_OF_STEP.get(context.step)
    if slot in _CLOSED and choice in set(_CLOSED[slot]):
        return Meaning(Act.ANSWER, as_values({slot: _CLOSED[slot](choice)}), how=how, chosen=choice)
    kind, _, number = choice.rpartition("_")
    if number.isdecimal():
        named: dict[str, tuple[Slot, int]] = {
            "yuan": ("amount_fen", int(number) * 100),
            "months": ("tenor_months", int(number)),
            "stars": ("rating", int(number)),
        }
        if kind in named:
            own, value = named[kind]
            return Meaning(Act.ANSWER, as_values({own: value}), how=how, chosen=choice)
    if choice == "none" and slot == "debt_fen":
        return Meaning(Act.ANSWER, Values(debt_fen=0), how=how, chosen=choice)
    return Meaning(Act.ANSWER, Values(choice=choice), how=how, chosen=choice)
