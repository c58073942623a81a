"""Answers with a form of their own: codes, card and identity numbers, names, files, a comment."""

import re
from collections.abc import Mapping
from typing import Final

from loanflow_tui.dialogue.understand.closed_values import complete
from loanflow_tui.dialogue.understand.codes import read_code
from loanflow_tui.dialogue.understand.context import Context
from loanflow_tui.dialogue.understand.flags import Flags, flags_of, laughs
from loanflow_tui.dialogue.understand.meaning import Act, Meaning, Values
from loanflow_tui.dialogue.understand.normalise import fold
from loanflow_tui.dialogue.understand.people import in_capitals, named_firm
from loanflow_tui.dialogue.understand.ratings import read_rating
from loanflow_tui.dialogue.understand.repairs import after_repair
from loanflow_tui.dialogue.understand.reserved import doubts_value
from loanflow_tui.dialogue.understand.slots import as_values, find_mobile, find_values
from loanflow_tui.dialogue.understand.spoken import spoken_digits
from loanflow_tui.dialogue.understand.word_lists import entries, finds, pattern
from loanflow_tui.dialogue.understand.yesno import read_yes_no

_DIGITS: Final = re.compile(r"\d")
_PATH: Final = re.compile(
    r"[\\/]|\.(?:pdf|png|jpe?g|gif|webp|heic|docx?|xlsx?|csv|txt|zip)\b", re.I
)
_FILE_NAME: Final = re.compile(r"[^\s?？]+\.(?:pdf|png|jpe?g|gif|webp|heic)", re.I)
_BARE: Final = re.compile(r"[+\d ()-]+[Xx]?")
_CODES: Final = frozenset({"verify.code", "sign.code"})
_NUMBERS: Final = {
    "identity.number": 12, "identity.uscc": 8, "verify.card": 10, "payout.card": 10,
    "identity.mobile": 7,
}  # fmt: skip
"""How many digits an answer has at least, near enough to be meant as one."""

_LENGTHS: Final = {
    "identity.number": (15, 17, 18), "verify.card": range(12, 20), "payout.card": range(12, 20),
}  # fmt: skip
"""How many digits there can be; what is wrong with others, the lender says."""

_CARDS: Final = frozenset({"verify.card", "payout.card"})
_MUCH: Final = 24
"""Characters beyond which words with digits may be about something else."""

_LONG_NUMBER: Final = re.compile(r"\d(?:[ -]?\d){11,18}")
_MARKS: Final = re.compile(r"[.,:;!~\"'“”。，：；！、()（）]+")
_OF_A_CODE: Final = range(4, 10)
_FEW_BESIDE: Final = 12
"""How many digits look like a code of another length, and how much may stand beside them."""

_ASKED: Final = 0.5
_RATHER, _SURELY = 0.6, 0.9
"""How likely something else may be where a name or a firm is read: less, or more, plainly one."""


def read_open(
    plain: str,
    folded: str,
    context: Context,
    likely: Mapping[str, float],
    acts: Mapping[Act, float],
    flags: Flags,
) -> Meaning | None:
    """Read an answer that only this step takes; None where it is none, or where others read on."""
    last = after_repair(plain)
    if last is not None and (repaired := _repaired(plain, last, context)) is not None:
        return repaired
    match context.step:
        case step if step in _CODES:
            return _code(folded, context, flags)
        case step if step in _NUMBERS:
            return _number(plain, folded, context, acts, flags)
        case step if step.startswith("documents."):
            return _file(plain, acts)
        case "closing.comment":
            return _comment(folded, acts)
        case "closing.rating":
            return _rating(folded, acts, flags)
        case "identity.name" | "sign.name":
            return _name(plain, folded, context, likely, acts, flags)
        case "profile.employer":
            return _employer(plain, folded, context, likely, acts, flags)
    return None


def _repaired(plain: str, last: str, context: Context) -> Meaning | None:
    """Read the answer behind a word that takes another back before it; None where there is none.

    A name or a firm that can't be read there is asked back.
    """
    slot = context.slot
    if context.step in _NUMBERS:
        own = _LONG_NUMBER.search(last)
        return Meaning(Act.ANSWER, how="words") if own and context.step in _LENGTHS else None
    if slot not in ("name", "employer") or context.step == "sign.name":
        return None
    before = plain[: plain.rfind(last)]
    first, second = (find_values(fold(each), context, plain=each).values for each in (before, last))
    if slot not in first or first.get(slot) == second.get(slot):
        return None
    if slot in second:
        return Meaning(Act.ANSWER, as_values(second), how="words")
    told = Meaning(Act.ANSWER, as_values({slot: first[slot]}), how="words")
    return Meaning(Act.UNSURE, reason="unsure", offers=(told,), sure=0.0)


def _code(folded: str, context: Context, flags: Flags) -> Meaning | None:
    digits = len(_DIGITS.findall(folded))
    if finds("answers", "code spoken of", folded):
        return Meaning(Act.UNSURE, reason="unsure", sure=0.0)
    if read_code(folded, context.digits) is not None and not flags.question:
        return Meaning(Act.ANSWER, how="words")
    spelled = len(spoken_digits(folded)) > 1
    beside = len(folded) - digits <= _FEW_BESIDE and not flags.unsure
    if digits in _OF_A_CODE and beside:
        return Meaning(Act.REJECT, reason="code_digits")
    if spelled or (digits and digits == len(folded.replace(" ", ""))):
        return Meaning(Act.REJECT, reason="code_digits")
    return None


def gives_card(plain: str, step: str) -> bool:
    """Tell whether words hold as many digits as a bank card has, where one is asked for."""
    return step in _CARDS and len("".join(_DIGITS.findall(plain))) in _LENGTHS[step]


def _number(
    plain: str, folded: str, context: Context, acts: Mapping[Act, float], flags: Flags
) -> Meaning | None:
    digits = "".join(_DIGITS.findall(plain))
    spelled = context.step == "identity.mobile" and find_mobile(folded) is not None
    if len(digits) < _NUMBERS[context.step] and not spelled:
        return None
    if flags.question:
        whole = len(digits) > len(plain.replace(" ", "")) // 2
        return Meaning(Act.UNSURE, reason="unsure", sure=0.0) if whole else None
    if context.step == "identity.mobile":
        return _mobile(plain, folded, context, flags)
    if _is_not_theirs(plain, folded, flags):
        return Meaning(Act.UNSURE, reason="unsure", sure=0.0)
    if acts.get(Act.CORRECT, 0) >= 0.7 and not gives_card(plain, context.step):
        return None
    known = context.step not in _LENGTHS or len(digits) in _LENGTHS[context.step]
    return Meaning(Act.ANSWER, how="words") if known else Meaning(Act.REJECT, reason="unclear")


def _mobile(plain: str, folded: str, context: Context, flags: Flags) -> Meaning | None:
    """Return the one mobile number, with what else was said beside it.

    One that is said not to be so, or to be somebody else's, is asked back.
    """
    digits = "".join(_DIGITS.findall(plain)).removeprefix("86")
    number = find_mobile(folded)
    if number is None or (digits and number[0] != digits):
        return Meaning(Act.REJECT, reason="unclear") if len(plain) < _MUCH else None
    if _is_not_theirs(plain, folded, flags):
        return Meaning(Act.UNSURE, reason="unsure", sure=0.0)
    values = {**find_values(folded, context, plain=plain).values, "mobile": number[0]}
    return Meaning(Act.ANSWER, as_values(values), how="words")


def _is_not_theirs(plain: str, folded: str, flags: Flags) -> bool:
    """Tell whether a number is doubted, said not to be so, or somebody else's."""
    denied = flags_of(pattern("answers", "numbering").sub(" ", folded)).negation
    bare = _BARE.fullmatch(plain) is not None
    return not bare and (flags.unsure or denied or finds("answers", "somebody else's", folded))


def _file(plain: str, acts: Mapping[Act, float]) -> Meaning | None:
    """Return a path as an answer; words are read on as words."""
    if _FILE_NAME.fullmatch(plain):
        return Meaning(Act.ANSWER, how="words")
    if _PATH.search(plain) and acts.get(Act.ASK, 0.0) < 0.9:
        return Meaning(Act.ANSWER, how="words")
    return None


def _comment(folded: str, acts: Mapping[Act, float]) -> Meaning | None:
    """Take any words as the comment but a question, a command or small talk alone."""
    others = sum(acts.get(act, 0.0) for act in (Act.ASK, Act.COMMAND, Act.CORRECT))
    if read_yes_no(folded, "offer") == "yes":
        return Meaning(Act.ANSWER, how="words")
    if others >= _ASKED or acts.get(Act.CHAT, 0.0) >= 0.7:
        return None
    if folded.strip(" .!。！") in entries("answers", "no comment"):
        return Meaning(Act.ANSWER, Values(choice="skip"), how="words", chosen="skip")
    return Meaning(Act.ANSWER, how="words")


def _rating(folded: str, acts: Mapping[Act, float], flags: Flags) -> Meaning | None:
    """Return the stars given; several, a range, or what is no star at all is none."""
    if re.fullmatch(r"\d+|-\d+", folded) and read_rating(folded) is None:
        return Meaning(Act.REJECT, reason="one_to_five")
    if finds("answers", "no rating", folded) or doubts_value(folded, "rating"):
        return None
    figures = re.findall(r"(?<![\d.,/])[1-5](?![\d.,]*\d|/)", folded)
    mended = finds("answers", "rating mended", folded)
    if len(set(figures)) > 1:
        last = Values(rating=int(figures[-1]))
        sure = mended and not flags.question and not flags.condition
        return Meaning(Act.ANSWER, last, how="words") if sure else None
    rating = read_rating(folded)
    asks = sum(acts.get(act, 0.0) for act in (Act.ASK, Act.CHAT, Act.COMMAND))
    if rating is not None and not flags.doubtful and not flags.negation:
        return Meaning(Act.ANSWER, Values(rating=rating), how="words")
    stars = [read_rating(each[0]) for each in pattern("answers", "rating").finditer(folded)]
    said = list(dict.fromkeys(each for each in stars if each is not None))
    if not said or (len(said) > 1 and not mended) or flags.question or flags.condition:
        return None
    return Meaning(Act.ANSWER, Values(rating=said[-1]), how="words") if asks < _ASKED else None


def _name(
    plain: str,
    folded: str,
    context: Context,
    likely: Mapping[str, float],
    acts: Mapping[Act, float],
    flags: Flags,
) -> Meaning | None:
    """Return the name, with what else was said beside it."""
    if flags.question:
        return None
    found = find_values(folded, context, plain=plain)
    name = found.values.get("name")
    if name is None:
        return None
    own = bool(context.name) and str(name).casefold() == context.name.casefold()
    if context.step == "sign.name" and not _signs(folded, fold(str(name))):
        return Meaning(Act.REJECT, reason="unclear") if own else None
    if own:
        return Meaning(Act.ANSWER, as_values(found.values), how="words")
    if laughs(folded):
        told = Meaning(Act.ANSWER, as_values(found.values), how="words")
        return Meaning(Act.UNSURE, reason="unsure", offers=(told,), sure=0.0)
    others = max((s for act, s in acts.items() if act is not Act.ANSWER), default=0.0)
    if others >= _RATHER and not str(name).isascii():
        return None
    values = complete(found, folded, context)
    return Meaning(Act.ANSWER, as_values(values), how="words")


def _signs(folded: str, name: str) -> bool:
    """Tell whether words are a signature: the name alone, or beside what can only mean to sign."""
    alone = " ".join(_MARKS.sub(" ", folded).split())
    if alone.replace(" ", "") == name.replace(" ", ""):
        return True
    return any(
        re.fullmatch(line.replace("*", re.escape(name)), alone)
        for line in entries("answers", "signature")
    )


def _employer(
    plain: str,
    folded: str,
    context: Context,
    likely: Mapping[str, float],
    acts: Mapping[Act, float],
    flags: Flags,
) -> Meaning | None:
    """Return the employer, with what else was said beside it."""
    if flags.question:
        return None
    found = find_values(folded, context, plain=plain)
    firm = found.values.get("employer")
    if firm is None:
        return None
    share = likely.get("answer.employer", 0.0)
    others = max((s for act, s in acts.items() if act is not Act.ANSWER), default=0.0)
    sure = named_firm(plain) or in_capitals(plain) or share > others
    if others >= (_SURELY if sure else _RATHER):
        return None
    return Meaning(Act.ANSWER, as_values(complete(found, folded, context)), how="words")
