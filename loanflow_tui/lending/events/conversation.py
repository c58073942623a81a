"""What was asked, answered, repaired and said in passing."""

from pydantic import Field

from loanflow_tui.lending.events.base import Event


class QuestionShown(Event):
    """A step's question was put to the applicant."""

    step: str


class AnswerGiven(Event):
    """An answer was accepted. `words` are the applicant's (masked where secret)."""

    PERSONAL = ("words",)
    step: str
    words: str = ""
    choice: str | None = None
    filled: bool = False


class RepairShown(Event):
    """An answer was not accepted, for `reason`."""

    PERSONAL = ("words",)
    SEALED = ("values",)
    step: str
    reason: str
    words: str = ""
    values: dict[str, str] = Field(default_factory=dict)


class AsideShown(Event):
    """Something asked or said in passing: help, why, cost …; the question stays."""

    PERSONAL = ("words",)
    step: str
    topic: str
    words: str = ""
