"""What is answered to remarks and to questions about terms, whatever else the words may be like.

A remark answers no question and records nothing, so that it only has to give way to what is plain:
an answer, a no to what is asked, a correction, trouble that was put in so many words.
"""

from typing import Final

from loanflow_tui.dialogue.answers.recall import topic_of_recall
from loanflow_tui.dialogue.answers.remarks import WHY_OF
from loanflow_tui.dialogue.answers.terms import BETWEEN, TERM
from loanflow_tui.dialogue.catalogue import worded
from loanflow_tui.dialogue.steps.labels import dashed
from loanflow_tui.dialogue.steps.waiting import WAITING
from loanflow_tui.dialogue.turns import Question
from loanflow_tui.dialogue.understand.context import SLOT_OF_STEP
from loanflow_tui.dialogue.understand.flags import flags_of
from loanflow_tui.dialogue.understand.meaning import Act, CommandName, Crisis, Meaning, Topic
from loanflow_tui.dialogue.understand.normalise import fold
from loanflow_tui.dialogue.understand.recall import Recall, read_recall
from loanflow_tui.dialogue.understand.remarks import asked_reason, read_remark, settles_on_one
from loanflow_tui.dialogue.understand.several import parts
from loanflow_tui.dialogue.understand.terms import asked_terms

_PLAIN: Final = frozenset({"label", "number"})
_NAMED: Final = frozenset({"name", "employer"})
"""Slots that take nearly any words."""

_DOUBTFUL: Final = 0.8
"""How sure trouble is that no phrase speaks of, at most."""

_LEAST_SURE: Final = {Crisis.SELF_HARM: 0.3, Crisis.COERCION: 1.0, Crisis.HARDSHIP: _DOUBTFUL}
"""How sure trouble has to be for no remark to be looked for in the words."""

_KEPT_WISHES: Final = frozenset(
    {"back", "start_over", "skip", "language", "read", "change", "summary",
     "withdraw_consent", "elsewhere", "help", "human"}
)  # fmt: skip
"""Fixed sayings that are done as they stand."""

IN_PASSING: Final = frozenset(
    {"hurry", "spam", "complaint", "nods", "idle", "apology", "really", "not_asked",
     "told_already", "refuses", "too_soon", "farewell", "confused", "afraid", "looking"}
)  # fmt: skip
"""Remarks that give way to a plain question in the same line."""

_ASKS: Final = 0.85
"""How sure a question has to be for that."""

_WAITS: Final = frozenset({"too_soon", "hurry", "go_on", "told_already"})
"""Remarks that want to go on, where nothing is asked."""

_FIRST_OF_ALL: Final = frozenset({"compare", "close_account", "look_again", "why_no"})
"""Remarks that words are, whatever value or command could be read in them."""

_OF_WAITING: Final = frozenset({"person_when", "impatient"})
"""Remarks that words are while a person looks at it, unless they choose a reply."""

_BEFORE_VALUES: Final = frozenset({"refuses", "confused", "hurry", "afraid", "retention"})
"""Remarks that words are, even where a value of another question could be read in them."""

_WHATEVER: Final = frozenset({"varies"})
"""Remarks that are no less one where a value is in them."""

_TO_A_COMMENT: Final = frozenset(
    {"charged_why", "payout_status", "payment_status", "due_today", "auto_debit", "pay_all",
     "human", "what_next", "death", "last_due", "charged_twice", "paid_elsewhere", "card_lost"}
)  # fmt: skip
"""Remarks that are questions: where a comment is asked for, all others are one."""

_SAME_AS: Final = {
    "person_when": Topic.TIME_TO_MONEY.value,
    "why_no": Topic.DECLINED_WHY.value,
    "code_what": Topic.WHY_ASKED.value,
    "payout_status": Topic.TIME_TO_MONEY.value,
    "pay_all": Topic.EARLY_REPAYMENT.value,
    "most": Topic.LIMIT_MAX.value,
    "auto_debit": f"{TERM}direct_debit",
    "human": "human",
    "no_consent": Topic.CONSENT_REFUSED.value,
    "never_mind": "refused",
    "which_score": f"{TERM}host_score",
    "exactly": "help",
    "saved": Topic.EARLY_REPAYMENT.value,
    "unasked": Topic.REPAY_HOW.value,
    "sends_what": Topic.WHY_ASKED.value,
    "how_it_works": "help",
    "is_bot": Topic.WHO.value,
    "inquiries": Topic.CREDIT_REPORT.value,
    "no_camera": Topic.CONSENT_REFUSED.value,
    "why_this": Topic.WHY_ASKED.value,
    "price": Topic.COST.value,
    "worst": Topic.LATE_PAYMENT.value,
    "real_name": Topic.WHY_ASKED.value,
    "last_due": f"{TERM}tenor",
    "agreeing": "confused",
    "law_data": f"{WHY_OF}consent.privacy",
    "shared": Topic.DATA_USE.value,
    "abuse": "chat_abuse",
    "difference": Topic.REPAYMENT_METHOD.value,
    "go_on": "resume",
    "code_tries": Topic.CODE_MISSING.value,
    "face_kept": f"{WHY_OF}consent.face",
    "overheard": Topic.CONTACTS_PRIVACY.value,
    "how_to_type": "help",
    "catch": Topic.COST.value,
    "regulated": Topic.LENDER.value,
    "idle": "chat_small_talk",
    "which_card": Topic.REPAY_HOW.value,
    "borrow_more": Topic.BORROW_AGAIN.value,
    "early": Topic.EARLY_REPAYMENT.value,
    "how_to_sign": "help",
    "after_yes": Topic.CHOICE_MEANING.value,
    "change_day": Topic.EXTENSION.value,
    "request": Topic.EXTENSION.value,
    "contract_no": Topic.CONTRACT_COPY.value,
    "which_day": Topic.NEXT_DUE.value,
    "by_month": Topic.NEXT_DUE.value,
    "go_over": Topic.TOTAL_REPAY.value,
    "where_from": "help",
    "other_id": "help",
    "which_place": Topic.CHOICE_MEANING.value,
    "declined_if": Topic.ELIGIBILITY.value,
    "thanks": "chat_thanks",
    "options": Topic.CHOICE_MEANING.value,
    "greeting": "chat_greeting",
    "lightest": "cheaper",
    "my_loan": Topic.OUTSTANDING.value,
}
"""Remarks that are answered as a question about something else."""


def topic_of_remark(meaning: Meaning, words: str, question: Question) -> str | None:
    """Return the topic under which words are answered as a remark; None where they aren't one."""
    if (first := _first_of_all(meaning, words, question)) is not None:
        return first
    recall = read_recall(words) if meaning.how not in _PLAIN else None
    listed = recall == Recall("given") and meaning.command is CommandName.SUMMARY
    if recall is not None and not listed:
        return topic_of_recall(recall)
    if _is_plain(meaning, question):
        another = _is_of_another(meaning, question)
        return _before_values(meaning, words, question) if another else None
    if terms := asked_terms(words):
        return f"{TERM}{BETWEEN.join(terms)}"
    step = asked_reason(words) if meaning.act is not Act.CORRECT else None
    if step is not None and worded(f"why-{dashed(step)}"):
        return f"{WHY_OF}{step}"
    remark = read_remark(words, question.step)
    whatever = remark in _WHATEVER and not settles_on_one(words)
    if remark is None or (not whatever and _is_something_else(meaning, question)):
        return None
    if meaning.act is Act.CRISIS and remark != "relative" and meaning.sure >= _DOUBTFUL:
        return None
    asks = meaning.act is Act.ASK and meaning.sure >= _ASKS and flags_of(fold(words)).question
    if asks and remark in IN_PASSING:
        return None
    if remark in _WAITS and (question.step in WAITING or question.step == "end"):
        return "nothing_asked"
    if question.step == "closing.comment" and remark not in _TO_A_COMMENT:
        return None
    return _SAME_AS.get(remark, remark)


def _first_of_all(meaning: Meaning, words: str, question: Question) -> str | None:
    """Return the remark that words are whatever else could be read in them."""
    if meaning.how in _PLAIN:
        return None
    first = read_remark(words, question.step)
    if first == "is_bot" or first in _FIRST_OF_ALL:
        return _SAME_AS.get(first, first)
    if any(read_remark(each, question.step) == "look_again" for each in parts(words)):
        return "look_again"
    return _of_waiting(meaning, words, question) if question.step in WAITING else None


def _of_waiting(meaning: Meaning, words: str, question: Question) -> str | None:
    """Return the remark that a wait calls for: in the line, or in a part of a long one."""
    if meaning.chosen is not None or meaning.wish or meaning.act is Act.CRISIS:
        return None
    said = (read_remark(each, question.step) for each in (words, *parts(words)))
    found = next((each for each in said if each in _OF_WAITING), None)
    return _SAME_AS.get(found, found) if found is not None else None


def _is_of_another(meaning: Meaning, question: Question) -> bool:
    """Tell whether a value was read that this step doesn't ask for."""
    said, own = meaning.values.said(), SLOT_OF_STEP.get(question.step)
    plainly = meaning.how in _PLAIN or meaning.chosen is not None
    return meaning.act is Act.ANSWER and not plainly and bool(said) and own not in said


def _before_values(meaning: Meaning, words: str, question: Question) -> str | None:
    """Return the remark that words are; with several values, a wish for speed is beside them."""
    remark = read_remark(words, question.step)
    if remark == "hurry" and len(meaning.values.said()) > 1:
        return None
    return remark if remark in _BEFORE_VALUES else None


def _is_plain(meaning: Meaning, question: Question) -> bool:
    """Tell whether words are plainly something that is to be done, or trouble."""
    kept = meaning.wish in _KEPT_WISHES or meaning.wish.startswith("loan")
    if meaning.how in _PLAIN or kept:
        return True
    if meaning.act is Act.CRISIS:
        return meaning.sure >= _LEAST_SURE[meaning.crisis] if meaning.crisis else True
    if meaning.act is Act.REFUSE:
        return meaning.chosen in {each.id for each in question.choices}
    if meaning.act is Act.CORRECT:
        return bool(meaning.values.said())
    return meaning.act is Act.ANSWER and bool(
        meaning.chosen or any(slot not in _NAMED for slot in meaning.values.said())
    )


def _is_something_else(meaning: Meaning, question: Question) -> bool:
    """Tell whether a remark is only a part of words that have a value to ask back, or command."""
    if meaning.act is Act.COMMAND:
        return meaning.command not in (CommandName.CANCEL, CommandName.REPEAT, CommandName.PROGRESS)
    if any(each.how == "words" and each.chosen for each in meaning.offers[:1]):
        return True
    own = SLOT_OF_STEP.get(question.step) if meaning.act is not Act.ASK else None
    if own == "product" and len(meaning.offers) >= len(question.choices):
        return False
    return any(own in each.values.said() for each in meaning.offers[:1] if own)
