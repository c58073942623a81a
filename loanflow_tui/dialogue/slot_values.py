"""Values by slot: the command that each answers with, and how it stands in a chip's id."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from loanflow_tui.dialogue.understand.context import SLOT_OF_STEP, STEP_OF_SLOT
from loanflow_tui.dialogue.understand.meaning import Slot, Value, Values, values_of
from loanflow_tui.lending.api import Fact
from loanflow_tui.lending.api import commands as c

FACT_OF_SLOT: Final[Mapping[Slot, Fact]] = {
    "product": Fact.PRODUCT,
    "amount_fen": Fact.AMOUNT,
    "tenor_months": Fact.TENOR,
    "method": Fact.METHOD,
    "income_fen": Fact.INCOME,
    "debt_fen": Fact.DEBT,
    "occupation": Fact.OCCUPATION,
    "purpose": Fact.PURPOSE,
    "province": Fact.REGION,
    "name": Fact.NAME,
    "employer": Fact.EMPLOYER,
    "mobile": Fact.MOBILE,
}
_PREFIX: Final = "said_"
_NUMBERS: Final = frozenset({"amount_fen", "tenor_months", "income_fen", "debt_fen", "rating"})
_OFFERED: Final[frozenset[Slot]] = frozenset(
    {"product", "amount_fen", "tenor_months", "method", "income_fen", "debt_fen", "occupation",
     "purpose", "province", "rating"}
)  # fmt: skip
"""Slots whose values may stand in a chip's id, which is public: none that tell who somebody is."""


_COMMANDS: Final[Mapping[Slot, Callable[[Any], c.Command]]] = {
    "product": lambda value: c.ChooseProduct(product=value),
    "amount_fen": lambda value: c.ChooseAmount(amount_fen=value),
    "tenor_months": lambda value: c.ChooseTenor(months=value),
    "method": lambda value: c.ChooseMethod(method=value),
    "income_fen": lambda value: c.GiveIncome(monthly_fen=value),
    "debt_fen": lambda value: c.GiveDebt(monthly_fen=value),
    "occupation": lambda value: c.GiveOccupation(occupation=value),
    "purpose": lambda value: c.GivePurpose(purpose=value),
    "province": lambda value: c.GiveRegion(province=value),
    "name": lambda value: c.GiveName(name=value),
    "employer": lambda value: c.GiveEmployer(employer=value),
    "mobile": lambda value: c.GiveMobile(mobile=value),
    "rating": lambda value: c.Rate(rating=value),
}
_AT_STEP: Final[Mapping[str, Callable[[Any], c.Command]]] = {
    "loan.part": lambda value: c.Repay(kind="part", amount_fen=value),
    "sign.name": lambda value: c.TypeSignature(name=value),
}


def command_for(step: str, slot: Slot, value: Value) -> c.Command:
    """Return the command that answers `step` with this value of its slot."""
    make = _AT_STEP.get(step) or _COMMANDS[slot]
    return make(value)


def value_of(values: Values, slot: Slot) -> Value | None:
    """Return the value of a slot as it is typed."""
    found: Value | None = getattr(values, slot)
    return found


def chip_for(slot: Slot, value: Value) -> str | None:
    """Return the id of the quick reply that stands for a value, where there may be one."""
    return f"{_PREFIX}{slot}_{value}" if slot in _OFFERED else None


def of_chip(choice: str) -> tuple[Slot, Value] | None:
    """Return the slot and the value that a quick reply's id stands for."""
    rest = choice.removeprefix(_PREFIX)
    if rest == choice:
        return None
    for slot in _OFFERED:
        if rest.startswith(f"{slot}_"):
            return slot, typed_value(slot, rest.removeprefix(f"{slot}_"))
    return None


def typed_value(slot: Slot, text: str) -> Value:
    """Return a value that was written down, as what it is."""
    plain = int(text) if slot in _NUMBERS else text
    found = value_of(values_of({slot: plain}), slot)
    assert found is not None, (slot, text)
    return found


PART: Final = "loan.part"
"""The step at which a part of the loan is repaid; a sum said before it is proposed there."""


def proposal_of(proposals: Mapping[str, str], step: str) -> tuple[Slot, Value] | None:
    """Return the value that was said early for this step."""
    slot = SLOT_OF_STEP.get(step)
    here = STEP_OF_SLOT.get(slot) == step if slot is not None else False
    if slot is None or step not in proposals or not (here or step == PART):
        return None
    return slot, typed_value(slot, proposals[step])
