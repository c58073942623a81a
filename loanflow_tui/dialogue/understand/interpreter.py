"""What an utterance means: the one way from words to meaning, the same at every step.

Pure: text and context in, meaning out. The order matters. Trouble comes before everything but a
choice's own label; a yes only ever comes from a closed grammar; values have to account for the
whole utterance, or are asked back; the models decide among what is safe to get wrong.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from loanflow_tui.dialogue.understand import likely as models
from loanflow_tui.dialogue.understand.agreed_values import read_agreed_values
from loanflow_tui.dialogue.understand.alike import as_heard
from loanflow_tui.dialogue.understand.chosen import nearly, of_choice, read_choice, read_place
from loanflow_tui.dialogue.understand.clause import Found
from loanflow_tui.dialogue.understand.closed import LEXICONS, by_words
from loanflow_tui.dialogue.understand.commands import FREE, read_command
from loanflow_tui.dialogue.understand.context import ACCEPTING, DECLINING, Context
from loanflow_tui.dialogue.understand.corrections import (
    SLOT_OF_TARGET,
    earlier,
    has_amount,
    has_cue,
    has_strong_cue,
    is_elsewhere,
    mends_itself,
    read_correction,
    says_more,
)
from loanflow_tui.dialogue.understand.crisis import is_figure_of_speech, read_crisis, says
from loanflow_tui.dialogue.understand.flags import Flags, flags_of
from loanflow_tui.dialogue.understand.hostile import is_hostile, is_noise
from loanflow_tui.dialogue.understand.meaning import Act, CommandName, Meaning, Slot, Value, Values
from loanflow_tui.dialogue.understand.mended import mended, mended_command
from loanflow_tui.dialogue.understand.normalise import fold, normalise
from loanflow_tui.dialogue.understand.open_answers import read_open
from loanflow_tui.dialogue.understand.second_look import look_again
from loanflow_tui.dialogue.understand.slots import SUMS, as_values, find_values
from loanflow_tui.dialogue.understand.sureness import WHOLE, sure_of
from loanflow_tui.dialogue.understand.yesno import read_yes_no
from loanflow_tui.lending.api import Product

TAKEN: Final = 0.5
"""How large a share an act needs to be taken where words are left over."""

SURE: Final = 0.85
"""How large a share an answer needs where the words look like a question or a condition."""

UNASKED: Final = 0.15
"""How large the share of questions may be for a value with words left over to be taken."""

WORTH_ASKING: Final = 0.2
"""From which share on it is asked back whether a value was meant as an answer."""

_GENERAL: Final = frozenset({"cost", "status", "privacy", "resume"})
"""Fixed sayings that a more particular question is often put like."""

_BARE: Final = re.compile(r"[¥￥]?[\d\s,.]+[元块]?")
"""A number and nothing else: no model says what it is."""

_PARTICULAR: Final = 0.9
_SHORT: Final = 6
"""Characters that a rough sum and nothing else has."""

_OPEN: Final = frozenset({"name", "employer", "rating"})
"""What nearly any words could be, or has a reader of its own: no word is known to say it."""


@dataclass(frozen=True)
class Utterance:
    """What was typed, and what each later reader needs of it, made once."""

    raw: str
    context: Context

    @cached_property
    def plain(self) -> str:
        """As typed, with look-alike characters made plain."""
        return normalise(self.raw)

    @cached_property
    def folded(self) -> str:
        """In small letters, simplified."""
        return fold(self.raw)

    @cached_property
    def flags(self) -> Flags:
        return flags_of(self.folded)

    @cached_property
    def language(self) -> str:
        """The language it is in, by its script."""
        return models.language_of(self.folded, self.context.language)

    @cached_property
    def likely(self) -> Mapping[str, float]:
        """How likely each label is at this step."""
        return models.at_step(self.folded, self.language, self.context)

    @cached_property
    def acts(self) -> Mapping[Act, float]:
        """How likely each act is."""
        return models.acts(self.likely)

    @cached_property
    def found(self) -> Found:
        """The values in it; slips of the pen are mended where all of it is understood by that."""
        found = find_values(self.folded, self.context, plain=self.plain)
        if found.whole or (text := mended(self.folded)) == self.folded:
            return found
        again = find_values(text, self.context)
        unread = not found.values and not found.several
        return again if unread or again.whole else found

    @cached_property
    def values(self) -> Mapping[Slot, Value]:
        """The values, with what words left over say of closed slots."""
        values = models.complete(self.found, self.folded, self.context)
        return values | _product_of(values, self.context)

    @cached_property
    def sure(self) -> float:
        """How sure it is that the values are what it says."""
        return sure_of(self.found, self.values, self.folded, self.acts, self.flags, self.context)

    @cached_property
    def answers(self) -> bool:
        """Whether every word of it is the answer to the question, and none doubts or denies it."""
        own = self.context.slot
        if own is None or own in _OPEN or own not in self.values:
            return False
        if self.sure < WHOLE or self.flags.unsure:
            return False
        return not self.flags.negation or not self.values[own]


def interpret(raw: str, context: Context) -> Meaning:
    """Return what `raw` means, said in answer to the question of `context`."""
    said = Utterance(raw, context)
    if not said.folded:
        return Meaning(Act.REJECT, reason="empty")
    return _heard_anew(said, _understood(said))


def _understood(said: Utterance) -> Meaning:
    found = _read(said)
    bare = found.act is Act.ANSWER and _BARE.fullmatch(said.folded)
    if bare or _answered(said, found):
        return found
    return look_again(found, said.folded, said.likely, said.acts, said.context)


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
    if found.act is Act.CORRECT and values and said.sure == WHOLE and has_cue(said.folded):
        return not said.flags.unsure and as_values(said.values) == found.values
    return bool(values) and said.answers


def _read(said: Utterance) -> Meaning:
    """Return what the first reader that knows the words makes of them."""
    for read in (
        _hostile, _label, _trouble, _agreement, _command, read_open_step, _correction, _values,
    ):  # fmt: skip
        meaning = read(said)
        if meaning is not None:
            return meaning
    if is_noise(said.folded) or models.is_strange(said.folded, said.language):
        return Meaning(Act.REJECT, reason="unclear")
    return models.decide(said.likely, said.acts, said.context, said.flags, _near(said))


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


def _trouble(said: Utterance) -> Meaning | None:
    step, agreeing = said.context.step, said.context.agreement
    if agreeing is not None and read_yes_no(said.folded, agreeing) is not None:
        return None
    shares = models.on_average(said.folded, said.language, step)
    kind = read_crisis(said.folded, shares)
    if kind is None:
        return None
    plainly = says(said.folded, kind)
    if not plainly and (
        said.answers or not models.may_be_trouble(said.folded, said.language, step)
    ):
        return None
    sure = 1.0 if plainly else shares.get(f"{Act.CRISIS}.{kind}", 0.0)
    if not plainly and is_figure_of_speech(said.folded):
        sure = min(sure, TAKEN)
    return Meaning(Act.CRISIS, crisis=kind, sure=sure)


def read_open_step(said: Utterance) -> Meaning | None:
    """Read what steps ask for that has a form of its own: codes, names, an employer, a comment."""
    return read_open(said.plain, said.folded, said.context, said.likely, said.acts, said.flags)


def _agreement(said: Utterance) -> Meaning | None:
    kind = said.context.agreement
    if kind is None:
        return _bare_yes(said)
    step = said.context.step
    verdict = read_yes_no(said.folded, kind)
    if verdict == "yes":
        return of_choice(ACCEPTING.get(step, "agree"), said.context, "words")
    agreed = read_agreed_values(said.folded, said.plain, said.context)
    if agreed is not None:
        return Meaning(Act.ANSWER, agreed, how="words", chosen=ACCEPTING.get(step, "agree"))
    refusing = verdict == "no" or models.refuses(said.folded, kind, said.acts, said.flags)
    if refusing:
        return Meaning(Act.REFUSE, how="words", chosen=DECLINING.get(step, "refuse"))
    return None


def _bare_yes(said: Utterance) -> Meaning | None:
    """Take a yes where nothing was to be agreed to for what was proposed there, or for nothing."""
    if said.context.step == "closing.comment" or read_yes_no(said.folded, "offer") != "yes":
        return None
    if said.context.proposal and said.context.choices:
        return of_choice(said.context.choices[0][0], said.context, "words")
    if said.acts.get(Act.CHAT, 0.0) >= TAKEN:
        return None
    return Meaning(Act.REJECT, reason="unclear")


def _command(said: Utterance) -> Meaning | None:
    """Take a fixed saying; of two that ask, the more particular question is meant."""
    meaning = read_command(said.plain, said.context) or _misspelt(said)
    if meaning is not None and meaning.act is Act.CORRECT and _answers(said, meaning.target):
        return None
    if meaning is None or not said.likely or meaning.wish not in _GENERAL:
        return meaning
    best = max(said.likely, key=said.likely.__getitem__)
    if best == f"{Act.COMMAND}.{CommandName.SUMMARY}":
        return Meaning(Act.COMMAND, command=CommandName.SUMMARY, how="words")
    kinds = (f"{Act.ASK}.", f"{Act.COMMAND}.{CommandName.PROGRESS}")
    asks = best.startswith(kinds) and said.likely[best] >= _PARTICULAR
    return (models.meaning_of(best, said.context) if asks else None) or meaning


def _misspelt(said: Utterance) -> Meaning | None:
    """Read a command with one slip of the pen; what follows from each is asked or can be undone."""
    if said.context.step in FREE or said.context.agreement is not None:
        return None
    text = mended_command(said.folded)
    return None if text == said.folded else read_command(text, said.context)


def _correction(said: Utterance) -> Meaning | None:
    """Take back an answer of before: it is named, or the words and the models say so."""
    share = said.acts.get(Act.CORRECT, 0.0)
    cue, strong = has_cue(said.folded), has_strong_cue(said.folded)
    if (not cue and share < TAKEN) or is_elsewhere(said.folded):
        return None
    meaning, found = read_correction(said.folded, said.plain, said.context)
    if not strong and _answers(said, meaning.target):
        return None
    if mends_itself(said.folded, said.context):
        return None
    if meaning.target is None and said.context.slot == "amount_fen" and has_amount(found):
        return None
    meaning = _closed_value(said, meaning)
    values = meaning.values.said()
    asked = said.acts.get(Act.ASK, 0.0)
    plain = asked < TAKEN and not said.flags.question
    taken = share >= 0.25 or strong
    if plain and taken and any(earlier(slot, said.context) for slot in values):
        return replace(meaning, sure=max(share, TAKEN))
    if share >= TAKEN or (meaning.target and strong and share >= 0.3):
        if found.several or (said.flags.question and asked > share):
            return None
        if not values and meaning.target and says_more(said.folded):
            return models.ask_back(said.likely, said.context, (meaning,))
        return replace(meaning, sure=share)
    return None


def _answers(said: Utterance, target: str | None) -> bool:
    """Tell whether words that nothing else is said by answer the question of this step."""
    slot = said.context.slot
    if slot is None or slot not in LEXICONS:
        return False
    others = target is not None and SLOT_OF_TARGET.get(target) not in (None, slot, "mobile")
    return not others and by_words(said.folded, slot) is not None


def _closed_value(said: Utterance, meaning: Meaning) -> Meaning:
    """Add the occupation, purpose, product or method that the words are closest to."""
    if meaning.values.said():
        return meaning
    found = models.closed_value(said.folded, said.language, meaning.target, said.context)
    if found is None:
        return meaning
    slot, value, target = found
    return replace(meaning, values=as_values({slot: value}), target=target)


def _values(said: Utterance) -> Meaning | None:
    """Take the values in the utterance, if they account for it, or the models agree."""
    context, asked = said.context, said.acts.get(Act.ASK, 0.0)
    if context.slot == "rating" or (context.agreement and is_elsewhere(said.folded)):
        return None
    found, values, bare = said.found, said.values, len(said.folded) <= _SHORT
    if found.rough and not values and context.slot in SUMS and (asked < TAKEN or bare):
        return _unsure(said, found)
    if not values:
        return None
    answer = _answer(said, values)
    problem = out_of_range(values, context)
    stated = not (said.flags.question or said.flags.condition or said.flags.quotation)
    plain = found.whole and stated
    share = said.acts.get(Act.ANSWER, 0.0)
    likely = share >= SURE or (share >= TAKEN and stated)
    if found.several:
        return _unsure(said, found) if asked < TAKEN else None
    if said.sure < WHOLE and said.acts.get(Act.COMMAND, 0.0) >= SURE:
        return None
    taken = _BARE.fullmatch(said.folded) is not None or (plain and share + 0.5 > asked)
    if taken or said.answers or (likely and asked < UNASKED):
        if context.slot is None and context.agreement and not plain:
            return None
        return Meaning(Act.REJECT, values=answer.values, reason=problem) if problem else answer
    best = max(said.acts, key=lambda act: said.acts[act])
    if best in (Act.ANSWER, Act.UNSURE) or share >= WORTH_ASKING:
        return models.ask_back(said.likely, context, (answer,))
    return None


def _product_of(values: Mapping[Slot, Value], context: Context) -> dict[Slot, Value]:
    """Return the product where it is asked for and only one lends for the use that was said."""
    use = values.get("purpose")
    if context.slot != "product" or "product" in values or use is None:
        return {}
    lending = [each for each in Product if use in each.purposes]
    return {"product": lending[0]} if len(lending) == 1 else {}


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
    return models.ask_back(said.likely, said.context, offers)


def out_of_range(values: Mapping[Slot, Value], context: Context) -> str | None:
    """Return why a value can't be had here, as a repair's reason, or None."""
    amount, months = values.get("amount_fen"), values.get("tenor_months")
    income = values.get("income_fen")
    if isinstance(amount, int) and context.most_fen and context.step != "loan.part":
        if amount < context.least_fen:
            return "below_least"
        if amount > context.most_fen:
            return "above_limit"
    if isinstance(months, int) and context.tenors and months not in context.tenors:
        return "tenor_not_offered"
    if isinstance(income, int) and income > 10_000_000_00:
        return "too_large"
    return None


def _near(said: Utterance) -> tuple[Meaning, ...]:
    """Return choices that the words nearly are; noise is near nothing."""
    if is_noise(said.folded) or said.flags.negation:
        return ()
    place = read_place(said.plain, said.context)
    if place is not None and not said.context.agreement:
        return (place,)
    return nearly(said.plain, said.context)


__all__ = ["Utterance", "Values", "interpret", "out_of_range"]
