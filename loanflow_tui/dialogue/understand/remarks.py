"""What is said beside the question: impatience, fear, a farewell; and questions that need an answer
of their own, such as what is due today. Nothing here is ever an answer to a question.
"""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Final

from loanflow_tui.dialogue.understand.context import asks_agreement
from loanflow_tui.dialogue.understand.normalise import fold
from loanflow_tui.dialogue.understand.word_lists import entries, literally, pairs
from loanflow_tui.registry.languages import Language

REMARKS: Final = (
    "person_when", "impatient", "look_again", "why_no",
    "no_ads", "code_safety", "compare", "borrow_more", "charged_twice", "paid_elsewhere",
    "close_account", "card_lost", "payer", "payout_card", "which_card", "mistake",
    "offer_valid", "post", "options",
    "change_later", "early", "how_to_sign", "after_yes", "change_day", "request", "contract_no",
    "which_day", "by_month", "go_over", "where_from", "other_id", "remind",
    "which_place", "declined_if",
    "is_bot", "free", "which_score", "exactly", "saved", "unasked", "sends_what", "inquiries",
    "no_camera", "counts", "why_this", "real_name", "last_due", "agreeing", "abuse",
    "bad_credit", "how_fast", "law_data", "watching", "shared", "relative", "difference",
    "no_consent", "code_tries", "code_what", "charged_why", "payout_status",
    "payment_status", "due_today", "auto_debit", "pay_all", "death", "binding", "own_card",
    "landline", "only_paper", "not_here", "spam", "face_kept", "overheard",
    "report_wrong",
    "which_banks", "how_to_type", "varies", "retention", "complain_to", "regulated", "catch",
    "rate_fixed", "human", "farewell", "told_already", "not_asked", "lightest", "price",
    "worst", "cheaper", "advice", "my_loan", "expensive", "refuses", "afraid", "confused",
    "what_next", "most", "how_it_works", "never_mind", "go_on", "hurry", "complaint", "really",
    "think_over", "apology", "looking", "apply", "too_soon", "idle", "greeting", "thanks", "nods",
)  # fmt: skip
"""The remarks, in the order in which they are looked for."""

_CODES: Final = ("verify.code", "sign.code")
_AT_THE_LOAN: Final = ("loan.", "end", "closing.")
_ONLY_AT: Final[Mapping[str, tuple[str, ...]]] = {
    "person_when": ("decision.referred", "held"),
    "impatient": ("decision.referred", "held"),
    "look_again": ("consent.sharing", "end"),
    "why_no": ("end",),
    "compare": ("offer.",),
    "charged_twice": _AT_THE_LOAN,
    "borrow_more": _AT_THE_LOAN,
    "paid_elsewhere": _AT_THE_LOAN,
    "payer": (*_AT_THE_LOAN, "offer.", "sign."),
    "which_card": (*_AT_THE_LOAN, "offer.", "sign."),
    "mistake": ("identity.", "profile.", "verify.", "documents.", "offer.", "sign.", "loan."),
    "offer_valid": ("offer.", "sign."),
    "options": ("product",),
    "change_later": ("offer.", "sign."),
    "how_to_sign": ("sign.",),
    "change_day": _AT_THE_LOAN,
    "by_month": _AT_THE_LOAN,
    "go_over": ("offer.accept", "sign."),
    "where_from": ("documents.",),
    "other_id": ("identity.number",),
    "request": _AT_THE_LOAN,
    "contract_no": (*_AT_THE_LOAN, "sign."),
    "remind": _AT_THE_LOAN,
    "which_place": ("profile.region",),
    "declined_if": ("product", "identity.", "verify.", "profile.", "documents."),
    "code_safety": _CODES,
    "code_what": _CODES,
    "code_tries": _CODES,
    "inquiries": ("consent.bureau", "offer.", "end"),
    "no_camera": ("consent.face",),
    "counts": ("profile.debt", "profile.income"),
    "real_name": ("identity.name", "sign.name"),
    "last_due": ("loan.", "end", "closing."),
    "agreeing": ("consent.",),
    "free": ("product", "consent.", "identity.", "verify.", "profile.", "documents."),
    "which_score": ("consent.host_data",),
    "exactly": ("identity.",),
    "saved": ("loan.", "end"),
    "sends_what": ("identity.mobile",),
    "how_it_works": ("product", "documents."),
    "apply": ("product",),
    "bad_credit": ("product", "consent.", "identity.", "profile."),
    "no_consent": ("consent.",),
    "face_kept": ("consent.face", "verify.face"),
    "report_wrong": ("consent.", "decision.", "end", "offer."),
    "which_banks": ("verify.card", "payout.card"),
    "how_to_type": ("identity.", "verify.", "payout.card", "sign.code"),
    "varies": ("profile.income",),
    "charged_why": ("loan.", "end", "closing."),
    "payout_status": ("loan.", "end", "closing."),
    "payment_status": ("loan.", "end", "closing."),
    "due_today": ("loan.", "end", "closing."),
    "auto_debit": ("loan.", "end", "closing.", "offer.", "sign."),
    "pay_all": ("loan.", "end", "closing."),
    "binding": ("offer.", "sign."),
    "own_card": ("verify.card", "payout.card"),
    "landline": ("identity.mobile",),
    "looking": (
        "product",
        "consent.",
        "identity.",
        "verify.",
        "profile.",
        "documents.",
        "offer.",
        "sign.",
    ),
    "only_paper": ("documents.",),
    "not_here": (
        "identity.number",
        "identity.mobile",
        "identity.uscc",
        "verify.card",
        "payout.card",
        "documents.",
    ),
    "no_ads": ("consent.privacy", "consent.bureau"),
    "spam": (
        "identity.",
        "consent.privacy",
        "consent.bureau",
        "consent.host_data",
        "verify.",
        "profile.",
        "product",
    ),
    "difference": ("offer.method", "offer.amount", "offer.tenor"),
    "refuses": ("identity.", "verify.", "profile.", "documents.", "product"),
    "lightest": ("offer.",),
    "most": ("product", "consent.", "identity.", "verify.", "profile.", "documents."),
}
"""The steps at which a remark can be meant; any step, where none are named."""

_NO_ANSWER_TO_A_CONSENT: Final = frozenset({"too_soon"})
_LONGEST: Final = 90
_MARKS: Final = re.compile(r"[!.?,;:~，。！？；：、…\"“”]+")


@lru_cache(64)
def read_remark(text: str, step: str) -> str | None:
    """Return the known remark in the words at this step; None without one.

    The last few are remembered: the same words are looked at up to three times.
    """
    folded = fold(text)
    if len(folded) > _LONGEST:
        return None
    said = " ".join(_MARKS.sub(" ", folded.replace("'", "")).split())
    if said.replace(" ", "").isdecimal():
        return None
    found = (name for name, lines in _remarks_at(step, said.isascii()) if lines.search(said))
    return next(found, None)


def asked_reason(text: str) -> str | None:
    """Return the step whose question somebody asks the reason of: why do you want my number."""
    folded = fold(text)
    if len(folded) > _LONGEST or not _finds("why", folded):
        return None
    found = _subjects().search(folded)
    return pairs("remarks", "subjects")[found[0]] if found else None


def named_language(text: str) -> Language | None:
    """Return the language that words name: English please, 说中文."""
    folded = fold(text)
    named = (each for each in Language if entries("remarks", f"speaks {each.value}"))
    return next((each for each in named if _finds(f"speaks {each.value}", folded)), None)


def settles_on_one(text: str) -> bool:
    """Tell whether words that say something varies end in what to take: but say six k."""
    return _finds("settles", fold(text)) is not None


def leans_to_yes(text: str) -> bool:
    """Tell whether words sound like a yes that is on its way: 好吧查, fine, whatever."""
    return _finds("leans", fold(text)) is not None


def mends(text: str) -> bool:
    """Tell whether words begin a correction of the last answer: no wait, 等等."""
    return _finds("mends", fold(text)) is not None


def decides_alone(text: str) -> bool | None:
    """Tell whether words say that one borrows by own decision; None where they say neither."""
    folded = fold(text).replace("'", "")
    if _finds("made to", folded):
        return False
    return True if _finds("own decision", folded) else None


def is_all_right(text: str) -> bool:
    """Tell whether words say that somebody is all right."""
    return _finds("all right", fold(text).replace("'", "")) is not None


def is_misread(text: str) -> bool:
    """Tell whether words say that somebody was misunderstood: what are you talking about."""
    return _finds("misread", fold(text).replace("'", "")) is not None


def presses_wrong(text: str) -> bool:
    """Tell whether words say that the last reply was picked by mistake: 哎呀按错了."""
    return _finds("pressed wrong", fold(text).replace("'", "")) is not None


@cache
def _remarks_at(step: str, ascii_only: bool) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return the remarks that can be meant at a step, with their lines of one script."""
    lines = ((each, _pattern(each, ascii_only)) for each in REMARKS if _fits(each, step))
    return tuple((name, pattern) for name, pattern in lines if pattern is not None)


def _fits(remark: str, step: str) -> bool:
    if remark in _NO_ANSWER_TO_A_CONSENT and asks_agreement(step):
        return False
    return step.startswith(_ONLY_AT.get(remark, ("",)))


def _finds(section: str, text: str) -> re.Match[str] | None:
    """Look for the lines of a section that are written in the script of a text."""
    pattern = _pattern(section, text.isascii())
    return pattern.search(text) if pattern is not None else None


@cache
def _pattern(section: str, ascii_only: bool) -> re.Pattern[str] | None:
    """Return a section's lines of one script, compiled when they are first looked for."""
    lines = [each for each in entries("remarks", section) if each.isascii() is ascii_only]
    return re.compile("|".join(f"(?:{line})" for line in lines)) if lines else None


@cache
def _subjects() -> re.Pattern[str]:
    return re.compile(literally(pairs("remarks", "subjects")))
