"""A second look at what would be done: words that are hardly an answer are asked back instead.

The readers find values in words; the models judge what the words are for. Where the two differ,
nothing is recorded: the value is offered beside what the models hear.
"""

from collections.abc import Mapping
from typing import Final

from loanflow_tui.dialogue.understand.closed import LEXICONS, by_words
from loanflow_tui.dialogue.understand.context import Context
from loanflow_tui.dialogue.understand.corrections import (
    SLOT_OF_TARGET,
    has_cue,
    has_strong_cue,
    is_elsewhere,
    mends_itself,
    speaks_of_repaying,
)
from loanflow_tui.dialogue.understand.deciding import ask_back
from loanflow_tui.dialogue.understand.flags import flags_of, leaves
from loanflow_tui.dialogue.understand.intents import named_targets
from loanflow_tui.dialogue.understand.likely import language_of, whole
from loanflow_tui.dialogue.understand.meaning import (
    Act,
    CommandName,
    Meaning,
    Slot,
    Value,
)

_PLAIN: Final = frozenset({"label", "number"})
_CLOSED: Final = frozenset({"occupation", "purpose", "product", "method"})
_BY_NAME: Final = frozenset({"product", "method"})
_OF_THE_OFFER: Final = frozenset({"amount_fen", "tenor_months"})
_OWN_FORM: Final = frozenset({"name", "mobile"})
"""Values of a form that hardly anything else has."""

_WHOLE: Final = 1.0
"""How sure a correction is that is nothing but its value: 要不12期吧."""

_DOUBTED: Final = 0.5
"""How likely words have to be a doubt for no value of theirs to be taken."""

_OTHERWISE: Final = 0.8
"""How likely they have to be something else than an answer."""

_SURE: Final = 0.85
"""How sure a value has to be to be taken with words left over beside it."""

_LONG: Final = 90
_LONG_HAN: Final = 30
"""Characters beyond which a choice within a sentence is hardly all that it is about."""

_ANSWERED: Final = 0.95
"""How likely words have to be an answer for a value to be taken that leaves some unread."""

_LEAST_LOAN: Final = 500_00
"""The least sum, in fen, that is noted before it is asked for."""

_CHOSEN: Final = 0.35
"""How likely a choice has to be among all that is ever said, here or elsewhere."""

_CORRECTED: Final = 0.3
"""How likely words have to be a correction for an answer of before to be changed by them."""

_SURELY_CORRECTED: Final = 0.9
"""How likely where they ask something, or don't say what it is to be instead."""


def look_again(
    meaning: Meaning,
    folded: str,
    likely: Mapping[str, float],
    acts: Mapping[Act, float],
    context: Context,
) -> Meaning:
    """Return the meaning, or a question back where the models hear something else in the words."""
    if meaning.how in _PLAIN or meaning.wish or not _doubtful(meaning, folded, acts, context):
        return meaning
    return ask_back(likely, context, (meaning,))


def _doubtful(meaning: Meaning, folded: str, acts: Mapping[Act, float], context: Context) -> bool:
    said = meaning.values.said()
    if not said.keys().isdisjoint(_OWN_FORM) or (
        meaning.act is Act.ANSWER and mends_itself(folded, context)
    ):
        return False
    match meaning.act:
        case Act.ANSWER if meaning.how == "words" and set(said) == {"choice"} and not meaning.wish:
            return _hardly_chosen(meaning, folded, context)
        case Act.ANSWER if said and "agree" not in said:
            if _every_word_is_a_sum(meaning, folded, context):
                return False
            others = max(share for act, share in acts.items() if act is not Act.ANSWER)
            doubted = acts[Act.UNSURE] >= _DOUBTED or others >= _OTHERWISE
            if context.agreement is not None:
                doubted = doubted or acts[Act.ANSWER] < _DOUBTED
            return doubted or (meaning.sure < _SURE and not _surely_answers(folded, acts))
        case Act.COMMAND if meaning.command is CommandName.HOST:
            return is_elsewhere(folded) or not leaves(folded)
        case Act.CORRECT:
            odd = _at_odds(said, folded) or _guessed(said, folded)
            return odd or _hardly_corrects(meaning, folded, acts)
        case _:
            return False


def _every_word_is_a_sum(meaning: Meaning, folded: str, context: Context) -> bool:
    """Tell whether words say a sum to be borrowed and nothing else, where none is asked for yet."""
    early = meaning.values.said().keys() == {"amount_fen"} and context.slot == "product"
    early = early and (meaning.values.amount_fen or 0) >= _LEAST_LOAN
    return early and meaning.sure >= _WHOLE and plain(folded)


def _hardly_chosen(meaning: Meaning, folded: str, context: Context) -> bool:
    """Tell whether a choice is only the likeliest of few that can be meant here."""
    shares = whole(folded, language_of(folded, context.language), context.step)
    return shares.get(f"answer.choice.{meaning.values.choice}", 1.0) < _CHOSEN


def _at_odds(said: Mapping[Slot, Value], folded: str) -> bool:
    """Tell whether a correction names other answers than it has values for."""
    named = {SLOT_OF_TARGET[each] for each in named_targets(folded) if each in SLOT_OF_TARGET}
    if not said or not named:
        return False
    return named.isdisjoint(said) or len(named) > len(said)


def _hardly_corrects(meaning: Meaning, folded: str, acts: Mapping[Act, float]) -> bool:
    said = meaning.values.said()
    bare = (
        meaning.sure >= _WHOLE and said.keys() <= _OF_THE_OFFER and not speaks_of_repaying(folded)
    )
    if meaning.wish or bare:
        return False
    if not said and flags_of(folded).question and not has_strong_cue(folded):
        return True
    if not has_cue(folded) and (not said or not said.keys().isdisjoint(_CLOSED)):
        return True
    named = said.keys() <= _BY_NAME and has_strong_cue(folded)
    vague = _of_choice_alone(said, folded) and not named
    sure = said and not flags_of(folded).question and not vague
    return acts[Act.CORRECT] < (_CORRECTED if sure else _SURELY_CORRECTED)


def _of_choice_alone(said: Mapping[Slot, Value], folded: str) -> bool:
    """Tell whether all that is corrected is a choice that the words don't call by its question."""
    return bool(said) and said.keys() <= _CLOSED and not named_targets(folded)


def _guessed(said: Mapping[Slot, Value], folded: str) -> bool:
    """Tell whether no word stands for what is corrected, or many words about something else do."""
    if not _of_choice_alone(said, folded):
        return False
    many = len(folded) > (_LONG if folded.isascii() else _LONG_HAN)
    return many or any(
        by_words(folded, slot, correcting=True) is None for slot in said if slot in LEXICONS
    )


def _surely_answers(folded: str, acts: Mapping[Act, float]) -> bool:
    """Tell whether plain words answer the question, though not every word is known."""
    return acts[Act.ANSWER] >= _ANSWERED and plain(folded)


def plain(folded: str) -> bool:
    """Tell whether nothing in the words takes anything back."""
    flags = flags_of(folded)
    return not flags.unsure and not flags.negation
