"""Answers to questions, from the present application. One module per family."""

from collections.abc import Mapping

from loanflow_tui.dialogue.answers import (
    aftercare,
    chat,
    compare,
    cost,
    crisis,
    limits,
    privacy,
    process,
    recall,
    remarks,
    repaying,
    summary,
)
from loanflow_tui.dialogue.answers.base import Answer
from loanflow_tui.dialogue.answers.not_lent import unless_ended

_TOPICS: Mapping[str, Answer] = {
    **cost.TOPICS,
    **limits.TOPICS,
    **privacy.TOPICS,
    **repaying.TOPICS,
    **process.TOPICS,
    **aftercare.AFTERCARE,
}

ANSWERS: Mapping[str, Answer] = {
    **{topic: unless_ended(topic, answer) for topic, answer in _TOPICS.items()},
    **crisis.CRISIS,
    **chat.CHAT,
    **remarks.REMARKS,
    **summary.SUMMARY,
    **recall.RECALL,
    **compare.COMPARE,
}
"""Which function answers what was said in passing, by its topic."""
