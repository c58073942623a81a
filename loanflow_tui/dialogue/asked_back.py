"""Asking back: which readings are offered, and which of them a reply takes."""

import re
from collections.abc import Sequence
from typing import Final, Literal

from loanflow_tui.dialogue.offers import (
    ALL_RIGHT,
    ASK,
    DO,
    NOT_YET,
    OWN_WISH,
    chip_of,
)
from loanflow_tui.dialogue.slot_values import of_chip
from loanflow_tui.dialogue.turns import Question
from loanflow_tui.dialogue.understand import read_yes_no
from loanflow_tui.dialogue.understand.context import (
    ACCEPTING,
    AGREEMENTS,
    DECLINING,
    asks_agreement,
)
from loanflow_tui.dialogue.understand.flags import flags_of, has_sign, of_a_consent
from loanflow_tui.dialogue.understand.meaning import Act, Meaning, Topic
from loanflow_tui.dialogue.understand.normalise import fold, normalise
from loanflow_tui.dialogue.understand.remarks import leans_to_yes
from loanflow_tui.dialogue.understand.yesno import agrees_plainly, assents, denies, holds_yes

MOST_READINGS: Final = 3
CHANGE: Final = "change_"
CHANGING: Final = {"card": Topic.CHANGE_CARD, "mobile": Topic.CHANGE_PHONE}
"""Changes whose own topic explains them; a request for one is not offered that topic too."""
_NUMBER: Final = re.compile(r"[\s(（\[]*([1-9])\s*[.)）\]、。]?\s*")
_LONGEST_YES: Final = 24

Taken = tuple[Literal["number", "near"], str]
"""How a reply took a reading, and the reading's quick reply."""


def readings(step: str, question: Question, meaning: Meaning, words: str) -> tuple[str, ...]:
    """Return the quick replies to ask back with: a yes and a no together, or the likeliest few.

    Where something is to be agreed to, a question is never offered a yes.
    """
    found = (chip_of(each, question) for each in meaning.offers)
    chips = tuple(dict.fromkeys(each for each in found if each is not None))
    if not asks_agreement(step):
        return chips[:MOST_READINGS]
    own = {each.id for each in question.choices}
    sides = (ACCEPTING.get(step, "agree"), DECLINING.get(step, "refuse"))
    pair = tuple(each for each in sides if each in own)
    pair = (*pair, NOT_YET) if len(pair) == 1 else pair
    pair = pair if _leans_to_yes(step, words) else pair[::-1]
    values = [each for each in chips if of_chip(each) is not None]
    if values and chips[0] == values[0] and meaning.offers[0].act is Act.CORRECT:
        return tuple(values[:1])
    named = {each.removeprefix(CHANGE) for each in chips if each.startswith(CHANGE)}
    told = {f"{ASK}{topic}" for target, topic in CHANGING.items() if target in named}
    asked = [each for each in chips if each.startswith((ASK, DO, CHANGE)) and each not in told]
    inquiring = flags_of(fold(words)).question
    if asked and (inquiring or chips[0] not in pair):
        return tuple(asked[:MOST_READINGS])
    goes_on = meaning.offers[0].values.agree is True
    return pair if goes_on or _is_of_the_question(step, words) else ()


def _is_of_the_question(step: str, words: str) -> bool:
    """Tell whether words that are neither yes nor no may be either: half a yes, a doubt, a no.

    Small talk is neither, and a yes behind it may be to anything: nothing is offered then.
    """
    folded, kind = fold(words), AGREEMENTS.get(step, "consent")
    flags = flags_of(folded)
    if flags.question:
        return False
    doubts = flags.unsure or flags.proviso or flags.negation or flags.filler
    said = holds_yes(folded, kind) or assents(folded) or leans_to_yes(words) or denies(folded)
    return doubts or said or of_a_consent(folded) or has_sign("hesitation", folded)


def _leans_to_yes(step: str, words: str) -> bool:
    """Tell whether the words are half a yes, and nothing in them denies it."""
    folded, kind = fold(words), AGREEMENTS.get(step, "consent")
    flags = flags_of(folded)
    halfway = flags.condition or flags.proviso or flags.hedge
    leans = halfway or holds_yes(folded, kind) or assents(folded) or leans_to_yes(words)
    return leans and not flags.negation and not denies(folded)


def read_reply(
    words: str, question: Question, offers: Sequence[str]
) -> Taken | Literal["neither", "which"] | None:
    """Return which of the readings asked back a reply takes; None for a reply to something else.

    A number is the place of a reading, except where stars are asked for. A yes takes the only
    reading there is; it never agrees to what the step itself asks. A no to "shall I take that as:
    I agree?" takes nothing: the consent is asked for once more. A mere yes to "shall I take that
    as: I don't agree?" may be either.
    """
    if not offers:
        return None
    placed = _NUMBER.fullmatch(normalise(words))
    shown = question.choices[: len(offers)]
    if placed and question.step != "closing.rating" and int(placed[1]) <= len(shown):
        return "number", shown[int(placed[1]) - 1].id
    if _leads_with_yes(question.step, offers) and _confirms(words):
        return "near", offers[0]
    if len(words) > _LONGEST_YES:
        return None
    if _leads_with_consent(question, offers) and read_yes_no(words) == "no":
        return "neither"
    if not _of_talk(question, offers):
        return "which" if _leads_with_no(offers) and _is_mere_yes(words) else None
    match read_yes_no(words):
        case "yes":
            one = len(offers) == 1 or offers[0] in (ALL_RIGHT, OWN_WISH)
            return ("near", offers[0]) if one else "which"
        case "no":
            return "neither"
    return None


def may_be_to_something_else(step: str, words: str, meaning: Meaning) -> bool:
    """Tell whether a yes, behind words that were not understood, may be to those: ok, 好."""
    agrees = meaning.values.agree is True or meaning.chosen == ACCEPTING.get(step)
    return asks_agreement(step) and agrees and meaning.how == "words" and _is_mere_yes(words)


def _is_mere_yes(words: str) -> bool:
    """Tell whether words are a yes that names nothing it agrees to."""
    return read_yes_no(words) == "yes" and not agrees_plainly(words)


def _leads_with_yes(step: str, offers: Sequence[str]) -> bool:
    return asks_agreement(step) and offers[0] == ACCEPTING.get(step, "agree")


def _confirms(words: str) -> bool:
    """Tell whether words are a yes to "shall I take that as: I agree?", and not a yes anywhere."""
    return read_yes_no(words) is None and read_yes_no(words, "confirmed") == "yes"


def _leads_with_no(offers: Sequence[str]) -> bool:
    return offers[0] in {*DECLINING.values(), "refuse", NOT_YET}


def _leads_with_consent(question: Question, offers: Sequence[str]) -> bool:
    return question.step.startswith("consent.") and offers[0] == "agree"


def _of_talk(question: Question, offers: Sequence[str]) -> bool:
    """Tell whether a yes or a no can only be about the readings, not about the step's question."""
    sides = {*ACCEPTING.values(), *DECLINING.values(), "agree", "refuse", NOT_YET}
    return not sides.intersection(offers)
