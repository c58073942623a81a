"""What the models make of a text, and the decision among acts that are safe to get wrong."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache, lru_cache
from typing import Final

from loanflow_tui.dialogue.understand.chosen import of_choice
from loanflow_tui.dialogue.understand.clause import Clause, Found, Reading
from loanflow_tui.dialogue.understand.closed import LEXICONS, by_words, several
from loanflow_tui.dialogue.understand.context import (
    ACCEPTING,
    DECLINING,
    SLOT_OF_STEP,
    Context,
    Language,
)
from loanflow_tui.dialogue.understand.corrections import is_elsewhere
from loanflow_tui.dialogue.understand.flags import Flags, of_a_consent
from loanflow_tui.dialogue.understand.meaning import (
    Act,
    ChatKind,
    CommandName,
    Crisis,
    How,
    Meaning,
    Slot,
    Topic,
    Value,
    Values,
)
from loanflow_tui.dialogue.understand.model import model
from loanflow_tui.dialogue.understand.phrases import clauses, holds, units
from loanflow_tui.dialogue.understand.slots import as_values
from loanflow_tui.dialogue.understand.word_lists import taken_as
from loanflow_tui.dialogue.understand.yesno import (
    Kind,
    assents,
    denies,
    ends_in_no,
    holds_yes,
    no_clause,
)
from loanflow_tui.lending.api import Method, Occupation, Product, Purpose

_TYPES: Final[Mapping[str, type]] = {
    "product": Product, "occupation": Occupation, "purpose": Purpose, "method": Method,
}  # fmt: skip
_EARLY: Final[tuple[Slot, ...]] = ("product", "occupation", "purpose", "method")
_UNDOING: Final = frozenset(
    {CommandName.BACK, CommandName.START_OVER, CommandName.CANCEL, CommandName.HOST}
)
_CLOSED: Final = 0.35
_SURELY: Final = 0.95
"""How likely a value has to be that known words are overruled by it."""

_EARLY_CLOSED: Final = 0.45
_ASKED: Final = 0.5
"""How likely something else has to be for a no at the end to be only a part of it."""

_TROUBLED: Final = 0.05
"""How likely trouble has to be at the step itself, where no phrase speaks of it."""

_DENIED: Final = 0.97
"""How likely a no to a consent has to be where none of its parts is one in so many words."""

_MOST_OFFERS: Final = 3
_HAN: Final = re.compile(r"[\u3400-\u9fff]")
_LATIN: Final = re.compile("[a-z]")
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

_SETTLED: Final = 0.6
"""How likely a reading has to be for no other to be offered beside it."""

_MOST_OTHERS: Final = 2
_FAMILIAR: Final = 0.27
_MOST_LOOKED_AT: Final = 6
_WORTH_OFFERING: Final = 0.03
_TAKEN: Final = 0.3
"""How likely a question has to be about its topic to be answered; else it is asked back."""

_MEANT: Final = 0.28
_KNOWN: Final = 0.13
"""How likely the likeliest label has to be: below, the words are like nothing known."""


_LIKE: Final[Mapping[str, str]] = {
    "consent.marketing": "consent.host_data", "consent.sharing": "consent.host_data",
    "consent.insurance": "consent.host_data",
    "consent.reconsider": "consent.bureau", "identity.uscc": "identity.number",
    "documents.id_front": "documents.bank_statement",
    "documents.id_back": "documents.bank_statement",
    "documents.business_licence": "documents.bank_statement", "offer.lender": "offer.amount",
    "sign.costs": "offer.accept", "payout.card": "verify.card", "loan.instalment": "loan.part",
}  # fmt: skip
"""Steps without examples of their own, each with the step where people say the same."""


_TAUGHT: Final = 0.97
"""The share of the label that a words folder gives a line."""


@lru_cache(64)
def whole(folded: str, language: str, step: str = "") -> Mapping[str, float]:
    """Return how likely each label is, at a step or at any. The last few texts are remembered.

    A line that a words folder has among its examples is what it says there.
    """
    shares = model(language).likely(folded, _LIKE.get(step, step))
    taught = taken_as(folded, language)
    if taught in shares:
        shares = {label: share * (1 - _TAUGHT) for label, share in shares.items()}
        shares[taught] += _TAUGHT
    return shares


def on_average(folded: str, language: str, step: str) -> Mapping[str, float]:
    """Return how likely each label is, half by the step and half at whatever step."""
    here, anywhere = whole(folded, language, step), whole(folded, language)
    return {label: (share + anywhere[label]) / 2 for label, share in here.items()}


def may_be_trouble(folded: str, language: str, step: str) -> bool:
    """Tell whether the words may be of trouble as said at this step, and not only anywhere."""
    shares = whole(folded, language, step)
    return sum(shares.get(f"{Act.CRISIS}.{kind}", 0.0) for kind in Crisis) >= _TROUBLED


def is_strange(folded: str, language: str) -> bool:
    """Tell whether a text has next to nothing in common with any example."""
    return taken_as(folded, language) is None and model(language).known(folded) < _FAMILIAR


def at_step(folded: str, language: str, context: Context) -> Mapping[str, float]:
    """Return how likely each label is that can be meant at this step."""
    shares = whole(folded, language, context.step)
    choices = frozenset(each[0] for each in context.choices)
    kept = _fitting(tuple(shares), context.step, context.agreement, choices)
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
    if slot in _TYPES and slot == context.slot:
        typed = _typed(slot, value)
        return Meaning(Act.ANSWER, as_values({slot: typed}), chosen=str(typed))
    return None


def _typed(slot: str, value: str) -> Value:
    found: Value = _TYPES[slot](Method.DAILY_INTEREST if value == "daily" else value)
    return found


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


def closed_value(
    folded: str, language: str, target: str | None, context: Context
) -> tuple[Slot, Value, str] | None:
    """Return the occupation, purpose, product or method that a correction is most likely to."""
    slots = [slot for slot in _EARLY if target in (None, slot)]
    best: tuple[float, Slot, str] | None = None
    for clause in (*clauses(folded), folded):
        for label, share in whole(clause, language).items():
            kind, _, rest = label.partition(".")
            slot, _, value = rest.partition(".")
            known = next((each for each in slots if each == slot), None)
            if kind == "answer" and known and value and (best is None or share > best[0]):
                best = share, known, value
    if best is None or best[0] < (0.25 if target else 0.6):
        return None
    return best[1], _typed(best[1], best[2]), best[1]


def language_of(folded: str, default: Language) -> Language:
    """Return the language that words are in, by their script."""
    if _HAN.search(folded):
        return "zh"
    return "en" if _LATIN.search(folded) else default


def complete(found: Found, folded: str, context: Context) -> dict[Slot, Value]:
    """Return the values found, with what words left over say of closed slots.

    A clause that is understood by it has nothing left over. Known words for a job or a use
    decide; where there are none, the models.
    """
    language = language_of(folded, context.language)
    asked = context.slot if context.slot in _EARLY and context.agreement is None else None
    if asked is not None and not any(asked in clause.values for clause in found.clauses):
        _take_asked(found, folded, language, asked)
    reading = Reading(context, context.slot)
    if asked is None and context.slot is not None and context.slot not in found.values:
        return found.values
    for clause in found.left:
        for slot in _EARLY:
            if slot in found.values or slot == asked or not reading.takes(slot):
                continue
            value = _early(clause, slot, language, context)
            if value is not None:
                clause.values[slot], clause.left = value, False
                break
    return found.values


def _take_asked(found: Found, folded: str, language: str, asked: Slot) -> None:
    """Put the value of the closed slot asked for where the words stand that say it."""
    if asked in LEXICONS and several(folded, asked):
        found.several = True
        return
    share, likeliest = _best(whole(folded, language), asked)
    known = by_words(folded, asked) if asked in LEXICONS else None
    value = known if known and share < _SURELY else likeliest if share >= _CLOSED else ""
    if not value and known is None:
        parts = [(_best(whole(each.text, language), asked), each) for each in found.left]
        best = max(parts, key=lambda each: each[0][0], default=None)
        if best is None or best[0][0] < max(_CLOSED, share / 2) or len(found.clauses) < 2:
            return
        value = best[0][1]
    if not value:
        return
    holder = next(iter(found.left), None)
    for clause in found.left:
        if known is None or by_words(clause.rest or clause.text, asked) == known:
            holder = clause
            break
    if holder is not None:
        holder.values[asked], holder.left = _typed(asked, value), False


def _early(clause: Clause, slot: Slot, language: str, context: Context) -> Value | None:
    """Return what the words left over in a clause say of a slot that is not asked for now."""
    text = clause.rest or clause.text
    if slot in LEXICONS:
        anywhere = slot == "purpose" and context.step.startswith(("product", "consent."))
        anywhere = anywhere or context.step.startswith("identity.")
        if not anywhere and not holds(units(clause.text), f"{slot} frame", "slots"):
            return None
        known = by_words(text, slot, roughly=False)
        if known is not None:
            return _typed(slot, known)
    share, value = _best(whole(clause.text, language), slot)
    return _typed(slot, value) if value and share >= _EARLY_CLOSED else None


def likeliest(folded: str, slot: Slot, context: Context) -> str:
    """Return the value of a closed slot that the words most likely say."""
    return _best(whole(folded, language_of(folded, context.language)), slot)[1]


def _best(likely: Mapping[str, float], slot: Slot) -> tuple[float, str]:
    prefix = f"answer.{slot}."
    return max(
        (
            (share, label.removeprefix(prefix))
            for label, share in likely.items()
            if label.startswith(prefix)
        ),
        default=(0.0, ""),
    )


def decide(
    likely: Mapping[str, float],
    shares: Mapping[Act, float],
    context: Context,
    flags: Flags,
    near: Sequence[Meaning],
) -> Meaning:
    """Return the most likely meaning where it is safe and likely enough, else ask back."""
    if len(near) == 1 and near[0].how != "near":
        return near[0]
    chosen = _of_closed(likely, context, flags)
    if chosen is not None:
        return chosen
    act = max(shares, key=lambda each: shares[each])
    share = shares[act]
    label, own = max(
        ((label, s) for label, s in likely.items() if label.partition(".")[0] == act),
        key=lambda pair: pair[1],
    )
    meaning = meaning_of(label, context)
    beside = tuple(_others(likely, context, meaning)) if own < _SETTLED else ()
    if near and (act not in (Act.ASK, Act.COMMAND) or share < 0.4):
        return ask_back(likely, context, near)
    unheard = context.step in _EXACT and act not in (Act.CHAT, Act.REFUSE)
    unheard = unheard and (share < 0.4 or act is Act.UNSURE)
    if act is Act.REJECT or unheard or (context.agreement is None and own < _KNOWN):
        return Meaning(Act.REJECT, reason="unclear", sure=share, offers=beside)
    sure = own / share if share else 0.0
    if meaning is not None and _is_safe(meaning, share, sure, context, flags):
        how: How = "words" if act is Act.ANSWER else ""
        shown = beside if act in (Act.ASK, Act.CHAT) else ()
        return replace(meaning, sure=own, how=how, offers=shown)
    readable = context.agreement is None and context.step not in _OFTEN_ROUGH
    if act is Act.ANSWER and meaning is None and readable:
        return Meaning(Act.REJECT, reason="unclear", sure=share, offers=beside)
    back = ask_back(likely, context, ())
    rough = act is Act.UNSURE or context.step in _OFTEN_ROUGH
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
        if meaning is not None and not _same(meaning, seen):
            seen.append(meaning)
            yield meaning


def _of_closed(likely: Mapping[str, float], context: Context, flags: Flags) -> Meaning | None:
    """Return the occupation, purpose, product or method that is meant, or ask which of the likely.

    None where the words are more likely something else.
    """
    if context.slot not in _EARLY or context.agreement is not None or flags.question:
        return None
    prefix = f"answer.{context.slot}."
    own = {label: share for label, share in likely.items() if label.startswith(prefix)}
    total = sum(own.values())
    if total < _MEANT:
        return None
    best = sorted(own, key=own.__getitem__, reverse=True)[:_MOST_OFFERS]
    meanings = [meaning for label in best if (meaning := meaning_of(label, context)) is not None]
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
            return context.agreement is None and stated and share >= 0.5 and sure >= 0.5
        case Act.REFUSE:
            return context.agreement is None and share >= 0.5 and flags.negation
        case _:
            return False


def ask_back(likely: Mapping[str, float], context: Context, first: Sequence[Meaning]) -> Meaning:
    """Return a question back with the likely readings, at most three, and a no beside a yes."""
    offers = list(first)
    if context.slot == "product":
        own = [of_choice(each, context, "near") for each, _, _ in context.choices]
        offers += [each for each in own if not _same(each, offers)]
    for label, share in sorted(likely.items(), key=lambda pair: -pair[1]):
        if len(offers) >= _MOST_OFFERS or share < 0.02:
            break
        meaning = meaning_of(label, context)
        if meaning is not None and not _same(meaning, offers):
            offers.append(meaning)
    if context.agreement is not None:
        agree = of_choice(ACCEPTING.get(context.step, "agree"), context, "near")
        no = Meaning(Act.REFUSE, chosen=DECLINING.get(context.step, "refuse"))
        offers += [each for each in (agree, no) if not _same(each, offers)]
    return Meaning(Act.UNSURE, reason="unsure", offers=tuple(offers), sure=0.0)


def _same(meaning: Meaning, others: Sequence[Meaning]) -> bool:
    key = (meaning.act, meaning.values, meaning.about, meaning.command)
    return any(key == (each.act, each.values, each.about, each.command) for each in others)
