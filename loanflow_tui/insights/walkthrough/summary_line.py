"""The walkthrough in one line, printed on leaving the app."""

from collections.abc import Sequence

from loanflow_tui.dialogue.messages import Message
from loanflow_tui.insights.report.writing import write_clock
from loanflow_tui.insights.walkthrough.visits import summary
from loanflow_tui.lending.api import Observed, Recorded


def leaving_message(journal: Sequence[Recorded], observed: Sequence[Observed]) -> Message | None:
    """Return the line; None where nothing was answered."""
    found = summary(journal, observed)
    if not found.answered or found.seconds is None:
        return None
    return Message(
        "walkthrough-line",
        {
            "questions": found.questions,
            "refused": found.refused,
            "asked": found.asked_back,
            "time": write_clock(found.seconds),
        },
    )
