"""Alerts of transaction monitoring, the measures taken, and a person's decisions."""

from typing import Literal

from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.events.base import Event
from loanflow_tui.lending.policy.monitoring import Measure, Sign
from loanflow_tui.lending.risk.reasons import ReasonCode
from loanflow_tui.lending.terms import State


class DeviceSeen(Event):
    """The application was taken up on another device."""

    device: str


class MonitorAlerted(Event):
    """Something stood out. `values` are what an explanation of it needs."""

    sign: Sign
    measure: Measure
    values: dict[str, str]


class StepUpAsked(Event):
    """The face is to be looked at once more, because of `sign`."""

    sign: Sign


class StepUpPassed(Event):
    """It was the same person."""

    sign: Sign


class ApplicationHeld(Event):
    """Nothing goes on before a person has had a look. `interrupted` is where it stood."""

    sign: Sign
    interrupted: State


class HoldReleased(Event):
    """A person had a look: it was a false alarm. `officer` is who decided; journals of before don't
    say.
    """

    PERSONAL = ("note",)
    note: str = ""
    officer: str = ""


class ApplicationBlocked(Event):
    """It ends here, by the policy or because a person found the alarm to be right."""

    PERSONAL = ("note",)
    sign: Sign
    decided_by: Literal["policy", "person"] = "policy"
    note: str = ""
    officer: str = ""


class ReferralProposed(Event, establishes=Fact.PROPOSED):
    """An officer would approve what was referred, up to `limit_fen`; a second person decides."""

    PERSONAL = ("note",)
    limit_fen: int
    note: str = ""
    officer: str


class ReferralSentBack(Event):
    """A second person decided against an approval: it is referred as before."""

    PERSONAL = ("note",)
    note: str = ""
    officer: str


class ReferralDecided(Event):
    """A person decided on what was referred; `limit_fen` is what may be borrowed at most. Where two
    persons do, `officer` is the second and `proposed_by` the first.
    """

    PERSONAL = ("note",)
    approved: bool
    limit_fen: int = 0
    note: str = ""
    officer: str = ""
    proposed_by: str = ""


class RefusalLifted(Event, establishes=Fact.LIFTED):
    """A person lifted a refusal after a review: the rules score and price as if it were not there.
    `reasons` are all that were lifted by now, the last of them this time.
    """

    PERSONAL = ("note",)
    reasons: tuple[ReasonCode, ...]
    note: str = ""
    officer: str = ""


class PapersAsked(Event):
    """A person asks for another bank statement; with it the rules decide anew."""

    PERSONAL = ("note",)
    note: str = ""
    officer: str = ""
