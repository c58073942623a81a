"""A quick reply of a menu that stands in a longer line: 那人工看看吧; less a month, please.

Only where nothing is agreed to. A part of the line has to consist of the reply's label, or of what
else it is called, and of words that say nothing beside it, so that nothing denies it; the other
parts may say why, but ask nothing. What leads to a next question is taken; what pays or allows
something is asked back.
"""

from collections.abc import Iterator
from typing import Final

from loanflow_tui.dialogue.understand.context import Context
from loanflow_tui.dialogue.understand.flags import flags_of
from loanflow_tui.dialogue.understand.meaning import Act, Meaning, Values
from loanflow_tui.dialogue.understand.normalise import fold
from loanflow_tui.dialogue.understand.phrases import Units, clauses, consists, holds, units
from loanflow_tui.dialogue.understand.remarks import mends
from loanflow_tui.dialogue.understand.slots import find_values
from loanflow_tui.dialogue.understand.utterance import Utterance
from loanflow_tui.dialogue.understand.yesno import holds_yes, read_yes_no

PART: Final = "loan_part"
"""The choice that leads to repaying a part."""

RESTING: Final = "resting"
COME_BACK: Final = "come_back"

_DECLINED_BY_NAME: Final = frozenset({"consent.face", "consent.sharing"})
"""Consents that are declined by naming what is to be instead."""

_LEXICON: Final = "menus"
_BESIDE: Final = "beside"
_OFFERS: Final = "offers a sum"
_MENUS: Final = ("loan.", "documents.", "end", "decision.referred", "held", RESTING)
_LEADS_ON: Final = frozenset(
    {"loan", PART, "loan_all", "loan_instalment", "loan_give_back", "loan_debit", "loan_plan",
     "loan_schedule", "loan_receipts", "loan_letter", "loan_certificate", "loan_line",
     "loan_extension", "loan_draw", "other_card", "review", "elsewhere", "withdraw", "check_again",
     "later", "human", COME_BACK, "use_sample"}
)  # fmt: skip
"""Replies that do nothing final: they show something, or lead to a question of their own."""

_ASKED_BACK: Final = frozenset(
    {"part_smaller", "part_shorter", "debit_allow", "debit_end", "plan_accept", "plan_decline"}
)
"""Replies that pay, allow or give up something: said in other words they are asked back."""


def read_named(said: Utterance) -> Meaning | None:
    """Return the one quick reply that a line names, taken or to be asked back; None without one."""
    context = said.context
    if context.step in _DECLINED_BY_NAME:
        return _other_way(said)
    if context.agreement is not None or not context.step.startswith(_MENUS):
        return None
    if (part := _sum_offered(said)) is not None:
        return part
    found = [each for each in clauses(said.folded) if _may_name(each, context)]
    naming = [(part, choice) for part in found for choice in _named_in(part, context)]
    named = {choice for _, choice in naming}
    if len(named) != 1 or (not _asks_nothing(said) and context.step != RESTING):
        return _either_plan(said)
    (choice,) = named
    if _takes_back(said, naming[-1][0]):
        return None
    values = _sum_beside(said, choice)
    if values is None:
        return None
    meaning = Meaning(Act.ANSWER, values, how="words", chosen=choice)
    if choice in _LEADS_ON:
        return meaning
    return Meaning(Act.UNSURE, reason="unsure", sure=0.0, offers=(meaning,))


def ready_to_go_on(words: str, context: Context) -> bool:
    """Tell whether a part of a line is the reply by which a resting application is taken up."""
    parts = [each for each in clauses(fold(words)) if _may_name(each, context)]
    return any(COME_BACK in _named_in(each, context) for each in parts)


def _may_name(part: str, context: Context) -> bool:
    """Tell whether a part asks nothing; where an application rests others may, beside it."""
    flags = flags_of(part)
    return not (flags.question or flags.condition or flags.quotation) or context.step != RESTING


def _asks_nothing(said: Utterance) -> bool:
    flags = said.flags
    return not (flags.question or flags.condition or flags.quotation or flags.trailing)


def _takes_back(said: Utterance, naming: str) -> bool:
    """Tell whether what follows the part that names a reply is a no, or begins a correction."""
    parts = clauses(said.folded)
    later = parts[parts.index(naming) + 1 :]
    return any(read_yes_no(each) == "no" or mends(each) for each in later)


def _named_in(part: str, context: Context) -> Iterator[str]:
    """Yield the quick replies that all of a part names, with nothing beside them but courtesy.

    To go on where an application rests is named by its label alone.
    """
    cut = units(part)
    for choice, label, others in context.choices:
        if choice not in _LEADS_ON | _ASKED_BACK:
            continue
        names = {units(each.casefold()) for each in (label, *others)}
        in_words = choice != COME_BACK and holds(cut, choice, _LEXICON)
        in_words = in_words and _consists(cut, {choice, _BESIDE})
        if in_words or any(_stands_in(name, cut) for name in names):
            yield choice


def _stands_in(name: Units, cut: Units) -> bool:
    """Tell whether a label is in a part of a line, and nothing else that says anything."""
    size = len(name)
    return size > 0 and any(
        cut[at : at + size] == name and _light(cut[:at]) and _light(cut[at + size :])
        for at in range(len(cut) - size + 1)
    )


def _light(rest: Units) -> bool:
    return not rest or _consists(rest, {_BESIDE})


def _consists(cut: Units, kinds: set[str]) -> bool:
    return consists(cut, kinds, _LEXICON)


def _sum_beside(said: Utterance, choice: str) -> Values | None:
    """Return the choice with the sum said beside it, where it is a part to be repaid.

    None where the line holds values that would be lost.
    """
    found = find_values(said.folded, said.context, "amount_fen")
    if not found.values and not found.several:
        return Values(choice=choice)
    if choice != PART or found.several or set(found.values) != {"amount_fen"}:
        return None
    return Values(choice=choice, amount_fen=int(found.values["amount_fen"]))


def _sum_offered(said: Utterance) -> Meaning | None:
    """Return a part to repay where one may choose that and offers a sum: only 400, take it."""
    if PART not in {each[0] for each in said.context.choices} or not _asks_nothing(said):
        return None
    offered = holds(units(said.folded), _OFFERS, _LEXICON)
    values = _sum_beside(said, PART) if offered else None
    if values is None or values.amount_fen is None:
        return None
    return Meaning(Act.ANSWER, values, how="words", chosen=PART)


def _either_plan(said: Utterance) -> Meaning | None:
    """Ask which of two ways to repay a part is meant by a yes: it names neither."""
    two = [each[0] for each in said.context.choices if each[0] in ("part_smaller", "part_shorter")]
    if len(two) < 2 or read_yes_no(said.folded, "proposal") != "yes":
        return None
    offers = tuple(
        Meaning(Act.ANSWER, Values(choice=each), how="words", chosen=each) for each in two
    )
    return Meaning(Act.UNSURE, reason="unsure", sure=0.0, offers=offers)


def _other_way(said: Utterance) -> Meaning | None:
    """Return a no from words that choose the other way: the bank, then; no other lenders."""
    of = f"refuse {said.context.step}"
    if not _asks_nothing(said) or holds_yes(said.folded, "consent"):
        return None
    cuts = [units(each) for each in clauses(said.folded)]
    if any(holds(cut, of, _LEXICON) and _consists(cut, {of, _BESIDE}) for cut in cuts):
        return Meaning(Act.REFUSE, how="words", chosen="refuse")
    return None
