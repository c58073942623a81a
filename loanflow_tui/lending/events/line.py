"""The credit line: approved once, drawn several times, each draw an application of its own."""

from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict

from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.events.base import Event
from loanflow_tui.lending.risk.reasons import ReasonCode

LineBar = Literal["overdue", "closed"]
"""Why nothing may be drawn: a loan here is overdue, or the line's own application was erased."""


class Draw(BaseModel):
    """One draw of a line: its application, its contract, and what is owed of it."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    application_id: str
    contract: str
    outstanding_fen: int
    settled: bool = False


class LineSeen(Event):
    """The line was shown: its limit, what is used and what may be drawn, with all its draws."""

    SEALED = ("draws",)
    limit_fen: int
    used_fen: int
    left_fen: int
    bar: LineBar | None = None
    assessed_again_on: date | None = None
    draws: tuple[Draw, ...] = ()


class LineChanged(Event):
    """The limit of the line that this application opened is another one now; 0 while nothing may
    be drawn. `reassessed` counts as the yearly look, from which the next year runs; `reasons` are
    those of that decision. `paid_in_time` takes back what was lowered for a payment that, as was
    learned later, counts from an earlier day.
    """

    limit_fen: int
    before_fen: int
    reason: Literal["overdue", "reassessed", "paid_in_time"]
    reasons: tuple[ReasonCode, ...] = ()


class DrawOpened(Event):
    """The borrower turned to another draw of the line: a new one, or one that runs already."""

    SEALED = ("application_id",)
    application_id: str = ""


class Carried(BaseModel):
    """One event of the application before that holds here too: its kind and its public JSON."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    kind: str
    body: str


class DrawBegun(Event, establishes=Fact.LINE):
    """The borrower draws again within a line: what they gave and what was found out for it holds
    here too, as `carried`, with the personal values of each in `personal`. `line` is the
    application that opened the line, `agreement` the number of its contract, `draw` counts from 1.
    """

    SEALED = ("line", "agreement", "personal")
    line: str = ""
    agreement: str = ""
    draw: int
    carried: tuple[Carried, ...]
    personal: tuple[str, ...] = ()
