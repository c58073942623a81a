"""Words that only make sense by the offer: shorter, "make it 30" for 30,000, "6 or 12, which costs
less". Nothing is taken by them: what they may mean is offered, or the figures are told."""

from collections.abc import Iterable
from typing import Final

from loanflow_tui.dialogue.understand.amounts import is_bare_sum
from loanflow_tui.dialogue.understand.context import Context
from loanflow_tui.dialogue.understand.corrections import has_cue
from loanflow_tui.dialogue.understand.meaning import Act, Meaning, Slot, Topic
from loanflow_tui.dialogue.understand.numerals import find_numbers
from loanflow_tui.dialogue.understand.phrases import covered, units
from loanflow_tui.dialogue.understand.slots import as_values
from loanflow_tui.dialogue.understand.tenors import find_parts, has_duration, spelled_out
from loanflow_tui.dialogue.understand.utterance import Utterance
from loanflow_tui.dialogue.understand.word_lists import finds, pairs

_LEXICON: Final = "slots"
_TERM: Final[Slot] = "tenor_months"
_OF_A_PLAN: Final = ("offer.", "sign.")
_MOST_LEFT_OUT: Final = 1000_00
"""Below how much a sum may be one in thousands or ten thousands, in fen."""


def by_the_offer(said: Utterance) -> Meaning | None:
    """Return what words about the terms on offer ask or may mean; None for all others."""
    context = said.context
    if context.step == "offer.amount":
        return _in_the_unit(said)
    if context.slot != "tenor_months" or not context.tenors:
        return None
    words = units(said.folded)
    for longer, kind in ((False, "shorter"), (True, "longer")):
        if any(kind in made for made in covered(words, {kind, "around"}, _LEXICON)):
            return _compared(context, longer=longer)
    asks = terms_compared(said.folded, context.tenors)
    return Meaning(Act.ASK, topic=Topic.COST) if asks else None


def another_term(said: Utterance) -> Meaning | None:
    """Ask back a number that may be another term or another sum, where neither is asked for.

    Of "make it 6" behind a plan both may be meant: six months, or six thousand.
    """
    context = said.context
    of_plan = context.step.startswith(_OF_A_PLAN) and context.slot not in ("amount_fen", _TERM)
    if not of_plan or not has_cue(said.folded) or said.flags.question:
        return None
    numbers = find_numbers(said.folded)
    months = numbers[0].value if len(numbers) == 1 and not numbers[0].scaled else None
    if months is None or months not in context.tenors or has_duration(spelled_out(said.folded)):
        return None
    whole = int(months) * 100 * unit_left_out(said.language)
    offers = [Meaning(Act.CORRECT, as_values({_TERM: int(months)}), target="tenor")]
    if context.least_fen <= whole <= context.most_fen:
        offers.append(Meaning(Act.CORRECT, as_values({"amount_fen": whole}), target="amount"))
    return Meaning(Act.UNSURE, reason="unsure", offers=tuple(offers), sure=0.0)


def terms_compared(folded: str, tenors: Iterable[int]) -> tuple[int, ...]:
    """Return the terms on offer, in months, of which words ask what costs less; none for one."""
    if not finds(_LEXICON, "costs less", folded):
        return ()
    named = {each.months for each in find_parts(spelled_out(folded))}
    found = tuple(sorted(each for each in tenors if each in named))
    return found if len(found) > 1 else ()


def _compared(context: Context, *, longer: bool) -> Meaning:
    """Offer the terms beyond the one proposed; where none is, the longer or shorter half."""
    tenors = sorted(context.tenors)
    middle = _proposed(context) or (tenors[len(tenors) // 2 - 1] + tenors[len(tenors) // 2]) / 2
    beyond = [each for each in tenors if (each > middle if longer else each < middle)]
    wanted = beyond or (tenors[-1:] if longer else tenors[:1])
    near = wanted if longer else wanted[::-1]
    offers = tuple(
        Meaning(Act.ANSWER, as_values({"tenor_months": each}), how="near") for each in near[:3]
    )
    return Meaning(Act.UNSURE, reason="unsure", offers=offers, sure=0.0)


def _proposed(context: Context) -> int | None:
    kind, _, months = context.choices[0][0].rpartition("_") if context.choices else ("", "", "")
    return int(months) if context.proposal and kind and months.isdecimal() else None


def _in_the_unit(said: Utterance) -> Meaning | None:
    """Ask back a sum too small to be had that is one in the unit in which sums are spoken of."""
    context, fen = said.context, said.values.get("amount_fen")
    if set(said.values) != {"amount_fen"} or not isinstance(fen, int):
        return None
    if fen >= said_least(context) or not said.found.whole or is_bare_sum(said.folded):
        return None
    whole = fen * unit_left_out(said.language)
    if not context.least_fen <= whole <= context.most_fen:
        return None
    reading = Meaning(Act.ANSWER, as_values({"amount_fen": whole}), how="near")
    return Meaning(Act.UNSURE, reason="unsure", offers=(reading,), sure=0.0)


def said_least(context: Context) -> int:
    """Return below how many fen a sum had its unit left out."""
    return min(context.least_fen, _MOST_LEFT_OUT)


def unit_left_out(language: str) -> int:
    """Return the unit in which sums are spoken of in a language where it is left out, in yuan."""
    return int(pairs("sums", "unit left out").get(language, "1"))
