"""Corrections: an earlier answer is taken back, and the new one given where it was said."""

from collections.abc import Mapping
from typing import Final

from loanflow_tui.dialogue import digressions
from loanflow_tui.dialogue.engine import Engine
from loanflow_tui.dialogue.possible_values import out_of_reach
from loanflow_tui.dialogue.purposes import ask_purpose_again, doubted
from loanflow_tui.dialogue.slot_values import FACT_OF_SLOT, chip_for, command_for, value_of
from loanflow_tui.dialogue.steps.base import Step
from loanflow_tui.dialogue.understand.context import SLOT_OF_STEP, STEP_OF_SLOT
from loanflow_tui.dialogue.understand.corrections import SLOT_OF_TARGET, has_strong_cue
from loanflow_tui.dialogue.understand.intents import Intent, named_targets
from loanflow_tui.dialogue.understand.meaning import Meaning, Slot, Value
from loanflow_tui.dialogue.understand.normalise import fold
from loanflow_tui.dialogue.understand.remarks import mends
from loanflow_tui.dialogue.understand.slots import SUMS
from loanflow_tui.dialogue.value_answers import give_value
from loanflow_tui.lending.api import ApplicationView, Fact


async def correct(talk: Engine, step: Step, meaning: Meaning, words: str) -> bool:
    """Take back the answers named, and what rests on them; give the new ones that were said."""
    given = {slot: value_of(meaning.values, slot) for slot in meaning.values.said()}
    values = {slot: v for slot, v in given.items() if v is not None and slot in FACT_OF_SLOT}
    own = SLOT_OF_STEP.get(step.id)
    picked = meaning.how == "near"  # A reading says itself which sum it is.
    if own in SUMS and not picked and (bare := unnamed_sum(values, words)) is not None:
        values = {own: bare}
    known = {slot: v for slot, v in values.items() if FACT_OF_SLOT[slot] in talk.view.facts}
    if "purpose" in known and (found := doubted(talk, meaning, words)) is not None:
        return await ask_purpose_again(talk, step, meaning, words, found)
    if own is not None and own in values and not known:
        return await give_value(talk, step, own, values[own], words, "words")
    if values and not known and Fact.SIGNED not in talk.view.facts:
        await talk.keep_values(step, words, early(values))
        await talk.carry_out()
        return True
    if not known:
        target = meaning.target
        slot = SLOT_OF_TARGET.get(target) if target else None
        of_now = slot is not None and slot == own and FACT_OF_SLOT[slot] not in talk.view.facts
        intent = Intent("change", None if of_now else target)
        return await digressions.take(talk, step, intent, words)
    if await digressions.too_late(talk, step, Intent("change"), words):
        return True
    if all(_stands(talk.view, slot, value) for slot, value in known.items()):
        await talk.show_aside(step, "stands", words)
        return True
    if (topic := out_of_reach(known, talk.view, talk.session.policy)) is not None:
        await talk.show_aside(step, topic, words)
        return True
    own_too = {own: values[own]} if own is not None and own in values else {}
    anew = {STEP_OF_SLOT[slot]: (slot, value) for slot, value in (known | own_too).items()}
    told = {STEP_OF_SLOT[slot]: str(value) for slot, value in known.items()}
    await talk.mention(step, "change", words, told)
    await talk.undo(*(FACT_OF_SLOT[slot] for slot in known))
    while (now := talk.step_due) is not None and now.id in anew:
        slot, value = anew.pop(now.id)
        if not await give_value(talk, now, slot, value, words, "words", ask=False):
            return False
    await talk.carry_out()
    return True


def _stands(view: ApplicationView, slot: Slot, value: Value) -> bool:
    """Say whether this is the answer that was given already."""
    wanted = command_for(STEP_OF_SLOT[slot], slot, value).model_dump(exclude={"said"})
    given = view.facts[FACT_OF_SLOT[slot]].model_dump()
    own = {name: each for name, each in wanted.items() if name in given}
    return bool(own) and all(given[name] == each for name, each in own.items())


_A_MONTH: Final[Mapping[Fact, Slot]] = {Fact.INCOME: "income_fen", Fact.DEBT: "debt_fen"}


def mended_sum(view: ApplicationView, values: Mapping[Slot, Value], words: str) -> str | None:
    """Return the quick reply that asks back whether a sum mends the one given just before.

    "No wait, it's 4350 now" after an income is hardly the amount of the loan.
    """
    last = digressions.last_answer(view)
    latest = _A_MONTH.get(last) if last is not None else None
    if latest is None or set(values) != {"amount_fen"} or not mends(words):
        return None
    return chip_for(latest, values["amount_fen"])


def early(values: Mapping[Slot, Value]) -> dict[str, str]:
    """Return the values kept for later questions, by step, in canonical form."""
    return {STEP_OF_SLOT[slot]: str(value) for slot, value in values.items()}


def unnamed_sum(values: Mapping[Slot, Value], words: str) -> Value | None:
    """Return the sum of a correction that neither says which it is nor takes one back plainly.

    Where a sum is asked for (60k like I said), it is the answer.
    """
    folded = fold(words)
    if len(values) != 1 or has_strong_cue(folded) or any(True for _ in named_targets(folded)):
        return None
    slot, value = next(iter(values.items()))
    return value if slot in SUMS else None
