"""What an utterance means: the one way from words to meaning, the same at every step.

Pure: text and context in, meaning out. The order matters. Trouble comes before everything but a
choice's own label; a yes only ever comes from a closed grammar; values have to account for the
whole utterance, or are asked back; the models decide among what is safe to get wrong.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from loanflow_tui.dialogue.understand.agreed_values import read_agreed_values
from loanflow_tui.dialogue.understand.alike import as_heard
from loanflow_tui.dialogue.understand.amounts import is_bare_sum
from loanflow_tui.dialogue.understand.another_consent import speaks_of_another, to_another
from loanflow_tui.dialogue.understand.beside_remarks import agrees_beside_remarks
from loanflow_tui.dialogue.understand.chosen import nearly, of_choice, read_choice, read_place
from loanflow_tui.dialogue.understand.clause import Found
from loanflow_tui.dialogue.understand.commands import FREE
from loanflow_tui.dialogue.understand.context import ACCEPTING, DECLINING, Context
from loanflow_tui.dialogue.understand.correcting import (
    ELSEWHERE,
    TAKEN,
    another_named,
    changes_another,
    corrected,
)
from loanflow_tui.dialogue.understand.corrections import (
    earlier,
    has_cue,
    is_elsewhere,
    mends_itself,
    mends_the_answer,
    read_correction,
    said_instead,
)
from loanflow_tui.dialogue.understand.deciding import ask_back, decide, refuses
from loanflow_tui.dialogue.understand.doubts import (
    OF_MONEY,
    hesitates,
    is_of_ads,
    mourns,
)
from loanflow_tui.dialogue.understand.flags import laughs, mocks, without_laughter
from loanflow_tui.dialogue.understand.hostile import is_held_down, is_hostile, is_noise
from loanflow_tui.dialogue.understand.left_open import left_open
from loanflow_tui.dialogue.understand.likely import is_strange
from loanflow_tui.dialogue.understand.meaning import (
    Act,
    ChatKind,
    CommandName,
    Meaning,
    Slot,
    Topic,
    Value,
    Values,
)
from loanflow_tui.dialogue.understand.money import find_money
from loanflow_tui.dialogue.understand.named import PART, read_named
from loanflow_tui.dialogue.understand.normalise import fold
from loanflow_tui.dialogue.understand.of_the_offer import another_term, by_the_offer
from loanflow_tui.dialogue.understand.open_answers import gives_card, read_open
from loanflow_tui.dialogue.understand.people import in_capitals
from loanflow_tui.dialogue.understand.phrases import clauses
from loanflow_tui.dialogue.understand.repairs import after_repair, without_tag
from loanflow_tui.dialogue.understand.second_look import look_again
from loanflow_tui.dialogue.understand.slots import SUMS, as_values, find_values
from loanflow_tui.dialogue.understand.sums import of_repaying
from loanflow_tui.dialogue.understand.sureness import (
    WHOLE,
)
from loanflow_tui.dialogue.understand.taken_back import taken_back
from loanflow_tui.dialogue.understand.trouble import read_trouble
from loanflow_tui.dialogue.understand.utterance import Utterance, of_other_loans, out_of_range
from loanflow_tui.dialogue.understand.verdicts import judged
from loanflow_tui.dialogue.understand.wishes import read_wish
from loanflow_tui.dialogue.understand.word_lists import pairs
from loanflow_tui.dialogue.understand.yesno import agrees_plainly, goes_on, holds_yes, read_yes_no

SURE: Final = 0.85
"""How large a share an answer needs where the words look like a question or a condition."""

UNASKED: Final = 0.15
"""How large the share of questions may be for a value with words left over to be taken."""

WORTH_ASKING: Final = 0.2
"""From which share on it is asked back whether a value was meant as an answer."""

_SHORT: Final = 6
"""Characters that a rough sum and nothing else has."""

_DENIABLE: Final = frozenset({"province", "employer", "mobile"})
"""Answers with a name of their own, which are often said with the wrong one before them."""

PART_STEP: Final = "loan.part"


def interpret(raw: str, context: Context) -> Meaning:
    """Return what `raw` means, said in answer to the question of `context`."""
    said = Utterance(raw, context)
    if not said.folded:
        return Meaning(Act.REJECT, reason="empty")
    if context.agreement is None and context.step not in FREE and laughs(said.folded):
        sober = without_laughter(said.folded)
        return interpret(sober, context) if sober else Meaning(Act.CHAT, chat=ChatKind.SMALL_TALK)
    if (rest := _without_tag(said)) is not None:
        return interpret(rest, context)
    found = _asked_of_a_loan(_given_here(judged(said, as_read(said)), context), context)
    if found.command is CommandName.SKIP and context.agreement in OF_MONEY:
        return Meaning(Act.REFUSE, how="words", chosen=DECLINING[context.step])
    return found


def _without_tag(said: Utterance) -> str | None:
    """Return an answer without the question behind it that asks nothing; None for all others."""
    context = said.context
    if context.agreement is not None or context.step.startswith("sign.") or not said.flags.question:
        return None
    of_a_form = context.step in _OF_FIGURES or context.slot in ("name", "employer")
    return without_tag(said.plain, of_a_form=of_a_form)


def as_read(said: Utterance) -> Meaning:
    """Return what the readers make of words, before the second model is asked about values."""
    return _mocked(said, _heard_anew(said, _understood(said)))


_ASKED_OF_A_LOAN: Final[Mapping[str, Topic]] = {
    "mobile": Topic.CHANGE_PHONE, "card": Topic.CHANGE_CARD,
}  # fmt: skip
"""What somebody asks who tells of a change, not in a fixed saying, that a loan can't take in."""


def _asked_of_a_loan(found: Meaning, context: Context) -> Meaning:
    """Return a question in the place of a change that the loan's steps can only explain."""
    topic = _ASKED_OF_A_LOAN.get(found.target or "")
    corrects = found.act is Act.CORRECT and not found.values.said() and not found.wish
    asks = topic is not None and corrects and context.step.startswith("loan.")
    return Meaning(Act.ASK, topic=topic) if asks else found


def _given_here(found: Meaning, context: Context) -> Meaning:
    """Return an answer in the place of a correction of what is asked for now."""
    corrects = found.act is Act.CORRECT and found.values.said().keys() == {context.slot}
    return replace(found, act=Act.ANSWER, target=None, how="words") if corrects else found


_FIGURES: Final = re.compile(r"\d[\d ]{2,}[\dx]")
_OF_FIGURES: Final = frozenset(
    {"identity.number", "identity.mobile", "verify.card", "payout.card", "verify.code", "sign.code"}
)
"""Steps that ask for a number with a form of its own."""


def _figures(said: Utterance) -> Meaning | None:
    """Read figures alone where a number is asked for, or a sum: they hold no word that could say
    anything else.
    """
    if not _FIGURES.fullmatch(said.folded) or is_held_down(said.folded):
        return None
    if said.context.step in _OF_FIGURES:
        return read_open_step(said)
    if said.context.slot in SUMS and is_bare_sum(said.folded):
        return _label(said) or _values(said)
    return None


def _understood(said: Utterance) -> Meaning:
    if (figures := _figures(said)) is not None:
        return figures
    if (plainly := _plainly(said)) is not None:
        return _trouble(said) or plainly
    if _label(said) is None and (named := read_named(said)) is not None:
        return _hostile(said) or _trouble(said) or named
    if (new := taken_back(said)) is not None and _hostile(said) is None:
        return _trouble(said) or new
    found = _within_range(_read(said), said.context)
    if (mended := _mended(said, found)) is not None:
        return mended
    bare = found.act is Act.ANSWER and (
        is_bare_sum(said.folded) or gives_card(said.plain, said.context.step)
    )
    bare = bare and not is_held_down(said.folded)
    if not bare and (readings := left_open(said, found)):
        return ask_back(said.likely, said.context, readings)
    if bare or _answered(said, found):
        return found
    return look_again(found, said.folded, said.likely, said.acts, said.context)


def _mended(said: Utterance, found: Meaning) -> Meaning | None:
    """Ask back an answer that another one behind it takes back: 河北，不，是北京."""
    slot = said.context.slot
    own = found.values.said().get(slot) if slot is not None else None
    if own is None or found.act is not Act.ANSWER or slot in ("name", "employer"):
        return None
    last = after_repair(said.plain)
    if last is None or slot is None:
        return None
    first = next((each.fen for each in find_money(said.folded)), None)
    if mends_itself(said.folded, said.context) and own != first:
        return None
    again = as_read(Utterance(last, said.context))
    sums = [each.fen for each in find_money(fold(last)) if each.fen] if slot in SUMS else []
    if again.act is not Act.ANSWER and sums:
        again = Meaning(Act.ANSWER, as_values({slot: sums[-1]}), how="near")
    new = again.values.said().get(slot) if again.act is Act.ANSWER else None
    changed = new is not None and new != own
    return ask_back(said.likely, said.context, (again, found)) if changed else None


def _within_range(found: Meaning, context: Context) -> Meaning:
    """Return a correction, or why what it is to be can't be had here."""
    if found.act is not Act.CORRECT:
        return found
    problem = out_of_range(found.values.said(), context)
    return Meaning(Act.REJECT, found.values, reason=problem) if problem else found


def _heard_anew(said: Utterance, found: Meaning) -> Meaning:
    """Read words once more by their sound where they say nothing plain as they stand.

    A yes or a no is never heard into them.
    """
    if found.act is not Act.UNSURE and found.reason != "unclear":
        return found
    text = as_heard(said.folded, said.context.slot == "province")
    if text == said.folded:
        return found
    again = _understood(Utterance(text, said.context))
    if again.values.agree is not None or again.act in (Act.REFUSE, Act.CRISIS, Act.REJECT):
        return found
    return found if again.act is Act.UNSURE and said.context.agreement else again


def _answered(said: Utterance, found: Meaning) -> bool:
    """Tell whether what was read is the answer that every word says, or such a correction."""
    values = found.values.said()
    if said.context.agreement == "face" and read_yes_no(said.folded, "face") == "yes":
        return True
    if found.act is Act.ANSWER and (_takes_proposal(said) or _names_a_firm(said, found)):
        return True
    if found.act is Act.ANSWER and has_cue(said.folded) and not said.flags.unsure:
        correcting = read_correction(said.folded, said.plain, said.context)[1]
        if mends_the_answer(said.folded, correcting, said.context):
            return True
    if found.act is Act.CORRECT and values and said.sure == WHOLE and has_cue(said.folded):
        return not said.flags.unsure and as_values(said.values) == found.values
    return (found.chosen == PART and "amount_fen" in values) or (bool(values) and said.answers)


def _read(said: Utterance) -> Meaning:
    """Return what the first reader that knows the words makes of them."""
    for read in (
        _hostile, _label, _trouble, _agreement, _repayment, read_wish, read_open_step,
        another_term, corrected,
        by_the_offer, _held_down, _values,
    ):  # fmt: skip
        meaning = read(said)
        if meaning is not None:
            return meaning
    if (changed := another_named(said)) is not None:
        return ask_back(said.likely, said.context, (changed,))
    if is_noise(said.folded) or is_strange(said.folded, said.language):
        return Meaning(Act.REJECT, reason="unclear")
    return decide(said.folded, said.likely, said.acts, said.context, said.flags, _near(said))


def _label(said: Utterance) -> Meaning | None:
    """Take a choice's own label or number; where it agrees to something, only said plainly."""
    open_ended = said.flags.trailing or said.flags.quotation or "?" in said.folded
    if open_ended and said.context.agreement is not None:
        return None
    return read_choice(said.plain, said.context)


def _hostile(said: Utterance) -> Meaning | None:
    if is_hostile(said.raw, said.folded):
        return Meaning(Act.REJECT, reason="hostile")
    return None


def _plainly(said: Utterance) -> Meaning | None:
    """Take the answer that stands beside what is denied or beside a wish to go on.

    Of 不是上海，是苏州 that is the new place; of 没有，下一个 that nothing is owed.
    """
    slot, text = said.context.slot, said_instead(said.folded, said.context)
    if slot in SUMS and not text:
        parts = clauses(said.folded)
        last = as_read(Utterance(parts[-1], said.context)) if len(parts) == 2 else None
        text = parts[0] if last is not None and last.command is CommandName.SKIP else ""
    elif slot not in _DENIABLE and slot not in SUMS:
        return None
    if not text or said.flags.question:
        return None
    found = as_read(Utterance(_as_typed(text, said.plain), said.context))
    if found.act is Act.UNSURE and found.offers and slot in _DENIABLE:
        found = found.offers[0]  # The denial says which of its readings is meant.
    own = found.act is Act.ANSWER and found.values.said().keys() == {slot}
    return replace(found, how="words", chosen=None) if own else None


def _as_typed(text: str, plain: str) -> str:
    at = plain.casefold().rfind(text)
    return plain[at : at + len(text)] if at >= 0 else text


def _mocked(said: Utterance, found: Meaning) -> Meaning:
    """Offer a yes last where the words mock: 看清了才怪."""
    if found.act is not Act.UNSURE or not mocks(said.folded):
        return found
    yes = [each for each in found.offers if each.values.agree]
    others = [each for each in found.offers if not each.values.agree]
    return replace(found, offers=(*others, *yes))


def _trouble(said: Utterance) -> Meaning | None:
    """Read trouble, which who mourns speaks of without being in it."""
    return None if mourns(said.folded) else read_trouble(said)


def read_open_step(said: Utterance) -> Meaning | None:
    """Read what steps ask for that has a form of its own: codes, names, an employer, a comment."""
    if changes_another(said):
        return None
    return read_open(said.plain, said.folded, said.context, said.likely, said.acts, said.flags)


def _agreement(said: Utterance) -> Meaning | None:
    kind = said.context.agreement
    if kind is None:
        return _bare_yes(said)
    step = said.context.step
    verdict = read_yes_no(said.folded, kind)
    if kind == "consent" and speaks_of_another(said.folded, step) and not said.flags.question:
        return to_another(said, kind)
    if kind == "consent" and not said.flags.question and is_of_ads(said.folded, step):
        return Meaning(Act.REJECT, reason="yes_or_no")
    if verdict == "yes" or (verdict is None and agrees_beside_remarks(said, kind)):
        return of_choice(ACCEPTING.get(step, "agree"), said.context, "words")
    if verdict is None and not said.flags.question and goes_on(said.folded):
        agree = of_choice(ACCEPTING.get(step, "agree"), said.context, "near")
        return ask_back({}, said.context, (agree,))
    agreed = read_agreed_values(said.folded, said.plain, said.context)
    if agreed is not None:
        return Meaning(Act.ANSWER, agreed, how="words", chosen=ACCEPTING.get(step, "agree"))
    stops = kind in OF_MONEY and hesitates(said.folded, said.flags)
    stops = stops and not holds_yes(said.folded, kind)
    stops = stops and said.likely.get(f"{Act.COMMAND}.{CommandName.HUMAN}", 0.0) < TAKEN
    refusing = verdict == "no" or stops or refuses(said.folded, kind, said.acts, said.flags)
    if refusing:
        return Meaning(Act.REFUSE, how="words", chosen=DECLINING.get(step, "refuse"))
    return None


def _bare_yes(said: Utterance) -> Meaning | None:
    """Take a yes where nothing was to be agreed to for what was proposed there, or for nothing.

    What is only proposed to be written down is taken in more words than what moves money.
    """
    proposed = said.context.proposal and bool(said.context.choices)
    yes = _takes_proposal(said) or read_yes_no(said.folded, "offer") == "yes"
    if said.context.step == "closing.comment" or not yes:
        return None
    if proposed:
        return of_choice(said.context.choices[0][0], said.context, "words")
    chats = said.acts.get(Act.CHAT, 0.0) >= TAKEN and not agrees_plainly(said.folded)
    if said.answers or chats:
        return None
    return Meaning(Act.REJECT, reason="unclear")


def _takes_proposal(said: Utterance) -> bool:
    """Tell whether words take what is proposed here to be written down; nothing is paid by it."""
    if not said.context.proposal or said.context.step == PART_STEP:
        return False
    told = said.folded
    for order, agreed in pairs("answers", "orders").items():
        if told.startswith(f"{order} "):
            told = agreed + told.removeprefix(order)
    return "?" not in told and read_yes_no(told, "proposal") == "yes"


def _names_a_firm(said: Utterance, found: Meaning) -> bool:
    """Tell whether all that was typed is written as a firm's name is: East Gate Networks Ltd."""
    named = said.context.slot == "employer" and found.values.said().keys() == {"employer"}
    return named and in_capitals(said.plain)


def _repayment(said: Utterance) -> Meaning | None:
    """Take a sum to repay, said where one may choose to repay a part, to where it is asked for.

    Nothing is repaid by it, so that a wish or a question will do: can I pay 500 first?
    """
    if PART not in {each[0] for each in said.context.choices} or said.flags.condition:
        return None
    found = find_values(said.folded, said.context, "amount_fen")
    if set(found.values) != {"amount_fen"} or found.several:
        return None
    rest = " ".join(clause.rest for clause in found.clauses)
    if not of_repaying(said.folded, rest):
        return None
    values = Values(choice=PART, amount_fen=int(found.values["amount_fen"]))
    return Meaning(Act.ANSWER, values, how="words", chosen=PART)


def _held_down(said: Utterance) -> Meaning | None:
    """Reject a key held down where no sum is asked for; where one is, it is asked back."""
    nothing = is_held_down(said.folded) and said.context.slot not in SUMS
    return Meaning(Act.REJECT, reason="unclear") if nothing else None


def _values(said: Utterance) -> Meaning | None:
    """Take the values in the utterance, if they account for it, or the models agree."""
    context, asked = said.context, said.acts.get(Act.ASK, 0.0)
    if context.slot == "rating" or changes_another(said):
        return None
    if context.agreement and (is_elsewhere(said.folded) or said.elsewhere >= ELSEWHERE):
        return None
    found, values, bare = said.found, said.values, len(said.folded) <= _SHORT
    if found.rough and not values and context.slot in SUMS and (asked < TAKEN or bare):
        return _unsure(said, found)
    if not values:
        either = found.several and found.candidates and context.slot == "province"
        return _unsure(said, found) if either and asked < TAKEN else None
    if context.step == "loan.part" and said.flags.question and said.flags.condition:
        return Meaning(Act.ASK, topic=Topic.EARLY_REPAYMENT)
    answer = _answer(said, values)
    no_sum = context.step == "loan.part" and not any(find_money(said.folded))
    if no_sum or of_other_loans(values, context):
        return ask_back(said.likely, context, (answer,))
    problem = out_of_range(values, context)
    stated = not (said.flags.question or said.flags.condition or said.flags.quotation)
    plain = found.whole and stated
    share = said.acts.get(Act.ANSWER, 0.0)
    likely = share >= TAKEN and stated
    if found.several:
        return _unsure(said, found) if asked < TAKEN else None
    if said.sure < WHOLE and said.acts.get(Act.COMMAND, 0.0) >= SURE:
        return None
    taken = is_bare_sum(said.folded) or (plain and share + 0.5 > asked)
    if taken or said.answers or (likely and asked < UNASKED):
        if context.slot is None and context.agreement and not plain:
            return None
        return Meaning(Act.REJECT, values=answer.values, reason=problem) if problem else answer
    best = max(said.acts, key=lambda act: said.acts[act])
    if best in (Act.ANSWER, Act.UNSURE) or share >= WORTH_ASKING or _stands_alone(said):
        return ask_back(said.likely, context, (answer,))
    return None


def _stands_alone(said: Utterance) -> bool:
    """Tell whether the answer is all that a part of a plain statement says: none of yours, zero."""
    slot = said.context.slot
    own = (each for each in said.found.clauses if slot in each.values)
    counted = slot in SUMS or slot in ("tenor_months", "province")
    return counted and not said.flags.unsure and any(not each.left for each in own)


def _answer(said: Utterance, values: Mapping[Slot, Value]) -> Meaning:
    """Return values as an answer, or as a correction where all of them were answered before."""
    context = said.context
    act = Act.ANSWER
    if values and all(earlier(slot, context) for slot in values):
        if not context.step.startswith(("offer.", "sign.")) and not has_cue(said.folded):
            offer = Meaning(Act.CORRECT, as_values(dict(values)))
            return Meaning(Act.UNSURE, reason="unsure", offers=(offer,), sure=0.0)
        act = Act.CORRECT
    return Meaning(act, as_values(dict(values)), how="words", sure=said.sure)


def _unsure(said: Utterance, found: Found) -> Meaning:
    offers = tuple(
        Meaning(Act.ANSWER, as_values({slot: value}), how="near")
        for slot, value in found.candidates
        if out_of_range({slot: value}, said.context) is None
    )
    if found.rate and not offers:
        return Meaning(Act.UNSURE, reason="rate")
    return ask_back(said.likely, said.context, offers)


def _near(said: Utterance) -> tuple[Meaning, ...]:
    """Return choices that the words nearly are; noise is near nothing."""
    if is_noise(said.folded) or said.flags.negation:
        return ()
    place = read_place(said.plain, said.context)
    if place is not None and not said.context.agreement:
        return (place,)
    return nearly(said.plain, said.context)


__all__ = ["Utterance", "Values", "interpret", "out_of_range"]
