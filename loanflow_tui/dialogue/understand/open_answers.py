"""Answers with a form of their own: codes, card and identity numbers, names, files, a comment."""

import re
from collections.abc import Mapping
from typing import Final

from loanflow_tui.dialogue.understand.codes import read_code
from loanflow_tui.dialogue.understand.context import Context
from loanflow_tui.dialogue.understand.flags import Flags
from loanflow_tui.dialogue.understand.meaning import Act, Meaning, Values
from loanflow_tui.dialogue.understand.names import read_employer, read_name
from loanflow_tui.dialogue.understand.plain_yes import read_agreement
from loanflow_tui.dialogue.understand.ratings import read_rating
from loanflow_tui.dialogue.understand.word_lists import entries

_DIGITS: Final = re.compile(r"\d")
_PATH: Final = re.compile(
    r"[\\/]|\.(?:pdf|png|jpe?g|gif|webp|heic|docx?|xlsx?|csv|txt|zip)\b", re.I
)
_MOBILE: Final = re.compile(r"(?<!\d)(?:\+?86[- ]?)?(1[3-9]\d(?:[ -]?\d){8})(?!\d)")
_BARE: Final = re.compile(r"[+\d ()-]+")
_CODES: Final = frozenset({"verify.code", "sign.code"})
_NUMBERS: Final = {
    "identity.number": 12, "identity.uscc": 8, "verify.card": 10, "payout.card": 10,
    "identity.mobile": 7,
}  # fmt: skip
"""How many digits an answer has at least, near enough to be meant as one."""

_LENGTHS: Final = {
    "identity.number": range(15, 19), "verify.card": range(12, 20), "payout.card": range(12, 20),
}  # fmt: skip
"""How many digits there can be; what is wrong with others, the lender says."""

_ASKED: Final = 0.5


def read_open(
    plain: str,
    folded: str,
    context: Context,
    likely: Mapping[str, float],
    acts: Mapping[Act, float],
    flags: Flags,
) -> Meaning | None:
    """Read an answer that only this step takes; None where it is none, or where others read on."""
    match context.step:
        case step if step in _CODES:
            return _code(folded, context, flags)
        case step if step in _NUMBERS:
            return _number(plain, context, acts, flags)
        case step if step.startswith("documents."):
            return _file(plain, acts)
        case "closing.comment":
            return _comment(folded, acts)
        case "closing.rating":
            return _rating(folded, acts, flags)
        case "identity.name" | "sign.name":
            return _name(plain, context, likely, acts, flags)
        case "profile.employer":
            return _employer(plain, likely, acts, flags)
    return None


def _code(folded: str, context: Context, flags: Flags) -> Meaning | None:
    digits = len(_DIGITS.findall(folded))
    if read_code(folded, context.digits) is not None and not flags.question:
        return Meaning(Act.ANSWER, how="words")
    if digits and digits == len(folded.replace(" ", "")):
        return Meaning(Act.REJECT, reason="code_digits")
    return None


def _number(
    plain: str, context: Context, acts: Mapping[Act, float], flags: Flags
) -> Meaning | None:
    digits = "".join(_DIGITS.findall(plain))
    if len(digits) < _NUMBERS[context.step] or flags.question:
        return None
    if context.step == "identity.mobile":
        found = _MOBILE.search(plain)
        words = acts.get(Act.ANSWER, 0.0) >= 0.3 or _BARE.fullmatch(plain)
        if found is None or re.sub(r"\D", "", found[1]) != digits.removeprefix("86") or not words:
            return Meaning(Act.REJECT, reason="unclear") if len(plain) < 24 else None
        return Meaning(Act.ANSWER, Values(mobile=re.sub(r"\D", "", found[1])), how="words")
    if acts.get(Act.CORRECT, 0) >= 0.7:
        return None
    known = context.step not in _LENGTHS or len(digits) in _LENGTHS[context.step]
    return Meaning(Act.ANSWER, how="words") if known else Meaning(Act.REJECT, reason="unclear")


def _file(plain: str, acts: Mapping[Act, float]) -> Meaning | None:
    """Return a path as an answer; words are read on as words."""
    if _PATH.search(plain) and acts.get(Act.ASK, 0.0) < 0.9:
        return Meaning(Act.ANSWER, how="words")
    return None


def _comment(folded: str, acts: Mapping[Act, float]) -> Meaning | None:
    """Take any words as the comment but a question, a command or small talk alone."""
    others = sum(acts.get(act, 0.0) for act in (Act.ASK, Act.COMMAND, Act.CORRECT))
    if read_agreement(folded, "offer") == "yes":
        return Meaning(Act.ANSWER, how="words")
    if others >= _ASKED or acts.get(Act.CHAT, 0.0) >= 0.7:
        return None
    if folded.strip(" .!。！") in entries("answers", "no comment"):
        return Meaning(Act.ANSWER, Values(choice="skip"), how="words", chosen="skip")
    return Meaning(Act.ANSWER, how="words")


def _rating(folded: str, acts: Mapping[Act, float], flags: Flags) -> Meaning | None:
    rating = read_rating(folded)
    asks = sum(acts.get(act, 0.0) for act in (Act.ASK, Act.CHAT, Act.COMMAND))
    if rating is not None and not flags.doubtful and not flags.negation:
        return Meaning(Act.ANSWER, Values(rating=rating), how="words")
    found = re.search("|".join(entries("answers", "rating")), folded)
    if found and not flags.question and not flags.condition and asks < _ASKED:
        value = read_rating(found[0])
        if value is not None:
            return Meaning(Act.ANSWER, Values(rating=value), how="words")
    if re.fullmatch(r"\d+", folded):
        return Meaning(Act.REJECT, reason="one_to_five")
    return None


def _name(
    plain: str,
    context: Context,
    likely: Mapping[str, float],
    acts: Mapping[Act, float],
    flags: Flags,
) -> Meaning | None:
    first = re.split(r"[,，。;；]|(?<=[\u3400-\u9fff]) ", plain, maxsplit=1)[0]
    name = read_name(plain) or read_name(first)
    if name is None or flags.question:
        return None
    if context.name and name.casefold() == context.name.casefold():
        return Meaning(Act.ANSWER, Values(name=name), how="words")
    name = _written(name)
    han = not name.isascii()
    share = likely.get("answer.name", 0.0)
    others = max((s for act, s in acts.items() if act is not Act.ANSWER), default=0.0)
    if (han and others < 0.6) or share > others or share >= 0.3:
        return Meaning(Act.ANSWER, Values(name=name), how="words")
    return None


def _written(text: str) -> str:
    """Return a name as it is written: in capitals where it was typed in small letters alone."""
    plain = text.strip().removesuffix("的")
    return plain.title() if plain.isascii() and plain.islower() else plain


def _employer(
    plain: str, likely: Mapping[str, float], acts: Mapping[Act, float], flags: Flags
) -> Meaning | None:
    if flags.question:
        return None
    share = likely.get("answer.employer", 0.0)
    others = max((s for act, s in acts.items() if act is not Act.ANSWER), default=0.0)
    framed = read_employer(plain)
    if framed is not None and others < 0.6:
        return Meaning(Act.ANSWER, Values(employer=_written(framed)), how="words")
    if re.search(r"[,，;；。、]", plain):
        return None
    named = re.search("|".join(entries("answers", "company")), plain, re.I) is not None
    short = len(plain.split()) <= 4 and len(plain) <= 40 and not re.search(r"\d", plain)
    if short and (named or share > others or others < 0.6):
        return Meaning(Act.ANSWER, Values(employer=_written(plain)), how="words")
    return None
