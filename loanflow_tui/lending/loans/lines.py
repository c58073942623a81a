"""The lines of a payment and of a charge: by instalment, so that every figure can be recomputed."""

from datetime import date
from typing import NamedTuple

AHEAD = 0
"""The number of a line for principal that is repaid ahead of time, of no single instalment."""


class PaidLine(NamedTuple):
    """What of a payment went to one instalment, in fen. The journal stores it as a list."""

    number: int
    fees_fen: int = 0
    late_fen: int = 0
    interest_fen: int = 0
    principal_fen: int = 0


class LateLine(NamedTuple):
    """Late interest on one instalment: principal x annual rate x days / 360, rounded so that all
    lines of the instalment together come to the rounded whole.
    """

    number: int
    principal_fen: int
    since: date
    days: int
    fen: int
