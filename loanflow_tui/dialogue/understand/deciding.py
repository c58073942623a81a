"""The decision among acts that are safe to get wrong, by how likely each is; else to ask back."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from loanflow_tui.dialogue.understand.chosen import of_choice
from loanflow_tui.dialogue.understand.closed import LEXICONS, by_share, several
from loanflow_tui.dialogue.understand.closed_values import denies_value
from loanflow_tui.dialogue.understand.context import ACCEPTING, DECLINING, Context
from loanflow_tui.dialogue.understand.corrections import is_elsewhere
from loanflow_tui.dialogue.understand.flags import Flags, of_a_consent
from loanflow_tui.dialogue.understand.likely import EARLY, TYPES, typed
from loanflow_tui.dialogue.understand.meaning import (
    Act,
    ChatKind,
    CommandName,
    Crisis,
    How,
    Meaning,
    Topic,
    Values,
)
from loanflow_tui.dialogue.understand.numerals import find_numbers
from loanflow_tui.dialogue.understand.slots import as_values
from loanflow_tui.dialogue.understand.yesno import (
    Kind,
    assents,
    denies,
    ends_in_no,
    holds_yes,
    no_clause,
)
from loanflow_tui.lending.api import Product

_UNDOING: Final = frozenset(
    {CommandName.BACK, CommandName.START_OVER, CommandName.CANCEL, CommandName.HOST}
)
_ASKED: Final = 0.5
"""How likely something else has to be for a no at the end to be only a part of it."""

_DENIED: Final = 0.97
"""How likely a no to a consent has to be where none of its parts is one in so many words."""

_MOST_OFFERS: Final = 3
_EXACT: Final = frozenset(
    {"identity.number", "identity.uscc", "identity.mobile", "verify.card", "payout.card",
     "verify.code", "sign.code"}
)  # fmt: skip
"""Steps that ask for digits: what is wrong with other words is said, not guessed."""

_LEAST_OF_COMMAND: Final[Mapping[tuple[bool, bool], float]] = {
    (False, False): 0.4, (False, True): 0.4, (True, False): 0.8, (True, True): 0.95,
}  # fmt: skip
"""How likely a command has to be: whether it undoes something, and whether the words ask."""

_OFTEN_ROUGH: Final = frozenset({"closing.rating", "loan.part"})
"""Steps at which an answer that could not be read is likely a rough one: it is asked back."""

_COUNTED: Final = frozenset({"amount_fen", "tenor_months"})
"""Slots in which a denied number refuses nothing: not 24."""

_SETTLED: Final = 0.6
"""How likely a reading has to be for no other to be offered beside it."""

_NONSENSE: Final = 0.1
"""How likely words have to be no answer at all that might be a doubtful one as well."""

_MOST_OTHERS: Final = 2
_MOST_LOOKED_AT: Final = 6
_WORTH_OFFERING: Final = 0.03
_TAKEN: Final = 0.3
"""How likely a question has to be about its topic to be answered; else it is asked back."""

_REFUSING: Final = 0.6
"""How likely a no has to be where no yes was asked for."""

_NO_AS_WELL: Final = 0.2
"""How likely a no has to be to be offered beside a question that denies something."""

_ENDING: Final = 0.3
"""How likely a command that ends the application has to be for it to be offered."""

_MEANT: Final = 0.28
_KNOWN: Final = 0.13
"""How likely the likeliest label has to be: below, the words are like nothing known."""


def meaning_of(label: str, context: Context) -> Meaning | None:
    """Return what a label stands for at this step; None where it needs a value to mean much."""
    kind, _, rest = label.partition(".")
    match Act(kind):
        case Act.ASK:
            return Meaning(Act.ASK, topic=Topic(rest))
        case Act.COMMAND:
            return Meaning(Act.COMMAND, command=CommandName(rest))
        case Act.CHAT:
            return Meaning(Act.CHAT, chat=ChatKind(rest))
        case Act.CRISIS:
            return Meaning(Act.CRISIS, crisis=Crisis(rest))
        case Act.REFUSE:
            declining = DECLINING.get(context.step, "refuse") if context.agreement else None
            return Meaning(Act.REFUSE, chosen=declining)
        case Act.CORRECT:
            return Meaning(Act.CORRECT)
        case Act.ANSWER:
            return _answer_of(rest, context)
    return None


def _answer_of(rest: str, context: Context) -> Meaning | None:
    slot, _, value = rest.partition(".")
    if slot == "agree" and context.agreement:
        return of_choice(ACCEPTING.get(context.step, "agree"), context, "near")
    if slot == "choice":
        return Meaning(Act.ANSWER, Values(choice=value), chosen=value)
    if slot in TYPES and slot == context.slot:
        chosen = typed(slot, value)
        return Meaning(Act.ANSWER, as_values({slot: chosen}), chosen=str(chosen))
    return None


def refuses(folded: str, kind: Kind, shares: Mapping[Act, float], flags: Flags) -> bool:
    """Tell a no with reasons from everything else: a clear no in it, and the models hear one."""
    share = shares.get(Act.REFUSE, 0.0)
    if flags.doubtful or holds_yes(folded, kind):
        return False
    others = max(each for act, each in shares.items() if act is not Act.REFUSE)
    heard = kind != "consent" and share >= 0.8 and others < 0.1 and flags.negation
    consent = kind == "consent" and of_a_consent(folded) and not is_elsewhere(folded)
    denied = consent and share >= _DENIED and denies(folded) and not assents(folded)
    asks = shares.get(Act.ASK, 0.0) + shares.get(Act.CORRECT, 0.0)
    if asks < _ASKED and ends_in_no(folded, kind):
        return True
    return heard or denied or (share >= 0.3 and no_clause(folded, kind))


def decide(
    folded: str,
    likely: Mapping[str, float],
    shares: Mapping[Act, float],
    context: Context,
    flags: Flags,
    near: Sequence[Meaning],
) -> Meaning:
    """Return the most likely meaning where it is safe and likely enough, else ask back."""
    if len(near) == 1 and near[0].how != "near":
        return near[0]
    chosen = _of_closed(folded, likely, context, flags)
    if chosen is not None:
        return chosen
    act = max(shares, key=lambda each: shares[each])
    if act is Act.UNSURE and shares[Act.REJECT] >= _NONSENSE and context.agreement is None:
        act = Act.REJECT
    share = shares[act]
    label, own = max(
        ((label, s) for label, s in likely.items() if label.partition(".")[0] == act),
        key=lambda pair: pair[1],
    )
    meaning = meaning_of(label, context)
    no_as_well = context.agreement is not None and flags.negation and flags.question
    if act is Act.ASK and no_as_well and shares[Act.REFUSE] >= _NO_AS_WELL:
        return ask_back(likely, context, ())
    beside = tuple(_others(likely, context, meaning)) if own < _SETTLED else ()
    if near and (act not in (Act.ASK, Act.COMMAND) or share < 0.4):
        return ask_back(likely, context, near)
    unheard = context.step in _EXACT and act not in (Act.CHAT, Act.REFUSE)
    unheard = unheard and (share < 0.4 or act is Act.UNSURE)
    if act is Act.REJECT or unheard or (context.agreement is None and own < _KNOWN):
        return Meaning(Act.REJECT, reason="unclear", sure=share, offers=beside)
    sure = own / share if share else 0.0
    denied = act is Act.REFUSE and context.slot in _COUNTED and any(find_numbers(folded))
    if meaning is not None and not denied and _is_safe(meaning, share, sure, context, flags):
        how: How = "words" if act is Act.ANSWER else ""
        shown = beside if act in (Act.ASK, Act.CHAT) else ()
        return replace(meaning, sure=own, how=how, offers=shown)
    readable = context.agreement is None and context.step not in _OFTEN_ROUGH
    if act is Act.ANSWER and meaning is None and readable:
        return Meaning(Act.REJECT, reason="unclear", sure=share, offers=beside)
    back = ask_back(likely, context, ())
    rough = act is Act.UNSURE or context.step in _OFTEN_ROUGH or denied
    return back if back.offers or rough else Meaning(Act.REJECT, reason="unclear")


def _others(
    likely: Mapping[str, float], context: Context, taken: Meaning | None
) -> Iterator[Meaning]:
    """Yield what else was likely meant, at most two readings."""
    seen = [taken] if taken is not None else []
    for label, share in sorted(likely.items(), key=lambda pair: -pair[1])[:_MOST_LOOKED_AT]:
        meaning = meaning_of(label, context)
        if share < _WORTH_OFFERING or len(seen) > _MOST_OTHERS:
            return
        if meaning is not None and not _ends_much(meaning, share) and not _same(meaning, seen):
            seen.append(meaning)
            yield meaning


def _of_closed(
    folded: str, likely: Mapping[str, float], context: Context, flags: Flags
) -> Meaning | None:
    """Return the occupation, purpose, product or method that is meant, or ask which of the likely.

    None where the words are more likely something else.
    """
    if context.slot not in EARLY or context.agreement is not None or flags.question:
        return None
    prefix = f"answer.{context.slot}."
    own = {label: share for label, share in likely.items() if label.startswith(prefix)}
    total = sum(own.values())
    if total < _MEANT:
        return None
    best = sorted(own, key=own.__getitem__, reverse=True)[:_MOST_OFFERS]
    meanings = [meaning for label in best if (meaning := meaning_of(label, context)) is not None]
    if context.slot and denies_value(folded, context.slot, best[0].removeprefix(prefix)):
        return ask_back(likely, context, meanings[1:2])
    if context.slot in LEXICONS and (
        by_share(folded, context.slot) == "" or several(folded, context.slot)
    ):
        return ask_back(likely, context, meanings[:2])
    if own[best[0]] >= total * 0.5 and total >= 0.4 and meanings:
        return replace(meanings[0], sure=own[best[0]], how="words")
    return ask_back(likely, context, meanings[:2])


def _is_safe(meaning: Meaning, share: float, sure: float, context: Context, flags: Flags) -> bool:
    """Tell whether a likely meaning is taken: the more would follow of it, the likelier."""
    match meaning.act:
        case Act.ASK:
            return share >= 0.4 and share * sure >= _TAKEN
        case Act.CHAT:
            return share >= 0.4
        case Act.COMMAND:
            return share * sure >= _LEAST_OF_COMMAND[meaning.command in _UNDOING, flags.question]
        case Act.ANSWER:
            stated = not flags.question and not flags.condition
            if meaning.values.choice is not None and flags.negation:
                return False
            return context.agreement is None and stated and share >= 0.5 and sure >= 0.5
        case Act.REFUSE:
            return context.agreement is None and share >= _REFUSING and flags.negation
        case _:
            return False


def ask_back(likely: Mapping[str, float], context: Context, first: Sequence[Meaning]) -> Meaning:
    """Return a question back with the likely readings, at most three, and a no beside a yes."""
    offers = list(first)
    if context.slot == "product":
        use = next((each.values.purpose for each in offers if each.values.purpose), None)
        own = [
            of_choice(each, context, "near") for each, _, _ in context.choices
            if use is None or use in _uses(each)
        ]  # fmt: skip
        offers += [each for each in own if not _same(each, offers)]
    for label, share in sorted(likely.items(), key=lambda pair: -pair[1]):
        if len(offers) >= _MOST_OFFERS or share < 0.02:
            break
        meaning = meaning_of(label, context)
        if meaning is not None and not _ends_much(meaning, share) and not _same(meaning, offers):
            offers.append(meaning)
    if context.agreement is not None:
        agree = of_choice(ACCEPTING.get(context.step, "agree"), context, "near")
        no = Meaning(Act.REFUSE, chosen=DECLINING.get(context.step, "refuse"))
        offers += [each for each in (agree, no) if not _same(each, offers)]
    return Meaning(Act.UNSURE, reason="unsure", offers=tuple(offers), sure=0.0)


def _ends_much(meaning: Meaning, share: float) -> bool:
    """Tell whether a command would give up all that was said, and is hardly meant."""
    ends = meaning.command in (CommandName.CANCEL, CommandName.START_OVER)
    return ends and share < _ENDING


def _uses(product: str) -> tuple[str, ...]:
    """Return for what a product lends; another quick reply lends for nothing."""
    return next((each.purposes for each in Product if each.value == product), ())


def _same(meaning: Meaning, others: Sequence[Meaning]) -> bool:
    key = (meaning.act, meaning.values, meaning.about, meaning.command)
    return any(key == (each.act, each.values, each.about, each.command) for each in others)
